"""The three systems AccessKit speaks to. Only the first was tried: the two others follow its own descriptions."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final, Protocol

import accesskit

_SDL_WINDOW_CLASS: Final = "SDLWindow"

Activate = Callable[[], None]
Answer = Callable[[accesskit.ActionRequest], None]


class Adapter(Protocol):
    """The way to the assistive technologies of a system. Its handlers may be called by any thread.

    Nothing may be told before `activate` was called: until then the adapter may wait for this very thread.
    """

    def tell(self, update: accesskit.TreeUpdate) -> None:
        """Hand over what has changed."""

    def focus(self, *, has_focus: bool) -> None:
        """Say whether the window has the keyboard."""


def adapter_for(window: object, activate: Activate, answer: Answer, deactivate: Activate) -> Adapter:
    """The adapter of this system for a window, as `pygame.display.get_wm_info` names it.

    `activate` is called when an assistive technology first asks for the tree, which is then told whole.
    """
    match sys.platform:
        case "win32":
            return _Windows(window, activate, answer)
        case "darwin":
            return _MacOs(window, activate, answer)
    return _Unix(activate, answer, deactivate)


class _Unix:
    """AT-SPI, over D-Bus."""

    def __init__(self, activate: Activate, answer: Answer, deactivate: Activate) -> None:
        self._adapter = accesskit.unix.Adapter(activate, answer, deactivate)

    def tell(self, update: accesskit.TreeUpdate) -> None:
        self._adapter.update_if_active(lambda: update)

    def focus(self, *, has_focus: bool) -> None:
        self._adapter.update_window_focus_state(has_focus)


class _Windows:
    """UI Automation: AccessKit answers the messages of the window in its place."""

    def __init__(self, window: object, activate: Activate, answer: Answer) -> None:
        self._adapter = accesskit.windows.SubclassingAdapter(window, activate, answer)

    def tell(self, update: accesskit.TreeUpdate) -> None:
        events = self._adapter.update_if_active(lambda: update)
        if events is not None:
            events.raise_events()

    def focus(self, *, has_focus: bool) -> None:
        """The window's own messages already say it."""


class _MacOs:
    """NSAccessibility: SDL gives the keyboard to the window, which must hand it on to its view."""

    def __init__(self, window: object, activate: Activate, answer: Answer) -> None:
        accesskit.macos.add_focus_forwarder_to_window_class(_SDL_WINDOW_CLASS)
        self._adapter = accesskit.macos.SubclassingAdapter.for_window(window, activate, answer)

    def tell(self, update: accesskit.TreeUpdate) -> None:
        events = self._adapter.update_if_active(lambda: update)
        if events is not None:
            events.raise_events()

    def focus(self, *, has_focus: bool) -> None:
        events = self._adapter.update_view_focus_state(has_focus)
        if events is not None:
            events.raise_events()
