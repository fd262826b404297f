"""A pack as a page that stands alone: what is on paper, in the same order, and it prints too."""

from __future__ import annotations

from typing import Final

from game.report.markup import Markup, element, join
from game.report.pack.content import (
    Block,
    Card,
    Chapter,
    Cover,
    Cuttings,
    Drawing,
    Grid,
    Heading,
    Pack,
    Paragraph,
    Points,
    Room,
    Side,
    plain,
)
from game.report.page import Section, figure, page, paragraph, table
from game.report.tables import Table

_LINES: Final = 6
"""Lines to write on where paper gives the rest of a page."""
_STYLE: Final = """
h1 { font-size: 2.3rem } h2 { font-size: 1.6rem; border: 0 }
h2, h1 { text-decoration: underline #ffd774 .35em; text-underline-offset: -.12em; text-decoration-skip-ink: none }
.lead { font-size: 1.15rem } .strong { font-weight: bold } .quiet, .kind { color: var(--ink2) }
.cover svg { border: 2px solid var(--ink); border-radius: .6rem; margin: 1rem 0 }
.card { border: 1.5px solid var(--line); border-radius: .5rem; padding: .2rem 1rem .6rem; margin: 1rem 0 }
.mark { border: 2px solid var(--ink); border-radius: .3rem; padding: 0 .35rem; margin-right: .5rem }
.side { display: flex; flex-wrap: wrap; gap: 0 2rem } .side > div { flex: 1 1 18rem }
.rule { height: 2rem; border-bottom: 1px dotted var(--line) }
.label { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem; margin: 1rem 0 }
.label dd { margin: 0; font-weight: bold } .room { font-weight: bold }
.cuttings { border: 1.5px dashed var(--line); padding: .2rem 1rem .8rem; max-width: 32rem }
@media print { section.sheet { break-before: page } .card { break-inside: avoid } }
"""


def pack_as_html(pack: Pack) -> str:
    """The text of an HTML file."""
    sections = [Section(each.id, each.title, join(map(_block, each.blocks)), _class(each)) for each in pack.chapters]
    title = f"{pack.cover.title} – {pack.cover.kind}"
    opening = _cover(pack.cover)
    return page(title, pack.language, opening, pack.contents, sections, heading=pack.cover.title, style=_STYLE)


def _class(chapter: Chapter) -> str:
    return "sheet" if chapter.page else ""


def _cover(cover: Cover) -> Markup:
    label = join(join([element("dt", name), element("dd", plain(words))]) for name, words in cover.label)
    return join(
        [
            element("p", cover.kind, class_="kind"),
            element("div", cover.picture, class_="cover", aria_hidden="true"),
            element("dl", label, class_="label"),
            paragraph(cover.promise),
        ]
    )


def _block(block: Block) -> Markup:
    match block:
        case Paragraph(words, "plain"):
            return paragraph(plain(words))
        case Paragraph(words, tone):
            return element("p", plain(words), class_=tone)
        case Heading(words):
            return element("h3", plain(words))
        case Points(items, numbered):
            return element("ol" if numbered else "ul", join(element("li", plain(each)) for each in items))
        case Grid():
            rows = tuple(tuple(map(plain, row)) for row in block.rows)
            return table(Table(block.title, block.headings, rows), block.figures)
        case Drawing(name, svg, sentence):
            return figure(name, svg, plain(sentence))
        case Card(title, blocks, mark):
            marked = element("span", mark, class_="mark") if mark else Markup("")
            heading = element("h3", marked, plain(title)) if title else Markup("")
            return element("div", heading, join(map(_block, blocks)), class_="card")
        case Room():
            return _room(block)
        case Side(columns):
            return element("div", join(element("div", join(map(_block, each))) for each in columns), class_="side")
        case Cuttings(title, rooms):
            return element("div", element("h3", title), join(map(_room, rooms)), class_="cuttings")


def _room(room: Room) -> Markup:
    label = element("p", room.label, class_="room") if room.label else Markup("")
    return join([label, *[element("div", class_="rule")] * (room.lines or _LINES)])
