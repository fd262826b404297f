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


@lru_cache(maxsize=256)
def _keys(names: tuple[str, ...]) -> NDArray[np.uint64]:
    return np.array([name_hash(name) for name in names], dtype=np.uint64)


def _mix(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The finaliser of splitmix64: each bit in depends on every bit out. Wraps on overflow, as it must."""
    mixed = words ^ (words >> np.uint64(30))
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(27)
    mixed *= np.uint64(0x94D049BB133111EB)
    mixed ^= mixed >> np.uint64(31)
    return mixed


def _unit(words: NDArray[np.uint64]) -> Floats:
    """Numbers in [0, 1) from the upper 53 bits of words, which are used up; dense in memory whatever the words are."""
    words >>= np.uint64(11)
    return np.multiply(words, _TO_UNIT, out=np.empty(words.shape))


class _Stream:
    """Philox words of any key and place, by one generator that is told where it stands: making one costs more."""

    def __init__(self) -> None:
        self._generator = np.random.Philox(key=0)
        self._key = np.zeros(2, dtype=np.uint64)
        self._counter = np.zeros(4, dtype=np.uint64)
        self._state = self._generator.state | {"state": {"counter": self._counter, "key": self._key}}

    def words(self, key: tuple[int, int], counter: int, n: int) -> NDArray[np.uint64]:
        """(n,) words from a counter on."""
        self._key[0], self._key[1] = key
        self._counter[0] = counter
        self._generator.state = self._state
        return self._generator.random_raw(n)


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
        self._stream = _Stream()
        self._bases: dict[str, NDArray[np.uint64]] = {}  # of one week
        self._week_of_bases = -1

    def _raw(self, week: int, purpose: str, n: int) -> NDArray[np.uint64]:
        """(n, season) raw words; each season's own follow one another in memory."""
        counters = -(-n // _WORDS_PER_COUNTER)
        width = counters * _WORDS_PER_COUNTER
        key = (self._seed, (week << 48) | (name_hash(purpose) >> 16))
        if self._is_contiguous:
            first = int(self._numbers[0]) if self._numbers.size else 0
            rows = self._stream.words(key, first * counters, width * self._numbers.size).reshape(-1, width)
        else:
            rows = np.stack([self._stream.words(key, int(i) * counters, width) for i in self._numbers])
        return rows[:, :n].T

    def _base(self, week: int, purpose: str) -> NDArray[np.uint64]:
        """(season,) the word that names are mixed with; what is drawn by name is often asked again in its week."""
        if week != self._week_of_bases:
            self._bases, self._week_of_bases = {}, week
        if purpose not in self._bases:
            self._bases[purpose] = self._raw(week, purpose, 1)[0].copy()
        return self._bases[purpose]

    def uniform(self, week: int, purpose: str, n: int) -> Floats:
        """(n, season) numbers in [0, 1)."""
        return _unit(self._raw(week, purpose, n))

    def normal(self, week: int, purpose: str, n: int) -> Floats:
        """(n, season) numbers of mean 0 and variance 1: four uniforms added, always four draws; within ±3.47."""
        four = self.uniform(week, purpose, 4 * n).reshape(n, 4, -1)
        number: Floats = four[:, 0] + four[:, 1]
        number += four[:, 2]
        number += four[:, 3]
        number -= 2.0
        number *= ROOT_12 / 2.0
        return number

    def by_name(self, week: int, purpose: str, names: Sequence[str], n: int) -> Floats:
        """(name, n, season) numbers in [0, 1) that depend on each name alone, not on the others or their order."""
        base = self._base(week, purpose)
        keys = _keys(tuple(names)).reshape(-1, 1, 1)
        steps = (np.arange(1, n + 1, dtype=np.uint64) * np.uint64(_GOLDEN)).reshape(1, -1, 1)
        return _unit(_mix(_mix(base[None, None, :] ^ keys) + steps))

    def pick(self, week: int, purpose: str, names: Sequence[str], name: Ints, number: Ints, season: Ints) -> Floats:
        """(…, N): the numbers `by_name(…)[name, number, season]`, without drawing the others.

        `name` and `season` (N,) are positions, `number` (…, N) counts from 0.
        """
        own = _mix(self._base(week, purpose)[season] ^ _keys(tuple(names))[name])
        return _unit(_mix(own + (number + 1).astype(np.uint64) * np.uint64(_GOLDEN)))
