"""The dials of a summer, in a dialog over the choice of a scenario."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from game.sim import ADVICE, INCIDENT_RATES, INFORMATION, MARKETS, Dials
from game.text import Texts
from game.ui import T16, T18, Button, Column, Dialog, Label, Row, UiAction, Widget, segmented

POSITIONS: Final = {
    "market": MARKETS,
    "incidents": INCIDENT_RATES,
    "information": INFORMATION,
    "advice": ADVICE,
}
"""Where each dial may stand, by the field of `Dials`."""
_WORDS_WIDTH, _CHOICE_WIDTH, _WIDTH = 300.0, 380.0, 740.0


@dataclass(frozen=True, slots=True)
class OpenDials(UiAction):
    """Show the dials, or put them away."""

    is_open: bool


@dataclass(frozen=True, slots=True)
class TurnDial(UiAction):
    """One dial stands elsewhere."""

    name: str
    position: str


@dataclass(frozen=True, slots=True)
class TurnBack(UiAction):
    """Every dial as the scenario has it."""


def dials_dialog(t: Texts, dials: Dials, own: Dials) -> Dialog:
    """The four dials; `own` are those of the scenario."""
    back = Button(
        t("dials.back"),
        TurnBack(),
        icon="refaire",
        key="dials-back",
        enabled=dials != own,
        reason=t("dials.are_back"),
    )
    done = Button(t("dials.done"), OpenDials(False), kind="main", key="dials-done", shortcut="escape")
    lines = [_line(t, each.name, getattr(dials, each.name)) for each in fields(Dials)]
    return Dialog(
        t("dials.title"),
        [Label(t("dials.introduction"), T16, "ink2"), *lines],
        [back, done],
        icon="reglages",
        width=_WIDTH,
        key="dials",
        first_focus=f"dial-market.{MARKETS.index(dials.market)}",
    )


def _line(t: Texts, name: str, position: str) -> Widget:
    words = Column([Label(t(f"dial.{name}"), T18.black), Label(t(f"dial.{name}.meaning"), T16, "ink2")], gap=0)
    choice = segmented(
        [(each, t(f"dial.{name}.{each}")) for each in POSITIONS[name]],
        position,
        lambda chosen: TurnDial(name, chosen),
        name=t(f"dial.{name}"),
        key=f"dial-{name}",
    )
    return Row([words.sized(grow=1), choice.sized(width=_CHOICE_WIDTH)], gap=16, stack=True)
