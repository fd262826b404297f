"""What is read: language, size of the text, letters."""

from __future__ import annotations

from typing import Final, get_args

from game.scenes.settings.lines import choice_line
from game.settings import Settings, TextScale
from game.text import MANNERS, Texts
from game.ui import Widget

_FONTS: Final = ("lato", "atkinson")


def lines(t: Texts, settings: Settings) -> list[Widget]:
    """The lines of this subject."""
    return [
        choice_line(t, "language", [(each, t(f"settings.language.{each}")) for each in MANNERS], t.manner),
        choice_line(
            t, "text_scale", [(size, t.percent(size / 100)) for size in get_args(TextScale)], settings.text_scale
        ),
        choice_line(t, "font", [(font, t(f"settings.font.{font}")) for font in _FONTS], settings.font),
    ]
