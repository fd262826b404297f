"""pygame's window: its size and its place, full screen, whether it can be seen, and what to do when it is lost."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from typing import Final

import pygame

from game.settings import Place
from game.ui.geometry import PAGE_HEIGHT, PAGE_WIDTH
from game.ui.pictures import picture

_SHARE_OF_DESKTOP: Final = 0.9
_ICON: Final = "logo/icone-fenetre-128"
_GONE: Final = {pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN}
_BACK: Final = {pygame.WINDOWRESTORED, pygame.WINDOWMAXIMIZED, pygame.WINDOWSHOWN}
_USED: Final = {pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.CONTROLLERBUTTONDOWN}
"""What nobody can do to a window that is out of sight."""
_REDRAWN: Final = {pygame.VIDEORESIZE, pygame.WINDOWEXPOSED, pygame.WINDOWSIZECHANGED, pygame.WINDOWDISPLAYCHANGED}
_io_error_handlers: list[object] = []
"""What Xlib keeps the address of: never collected."""


class NoDisplay(RuntimeError):
    """There is no screen to open a window on, or none any more."""


class Window:
    """The one window of the application. `place` is where it is as a window, even while it fills the screen."""

    def __init__(
        self,
        title: str,
        place: Place,
        *,
        full_screen: bool = False,
        made: Callable[[object], None] = lambda _: None,
        hidden_first: bool = False,
    ) -> None:
        """Open it at `place`, or as large as the desktop allows, in steps of the page.

        `made` gets the system's name of each window before it is seen, or None where that name comes with it;
        `hidden_first`: the name is needed.

        Raises NoDisplay.
        """
        self._title, self._made, self._hidden_first = title, made, hidden_first
        self._start()
        self.place = _fitting(place)
        self.is_full_screen = full_screen
        self.is_seen = True
        self._open()

    @property
    def surface(self) -> pygame.Surface:
        """Its pixels. Raises NoDisplay when it is lost."""
        surface = pygame.display.get_surface() if pygame.display.get_init() else None
        if surface is None:
            raise NoDisplay
        return surface

    def take(self, event: pygame.event.Event) -> bool:
        """Follow what becomes of it; whether it has to be drawn again."""
        was_seen = self.is_seen
        if event.type in _GONE:
            self.is_seen = False
        elif event.type in _BACK or event.type in _USED:
            self.is_seen = True
        if event.type == pygame.WINDOWDISPLAYCHANGED:
            self.place = self.place.model_copy(update={"screen": event.display_index})
        if self.is_seen and not self.is_full_screen:
            if event.type in {pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED}:
                self.place = self.place.model_copy(update={"size": self.surface.get_size()})
            if event.type == pygame.WINDOWMOVED:
                self.place = self.place.model_copy(update={"at": pygame.display.get_window_position()})
        return event.type in _REDRAWN or (self.is_seen and not was_seen)

    def resize(self, size: tuple[int, int]) -> None:
        """Take another size, where it is. Raises NoDisplay."""
        self.place = _fitting(self.place.model_copy(update={"size": size}))
        if not self.is_full_screen:
            self._open()

    def fill_screen(self, is_full: bool) -> None:
        """Fill the screen it is on, or be a window again as it was; a screen that refuses leaves a window.

        Raises NoDisplay.
        """
        self.is_full_screen = is_full
        self._open()

    def show(self, draw: Callable[[], None], draw_again: Callable[[], list[pygame.Rect]] | None = None) -> None:
        """Draw and let it be seen, or only the areas that were drawn again; opened and drawn once more when it is lost
        meanwhile. Raises NoDisplay."""
        try:
            if draw_again is not None:
                pygame.display.update(draw_again())
                return
            draw()
            pygame.display.flip()
        except (pygame.error, NoDisplay):
            self.reopen()
            draw()
            self._flip()

    def reopen(self) -> None:
        """Begin again with the display. Raises NoDisplay."""
        pygame.display.quit()
        self._start()
        self._open()

    def _flip(self) -> None:
        try:
            pygame.display.flip()
        except pygame.error as error:
            raise NoDisplay from error

    def _start(self) -> None:
        """Start only the display and the fonts: sound comes with the first one, and may be absent."""
        os.environ.setdefault(
            "SDL_WINDOWS_DPI_AWARENESS", "permonitorv2"
        )  # drawn anew on a denser screen, not stretched
        try:
            pygame.display.init()
        except pygame.error as error:
            raise NoDisplay from error
        driver = pygame.display.get_driver()
        if driver == "offscreen" or (driver == "dummy" and os.environ.get("SDL_VIDEODRIVER") != "dummy"):
            pygame.display.quit()
            raise NoDisplay
        pygame.font.init()

    def _open(self) -> None:
        screen = min(self.place.screen, pygame.display.get_num_displays() - 1)
        if pygame.display.get_surface() is None:
            if self._hidden_first and self.place.size is not None:
                pygame.display.set_mode(self.place.size, pygame.RESIZABLE | pygame.HIDDEN, display=screen)
            self._made(pygame.display.get_wm_info().get("window"))
        if self.is_full_screen:
            try:
                pygame.display.set_mode((0, 0), pygame.FULLSCREEN, display=screen)
            except pygame.error:
                self.is_full_screen = False
        if not self.is_full_screen:
            assert self.place.size is not None, "it was made to fit"
            try:
                pygame.display.set_mode(self.place.size, pygame.RESIZABLE, display=screen)
            except pygame.error as error:
                raise NoDisplay from error
            if self.place.at is not None:
                pygame.display.set_window_position(self.place.at)
        pygame.display.set_caption(self._title)
        pygame.display.set_icon(picture(_ICON, (128, 128)))


def _fitting(place: Place) -> Place:
    """The same place where the screens are those of then, else its size if there is room for it; a size in any case:
    that of the page, larger on a large desktop and smaller on a small one."""
    desktop = tuple(pygame.display.get_desktop_sizes()) or ((int(PAGE_WIDTH), int(PAGE_HEIGHT)),)
    is_elsewhere = place.desktop not in ((), desktop)
    screen, at = (0, None) if is_elsewhere or place.screen >= len(desktop) else (place.screen, place.at)
    width, height = desktop[screen]
    size = place.size
    if size is None or (is_elsewhere and (size[0] > width or size[1] > height)):
        room = _SHARE_OF_DESKTOP * min(width / PAGE_WIDTH, height / PAGE_HEIGHT)
        scale = max(0.5, room if room < 1 else int(room * 4) / 4)
        size = round(PAGE_WIDTH * scale), round(PAGE_HEIGHT * scale)
    return Place(size=size, at=at, screen=screen, desktop=desktop)


def when_x11_is_gone(say: Callable[[], None]) -> None:
    """Let `say` be called before Xlib ends the process, which it does when its server is gone, with exit code 1.

    Nowhere else than on X11 does this do anything; nothing of the display may be touched in `say`.
    """
    if pygame.display.get_driver() != "x11":
        return
    try:
        xlib = ctypes.CDLL("libX11.so.6")
    except OSError:
        return

    def gone(_: int | None) -> int:
        say()
        os._exit(1)

    handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)(gone)
    _io_error_handlers.append(handler)
    xlib.XSetIOErrorHandler(handler)
