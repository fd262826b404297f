"""Sounds on the sound card, where there is one: the only place that knows pygame's mixer.

The mixer is opened when something is first to be heard. Without a sound card all stays silent, and the log says so
once.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

import pygame

from game.assets import assets_folder
from game.ui.sounds import Ambience, Sound

_RATE, _BITS, _CHANNELS, _BUFFER = 22_050, -16, 1, 1024
_COMES_MS, _GOES_MS = 3000, 1200
_WITHOUT_MIXER: Final = (pygame.error, NotImplementedError, OSError)
"""No sound card, a pygame built without its mixer, no error output to keep quiet."""
_log = logging.getLogger(__name__)


class Speaker:
    """What one window lets be heard. Loudness goes from 0 to 1."""

    def __init__(self) -> None:
        self._can_play: bool | None = None  # not known before the first sound
        self._read: dict[Sound | Ambience, pygame.mixer.Sound] = {}
        self._around = Ambience.INDOORS
        self._is_suspended = False

    def hear(self, asked: Sequence[Sound], loudness: float, around: Ambience, around_loudness: float) -> None:
        """Play what is asked, and go over softly to what is heard around; a new loudness holds at once."""
        if self._is_suspended:
            return
        for name, sound in self._read.items():
            sound.set_volume(around_loudness if isinstance(name, Ambience) else loudness)
        if loudness > 0 and asked and self._opened():
            for name in asked:
                self._sound(name, loudness).play()
        wanted = around if around_loudness > 0 else Ambience.INDOORS
        if wanted != self._around and self._opened():
            if self._around:
                self._read[self._around].fadeout(_GOES_MS)
            if wanted:
                self._sound(wanted, around_loudness).play(loops=-1, fade_ms=_COMES_MS)
            self._around = wanted

    def suspend(self) -> None:
        """Be silent while the window is out of sight."""
        self._is_suspended = True
        if self._can_play:
            pygame.mixer.pause()

    def resume(self) -> None:
        """Go on where it was suspended."""
        self._is_suspended = False
        if self._can_play:
            pygame.mixer.unpause()

    def close(self) -> None:
        """Let the sound card go."""
        if self._can_play:
            pygame.mixer.quit()
            self._read.clear()
        self._can_play, self._around = None, Ambience.INDOORS

    def _opened(self) -> bool:
        """Whether sounds can be played; tried once."""
        if self._can_play is None:
            try:
                with _without_complaints():
                    pygame.mixer.init(_RATE, _BITS, _CHANNELS, _BUFFER)
                self._can_play = True
            except _WITHOUT_MIXER as error:
                self._can_play = False
                _log.info("no sound: %s", error)
        return self._can_play

    def _sound(self, name: Sound | Ambience, loudness: float) -> pygame.mixer.Sound:
        if name not in self._read:
            self._read[name] = pygame.mixer.Sound(assets_folder() / "sounds" / f"{name}.wav")
            self._read[name].set_volume(loudness)
        return self._read[name]


@contextmanager
def _without_complaints() -> Iterator[None]:
    """The sound libraries of Linux write on the error output by themselves when there is no card: not here."""
    if sys.platform != "linux":
        yield
        return
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
