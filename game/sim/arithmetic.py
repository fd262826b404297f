"""The few operations on arrays that the rules need and that give the same bits everywhere.

numpy's `sum` and `mean` over a leading axis change bits with the number of seasons, and its exp, log, power and matrix
products with the processor. The rules use + − × ÷, square roots, comparisons, stable sorts, and these. Season axis
last.
"""

from __future__ import annotations

from functools import reduce
from operator import mul
from typing import Any, Final, overload

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

Seasons = Ints | slice
"""Positions of some seasons in the batch, each once and in order; or `EVERY` one."""
EVERY: Final = slice(None)


def columns_at(array: NDArray[Any], at: Seasons) -> NDArray[Any]:
    """(rows, N): an array (rows, season) in the N seasons `at`. (`take` copies three times as fast as an index.)"""
    return array[:, at] if isinstance(at, slice) else array.take(at, axis=1)


_NOTHING, _WHOLE = np.array(0.0), np.array(1.0)
"""As arrays, which numpy takes as they are; it makes one of a number at each call."""
_FEW = 32
"""Columns up to which running sums are quicker than a sum for each row."""


@overload
def total(array: Floats) -> Floats: ...


@overload
def total(array: Bools | Ints) -> Ints: ...


def total(array: NDArray[Any]) -> NDArray[Any]:
    """The sum over the first axis, row after row: the same bits for one season as for a batch."""
    kind = array.dtype.kind
    if kind in "bi":  # whole numbers have the same sum in any order
        if kind == "b" and array.size >= _FEW * len(array):
            return np.add.reduce(array.view(np.int8), axis=0, dtype=np.int16).astype(np.int64)
        return np.add.reduce(array, axis=0, dtype=np.int64)
    if not len(array):
        return np.zeros(array.shape[1:])
    if array.size < _FEW * len(array):  # running sums, in the order of the rows by definition
        return np.add.accumulate(array, axis=0)[-1]
    if array.flags.c_contiguous:  # numpy adds whole rows, in pairs only along the axis that is dense in memory
        return np.add.reduce(array, axis=0)
    result = array[0].copy()
    for row in array[1:]:
        result += row
    return result


def total_by(place: Ints, amount: NDArray[Any], n: int) -> Floats:
    """(n,): the sum of the amounts (N,) at each place (N,), one by one in their order."""
    return np.bincount(place, weights=amount, minlength=n).astype(np.float64, copy=False)


def total_at(places: tuple[Ints, ...], amount: NDArray[Any], shape: tuple[int, ...]) -> Floats:
    """As `total_by`, for an array of this shape; each place has an index (N,) on each axis."""
    cells = reduce(mul, shape)
    return total_by(np.ravel_multi_index(places, shape), amount, cells).reshape(shape)


def mean_of(array: NDArray[Any], mask: Bools, fallback: Floats | float) -> Floats:
    """The mean over the first axis where `mask` holds; `fallback` in the seasons where it holds for nobody."""
    weight = mask.astype(np.float64)  # a product takes a quarter of the time of a choice by `np.where`
    count = total(weight)
    mean: Floats = total(array * weight) / np.maximum(count, 1)
    if isinstance(fallback, float) and fallback == 0.0:
        return mean  # it is 0 already where nobody counts
    return np.where(count > 0, mean, fallback)


def means_of(arrays: Floats, mask: Bools) -> Floats:
    """(N, R): the mean of each of N arrays (N, M, R) over the members of `mask` (M, R); 0 where it holds for nobody."""
    weight = mask.astype(np.float64)
    kept = arrays * weight
    sums = np.add.accumulate(kept, axis=1)[:, -1] if mask.shape[1] < _FEW else np.add.reduce(kept, axis=1)
    return np.asarray(sums / np.maximum(total(weight), 1))


def somewhere(mask: NDArray[Any]) -> bool:
    """Whether anything in `mask` is true, or not 0: as `mask.any()`, in a fifth of the time."""
    return bool(np.count_nonzero(mask))


def clip01(array: Floats) -> Floats:
    return array.clip(_NOTHING, _WHOLE)


def exp_of_minus(x: Floats) -> Floats:
    """exp(−x) for 0 ≤ x ≤ 8 by a (2, 2) Padé approximant at x/64, squared six times; relative error under 3e-6."""
    x = x / 64.0
    y = (1.0 - x / 2.0 + x * x / 12.0) / (1.0 + x / 2.0 + x * x / 12.0)
    for _ in range(6):
        y = y * y
    return y


def mean_absolute_deviation(array: Floats, mask: Bools) -> Floats:
    """Mean distance to the mean over the first axis where `mask` holds; 0 where it holds for nobody."""
    centre = mean_of(array, mask, 0.0)
    return mean_of(np.abs(array - centre), mask, 0.0)


def nth_true(mask: Bools, rank: Ints) -> Ints:
    """The index of the `rank`-th (from 0) true row of `mask` (rows, season); −1 where there is none."""
    hit = mask & (np.cumsum(mask, axis=0) == rank + 1)
    return np.where(hit.any(axis=0), hit.argmax(axis=0), -1)


def different(numbers: Ints) -> list[int]:
    """The different whole numbers, none below 0, in order. (`np.unique` loads masked arrays: a stall in the first
    week.)"""
    return np.nonzero(np.bincount(numbers))[0].tolist()


def pairs_of(mask: Bools) -> Bools:
    """(M, M, R): the pairs of two different members who are both in `mask` (M, R)."""
    pairs: Bools = mask[:, None, :] & mask[None, :, :]
    alone = np.arange(len(mask))
    pairs[alone, alone] = False
    return pairs


def one_hot(index: Ints, n: int) -> Bools:
    """(n, season) booleans, true at `index`; all false where it is −1."""
    return np.arange(n)[:, None] == index[None, :]


def best_row(score: Floats, mask: Bools) -> Ints:
    """The first row with the highest score where `mask` holds; −1 where it holds nowhere."""
    masked = np.where(mask, score, -np.inf)
    best = np.argmax(masked, axis=0).astype(np.int64)
    return np.where(mask.any(axis=0), best, -1)
