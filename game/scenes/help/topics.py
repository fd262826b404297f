"""What the help says of each scene: what is done there, and the keys that do it."""

from __future__ import annotations

from typing import Final

KEYS: Final[dict[str, tuple[str, ...]]] = {
    "title": ("arrows", "enter", "full_screen", "sound"),
    "scenarios": ("arrows_browse", "enter_prepare", "tab"),
    "preparation": ("up_down_condition", "left_right_days", "reset", "aim", "menu"),
    "plan": ("digits_posture", "space_take", "tab", "undo", "aim", "menu"),
    "assembly": ("digits_intervention", "arrows", "enter", "undo", "aim", "menu"),
    "work": ("digits_answer", "space_pause", "digits_speed", "escape_skip", "teams", "sound", "aim", "menu"),
    "review": ("causes", "in_short", "table", "ctrl_enter_note", "aim", "menu"),
    "freeze": ("enter", "tab", "aim", "menu"),
    "aim": ("aim", "escape"),
    "glass": ("digits_level", "arrows_browse", "table", "escape"),
    "seat": ("digits_seat", "arrows_browse", "escape"),
    "summer": ("digits_chapter", "page_down", "table", "tab", "enter"),
    "member": ("left_right_member", "table", "escape"),
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
    "workshop": ("save", "next_problem", "mend", "try", "find", "table", "leave_text"),
    "settings": ("tab", "arrows_change", "sound", "escape"),
    "pause": ("arrows", "enter", "undo", "escape"),
}
"""The topics, in the order of a summer, and their keys: `help_page.key.<key>` and `help_page.verb.<key>`."""


def known(topic: str) -> str:
    """The topic when it is one of ours, else how the game is played."""
    return topic if topic in KEYS else "title"
