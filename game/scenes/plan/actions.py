"""What the widgets of the plan ask of their scene."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenes.plan.arranging import Appointment, Offered
from game.sim import Allocation
from game.ui import UiAction


@dataclass(frozen=True, slots=True)
class TakePosture(UiAction):
    """Stand so near to the group in this sphere."""

    sphere: str
    posture: str


@dataclass(frozen=True, slots=True)
class Lay(UiAction):
    """What is carried comes down on this day of this animateur."""

    carried: Offered | Allocation
    animateur: str
    day: int


@dataclass(frozen=True, slots=True)
class Lift(UiAction):
    """Carry the card with this key."""

    key: str


@dataclass(frozen=True, slots=True)
class Change(UiAction):
    """Open the dialog on an appointment, or show it changed."""

    appointment: Appointment


@dataclass(frozen=True, slots=True)
class Stand(UiAction):
    """The appointment of the dialog is decided."""

    appointment: Appointment


@dataclass(frozen=True, slots=True)
class TakeAway(UiAction):
    """These hours are free again."""

    placed: Allocation


@dataclass(frozen=True, slots=True)
class CloseDialog(UiAction):
    """Leave the appointment as it was."""


@dataclass(frozen=True, slots=True)
class OpenCards(UiAction):
    """See every card."""


@dataclass(frozen=True, slots=True)
class PickCard(UiAction):
    """Put the card of this activity on the shelf, and take it in hand."""

    activity: str
