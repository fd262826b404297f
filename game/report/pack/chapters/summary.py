"""The first page: from where the group came to where, the weeks to look at again, figures, questions to begin with."""

from __future__ import annotations

from collections.abc import Iterator

from game.debriefing import Beside, Summer
from game.debriefing.words import name_of
from game.report.pack.chapters.turns import what_turned
from game.report.pack.content import Block, Chapter, Grid, Heading, Paragraph, Points, Room, Side, Words
from game.report.pack.numbers import change_of, letters_of, number, total_of
from game.report.pack.saying import headings, say
from game.telling import is_in_french_only, read
from game.text import Texts

_PHASES = ("decrire", "analyser", "transferer")


def summary(summer: Summer, texts: Texts) -> Chapter:
    """One page that says it all, with room to write what is kept first."""
    return Chapter("essentiel", texts("pack.summary"), tuple(_blocks(summer, texts)), page="own")


def _blocks(summer: Summer, texts: Texts) -> Iterator[Block]:
    yield from _from_and_to(summer, texts)
    yield from _said_plainly(summer, texts)
    if summer.evidence.is_replayed:
        turns = (Heading((texts("pack.summary.turns"),)), Points(_turns(summer, texts)))
        goals = (Heading((texts("pack.summary.goals"),)), Points(_goals(summer, texts)))
        yield Side((turns, goals) if summer.goals else (turns,))
    if rows := [_row(each, texts) for each in summer.beside]:
        yield Heading((texts("pack.summary.figures"),))
        yield Grid("", headings(texts, "pack.summary.figures_heads"), tuple(rows), figures=(1, 2), widths=(3, 2, 2))
    if summer.network is not None and rows:
        network = texts(f"ending.network.{summer.network.region}")
        yield Paragraph(say(texts, "pack.summary.network", network=network), "quiet")
    if questions := _first_questions(summer, texts):
        yield Heading((texts("pack.summary.begin"),))
        yield Points(questions, numbered=True)
    yield Room(texts("pack.summary.room"))


def _from_and_to(summer: Summer, texts: Texts) -> Iterator[Block]:
    if not summer.weeks:
        return
    first, last = summer.weeks[0], summer.weeks[-1]
    if last is first:
        yield Paragraph(say(texts, "pack.summary.start", first=total_of(texts, first)), "lead")
    else:
        weeks = texts.plural("pack.summary.weeks", last.week)
        said = say(texts, "pack.summary.pec", weeks=weeks, first=total_of(texts, first), last=total_of(texts, last))
        yield Paragraph(said, "lead")
    v, s, a = letters_of(texts, last)
    yield Paragraph(say(texts, "pack.summary.letters", v=v, s=s, a=a))


def _said_plainly(summer: Summer, texts: Texts) -> Iterator[Block]:
    """What makes this summer another one than a whole summer of everybody."""
    evidence = summer.evidence
    record = evidence.saved.record
    if evidence.scenario is not None and is_in_french_only(evidence.scenario, texts.language):
        yield Paragraph((texts("terminal.french_only"),), "quiet")
    if not evidence.is_replayed:
        yield Paragraph((texts("pack.summary.not_replayed"),))
    if not evidence.is_over:
        yield Paragraph(say(texts, "pack.summary.unfinished", week=record.week, of=record.n_weeks))
    if evidence.end is not None and not any(each.is_active for each in evidence.end.members):
        yield Paragraph((texts("pack.summary.nobody"),))


def _turns(summer: Summer, texts: Texts) -> tuple[Words, ...]:
    told = []
    for turn in summer.turns:
        change, what = change_of(texts, turn.week, turn.change), what_turned(summer, turn, texts)
        told.append(say(texts, "pack.summary.turn", week=turn.week, change=change, what=what))
    return tuple(told) or ((texts("pack.summary.no_turn"),),)


def _goals(summer: Summer, texts: Texts) -> tuple[Words, ...]:
    told = []
    for goal in summer.goals:
        if goal.progress is not None:
            state = texts("ending.reached" if goal.progress.is_enough else "ending.on_the_way")
            told.append(say(texts, "pack.summary.goal", state=state, goal=read(texts, goal.view.text)))
    return tuple(told)


def _row(beside: Beside, texts: Texts) -> tuple[Words, ...]:
    return (name_of(texts, beside.ours),), (number(texts, beside.ours),), (number(texts, beside.theirs),)


def _first_questions(summer: Summer, texts: Texts) -> tuple[Words, ...]:
    """The first question of each phase."""
    asked = summer.evidence.scenario.debriefing.questions if summer.evidence.scenario is not None else ()
    firsts = (next((each for each in asked if each.phase == phase), None) for phase in _PHASES)
    return tuple((read(texts, each.text),) for each in firsts if each is not None)
