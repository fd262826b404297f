"""Several summers on the same axes: a line and a letter for each, over the band between the lowest and the highest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.text import Texts
from game.ui.charts.chart import Chart, Table
from game.ui.charts.marks import draw_weeks, grid_step
from game.ui.geometry import Point, Rect, Size
from game.ui.port import Port
from game.ui.theme import T16, Colour, Palette, Stroke
from game.ui.typesetting import Ruler

_DISC, _LINE = 11.0, 2.5
_DASHES: Final = ((), (9.0, 4.0), (3.0, 4.0))
"""Full, dashed and dotted: with three colours, nine lines that are told apart without any colour by their letters."""
_LEADER = 26.0


@dataclass(frozen=True, slots=True)
class Path:
    """Points out of 100, before the summer and at the end of each week that was played; called by one letter."""

    letter: str
    name: str
    points: Sequence[float]


class Paths(Chart):
    """The letters stand at the right, each tied to the end of its line; none is above another but by its points."""

    plot_height = 230.0

    def __init__(
        self, texts: Texts, title: str, paths: Sequence[Path], n_weeks: int, *, summary: str, key: str = ""
    ) -> None:
        self._texts, self._paths = texts, tuple(paths)
        self._n_weeks = max(n_weeks, 1, *(len(path.points) - 1 for path in paths))
        rows = tuple(
            (self._week(week), *(self._cell(path, week) for path in self._paths))
            for week in range(max(len(path.points) for path in paths))
        )
        super().__init__(
            title, summary, Table((texts("chart.week"), *(path.name for path in self._paths)), rows), key=key
        )

    def fits(self, ruler: Ruler, size: Size) -> bool:
        return size.w >= ruler.grown(300.0) and size.h >= ruler.grown(2 * _DISC + 2) * len(self._paths)

    def plot(self, port: Port, area: Rect) -> None:
        c = port.colours
        line_h, disc = port.measure("0", T16).h, port.ruler.grown(_DISC)
        values = [value for path in self._paths for value in path.points]
        step = max(10.0, grid_step(max(values), 4))
        top = step * max(1, -int(-max(values) // step))
        left = max(port.measure("100", T16).w + 10, port.measure(self._week(0), T16).w / 2)
        field = Rect(
            area.x + left,
            area.y + line_h / 2,
            area.w - left - _LEADER - 2 * disc - 4,
            area.h - line_h * 1.5 - 8,
        )

        def at(week: int, value: float) -> tuple[float, float]:
            return field.x + field.w * week / self._n_weeks, field.bottom - field.h * value / top

        value = 0.0
        while value <= top + 1e-9:
            y = at(0, value)[1]
            port.line((field.x, y), (field.right, y), c.line, Stroke.GRID)
            port.text_line(self._texts.number(value), Point(field.x - 8, y), T16, c.ink2, anchor="right")
            value += step
        draw_weeks(port, field, [self._week(week) for week in range(self._n_weeks + 1)])
        weeks = range(max(len(path.points) for path in self._paths))
        there = [[path.points[week] for path in self._paths if week < len(path.points)] for week in weeks]
        lows = [at(week, min(each)) for week, each in enumerate(there)]
        highs = [at(week, max(each)) for week, each in enumerate(there)]
        if len(lows) > 1:
            port.polygon([*highs, *reversed(lows)], fill=c.grey)
        lines = [[at(week, value) for week, value in enumerate(path.points)] for path in self._paths]
        for rank, line in enumerate(lines):
            colour, dashes = _look(c, rank)
            if dashes:
                port.dashed(line, colour, _LINE, *dashes)
            else:
                port.polyline(line, colour, _LINE)
        heights = _apart([line[-1][1] for line in lines], 2 * disc + 2, area.y + disc, field.bottom)
        for rank, (path, line, height) in enumerate(zip(self._paths, lines, heights, strict=True)):
            place = Point(area.right - disc - 1, height)
            port.dashed([line[-1], (place.x - disc, height)], c.ink2, 1.2, 2.0, 3.0)
            port.circle(place, disc, fill=c.card, border=_look(c, rank)[0], width=2.0)
            port.text_line(path.letter, place, T16.black, anchor="center")

    def _cell(self, path: Path, week: int) -> str:
        return self._texts.number(path.points[week]) if week < len(path.points) else ""

    def _week(self, week: int) -> str:
        return self._texts.number(week) if week else self._texts("chart.before")


def _look(colours: Palette, rank: int) -> tuple[Colour, tuple[float, ...]]:
    """The colour of a line and its dashes."""
    shades = colours.ink, colours.lab_b, colours.sun_dark
    return shades[rank % len(shades)], _DASHES[rank // len(shades)]


def _apart(wanted: Sequence[float], least: float, top: float, bottom: float) -> list[float]:
    """Heights as near to those wanted as it takes to stand apart by `least`, between `top` and `bottom`."""
    order = sorted(range(len(wanted)), key=lambda rank: (wanted[rank], rank))
    placed = list(wanted)
    lowest = top
    for rank in order:
        placed[rank] = lowest = max(placed[rank], lowest)
        lowest += least
    highest = bottom
    for rank in reversed(order):
        placed[rank] = highest = min(placed[rank], highest)
        highest -= least
    return placed
