"""What is heard, and whether it is written too."""

from __future__ import annotations

from game.scenes.commands import Keys
from game.scenes.key_names import key_of_command
from game.scenes.settings.lines import switch_line, volume_line
from game.settings import Settings
from game.text import Texts
from game.ui import Widget


def lines(t: Texts, settings: Settings) -> list[Widget]:
    """The lines of this subject."""
    return [
        switch_line(t, "sound", is_on=settings.sound, key=key_of_command(t, Keys(settings.keys), "sound")),
        volume_line(t, "effects_volume", settings.effects_volume),
        volume_line(t, "ambience_volume", settings.ambience_volume),
        switch_line(t, "captions", is_on=settings.captions),
    ]
