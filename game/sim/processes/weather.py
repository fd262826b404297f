"""Weather: each of the five days draws one kind from the shares of the week."""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import total
from game.sim.batch import Batch
from game.sim.vocabulary import WEATHERS, WORKING_DAYS


def draw_weather(batch: Batch) -> None:
    """Sets the kinds of the five days and the most frequent of them (ties: the later in the list of kinds)."""
    week = batch.week
    draw = batch.chance.uniform(week.number, "meteo", WORKING_DAYS)
    shares = batch.tables.market.climate[week.number - 1]
    reached = draw[:, None, :] >= shares[None, :-1, None]  # (5, kinds − 1, R)
    week.days = reached.sum(axis=1)
    counts = np.stack([total(week.days == kind) for kind in range(len(WEATHERS))])
    last_first = counts[::-1]
    week.kind = len(WEATHERS) - 1 - np.argmax(last_first, axis=0)
