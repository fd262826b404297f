"""Outlines as points: frames, dashes and the corners of a box. Pure geometry, in any unit."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from game.ui.geometry import Rect

Points = Sequence[tuple[float, float]]


def frame(points: Points, stroke: float) -> tuple[int, int, int, int]:
    """The whole-pixel frame around the points and their stroke: x, y, width, height."""
    pad = stroke / 2 + 1
    x0, y0 = (math.floor(min(p[i] for p in points) - pad) for i in (0, 1))
    x1, y1 = (math.ceil(max(p[i] for p in points) + pad) for i in (0, 1))
    return x0, y0, x1 - x0, y1 - y0


def dashes(points: Points, dash: float, gap: float) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Segments of length `dash` with `gap` between, the pattern going on round the angles."""
    drawing, left = True, dash
    for (x0, y0), (x1, y1) in pairwise(points):
        length = math.hypot(x1 - x0, y1 - y0)
        done = 0.0
        while done < length:
            step = min(left, length - done)
            if drawing:
                a, b = done / length, (done + step) / length
                yield (x0 + (x1 - x0) * a, y0 + (y1 - y0) * a), (x0 + (x1 - x0) * b, y0 + (y1 - y0) * b)
            done += step
            left -= step
            if left <= 1e-6:
                drawing = not drawing
                left = dash if drawing else gap


def box_outline(rect: Rect, radius: float) -> list[tuple[float, float]]:
    """The outline of a rounded box, clockwise from its top right corner."""
    r = min(radius, rect.w / 2, rect.h / 2)
    left, right, top, bottom = rect.x + r, rect.right - r, rect.y + r, rect.bottom - r
    corners = ((right, top, -90), (right, bottom, 0), (left, bottom, 90), (left, top, 180))
    turns = (0, 30, 60, 90) if r else (0,)
    return [
        (x + r * math.cos(math.radians(start + turn)), y + r * math.sin(math.radians(start + turn)))
        for x, y, start in corners
        for turn in turns
    ]
