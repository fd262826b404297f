"""A line of the settings: its name, what it changes, and one widget to choose with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from game.settings import Place
from game.text import Texts
from game.ui import T16, T20, Column, Label, Row, Slider, Switch, UiAction, Widget, segmented

_CHOICE_WIDTH: Final = 340
_VOLUMES: Final = tuple(range(0, 101, 10))

V = TypeVar("V", str, int)


@dataclass(frozen=True, slots=True)
class Change(UiAction):
    """One setting takes another value."""

    setting: str
    value: str | int | Place


@dataclass(frozen=True, slots=True)
class OpenKeys(UiAction):
    """Which key does what."""


def line(t: Texts, setting: str, choice: Widget, key: str = "") -> Widget:
    """A setting in words (`settings.<setting>` and `….meaning`, which names its `key`) and its widget beside."""
    meaning = t(f"settings.{setting}.meaning", key=key)
    words = Column([Label(t(f"settings.{setting}"), T20), Label(meaning, T16, "ink2")], gap=2)
    return Row([words.sized(grow=1), choice.sized(width=_CHOICE_WIDTH)], gap=16, stack=True)


def choice_line(t: Texts, setting: str, choices: Sequence[tuple[V, str]], chosen: V) -> Widget:
    """A few words, one of them chosen."""
    return line(
        t,
        setting,
        segmented(choices, chosen, lambda value: Change(setting, value), name=t(f"settings.{setting}"), key=setting),
    )


def switch_line(t: Texts, setting: str, *, is_on: bool, key: str = "") -> Widget:
    """Yes or no; a key does it too."""
    return line(
        t,
        setting,
        Switch(
            t("ui.yes") if is_on else t("ui.no"),
            Change(setting, not is_on),
            checked=is_on,
            name=t(f"settings.{setting}"),
            key=setting,
        ),
        key,
    )


def volume_line(t: Texts, setting: str, volume: int) -> Widget:
    """How loud, in steps of ten percent."""
    return line(
        t,
        setting,
        Slider(
            [t.percent(each / 100) for each in _VOLUMES],
            round(volume / _VOLUMES[1]),
            lambda rank: Change(setting, _VOLUMES[rank]),
            name=t(f"settings.{setting}"),
            key=setting,
        ),
    )
