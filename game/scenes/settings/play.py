"""What is asked and shown while a summer is played."""

from __future__ import annotations

from typing import Final

from game.scenes.settings.lines import choice_line, switch_line
from game.settings import Settings
from game.text import Texts
from game.ui import Widget

_PREDICTIONS: Final = ("second", "always", "never")


def lines(t: Texts, settings: Settings) -> list[Widget]:
    """The lines of this subject."""
    predictions = [(when, t(f"settings.predictions.{when}")) for when in _PREDICTIONS]
    return [
        choice_line(t, "predictions", predictions, settings.predictions),
        switch_line(t, "pivotal_pauses", is_on=settings.pivotal_pauses),
    ]
