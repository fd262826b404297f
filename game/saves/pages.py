"""The notebook of a season: what players keep beside their decisions, a page for each thing."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

T = TypeVar("T")

PageKey = tuple[str, int]
"""The kind of a page of the notebook, and its number among those: the week for a kind of `BY_WEEK`."""
PageContent = Mapping[str, Any]
"""What a page holds, as JSON knows it: whoever reads a kind checks what is in it."""
BY_WEEK: Final = ("prevision", "arret")
_MOST_PAGES: Final = 10_000
_PAGE_KIND: Final = r"[a-z_]{1,20}"


def check_page(kind: str, number: int) -> None:
    """Raises: ValueError when no page can have that place. Kinds of a later program may."""
    if not re.fullmatch(_PAGE_KIND, kind) or not 0 <= number < _MOST_PAGES:
        raise ValueError(f"no page: {kind} {number}")


def page_to_json(content: PageContent) -> str:
    """Raises: ValueError, TypeError when a value cannot be written as JSON."""
    return json.dumps(dict(content), ensure_ascii=False, sort_keys=True, allow_nan=False)


def page_from_json(text: str) -> PageContent:
    """Raises: ValueError when `text` is not what `page_to_json` writes."""
    content = json.loads(text)
    if not isinstance(content, dict):
        raise ValueError("not a page")
    return content


def as_kept(content: PageContent) -> PageContent:
    """A page as it will be read back, apart from the values that it was made of."""
    return page_from_json(page_to_json(content))


def readable(pages: Mapping[PageKey, PageContent], kind: str, read: Callable[[PageContent], T]) -> dict[int, T]:
    """What `read` makes of the pages of a kind, by number in order; one that makes no sense to it (ValueError) is left
    out."""
    found = {}
    for (of, number), content in sorted(pages.items(), key=lambda page: page[0]):
        if of == kind:
            try:
                found[number] = read(content)
            except ValueError:
                continue
    return found
