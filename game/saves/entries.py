"""What the log of a season holds: decisions, and the moments at which the season was advanced."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Final, get_type_hints

from game.sim import AllocateHours, Answer, ChoosePosture, Decision, Intervene, Prepare


@dataclass(frozen=True, slots=True)
class Advance:
    """The season went on to the next thing asked."""


Entry = Decision | Advance

ADVANCE: Final = Advance()

KINDS: Final[dict[str, type[Entry]]] = {
    "prepare": Prepare,
    "choose_posture": ChoosePosture,
    "allocate_hours": AllocateHours,
    "intervene": Intervene,
    "answer": Answer,
    "advance": Advance,
}
_NAMES: Final = {kind: name for name, kind in KINDS.items()}
LONGEST_VALUE: Final = 200  # characters of a word in an entry


def encode(entry: Entry) -> tuple[str, str]:
    """The kind of an entry and its values, as JSON."""
    return _NAMES[type(entry)], json.dumps(asdict(entry), ensure_ascii=False, sort_keys=True)


def decode(kind: object, values: object) -> Entry:
    """The entry of a kind with these values (a mapping, as read from JSON).

    Raises:
        ValueError: the kind is unknown, or a value is missing, of another type or out of proportion.
    """
    entry = KINDS.get(kind) if isinstance(kind, str) else None
    if entry is None or not isinstance(values, dict):
        raise ValueError(f"unknown entry: {kind!r}")
    hints = get_type_hints(entry)
    if values.keys() != {field.name for field in fields(entry)}:
        raise ValueError(f"{kind}: wrong values")
    for name, value in values.items():
        if type(value) is not hints[name]:
            raise ValueError(f"{kind}: wrong value for {name}")
        if isinstance(value, str) and len(value) > LONGEST_VALUE:
            raise ValueError(f"{kind}: {name} is too long")
        if isinstance(value, int) and not -(2**31) <= value < 2**31:
            raise ValueError(f"{kind}: {name} is too large")
    return entry(**values)
