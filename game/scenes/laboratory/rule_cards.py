"""What the page of the voting rules and that of the pay rules say alike."""

from __future__ import annotations

from collections.abc import Sequence

from game.lab.paired import Interval
from game.lab.paired.concluding import SMALL
from game.rounding import half_up
from game.telling import POINTS
from game.text import Texts
from game.ui import T16, T20, Card, Column, Icon, Label, Row, Widget


def pec_said(t: Texts, gaps: Sequence[tuple[str, Interval]]) -> str:
    """What the rule that moves the final PEC most does to it, where that is sure and would be felt.

    `gaps`: the name of each rule, and the PEC that it ends with minus that of the first one.
    """
    rule, gap = max(gaps, key=lambda each: abs(each[1].mean))
    points = gap.mean * POINTS
    if abs(points) < SMALL or not gap.is_one_sided:
        return t("laboratory.rules.pec_same")
    key = "laboratory.rules.pec_above" if points > 0 else "laboratory.rules.pec_below"
    return t.plural(key, half_up(10 * abs(points)) / 10, rule=rule, usual=gaps[0][0])


def said_card(t: Texts, sentences: Sequence[str], limit: str) -> Card:
    """What can be concluded, a sentence each, and how far that goes."""
    heading = Row([Icon("ampoule", 24), Label(t("laboratory.concluded"), T20).sized(grow=1)], gap=8)
    lines = [*(Label(each, live="polite") for each in sentences), Label(limit, T16, "ink2")]
    return Card(Column([heading, *lines], gap=4), padding=12, paper="sun", name=t("laboratory.concluded"))


def figure(name: str, words: str) -> Widget:
    """A figure of a card: its name, and how much at the right."""
    return Row([Label(name).sized(grow=1), Label(words, T16.bold)], gap=6)
