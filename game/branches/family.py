"""Which season comes from which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.saves import Record


@dataclass(frozen=True, slots=True)
class Kin:
    """A season in the list: `depth` counts the branches from the summer it comes from; 0 for such a summer."""

    record: Record
    depth: int


def listed(records: Sequence[Record]) -> tuple[Kin, ...]:
    """Each season followed by its branches, the one played last first on every level.

    A branch whose parent is not kept any more is listed as a summer is. `records` are as the store gives them.
    """
    known = {record.id for record in records}
    below: dict[str, list[Record]] = {}
    for record in reversed(records):
        parent = record.origin.parent if record.origin is not None else ""
        below.setdefault(parent if parent in known else "", []).append(record)

    told: list[Kin] = []
    waiting = [Kin(record, 0) for record in reversed(below.get("", []))]
    while waiting:
        kin = waiting.pop()
        told.append(kin)
        waiting += [Kin(record, kin.depth + 1) for record in reversed(below.get(kin.record.id, []))]
    return (*told, *_astray(records, told))


def _astray(records: Sequence[Record], told: Iterable[Kin]) -> list[Kin]:
    """Branches of one another in a circle, which only a file written by hand can make."""
    seen = {kin.record.id for kin in told}
    return [Kin(record, 0) for record in reversed(records) if record.id not in seen]


def family_of(records: Sequence[Record], season: str) -> tuple[Record, ...]:
    """The seasons that come from the same summer as this one, itself among them, each after the one it comes from."""
    family: list[Record] = []
    for kin in listed(records):
        if kin.depth == 0:
            if any(record.id == season for record in family):
                break
            family = []
        family.append(kin.record)
    return tuple(family) if any(record.id == season for record in family) else ()
