"""HTML and SVG as text: elements whose contents are escaped unless they are elements themselves."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


class Markup(str):
    """A text that is markup already."""

    __slots__ = ()


def element(tag: str, *contents: str | Iterable[Markup], **attributes: str | float) -> Markup:
    """`<tag attribute="…">contents</tag>`; in names of attributes `_` stands for `-`, and a last one is dropped."""
    inside = "".join(_written(each) for each in contents)
    named = "".join(f' {name.rstrip("_").replace("_", "-")}="{_value(each)}"' for name, each in attributes.items())
    return Markup(f"<{tag}{named}>{inside}</{tag}>")


def join(parts: Iterable[Markup]) -> Markup:
    """Elements one after the other."""
    return Markup("".join(parts))


def _written(content: str | Iterable[Markup]) -> str:
    if isinstance(content, Markup):
        return content
    return escape(content, quote=False) if isinstance(content, str) else "".join(content)


def _value(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else f"{value:.6g}"
