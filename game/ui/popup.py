"""What a widget opens above the page."""

from __future__ import annotations

from abc import ABC, abstractmethod

from game.ui.geometry import Point, Rect
from game.ui.interaction import Handled, Interaction
from game.ui.port import Port
from game.ui.widget import Widget


class Popup(Widget, ABC):
    """A widget that may open something above the page, such as a list; it then gets the pointer first."""

    @property
    @abstractmethod
    def popup_rect(self) -> Rect:
        """Where what is open lies."""

    def popup_contains(self, at: Point) -> bool:
        """Whether the point is on what is open."""
        return self.popup_rect.contains(at)

    @abstractmethod
    def on_popup_click(self, at: Point, ui: Interaction) -> Handled:
        """The pointer went down on what is open."""

    @abstractmethod
    def draw_popup(self, port: Port, ui: Interaction) -> None:
        """Draw what is open, over everything else."""
