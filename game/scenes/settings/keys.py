"""The keys, which have a page of their own."""

from __future__ import annotations

from game.scenes.settings.lines import OpenKeys, line
from game.settings import Settings
from game.text import Texts
from game.ui import Button, Widget


def lines(t: Texts, settings: Settings) -> list[Widget]:
    """The lines of this subject."""
    del settings  # told on that page
    return [line(t, "keys", Button(t("settings.keys.open"), OpenKeys(), icon="crayon", key="keys"))]
