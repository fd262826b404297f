"""Two ways to live a summer, as a page: what they are, what may be concluded, and every figure."""

from __future__ import annotations

from collections.abc import Iterator

from game.lab.amounts import both_and_gap, gap_amount
from game.lab.levers import Levers
from game.lab.paired import FIGURES, Compared, Fan, conclude
from game.lab.wording import Names, figure_name, limits, said, said_besides, share_of_summers, told
from game.report.comparison.drawings import Bars, Spread, bars, fans
from game.report.markup import Markup, element, join
from game.report.page import Section, figure, page, paragraph, table
from game.report.tables import Table
from game.sim import Scenario
from game.telling import POINTS, read
from game.text import Texts


def comparison_page(
    compared: Compared, scenario: Scenario, ways: tuple[Levers, Levers], names: Names, seed: int, texts: Texts
) -> str:
    """The text of an HTML file, in the language of `texts`; `names` is what A and B are called."""
    title = texts("lab.page.title", title=read(texts, scenario.title))
    opening = paragraph(texts("lab.page.method", n=texts.number(compared.n_summers), seed=str(seed)))
    sections = [
        Section("ways", texts("lab.page.ways"), _ways(scenario, ways, names, texts)),
        Section("concluded", texts("lab.page.concluded"), _concluded(compared, names, texts)),
        Section("weeks", texts("lab.page.weeks"), _weeks(compared, names, texts)),
        Section("gap", texts("lab.page.gap"), _gap(compared, names, texts)),
        Section("figures", texts("lab.page.figures"), _figures(compared, names, texts)),
    ]
    return page(title, texts.language, opening, texts("lab.page.contents"), sections)


def _ways(scenario: Scenario, ways: tuple[Levers, Levers], names: Names, texts: Texts) -> Markup:
    return join(
        join([element("h3", name), _list(told(texts, way, scenario) or (texts("lab.page.as_written"),))])
        for name, way in zip(names, ways, strict=True)
    )


def _concluded(compared: Compared, names: Names, texts: Texts) -> Markup:
    conclusion = conclude(compared)
    lines = (said(texts, conclusion, names), said_besides(texts, compared, conclusion, names))
    heading = element("h3", texts("lab.page.not_concluded"))
    return join([*(paragraph(line) for line in lines if line), heading, _list(limits(texts))])


def _list(lines: tuple[str, ...]) -> Markup:
    return element("ul", join(element("li", line) for line in lines))


def _weeks(compared: Compared, names: Names, texts: Texts) -> Markup:
    spreads = [
        _spread(side.fans["pec"], name, texts) for side, name in zip((compared.a, compared.b), names, strict=True)
    ]
    weeks = [texts("lab.page.before"), *(str(week) for week in range(1, len(spreads[0].middle)))]
    sentence = texts("lab.page.weeks_sentence", a=names[0], b=names[1], first=spreads[0].end, second=spreads[1].end)
    drawing = fans(texts("lab.page.fans"), (spreads[0], spreads[1]), weeks)
    return join([
        figure(texts("lab.page.fans"), drawing, sentence),
        *(table(_fan_table(each, weeks, texts)) for each in spreads),
    ])  # fmt: skip


def _spread(fan: Fan, name: str, texts: Texts) -> Spread:
    p10, p25, p50, p75, p90 = (
        tuple(POINTS * each for each in row) for row in (fan.p10, fan.p25, fan.p50, fan.p75, fan.p90)
    )
    return Spread(name, p50, (p25, p75), (p10, p90), texts.number(p50[-1]))


def _fan_table(spread: Spread, weeks: list[str], texts: Texts) -> Table:
    rows = (
        ("p90", spread.wide[1]), ("p75", spread.narrow[1]), ("p50", spread.middle), ("p25", spread.narrow[0]),
        ("p10", spread.wide[0]),
    )  # fmt: skip
    lines = tuple((texts(f"lab.page.{key}"), *map(texts.number, values)) for key, values in rows)
    return Table(spread.name, (texts("lab.page.points"), *weeks), lines)


def _gap(compared: Compared, names: Names, texts: Texts) -> Markup:
    found, shown = compared.gap, compared.gap.histogram
    percent = [share_of_summers(texts, count / compared.n_summers) for count in (found.n_b, found.n_a, found.n_ties)]
    sentence = texts(
        "lab.page.gap_sentence", a=names[0], b=names[1], above=percent[0], below=percent[1], ties=percent[2]
    )
    if not shown.counts:
        return paragraph(sentence)
    edges = [shown.first + shown.width * n for n in range(len(shown.counts) + 1)]
    every = max(len(edges) // 8, 1)
    ticks = [(edge, texts.number(edge, sign=True)) for edge in edges if edge // shown.width % every == 0]
    drawing = bars(
        texts("lab.page.bars"), Bars(shown.first, shown.width, shown.counts, (f"● {names[0]}", f"◆ {names[1]}")), ticks
    )
    rows = tuple(
        (texts("lab.page.from_to", low=texts.number(low, sign=True), high=texts.number(high, sign=True)), str(count))
        for low, high, count in zip(edges, edges[1:], shown.counts, strict=False)
    )
    headings = (texts("lab.page.points"), texts("lab.page.summers"))
    return join([
        figure(texts("lab.page.bars"), drawing, sentence),
        table(Table(texts("lab.page.bars"), headings, rows)),
    ])  # fmt: skip


def _figures(compared: Compared, names: Names, texts: Texts) -> Markup:
    headings = ("", *names, texts("lab.page.difference"), texts("lab.page.interval"))
    title = texts("lab.page.means")
    return join([
        table(Table(title, headings, tuple(_rows(compared, texts)))),
        paragraph(texts("lab.page.interval_meaning")),
    ])  # fmt: skip


def _rows(compared: Compared, texts: Texts) -> Iterator[tuple[str, ...]]:
    for key in FIGURES:
        means = both_and_gap(texts, key, compared.a.spreads[key].mean, compared.b.spreads[key].mean, digits=1)
        found = compared.differences[key]
        low, high = (gap_amount(texts, key, each, digits=1) for each in (found.low, found.high))
        yield figure_name(texts, key), *means, texts("lab.page.from_to", low=low, high=high)
