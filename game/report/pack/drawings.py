"""The charts of a pack, told apart by pattern and label before colour, so that they read in black and white."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game.report.markup import Markup, element, join
from game.report.svg import INK, canvas, shape, written

_WIDTH: Final = 760.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 44.0, 640.0, 34.0, 290.0
_MOST: Final = 100.0
_LINE: Final = "#a59c85"
_WHITE: Final = "#ffffff"
_LAYERS: Final = (("v", "#0069a6", ""), ("s", "#fbe2cf", "hatches"), ("a", "#d2ece2", "dots"))
"""Letter, colour and pattern: one is full, one has lines, one has points."""
_PANEL, _GAP, _LABELS = 198.0, 8.0, 150.0  # of the spheres: a panel, between two, the names of the postures
_STEP: Final = 30.0
_HALO: Final[Mapping[str, str | float]] = {
    "stroke": _WHITE, "stroke_width": 5, "paint_order": "stroke", "font_weight": "bold",
}  # fmt: skip
"""Of a text over lines."""
_NEAR: Final = 5.0  # between a posture and the need of the same height


@dataclass(frozen=True, slots=True)
class Reached:
    """The points of V, S and A at the end of a week; week 0 is before the summer."""

    week: str
    points: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Held:
    """One sphere: the rank of the posture held each week and of the need perceived then, 0 the farthest."""

    name: str
    postures: tuple[int, ...]
    needs: tuple[int, ...]


def pec_by_week(name: str, weeks: Sequence[Reached], letters: Sequence[str], marked: Sequence[int]) -> Markup:
    """V, S and A stacked from the start to the last week; the weeks `marked` are named on it."""
    totals = [sum(each.points) for each in weeks]
    drawn = [_patterns()]
    for value in (0, 25, 50, 75, 100):
        drawn.append(shape("line", x1=_LEFT, y1=_y(value), x2=_RIGHT, y2=_y(value), stroke=_LINE, stroke_width=0.8))
        drawn.append(written(_LEFT - 8, _y(value), str(value), "end"))
    below = [0.0] * len(weeks)
    for layer, (letter, colour, pattern) in enumerate(_LAYERS):
        above = [low + each.points[layer] for low, each in zip(below, weeks, strict=True)]
        edges = [(_x(n, len(weeks)), _y(value)) for n, value in enumerate(above)]
        floor = [(_x(n, len(weeks)), _y(value)) for n, value in enumerate(below)]
        outline = _path([*edges, *reversed(floor)]) + " Z"
        drawn.append(shape("path", d=outline, fill=colour, stroke=_WHITE, stroke_width=2))
        if pattern:
            drawn.append(shape("path", d=outline, fill=f"url(#pec-{pattern})"))
        drawn.append(shape("path", d=_path(edges), fill="none", stroke=INK, stroke_width=2 if letter == "a" else 1))
        middle = _y((below[-1] + above[-1]) / 2)
        drawn.append(written(_RIGHT + 12, middle, letters[layer], font_weight="bold"))
        below = above
    drawn += [
        written(_x(n, len(weeks)), _BOTTOM + 16, each.week, "start" if n == 0 else "middle")
        for n, each in enumerate(weeks)
    ]
    for week in marked:
        x, y = _x(week, len(weeks)), _y(totals[week])
        drawn.append(shape("line", x1=x, y1=y, x2=x, y2=y - 18, stroke=INK))
        drawn.append(shape("circle", cx=x, cy=y, r=5, fill=_WHITE, stroke=INK, stroke_width=2))
        drawn.append(written(x, y - 26, weeks[week].week, "middle", **_HALO))
    return canvas(name, _WIDTH, _BOTTOM + 28, drawn)


def postures_by_week(name: str, spheres: Sequence[Held], postures: Sequence[str]) -> Markup:
    """A panel a sphere, a height a posture: what was held as full squares on a line, the need perceived as rings."""
    bottom = _TOP + _STEP * (len(postures) - 1)
    drawn = [written(_LABELS - 12, bottom - _STEP * rank, posture, "end") for rank, posture in enumerate(postures)]
    for place, sphere in enumerate(spheres):
        left = _LABELS + place * (_PANEL + _GAP)
        drawn += _panel(sphere, left, bottom, len(postures))
    return canvas(name, _WIDTH, bottom + 36, drawn)


def _panel(sphere: Held, left: float, bottom: float, n_ranks: int) -> list[Markup]:
    step = (_PANEL - 24) / max(len(sphere.postures) - 1, 1)
    drawn = [written(left + 4, _TOP - 22, sphere.name, font_weight="bold")]
    for rank in range(n_ranks):
        y = bottom - _STEP * rank
        drawn.append(shape("line", x1=left, y1=y, x2=left + _PANEL, y2=y, stroke=_LINE, stroke_width=0.8))
    places = [(left + 12 + step * n, bottom - _STEP * rank) for n, rank in enumerate(sphere.postures)]
    drawn.append(shape("path", d=_path(places), fill="none", stroke=INK, stroke_width=1.5))
    for (x, y), need in zip(places, sphere.needs, strict=True):
        asked = bottom - _STEP * need
        drawn.append(shape("rect", x=x - _NEAR, y=y - _NEAR, width=2 * _NEAR, height=2 * _NEAR, fill=INK))
        drawn.append(shape("circle", cx=x, cy=asked, r=8, fill="none", stroke="#b84a00", stroke_width=2))
    every = 1 if len(places) <= 9 else 2
    drawn += [written(x, bottom + 22, str(n + 1), "middle") for n, (x, _) in enumerate(places) if n % every == 0]
    return drawn


def _x(week: int, n: int) -> float:
    return _LEFT + (_RIGHT - _LEFT) * week / max(n - 1, 1)


def _y(value: float) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * value / _MOST


def _path(points: Sequence[tuple[float, float]]) -> str:
    return "M " + " L ".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _patterns() -> Markup:
    hatches = shape("path", d="M -2 10 L 10 -2 M 6 18 L 18 6", stroke="#8a3700", stroke_width=1.6)
    dots = shape("circle", cx=4, cy=4, r=1.5, fill="#005a42")
    tile = {"patternUnits": "userSpaceOnUse"}
    return element(
        "defs",
        join(
            [
                element("pattern", hatches, id="pec-hatches", width=8, height=8, **tile),
                element("pattern", dots, id="pec-dots", width=8, height=8, **tile),
            ]
        ),
    )
