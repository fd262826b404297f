"""What the ledger and the members' moments refer to, by the names that the scenario gives."""

from __future__ import annotations

from game.sim import Incident, IncidentOutcome, MemberMoment, MinutesView, SeasonView, Text
from game.telling import read, tell
from game.text import Texts

_NOBODY = "…"


def title_of(texts: Texts, view: SeasonView, ref: str) -> str:
    """The title of a proposal, an incident or a service, the name of an office; "" when it is none of these.

    A ref may name an option or a choice as well, after a point.
    """
    if texts.has(f"office.{ref}"):
        return texts(f"office.{ref}")
    of, scenario = ref.partition(".")[0], view.scenario
    titles = {each.id: each.title for each in scenario.proposals}
    titles |= {each.id: each.title for each in scenario.incidents}
    titles |= {each.id: each.name for each in scenario.services}
    titles |= {each.id: Text(each.name) for each in scenario.animateurs}
    return without_names(texts, titles[of]) if of in titles else ""


def without_names(texts: Texts, text: Text) -> str:
    """A title of the scenario where it is not known any more whom it named."""
    return read(texts, text).replace("{qui}", _NOBODY).replace("{qui2}", _NOBODY)


def incident_title(texts: Texts, view: SeasonView, incident: Incident, member: int) -> str:
    """The title of an incident that a member was in."""
    return tell(texts, view, incident.title, (member,)).replace("{qui2}", _NOBODY)


def quotable(title: str) -> str:
    """A title that stands between guillemets, with those of its own as quotes inside a quote."""
    return title.replace("«\u00a0", "“").replace("\u00a0»", "”")


def moment_words(texts: Texts, view: SeasonView, member: int, moment: MemberMoment) -> str:
    """A moment of a member's summer in a sentence."""
    incident = next((each for each in view.scenario.incidents if each.id == moment.ref), None)
    if moment.key == "incident" and incident is not None:
        return texts("moment.incident", ref=incident_title(texts, view, incident, member))
    return texts(f"moment.{moment.key}", ref=title_of(texts, view, moment.ref))


def week_words(texts: Texts, view: SeasonView, week: int) -> str:
    """« S 4 », or the closing after the last week."""
    return texts("told.week", week=week) if week <= view.n_weeks else texts("told.closing")


def decision_words(texts: Texts, minutes: MinutesView) -> str:
    """What an assembly did with one item, in a sentence."""
    title = read(texts, minutes.proposal.title)
    if not minutes.has_quorum:
        return texts("recap.no_quorum", title=title)
    adopted = next((each for each in minutes.proposal.options if each.id == minutes.adopted), None)
    if adopted is None:
        return texts("recap.nothing_passed", title=title)
    said = "recap.imposed" if minutes.is_imposed else "recap.adopted"
    return texts(said, title=title, option=read(texts, adopted.text))


def incident_words(texts: Texts, view: SeasonView, outcome: IncidentOutcome) -> str:
    """What happened and how it was settled, in a sentence."""
    title = tell(texts, view, outcome.incident.title, outcome.who)
    choice = tell(texts, view, outcome.choice.text, outcome.who)
    return texts("recap.settled_by_group" if outcome.settled_by_group else "recap.settled", title=title, choice=choice)
