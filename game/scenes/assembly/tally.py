"""The votes as one bar."""

from __future__ import annotations

from collections.abc import Sequence

from game.sim import MinutesView
from game.text import Texts
from game.ui import T16, Interaction, Port, Radius, Rect, Role, Ruler, Stroke, Widget

_SHARES = {"main_levee": 1 / 2, "secret": 1 / 2, "deux_tiers": 2 / 3}
"""What the mark stands at, by voting rule: half of the votes, two thirds of those who are there."""
_ROOM = 12.0


class TallyBar(Widget):
    """The votes in the order given: what was adopted is green, those who abstain come last; a dashed mark stands where
    a majority begins, for the rules that count one."""

    role = Role.METER
    _HEIGHT = 34.0

    def __init__(self, t: Texts, minutes: MinutesView, tally: Sequence[tuple[str, int]], abstained: int) -> None:
        mark = t(f"assembly.mark.{minutes.rule}") if minutes.rule in _SHARES else ""
        said = ", ".join(t.number(votes) for _, votes in tally)
        super().__init__(name=t("assembly.tally"), value=f"{said}. {mark}" if mark else said, tooltip=mark)
        self._parts = [
            (votes, option == minutes.adopted, self._words(t, option, votes, minutes)) for option, votes in tally
        ]
        self._is_settled = bool(minutes.adopted)
        self._abstained = abstained
        voted = sum(votes for _, votes in tally)
        self._whole = voted + abstained
        counted = self._whole if minutes.rule == "deux_tiers" else voted
        self._mark = _SHARES.get(minutes.rule, 0.0) * counted / max(1, self._whole)

    @staticmethod
    def _words(t: Texts, option: str, votes: int, minutes: MinutesView) -> str:
        """What is written in a part when it has room."""
        return t("assembly.for", n=votes) if option == minutes.adopted else t.number(votes)

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(self._HEIGHT)

    def draw(self, port: Port, ui: Interaction) -> None:
        c, rect, r = port.colours, self.rect, Radius.SMALL
        port.box(rect, c.white, c.ink, Stroke.ACTION, r)
        if not self._whole:
            return
        inside = rect.inset(Stroke.ACTION)
        x, other = inside.x, c.s if self._is_settled else c.ink2
        parts = []
        for votes, is_adopted, words in self._parts:
            part = Rect(x, inside.y, inside.w * votes / self._whole, inside.h)
            left = r - Stroke.ACTION if x == inside.x else 0.0
            right = r - Stroke.ACTION if part.right > inside.right - 1 else 0.0
            port.box(part, c.a if is_adopted else other, radius=(left, right, right, left))
            if x > inside.x:
                port.box(Rect(x - 1, inside.y, 2, inside.h), fill=c.white)
            parts.append((part, words, str(votes), c.white))
            x = part.right
        if self._abstained:
            rest = Rect(x, inside.y, inside.right - x, inside.h)
            parts.append((rest, str(self._abstained), str(self._abstained), c.ink))
        if self._mark:
            at = inside.x + inside.w * self._mark
            port.dashed([(at, inside.y + 1), (at, inside.bottom - 1)], c.sun, Stroke.FOCUS, 5, 4)
        for part, words, short, colour in parts:
            fits = port.measure(words, T16.black).w + _ROOM <= part.w
            port.text_line(words if fits else short, part.center, T16.black, colour, anchor="center")
