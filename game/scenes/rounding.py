"""Numbers as they are shown: rounded, and adding up to a total shown."""

from __future__ import annotations

import math
from collections.abc import Sequence


def adding_up(amounts: Sequence[float], total: float, step: float = 1.0) -> list[float]:
    """The amounts in whole steps, as near to themselves as it takes to add up to `total` (a whole number of steps).

    What rounding leaves over goes to the amounts it is nearest to (largest remainder).
    """
    whole = [math.floor(amount / step) for amount in amounts]
    if not whole:
        return []
    missing = round(total / step) - sum(whole)
    shared, extra = divmod(missing, len(whole))
    order = sorted(range(len(whole)), key=lambda i: (whole[i] - amounts[i] / step, i))
    for rank, i in enumerate(order):
        whole[i] += shared + (1 if rank < extra else 0)
    return [count * step for count in whole]


def half_hours(hours: float) -> float:
    """Hours to the nearest half, as people plan them."""
    return round(hours * 2) / 2


def pec_points(vision: float, support: float, autonomy: float) -> tuple[int, int, int]:
    """V, S and A, each in [0, 1], as points out of 100 in all that add up to the total shown."""
    exact = [100.0 * each / 3.0 for each in (vision, support, autonomy)]
    v, s, a = adding_up(exact, round(sum(exact)))
    return int(v), int(s), int(a)
