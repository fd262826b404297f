"""A week of a season that is seen again: what was asked, what was chosen, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.branches import Moment
from game.debriefing.branch_names import chapter_of
from game.debriefing.choices import chosen_words, title_of
from game.sim import IncidentAsked, IncidentOutcome, PreparationAsked, ProposalAsked, SeasonView
from game.telling import read, tell
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
