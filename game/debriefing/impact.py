"""What people think of taking charge before a session and after it, without a name: five items and a map of links.

The items and the links are hypotheses of this project; nothing here is a test, and no answer is the right one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from game.saves import PageContent, PageKey, readable

KIND: Final = "avant_apres"
"""The kind of these pages in the notebook of a season; each sheet has a number, in the order they were handed in."""
MOMENTS: Final = ("avant", "apres")
ITEMS: Final = ("prix", "silence", "probleme", "buts", "maniere")
"""Sentences one agrees with more or less: `impact.item.<item>`."""
MOST: Final = 5
"""Agreement goes from 1 to this; 0 says nothing. Words: `impact.agreement.<n>`."""
CAUSES: Final = ("buts", "debat", "presence", "place", "a_la_place", "seul")
"""What happens in a co-op, at the left of the map: `impact.cause.<cause>`."""
EFFECTS: Final = ("vision", "soutien", "autonomie")
"""What it may act upon, at the right: `quantity.<effect>`."""

Link = tuple[str, str]
"""A cause and an effect that somebody sees it act upon, for better or worse."""

LEDGER_OF: Final[Mapping[Link, str]] = {
    ("buts", "vision"): "buts_votes",
    ("debat", "vision"): "debat",
    ("presence", "soutien"): "soutien_au_besoin",
    ("a_la_place", "soutien"): "soutien_en_trop",
    ("place", "autonomie"): "latitude",
    ("a_la_place", "autonomie"): "trop_d_aide",
    ("seul", "autonomie"): "regle_seul",
}
"""The links that the rules of the game draw, each with its cause in the ledger: hypotheses, to be discussed."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one person answered at one moment."""

    moment: str
    agreement: tuple[int, ...]  # by ITEMS
    links: frozenset[Link]

    def content(self) -> PageContent:
        """As it is kept."""
        links = [list(link) for link in sorted(self.links)]
        return {"moment": self.moment, "accord": list(self.agreement), "liens": links}


def sheet_of(content: PageContent) -> Sheet:
    """Raises: ValueError when a page is not what `Sheet.content` makes."""
    moment, agreement, links = content.get("moment"), content.get("accord"), content.get("liens")
    if moment not in MOMENTS or not isinstance(agreement, list) or not isinstance(links, list):
        raise ValueError("not a sheet")
    if len(agreement) != len(ITEMS) or not all(type(each) is int and 0 <= each <= MOST for each in agreement):
        raise ValueError("not an agreement")
    return Sheet(moment, tuple(agreement), frozenset(map(_link, links)))


def _link(raw: Any) -> Link:
    if not isinstance(raw, list) or len(raw) != 2 or raw[0] not in CAUSES or raw[1] not in EFFECTS:
        raise ValueError("not a link")
    return raw[0], raw[1]


def sheets_in(pages: Mapping[PageKey, PageContent]) -> tuple[Sheet, ...]:
    """The sheets handed in for a season; a page that makes no sense is left out."""
    return tuple(readable(pages, KIND, sheet_of).values())


def next_number(pages: Iterable[PageKey]) -> int:
    """The number of the next sheet."""
    return 1 + max((number for kind, number in pages if kind == KIND), default=0)


@dataclass(frozen=True, slots=True)
class ItemDifference:
    """How many agreed how much, from 1 to `MOST`, before and after; those who said nothing are left out."""

    item: str
    before: tuple[int, ...]
    after: tuple[int, ...]

    @property
    def means(self) -> tuple[float | None, float | None]:
        """The mean agreement before and after; None where nobody answered."""
        return _mean(self.before), _mean(self.after)


@dataclass(frozen=True, slots=True)
class LinkDifference:
    """How many people drew a link before and after."""

    link: Link
    before: int
    after: int

    @property
    def is_of_the_game(self) -> bool:
        """Whether the rules of the game draw it too."""
        return self.link in LEDGER_OF


@dataclass(frozen=True, slots=True)
class Difference:
    """A whole group before and after; nobody is followed from one to the other."""

    n_before: int
    n_after: int
    items: tuple[ItemDifference, ...]  # by ITEMS
    links: tuple[LinkDifference, ...]
    """Those that somebody drew: by what they gained, the most first."""
    links_each: tuple[float | None, float | None]
    """Links drawn by one person on average, before and after; None where there is no sheet."""

    @property
    def gained(self) -> tuple[LinkDifference, ...]:
        """The links that nobody saw before, and somebody sees after; none while one of the moments is missing."""
        is_whole = self.n_before > 0 and self.n_after > 0
        return tuple(each for each in self.links if is_whole and not each.before and each.after)


def difference_of(sheets: Sequence[Sheet]) -> Difference:
    """What the sheets of a season say, put together."""
    by_moment = [[sheet for sheet in sheets if sheet.moment == moment] for moment in MOMENTS]
    before, after = by_moment
    drawn = [Counter(link for sheet in of_moment for link in sheet.links) for of_moment in by_moment]
    links = [LinkDifference(link, drawn[0][link], drawn[1][link]) for link in drawn[0].keys() | drawn[1].keys()]
    links.sort(key=lambda each: (_share(each.before, before) - _share(each.after, after), each.link))
    return Difference(
        n_before=len(before),
        n_after=len(after),
        items=tuple(ItemDifference(item, _spread(before, i), _spread(after, i)) for i, item in enumerate(ITEMS)),
        links=tuple(links),
        links_each=(_links_each(before), _links_each(after)),
    )


def _spread(sheets: Sequence[Sheet], item: int) -> tuple[int, ...]:
    return tuple(sum(sheet.agreement[item] == level for sheet in sheets) for level in range(1, MOST + 1))


def _mean(spread: Sequence[int]) -> float | None:
    total = sum(spread)
    return sum(level * count for level, count in enumerate(spread, 1)) / total if total else None


def _share(count: int, sheets: Sequence[Sheet]) -> float:
    return count / len(sheets) if sheets else 0.0


def _links_each(sheets: Sequence[Sheet]) -> float | None:
    return sum(len(sheet.links) for sheet in sheets) / len(sheets) if sheets else None
