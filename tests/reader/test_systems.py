"""Each system gets the adapter that AccessKit has for it: here fakes for Windows and macOS, which were never tried."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import SimpleNamespace

import pytest

accesskit = pytest.importorskip("accesskit")

from game.reader.systems import adapter_for  # noqa: E402 # it needs it


class Subclassing:
    """What AccessKit puts in the place of a window's own answers."""

    def __init__(self, window: object, *handlers: Callable[..., None]) -> None:
        self.window, self.handlers, self.raised = window, handlers, 0
        made.append(self)

    @classmethod
    def for_window(cls, window: object, *handlers: Callable[..., None]) -> Subclassing:
        return cls(window, *handlers)

    def update_if_active(self, update: Callable[[], object]) -> Subclassing | None:
        return self if update() == "changed" else None

    def update_view_focus_state(self, has_focus: bool) -> Subclassing | None:
        return self if has_focus else None

    def raise_events(self) -> None:
        self.raised += 1


made: list[Subclassing] = []
forwarded: list[str] = []


@pytest.fixture(autouse=True)
def _nothing_made() -> None:
    made.clear()
    forwarded.clear()


@pytest.mark.parametrize(("platform", "module", "focused"), [("win32", "windows", 0), ("darwin", "macos", 1)])
def test_the_events_that_a_change_makes_are_raised(
    platform: str, module: str, focused: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = SimpleNamespace(SubclassingAdapter=Subclassing, add_focus_forwarder_to_window_class=forwarded.append)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(accesskit, module, fake, raising=False)
    adapter = adapter_for("the window", lambda: None, lambda _: None, lambda: None)
    assert made[0].window == "the window"
    assert len(made[0].handlers) == 2
    assert forwarded == ["SDLWindow"] * focused
    adapter.tell("changed")
    adapter.tell("nothing")
    assert made[0].raised == 1
    adapter.focus(has_focus=True)
    adapter.focus(has_focus=False)
    assert made[0].raised == 1 + focused
