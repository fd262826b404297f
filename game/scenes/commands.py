"""The commands that a key does, in one table, and which key does them for this player.

Scenes and widgets go by the usual chord of a command (`shortcut="m"`): what the player presses is turned into it first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from game.ui.inputs import KeyPress

SEASON: Final = ("preparation", "plan", "assembly", "work", "review", "freeze")


@dataclass(frozen=True, slots=True)
class Command:
    """Something a key does; `command.<name>` says it. `topics`: the pages where it is, by their help; none: everywhere.

    The usual key of a basic command goes on doing it beside the one that is chosen: nobody is locked out.
    """

    name: str
    chord: str
    topics: tuple[str, ...] = ()
    is_basic: bool = False

    def is_in(self, topic: str) -> bool:
        """Whether it is a command of the pages of this topic."""
        return not self.topics or topic in self.topics

    def meets(self, other: Command) -> bool:
        """Whether both are commands of one same page."""
        return not self.topics or not other.topics or bool(set(self.topics) & set(other.topics))


COMMANDS: Final = (
    Command("activate", "enter", is_basic=True),
    Command("take", "space", is_basic=True),
    Command("back", "escape", is_basic=True),
    Command("next_zone", "tab", is_basic=True),
    Command("last_zone", "shift+tab", is_basic=True),
    Command("left", "left", is_basic=True),
    Command("right", "right", is_basic=True),
    Command("up", "up", is_basic=True),
    Command("down", "down", is_basic=True),
    Command("page_up", "pageup", is_basic=True),
    Command("page_down", "pagedown", is_basic=True),
    Command("help", "f1"),
    Command("full_screen", "f11"),
    Command("sound", "f9"),
    Command("table", "t"),
    Command("undo", "ctrl+z"),
    Command("menu", "m", (*SEASON, "member", "pause")),
    Command("aim", "b", (*SEASON, "member", "summer", "aim")),
    Command("dials", "r", ("scenarios",)),
    Command("go_on", "ctrl+enter", ("wizard",)),
    Command("new", "n", ("scenarios", "laboratory", "rules")),
    Command("give_back", "r", ("preparation",)),
    Command("foresee", "v", ("plan", "review")),
    Command("erase", "delete", ("plan", "saves")),
    Command("teams", "e", ("work",)),
    Command("in_short", "s", ("review",)),
    Command("causes", "p", ("review",)),
    Command("keep_note", "ctrl+enter", ("review",)),
    Command("laboratory", "l", ("summer",)),
    Command("export", "e", ("summer",)),
    Command("save_text", "ctrl+s", ("workshop",)),
    Command("try_out", "ctrl+enter", ("workshop",)),
    Command("find", "ctrl+f", ("workshop",)),
    Command("replace", "ctrl+h", ("workshop",)),
    Command("go_to_line", "ctrl+g", ("workshop",)),
    Command("next_found", "f3", ("workshop",)),
    Command("last_found", "shift+f3", ("workshop",)),
    Command("next_problem", "f8", ("workshop",)),
    Command("mend", "alt+enter", ("workshop",)),
)
BY_NAME: Final = {command.name: command for command in COMMANDS}
DIGITS: Final = frozenset("0123456789")
"""They choose in lists, everywhere: no command takes them."""


class Keys:
    """Which key does what for this player."""

    def __init__(self, chosen: Mapping[str, str]) -> None:
        """`chosen`: chords by the names of commands; those that are in no table are passed over."""
        self._chosen = {command.name: chosen[command.name] for command in COMMANDS if command.name in chosen}

    @property
    def chosen(self) -> dict[str, str]:
        """The chords that are not the usual ones."""
        return dict(self._chosen)

    def chord(self, command: Command) -> str:
        """The chord that does this command."""
        return self._chosen.get(command.name, command.chord)

    def meant(self, key: KeyPress, topic: str) -> KeyPress | None:
        """The key that this one stands for on a page, by the usual chords; None when it does nothing any more."""
        here = [command for command in COMMANDS if command.is_in(topic)]
        for command in here:
            if self.chord(command) == key.chord and command.chord != key.chord:
                return key_of(command.chord)
        gone = any(command.chord == key.chord and self.chord(command) != key.chord for command in here)
        stays = any(command.chord == key.chord and self._is_held(command) for command in here)
        return None if gone and not stays else key

    def holder(self, command: Command, chord: str) -> Command | None:
        """The other command for which this chord already stands on a page where both are."""
        return next((other for other in self._others(command) if chord in self._held(other)), None)

    def changed(self, command: Command, chord: str) -> Keys:
        """The same keys, but for this command."""
        chosen = {name: held for name, held in self._chosen.items() if name != command.name}
        return Keys(chosen if chord == command.chord else chosen | {command.name: chord})

    def moved(self, topic: str) -> Iterator[tuple[str, str]]:
        """The usual chord and the chosen one of each command of a page that has another than usual."""
        for command in COMMANDS:
            if command.name in self._chosen and command.is_in(topic):
                yield command.chord, self._chosen[command.name]

    def _is_held(self, command: Command) -> bool:
        """Whether its usual chord still does it."""
        return command.is_basic or command.name not in self._chosen

    def _others(self, command: Command) -> Iterator[Command]:
        return (other for other in COMMANDS if other.name != command.name and other.meets(command))

    def _held(self, command: Command) -> set[str]:
        return {self.chord(command), command.chord} if command.is_basic else {self.chord(command)}


def key_of(chord: str) -> KeyPress:
    """The press of a chord, as `KeyPress.chord` writes it."""
    *held, name = chord.split("+")
    return KeyPress(name, shift="shift" in held, ctrl="ctrl" in held, alt="alt" in held)
