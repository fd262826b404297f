"""A pack as a tagged PDF in A4, by typst: `pack.typ` says how it looks."""

from __future__ import annotations

import datetime
import json
from functools import lru_cache
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from game.report.pack.content import (
    Block,
    Card,
    Chapter,
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
from game.report.pack.glyphs import drawable

if TYPE_CHECKING:
    import typst

_STANDARD: Final = "ua-1"
_FONTS: Final = "fontpkg_lato"
_FONT: Final = "Lato-Regular.ttf"
_COUNTRIES: Final = {"quebec": "ca", "france": "fr", "belgique": "be"}
"""For hyphenation and typography; British English outside Québec, as the texts are written."""


def pack_as_pdf(pack: Pack) -> bytes:
    """The bytes of the file: the same for the same pack."""
    import typst

    moment = datetime.datetime.combine(pack.date, datetime.time(), datetime.UTC)
    return typst.compile(
        (files("game.report.pack") / "pack.typ").read_bytes(),
        font_paths=_fonts(),
        sys_inputs={"pack": json.dumps(_drawable(_written(pack)), ensure_ascii=False)},
        pdf_standards=[_STANDARD],
        timestamp=moment,
    )


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """Those of the project alone: a page looks the same on every machine."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[_fonts_folder()])


def _fonts_folder() -> Path:
    return Path(str(import_module(_FONTS).__file__)).parent / "files"


def _drawable(part: Any) -> Any:
    """The same with texts that the font can draw."""
    match part:
        case str():
            return drawable(part, _fonts_folder() / _FONT)
        case dict():
            return {key: _drawable(each) for key, each in part.items()}
        case list() | tuple():
            return list(map(_drawable, part))
    return part


def _written(pack: Pack) -> dict[str, Any]:
    cover, date = pack.cover, pack.date
    country = _COUNTRIES[pack.region]
    return {
        "title": cover.title,
        "language": pack.language,
        "country": "gb" if pack.language == "en" and country != "ca" else country,
        "date": {"year": date.year, "month": date.month, "day": date.day},
        "page": pack.page,
        "cover": {
            "kind": cover.kind,
            "picture": cover.picture,
            "label": [[name, plain(words)] for name, words in cover.label],
            "promise": cover.promise,
        },
        "chapters": [_chapter(each) for each in pack.chapters],
    }


def _chapter(chapter: Chapter) -> dict[str, Any]:
    return {"title": chapter.title, "page": chapter.page, "blocks": list(map(_block, chapter.blocks))}


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Paragraph():
            return {"kind": "paragraph", "words": plain(block.words), "tone": block.tone}
        case Heading():
            return {"kind": "heading", "words": plain(block.words)}
        case Points():
            return {"kind": "points", "items": list(map(plain, block.items)), "numbered": block.numbered}
        case Grid():
            return {
                "kind": "grid",
                "title": block.title,
                "headings": block.headings,
                "rows": [list(map(plain, row)) for row in block.rows],
                "figures": block.figures,
                "widths": block.widths,
                "whole": block.whole,
                "form": block.form,
            }
        case Drawing():
            return {"kind": "drawing", "name": block.name, "svg": block.svg, "sentence": plain(block.sentence)}
        case Card():
            inside = list(map(_block, block.blocks))
            return {"kind": "card", "title": plain(block.title), "mark": block.mark, "blocks": inside}
        case Room():
            return _room(block)
        case Side():
            return {"kind": "side", "columns": [list(map(_block, column)) for column in block.columns]}
        case Cuttings():
            rooms = list(map(_room, block.rooms))
            return {"kind": "cuttings", "title": block.title, "rooms": rooms, "copies": block.copies}


def _room(room: Room) -> dict[str, Any]:
    return {"kind": "room", "label": room.label, "lines": room.lines}
