"""What was chosen at a moment of a season, in words."""

from __future__ import annotations

from game.sim import IncidentAsked, PreparationAsked, ProposalAsked, SeasonView
from game.telling import read, target_name, tell
from game.text import Texts


def title_of(texts: Texts, view: SeasonView) -> str:
    """What was asked."""
    match view.pending:
        case PreparationAsked():
            return texts("phase.preparation")
        case ProposalAsked() as asked:
            return read(texts, asked.proposal.title)
        case IncidentAsked() as asked:
            return tell(texts, view, asked.incident.title, asked.who)
    return texts("branches.plan")


def chosen_words(texts: Texts, view: SeasonView) -> str:
    """What was chosen, the default where nothing was."""
    return " · ".join(_parts(texts, view))


def difference_words(texts: Texts, first: SeasonView, second: SeasonView) -> tuple[str, str]:
    """What each of two chose for the same thing, without what both chose."""
    one, other = _parts(texts, first), _parts(texts, second)
    own = [each for each in one if each not in other], [each for each in other if each not in one]
    if not any(own):
        return texts("branches.these_days"), texts("branches.other_days")
    words = [" · ".join(parts) or texts("branches.nothing") for parts in own]
    return words[0], words[1]


def _parts(texts: Texts, view: SeasonView) -> list[str]:
    """What was chosen, one thing after the other."""
    match view.pending:
        case PreparationAsked() as asked:
            given = [(texts(f"condition.{each.id}"), each.days) for each in asked.conditions if each.days]
            named = [texts.plural("branches.days", days, condition=name) for name, days in given]
            return named or [texts("branches.no_days")]
        case ProposalAsked() as asked:
            words = texts(f"intervention.{asked.chosen}")
            option = next((each for each in asked.proposal.options if each.id == asked.chosen_option), None)
            return [words if option is None else texts("branches.about", what=words, about=read(texts, option.text))]
        case IncidentAsked() as asked:
            name = asked.chosen or asked.group_would
            choice = next(each for each in asked.incident.choices if each.id == name)
            words = tell(texts, view, choice.text, asked.who)
            return [words if asked.chosen else texts("branches.left_to_group", choice=words)]
    return _plan_parts(texts, view)


def _plan_parts(texts: Texts, view: SeasonView) -> list[str]:
    """The three postures, then the hours given to each activity."""
    postures = [
        texts("branches.about", what=texts(f"sphere.{each.sphere}"), about=texts(f"posture.{each.posture}"))
        for each in view.spheres
    ]
    hours: dict[str, int] = {}
    for each in view.plan.allocations:
        name, target = texts(f"activity.{each.activity}"), target_name(texts, view, each.target)
        words = texts("branches.about", what=name, about=target) if target else name
        hours[words] = hours.get(words, 0) + each.hours
    given = [texts("branches.hours", activity=name, hours=texts.hours(count)) for name, count in hours.items()]
    return [*postures, *given]
