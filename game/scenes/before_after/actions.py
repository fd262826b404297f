"""What the widgets of the sheets ask."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui import UiAction


@dataclass(frozen=True, slots=True)
class ChooseMoment(UiAction):
    """Sheets of before, or of after."""

    moment: str


@dataclass(frozen=True, slots=True)
class Show(UiAction):
    """A page of the scene: `start`, `items`, `links`, `thanks` or `difference`."""

    page: str


@dataclass(frozen=True, slots=True)
class Fill(UiAction):
    """A new sheet, for one person."""


@dataclass(frozen=True, slots=True)
class Agree(UiAction):
    """The agreement with an item, from 1."""

    item: str
    level: int


@dataclass(frozen=True, slots=True)
class Link(UiAction):
    """Draw a link, or take it away."""

    cause: str
    effect: str


@dataclass(frozen=True, slots=True)
class HandIn(UiAction):
    """Keep the sheet, and clear the screen."""


@dataclass(frozen=True, slots=True)
class TakeBack(UiAction):
    """The sheet that was just handed in is in hand again."""


@dataclass(frozen=True, slots=True)
class ShowTable(UiAction):
    """The chart as a table, or as a drawing again."""


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Back to the session."""
