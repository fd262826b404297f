"""A speaker that plays nothing and remembers what it was asked."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.sounds import Ambience, Sound
from game.ui.speaker import Speaker


class HeardSpeaker(Speaker):
    """`sounds` in the order they were played, `ambiences` one after the other, both loudnesses as they are now."""

    def __init__(self) -> None:
        super().__init__()
        self.sounds: list[Sound] = []
        self.ambiences = [Ambience.INDOORS]
        self.loudness = self.around_loudness = 0.0
        self.is_suspended = False

    def hear(self, asked: Sequence[Sound], loudness: float, around: Ambience, around_loudness: float) -> None:
        self.sounds += asked if loudness else []
        self.ambiences += [around] if around != self.ambiences[-1] else []
        self.loudness, self.around_loudness = loudness, around_loudness

    def suspend(self) -> None:
        self.is_suspended = True

    def resume(self) -> None:
        self.is_suspended = False
