"""The sounds of the game, made by calculation: `python -m tools.sounds` writes `assets/sounds`, always the same bytes.

Everything is short, soft and in one scale of five notes, so that two sounds at once go together.
"""

from __future__ import annotations

import io
import random
import wave
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tools.synthesis import RATE, Samples, faded, glide, laid, levelled, noise, swell, wood

FOLDER: Final = Path(__file__).parent.parent / "assets" / "sounds"

_G, _A, _C, _D, _E, _G2 = 392.0, 440.0, 523.25, 587.33, 659.26, 783.99
_SUMMER, _RAIN = 14.0, 11.0  # seconds of the loops


def page() -> Samples:
    """A sheet of paper that is turned: a breath of air that climbs, then lies down."""
    up = faded(noise(0.34, 900, 4200, seed=1), 0.22, 0.1)
    down = faded(noise(0.16, 500, 2400, seed=2), 0.01, 0.13)
    return levelled(laid(0.5, (0.0, up), (0.3, 0.7 * down)), 0.22)


def card() -> Samples:
    """A card laid on a table: a small thud and a little paper."""
    return levelled(laid(0.3, (0.0, wood(196.0, 0.25, 0.04)), (0.0, 0.12 * faded(noise(0.08, 800, 4000, 3)))), 0.3)


def vote() -> Samples:
    """Hands that go up: three light notes that climb."""
    return levelled(laid(1.1, (0.0, wood(_G)), (0.09, wood(_A)), (0.18, wood(_C))), 0.26)


def contract() -> Samples:
    """Work done: two notes, the second higher."""
    return levelled(laid(1.1, (0.0, wood(_C)), (0.14, wood(_G2))), 0.3)


def incident() -> Samples:
    """Something comes up: a low note said twice, without alarm."""
    return levelled(laid(1.2, (0.0, wood(220.0, ring=0.22)), (0.22, wood(196.0, ring=0.22))), 0.34)


def week() -> Samples:
    """Friday evening: three notes that come home."""
    return levelled(laid(1.6, (0.0, wood(_E, 1.2, 0.25)), (0.2, wood(_D, 1.2, 0.25)), (0.4, wood(_C, 1.2, 0.3))), 0.32)


def pec() -> Samples:
    """The group takes more in charge: a soft rise, after the notes of Friday."""
    rise = [(0.8 + 0.12 * rank, wood(pitch, 1.2, 0.3)) for rank, pitch in enumerate((_C, _E, _G2, 2 * _C))]
    return levelled(laid(2.4, *rise), 0.2)


def refused() -> Samples:
    """Not like that: one dull knock."""
    return levelled(wood(146.8, 0.3, 0.05), 0.3)


def summer() -> Samples:
    """A breeze, a lake that laps and a few birds far away."""
    breeze = 0.5 * noise(_SUMMER, 120, 700, seed=4) * swell(_SUMMER, (2, 3, 5), 0.6)
    lake = 0.22 * noise(_SUMMER, 300, 1300, seed=5) * swell(_SUMMER, (4, 5), 0.95) ** 2
    return levelled(breeze + lake + laid(_SUMMER, *_birds()), 0.3)


def _birds() -> list[tuple[float, Samples]]:
    """Three phrases of two birds; each note slides a little."""
    thrush = ((0.0, 3100, 2700), (0.16, 2700, 3300), (0.34, 3500, 2900))
    finch = tuple((0.11 * rank, 4100, 3600) for rank in range(5))
    sung = ((1.2, thrush, 0.34), (5.1, finch, 0.16), (8.4, thrush, 0.22), (11.9, finch, 0.12))
    return [
        (start + after, loud * glide(low, high, 0.1)) for start, phrase, loud in sung for after, low, high in phrase
    ]


def rain() -> Samples:
    """A light rain: its hiss, and drops on leaves."""
    hiss = 0.2 * noise(_RAIN, 1200, 6000, seed=6) * swell(_RAIN, (2, 3), 0.25)
    ground = 0.2 * noise(_RAIN, 150, 600, seed=7)
    chance = random.Random(8)
    drops = [
        (chance.uniform(0, _RAIN), chance.uniform(0.1, 0.6) * wood(chance.uniform(900, 2200), 0.06, 0.012))
        for _ in range(170)
    ]
    return levelled(hiss + ground + laid(_RAIN, *drops), 0.3)


Made = Callable[[], Samples]

SOUNDS: Final[tuple[Made, ...]] = (page, card, vote, contract, incident, week, pec, refused, summer, rain)


def wav(samples: Samples) -> bytes:
    """A file of one channel, 16 bits a sample."""
    file = io.BytesIO()
    with wave.open(file, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(RATE)
        written.writeframes((samples * 32767).round().astype("<i2").tobytes())
    return file.getvalue()


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for sound in SOUNDS:
        (FOLDER / f"{sound.__name__}.wav").write_bytes(wav(sound()))


if __name__ == "__main__":
    main()
