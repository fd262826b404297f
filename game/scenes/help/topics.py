"""What the help says of each scene: what is done there, and the keys that do it."""

from __future__ import annotations

from typing import Final

from game.scenes.commands import BY_NAME, Command
from game.scenes.key_names import name_of
from game.text import Texts

KEYS: Final[dict[str, tuple[str, ...]]] = {
    "title": ("arrows", "enter", "full_screen", "sound"),
    "scenarios": ("arrows_browse", "enter_prepare", "dials", "new_scenario", "tab"),
    "preparation": ("up_down_condition", "left_right_days", "tab", "reset", "aim", "menu"),
    "plan": ("digits_posture", "space_take", "put_back", "foresee", "tab", "undo", "aim", "menu"),
    "assembly": ("digits_intervention", "arrows", "enter", "undo", "aim", "menu"),
    "work": ("digits_answer", "enter", "space_pause", "digits_speed", "escape_skip", "teams", "sound", "aim", "menu"),
    "review": ("causes", "in_short", "foresee", "table", "ctrl_enter_note", "aim", "menu"),
    "freeze": ("enter", "tab", "aim", "menu"),
    "aim": ("aim", "escape"),
    "glass": ("digits_level", "arrows_browse", "table", "escape"),
    "seat": ("digits_seat", "arrows_browse", "escape"),
    "summer": ("digits_chapter", "page_down", "table", "export", "laboratory", "aim", "tab", "enter"),
    "member": ("left_right_member", "table", "aim", "menu", "escape"),
    "saves": ("arrows_browse", "enter_open", "delete"),
    "branches": ("arrows_browse", "tab", "table", "escape"),
    "comparison": ("tab", "table", "escape"),
    "laboratory": ("arrows_browse", "tab", "arrows_change", "new_summers", "table", "escape"),
    "rules": ("tab", "new_summers", "escape"),
    "gathering": ("arrows_browse", "tab", "table", "escape"),
    "groups": ("tab", "table", "escape"),
    "quiz": ("digits_estimate", "enter", "escape"),
    "before_after": ("tab", "table", "escape"),
    "future": ("arrows_browse", "tab", "escape"),
    "wizard": ("tab", "next_question", "escape"),
    "workshop": (
        *("save", "try", "next_problem", "mend", "find", "replace", "go_to_line", "next_found", "last_found"),
        *("table", "leave_text"),
    ),
    "settings": ("tab", "arrows_change", "sound", "escape"),
    "pause": ("arrows", "enter", "undo", "menu", "escape"),
}
"""The topics, in the order of a summer, and what their keys do: `help_page.verb.<deed>`."""
_COMMANDS: Final = {
    "enter": "activate",
    "enter_prepare": "activate",
    "enter_open": "activate",
    "space_take": "take",
    "space_pause": "take",
    "escape": "back",
    "escape_skip": "back",
    "tab": "next_zone",
    "next_question": "go_on",
    "new_scenario": "new",
    "new_summers": "new",
    "reset": "give_back",
    "put_back": "erase",
    "delete": "erase",
    "ctrl_enter_note": "keep_note",
    "save": "save_text",
    "try": "try_out",
}
"""The command that does a deed of another name."""


def command_of(deed: str) -> Command | None:
    """The command of the table that does this; None of what digits or arrows do, which stays as it is."""
    return BY_NAME.get(_COMMANDS.get(deed, deed))


def key_of_deed(t: Texts, deed: str) -> str:
    """What is written on the key that usually does it."""
    command = command_of(deed)
    return t(f"help_page.key.{deed}") if command is None else name_of(t, command.chord)


def known(topic: str) -> str:
    """The topic when it is one of ours, else how the game is played."""
    return topic if topic in KEYS else "title"
