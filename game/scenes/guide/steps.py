"""The steps of the guided season, as data: where each is said, what it points at, and the gesture that it waits for.

A step is over once its gesture was made, or once the season has gone past its place. Its words are
`guide.step.<key>`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from game.sim import AllocateHours, Answer, ChoosePosture, Decision, Intervene, SeasonView


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision of this kind was taken."""

    kind: type[Decision]


@dataclass(frozen=True, slots=True)
class WentOn:
    """The season was advanced, as by a vote."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A widget of one of these keys has come on the page."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """The page of this action was opened."""

    action: str


@dataclass(frozen=True, slots=True)
class Holds:
    """Something is true of the season."""

    of: Callable[[SeasonView], bool]


Gesture = Decided | WentOn | Shown | Opened | Holds


def _are_two(view: SeasonView) -> bool:
    """Whether a second animateur was hired."""
    return sum(each.is_hired for each in view.animateurs) > 1


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, in a week and a phase; without a gesture, it lasts until the season goes on from there."""

    key: str
    week: int
    phase: str
    target: str
    """The key of the widget that it points at."""
    awaits: tuple[Gesture, ...] = ()


STEPS: Final = (
    Step("days", 0, "preparation", "days-animateurs", (Holds(_are_two),)),
    Step("start", 0, "preparation", "start"),
    Step("need", 1, "plan", "sphere-association", (Decided(ChoosePosture),)),
    Step("posture", 1, "plan", "sphere-entreprise", (Decided(ChoosePosture),)),
    Step("hours", 1, "plan", "put_back", (Decided(AllocateHours),)),
    Step("to_assembly", 1, "plan", "go-on"),
    Step("part", 1, "assemblee", "interventions", (Decided(Intervene), WentOn())),
    Step("vote", 1, "assemblee", "go-on", (WentOn(), Shown(("minutes",)))),
    Step("minutes", 1, "assemblee", "go-on", (Shown(("interventions",)),)),
    Step("items", 1, "assemblee", "go-on"),
    Step("days_go", 1, "travail", "go-on", (Shown(("incident", "outcome")),)),
    Step("incident", 1, "travail", "incident", (Decided(Answer), Shown(("outcome",)))),
    Step("outcome", 1, "travail", "go-on"),
    Step("why", 1, "bilan", "causes", (Shown(("all-causes",)),)),
    Step("next_week", 1, "bilan", "go-on"),
    Step("aim", 2, "plan", "aim", (Opened("OpenAim"),)),
    Step("person", 2, "plan", "group", (Opened("OpenMember"),)),
    Step("again", 2, "plan", "go-on"),
    Step("silence", 2, "assemblee", "interventions", (WentOn(),)),
    Step("minutes_again", 2, "assemblee", "go-on"),
    Step("contracts", 2, "travail", "contracts", (Shown(("incident", "outcome")),)),
    Step("surprise", 2, "travail", "incident", (Decided(Answer), Shown(("outcome",)))),
    Step("friday", 2, "travail", "go-on"),
    Step("compare", 2, "bilan", "causes", (Shown(("all-causes",)),)),
    Step("yours", 2, "bilan", "go-on"),
)
"""Two weeks of « Premiers pas »; the third is played alone."""
