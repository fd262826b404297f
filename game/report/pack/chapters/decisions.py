"""The decisions that counted: each taken otherwise under the same lucks, and how far from its end that would lead."""

from __future__ import annotations

from typing import Final

from game.debriefing import Figure, Source, Summer
from game.debriefing.counted import decided, otherwise
from game.lab.counted import Counted, Counting
from game.report.pack.content import Chapter, Grid, Measured, Paragraph, Words
from game.report.pack.numbers import REPLAYED
from game.report.pack.saying import headings, say
from game.telling import POINTS
from game.text import Texts

_MOST: Final = 6
"""Decisions told."""
_LEAST: Final = 0.5
"""Points of an effect that is told: a smaller one may be written as nothing."""


def decisions_that_counted(summer: Summer, counting: Counting, texts: Texts) -> Chapter:
    """A row for each, the one that surely counted most first."""
    told = [each for each in counting.told if counts(each)][:_MOST]
    if not told:
        return Chapter("decisions", texts("counted.title"), (Paragraph((texts("counted.none"),)),))
    rows = tuple(_row(summer, each, texts) for each in told)
    heads = headings(texts, "pack.decisions.heads")
    blocks = (
        Paragraph((texts("pack.decisions.intro"),)),
        Grid("", heads, rows, figures=(3, 4), widths=(0.8, 4, 3.6, 1.2, 1.9), whole=True),
        Paragraph((texts("pack.decisions.means"),), "quiet"),
    )
    return Chapter("decisions", texts("counted.title"), blocks)


def counts(counted: Counted) -> bool:
    """Whether a decision surely counted for something."""
    return counted.least >= _LEAST


def what_if(summer: Summer, counted: Counted, texts: Texts) -> Words:
    """One of them in a sentence: what was decided and, with the same luck, what another decision would have changed."""
    view = summer.evidence.moments[counted.moment].view
    effect, low, high, lucks = _figures(summer, counted, texts)
    return say(
        texts,
        "pack.decisions.what_if",
        decided=decided(texts, view, counted.alternative),
        otherwise=otherwise(texts, view, counted.alternative),
        **{"effect": effect, "low": low, "high": high, "lucks": lucks},
    )


def _row(summer: Summer, counted: Counted, texts: Texts) -> tuple[Words, ...]:
    view = summer.evidence.moments[counted.moment].view
    effect, low, high, _ = _figures(summer, counted, texts)
    week = texts("told.week", week=view.week) if view.week else texts("pack.decisions.before")
    return (
        (week,),
        (decided(texts, view, counted.alternative),),
        (otherwise(texts, view, counted.alternative),),
        (effect,),
        say(texts, "counted.interval", low=low, high=high),
    )


def _figures(summer: Summer, counted: Counted, texts: Texts) -> tuple[Measured, Measured, Measured, Measured]:
    """The effect in points, the interval of its mean, and the lucks it was tried under."""
    moment = summer.evidence.moments[counted.moment]
    source = Source(REPLAYED, str(counted.moment), (moment.week,), (moment.place,))
    values = {"effect": counted.effect, "low": counted.low, "high": counted.high}
    effect, low, high = (
        Measured(texts.number(value, 1, sign=True), Figure(key, value / POINTS, "points3", source))
        for key, value in values.items()
    )
    lucks = Figure("lucks", counted.n_lucks, "number", source)
    return effect, low, high, Measured(texts.number(counted.n_lucks), lucks)
