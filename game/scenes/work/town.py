"""The map of a day of work: its contracts, and everyone where the hour has them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from game.scenes.faces import person_of
from game.scenes.work.contracts import STATES, Reached, SelectContract, service_of
from game.scenes.work.shifts import shifts_of
from game.sim import SeasonView
from game.telling import read
from game.text import Texts
from game.ui import Rect
from game.ui.map import Member, Moment, Result, Shift, Skies, VillageMap, Work
from game.voices import Where, said_by

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
    skies: Skies,
    *,
    reached: Reached,
    selected: int | None,
    results: Sequence[Result],
    is_live: bool,
    covered: Sequence[Rect],
) -> VillageMap:
    """The map of a day: a pin for each contract, members on their way, what those that are over brought."""
    ranks = [rank for rank, contract in enumerate(view.contracts) if contract.day == day]
    shifts = shifts_of(view.contracts, day)

    def shifts_of_member(index: int) -> tuple[Shift, ...]:
        own = [shift for rank, shift in shifts.items() if index in view.contracts[rank].team]
        in_order = sorted(own, key=lambda shift: shift.start)
        return tuple(Shift(ranks.index(each.work), each.start, each.end) for each in in_order)

    works = [
        _work(
            t, view, rank, reached, is_selected=rank == selected, has_begun=_has_begun(reached, day, shifts.get(rank))
        )
        for rank in ranks
    ]
    members = [
        Member(person_of(t, each), shifts_of_member(each.index))
        for each in view.members
        if each.is_active and each.is_present
    ]
    return VillageMap(
        t, works, members, moment=moment, skies=skies, results=results, is_live=is_live, covered=covered, key="map"
    )


def _has_begun(reached: Reached, day: int, shift: Shift | None) -> bool:
    """Whether the team is at work by now, or was."""
    return shift is not None and (day < reached.day or shift.start <= reached.hour)


def _work(t: Texts, view: SeasonView, rank: int, reached: Reached, *, is_selected: bool, has_begun: bool) -> Work:
    contract = view.contracts[rank]
    service = service_of(view, contract)
    has_incident = any(m in reached.troubled for m in contract.team)
    speaks = is_selected and has_begun and not has_incident
    return Work(
        read(t, service.name),
        service.icon,
        contract.place,
        tuple(person_of(t, view.members[m]) for m in contract.team),
        _POSES.get(service.icon, _CARRYING),
        mark=STATES[contract.outcome] if rank in reached.over else None,
        is_selected=is_selected,
        has_incident=has_incident,
        said=said_by(t, view, contract.team[0], Where.WORK, contract.day) if speaks else "",
        action=SelectContract(rank),
        key=f"pin-{rank}",
    )
