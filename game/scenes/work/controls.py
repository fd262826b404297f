"""What one can ask of a week that is told: how fast it goes by, to stop it, to skip; by buttons and by keys."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from game.scenes.season_page import GoOn
from game.scenes.work.clock import SPEEDS, WeekClock
from game.scenes.work.incident import ConfirmAnswer
from game.scenes.work.team import ShowTeam
from game.text import Texts
from game.ui import Button, Flow, KeyHint, UiAction, Widget

FASTER: Final = ("+", "=")
SLOWER: Final = ("-",)
"""Keys of the speed, besides its digit."""


class Stage(Enum):
    """What the scene is at."""

    RUNNING = auto()
    INCIDENT = auto()
    """An incident waits for an answer."""
    TOLD = auto()
    """How an incident came out is being read."""
    OVER = auto()
    """Friday evening."""


@dataclass(frozen=True, slots=True)
class EndDay(UiAction):
    """To the evening of this day, or of the next."""


@dataclass(frozen=True, slots=True)
class SkipToHalt(UiAction):
    """Over days in which nothing happens."""


@dataclass(frozen=True, slots=True)
class Pause(UiAction):
    """Stop the days, or let them go on."""


@dataclass(frozen=True, slots=True)
class Speed(UiAction):
    """Let the days go by so many times faster."""

    times: int


@dataclass(frozen=True, slots=True)
class CloseTold(UiAction):
    """Go on with the week after reading how an incident came out."""


def controls(t: Texts, clock: WeekClock, *, is_running: bool) -> Widget:
    """Everyone, and how fast the days go by while they do."""
    buttons: list[Widget] = [
        Button(t("work.teams"), ShowTeam(True), kind="small", icon="gens", key="teams", shortcut="e")
    ]
    if is_running:
        icon, word = ("play", "work.resume") if clock.is_paused else ("pause", "work.pause")
        buttons.append(Button("", Pause(), kind="small", icon=icon, name=t(word), key="pause"))
        buttons += [
            Button(
                t("work.speed", times=times),
                Speed(times),
                kind="small",
                selected=times == clock.speed,
                key=f"speed-{times}",
                shortcut=str(times),
            )
            for times in SPEEDS
        ]
    return Flow(buttons, gap=8, line_gap=8, justify="end")


def main_button(t: Texts, stage: Stage, *, has_answer: bool, is_empty: bool) -> Button:
    """The way on: `has_answer`, one was leaned to; `is_empty`, nothing at all happens until Friday evening."""
    match stage:
        case Stage.INCIDENT:
            button = Button(
                t("work.choose"),
                ConfirmAnswer(),
                kind="main",
                icon_after="fd",
                key="choose",
                enabled=has_answer,
                reason=t("work.choose_first"),
            )
            return button.sized(width=190)
        case Stage.TOLD:
            return Button(t("work.go_on_week"), CloseTold(), kind="main", icon_after="fd", key="go-on")
        case Stage.OVER:
            return Button(t("work.to_review"), GoOn(), kind="main", icon_after="fd", key="go-on").sized(width=190)
    if is_empty:
        return Button(t("work.to_friday"), SkipToHalt(), kind="main", icon_after="fd", key="go-on")
    return Button(t("work.next_day"), EndDay(), kind="main", icon_after="fd", key="go-on")


def hints(t: Texts, stage: Stage, *, is_running: bool) -> list[KeyHint]:
    """The keys at the foot."""
    if stage is Stage.INCIDENT:
        return [KeyHint("1–4", t("work.key_answer")), KeyHint(t("ui.key_enter"), t("work.key_choose"))]
    if is_running:
        return [
            KeyHint(t("ui.key_space"), t("work.key_pause")),
            KeyHint("+ −", t("work.key_speed")),
            KeyHint(t("ui.key_escape"), t("work.key_skip")),
        ]
    return [KeyHint(t("ui.key_enter"), t("work.key_go_on")), KeyHint(t("ui.key_tab"), t("work.key_contracts"))]
