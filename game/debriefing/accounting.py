"""A fact of the log in words, as it is listed where a number was counted over it."""

from __future__ import annotations

from game.debriefing.remembering import decision_words, incident_words
from game.sim import Allocation, ContractView, IncidentOutcome, MinutesView, Prepare, SeasonView, SphereView
from game.telling import read, target_name
from game.text import Texts


def fact_words(texts: Texts, view: SeasonView, told: object) -> str:
    """What was carried out, in a sentence.

    Raises:
        TypeError: no fact of a season is told so.
    """
    match told:
        case MinutesView():
            return decision_words(texts, told)
        case IncidentOutcome():
            return incident_words(texts, view, told)
        case ContractView():
            service = next(each for each in view.scenario.services if each.id == told.service)
            segment = next(each for each in view.scenario.segments if each.id == told.segment)
            outcome = texts(f"outcome.{told.outcome}")
            return texts(
                "origin.contract", service=read(texts, service.name), client=read(texts, segment.name), outcome=outcome
            )
        case SphereView():
            posture = texts(f"posture.{told.posture}").lower()
            return texts("counted.did.posture", sphere=texts(f"sphere.{told.sphere}"), posture=posture)
        case Allocation():
            name, target = texts(f"activity.{told.activity}"), target_name(texts, view, told.target)
            activity = texts("branches.about", what=name, about=target) if target else name
            return texts("branches.hours", activity=activity, hours=texts.hours(told.hours))
        case Prepare():
            return texts.plural("counted.did.days", told.days, condition=texts(f"condition.{told.condition}"))
        case SeasonView():
            hours = told.plan.posture_hours + told.plan.supervision_hours
            return texts("origin.beside", hours=texts.hours(hours))
    raise TypeError(type(told).__name__)


def fact_ref(told: object) -> tuple[str, str]:
    """The part of the scenario that a fact is about: the list that holds it, "" for propositions and incidents, which
    the bank may hold, and its id there, its option or choice after a point; ids are "" where it is about none."""
    match told:
        case MinutesView():
            return "", f"{told.proposal.id}.{told.adopted}".rstrip(".")
        case IncidentOutcome():
            return "", f"{told.incident.id}.{told.choice.id}"
        case ContractView():
            return "services", told.service
    return "", ""
