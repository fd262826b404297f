"""Numbers as they are shown: rounded, and adding up to a total shown."""

from __future__ import annotations

import math
from collections.abc import Sequence

_UNIT = 100  # cents


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


def half_up(number: float) -> int:
    """The nearest whole number; a half goes away from zero, as people round and as the texts write it."""
    return int(math.copysign(math.floor(abs(number) + 0.5), number))


def half_hours(hours: float) -> float:
    """Hours to the nearest half, as people plan them."""
    return half_up(hours * 2) / 2


def whole_money(cents: int) -> int:
    """An amount in cents as it is shown without its cents."""
    return _UNIT * half_up(cents / _UNIT)


def movements(opening: int, amounts: Sequence[int], closing: int) -> list[int]:
    """Movements of cash (cents) in whole currency units that lead from the opening shown to the closing shown."""
    change = whole_money(closing) - whole_money(opening)
    return [round(each) for each in adding_up(amounts, change, _UNIT)]
