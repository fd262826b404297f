"""The elements of a page in reading order, read back from its text."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = ("meta", "br")


class Outline(HTMLParser):
    """Every element opened, and whether each is closed in its turn."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    @property
    def tags(self) -> list[str]:
        return [tag for tag, _ in self.opened]


def outline(text: str) -> Outline:
    """Raises: AssertionError when an element is not closed in its turn."""
    found = Outline()
    found.feed(text)
    assert found.open == []
    return found
