"""The frame of a page that stands alone: nothing is fetched, it prints in black, and it reads well aloud."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from game.report.markup import Markup, element, join
from game.report.tables import Table

_STYLE: Final = """
:root { --ink: #1f2d3a; --ink2: #4b5966; --line: #85754f; --fill: #0069a6; --paper: #ffffff; --band: #f3ead3 }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.5rem; max-width: 62rem; color: var(--ink); background: var(--paper);
       font: 1rem/1.5 Lato, "Atkinson Hyperlegible", "Segoe UI", "Liberation Sans", Arial, sans-serif }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .3rem }
h2 { font-size: 1.3rem; margin: 2.2rem 0 .6rem; border-bottom: 2px solid var(--ink); padding-bottom: .2rem }
h3 { font-size: 1.05rem; margin: 1.2rem 0 .3rem }
p { margin: .4rem 0; max-width: 46rem }
nav ol { columns: 2; padding-left: 1.2rem }
a { color: #004c78 }
figure { margin: .8rem 0 }
figcaption { color: var(--ink2); max-width: 46rem }
svg { width: 100%; height: auto }
.wide { overflow-x: auto }
table { border-collapse: collapse; margin: .6rem 0; font-size: .94rem }
caption { text-align: left; font-weight: bold; padding-bottom: .3rem }
th, td { border: 1px solid #a59c85; padding: .25rem .6rem; text-align: left; vertical-align: top }
thead th { background: var(--band) }
td.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
li.finding { margin: .7rem 0 }
.code { font-weight: bold }
.place { color: var(--ink2) }
.error .code { border: 2px solid var(--ink); padding: 0 .3rem }
@media print { body { max-width: none; padding: 0 } nav { display: none } figure, tr, li { break-inside: avoid }
               thead th { background: none } }
"""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page: its heading, and what is under it."""

    id: str
    heading: str
    body: Markup
    kind: str = ""
    """Its class, for the style of the page."""


def page(
    title: str,
    language: str,
    opening: Markup,
    contents: str,
    sections: Sequence[Section],
    *,
    heading: str = "",
    style: str = "",
) -> str:
    """The text of an HTML file; `contents` names the table of contents, `heading` is the title where none is given.

    `style` is what this page looks like beyond the common style.
    """
    links = join(element("li", element("a", each.heading, href=f"#{each.id}")) for each in sections)
    head = element(
        "head",
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'),
        element("title", title),
        element("style", Markup(_STYLE + style)),
    )
    body = element(
        "body",
        element("header", element("h1", heading or title), opening),
        element("nav", element("ol", links), aria_label=contents),
        element("main", join(_section(each) for each in sections)),
    )
    return f"<!doctype html>\n{element('html', head, body, lang=language)}\n"


def _section(section: Section) -> Markup:
    heading = element("h2", section.heading, id=f"{section.id}-h")
    named = {"id": section.id, "aria_labelledby": f"{section.id}-h"}
    classed = {"class_": section.kind} if section.kind else {}
    return element("section", heading, section.body, **(named | classed))


def figure(name: str, drawing: Markup, sentence: str) -> Markup:
    """A chart under its name, with the sentence that says what it shows."""
    return join([element("h3", name), element("figure", drawing, element("figcaption", sentence))])


def paragraph(text: str) -> Markup:
    return element("p", text)


def table(content: Table, figures: Collection[int] | None = None) -> Markup:
    """A table with its caption where it has a title; the columns `figures` go right: all but the first where none are
    named. On a narrow screen it scrolls on its own, by the keyboard too.
    """
    figures = range(1, len(content.headings)) if figures is None else figures
    caption = element("caption", content.title) if content.title else Markup("")
    head = element("tr", join(element("th", each, scope="col") for each in content.headings))
    rows = join(_row(each, figures) for each in content.rows)
    whole = element("table", caption, element("thead", head), element("tbody", rows))
    name = content.title or content.headings[0]
    return element("div", whole, class_="wide", role="group", tabindex="0", aria_label=name)


def _row(cells: Sequence[str], figures: Collection[int]) -> Markup:
    first = element("th", cells[0], scope="row")
    others = (
        element("td", cell, class_="figure") if place in figures else element("td", cell)
        for place, cell in enumerate(cells[1:], 1)
    )
    return element("tr", first, join(others))
