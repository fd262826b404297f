"""Sizes and rectangles in logical units: the page is 1280 × 720 of them, whatever the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

PAGE_WIDTH = 1280.0
PAGE_HEIGHT = 720.0


class Point(NamedTuple):
    """A position, x to the right and y downwards."""

    x: float
    y: float


class Size(NamedTuple):
    """A width and a height."""

    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle; immutable, so a widget may hand its own out."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def center(self) -> Point:
        return Point(self.x + self.w / 2, self.y + self.h / 2)

    @property
    def size(self) -> Size:
        return Size(self.w, self.h)

    def contains(self, point: Point) -> bool:
        """Whether the point is inside; the right and bottom edges belong to the neighbour."""
        return self.x <= point.x < self.right and self.y <= point.y < self.bottom

    def inset(self, dx: float, dy: float | None = None) -> Rect:
        """The rectangle smaller by `dx` at left and right and `dy` (same as `dx`) above and below."""
        dy = dx if dy is None else dy
        return Rect(self.x + dx, self.y + dy, max(0.0, self.w - 2 * dx), max(0.0, self.h - 2 * dy))

    def outset(self, d: float) -> Rect:
        """The rectangle larger by `d` on each side."""
        return Rect(self.x - d, self.y - d, self.w + 2 * d, self.h + 2 * d)

    def moved(self, dx: float = 0.0, dy: float = 0.0) -> Rect:
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def overlaps(self, other: Rect) -> bool:
        """Whether they have a common part."""
        return min(self.x + self.w, other.x + other.w) > max(self.x, other.x) and min(
            self.y + self.h, other.y + other.h
        ) > max(self.y, other.y)

    def intersection(self, other: Rect) -> Rect | None:
        """The part common to both, or None when they do not overlap."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        w, h = min(self.right, other.right) - x, min(self.bottom, other.bottom) - y
        return Rect(x, y, w, h) if w > 0 and h > 0 else None


NOWHERE = Rect(0.0, 0.0, 0.0, 0.0)
PAGE = Rect(0.0, 0.0, PAGE_WIDTH, PAGE_HEIGHT)
