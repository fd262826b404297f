"""Chance and merit: where the summer stands among five hundred of the same scenario, described and never graded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.debriefing import Summer
from game.debriefing.merit import OWN, Sentence, merit_means, merit_said, points_over, spread
from game.lab.merit import Merit
from game.report.charts import RangeRow, ranges
from game.report.pack.content import Block, Chapter, Drawing, Grid, Paragraph, Points, Words
from game.report.pack.numbers import number
from game.report.pack.saying import say
from game.text import Texts

_MOST: Final = 100.0
_TICKS: Final = (0.0, 25.0, 50.0, 75.0, 100.0)


def chance_and_merit(summer: Summer, merit: Merit, texts: Texts) -> Chapter:
    """The spread of each way as a drawing and as a table, what can be said of it, and how to read it."""
    told = [(OWN, texts("merit.own"), merit.own, merit.played)]
    told += [(way.strategy, texts(f"workshop.strategy.{way.strategy}"), way.ends, way.played) for way in merit.ways]
    rows = [_row(name, of, ends, played, merit.week, texts) for of, name, ends, played in told]
    bars = [_bar(name, ends, played, texts) for _, name, ends, played in told]
    said, means = ([_words(sentence, texts) for sentence in part] for part in (merit_said(merit), merit_means(merit)))
    heads = tuple(texts(f"merit.table.{name}") for name in ("way", "low", "middle", "high", "played"))
    axis = texts("merit.axis") if summer.evidence.is_over else texts("merit.axis_week", week=merit.week)
    blocks: tuple[Block, ...] = (
        Drawing(axis, ranges(axis, bars, _MOST, _TICKS), means[0]),
        Points(tuple(said)),
        Grid("", heads, tuple(rows), figures=(1, 2, 3, 4), widths=(2.4, 1, 1, 1, 1), whole=True),
        *(Paragraph(words, "quiet") for words in means[1:]),
    )
    return Chapter("merite", texts("merit.title"), blocks)


def _row(name: str, of: str, ends: Sequence[float], played: float, week: int, texts: Texts) -> tuple[Words, ...]:
    """What one in ten is below, the middle, what one in ten is above, and under the luck that was played."""
    points = zip(("low", "middle", "high", "played"), (*spread(ends), played), strict=True)
    return (name,), *((number(texts, points_over(key, each, of, week)),) for key, each in points)


def _bar(name: str, ends: Sequence[float], played: float, texts: Texts) -> RangeRow:
    low, middle, high = spread(ends)
    return RangeRow(name, low, middle, high, texts.number(middle), played)


def _words(sentence: Sentence, texts: Texts) -> Words:
    key, figures = sentence
    return say(texts, key, **{name: number(texts, figure) for name, figure in figures.items()})
