"""What is seen: colours, movement, window."""

from __future__ import annotations

from typing import Final

from game.scenes.commands import Keys
from game.scenes.key_names import key_of_command
from game.scenes.settings.lines import Change, choice_line, line, switch_line
from game.settings import Place, Settings
from game.text import Texts
from game.ui import Dropdown, Widget

_SIZES: Final = ((1280, 720), (1600, 900), (1920, 1080), (2560, 1440), (3200, 1800), (3840, 2160))
_CONTRASTS: Final = ("usual", "light", "dark")


def lines(t: Texts, settings: Settings) -> list[Widget]:
    """The lines of this subject."""
    return [
        choice_line(t, "contrast", [(each, t(f"settings.contrast.{each}")) for each in _CONTRASTS], settings.contrast),
        switch_line(t, "reduced_motion", is_on=settings.reduced_motion),
        switch_line(
            t, "full_screen", is_on=settings.full_screen, key=key_of_command(t, Keys(settings.keys), "full_screen")
        ),
        _size_line(t, settings.place),
    ]


def _size_line(t: Texts, place: Place) -> Widget:
    """The sizes for which the screen has room, and the one that was given by hand."""
    width, height = place.desktop[place.screen] if place.screen < len(place.desktop) else _SIZES[0]
    sizes = {size for size in _SIZES if size[0] <= width and size[1] <= height}
    present = place.size or _SIZES[0]
    offered = sorted(sizes | {present})
    words = [t("settings.window_size.pixels", width=w, height=h) for w, h in offered]
    return line(
        t,
        "window_size",
        Dropdown(
            words,
            offered.index(present),
            lambda rank: Change("place", place.model_copy(update={"size": offered[rank]})),
            name=t("settings.window_size"),
            key="window_size",
        ),
    )
