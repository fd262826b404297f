"""The distributions that are particular to the model [7.0]; plain uniforms come from Mesa's `model.random`."""

from __future__ import annotations

import math
from functools import cache
from random import Random
from statistics import NormalDist
from typing import Final

STEPS: Final = 256
MOST_REQUESTS: Final = 4


def normal(random: Random) -> float:
    """Nearly normal: mean 0, variance 1, from four uniforms."""
    return (random.random() + random.random() + random.random() + random.random() - 2.0) * math.sqrt(3.0)


@cache
def place_sizes(log_sd: float) -> tuple[float, ...]:
    """The 64 equally likely sizes of a place, of mean 1."""
    sizes = [math.exp(log_sd * NormalDist().inv_cdf((i + 0.5) / 64)) for i in range(64)]
    return tuple(size * 64 / sum(sizes) for size in sizes)


def poisson(random: Random, expected: float) -> int:
    """A Poisson count, at most 4."""
    luck = random.random()
    term = cumulated = math.exp(-expected)
    for count in range(MOST_REQUESTS):
        if luck < cumulated:
            return count
        term *= expected / (count + 1)
        cumulated += term
    return MOST_REQUESTS


def exponential(random: Random) -> float:
    """An exponential number, by straight lines between 256 steps."""
    step, part = divmod(random.random() * STEPS, 1.0)
    left = STEPS - step
    here = math.log(STEPS / left)
    after = math.log(STEPS / (left - 1)) if left > 1 else here + 1
    return here + part * (after - here)
