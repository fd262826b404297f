"""What the rules refuse to a policy that answers for R seasons at once: the same as `legality`, for all of them."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from game.sim.activities import HOURS_A_DAY
from game.sim.arithmetic import Bools, Ints, somewhere, total
from game.sim.decisions import (
    AllocateHours,
    Answer,
    ChoosePosture,
    Decision,
    IllegalDecision,
    Intervene,
    Prepare,
    Reason,
)
from game.sim.hours import hour_fields, target_names
from game.sim.legality import LIMITED, WITH_OPTION
from game.sim.processes.beginning import CAPS
from game.sim.questions import BatchDecisions, BatchView
from game.sim.state import WeekPlan
from game.sim.tables import Itself
from game.sim.vocabulary import CONDITIONS, INTERVENTIONS, POSTURES, SPHERES, WORKING_DAYS

_IS_LIMITED, _BACKS = (np.array([each in names for each in INTERVENTIONS]) for names in (LIMITED, WITH_OPTION))


def insist(view: BatchView, answer: BatchDecisions) -> None:
    """Accept an answer that a person could give in each of the seasons.

    Raises:
        IllegalDecision: what was decided in a season where it is refused, and why.
        ValueError: what was asked is left unanswered.
    """
    if view.phase == "preparation":
        _check_days(view, wanted(answer.days))
    elif view.phase == "plan":
        _check_postures(wanted(answer.posture))
        _check_hours(view, wanted_plan(answer.plan))
    elif view.phase == "travail":
        _check_choice(view, wanted(answer.choice))
    else:
        _check_intervention(view, wanted(answer.intervention), wanted(answer.option))


def wanted(answer: Ints | None) -> Ints:
    """The array that a policy owes; `ValueError` where it gave none."""
    if answer is None:
        raise ValueError("a policy left unanswered what it was asked")
    return answer


def wanted_plan(plan: WeekPlan | None) -> WeekPlan:
    """The plan that a policy owes; `ValueError` where it gave none."""
    if plan is None:
        raise ValueError("a policy gave no plan")
    return plan


@lru_cache(maxsize=2)
def _counts(known: Itself) -> tuple[Ints, Ints]:
    """Options by proposal and choices by incident; one without any where there is none."""
    options = [len(each.options) for each in known.scenario.proposals]
    choices = [len(each.choices) for each in known.scenario.incidents]
    return np.array(options or [0]), np.array(choices or [0])


def _first(where: Bools) -> int | None:
    """The first season of a mask (R,); None where there is none."""
    return int(np.argmax(where)) if somewhere(where) else None


def _illegal(decision: Decision, key: str, **values: str | int | float) -> IllegalDecision:
    return IllegalDecision(decision, (Reason(key, tuple(values.items())),))


def _check_days(view: BatchView, days: Ints) -> None:
    for name, row in zip(CONDITIONS, days, strict=True):
        if (r := _first((row < 0) | (row > CAPS[name]))) is not None:
            raise _illegal(Prepare(name, int(row[r])), "days_out_of_range", cap=CAPS[name])
    most = view.scenario.preparation.days
    if (r := _first(total(days) > most)) is not None:
        raise _illegal(Prepare(CONDITIONS[-1], int(days[-1, r])), "not_enough_days", days=most)


def _check_postures(posture: Ints) -> None:
    for sphere, row in zip(SPHERES, posture, strict=True):
        if (r := _first((row < 0) | (row >= len(POSTURES)))) is not None:
            raise _illegal(ChoosePosture(sphere, str(row[r])), "unknown_posture", posture=str(row[r]))


def _check_hours(view: BatchView, plan: WeekPlan) -> None:
    """Whole hours, as many as each hired animateur's days hold, and talks with members who are there to talk."""
    animateurs = [each.id for each in view.scenario.animateurs]
    laid = np.zeros(view.n_seasons)
    for activity, target, row in hour_fields(plan):
        if not somewhere(row):
            continue
        name = target_names(view.scenario, activity)[target]
        if (r := _first((row < 0) | (row != np.floor(row)))) is not None:
            raise _illegal(
                AllocateHours(animateurs[0], 0, activity, name, int(row[r])), "hours_out_of_range", most=HOURS_A_DAY
            )
        if activity == "tete_a_tete" and (r := _first((row > 0) & ~view.active[target])) is not None:
            raise _illegal(AllocateHours(animateurs[0], 0, activity, name, int(row[r])), "wrong_target", target=name)
        laid = laid + row
    most = HOURS_A_DAY * WORKING_DAYS
    for a, row in enumerate(plan.by_animateur):
        own = AllocateHours(animateurs[min(a, len(animateurs) - 1)], 0, "", "", int(row.max(initial=0)))
        if _first((row > 0) & (view.n_hired <= a)) is not None:
            raise _illegal(own, "animateur_not_hired", animateur=own.animateur)
        if _first(row > most) is not None:
            raise _illegal(own, "day_is_full", hours=HOURS_A_DAY)
    if _first(laid != total(plan.by_animateur)) is not None:
        raise ValueError("hours by animateur and hours by activity differ")


def _check_intervention(view: BatchView, intervention: Ints, option: Ints) -> None:
    proposals = view.scenario.proposals
    n_options = _counts(Itself(view.scenario))[0][np.maximum(view.proposal, 0)]
    asked = view.proposal >= 0
    if (r := _first(asked & ((intervention < 0) | (intervention >= len(INTERVENTIONS))))) is not None:
        kind = str(intervention[r])
        raise _illegal(Intervene(proposals[view.proposal[r]].id, kind), "unknown_intervention", intervention=kind)
    known = np.where(asked, intervention, 0)
    limited, backs = _IS_LIMITED[known], _BACKS[known]
    for where, key in (
        (limited & (view.interventions_left <= 0), "no_interventions_left"),
        (backs & ((option < 0) | (option >= n_options)), "option_needed"),
        (~backs & (option != -1), "option_not_wanted"),
    ):
        if (r := _first(asked & where)) is not None:
            raise _illegal(
                Intervene(proposals[view.proposal[r]].id, INTERVENTIONS[intervention[r]], str(option[r])), key
            )


def _check_choice(view: BatchView, choice: Ints) -> None:
    incidents = view.scenario.incidents
    n_choices = _counts(Itself(view.scenario))[1][np.maximum(view.incident, 0)]
    if (r := _first((view.incident >= 0) & ((choice < 0) | (choice >= n_choices)))) is not None:
        raise _illegal(Answer(incidents[view.incident[r]].id, str(choice[r])), "unknown_choice", choice=str(choice[r]))
