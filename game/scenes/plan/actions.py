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


@dataclass(frozen=True, slots=True)
class OpenForesight(UiAction):
    """Foresee the week, or leave it at that."""

    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Foresee(UiAction):
    """Answer the question of the week; the answer given already takes it back."""

    choice: str


@dataclass(frozen=True, slots=True)
class BeSure(UiAction):
    """Answer with this sureness."""

    sureness: str


@dataclass(frozen=True, slots=True)
class Draw(UiAction):
    """Hold the curve at these points in this week; `is_dragged`: from the week where the pointer was before."""

    week: int
    points: float
    is_dragged: bool


@dataclass(frozen=True, slots=True)
class LookAt(UiAction):
    """The week that the arrows move."""

    week: int


@dataclass(frozen=True, slots=True)
class EraseCurve(UiAction):
    """Draw nothing after all."""


@dataclass(frozen=True, slots=True)
class AskForecast(UiAction):
    """What may come if one goes on so?"""


@dataclass(frozen=True, slots=True)
class AskAlways(UiAction):
    """Be asked every Monday, or never."""

    is_asked: bool


@dataclass(frozen=True, slots=True)
class ShowNumbers(UiAction):
    """The chart as a table, or as a drawing again."""


@dataclass(frozen=True, slots=True)
class GoAhead(UiAction):
    """To the assembly, with what was foreseen or without."""
