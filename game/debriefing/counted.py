"""A decision that counted in words: what was decided, and what could have been."""

from __future__ import annotations

from game.lab.counted import MoveDays, MoveHours, Otherwise
from game.sim import (
    Answer,
    Choice,
    ChoosePosture,
    IncidentAsked,
    Intervene,
    PreparationAsked,
    ProposalAsked,
    SeasonView,
)
from game.telling import read, target_name, tell
from game.text import Texts


def decided(texts: Texts, view: SeasonView, other: Otherwise) -> str:
    """What was decided, in a sentence about what the alternative changes in it; `view` is its moment."""
    match other, view.pending:
        case MoveDays(source=source, days=days), PreparationAsked() as asked:
            if not source:
                return texts.plural("counted.did.no_days", days)
            given = next(each.days for each in asked.conditions if each.id == source)
            return texts.plural("counted.did.days", given, condition=texts(f"condition.{source}"))
        case ChoosePosture(sphere=sphere), _:
            posture = next(each.posture for each in view.spheres if each.sphere == sphere)
            return texts("counted.did.posture", sphere=texts(f"sphere.{sphere}"), posture=_posture(texts, posture))
        case MoveHours(source=source, hours=hours), _:
            if not source:
                return texts("counted.did.no_hours")
            return texts("counted.did.hours", hours=texts.hours(hours), given=texts(f"counted.given.{source}"))
        case Intervene(), ProposalAsked() as asked:
            title = read(texts, asked.proposal.title)
            own = Intervene(asked.proposal.id, asked.chosen, asked.chosen_option)
            return texts(f"counted.did.{own.intervention}", title=title, option=_option(texts, asked, own))
        case Answer(), IncidentAsked() as asked:
            title = tell(texts, view, asked.incident.title, asked.who)
            own_choice = _choice(asked, asked.chosen or asked.group_would)
            if not asked.chosen:
                return texts("counted.did.left_to_group", title=title)
            return _answered(texts, view, asked, own_choice, "counted.did", title)
    raise ValueError(f"{other} is no alternative to what was asked")


def otherwise(texts: Texts, view: SeasonView, other: Otherwise) -> str:
    """What could have been decided, as a clause that begins with « si »."""
    match other, view.pending:
        case MoveDays(destination=destination, days=days), _:
            return texts.plural("counted.if.days", days, condition=texts(f"condition.{destination}"))
        case ChoosePosture(posture=posture), _:
            return texts("counted.if.posture", posture=_posture(texts, posture))
        case MoveHours(source=source, destination=destination, target=target, hours=hours), _:
            given, about = texts(f"counted.given.{destination}"), target_name(texts, view, target)
            given = texts("counted.given_about", given=given, about=about) if about else given
            if source:
                return texts("counted.if.hours", given=given)
            return texts.plural("counted.if.free_hours", hours, hours=texts.hours(hours), given=given)
        case Intervene(intervention=intervention), ProposalAsked() as asked:
            return texts(f"counted.if.{intervention}", option=_option(texts, asked, other))
        case Answer(choice=name), IncidentAsked() as asked:
            return _answered(texts, view, asked, _choice(asked, name), "counted.if", "")
    raise ValueError(f"{other} is no alternative to what was asked")


def _posture(texts: Texts, posture: str) -> str:
    return texts(f"posture.{posture}").lower()


def _option(texts: Texts, asked: ProposalAsked, intervene: Intervene) -> str:
    """The option that is backed; "" where none is."""
    option = next((each for each in asked.proposal.options if each.id == intervene.option), None)
    return "" if option is None else read(texts, option.text).rstrip(".")


def _choice(asked: IncidentAsked, name: str) -> Choice:
    return next(each for each in asked.incident.choices if each.id == name)


def _answered(texts: Texts, view: SeasonView, asked: IncidentAsked, choice: Choice, key: str, title: str) -> str:
    """By the posture of the choice, or by its own words where another choice has the same posture."""
    alike = [each for each in asked.incident.choices if each.posture == choice.posture]
    if choice.posture and len(alike) == 1:
        return texts(f"{key}.{choice.posture}", title=title)
    return texts(f"{key}.choice", title=title, choice=tell(texts, view, choice.text, asked.who).rstrip("."))
