"""Level bars: two values compared, and the count of a vote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from game.text import Texts
from game.ui.charts.chart import Chart, Table
from game.ui.geometry import Point, Rect, Size
from game.ui.port import Port
from game.ui.theme import T16, Colour, Stroke
from game.ui.typesetting import Ruler

_BAR, _CORNER, _VOTE_HEIGHT = 12.0, 5.0, 34.0


@dataclass(frozen=True, slots=True)
class Pair:
    """One quantity of two: its name, then ours and the other's as (value, words)."""

    name: str
    ours: tuple[float, str]
    theirs: tuple[float, str]


class PairBars(Chart):
    """Each quantity twice: ours full, the network's in outline, each with its words at the end of the bar."""

    plot_height = 96.0

    def __init__(
        self, texts: Texts, title: str, pairs: Sequence[Pair], *, summary: str = "", caption: str = ""
    ) -> None:
        self._pairs = tuple(pairs)
        table = Table(
            (texts("chart.quantity"), texts("chart.ours"), texts("chart.theirs")),
            tuple((pair.name, pair.ours[1], pair.theirs[1]) for pair in self._pairs),
        )
        super().__init__(title, summary or caption, table, caption=caption)

    def plot(self, port: Port, area: Rect) -> None:
        if not self._pairs:
            return
        names = max(port.measure(pair.name, T16.bold).w for pair in self._pairs) + 16
        line_h = port.measure("0", T16).h
        row = min(area.h / len(self._pairs), 2 * line_h + 12)
        words = max(self._words(port.ruler, pair) for pair in self._pairs) + 10
        room = max(40.0, area.w - names - words)
        for rank, pair in enumerate(self._pairs):
            middle = area.y + row * (rank + 0.5)
            port.text_line(pair.name, Point(area.x, middle), T16.bold)
            longest = max(pair.ours[0], pair.theirs[0], 1e-9)
            for (value, text), is_ours in ((pair.ours, True), (pair.theirs, False)):
                y = middle + (-0.47 if is_ours else 0.47) * line_h
                bar = Rect(area.x + names, y - _BAR / 2, max(4.0, room * max(value, 0.0) / longest), _BAR)
                ink, card = port.colours.ink, port.colours.card
                port.box(bar, fill=ink if is_ours else card, border=ink, width=1.8, radius=_CORNER)
                style, colour = (T16.bold, ink) if is_ours else (T16, port.colours.ink2)
                port.text_line(text, Point(bar.right + 10, y), style, colour)

    def fits(self, ruler: Ruler, size: Size) -> bool:
        line_h = ruler.text_size("0", T16).h
        if size.h < 1.8 * line_h * len(self._pairs):
            return False
        names = max((ruler.text_size(pair.name, T16.bold).w for pair in self._pairs), default=0.0)
        return size.w - names - max((self._words(ruler, p) for p in self._pairs), default=0.0) >= 70.0

    @staticmethod
    def _words(ruler: Ruler, pair: Pair) -> float:
        return max(ruler.text_size(pair.ours[1], T16.bold).w, ruler.text_size(pair.theirs[1], T16).w)


@dataclass(frozen=True, slots=True)
class Share:
    """Votes for one answer: its words, how many, and what they are to the proposal."""

    label: str
    count: int
    side: Literal["for", "against", "abstain", "other"]


class VoteBar(Chart):
    """The tally in one bar as long as `voters`, its parts side by side; a dotted mark shows what makes a majority.

    `needed` is that number of votes, 0 where the rule knows none.
    """

    plot_height = 34.0

    def __init__(
        self,
        texts: Texts,
        title: str,
        shares: Sequence[Share],
        voters: int,
        needed: int = 0,
        *,
        summary: str = "",
    ) -> None:
        self._shares = tuple(shares)
        self._needed = needed
        self._whole = max(voters, needed, sum(share.count for share in self._shares))
        votes = texts.join([f"{share.label} {texts.number(share.count)}" for share in self._shares])
        table = Table(
            (texts("chart.answer"), texts("chart.votes")),
            tuple((share.label, texts.number(share.count)) for share in self._shares),
        )
        super().__init__(title, summary or votes, table, has_heading=False)

    def plot(self, port: Port, area: Rect) -> None:
        colours = port.colours
        bar = Rect(area.x, area.y, area.w, min(area.h, port.ruler.grown(_VOTE_HEIGHT)))
        port.box(bar, fill=colours.grey, border=colours.ink, radius=8.0)
        if self._whole:
            self._parts(port, bar.inset(Stroke.CARD))
            port.box(bar, border=colours.ink, radius=8.0)
        if self._needed:
            x = bar.x + bar.w * self._needed / self._whole
            port.line((x, bar.y + 1), (x, bar.bottom - 1), colours.ink, 5.0)
            port.dashed([(x, bar.y + 3), (x, bar.bottom - 2)], colours.sun, 2.6, 4, 4)

    def fits(self, ruler: Ruler, size: Size) -> bool:
        return size.w >= ruler.grown(60.0) and size.h > 0

    def _parts(self, port: Port, bar: Rect) -> None:
        x, shown = bar.x, [share for share in self._shares if share.count]
        for rank, share in enumerate(shown):
            part = Rect(x, bar.y, bar.w * share.count / self._whole, bar.h)
            left = 6.0 if rank == 0 else 0.0
            right = 6.0 if part.right >= bar.right - 1 else 0.0
            fill, ink = self._paint(port, share, rank)
            port.box(part, fill=fill, radius=(left, right, right, left))
            count = str(share.count)
            whole = f"{share.label} · {count}" if share.side == "other" else f"{count} {share.label}"
            for words in (whole, count):
                if port.measure(words, T16.black).w <= part.w - 8:
                    port.text_line(words, part.center, T16.black, ink, anchor="center")
                    break
            x = part.right
            if x < bar.right - 1:
                port.line((x, bar.y), (x, bar.bottom), port.colours.white, 2.0)

    @staticmethod
    def _paint(port: Port, share: Share, rank: int) -> tuple[Colour, Colour]:
        """Ground and ink of a part; answers that are neither for nor against take turns in greys."""
        colours = port.colours
        if share.side == "other":
            return ((colours.ink, colours.white), (colours.paper2, colours.ink))[rank % 2]
        return {
            "for": (colours.a, colours.white),
            "against": (colours.s, colours.white),
            "abstain": (colours.white, colours.ink),
        }[share.side]
