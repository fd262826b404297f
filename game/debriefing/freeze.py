"""A pause on image between two weeks: three facts of the week that ends, one question, room for a note."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from game.saves import PageContent, PageKey, readable
from game.sim import SeasonView
from game.telling import LETTERS, POINTS, names_of, read, tell
from game.text import Texts

KIND: Final = "arret"
"""The kind of these pages in the notebook of a season; the number is the week."""
N_FACTS: Final = 3
TOPICS: Final = ("departure", "imposed", "incident", "decision", "presence")
"""What a question may be about, from what weighs most to what is always there."""
_OF_EACH: Final = 2
"""Questions on each topic: `freeze.question.<topic>_<n>`."""
_FAR: Final = 4.0
"""Points of the PEC, out of 100, between the change of a week and the mean change of the weeks before."""
_LONGEST: Final = 2000


def is_pivotal(pec: Sequence[float]) -> bool:
    """Whether the last week moved the PEC quite otherwise than the weeks before, of which there must be two.

    `pec` (0–3) is that of before the summer, then of the end of each week.
    """
    *before, last = [after - earlier for earlier, after in pairwise(pec)] or [0.0]
    return len(before) >= 2 and abs(last - sum(before) / len(before)) * POINTS >= _FAR


def reason_to_pause(view: SeasonView, *, at_pivotal: bool) -> str:
    """Why there is a pause after this review: `marked` by the scenario, `pivotal` if these are wanted, or none ("").

    There is none after the last week: the closing assembly comes, then the whole summer is looked at.
    """
    if view.phase != "bilan" or view.week >= view.n_weeks:
        return ""
    if view.week in view.scenario.debriefing.freeze_weeks:
        return "marked"
    return "pivotal" if at_pivotal and is_pivotal(view.weekly["pec"]) else ""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened in the week, in words; its topic is one of `TOPICS`, or "" when no question is on it."""

    topic: str
    words: str


def facts_of(texts: Texts, view: SeasonView) -> tuple[Fact, ...]:
    """Three facts of the week that ends, what weighs most first, each of another kind."""
    facts: list[Fact] = []
    for found in (_departures, _imposed, _change, _incident, _decision, _presence, _work):
        facts += list(found(texts, view))[:1]
    return tuple(facts[:N_FACTS])


def question_of(view: SeasonView, facts: Sequence[Fact]) -> str:
    """The question of a pause: on what weighs most, the same for the same season."""
    topic = next((each for each in TOPICS if any(fact.topic == each for fact in facts)), TOPICS[-1])
    return f"{topic}_{1 + (view.seed + view.week) % _OF_EACH}"


def question_words(texts: Texts, question: str) -> str:
    """A question in words."""
    return texts(f"freeze.question.{question}")


# --- The facts --------------------------------------------------------------------------------------------------


def _departures(texts: Texts, view: SeasonView) -> Iterator[Fact]:
    if left := view.left_this_week:
        yield Fact("departure", texts.plural("freeze.fact.departure", len(left), names=names_of(texts, view, left)))


def _imposed(texts: Texts, view: SeasonView) -> Iterator[Fact]:
    yield from _decided(texts, view, "imposed", is_imposed=True)


def _decision(texts: Texts, view: SeasonView) -> Iterator[Fact]:
    yield from _decided(texts, view, "decision", is_imposed=False)


def _decided(texts: Texts, view: SeasonView, topic: str, *, is_imposed: bool) -> Iterator[Fact]:
    for minutes in view.minutes:
        option = next((each for each in minutes.proposal.options if each.id == minutes.adopted), None)
        if option is not None and minutes.is_imposed is is_imposed:
            told = {"title": read(texts, minutes.proposal.title), "option": read(texts, option.text)}
            yield Fact(topic, texts("freeze.fact.imposed" if is_imposed else "freeze.fact.decision", **told))


def _incident(texts: Texts, view: SeasonView) -> Iterator[Fact]:
    for outcome in view.outcomes:
        key = "freeze.fact.settled_by_group" if outcome.settled_by_group else "freeze.fact.settled"
        title = tell(texts, view, outcome.incident.title, outcome.who)
        choice = tell(texts, view, outcome.choice.text, outcome.who)
        yield Fact("incident", texts(key, title=title, choice=choice))


def _change(texts: Texts, view: SeasonView) -> Iterator[Fact]:
    """The points of the PEC won or lost, and the cause that moved it most."""
    sums: defaultdict[str, float] = defaultdict(float)
    for cause in view.causes:
        if cause.quantity in LETTERS:
            sums[cause.cause] += cause.amount
    change = view.pec.total_points - view.pec_last_week.total_points
    points = texts.plural("freeze.points", abs(change), change=texts.number(change, sign=True))
    if sums:
        strongest = max(sums, key=lambda cause: (abs(sums[cause]), cause))
        yield Fact("", texts("freeze.fact.change", points=points, cause=texts(f"cause.{strongest}")))


def _presence(texts: Texts, view: SeasonView) -> Iterator[Fact]:
    """The sphere in which the animateurs were farthest from the need as they perceived it."""
    farthest = max(view.spheres, key=lambda each: abs(each.gap))
    key = "as_needed" if not farthest.gap else "more" if farthest.gap > 0 else "less"
    posture = texts(f"posture.{farthest.posture}").lower()
    yield Fact("presence", texts(f"freeze.fact.{key}", sphere=texts(f"sphere.{farthest.sphere}"), posture=posture))


def _work(texts: Texts, view: SeasonView) -> Iterator[Fact]:
    done = sum(each.outcome in ("fait", "bacle") for each in view.contracts)
    yield Fact("", texts.plural("freeze.fact.work", done, asked=texts.number(len(view.contracts))))


# --- The note ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PauseNote:
    """What was written in a pause, and the question it answers."""

    question: str
    text: str

    def content(self) -> PageContent:
        """As it is kept."""
        return {"question": self.question, "texte": self.text}


def pause_note_of(content: PageContent) -> PauseNote:
    """Raises: ValueError when a page is not what `PauseNote.content` makes."""
    question, text = content.get("question"), content.get("texte")
    if question not in {f"{topic}_{n}" for topic in TOPICS for n in range(1, _OF_EACH + 1)}:
        raise ValueError("unknown question")
    if not isinstance(text, str) or len(text) > _LONGEST:
        raise ValueError("not a text")
    return PauseNote(question, text)


def pause_notes_in(pages: Mapping[PageKey, PageContent]) -> dict[int, PauseNote]:
    """What was written in the pauses of a season, by week; a page that makes no sense is left out."""
    return readable(pages, KIND, pause_note_of)
