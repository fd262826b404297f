"""The hours of the contracts of a day: told from what the week already decided, so that the map can show them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from game.rounding import half_hours
from game.sim import ContractView
from game.ui.map import HOMEWARD, Shift

START, STOP = 10.0, 16.25
"""When the first contracts begin, and the hour by which the last are finished."""
SHORTEST: Final = 0.5  # hours
_BETWEEN: Final = 1.0  # hours from one contract to the next


def shifts_of(contracts: Sequence[ContractView], day: int) -> dict[int, Shift]:
    """The hours of each contract of the day that has a team, by its rank in the week.

    They begin in the order of their ranks, as soon as the whole team is free, and last what the work asks of each; a
    day too long for the clock is told shorter, all in proportion. Nobody is at two places.
    """
    free = defaultdict[int, float](lambda: START)
    asked = list[Shift]()
    for rank, contract in enumerate(contracts):
        if contract.day == day and contract.team:
            start = max(free[member] for member in contract.team)
            end = start + max(SHORTEST, half_hours(contract.hours / len(contract.team)))
            free.update(dict.fromkeys(contract.team, end + _BETWEEN))
            asked.append(Shift(rank, start, end))
    last = max((shift.end for shift in asked), default=STOP)
    pace = min(1.0, (STOP - START) / (last - START))
    return {each.work: Shift(each.work, _paced(each.start, pace), _paced(each.end, pace)) for each in asked}


def _paced(hour: float, pace: float) -> float:
    return START + (hour - START) * pace


def finished(contracts: Sequence[ContractView], day: int, hour: float) -> frozenset[int]:
    """The contracts, by their ranks in the week, of which one knows by this hour of this day what became of them.

    Those that nobody took are known of in the evening.
    """
    shifts = shifts_of(contracts, day)

    def is_known(rank: int, contract: ContractView) -> bool:
        if contract.day != day:
            return contract.day < day
        return hour >= (shifts[rank].end if rank in shifts else HOMEWARD)

    return frozenset(rank for rank, contract in enumerate(contracts) if is_known(rank, contract))
