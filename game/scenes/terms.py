"""Terms of the glossary inside what is read: each said for the first time can be opened."""

from __future__ import annotations

from collections.abc import Callable

from game.text import Texts
from game.text.glossary import mentions, term_of
from game.ui import T16, TextStyle, UiAction
from game.ui.widgets.label import Tone
from game.ui.widgets.linked import Link, LinkedText


def explained(
    t: Texts,
    passage: str,
    to: Callable[[str], UiAction],
    style: TextStyle = T16,
    tone: Tone = "ink",
    *,
    key: str,
    apart_from: str = "",
) -> LinkedText:
    """The passage with its terms; `to` is what opening a term asks, and `apart_from` the term that it explains."""
    links = [
        Link(each.start, each.end, to(each.term), term_of(t, each.term).meaning)
        for each in mentions(t, passage, apart_from)
    ]
    return LinkedText(passage, links, style, tone, key=key)
