"""From what is carried over the week to hours that the rules accept; no widget here."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.sim import ActivityView, AllocateHours, Allocation, PlanView


@dataclass(frozen=True, slots=True)
class Offered:
    """An activity of the closed list, carried from the shelf."""

    activity: str


@dataclass(frozen=True, slots=True)
class Appointment:
    """Hours that are being placed, not yet decided; `before` is where they were, if they were somewhere."""

    wanted: Allocation
    before: Allocation | None = None


def offered(plan: PlanView, activity: str, animateur: str, day: int) -> Appointment:
    """An activity laid on a day: its first target, and its usual hours if the day still has them."""
    known = activity_of(plan, activity)
    hours = max(1, min(known.usual_hours, plan.free_hours_by_day[animateur][day]))
    return Appointment(Allocation(animateur, day, activity, known.targets[0], hours))


def moved(placed: Allocation, animateur: str, day: int) -> Appointment:
    """The same hours on another day or with the other animateur."""
    return Appointment(replace(placed, animateur=animateur, day=day), placed)


def activity_of(plan: PlanView, activity: str) -> ActivityView:
    """The activity of this id."""
    return next(each for each in plan.activities if each.id == activity)


def sphere_of(plan: PlanView, activity: str, target: str = "") -> str:
    """The sphere whose colour a card has: the one that is its target, else its own."""
    return target if activity == "formation_sphere" and target else activity_of(plan, activity).sphere


def has_room(plan: PlanView, carried: Offered | Allocation, animateur: str, day: int) -> bool:
    """Whether the day can take what is carried: one hour at least of an activity, all the hours of a card."""
    free = plan.free_hours_by_day[animateur][day]
    if isinstance(carried, Offered):
        return free > 0
    return (carried.animateur, carried.day) != (animateur, day) and free >= carried.hours


def most_hours(plan: PlanView, appointment: Appointment) -> int:
    """How many hours the appointment could have on its day."""
    wanted, before = appointment.wanted, appointment.before
    own = before.hours if before and (before.animateur, before.day) == (wanted.animateur, wanted.day) else 0
    return plan.free_hours_by_day[wanted.animateur][wanted.day] + own


def decisions(plan: PlanView, appointment: Appointment) -> tuple[AllocateHours, ...]:
    """What to decide, in order, for the appointment to stand: hours of the same card are put together."""
    wanted, before = appointment.wanted, appointment.before
    already = sum(each.hours for each in plan.allocations if _same(each, wanted) and each != before)
    standing = _hours(wanted, wanted.hours + already)
    if before is None or _same(before, wanted):
        return (standing,)
    return (_hours(before, 0), standing)


def removed(placed: Allocation) -> AllocateHours:
    """What to decide for these hours to be free again."""
    return _hours(placed, 0)


def _same(one: Allocation, other: Allocation) -> bool:
    return replace(one, hours=0) == replace(other, hours=0)


def _hours(placed: Allocation, hours: int) -> AllocateHours:
    return AllocateHours(placed.animateur, placed.day, placed.activity, placed.target, hours)
