"""How the shipped strategies fare in one scenario, with the same luck."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
import numpy.typing as npt

from game.lab.spread import Spread
from game.lab.stoppable import Cancelled, never
from game.sim import STRATEGIES, Scenario, simulate

FIRST_LOOK: Final = 50
"""Summers of the first answer; each one after it rests on twice as many."""

Told = Callable[[int, Mapping[str, Spread]], None]


def balance(
    scenario: Scenario,
    seasons: int = 400,
    on_progress: Told = lambda _n, _spreads: None,
    cancelled: Cancelled = never,
    seed: int = 1,
) -> Mapping[str, Spread]:
    """The spread of PEC (0 to 3) at the end of the summer, by strategy in the order of `STRATEGIES`.

    May be called from a thread: it shares nothing. Every strategy meets the same luck, that of `simulate` with this
    seed.

    Args:
        seasons: summers of each strategy that the last answer rests on.
        on_progress: hears, in the calling thread, of each complete answer and of the summers it rests on: 50, 100, 200
            … `seasons`.
        cancelled: asked before each strategy (some tens of milliseconds); once true, the last complete answer is
            returned, empty where there was none.
    """
    found: Mapping[str, Spread] = {}
    known: dict[str, list[npt.NDArray[np.float64]]] = {name: [] for name in STRATEGIES}
    done, wanted = 0, min(FIRST_LOOK, seasons)
    while done < seasons:
        for name, parts in known.items():
            if cancelled():
                return found
            parts.append(simulate(scenario, name, range(done, wanted), seed)["pec"])
        found = {name: Spread.of(np.concatenate(parts)) for name, parts in known.items()}
        on_progress(wanted, found)
        done, wanted = wanted, min(2 * wanted, seasons)
    return found
