"""The PEC week after week, beside what was foreseen of it: a forecast with its band, a curve drawn by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from game.text import Texts
from game.ui.charts.chart import Chart, Table
from game.ui.charts.marks import diamond, draw_weeks
from game.ui.geometry import Point, Rect, Size
from game.ui.inputs import Ask, Asked, KeyPress
from game.ui.interaction import Handled, Interaction, UiAction
from game.ui.port import Port
from game.ui.theme import T16, T20, Radius, Stroke
from game.ui.typesetting import Ruler
from game.ui.widget import Amount, Role

_TICKS: Final = (0, 25, 50, 75, 100)
_HIGHEST: Final = 100.0
_DOT, _SAMPLE, _BETWEEN = 6.5, 30.0, 18.0
_HATCH = 9.0
_NONE = "–"
"""In a cell: nothing is known of that week."""
_FEW, _MANY = 1.0, 5.0
"""Points that an arrow and a page key move a held week by."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """A row of points of 100 at the end of each week, from the week `since` on, whose value is known."""

    since: int
    points: Sequence[float]


@dataclass(frozen=True, slots=True)
class Band:
    """What a forecast says, from the week `since`, which is known: points of 100 at the end of each week."""

    since: int
    low: Sequence[float]
    middle: Sequence[float]
    high: Sequence[float]


class ForeseenPath(Chart):
    """The real PEC is a full line with a disc; the forecast a hatched band with a dashed middle; the curve a dotted
    line with diamonds. They are told apart by their shape alone."""

    plot_height = 300.0

    def __init__(
        self,
        texts: Texts,
        title: str,
        real: Sequence[float],
        n_weeks: int,
        *,
        band: Band | None = None,
        curve: Ahead | None = None,
        summary: str,
        key: str = "",
    ) -> None:
        """`real`: points before the summer and at the end of each week so far."""
        self._texts, self._real = texts, tuple(real)
        self._n_weeks = max(n_weeks, len(self._real) - 1, 1)
        self._band, self._curve = band, curve
        super().__init__(title, summary, self._numbers(), key=key)

    def _numbers(self) -> Table:
        t, n = self._texts, self._n_weeks + 1
        columns: list[tuple[str, int, Sequence[float]]] = [("foresee.legend.real", 0, self._real)]
        if self._curve is not None:
            columns.append(("foresee.legend.curve", self._curve.since, self._curve.points))
        if (band := self._band) is not None:
            rows = (("low", band.low), ("middle", band.middle), ("high", band.high))
            columns += [(f"foresee.column.{name}", band.since, row) for name, row in rows]

        def cell(since: int, points: Sequence[float], week: int) -> str:
            return t.number(points[week - since]) if 0 <= week - since < len(points) else _NONE

        cells = [[cell(since, points, week) for _, since, points in columns] for week in range(n)]
        headings = t("chart.week"), *(t(name) for name, _, _ in columns)
        return Table(headings, tuple((self._week(week), *row) for week, row in enumerate(cells)))

    def _week(self, week: int) -> str:
        return self._texts.number(week) if week else self._texts("chart.before")

    def fits(self, ruler: Ruler, size: Size) -> bool:
        legend = self._legend_height(ruler, size.w)
        return size.w >= ruler.grown(280.0) and size.h >= ruler.grown(150.0) + legend

    # The legend

    def _legend(self) -> list[tuple[str, Callable[[Port, Rect], None]]]:
        entries: list[tuple[str, Callable[[Port, Rect], None]]] = [("foresee.legend.real", _real_sample)]
        if self._curve is not None:
            entries.append(("foresee.legend.curve", _curve_sample))
        if self._band is not None:
            entries.append(("foresee.legend.forecast", _band_sample))
        return [(self._texts(name), sample) for name, sample in entries]

    def _legend_places(self, ruler: Ruler, width: float) -> list[Rect]:
        """Where each entry stands, from the top left corner; a new line where one is full."""
        line = ruler.text_size("0", T16).h + 4
        places: list[Rect] = []
        x = y = 0.0
        for words, _ in self._legend():
            w = ruler.grown(_SAMPLE) + 8 + ruler.text_size(words, T16).w
            if x and x + w > width:
                x, y = 0.0, y + line
            places.append(Rect(x, y, w, line))
            x += w + _BETWEEN
        return places

    def _legend_height(self, ruler: Ruler, width: float) -> float:
        return self._legend_places(ruler, width)[-1].bottom + 6

    def _draw_legend(self, port: Port, area: Rect) -> None:
        places = self._legend_places(port.ruler, area.w)
        for (words, sample), place in zip(self._legend(), places, strict=True):
            here = place.moved(area.x, area.y)
            width = port.ruler.grown(_SAMPLE)
            sample(port, Rect(here.x, here.y, width, here.h))
            port.text_line(words, Point(here.x + width + 8, here.center.y), T16, port.colours.ink2)

    # The drawing

    def _field(self, ruler: Ruler, area: Rect) -> Rect:
        """Where weeks and points are, inside the room of the drawing."""
        line = ruler.text_size("0", T16).h
        top = self._legend_height(ruler, area.w) + line / 2
        left = max(ruler.text_size("100", T16).w + 10, ruler.text_size(self._week(0), T16).w / 2)
        right = max(ruler.text_size(self._week(self._n_weeks), T16).w / 2, ruler.text_size("100", T20).w / 2, _DOT) + 4
        return Rect(area.x + left, area.y + top, area.w - left - right, area.h - top - line - 10)

    def _at(self, field: Rect, week: float, points: float) -> tuple[float, float]:
        return field.x + field.w * week / self._n_weeks, field.bottom - field.h * points / _HIGHEST

    def _line(self, field: Rect, since: int, points: Sequence[float]) -> list[tuple[float, float]]:
        return [self._at(field, since + rank, value) for rank, value in enumerate(points)]

    def plot(self, port: Port, area: Rect) -> None:
        c = port.colours
        self._draw_legend(port, area)
        field = self._field(port.ruler, area)
        for tick in _TICKS:
            y = self._at(field, 0, tick)[1]
            port.line((field.x, y), (field.right, y), c.line, Stroke.GRID)
            port.text_line(self._texts.number(tick), Point(field.x - 8, y), T16, c.ink2, anchor="right")
        draw_weeks(port, field, [self._week(week) for week in range(self._n_weeks + 1)])
        if (band := self._band) is not None:
            lows, middles, highs = (self._line(field, band.since, row) for row in (band.low, band.middle, band.high))
            _hatched_between(port, lows, highs)
            port.dashed(middles, c.lab_b, 2.5, 8.0, 4.0)
        if (curve := self._curve) is not None:
            line = self._line(field, curve.since, curve.points)
            port.dashed(line, c.sun_dark, 3.0, 2.0, 4.0)
            for place in line[1:]:
                diamond(port, place, _DOT, c.sun_dark)
        real = self._line(field, 0, self._real)
        port.polyline(real, c.ink, 3.0)
        port.circle(real[-1], _DOT, fill=c.sun, border=c.ink, width=2.0)
        number = Point(real[-1][0], real[-1][1] - _DOT - port.measure("0", T20).h / 2)
        port.text_line(self._texts.number(self._real[-1]), number, T20, anchor="center")


def _hatched_between(port: Port, lows: Sequence[tuple[float, float]], highs: Sequence[tuple[float, float]]) -> None:
    """The outline of a band and strokes inside: what is not there yet."""
    colour = port.colours.lab_b
    port.polyline(lows, colour, 1.5)
    port.polyline(highs, colour, 1.5)
    x = lows[0][0] + _HATCH
    while x < lows[-1][0]:
        port.line((x, _y_at(lows, x)), (x, _y_at(highs, x)), colour, 1.0)
        x += _HATCH


def _y_at(line: Sequence[tuple[float, float]], x: float) -> float:
    """The height of a line that goes from left to right at an abscissa between its ends."""
    after = next(rank for rank, place in enumerate(line) if place[0] >= x)
    (x0, y0), (x1, y1) = line[max(0, after - 1)], line[after]
    return y0 + (y1 - y0) * (x - x0) / (x1 - x0) if x1 > x0 else y1


def _real_sample(port: Port, rect: Rect) -> None:
    y = rect.center.y
    port.polyline([(rect.x, y), (rect.right, y)], port.colours.ink, 3.0)
    port.circle((rect.center.x, y), _DOT - 1, fill=port.colours.sun, border=port.colours.ink, width=2.0)


def _curve_sample(port: Port, rect: Rect) -> None:
    y = rect.center.y
    port.dashed([(rect.x, y), (rect.right, y)], port.colours.sun_dark, 3.0, 2.0, 4.0)
    diamond(port, (rect.center.x, y), _DOT, port.colours.sun_dark)


def _band_sample(port: Port, rect: Rect) -> None:
    low, high = rect.center.y + 6, rect.center.y - 6
    _hatched_between(port, [(rect.x, low), (rect.right, low)], [(rect.x, high), (rect.right, high)])
    port.dashed([(rect.x, rect.center.y), (rect.right, rect.center.y)], port.colours.lab_b, 2.5, 8.0, 4.0)


class CurveField(ForeseenPath):
    """The same, on which the curve is drawn: with the pointer, or by arrows, a week and a point at a time."""

    role = Role.SLIDER
    focusable = True
    more_and_less = ("up", "down")
    ring_radius = Radius.SMALL

    def __init__(
        self,
        texts: Texts,
        title: str,
        real: Sequence[float],
        n_weeks: int,
        *,
        week: int,
        said: str,
        on_draw: Callable[[int, float, bool], UiAction],
        on_week: Callable[[int], UiAction],
        band: Band | None = None,
        curve: Ahead | None = None,
        key: str = "",
    ) -> None:
        """`week`: the one that the arrows move, after those of `real`; `said`: where the curve is then.

        `on_draw` gets a week, its points, and whether the pointer came there without going up; `on_week` the week
        that the arrows move next.
        """
        super().__init__(texts, title, real, n_weeks, band=band, curve=curve, summary=said, key=key)
        self._chosen, self._first = week, len(self._real)
        self._on_draw, self._on_week = on_draw, on_week
        self._drawn_in: Rect | None = None

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        heading = self._heading_height(ruler, self.rect.w)
        room = Rect(self.rect.x, self.rect.y + heading, self.rect.w, max(0.0, self.rect.h - heading))
        is_drawn = not self.as_table and self.fits(ruler, room.size)
        self._drawn_in = self._field(ruler, room) if is_drawn else None

    def plot(self, port: Port, area: Rect) -> None:
        field = self._field(port.ruler, area)
        x = self._at(field, self._chosen, 0)[0]
        half = field.w / self._n_weeks / 2
        left, right = max(field.x, x - half), min(field.right, x + half)
        port.box(Rect(left, field.y, right - left, field.h), port.colours.sun_tint, radius=Radius.CELL)
        super().plot(port, area)

    def _points(self) -> float:
        """Where the curve is in the chosen week; where the PEC is now, while nothing is drawn."""
        curve = self._curve
        return curve.points[self._chosen - curve.since] if curve is not None else self._real[-1]

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        steps = {"up": _FEW, "down": -_FEW, "pageup": _MANY, "pagedown": -_MANY}
        match key.chord:
            case "left" | "right":
                week = self._chosen + (1 if key.name == "right" else -1)
                return Handled(self._on_week(min(max(week, self._first), self._n_weeks)))
            case chord if chord in steps:
                points = min(max(round(self._points()) + steps[chord], 0.0), _HIGHEST)
                return Handled(self._on_draw(self._chosen, points, False))
        return None

    def amount(self) -> Amount:
        return Amount(self._points(), 0.0, _HIGHEST, _FEW)

    def on_asked(self, asked: Asked, ui: Interaction) -> Handled | None:
        if asked.what is Ask.SET:
            return Handled(self._on_draw(self._chosen, min(max(round(asked.number), 0.0), _HIGHEST), False))
        return super().on_asked(asked, ui)

    def on_press(self, at: Point, ui: Interaction) -> Handled | None:
        return self._held(at, is_dragged=False)

    def on_drag(self, at: Point, ui: Interaction) -> Handled | None:
        return self._held(at, is_dragged=True)

    def _held(self, at: Point, *, is_dragged: bool) -> Handled | None:
        """Nothing while the numbers are shown in place of the drawing."""
        field = self._drawn_in
        if field is None:
            return None
        week = round((at.x - field.x) / field.w * self._n_weeks)
        points = round((field.bottom - at.y) / field.h * _HIGHEST)
        week = min(max(week, self._first), self._n_weeks)
        return Handled(self._on_draw(week, float(min(max(points, 0), 100)), is_dragged))
