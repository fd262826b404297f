"""The picture of the map and what stands where on it, in units of the picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.ui.geometry import Point, Rect, Size

MAP: Final = "carte-municipalite"
MAP_SIZE: Final = Size(1240.0, 592.0)
LAKE_NAME, STREET_NAME, PARK_NAME = Point(1060.0, 513.0), Point(664.0, 250.0), Point(640.0, 60.0)
COOP: Final = Point(1080.0, 212.0)
"""The point of its pin, in front of its house."""
SPOTS: Final = (
    (380, 130), (490, 128), (640, 132), (836, 154), (966, 148), (1150, 156), (372, 220), (560, 232), (690, 232),
    (906, 222), (446, 304), (600, 362), (676, 342), (856, 356), (936, 330), (1176, 306), (388, 392), (458, 388),
    (560, 470), (390, 526), (460, 546), (600, 526), (676, 508), (186, 226), (246, 396), (206, 526), (266, 546),
)  # fmt: skip
"""Where a pin may stand: in front of a house, or in the park."""
CHIMNEYS: Final = ((401.6, 79.0), (929.6, 175.0), (619.6, 315.0), (699.6, 459.0))
"""The top of some of them."""


@dataclass(frozen=True, slots=True)
class Framing:
    """A picture that covers a rectangle of the page, its proportions kept."""

    rect: Rect
    size: Size

    @property
    def scale(self) -> float:
        """Units of the page in one of the picture."""
        return max(self.rect.w / self.size.w, self.rect.h / self.size.h)

    def on_page(self, at: Point | tuple[float, float]) -> Point:
        """Where a point of the picture falls."""
        return Point(
            self.rect.center.x + (at[0] - self.size.w / 2) * self.scale,
            self.rect.center.y + (at[1] - self.size.h / 2) * self.scale,
        )
