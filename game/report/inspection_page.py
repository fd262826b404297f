"""An inspection as a page that stands alone: what to correct, then what the summers showed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.lab.inspection import Inspection
from game.report import charts
from game.report.inspection_tables import (
    aims_table,
    balance_table,
    goals_table,
    incidents_table,
    luck_table,
    postures_table,
    proposals_table,
    remedy_of,
    weekly_table,
)
from game.report.markup import Markup, element, join
from game.report.page import Section, figure, page, paragraph, table
from game.scenario import Problem
from game.sim import INDICATORS
from game.telling import POINTS, read
from game.text import Texts


def inspection_page(inspection: Inspection, found: Sequence[Problem], texts: Texts) -> str:
    """The text of an HTML file, in the language of `texts`; `found` is what is listed, with its remedies."""
    title = texts("inspection.page_title", title=read(texts, inspection.title))
    n, seed = texts.number(inspection.n_summers), str(inspection.seed)
    opening = join(
        [paragraph(texts("inspection.page_method", n=n, seed=seed)), paragraph(texts("inspection.page_honest"))]
    )
    return page(title, texts.language, opening, texts("inspection.contents"), list(_sections(inspection, found, texts)))


def _sections(inspection: Inspection, found: Sequence[Problem], texts: Texts) -> Iterator[Section]:
    yield Section("constats", texts("inspection.findings"), _findings(inspection, found, texts))
    yield Section("equilibre", texts("inspection.balance_heading"), _balance(inspection, texts))
    yield Section("semaines", texts("inspection.weeks_heading"), _weeks(inspection, texts))
    if inspection.goals:
        yield Section("difficulte", texts("inspection.difficulty_heading"), _difficulty(inspection, texts))
    if inspection.aims:
        yield Section("objectifs", texts("inspection.aims"), table(aims_table(inspection, texts), figures=(2, 3)))
    if inspection.incidents:
        yield Section("incidents", texts("inspection.incidents_heading"), _incidents(inspection, texts))
    if inspection.proposals:
        yield Section("propositions", texts("inspection.proposals_heading"), table(proposals_table(inspection, texts)))
    yield Section("chance", texts("inspection.luck_heading"), _luck(inspection, texts))


def _findings(inspection: Inspection, found: Sequence[Problem], texts: Texts) -> Markup:
    silenced = join(
        paragraph(texts("inspection.silenced", code=problem.code, reason=texts.polish(reason)))
        for problem, reason in inspection.silenced
    )
    if not found:
        return join([paragraph(texts("inspection.nothing_found")), silenced])
    by_code: dict[str, list[Problem]] = {}
    for problem in found:
        by_code.setdefault(problem.code, []).append(problem)
    return join([element("ul", join(_findings_of(code, each, texts) for code, each in by_code.items())), silenced])


def _findings_of(code: str, found: Sequence[Problem], texts: Texts) -> Markup:
    """Those of one code, each with its place, and what to try, once."""
    lines = [
        element("p", element("span", _place(problem), class_="place"), " ", problem.sentence(texts.language))
        for problem in found
    ]
    if remedy := remedy_of(found[0], texts):
        lines.append(paragraph(texts("inspection.remedy_line", remedy=remedy)))
    kind = "finding" if found[0].is_warning else "finding error"
    return element("li", element("span", code, class_="code"), join(lines), class_=kind)


def _place(problem: Problem) -> str:
    return f"{problem.file}:{problem.line}" if problem.line else problem.file


def _balance(inspection: Inspection, texts: Texts) -> Markup:
    rows = []
    for strategy, spread in inspection.spreads["pec"].items():
        low, mean, high = (POINTS * each for each in (spread.p10, spread.mean, spread.p90))
        rows.append(charts.RangeRow(strategy, low, mean, high, texts.number(mean)))
    best, worst = max(rows, key=lambda row: row.middle), min(rows, key=lambda row: row.middle)
    name = texts("inspection.balance")
    drawing = charts.ranges(name, rows, 100.0, (0.0, 20.0, 40.0, 60.0, 80.0, 100.0))
    sentence = texts(
        "inspection.balance_sentence", best=best.label, high=best.figure, worst=worst.label, low=worst.figure
    )
    return join([figure(name, drawing, sentence), table(balance_table(inspection, texts))])


def _weeks(inspection: Inspection, texts: Texts) -> Markup:
    drawn = []
    for key, by_strategy in inspection.weekly.items():
        unit = INDICATORS[key].unit
        factor = POINTS if unit == "points3" else 100.0 if unit == "share" else 1.0
        lines = [charts.Curve(name, tuple(factor * each for each in values)) for name, values in by_strategy.items()]
        limit = 100.0 if unit in ("points3", "share") else _round_up(max(max(line.values) for line in lines))
        ticks = [(limit * step / 4, texts.number(limit * step / 4)) for step in range(5)]
        name = texts(f"inspection.weekly.{key}", currency=texts.currency)
        ends = {line.label: line.values[-1] for line in lines}
        best = max(ends, key=lambda strategy: ends[strategy])
        sentence = texts("inspection.weekly_sentence", best=best, value=texts.number(ends[best]))
        chart = figure(name, charts.curves(name, lines, limit, ticks), sentence)
        drawn += [chart, table(weekly_table(name, lines, texts))]
    return join(drawn)


def _round_up(value: float) -> float:
    """A round limit for a scale, at or above the value."""
    size = 10.0
    while size * 10 <= value:
        size *= 10
    return next(size * step for step in (1, 2, 4, 5, 8, 10, 100) if size * step >= value)


def _difficulty(inspection: Inspection, texts: Texts) -> Markup:
    name = texts("inspection.all_goals_chart")
    rows = [
        charts.PartsRow(strategy, (share,), texts.percent(share)) for strategy, share in inspection.all_goals.items()
    ]
    best = max(inspection.all_goals, key=lambda strategy: inspection.all_goals[strategy])
    sentence = texts("inspection.all_goals_sentence", best=best, share=texts.percent(inspection.all_goals[best]))
    chart = figure(name, charts.parts(name, rows, ()), sentence)
    return join([chart, table(goals_table(inspection, texts))])


def _incidents(inspection: Inspection, texts: Texts) -> Markup:
    drawn = []
    if inspection.postures:
        name = texts("inspection.postures")
        rows = [
            charts.PartsRow(texts(f"posture.{posture}"), (share,), texts.percent(share))
            for posture, share in inspection.postures.items()
        ]
        best = max(rows, key=lambda row: row.shares)
        sentence = texts("inspection.postures_sentence", best=best.label, share=best.figure)
        drawn = [figure(name, charts.parts(name, rows, ()), sentence), table(postures_table(inspection, texts))]
    drawn += [paragraph(texts("inspection.incidents_method")), table(incidents_table(inspection, texts), figures=())]
    return join(drawn)


def _luck(inspection: Inspection, texts: Texts) -> Markup:
    name = texts("inspection.luck")
    rows = [
        charts.PartsRow(texts(f"indicator.{key}"), (luck.strategy, luck.luck, luck.both), texts.percent(luck.luck))
        for key, luck in inspection.luck.items()
    ]
    legend = [texts(f"inspection.luck.{part}") for part in ("strategy", "luck", "both")]
    sentence = texts("inspection.luck_sentence", share=texts.percent(inspection.luck["pec"].luck))
    return join([figure(name, charts.parts(name, rows, legend), sentence), table(luck_table(inspection, texts))])
