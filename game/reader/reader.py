"""The window's screen reader: silent and free until an assistive technology asks for the tree."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Final, NamedTuple

from game.reader.asking import Request, inputs_of
from game.reader.outline import ROOT, Ids, Outline
from game.ui.inputs import UiInput
from game.ui.widget import Node

if TYPE_CHECKING:
    from game.reader.systems import Adapter

NEEDS_HIDDEN_WINDOW: Final = sys.platform in {"win32", "darwin"}
"""Whether the reader must be opened before its window is first seen."""
_log = logging.getLogger(__name__)


class Said(NamedTuple):
    """A scene as it is now: its name in the code, the title of the window, what it describes, the language of its
    words, and how its page lies in the window (pixels for one unit, where it begins)."""

    scene: str
    title: str
    tops: Sequence[Node]
    language: str
    scale: float
    origin: tuple[int, int]


class Reader:
    """Tells what is on the screen and takes what is asked. Without AccessKit, or where it refuses, it does nothing.

    What is asked comes from other threads: it waits in a queue for the loop of the window.
    """

    def __init__(self) -> None:
        self._adapter: Adapter | None = None
        self._is_heard = self._is_awaited = self._has_focus = False
        self._requests: SimpleQueue[Request] = SimpleQueue()
        self._ids = Ids()
        self._told: Outline | None = None
        self._frame: tuple[object, ...] = ()

    def open(self, window: object) -> None:
        """Be there for the assistive technologies of this system, for the window of this handle."""
        try:
            from game.reader.systems import adapter_for
        except ImportError as error:
            _log.info("no screen reader: %s", error)
            return
        with self._or_go_on_without():
            self._adapter = adapter_for(window, self._activate, self._answer, self._deactivate)

    def close(self) -> None:
        self._adapter, self._is_heard, self._told = None, False, None

    @property
    def is_heard(self) -> bool:
        """Whether an assistive technology listens."""
        return self._is_heard

    @property
    def is_awaited(self) -> bool:
        """Whether one has begun to listen, and heard nothing yet."""
        return self._is_awaited

    def focus(self, *, has_focus: bool) -> None:
        """The window has the keyboard, or no longer."""
        self._has_focus = has_focus
        if self._is_heard and self._adapter is not None:
            with self._or_go_on_without():
                self._adapter.focus(has_focus=has_focus)

    def tell(self, said: Said) -> None:
        """Tell what has changed since the last time."""
        if not self._is_heard or self._adapter is None:
            return
        from game.reader.telling import Frame, tree_of, update_of

        outline = Outline(self._ids, said.scene, said.title, said.tops)
        frame = Frame(said.scale, said.origin, said.language)
        before = None if self._is_awaited else self._told
        self._is_awaited = False
        if before is None:
            changed = outline.elements
        else:
            changed = {n: each for n, each in outline.elements.items() if before.elements.get(n) != each}
            if frame != self._frame:
                changed[ROOT] = outline.elements[ROOT]
            if not changed and outline.focus == before.focus:
                return
        self._told, self._frame = outline, frame
        update = update_of(changed, outline.focus, frame, tree=tree_of() if before is None else None)
        with self._or_go_on_without():
            self._adapter.tell(update)
            if before is None:
                self._adapter.focus(has_focus=self._has_focus)

    def asked(self) -> list[UiInput]:
        """What was asked since the last time, in order."""
        inputs: list[UiInput] = []
        while self._is_heard and self._told is not None:
            try:
                request = self._requests.get_nowait()
            except Empty:
                break
            inputs += inputs_of(request, self._ids, self._told.elements)
        return inputs

    # Called by the threads of AccessKit, which must never see an exception

    def _activate(self) -> None:
        self._is_awaited = self._is_heard = True

    def _deactivate(self) -> None:
        self._is_heard = False

    def _answer(self, request: object) -> None:
        data = getattr(request, "data", None)
        action = str(getattr(request, "action", "")).rpartition(".")[2]
        self._requests.put(Request(action, getattr(request, "target", 0), data[1] if data else None))

    @contextmanager
    def _or_go_on_without(self) -> Iterator[None]:
        """Whatever happens inside, the game goes on: a panic of AccessKit is no `Exception`."""
        try:
            yield
        except (KeyboardInterrupt, SystemExit, GeneratorExit):
            raise
        except BaseException as error:
            _log.warning("screen readers are left: %s", error)
            self.close()
