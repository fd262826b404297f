"""Several groups that lived the same summer, laid side by side: their curves, their measures, what each tried."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.debriefing.branch_names import chapter_words
from game.debriefing.groups import Gathered, Group, Row, Tried, groups_sentence, tried_title, way_words
from game.debriefing.words import name_of
from game.report import charts
from game.report.pack.content import Chapter, Drawing, Grid, Heading, Paragraph, Points, Room, Words
from game.report.pack.numbers import number, total_of
from game.report.pack.saying import headings
from game.telling import capitalised
from game.text import Texts

_TICKS = (0, 25, 50, 75, 100)
_QUESTIONS = ("same", "other", "ours")


def side_by_side(gathered: Gathered, names: Sequence[str], texts: Texts) -> Chapter:
    """The curves together, and the points of each group at the end of each week; `names` are told where there are."""
    name = texts("groups.paths")
    lines = [charts.Curve(_called(group, texts), tuple(map(float, group.totals))) for group in gathered.groups]
    drawn = charts.curves(name, lines, 100.0, [(value, texts.number(value)) for value in _TICKS])
    heads = (texts("pack.groups.when"), *(_called(group, texts) for group in gathered.groups))
    rows = tuple(tuple(_week(gathered, spread.week, texts)) for spread in gathered.spread)
    figures = tuple(range(1, len(heads)))
    blocks = (
        Paragraph((groups_sentence(texts, gathered),), "lead"),
        *((Points(tuple((name,) for name in names)),) if names else ()),
        Paragraph((texts("pack.groups.own_pack"),)),
        Drawing(name, drawn, (texts("pack.groups.sentence"),)),
        Grid("", heads, rows, figures=figures),
        Heading((texts("pack.groups.questions"),)),
        Points(tuple((texts(f"pack.groups.question.{each}"),) for each in _QUESTIONS), numbered=True),
        Room(""),
    )
    return Chapter("groupes", texts("groups.together"), blocks, page="own")


def measures(gathered: Gathered, texts: Texts) -> Chapter:
    """The same measures of each group. No order says which is better."""
    heads = (texts("groups.measure"), *(_called(group, texts) for group in gathered.groups))
    rows = tuple(_measure(row, texts) for row in gathered.rows)
    widths = (3.0, *(1.0,) * len(gathered.groups))
    table = Grid("", heads, rows, figures=tuple(range(1, len(heads))), widths=widths)
    return Chapter("mesures", texts("groups.measures"), (table,))


def what_each_tried(gathered: Gathered, texts: Texts) -> Chapter:
    """What the groups were asked and did not all choose alike, in the order of the summer."""
    if not gathered.tried:
        return Chapter("essais", texts("groups.tried"), (Paragraph((texts("groups.alike"),)),))
    n_weeks = gathered.groups[0].saved.record.n_weeks
    rows = tuple(_tried(each, n_weeks, texts) for each in gathered.tried)
    table = Grid("", headings(texts, "pack.groups.tried_heads"), rows, widths=(1.3, 3, 6))
    return Chapter("essais", texts("groups.tried"), (table, Room("")))


def _called(group: Group, texts: Texts) -> str:
    return texts("groups.group", letter=group.letter)


def _week(gathered: Gathered, week: int, texts: Texts) -> Iterator[Words]:
    yield (texts("told.week", week=week) if week else capitalised(texts("pack.curve.start")),)
    for group in gathered.groups:
        yield _total(group, week, texts)


def _total(group: Group, week: int, texts: Texts) -> Words:
    weeks = group.summer.weeks
    return (total_of(texts, weeks[week]),) if week < len(weeks) else ()


def _measure(row: Row, texts: Texts) -> tuple[Words, ...]:
    known = next(figure for figure in row.figures if figure is not None)
    figures: tuple[Words, ...] = tuple((number(texts, each),) if each is not None else () for each in row.figures)
    return (name_of(texts, known),), *figures


def _tried(tried: Tried, n_weeks: int, texts: Texts) -> tuple[Words, ...]:
    ways = (
        texts(
            "pack.groups.way",
            letters=texts.join(list(way.letters)),
            words=way_words(texts, tried, way).removesuffix("."),
        )
        for way in tried.ways
    )
    told = texts("tell_week.separator").join(ways)
    return (chapter_words(texts, tried.chapter, n_weeks),), (tried_title(texts, tried),), (told,)
