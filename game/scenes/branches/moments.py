"""A moment of a season in words: what was asked, what was chosen, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.branches import Moment
from game.scenes.branch_names import chapter_of
from game.sim import IncidentAsked, IncidentOutcome, PreparationAsked, ProposalAsked, SeasonView
from game.telling import read, target_name, tell
from game.text import Texts


@dataclass(frozen=True, slots=True)
class Told:
    """One line of a week that is seen again. `place` is −1 where nobody was asked."""

    icon: str
    title: str
    chosen: str
    came: str
    place: int


def told_of(texts: Texts, moments: Sequence[Moment], chapter: int) -> list[Told]:
    """A week as it was: its plan, its votes, its incidents, those that the group settled itself included."""
    here = [moment for moment in moments if chapter_of(moment.view) == chapter]
    if not here:
        return []
    end = here[-1].view
    told = [_told(texts, moment, end) for moment in here if moment.is_decided]
    asked = {moment.key[2] for moment in here}
    alone = [each for each in end.outcomes if each.incident.id not in asked]
    return told + [_settled_alone(texts, end, each) for each in alone]


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


def _told(texts: Texts, moment: Moment, end: SeasonView) -> Told:
    view = moment.view
    icon, came = "calendrier", ""
    match view.pending:
        case PreparationAsked():
            icon = "ecole"
        case ProposalAsked() as asked:
            icon = "urne"
            minutes = next((each for each in end.minutes if each.proposal.id == asked.proposal.id), None)
            adopted = minutes.adopted if minutes is not None else ""
            option = next((each for each in asked.proposal.options if each.id == adopted), None)
            if minutes is not None:
                came = read(texts, option.text) if option is not None else texts("assembly.unchanged")
                came = texts("branches.came_vote", adopted=came)
        case IncidentAsked() as asked:
            icon = "alerte"
            outcome = next((each for each in end.outcomes if each.incident.id == asked.incident.id), None)
            came = tell(texts, end, outcome.feedback, outcome.who) if outcome is not None else ""
    return Told(icon, title_of(texts, view), chosen_words(texts, view), came, moment.place)


def _settled_alone(texts: Texts, view: SeasonView, outcome: IncidentOutcome) -> Told:
    return Told(
        "gens",
        tell(texts, view, outcome.incident.title, outcome.who),
        texts("branches.by_group", choice=tell(texts, view, outcome.choice.text, outcome.who)),
        tell(texts, view, outcome.feedback, outcome.who),
        -1,
    )
