"""Sounds out of nothing: tones, noise and envelopes as arrays of samples between -1 and 1.

The same samples come out each time: chance is the standard library's own generator, whose numbers never change.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

RATE = 22_050
"""Samples a second."""

Samples = NDArray[np.float64]

_FADE = 0.004  # seconds: a sound begins and ends without a click
_WOOD = ((1.0, 1.0, 1.0), (3.9, 0.22, 0.35), (9.2, 0.06, 0.15))
"""Partials of a wooden bar: multiple of the pitch, loudness, share of the time it rings."""


def seconds_of(length: float) -> Samples:
    """The moment of each sample of a sound that lasts `length` seconds."""
    return np.arange(round(length * RATE), dtype=np.float64) / RATE


def faded(samples: Samples, start: float = _FADE, end: float = _FADE) -> Samples:
    """The same, rising during `start` seconds and falling during the last `end`."""
    at = seconds_of(len(samples) / RATE)
    envelope: Samples = np.minimum(1.0, at / start) * np.minimum(1.0, (at[-1] - at) / end)
    return samples * envelope


def wood(pitch: float, length: float = 0.9, ring: float = 0.16) -> Samples:
    """A bar of wood struck softly: `pitch` in hertz, `ring` the seconds in which it falls to a third."""
    at = seconds_of(length)
    bar = sum(
        (loud * np.sin(2 * np.pi * pitch * times * at) * np.exp(-at / (ring * share)) for times, loud, share in _WOOD),
        np.zeros_like(at),
    )
    return faded(bar, end=0.05)


def glide(start: float, end: float, length: float) -> Samples:
    """A whistle from one pitch to another, swelling and falling."""
    at = seconds_of(length)
    turns = start * at + (end - start) * at**2 / (2 * length)
    whistle: Samples = np.sin(2 * np.pi * turns) * np.sin(np.pi * at / length) ** 2
    return whistle


def noise(length: float, low: float, high: float, seed: int) -> Samples:
    """Noise between two frequencies, of loudness 1. Its end goes on at its beginning, so that it can be looped."""
    chance = random.Random(seed)
    white = np.array([chance.uniform(-1, 1) for _ in seconds_of(length)])
    parts = np.fft.rfft(white)
    at = np.fft.rfftfreq(len(white), 1 / RATE)
    parts *= 1 / (1 + (at / high) ** 4) * (1 - 1 / (1 + (at / low) ** 4))
    band = np.fft.irfft(parts, len(white))
    return np.asarray(band / np.sqrt(np.mean(band**2)))


def swell(length: float, times: Sequence[int], depth: float) -> Samples:
    """A loudness around 1 that comes and goes: so many whole `times` in a loop of this length, each its share."""
    at = seconds_of(length) / length
    waves = sum((np.sin(2 * np.pi * (n * at + rank / 3)) for rank, n in enumerate(times)), np.zeros_like(at))
    return 1 + depth * waves / len(times)


def laid(length: float, *placed: tuple[float, Samples]) -> Samples:
    """Sounds laid at their seconds in one of this length; what goes past its end comes back at its beginning."""
    whole = np.zeros(round(length * RATE))
    for start, samples in placed:
        at = (round(start * RATE) + np.arange(len(samples))) % len(whole)
        np.add.at(whole, at, samples)
    return whole


def levelled(samples: Samples, peak: float) -> Samples:
    """The same, its loudest sample at `peak`."""
    louder: float = peak / np.abs(samples).max()
    return samples * louder
