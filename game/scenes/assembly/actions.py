"""What the widgets of the assembly ask of their scene."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui import UiAction


@dataclass(frozen=True, slots=True)
class TakePart(UiAction):
    """Choose how to take part; without the option that it needs, the scene asks for it."""

    intervention: str
    option: str = ""


@dataclass(frozen=True, slots=True)
class Name(UiAction):
    """In the dialog, mark this option; nothing is decided yet."""

    option: str


@dataclass(frozen=True, slots=True)
class CloseDialog(UiAction):
    """Name no option after all."""


@dataclass(frozen=True, slots=True)
class Vote(UiAction):
    """The debate is over: the members vote, or hear what was decided for them."""


@dataclass(frozen=True, slots=True)
class LeaveMinutes(UiAction):
    """The minutes are read: go on to what comes next."""
