"""The prise en charge week after week: V, S and A stacked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from game.text import Texts
from game.ui.charts.chart import Chart, Table
from game.ui.charts.marks import COMPONENTS, component_colour, draw_weeks, grid_step
from game.ui.geometry import Point, Rect, Size
from game.ui.port import Port
from game.ui.theme import T16, T18, T24, Stroke
from game.ui.typesetting import Ruler

Edge = list[tuple[float, float]]

_DOT, _PIN = 6.5, 5.5
_STEM = 16.0


@dataclass(frozen=True, slots=True)
class Note:
    """A few words pinned on the curve at a week."""

    week: int
    text: str


class PecArea(Chart):
    """Points out of 100: one (V, S, A) for the start and for the end of each week; the last total is written.

    The axis goes to `n_weeks`, so that a running summer shows the room left.
    """

    plot_height = 240.0

    def __init__(
        self,
        texts: Texts,
        title: str,
        points: Sequence[tuple[float, float, float]],
        n_weeks: int,
        notes: Sequence[Note] = (),
        *,
        summary: str = "",
    ) -> None:
        self._texts = texts
        self._points = tuple(points)
        self._n_weeks = max(n_weeks, len(self._points) - 1, 1)
        self._notes = tuple(note for note in notes if 0 <= note.week < len(self._points))
        totals = [self._number(sum(row)) for row in self._points]
        ends = {"start": totals[0], "end": totals[-1]} if totals else {"start": "0", "end": "0"}
        super().__init__(
            title,
            summary or texts("chart.from_to", **ends),
            Table(
                (texts("chart.week"), *(letter.upper() for letter in COMPONENTS), texts("chart.total")),
                tuple(
                    (self._week(week), *(self._number(value) for value in row), totals[week])
                    for week, row in enumerate(self._points)
                ),
            ),
        )

    def plot(self, port: Port, area: Rect) -> None:
        if not self._points:
            return
        colours = port.colours
        line_h = port.measure("0", T16).h
        axis_w = port.measure("100", T16).w + 10
        head = port.measure("0", T24).h + 6
        highest = max(sum(row) for row in self._points)
        step = max(10.0, grid_step(max(highest, 20.0), 3))
        top_value = max(highest, step)
        last_labels = port.measure(self._week(self._n_weeks), T16).w / 2
        field = Rect(
            area.x + max(axis_w, port.measure(self._week(0), T16).w / 2),
            area.y + head,
            area.w - axis_w - max(last_labels, _DOT) - 4,
            area.h - head - line_h - 8,
        )
        edges = self._edges(field, top_value)
        total = self._total_box(port, edges[-1][-1], area)
        pins = self._pins(port, edges[-1], field, total)
        above = area.y - min((box.y for _, box in pins), default=area.y)
        if above > 0:  # the curve leaves its room to what is pinned over it
            field = Rect(field.x, field.y + above, field.w, field.h - above)
            edges = self._edges(field, top_value)
            total = self._total_box(port, edges[-1][-1], area)
            pins = self._pins(port, edges[-1], field, total)

        value = 0.0
        while value <= top_value + 1e-9:
            y = field.bottom - field.h * value / top_value
            port.line((field.x, y), (field.right, y), colours.line, Stroke.GRID)
            port.text_line(self._number(value), Point(field.x - 8, y), T16, colours.ink2, anchor="right")
            value += step
        draw_weeks(port, field, [self._week(week) for week in range(self._n_weeks + 1)])
        self._draw_stack(port, edges)
        for note, box in pins:  # no stem over the words of another, nor over the last total
            x, y = edges[-1][note.week]
            is_over_total = total.x <= x <= total.right and box.bottom <= total.y
            port.line((x, box.bottom), (x, total.y if is_over_total else y), colours.ink, 2.0)
        for note, box in pins:
            port.box(box, fill=colours.card)
            port.text_line(note.text, box.center, T16.bold, anchor="center")
            port.circle(edges[-1][note.week], _PIN, fill=colours.card, border=colours.ink, width=2.0)
        port.circle(edges[-1][-1], _DOT, fill=colours.sun, border=colours.ink, width=2.0)
        port.text_line(self._number(sum(self._points[-1])), total.center, T24, anchor="center")

    def fits(self, ruler: Ruler, size: Size) -> bool:
        return size.w >= ruler.grown(260.0) and size.h >= ruler.grown(136.0)

    def _edges(self, field: Rect, top_value: float) -> list[Edge]:
        """The edges of the three areas, from the axis up to the total."""
        return [
            [
                (field.x + field.w * week / self._n_weeks, field.bottom - field.h * sum(row[:part]) / top_value)
                for week, row in enumerate(self._points)
            ]
            for part in range(4)
        ]

    def _total_box(self, port: Port, end: tuple[float, float], area: Rect) -> Rect:
        """Where the last total is written: over the end of the curve."""
        size = port.measure(self._number(sum(self._points[-1])), T24)
        middle = min(end[0], area.right - size.w / 2)
        return Rect(middle - size.w / 2, end[1] - _DOT - 1 - size.h, size.w, size.h)

    def _draw_stack(self, port: Port, edges: list[Edge]) -> None:
        for part, component in enumerate(COMPONENTS):
            outline = [*edges[part + 1], *reversed(edges[part])]
            port.polygon(outline, fill=component_colour(port.colours, component))
        for edge in edges[1:3]:
            port.polyline(edge, port.colours.white, 2.0)
        port.polyline(edges[3], port.colours.ink, 3.0)
        self._letters(port, edges)

    def _letters(self, port: Port, edges: list[Edge]) -> None:
        """« V 26 » in its band, where the band is high enough near the end to hold it."""
        last = len(self._points) - 1
        pinned = {note.week for note in self._notes}
        for part, component in enumerate(COMPONENTS):
            label = f"{component.upper()} {self._number(self._points[last][part])}"
            size = port.measure(label, T18.black)
            spots = [w for w in range(len(self._points)) if edges[3][last][0] - edges[3][w][0] >= size.w / 2 + 12]
            for week in reversed(spots):
                low, high = edges[part][week][1], edges[part + 1][week][1]
                if component == COMPONENTS[-1] and week in pinned:
                    continue  # the mark of the pin is on the edge of this band
                if low - high >= size.h * 0.9:
                    x = edges[part][week][0]
                    port.text_line(label, Point(x, (low + high) / 2), T18.black, port.colours.white, anchor="center")
                    break

    def _pins(self, port: Port, crest: Edge, field: Rect, total: Rect) -> list[tuple[Note, Rect]]:
        """Where the notes are written: over the curve below them, and over their neighbours and the last total."""
        placed: list[tuple[Note, Rect]] = []
        for note in sorted(self._notes, key=lambda n: n.week):
            x, y = crest[note.week]
            size = port.measure(note.text, T16.bold)
            left = min(max(x - size.w / 2, field.x), field.right - size.w)
            box = Rect(left - 5, 0, size.w + 10, size.h)
            box = box.moved(dy=min(y - _STEM, _highest(crest, box.x, box.right) - 6) - box.h)
            taken = [total, *(other for _, other in placed)]
            while blocked := next((other for other in taken if box.intersection(other)), None):
                box = Rect(box.x, blocked.y - box.h - 2, box.w, box.h)
            placed.append((note, box))
        return placed

    def _week(self, week: int) -> str:
        return self._number(week) if week else self._texts("chart.before")

    def _number(self, value: float) -> str:
        return self._texts.number(value)


def _highest(crest: Edge, left: float, right: float) -> float:
    """The highest place (smallest y) of the line between two abscissas."""
    ys = [y for x, y in crest if left <= x <= right]
    for (x0, y0), (x1, y1) in pairwise(crest):
        ys += [y0 + (y1 - y0) * (x - x0) / (x1 - x0) for x in (left, right) if x0 < x < x1]
    return min(ys, default=crest[0][1])
