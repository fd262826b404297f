"""What the widgets of the laboratory ask of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.lab.levers import Levers
from game.ui import UiAction

Place = Literal["questions", "answer", "levers"]


@dataclass(frozen=True, slots=True)
class ChooseScenario(UiAction):
    """Compare in another scenario; by its rank on the shelf."""

    rank: int


@dataclass(frozen=True, slots=True)
class AskCard(UiAction):
    """Answer the question of this card."""

    card: str


@dataclass(frozen=True, slots=True)
class SetByHand(UiAction):
    """Set the levers by hand: those of the answer that is shown, or two to begin with."""


@dataclass(frozen=True, slots=True)
class OpenRules(UiAction):
    """Compare voting rules and pay rules."""


@dataclass(frozen=True, slots=True)
class ChooseGroup(UiAction):
    """Show another group of levers."""

    group: str


@dataclass(frozen=True, slots=True)
class ChooseService(UiAction):
    """Set the price of another service from now on."""

    service: str


@dataclass(frozen=True, slots=True)
class SetLevers(UiAction):
    """One of the two strategies (0 A, 1 B) has these levers from now on."""

    side: int
    levers: Levers


@dataclass(frozen=True, slots=True)
class NewSummers(UiAction):
    """The same comparison over the summers of another seed."""


@dataclass(frozen=True, slots=True)
class ShowTables(UiAction):
    """The charts as tables, or as drawings again."""


@dataclass(frozen=True, slots=True)
class Export(UiAction):
    """Write the comparison into the player's folder."""


@dataclass(frozen=True, slots=True)
class Keep(UiAction):
    """Write strategy B as a scenario that can be played."""


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Back to the questions, or out of the laboratory."""
