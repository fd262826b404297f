"""The map of a day of work: its contracts, and everyone where the hour has them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from game.scenes.faces import person_of
from game.scenes.work.contracts import SelectContract, service_of
from game.scenes.work.shifts import shifts_of
from game.sim import ContractView, SeasonView
from game.telling import read
from game.text import Texts
from game.ui import Rect
from game.ui.map import Member, Moment, Shift, VillageMap, Work

_POSES: Final = {
    "tonte": "tondre",
    "vitres": "laver",
    "auto": "laver",
    "menage": "laver",
    "peinture": "peindre",
    "chien": "promener-chien",
    "garde": "discuter",
    "informatique": "discuter",
    "evenement": "discuter",
}
"""How one works, by the pictogram of the service; else something is carried."""
_CARRYING: Final = "porter"


def village(
    t: Texts,
    view: SeasonView,
    day: int,
    moment: Callable[[], Moment],
    *,
    selected: int | None,
    troubled: Sequence[int],
    covered: Sequence[Rect],
) -> VillageMap:
    """The map of a day: a pin for each contract, members on their way; `troubled` are members in an incident."""
    ranks = [rank for rank, contract in enumerate(view.contracts) if contract.day == day]
    shifts = shifts_of(view.contracts, day)

    def shifts_of_member(index: int) -> tuple[Shift, ...]:
        own = [shift for rank, shift in shifts.items() if index in view.contracts[rank].team]
        in_order = sorted(own, key=lambda shift: shift.start)
        return tuple(Shift(ranks.index(each.work), each.start, each.end) for each in in_order)

    works = [
        _work(t, view, view.contracts[rank], rank, is_selected=rank == selected, troubled=troubled) for rank in ranks
    ]
    members = [
        Member(person_of(t, each), shifts_of_member(each.index))
        for each in view.members
        if each.is_active and each.is_present
    ]
    return VillageMap(t, works, members, moment=moment, covered=covered, key="map")


def _work(
    t: Texts, view: SeasonView, contract: ContractView, rank: int, *, is_selected: bool, troubled: Sequence[int]
) -> Work:
    service = service_of(view, contract)
    return Work(
        read(t, service.name),
        service.icon,
        contract.place,
        tuple(person_of(t, view.members[m]) for m in contract.team),
        _POSES.get(service.icon, _CARRYING),
        is_selected=is_selected,
        has_incident=any(m in troubled for m in contract.team),
        action=SelectContract(rank),
        key=f"pin-{rank}",
    )
