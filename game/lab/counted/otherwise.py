"""What else could have been decided at a moment of a season, one thing at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Final

import numpy as np

from game.sim import (
    ACTIVITIES,
    CONDITIONS,
    INTERVENTIONS,
    POSTURES,
    AllocateHours,
    Answer,
    BatchDecisions,
    ChoosePosture,
    Decision,
    IncidentAsked,
    Intervene,
    PlanAsked,
    PreparationAsked,
    Prepare,
    ProposalAsked,
    SeasonView,
    WeekPlan,
    plan_from_allocations,
    why_not,
)


@dataclass(frozen=True, slots=True)
class MoveDays:
    """Preparation days of one condition given to another; a `source` of "" are days that were given to none."""

    source: str
    destination: str
    days: int


@dataclass(frozen=True, slots=True)
class MoveHours:
    """The hours that a week had for one kind of activity given to another; a `source` of "" are free hours."""

    source: str
    destination: str
    target: str
    hours: int


Otherwise = MoveDays | ChoosePosture | MoveHours | Intervene | Answer
"""One thing decided otherwise, the rest of the moment as it was."""

KINDS: Final = ("formation_sphere", "tete_a_tete", "demarchage", "jeu_cooperatif", "retour_vision", "repos")
"""The kinds of activity that a week's hours are moved to: those that any week may have."""
_FREE_HOURS: Final = 4
_KIND: Final = {each.id: each.kind for each in ACTIVITIES}


def alternatives_of(view: SeasonView) -> tuple[Otherwise, ...]:
    """Everything else that was legal and would have made sense, in a fixed order; nothing where nothing is asked."""
    match view.pending:
        case PreparationAsked() as asked:
            return tuple(_days(asked))
        case PlanAsked():
            return (*_postures(view), *_hours(view))
        case ProposalAsked() as asked:
            return tuple(_interventions(view, asked))
        case IncidentAsked() as asked:
            chosen = asked.chosen or asked.group_would
            choices = [each.id for each in asked.incident.choices]
            return tuple(Answer(asked.incident.id, each) for each in choices if each != chosen)
    return ()


def subject_of(other: Otherwise) -> tuple[str, str]:
    """What is decided otherwise: the same in every week for a posture of one sphere, for the hours of the week."""
    match other:
        case ChoosePosture(sphere=sphere):
            return "posture", sphere
        case Intervene(proposal=proposal):
            return "proposal", proposal
        case Answer(incident=incident):
            return "incident", incident
        case MoveDays():
            return "days", ""
    return "hours", ""


def _days(asked: PreparationAsked) -> Iterator[MoveDays]:
    """The days that were given to none, or else those of the condition that has most, to each of the others."""
    most = max(asked.conditions, key=lambda each: each.days)
    source, days = ("", asked.days_left) if asked.days_left else (most.id, most.days)
    for each in asked.conditions:
        moved = min(days, each.cap - each.days)
        if moved > 0 and each.id != source:
            yield MoveDays(source, each.id, moved)


def _postures(view: SeasonView) -> Iterator[ChoosePosture]:
    """Each sphere, one notch nearer and one farther."""
    for each in view.spheres:
        rank = POSTURES.index(each.posture)
        for other in (rank - 1, rank + 1):
            if 0 <= other < len(POSTURES):
                yield ChoosePosture(each.sphere, POSTURES[other])


def _hours(view: SeasonView) -> Iterator[MoveHours]:
    """The hours of the kind that has most, or else a few free ones, to each other kind, where they help most."""
    by_kind: dict[str, int] = {}
    for each in view.plan.allocations:
        by_kind[_KIND[each.activity]] = by_kind.get(_KIND[each.activity], 0) + each.hours
    source = max(by_kind, key=lambda kind: by_kind[kind]) if by_kind else ""
    hours = by_kind[source] if source else min(_FREE_HOURS, _longest_free_day(view)[2])
    if not hours:
        return
    for kind in KINDS:
        target = _target(view, kind)
        if kind != source and target is not None:
            yield MoveHours(source, kind, target, hours)


def _target(view: SeasonView, kind: str) -> str | None:
    """Where hours of a kind help most: the sphere in greatest need, the member who belongs least; None for nobody."""
    if kind == "formation_sphere":
        return max(view.spheres, key=lambda each: each.perceived_need).sphere
    if kind == "tete_a_tete":
        there = [each for each in view.members if each.is_active]
        return min(there, key=lambda each: each.belonging).profile.id if there else None
    return ""


def _longest_free_day(view: SeasonView) -> tuple[str, int, int]:
    """(animateur, day, free hours): the day of a hired animateur that has most room."""
    return max(
        (
            (name, day, hours)
            for name, days in view.plan.free_hours_by_day.items()
            for day, hours in enumerate(days)
        ),
        key=lambda each: each[2],
        default=("", 0, 0),
    )  # fmt: skip


def _interventions(view: SeasonView, asked: ProposalAsked) -> Iterator[Intervene]:
    own = Intervene(asked.proposal.id, asked.chosen, asked.chosen_option)
    options = [each.id for each in asked.proposal.options]
    for kind in INTERVENTIONS:
        for option in ("", *options):
            other = Intervene(asked.proposal.id, kind, option)
            if other != own and not why_not(view, other):
                yield other


# --- As decisions -----------------------------------------------------------------------------------------------


def decisions_of(view: SeasonView) -> tuple[Decision, ...]:
    """What was chosen for the thing asked, as the decisions that chose it."""
    match view.pending:
        case PreparationAsked() as asked:
            return tuple(Prepare(each.id, each.days) for each in asked.conditions if each.days)
        case PlanAsked():
            return (*(ChoosePosture(each.sphere, each.posture) for each in view.spheres), *_allocated(view))
        case ProposalAsked() as asked:
            return (Intervene(asked.proposal.id, asked.chosen, asked.chosen_option),)
        case IncidentAsked() as asked if asked.chosen:
            return (Answer(asked.incident.id, asked.chosen),)
    return ()


def _allocated(view: SeasonView) -> tuple[AllocateHours, ...]:
    return tuple(
        AllocateHours(each.animateur, each.day, each.activity, each.target, each.hours)
        for each in view.plan.allocations
    )


def _allocated_otherwise(view: SeasonView, moved: MoveHours) -> tuple[AllocateHours, ...]:
    own = _allocated(view)
    if not moved.source:
        animateur, day, _ = _longest_free_day(view)
        return (*own, AllocateHours(animateur, day, moved.destination, moved.target, moved.hours))
    return tuple(
        AllocateHours(each.animateur, each.day, moved.destination, moved.target, each.hours)
        if _KIND[each.activity] == moved.source
        else each
        for each in own
    )


# --- As answers for many seasons --------------------------------------------------------------------------------


def answers_with(view: SeasonView, others: Sequence[Otherwise], times: int) -> BatchDecisions:
    """What was chosen for the thing asked, then each alternative: `times` seasons of the one, then of the next."""
    columns = [_answer(view, None), *(_answer(view, other) for other in others)]

    def row(name: str) -> np.ndarray | None:
        parts = [getattr(column, name) for column in columns]
        return None if parts[0] is None else np.repeat(np.concatenate(parts, axis=-1), times, axis=-1)

    plans = [column.plan for column in columns if column.plan is not None]
    plan = None
    if plans:
        plan = WeekPlan(**{
            each.name: np.repeat(np.concatenate([getattr(p, each.name) for p in plans], axis=-1), times, axis=-1)
            for each in fields(WeekPlan)
        })  # fmt: skip
    return BatchDecisions(
        days=row("days"),
        posture=row("posture"),
        plan=plan,
        intervention=row("intervention"),
        option=row("option"),
        choice=row("choice"),
    )


def _answer(view: SeasonView, other: Otherwise | None) -> BatchDecisions:
    """The answer of one season to the thing asked."""
    match view.pending:
        case PreparationAsked() as asked:
            days = {each.id: each.days for each in asked.conditions}
            if isinstance(other, MoveDays):
                days[other.destination] += other.days
                if other.source:
                    days[other.source] -= other.days
            return BatchDecisions(days=np.array([[days[name]] for name in CONDITIONS], dtype=np.int64))
        case ProposalAsked() as asked:
            taken = other if isinstance(other, Intervene) else Intervene("", asked.chosen, asked.chosen_option)
            options = [each.id for each in asked.proposal.options]
            return BatchDecisions(
                intervention=np.array([INTERVENTIONS.index(taken.intervention)]),
                option=np.array([options.index(taken.option) if taken.option else -1]),
            )
        case IncidentAsked() as asked:
            choices = [each.id for each in asked.incident.choices]
            name = other.choice if isinstance(other, Answer) else asked.chosen or asked.group_would
            return BatchDecisions(choice=np.array([choices.index(name)]))
    postures = {each.sphere: each.posture for each in view.spheres}
    if isinstance(other, ChoosePosture):
        postures[other.sphere] = other.posture
    allocated = _allocated_otherwise(view, other) if isinstance(other, MoveHours) else _allocated(view)
    return BatchDecisions(
        posture=np.array([[POSTURES.index(each)] for each in postures.values()], dtype=np.int64),
        plan=plan_from_allocations(view.scenario, allocated),
    )
