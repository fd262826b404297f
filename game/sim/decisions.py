"""What the player, a policy or a test can choose: small frozen values, the same for all of them.

A season is a scenario, a seed and the list of these values, with the moments at which it was advanced.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prepare:
    """Give `days` preparation days in all to one condition of success (`CONDITIONS`). Phase: preparation."""

    condition: str
    days: int


@dataclass(frozen=True, slots=True)
class ChoosePosture:
    """Stand so near to the group in one sphere this week. Phase: plan."""

    sphere: str
    posture: str


@dataclass(frozen=True, slots=True)
class AllocateHours:
    """Give whole hours of one animateur, one day, to one activity of the closed list. Phase: plan.

    `target` is what the activity asks for: a service, a sphere, a member's id, a committee, or "". Zero hours take the
    allocation back; a second allocation of the same animateur, day, activity and target replaces the first.
    """

    animateur: str
    day: int  # 0 Monday … 4 Friday
    activity: str
    target: str
    hours: int


@dataclass(frozen=True, slots=True)
class Intervene:
    """How to take part in the debate on the item before the assembly. Phases: assemblee, cloture.

    `option` is asked for by `recommander` and `trancher` and "" otherwise.
    """

    proposal: str
    intervention: str
    option: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """Settle the incident that is asked, by one of its choices. Phase: travail."""

    incident: str
    choice: str


Decision = Prepare | ChoosePosture | AllocateHours | Intervene | Answer


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a decision is refused: a key of the catalogue (`reason.<key>`) and the values that its sentence holds."""

    key: str
    values: tuple[tuple[str, str | int | float], ...] = ()


class IllegalDecision(Exception):
    """A policy decided something that the rules refuse; `reasons` say why."""

    def __init__(self, decision: Decision, reasons: tuple[Reason, ...]) -> None:
        super().__init__(f"{decision}: {', '.join(reason.key for reason in reasons)}")
        self.decision = decision
        self.reasons = reasons
