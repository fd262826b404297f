"""Time that a group chose to take: a bar that empties by steps, without a sound; nothing happens at its end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from typing import Final

from game.text import Texts
from game.ui import T16, Column, Gauge, Icon, Label, Row, UiAction, Widget, segmented

_STEP: Final = 5.0
"""Seconds between two states of the bar."""


class Countdown:
    """Off until somebody starts it."""

    def __init__(self) -> None:
        self.minutes = 0
        """The time that was chosen; 0 without a timer."""
        self._left = 0.0

    def start(self, minutes: int) -> None:
        """Begin again with so many minutes; 0 turns it off."""
        self.minutes, self._left = minutes, minutes * 60.0

    def pass_time(self, seconds: float) -> bool:
        """Let time pass; whether another state is to be shown."""
        before = self.share
        self._left = max(0.0, self._left - seconds)
        return self.share != before

    @property
    def share(self) -> float:
        """What is left of the time, by steps, from 1 to 0."""
        return ceil(self._left / _STEP) * _STEP / (self.minutes * 60.0) if self.minutes else 0.0

    @property
    def minutes_left(self) -> int:
        """Whole minutes, the one that has begun included."""
        return ceil(self._left / 60.0)


def countdown_choice(
    t: Texts, countdown: Countdown, minutes: Sequence[int], on_choose: Callable[[int], UiAction]
) -> Widget:
    """Without a timer, or with so many minutes; under it the bar and what is left, once it runs."""
    choices = [(n, t.plural("countdown.minutes", n) if n else t("countdown.off")) for n in (0, *minutes)]
    choice = segmented(choices, countdown.minutes, on_choose, name=t("countdown.name"), key="countdown")
    if not countdown.minutes:
        return choice
    left = countdown.minutes_left
    said = t.plural("countdown.left", left) if left else t("countdown.over")
    bar = Gauge(countdown.share, name=t("countdown.name"), value=said, key="countdown-bar")
    return Column([choice, Row([Icon("chrono", 20), bar.sized(grow=1), Label(said, T16, "ink2")], gap=10)], gap=10)
