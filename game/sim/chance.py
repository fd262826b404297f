"""The only source of chance: counter-based Philox streams keyed by (seed, week, purpose).

Season number i of a seed has the same luck alone or among ten thousand, and the luck of one purpose does not move when
a decision changes another: rows are laid out by season, padded to whole counters, and nothing is drawn "as needed".
Only raw 64-bit words are taken from numpy (its distributions may change between versions); the conversion to [0, 1) is
ours.

What a scenario's author may add or remove (an incident, a service) draws by its *name*: one Philox word for the moment,
mixed with a stable hash of the name, so that the others keep their luck.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.arithmetic import Floats, Ints

_WORDS_PER_COUNTER: Final = 4
_TO_UNIT: Final = 2.0**-53
_GOLDEN: Final = 0x9E3779B97F4A7C15

ROOT_12: Final = 3.4641016151377544
"""√12: a uniform number has a variance of 1/12."""


@lru_cache(maxsize=4096)
def name_hash(name: str) -> int:
    """A stable 64-bit number for a name (sha256), the same on every machine."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big")


def _mix(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The finaliser of splitmix64: each bit in depends on every bit out. Wraps on overflow, as it must."""
    words = (words ^ (words >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    words = (words ^ (words >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return words ^ (words >> np.uint64(31))


def _unit(words: NDArray[np.uint64]) -> Floats:
    numbers = (words >> np.uint64(11)).astype(np.float64)
    numbers *= _TO_UNIT
    return numbers


class Chance:
    """The luck of the seasons `seasons` (their numbers, in order) of one seed.

    Raises:
        ValueError: a seed outside 0 ≤ seed < 2**63, or a negative season number.
    """

    def __init__(self, seed: int, seasons: Sequence[int]) -> None:
        if not 0 <= seed < 2**63:
            raise ValueError(f"seed out of range: {seed}")
        numbers = np.asarray(seasons, dtype=np.int64)
        if numbers.size and numbers.min() < 0:
            raise ValueError("a season number is negative")
        self._seed = seed
        self._numbers = numbers
        self._is_contiguous = bool(np.all(np.diff(numbers) == 1))

    def _raw(self, week: int, purpose: str, n: int) -> NDArray[np.uint64]:
        """(n, season) raw words."""
        counters = -(-n // _WORDS_PER_COUNTER)
        width = counters * _WORDS_PER_COUNTER
        key = [self._seed, (week << 48) | (name_hash(purpose) >> 16)]
        if self._is_contiguous:
            first = int(self._numbers[0]) if self._numbers.size else 0
            stream = np.random.Philox(key=key, counter=[first * counters, 0, 0, 0])
            rows = stream.random_raw(width * self._numbers.size).reshape(-1, width)
        else:
            rows = np.stack(
                [
                    np.random.Philox(key=key, counter=[int(i) * counters, 0, 0, 0]).random_raw(width)
                    for i in self._numbers
                ]
            )
        return np.ascontiguousarray(rows[:, :n].T)

    def uniform(self, week: int, purpose: str, n: int) -> Floats:
        """(n, season) numbers in [0, 1)."""
        return _unit(self._raw(week, purpose, n))

    def normal(self, week: int, purpose: str, n: int) -> Floats:
        """(n, season) numbers of mean 0 and variance 1: four uniforms added, always four draws; within ±3.47."""
        four = self.uniform(week, purpose, 4 * n).reshape(n, 4, -1)
        return (four[:, 0] + four[:, 1] + four[:, 2] + four[:, 3] - 2.0) * (ROOT_12 / 2.0)

    def by_name(self, week: int, purpose: str, names: Sequence[str], n: int) -> Floats:
        """(name, n, season) numbers in [0, 1) that depend on each name alone, not on the others or their order."""
        base = self._raw(week, purpose, 1)[0]
        keys = np.array([name_hash(name) for name in names], dtype=np.uint64).reshape(-1, 1, 1)
        steps = (np.arange(1, n + 1, dtype=np.uint64) * np.uint64(_GOLDEN)).reshape(1, -1, 1)
        return _unit(_mix(_mix(base[None, None, :] ^ keys) + steps))

    def pick(self, week: int, purpose: str, names: Sequence[str], name: Ints, number: Ints, season: Ints) -> Floats:
        """(…, N): the numbers `by_name(…)[name, number, season]`, without drawing the others.

        `name` and `season` (N,) are positions, `number` (…, N) counts from 0.
        """
        keys = np.array([name_hash(each) for each in names], dtype=np.uint64)
        own = _mix(self._raw(week, purpose, 1)[0][season] ^ keys[name])
        return _unit(_mix(own + (number + 1).astype(np.uint64) * np.uint64(_GOLDEN)))
