"""Why it moved: a start, the causes one after the other, an end."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self

from game.text import Texts
from game.ui.charts.chart import Chart, Table
from game.ui.charts.marks import component_colour, grid_step, hatched, pill, pill_width
from game.ui.geometry import Point, Rect, Size
from game.ui.motion import eased
from game.ui.port import Port
from game.ui.theme import T16, T20, Duration, Stroke
from game.ui.typesetting import Ruler

_MAX_CAUSES = 5
_BAR_SHARE, _CORNER, _MIN_BAR = 0.88, 4.0, 4.0
_CUT_WHEN = 1.5  # the lowest level is so many times the range that is shown: the scale is cut
_ZIGZAG, _ZIGZAG_UP = 12.0, 13.0
_NARROWEST = 84.0  # a column at 100 % text; narrower, the table says it better


@dataclass(frozen=True, slots=True)
class Step:
    """One cause: its words, the component it moved (`v`, `s`, `a`, or "" for none of them), by how much."""

    label: str
    component: str
    amount: float


def shown_steps(steps: Sequence[Step], others: str) -> tuple[Step, ...]:
    """The five steps that weigh most, in their order, then the sum of the others under the word `others`."""
    if len(steps) <= _MAX_CAUSES:
        return tuple(steps)
    by_weight = sorted(range(len(steps)), key=lambda i: (-abs(steps[i].amount), i))
    kept = sorted(by_weight[:_MAX_CAUSES])
    rest = by_weight[_MAX_CAUSES:]
    parts = {steps[i].component for i in rest}
    return (
        *(steps[i] for i in kept),
        Step(others, parts.pop() if len(parts) == 1 else "", sum(steps[i].amount for i in rest)),
    )


def _grown(seconds: float, rank: int) -> float:
    """How much of the cause of this rank is there, from 0 to 1."""
    return eased((seconds - rank * Duration.CAUSE) / Duration.GAUGE)


class Waterfall(Chart):
    """A bar for the start, a block for each cause (full when it rises, hatched when it falls), a bar for the end.

    `start` and `end` are (words, value). The screen shows five causes and « autres »; the table has them all.
    """

    plot_height = 190.0

    def __init__(
        self,
        texts: Texts,
        title: str,
        start: tuple[str, float],
        steps: Sequence[Step],
        end: tuple[str, float],
        *,
        summary: str = "",
        caption: str = "",
        digits: int = 0,
    ) -> None:
        self._texts, self._digits = texts, digits
        self._start, self._end = start, end
        self._steps = shown_steps(steps, texts("chart.others"))
        self._base = self._cut_level()
        notes = [caption] if caption else []
        if self._base > 0:
            notes.append(texts("chart.scale_cut", value=texts.number(self._base)))
        super().__init__(
            title,
            summary or texts("chart.from_to", start=self._number(start[1]), end=self._number(end[1])),
            Table(
                (texts("chart.cause"), texts("chart.component"), texts("chart.change")),
                (
                    (start[0], "", self._number(start[1])),
                    *((s.label, s.component.upper(), self._number(s.amount, sign=True)) for s in steps),
                    (end[0], "", self._number(end[1])),
                ),
            ),
            caption=" ".join(notes),
        )
        self._table_caption = caption
        self.unfold_seconds = len(self._steps) * Duration.CAUSE + Duration.GAUGE

    def tabulated(self, as_table: bool) -> Self:
        """A table has no scale that could be cut."""
        if as_table:
            self.caption, self.unfold_seconds = self._table_caption, 0.0
        return super().tabulated(as_table)

    def plot(self, port: Port, area: Rect) -> None:
        self.plot_at(port, area, math.inf)

    def plot_at(self, port: Port, area: Rect, seconds: float) -> None:
        """Each cause comes a little after the one before, and the end last."""
        n = len(self._steps) + 2
        pitch = area.w / n
        bar = pitch * _BAR_SHARE
        labels = [self._start[0], *(step.label for step in self._steps), self._end[0]]
        styles = [T16.bold, *(T16 for _ in self._steps), T16.bold]
        label_h = max(port.measure(label, style, pitch - 4, 3).h for label, style in zip(labels, styles, strict=True))
        pill_h = port.ruler.grown(28.0)
        floor, ceiling = area.bottom - label_h - 8, area.y + pill_h
        levels = self._levels()
        span = max(max(levels) - self._base, 1e-9)

        def height(value: float) -> float:
            """Where a level is drawn; the pills stay above the highest."""
            return floor - (floor - ceiling) * max(0.0, value - self._base) / span

        self._grid(port, area, height, max(levels))
        for column, (label, style) in enumerate(zip(labels, styles, strict=True)):
            slot = Rect(area.x + column * pitch + 2, floor + 6, pitch - 4, label_h)
            port.text(label, slot, style, align="center", max_lines=3)

        left = [area.x + column * pitch + (pitch - bar) / 2 for column in range(n)]
        self._total(port, Rect(left[0], height(levels[0]), bar, floor - height(levels[0])), self._start[1])
        for column, step in enumerate(self._steps, start=1):
            done = _grown(seconds, column - 1)
            if done > 0:
                before = height(levels[column - 1])
                after = before + (height(levels[column]) - before) * done
                port.dashed([(left[column - 1] + bar, before), (left[column], before)], port.colours.ink, 1.5, 3, 3)
                self._block(port, step, Rect(left[column], min(before, after), bar, abs(before - after)))
        done = _grown(seconds, len(self._steps))
        if done > 0:
            last = height(levels[-1])
            port.dashed([(left[-2] + bar, last), (left[-1], last)], port.colours.ink, 1.5, 3, 3)
            tall = (floor - height(self._end[1])) * done
            self._total(port, Rect(left[-1], floor - tall, bar, tall), self._end[1])

    def fits(self, ruler: Ruler, size: Size) -> bool:
        columns = len(self._steps) + 2
        return size.w / columns >= ruler.grown(_NARROWEST) and size.h >= ruler.grown(150.0)

    def _levels(self) -> list[float]:
        """The level after the start and after each cause."""
        levels = [self._start[1]]
        for step in self._steps:
            levels.append(levels[-1] + step.amount)
        return levels

    def _cut_level(self) -> float:
        """Where the scale begins: zero, or below the lowest level by somewhat more than the whole movement."""
        levels = [*self._levels(), self._end[1]]
        low, span = min(levels), max(max(levels) - min(levels), 1.0)
        return math.floor(low - span) if low > _CUT_WHEN * span + 1 else 0.0

    def _grid(self, port: Port, area: Rect, height: Callable[[float], float], top: float) -> None:
        step = grid_step(top - self._base, 4)
        level = self._base + step
        while level <= top:
            y = height(level)
            port.line((area.x, y), (area.right, y), port.colours.line, Stroke.GRID)
            level += step

    def _total(self, port: Port, rect: Rect, value: float) -> None:
        colours = port.colours
        rect = Rect(rect.x, min(rect.y, rect.bottom - _MIN_BAR), rect.w, max(rect.h, _MIN_BAR))
        port.box(rect, fill=colours.ink, radius=_CORNER)
        number = self._number(value)
        room = port.measure(number, T20)
        inside = rect.h >= room.h + (_ZIGZAG_UP + 6 if self._base > 0 else 4)
        middle = rect.y + room.h / 2 + 2 if inside else rect.y - room.h / 2
        port.text_line(
            number, Point(rect.center.x, middle), T20, colours.white if inside else colours.ink, anchor="center"
        )
        if self._base > 0:
            teeth = max(2, round(rect.w / _ZIGZAG))
            y = rect.bottom - _ZIGZAG_UP
            points = [(rect.x + rect.w * i / teeth, y + (3 if i % 2 else -2)) for i in range(teeth + 1)]
            port.polyline(points, colours.card, 3.0)

    def _block(self, port: Port, step: Step, rect: Rect) -> None:
        colour = component_colour(port.colours, step.component)
        rect = Rect(rect.x, rect.y, rect.w, max(rect.h, _MIN_BAR))
        if step.amount < 0:
            hatched(port, rect, colour)
        else:
            port.box(rect, fill=colour, radius=_CORNER)
        value = self._number(step.amount, sign=True)
        gap = 8.0 if step.component else 0.0
        words = port.measure(value, T20).w + gap
        has_icon = pill_width(port, step.component) + words <= rect.w / _BAR_SHARE
        x = rect.center.x - (pill_width(port, step.component, has_icon=has_icon) + words) / 2
        middle = rect.y - port.ruler.grown(15.0)
        x += pill(port, step.component, x, middle, has_icon=has_icon) + gap
        port.text_line(value, Point(x, middle), T20)

    def _number(self, value: float, sign: bool = False) -> str:
        """A change with its digits; a level that is whole without."""
        return self._texts.number(value, self._digits if sign or value % 1 else 0, sign=sign)
