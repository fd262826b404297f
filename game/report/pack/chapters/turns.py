"""The weeks that turned, a page each: what the log says, what weighed, a question, room to imagine it otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from game.debriefing import Fact, Figure, Source, Summer, Turn
from game.debriefing.causes import cause_words
from game.debriefing.figures import LOG
from game.debriefing.freeze import facts_of, question_of, question_words
from game.debriefing.remembering import title_of
from game.lab.counted import Counted, Counting
from game.report.pack.chapters.decisions import counts, what_if
from game.report.pack.content import Card, Chapter, Grid, Heading, Measured, Paragraph, Points, Room, Words
from game.report.pack.numbers import points_of, sum_of, total_of
from game.report.pack.saying import headings, say
from game.sim import IncidentOutcome, MinutesView, SeasonView
from game.telling import capitalised, read, tell
from game.text import Texts

_CAUSES_TOLD: Final = 5
_OTHERS_TOLD: Final = 3
_LINES: Final = 3


def turning_weeks(summer: Summer, counting: Counting | None, texts: Texts) -> tuple[Chapter, ...]:
    """A page a week, to be given to a small group; none where the season cannot be replayed or nothing stands out."""
    if not summer.evidence.is_replayed:
        return ()
    counted = counting.told if counting is not None else ()
    return tuple(_page(summer, turn, counted, texts) for turn in summer.turns)


def what_turned(summer: Summer, turn: Turn, texts: Texts) -> str:
    """What a week is remembered by: what the ledger refers to most, or the cause that weighed most."""
    view = _at_end(summer, turn.week)
    title = title_of(texts, view, turn.ref) if turn.ref else ""
    if title or not turn.moved:
        return capitalised(title)
    return cause_words(texts, turn.moved[0].cause) + "."


def _page(summer: Summer, turn: Turn, counted: Sequence[Counted], texts: Texts) -> Chapter:
    view = _at_end(summer, turn.week)
    before, after = (total_of(texts, summer.weeks[week]) for week in (turn.week - 1, turn.week))
    question = question_words(texts, question_of(view, facts_of(texts, view)))
    what = what_turned(summer, turn, texts).removesuffix(".")
    moments = summer.evidence.moments
    others = [each for each in counted if moments[each.moment].week == turn.week]
    others = [each for each in others if counts(each)][:_OTHERS_TOLD] or others[:1]  # be it next to nothing
    blocks = (
        Paragraph(say(texts, "pack.turns.change", before=before, after=after), "lead"),
        Heading((texts("pack.turns.log"),)),
        Points(tuple(_happened(view, turn, texts))),
        _causes(turn, texts),
        Card((texts("pack.turns.question"),), (Paragraph((question,)), Room("", _LINES))),
        Heading((texts("pack.turns.otherwise"),)),
        *((Points(tuple(what_if(summer, each, texts) for each in others)),) if others else ()),
        Room(texts("pack.turns.what_if")),
    )
    title = texts("pack.turns.title", week=turn.week, what=what)
    return Chapter(f"semaine-{turn.week}", title, blocks, page="own")


def _at_end(summer: Summer, week: int) -> SeasonView:
    """What was seen at the end of a week."""
    return next(view for view in summer.evidence.ends if view.week == week)


def _causes(turn: Turn, texts: Texts) -> Grid:
    """The heaviest causes, then all the others together: they add up to the change."""
    rows: list[tuple[Words, ...]] = [
        ((capitalised(texts(f"cause.{each.cause}")),), (texts(f"letter.{each.letter}"),), (points_of(texts, each),))
        for each in turn.moved[:_CAUSES_TOLD]
    ]
    if others := turn.moved[_CAUSES_TOLD:]:
        rows.append(((texts("pack.turns.others"),), (), (sum_of(texts, others),)))
    heads = headings(texts, "pack.turns.causes_heads")
    return Grid("", heads, tuple(rows), figures=(2,), widths=(5, 1.4, 1), whole=True)


def _happened(view: SeasonView, turn: Turn, texts: Texts) -> Iterator[Words]:
    """The postures of the week, what the assembly did, what happened."""
    postures = (
        texts(
            "pack.turns.posture",
            sphere=texts(f"sphere.{each.sphere}.long"),
            posture=texts(f"posture.{each.posture}").lower(),
        )
        for each in view.spheres
    )
    yield (texts("pack.turns.postures", postures=texts("tell_week.separator").join(postures)),)
    for item in turn.items:
        yield _item(item, texts)
    for incident in turn.incidents:
        yield (_incident(view, incident.told, texts),)


def _item(item: Fact[MinutesView], texts: Texts) -> Words:
    minutes = item.told
    title = read(texts, minutes.proposal.title)
    intervention = texts(f"intervention.{minutes.intervention or 'se_taire'}").lower()
    option = next((each for each in minutes.proposal.options if each.id == minutes.adopted), None)
    if option is None:
        return say(texts, "pack.turns.item_open", title=title, intervention=intervention)
    told = {"title": title, "option": read(texts, option.text), "intervention": intervention}
    if minutes.is_imposed:
        return say(texts, "pack.turns.item_imposed", **told)
    votes = dict(minutes.tally).get(minutes.adopted, 0)
    if not votes:
        return say(texts, "pack.turns.item_unvoted", **told)
    source = Source(LOG, minutes.proposal.id, (item.week,), (item.line,))
    counts = (Figure("votes", votes, "number", source), Figure("voters", len(minutes.present), "number", source))
    cast, present = (Measured(texts.number(each.value), each) for each in counts)
    return say(texts, "pack.turns.item", votes=cast, voters=present, **told)


def _incident(view: SeasonView, outcome: IncidentOutcome, texts: Texts) -> str:
    title = tell(texts, view, outcome.incident.title, outcome.who)
    if outcome.settled_by_group:
        choice = texts("pack.turns.by_group")
    else:
        choice = tell(texts, view, outcome.choice.text, outcome.who)
    return texts("pack.turns.incident", title=title, choice=choice)
