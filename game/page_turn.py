"""The turning of a page: the one that is left fades over the one that comes, sliding towards the spiral or from it."""

from __future__ import annotations

import pygame

from game.scenes.stack import Pop, Push, Scene, Transition
from game.ui.motion import eased
from game.ui.theme import Duration

_SLIDE = 28.0
"""How far the page that is left goes, in units of the page."""


class PageTurn:
    """At most one page turns; a new one takes over from where the last was."""

    def __init__(self) -> None:
        self._left_page: pygame.Surface | None = None
        self._seconds = 0.0
        self._way = 1

    @property
    def is_turning(self) -> bool:
        return self._left_page is not None

    def begin(self, picture: pygame.Surface, transition: Transition) -> None:
        """Turn away from what the window shows now."""
        self._left_page, self._seconds = picture.copy(), 0.0
        self._way = 1 if isinstance(transition, Pop) else -1

    def pass_time(self, dt: float) -> bool:
        """Let `dt` seconds pass; whether the picture changed."""
        was_turning = self.is_turning
        self._seconds += dt
        if self._seconds >= Duration.MOVE:
            self.finish()
        return was_turning

    def finish(self) -> None:
        """The new page is there."""
        self._left_page = None

    def draw(self, surface: pygame.Surface, scale: float) -> None:
        """Draw what is still seen of the page that is left."""
        page = self._left_page
        if page is None or page.get_size() != surface.get_size():
            return
        done = eased(self._seconds / Duration.MOVE)
        page.set_alpha(round(255 * (1.0 - done)))
        surface.blit(page, (round(self._way * _SLIDE * scale * done), 0))


def turns_page(transition: Transition, before: Scene | None, after: Scene | None) -> bool:
    """Whether another page comes: what lies over a page, such as the pause, appears by itself."""
    if before is None or after is None:
        return False
    above = after if isinstance(transition, Push) else before
    return not above.see_through
