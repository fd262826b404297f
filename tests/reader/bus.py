"""An accessibility bus of its own, and what an assistive technology sees and does there: AT-SPI over D-Bus."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.x11 import ROOT, Server

T = TypeVar("T")
PATIENCE: Final = 100
"""Frames after which what is awaited will never come."""
_LAUNCHERS: Final = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_AT_SPI: Final = "org.a11y.atspi"
ROLES: Final = {
    7: "check box",
    10: "column header",
    11: "combo box",
    16: "dialog",
    23: "frame",
    27: "image",
    32: "list item",
    37: "page tab",
    38: "page tab list",
    39: "panel",
    43: "push button",
    44: "radio button",
    51: "slider",
    52: "spin button",
    54: "status bar",
    55: "table",
    56: "table cell",
    62: "toggle button",
    79: "entry",
    83: "heading",
    90: "table row",
    98: "list box",
    101: "notification",
    103: "level bar",
    29: "label",
    116: "label",
}
"""AT-SPI's numbers, for the roles that the game gives."""
_FOCUSED: Final = 1 << 12
_DESKTOP: Final = "/org/a11y/atspi/accessible/root"
_EVENTS: Final = MatchRule(type="signal", interface=f"{_AT_SPI}.Event.Object")


def missing() -> str:
    """What this machine lacks; empty when it has all."""
    programs = [program for program in ("Xvfb", "dbus-daemon") if shutil.which(program) is None]
    launcher = [] if any(Path(each).exists() for each in _LAUNCHERS) else ["at-spi2-core"]
    return ", ".join(programs + launcher)


class Seen(NamedTuple):
    """One object of the bus."""

    path: str
    role: str
    name: str
    is_focused: bool
    interfaces: frozenset[str]


class Game:
    """The game in its process, and the eyes and hands of an assistive technology on it."""

    def __init__(self, process: subprocess.Popen[str], bus: DBusConnection, events: deque[Message]) -> None:
        self._process, self._bus, self._events = process, bus, events
        self._owner, self._root = self.until(self._place)

    # The game

    def frame(self, *chords: str) -> None:
        """Let the game live one frame, after pressing these keys."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(" ".join(chords) + "\n")
        self._process.stdin.flush()
        while self._process.stdout.readline().strip() != "done":
            assert self._process.poll() is None, "the game ended"

    def until(self, wanted: Callable[[], T | None]) -> T:
        """What is wanted once it is there, frame after frame."""
        for _ in range(PATIENCE):
            found = wanted()
            if found is not None:
                return found
            self.frame()
        raise AssertionError("it never came")

    # Eyes

    def _place(self) -> tuple[str, str] | None:
        """Where the window is on the bus, once it is told."""
        for owner, path in self._ask(f"{_AT_SPI}.Registry", _DESKTOP, "GetChildren") or []:
            windows = self._ask(owner, path, "GetChildren") or []
            for owner_of_window, window in windows:
                if self._ask(owner_of_window, window, "GetChildren"):
                    return owner_of_window, window
        return None

    def seen(self) -> list[Seen]:
        """Every object of the window, in the order of reading."""
        return list(self._below(self._root))

    def _below(self, path: str) -> Iterator[Seen]:
        yield self._look(path)
        for _, child in self._ask(self._owner, path, "GetChildren") or []:
            yield from self._below(child)

    def _look(self, path: str) -> Seen:
        role = self._ask(self._owner, path, "GetRole")
        low, _ = self._ask(self._owner, path, "GetState") or (0, 0)
        interfaces = self._ask(self._owner, path, "GetInterfaces") or []
        short = frozenset(each.rpartition(".")[2] for each in interfaces)
        name = str(self._property(path, "Accessible", "Name"))
        return Seen(path, ROLES.get(role, str(role)), name, bool(low & _FOCUSED), short)

    def find(self, role: str, name: str) -> Seen:
        """The object of this role and name, once it is there."""
        return self.until(lambda: next((each for each in self.seen() if (each.role, each.name) == (role, name)), None))

    def focused(self) -> Seen:
        """The object that has the focus."""
        return self.until(lambda: next((each for each in self.seen() if each.is_focused), None))

    def number(self, path: str) -> float:
        """The value of a slider, of a meter."""
        return float(self._property(path, "Value", "CurrentValue"))

    def announced(self) -> list[str] | None:
        """What was said by itself since the last time, if anything."""
        self._look(self._root)  # signals come with the answers
        said = [
            event.body[3][1] for event in self._events if event.header.fields[HeaderFields.member] == "Announcement"
        ]
        self._events.clear()
        return said or None

    # Hands

    def press(self, path: str) -> None:
        """Do the first action of an object."""
        self._ask(self._owner, path, "DoAction", 0, interface="Action")

    def set_number(self, path: str, number: float) -> None:
        value = DBusAddress(path, bus_name=self._owner, interface=f"{_AT_SPI}.Value")
        self._bus.send_and_get_reply(Properties(value).set("CurrentValue", "d", number))

    def _ask(self, owner: str, path: str, method: str, *given: int, interface: str = "Accessible") -> Any:
        address = DBusAddress(path, bus_name=owner, interface=f"{_AT_SPI}.{interface}")
        reply = self._bus.send_and_get_reply(new_method_call(address, method, "i" * len(given) or None, given))
        return reply.body[0] if reply.header.message_type is MessageType.method_return and reply.body else None

    def _property(self, path: str, interface: str, name: str) -> Any:
        address = DBusAddress(path, bus_name=self._owner, interface=f"{_AT_SPI}.{interface}")
        reply = self._bus.send_and_get_reply(Properties(address).get(name))
        return reply.body[0][1] if reply.header.message_type is MessageType.method_return else ""


@contextmanager
def playing(stage: str, folder: Path) -> Iterator[Game]:
    """The game at a stage, on an X server and on a session bus of its own; `folder` is this session's."""
    with ExitStack() as stack:
        server = Server()
        stack.callback(server.stop)
        environment = server.environment | {"XDG_RUNTIME_DIR": str(folder), "SDL_AUDIODRIVER": "dummy"}
        session = stack.enter_context(
            _process(["dbus-daemon", "--session", "--nofork", "--print-address"], environment)
        )
        assert session.stdout is not None
        environment["DBUS_SESSION_BUS_ADDRESS"] = address = session.stdout.readline().strip()
        bus = stack.enter_context(_accessibility_bus(address))
        events: deque[Message] = deque()
        bus.send_and_get_reply(message_bus.AddMatch(_EVENTS))
        stack.enter_context(bus.filter(_EVENTS, queue=events))
        game = stack.enter_context(_process([sys.executable, "-m", "tests.reader.played", stage], environment))
        yield Game(game, bus, events)


@contextmanager
def _process(command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """A process that ends with the block."""
    with subprocess.Popen(
        command,
        env=environment,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


@contextmanager
def _accessibility_bus(session: str) -> Iterator[DBusConnection]:
    """The bus of assistive technologies, after saying that one is there."""
    with open_dbus_connection(session) as connection:
        bus = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
        address = connection.send_and_get_reply(new_method_call(bus, "GetAddress")).body[0]
        status = bus.with_interface("org.a11y.Status")
        connection.send_and_get_reply(Properties(status).set("IsEnabled", "b", True))
        with open_dbus_connection(address) as accessibility:
            yield accessibility
