"""Why a decision is refused: reasons that grey the button, guard the rule and teach the player."""

from __future__ import annotations

from game.sim.activities import HOURS_A_DAY
from game.sim.decisions import AllocateHours, Answer, ChoosePosture, Decision, Intervene, Prepare, Reason
from game.sim.processes.beginning import CAPS
from game.sim.views import IncidentAsked, PlanAsked, PreparationAsked, ProposalAsked, SeasonView
from game.sim.vocabulary import INTERVENTIONS, POSTURES, SPHERES, WORKING_DAYS

Reasons = tuple[Reason, ...]

LIMITED = ("question", "informer", "recommander")
"""Interventions that are counted; being silent and deciding for them are not."""
WITH_OPTION = ("recommander", "trancher")


def why_not(view: SeasonView, decision: Decision) -> Reasons:
    """The reasons against a decision now; empty when it is legal."""
    asked = view.pending
    if asked is None:
        return (Reason("season_is_over"),)
    if isinstance(decision, Prepare) and isinstance(asked, PreparationAsked):
        return _prepare(asked, decision)
    if isinstance(decision, ChoosePosture) and isinstance(asked, PlanAsked):
        return _posture(decision)
    if isinstance(decision, AllocateHours) and isinstance(asked, PlanAsked):
        return _hours(view, decision)
    if isinstance(decision, Intervene) and isinstance(asked, ProposalAsked):
        return _intervene(asked, decision)
    if isinstance(decision, Answer) and isinstance(asked, IncidentAsked):
        return _answer(asked, decision)
    return (Reason("wrong_phase", (("phase", view.phase),)),)


def _prepare(asked: PreparationAsked, decision: Prepare) -> Reasons:
    if decision.condition not in CAPS:
        return (Reason("unknown_condition", (("condition", decision.condition),)),)
    cap = CAPS[decision.condition]
    if not (isinstance(decision.days, int) and 0 <= decision.days <= cap):
        return (Reason("days_out_of_range", (("cap", cap),)),)
    now = next(each.days for each in asked.conditions if each.id == decision.condition)
    if decision.days - now > asked.days_left:
        return (Reason("not_enough_days", (("days", asked.days_left),)),)
    return ()


def _posture(decision: ChoosePosture) -> Reasons:
    if decision.sphere not in SPHERES:
        return (Reason("unknown_sphere", (("sphere", decision.sphere),)),)
    if decision.posture not in POSTURES:
        return (Reason("unknown_posture", (("posture", decision.posture),)),)
    return ()


def _hours(view: SeasonView, decision: AllocateHours) -> Reasons:
    person = next((each for each in view.animateurs if each.profile.id == decision.animateur), None)
    if person is None:
        return (Reason("unknown_animateur", (("animateur", decision.animateur),)),)
    if not person.is_hired:
        return (Reason("animateur_not_hired", (("animateur", person.profile.name),)),)
    if not 0 <= decision.day < WORKING_DAYS:
        return (Reason("unknown_day", (("day", decision.day),)),)
    activity = next((each for each in view.plan.activities if each.id == decision.activity), None)
    if activity is None:
        return (Reason("unknown_activity", (("activity", decision.activity),)),)
    if decision.target not in activity.targets:
        return (Reason("wrong_target", (("target", decision.target),)),)
    if not (isinstance(decision.hours, int) and 0 <= decision.hours <= HOURS_A_DAY):
        return (Reason("hours_out_of_range", (("most", HOURS_A_DAY),)),)
    same = (decision.animateur, decision.day, decision.activity, decision.target)
    already = sum(
        each.hours for each in view.plan.allocations if (each.animateur, each.day, each.activity, each.target) == same
    )
    if decision.hours - already > view.plan.free_hours_by_day[decision.animateur][decision.day]:
        return (Reason("day_is_full", (("hours", HOURS_A_DAY),)),)
    return ()


def _intervene(asked: ProposalAsked, decision: Intervene) -> Reasons:
    if decision.proposal != asked.proposal.id:
        return (Reason("not_this_item", (("proposal", decision.proposal),)),)
    if decision.intervention not in INTERVENTIONS:
        return (Reason("unknown_intervention", (("intervention", decision.intervention),)),)
    if decision.intervention in LIMITED and asked.interventions_left <= 0:
        return (Reason("no_interventions_left"),)
    is_option = any(option.id == decision.option for option in asked.proposal.options)
    if decision.intervention in WITH_OPTION:
        return () if is_option else (Reason("option_needed"),)
    return () if decision.option == "" else (Reason("option_not_wanted"),)


def _answer(asked: IncidentAsked, decision: Answer) -> Reasons:
    if decision.incident != asked.incident.id:
        return (Reason("not_this_incident", (("incident", decision.incident),)),)
    if all(choice.id != decision.choice for choice in asked.incident.choices):
        return (Reason("unknown_choice", (("choice", decision.choice),)),)
    return ()


def legal_decisions(view: SeasonView) -> tuple[Decision, ...]:
    """Every atomic decision that is legal now; finite."""
    asked = view.pending
    everything: list[Decision] = []
    if isinstance(asked, PreparationAsked):
        everything += [Prepare(name, days) for name, cap in CAPS.items() for days in range(cap + 1)]
    elif isinstance(asked, PlanAsked):
        everything += [ChoosePosture(sphere, posture) for sphere in SPHERES for posture in POSTURES]
        everything += _possible_hours(view)
    elif isinstance(asked, ProposalAsked):
        for kind in INTERVENTIONS:
            options = [option.id for option in asked.proposal.options] if kind in WITH_OPTION else [""]
            everything += [Intervene(asked.proposal.id, kind, option) for option in options]
    elif isinstance(asked, IncidentAsked):
        everything += [Answer(asked.incident.id, choice.id) for choice in asked.incident.choices]
    return tuple(each for each in everything if not why_not(view, each))


def _possible_hours(view: SeasonView) -> list[Decision]:
    return [
        AllocateHours(person.profile.id, day, activity.id, target, hours)
        for person in view.animateurs
        if person.is_hired
        for day in range(WORKING_DAYS)
        for activity in view.plan.activities
        for target in activity.targets
        for hours in range(HOURS_A_DAY + 1)
    ]
