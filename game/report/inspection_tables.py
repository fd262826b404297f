"""What an inspection measured, as tables in one language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.lab.inspection import READINESS, AimRow, IncidentRow, Inspection
from game.report.charts import Curve
from game.report.tables import Table
from game.scenario import Problem
from game.telling import POINTS, read
from game.text import Texts


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


def weekly_table(title: str, lines: Sequence[Curve], texts: Texts) -> Table:
    """The figures of curves, by week from the start (0)."""
    weeks = max(len(line.values) for line in lines)
    headings = (texts("inspection.strategy"), *(texts("inspection.week", n=week) for week in range(weeks)))
    return Table(title, headings, tuple((line.label, *map(texts.number, line.values)) for line in lines))


def incidents_table(inspection: Inspection, texts: Texts) -> Table:
    """How often each happens, and which choice is the best for PEC by the readiness of the group."""
    rows = []
    for row in inspection.incidents:
        shares = row.happens.values()
        often = texts("inspection.from_to", low=texts.percent(min(shares)), high=texts.percent(max(shares)))
        best = (_best_choice(row, name, texts) for name in READINESS)
        rows.append((read(texts, row.title), often, *best))
    readiness = (texts(f"inspection.readiness.{name}") for name in READINESS)
    headings = (texts("inspection.incident"), texts("inspection.happens"), *readiness)
    return Table(texts("inspection.incidents"), headings, tuple(rows))


def _best_choice(row: IncidentRow, readiness: str, texts: Texts) -> str:
    """The best choice, and by how many points of PEC it is ahead of the mean."""
    measured = {choice.id: choice.effects[readiness] for choice in row.choices if readiness in choice.effects}
    if not measured:
        return texts("inspection.not_measured")
    best = max(measured, key=lambda name: measured[name])
    return f"{best} ({texts.number(POINTS * measured[best], 1, sign=True)})"


def proposals_table(inspection: Inspection, texts: Texts) -> Table:
    rows = []
    for row in inspection.proposals:
        shares = row.comes.values()
        often = texts("inspection.from_to", low=texts.percent(min(shares)), high=texts.percent(max(shares)))
        adopted = texts.join([f"{name} {texts.percent(share)}" for name, share in row.options.items()])
        rows.append((read(texts, row.title), often, adopted))
    headings = tuple(texts(f"inspection.{key}") for key in ("proposal", "comes", "adopted"))
    return Table(texts("inspection.proposals"), headings, tuple(rows))


def postures_table(inspection: Inspection, texts: Texts) -> Table:
    rows = [(texts(f"posture.{name}"), texts.percent(share)) for name, share in inspection.postures.items()]
    headings = (texts("inspection.posture"), texts("inspection.share"))
    return Table(texts("inspection.postures"), headings, tuple(rows))


def aims_table(inspection: Inspection, texts: Texts) -> Table:
    rows = [
        (
            read(texts, aim.text),
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
