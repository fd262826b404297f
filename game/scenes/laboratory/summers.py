"""Where summers may be compared: the scenarios that can be read."""

from __future__ import annotations

from typing import Final

from game.saves import Store
from game.scenes.shelf import shelf
from game.sim import Scenario

_USUAL: Final = "quebec"


def places_to_compare(store: Store, wanted: Scenario | None) -> tuple[list[Scenario], int]:
    """Every scenario that can be read, and the rank of the one to begin with: `wanted` as it is, else that of the
    season played last, else the usual one."""
    known = [volume.scenario for volume in shelf() if volume.scenario is not None]
    if wanted is not None:
        known = [wanted if each.id == wanted.id else each for each in known]
        known += [] if wanted in known else [wanted]
        return known, known.index(wanted)
    ids = [each.id for each in known]
    played = [record.scenario for record in store.records()]
    first = next((each for each in (*reversed(played), _USUAL) if each in ids), ids[0])
    return known, ids.index(first)
