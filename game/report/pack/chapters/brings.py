"""What a CJS brings to its members, its community and its animateurs, each thing with what this summer shows of it."""

from __future__ import annotations

from collections.abc import Iterator

from game.debriefing import ANIMATEURS, COMMUNITY, MEMBERS, Brought, Summer, beyond, found_in, heading, told
from game.debriefing.figures import LOG
from game.report.pack.content import Block, Chapter, Grid, Heading, Paragraph, Room, Words
from game.report.pack.numbers import sentence
from game.report.pack.saying import headings
from game.telling import capitalised
from game.text import Texts


def what_it_brings(summer: Summer, texts: Texts) -> Chapter | None:
    """Nothing where the season cannot be replayed: most of it is counted over the log."""
    if not summer.evidence.is_replayed:
        return None
    return Chapter("apports", texts("pack.brings"), tuple(_blocks(summer, texts)))


def _blocks(summer: Summer, texts: Texts) -> Iterator[Block]:
    yield Paragraph((texts("pack.brings.intro"),))
    heads = headings(texts, "pack.brings.heads")
    for whom in (MEMBERS, COMMUNITY, ANIMATEURS):
        rows = tuple(_row(thing, texts) for thing in summer.brought if thing.whom == whom)
        yield Heading((heading(texts, whom),))
        yield Grid("", heads, rows, widths=(2.3, 3.9, 3.2))
    yield Room("")


def _row(thing: Brought, texts: Texts) -> tuple[Words, ...]:
    name = (heading(texts, thing.key),)
    if not thing.figures:
        return name, (told(texts, thing),), ()
    sentences = [part for figure in thing.figures for part in (" ", sentence(texts, figure))]
    if unknown := beyond(texts, thing):
        sentences += [" ", unknown]
    sources = (figure.source for figure in thing.figures if figure.source.kind != LOG or figure.source.lines)
    found = dict.fromkeys(found_in(texts, source) for source in sources)
    return name, tuple(sentences)[1:], (capitalised(texts("tell_week.separator").join(found)),)
