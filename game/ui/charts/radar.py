"""A few shares round a centre: now, and at the start."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.text import Texts
from game.ui.charts.chart import Chart, Table
from game.ui.charts.marks import glazed
from game.ui.geometry import Point, Rect, Size
from game.ui.port import Align, Port
from game.ui.theme import T16, Stroke
from game.ui.typesetting import Ruler

_RINGS = 4
_DOT = 5.5
_VEIL = 46
_ABOVE, _BELOW = -0.9, 0.5  # sines of the tips whose label is above, or below
_BESIDE, _TURN_BACK = 10.0, 4.0


@dataclass(frozen=True, slots=True)
class Axis:
    """A quantity in [0, 1], now and in week 1; shown out of 100."""

    name: str
    now: float
    start: float


class Radar(Chart):
    """Three axes or more, clockwise from the top; the value is written at each tip, week 1 is dashed."""

    plot_height = 300.0

    def __init__(self, texts: Texts, title: str, axes: Sequence[Axis], *, summary: str = "") -> None:
        self._texts = texts
        self._axes = tuple(axes)
        strongest = max(self._axes, key=lambda axis: axis.now, default=None)
        if not summary and strongest is not None:
            summary = texts("chart.strongest", name=strongest.name, value=self._points(strongest.now))
        super().__init__(
            title,
            summary,
            Table(
                (texts("chart.trait"), texts("chart.now"), texts("chart.week_one")),
                tuple((axis.name, self._points(axis.now), self._points(axis.start)) for axis in self._axes),
            ),
        )

    def plot(self, port: Port, area: Rect) -> None:
        if not self._axes:
            return
        colours = port.colours
        line_h = port.measure("0", T16).h
        tips = [self._tip(rank) for rank in range(len(self._axes))]
        legend = Rect(area.x, area.bottom - line_h, area.w, line_h)
        depth = max(y for _, y in tips) - min(y for _, y in tips)
        room_h = area.h - 3.1 * line_h - legend.h - 16
        radius = max(20.0, min(room_h / depth, self._widest_radius(port.ruler, area.w)))
        centre = Point(area.center.x, area.y + line_h + 6 + radius)

        def at(rank: int, share: float) -> tuple[float, float]:
            x, y = tips[rank]
            return centre.x + x * radius * share, centre.y + y * radius * share

        ranks = range(len(self._axes))
        for ring in range(1, _RINGS + 1):
            outer = ring == _RINGS
            port.polyline(
                [at(rank, ring / _RINGS) for rank in ranks],
                colours.edge if outer else colours.line,
                Stroke.CARD if outer else Stroke.GRID,
                closed=True,
            )
        for rank in ranks:
            port.line(centre, at(rank, 1.0), colours.line, Stroke.GRID)
        now = [at(rank, _share(axis.now)) for rank, axis in enumerate(self._axes)]
        start = [at(rank, _share(axis.start)) for rank, axis in enumerate(self._axes)]
        port.polygon(now, fill=glazed(colours.lab_b, _VEIL))
        port.dashed(start, colours.ink, 2.0, 5, 4, closed=True)
        port.polyline(now, colours.lab_b, 3.0, closed=True)
        for point in now:
            port.circle(point, _DOT, fill=colours.card, border=colours.lab_b, width=2.5)
        for rank, axis in enumerate(self._axes):
            self._label(port, axis, at(rank, 1.0), tips[rank], area)
        self._legend(port, legend)

    def fits(self, ruler: Ruler, size: Size) -> bool:
        widest = max((ruler.text_size(axis.name, T16.bold).w for axis in self._axes), default=0.0)
        return size.w - 2 * widest >= 100.0 and size.h >= 6 * ruler.text_size("0", T16).h + 60.0

    def _widest_radius(self, ruler: Ruler, width: float) -> float:
        """The radius that leaves each name its room at its side."""
        radii = [width / 2]
        for rank, axis in enumerate(self._axes):
            x, y = self._tip(rank)
            if y >= _ABOVE:
                gap = -_TURN_BACK if y > _BELOW else _BESIDE
                radii.append((width / 2 - ruler.text_size(axis.name, T16.bold).w - gap) / max(abs(x), 1e-6))
        return min(radii)

    def _tip(self, rank: int) -> tuple[float, float]:
        turn = 2 * math.pi * rank / len(self._axes) - math.pi / 2
        return math.cos(turn), math.sin(turn)

    def _label(
        self, port: Port, axis: Axis, tip: tuple[float, float], direction: tuple[float, float], area: Rect
    ) -> None:
        """The name and the value outside the tip: on one line above, on two at the sides and below."""
        line_h = port.measure("0", T16).h
        value = self._points(axis.now)
        if direction[1] < _ABOVE:
            port.text_line(f"{axis.name} {value}", Point(tip[0], tip[1] - line_h / 2 - 6), T16.bold, anchor="center")
            return
        wide = port.measure(axis.name, T16.bold).w
        right = direction[0] > 0
        edge = tip[0] + (_BESIDE if right else -_BESIDE)
        if direction[1] > _BELOW:  # below: the name turns back over the tip, not to run out of the card
            edge = tip[0] - _TURN_BACK if right else tip[0] + _TURN_BACK
        edge = min(edge, area.right - wide) if right else max(edge, area.x + wide)
        top = tip[1] + 4 if direction[1] > _BELOW else tip[1] - line_h * 1.2
        anchor: Align = "left" if right else "right"
        port.text_line(axis.name, Point(edge, top + line_h / 2), T16.bold, anchor=anchor)
        port.text_line(value, Point(edge, top + line_h * 1.45), T16, port.colours.ink2, anchor=anchor)

    def _legend(self, port: Port, line: Rect) -> None:
        y = line.center.y
        x = line.x
        for key, dashed in (("chart.now", False), ("chart.week_one", True)):
            if dashed:
                port.dashed([(x, y), (x + 26, y)], port.colours.ink, 2.0, 5, 4)
            else:
                port.line((x, y), (x + 26, y), port.colours.lab_b, 3.0)
            x = port.text_line(self._texts(key), Point(x + 34, y), T16).right + 20

    def _points(self, share: float) -> str:
        return self._texts.number(100 * _share(share))


def _share(value: float) -> float:
    return min(1.0, max(0.0, value))
