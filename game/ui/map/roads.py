"""The roads of the map as a graph, and the shortest way from one place to another."""

from __future__ import annotations

import heapq
from collections import defaultdict
from functools import lru_cache
from itertools import pairwise
from math import dist
from typing import Final

from game.ui.geometry import Point

_ROADS: Final = (
    ((-20, 250), (141, 250), (330, 250), (523, 250), (791, 250), (1026, 250), (1260, 250)),
    ((-20, 420), (147, 421), (330, 421), (441, 416), (524, 407), (612, 390), (667, 383), (727, 378), (778, 374),
     (882, 366), (985, 358), (1042, 353), (1109, 346), (1260, 330)),
    ((141, 250), (143, 296), (141, 369), (141, 390), (147, 421)),
    ((330, -20), (330, 250), (330, 421), (330, 610)),
    ((520, -20), (523, 145), (523, 250), (523, 385), (524, 407), (531, 537), (540, 610)),
    ((800, -20), (795, 83), (794, 182), (791, 250), (785, 322), (778, 374)),
    ((1030, -20), (1032, 83), (1028, 179), (1026, 250), (1031, 308), (1042, 353)),
)  # fmt: skip
"""The middle of each road of the picture; roads that cross share a point."""

_Edge = tuple[Point, Point]


def _edges() -> tuple[_Edge, ...]:
    return tuple((Point(*a), Point(*b)) for road in _ROADS for a, b in pairwise(road))


_EDGES: Final = _edges()


@lru_cache(maxsize=1024)
def way(start: Point, end: Point) -> tuple[Point, ...]:
    """From one place to another: straight to the nearest road, along the roads, straight to the door. Both ends in."""
    entry, exit_ = _nearest(start), _nearest(end)
    near: dict[Point, list[Point]] = defaultdict(list)
    for a, b in _EDGES:
        stops = sorted({a, b, *(at for at, edge in (entry, exit_) if edge == (a, b))}, key=lambda at: dist(a, at))
        for here, there in pairwise(stops):
            near[here].append(there)
            near[there].append(here)
    return (start, *_shortest(near, entry[0], exit_[0]), end)


def _nearest(place: Point) -> tuple[Point, _Edge]:
    """The point of a road that is nearest, and where on the graph it is."""
    return min(((_foot(place, edge), edge) for edge in _EDGES), key=lambda found: dist(place, found[0]))


def _foot(place: Point, edge: _Edge) -> Point:
    """The point of a straight piece of road nearest to this place."""
    (ax, ay), (bx, by) = edge
    along = ((place.x - ax) * (bx - ax) + (place.y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)
    share = min(1.0, max(0.0, along))
    return Point(ax + share * (bx - ax), ay + share * (by - ay))


def _shortest(near: dict[Point, list[Point]], start: Point, end: Point) -> tuple[Point, ...]:
    """The shortest way through the graph (Dijkstra)."""
    waiting: list[tuple[float, tuple[Point, ...]]] = [(0.0, (start,))]
    seen = set[Point]()
    while waiting:
        length, path = heapq.heappop(waiting)
        here = path[-1]
        if here == end:
            return path
        if here not in seen:
            seen.add(here)
            for there in near[here]:
                heapq.heappush(waiting, (length + dist(here, there), (*path, there)))
    raise ValueError(f"no road from {start} to {end}")
