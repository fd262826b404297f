"""What is seen: movement, window."""

from __future__ import annotations

from game.scenes.settings.lines import switch_line
from game.settings import Settings
from game.text import Texts
from game.ui import Widget


def lines(t: Texts, settings: Settings) -> list[Widget]:
    """The lines of this subject."""
    return [
        switch_line(t, "reduced_motion", is_on=settings.reduced_motion),
        switch_line(t, "full_screen", is_on=settings.full_screen),
    ]
