"""Drawings as SVG that reads the same in a page and on paper: a canvas, shapes, texts in the font of the project."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.report.markup import Markup, element, join

INK: Final = "#1f2d3a"
_FONTS: Final = "Lato, 'Segoe UI', 'Liberation Sans', Arial, sans-serif"
_SIZE: Final = 14


def canvas(name: str, width: float, height: float, drawn: Sequence[Markup]) -> Markup:
    """A drawing with its name, which is read aloud in its place; it takes the width that it is given."""
    return element(
        "svg", element("title", name), join(drawn),
        xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {width:.0f} {height:.0f}", role="img", aria_label=name,
        font_family=_FONTS, font_size=_SIZE,
    )  # fmt: skip


def written(x: float, y: float, text: str, anchor: str = "start", **attributes: str | float) -> Markup:
    """A text centred on the height `y`."""
    placed: dict[str, str | float] = {"x": x, "y": y, "text_anchor": anchor, "dominant_baseline": "central"}
    return element("text", text, **(placed | {"fill": INK} | attributes))


def shape(tag: str, **attributes: str | float) -> Markup:
    """An element without contents: rect, line, circle, path…"""
    return element(tag, **attributes)
