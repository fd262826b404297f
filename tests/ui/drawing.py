"""Draw a widget on paper, as a screen would, and read what came of it."""

from __future__ import annotations

import pygame

from game.ui.geometry import Rect
from game.ui.interaction import Interaction
from game.ui.port import Port
from game.ui.theme import NOTEBOOK, Palette, Theme
from game.ui.typesetting import Ruler
from game.ui.widget import Node, Widget, assign_keys

pygame.font.init()
PAPER = (251, 245, 230)


def drawn(
    widget: Widget, rect: Rect, *, scale: float = 1.0, text: float = 1.0, colours: Palette = NOTEBOOK
) -> pygame.Surface:
    """The widget in `rect` on a page of its size, at this scale of window and of text, in these colours."""
    surface = pygame.Surface((round(rect.right * scale), round(rect.bottom * scale)))
    surface.fill(PAPER)
    ruler, ui = Ruler(Theme(colours, text_scale=text), scale), Interaction()
    assign_keys(widget)
    widget.arrange(ruler, rect, ui)
    widget.render(Port(surface, ruler), ui)
    return surface


def pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


def inked(surface: pygame.Surface) -> int:
    """Pixels that are no longer bare paper."""
    return (
        surface.get_width() * surface.get_height() - pygame.mask.from_threshold(surface, PAPER, (4, 4, 4, 255)).count()
    )


def described(widget: Widget) -> Node:
    """The first node that a screen reader meets."""
    return widget.describe(Interaction())[0]
