"""What an inspection measured, as tables in one language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.lab.inspection import AimRow, Inspection
from game.report.tables import Table
from game.scenario import Problem
from game.text import Texts

POINTS: Final = 100.0 / 3.0
"""PEC is from 0 to 3 in the model and out of 100 for readers."""


def remedy_of(problem: Problem, texts: Texts) -> str:
    """What to try, for a finding of the inspection; "" for another problem."""
    key = f"inspection.remedy.{problem.key}"
    return texts(key) if texts.has(key) else ""


def inspection_tables(inspection: Inspection, texts: Texts) -> Iterator[Table]:
    """Balance, goals, luck, postures and aims: those that this scenario gives something to say of."""
    yield balance_table(inspection, texts)
    if inspection.goals:
        yield goals_table(inspection, texts)
    yield luck_table(inspection, texts)
    if inspection.postures:
        yield postures_table(inspection, texts)
    if inspection.aims:
        yield aims_table(inspection, texts)


def balance_table(inspection: Inspection, texts: Texts) -> Table:
    rows = []
    for name, spread in inspection.spreads["pec"].items():
        mean, low, high = (texts.number(POINTS * each) for each in (spread.mean, spread.p10, spread.p90))
        rows.append((name, mean, f"{low} – {high}", texts.percent(inspection.all_goals[name])))
    headings = tuple(texts(f"inspection.{key}") for key in ("strategy", "mean", "range", "all_goals"))
    return Table(texts("inspection.balance"), headings, tuple(rows))


def goals_table(inspection: Inspection, texts: Texts) -> Table:
    names = tuple(inspection.all_goals)
    rows = [(goal.id, *(texts.percent(goal.reached[name]) for name in names)) for goal in inspection.goals]
    return Table(texts("inspection.difficulty"), (texts("inspection.goal"), *names), tuple(rows))


def luck_table(inspection: Inspection, texts: Texts) -> Table:
    parts = ("strategy", "luck", "both")
    rows = [
        (texts(f"indicator.{key}"), *(texts.percent(getattr(luck, part)) for part in parts))
        for key, luck in inspection.luck.items()
    ]
    headings = (texts("inspection.indicator"), *(texts(f"inspection.luck.{part}") for part in parts))
    return Table(texts("inspection.luck"), headings, tuple(rows))


def postures_table(inspection: Inspection, texts: Texts) -> Table:
    rows = [(texts(f"posture.{name}"), texts.percent(share)) for name, share in inspection.postures.items()]
    headings = (texts("inspection.posture"), texts("inspection.share"))
    return Table(texts("inspection.postures"), headings, tuple(rows))


def aims_table(inspection: Inspection, texts: Texts) -> Table:
    rows = [
        (
            texts.polish(aim.text.read(texts.language)),
            texts(f"inspection.verdict.{aim.verdict}"),
            _interval(aim, texts),
            texts.percent(aim.trial.share),
        )
        for aim in inspection.aims
    ]
    headings = tuple(texts(f"inspection.{key}") for key in ("aim", "verdict", "better", "wanted"))
    return Table(texts("inspection.aims"), headings, tuple(rows))


def _interval(aim: AimRow, texts: Texts) -> str:
    share, low, high = (texts.percent(each) for each in (aim.better, aim.low, aim.high))
    return texts("inspection.interval", share=share, low=low, high=high, n=texts.number(aim.n_pairs))
