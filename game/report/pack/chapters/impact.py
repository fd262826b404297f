"""Before and after, without a name: a blank sheet to hand out, and the difference of a group whose sheets are kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from game.debriefing import Figure, Source
from game.debriefing.impact import (
    CAUSES,
    EFFECTS,
    ITEMS,
    KIND,
    MOST,
    Difference,
    LinkDifference,
    difference_of,
    sheets_in,
)
from game.report.pack.content import Block, Chapter, Grid, Heading, Measured, Paragraph, Points, Words
from game.report.pack.numbers import NOTEBOOK
from game.report.pack.saying import headings, say, say_plural
from game.saves import PageContent, PageKey
from game.text import Texts


def before_after_sheet(texts: Texts) -> Chapter:
    """Five sentences to agree with or not, then what acts upon what: to be filled in twice."""
    levels = tuple(texts.number(level) for level in range(1, MOST + 1))
    effects = tuple(texts(f"impact.effect.{effect}") for effect in EFFECTS)
    items = tuple(((texts(f"impact.item.{item}"),), *((),) * MOST) for item in ITEMS)
    causes = tuple(((texts(f"impact.cause.{cause}"),), *((),) * len(EFFECTS)) for cause in CAUSES)
    blocks = (
        Paragraph((texts("impact.no_name"),)),
        Paragraph((texts("pack.impact.moment"),), "strong"),
        Heading((texts("impact.agree"),)),
        Paragraph((texts("impact.scale"),), "quiet"),
        Grid("", (texts("impact.column.item"), *levels), items, widths=(6, *(1,) * MOST), form=True),
        Heading((texts("impact.links"),)),
        Paragraph((texts("pack.impact.tick"),), "quiet"),
        Grid("", (texts("impact.causes"), *effects), causes, widths=(5, *(2,) * len(EFFECTS)), form=True),
    )
    return Chapter("avant-apres", texts("impact.title"), blocks, page="own")


def difference(pages: Mapping[PageKey, PageContent], texts: Texts) -> Chapter | None:
    """What the sheets of a season say put together; nothing where none was handed in."""
    found = difference_of(sheets_in(pages))
    if not found.n_before and not found.n_after:
        return None
    return Chapter("ecart", texts("impact.difference"), tuple(_blocks(found, texts)))


def _blocks(found: Difference, texts: Texts) -> Iterator[Block]:
    yield Paragraph((texts("impact.difference_text"),))
    before, after = (_counted(each, texts) for each in (found.n_before, found.n_after))
    yield Points((say_plural(texts, "impact.n_before", before), say_plural(texts, "impact.n_after", after)))
    rows = tuple(
        ((texts(f"impact.item.{each.item}"),), *(_spread(spread, texts) for spread in (each.before, each.after)))
        for each in found.items
    )
    columns = [texts(f"impact.column.{each}") for each in ("before", "after")]
    heads = (texts("impact.column.item"), *columns)
    yield Grid(texts("impact.agreement"), heads, rows, figures=(1, 2), widths=(3, 2, 2))
    yield Paragraph((texts("pack.impact.spread"),), "quiet")
    if found.links:
        links = tuple(_link(each, texts) for each in found.links)
        heads = (texts("impact.column.link"), *columns, texts("impact.column.game"))
        yield Grid(texts("impact.links_drawn"), heads, links, figures=(1, 2), widths=(5, 1, 1, 1.4))
        yield Paragraph((texts("impact.game_too"),), "quiet")


def _spread(spread: Sequence[int], texts: Texts) -> Words:
    """The mean agreement, then how many chose each level."""
    n = sum(spread)
    if not n:
        return (texts("impact.nobody"),)
    mean = sum(level * count for level, count in enumerate(spread, 1)) / n
    figure = Figure("agreement", mean, "number", Source(NOTEBOOK, KIND))
    counts = " · ".join(texts.number(count) for count in spread)
    return say(texts, "impact.spread", mean=Measured(texts.number(mean, 1), figure), counts=counts)


def _link(found: LinkDifference, texts: Texts) -> tuple[Words, ...]:
    cause, effect = found.link
    named = texts("impact.link", cause=texts(f"impact.cause.{cause}"), effect=texts(f"impact.effect.{effect}"))
    yes, no = headings(texts, "pack.impact.in_game")
    drawn = ((_counted(each, texts),) for each in (found.before, found.after))
    return (named,), *drawn, (yes if found.is_of_the_game else no,)


def _counted(n: int, texts: Texts) -> Measured:
    return Measured(texts.number(n), Figure("sheets", n, "number", Source(NOTEBOOK, KIND)))
