"""How much of the result is the strategy, and how much is luck."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import numpy as np

from game.lab.inspection.summers import ByStrategy
from game.lab.inspection.values import Luck
from game.scenario import Places, Problem

_ENOUGH: Final = 0.5
"""Share of the variance of PEC that the strategy should explain: below it, luck teaches more than decisions do."""


def luck_of(summers: ByStrategy, indicators: Iterable[str]) -> Mapping[str, Luck]:
    """Two-way analysis of variance: every strategy met the same luck."""
    return {key: share_variance(np.stack([each[key] for each in summers.values()])) for key in indicators}


def share_variance(values: np.ndarray) -> Luck:
    """Of values (strategies, seasons), the same luck in each column."""
    centred = values - values.mean()
    whole = float((centred * centred).mean())
    if whole < 1e-12:
        return Luck(0.0, 0.0, 0.0)
    strategy = float((centred.mean(axis=1) ** 2).mean()) / whole
    luck = float((centred.mean(axis=0) ** 2).mean()) / whole
    return Luck(strategy, luck, max(0.0, 1.0 - strategy - luck))


def judge_luck(luck: Mapping[str, Luck], places: Places) -> Iterator[Problem]:
    share = luck["pec"].strategy
    if share < _ENOUGH:
        yield places.problem("luck_decides", "titre", percent=round(100 * share))
