"""A number for each service, segment, member, sphere or kind of weather that is named."""

from __future__ import annotations

from typing import Any, Final

from pydantic_core import PydanticCustomError

from game.scenario.file_model.complaints import ON_KEY, Complaints, refuse
from game.scenario.file_model.keys import check_reference
from game.scenario.file_model.values import IDENTIFIER, Number, WrittenWithNames
from game.scenario.names import Names
from game.sim import SPHERES, WEATHERS

_CLOSED: Final = {"sphere": SPHERES, "weather": WEATHERS}


def numbers_by(what: str, number: Number) -> WrittenWithNames:
    """The type of a mapping from ids of one kind (`what`) to numbers; wrong names and wrong numbers are all found."""

    def read(value: Any, names: Names) -> dict[str, float]:
        if not isinstance(value, dict):
            raise refuse("expected_section")
        known = _known(what, names)
        complaints = Complaints()
        numbers: dict[str, float] = {}
        for key, each in value.items():
            try:
                check_reference(key, known, what)
            except PydanticCustomError as refusal:
                complaints.add((key, ON_KEY), refusal)
            try:
                numbers[key] = number.read(each)
            except PydanticCustomError as refusal:
                complaints.add((key,), refusal)
        complaints.raise_any()
        return numbers

    return WrittenWithNames(read, _schema(_CLOSED.get(what), number))


def _schema(words: tuple[str, ...] | None, number: Number) -> dict[str, Any]:
    """A closed mapping where the words are known, one by id where the scenario gives them."""
    bounds = {"type": "number", "minimum": number.low, "maximum": number.high}
    if words is not None:
        return {"type": "object", "properties": dict.fromkeys(words, bounds), "additionalProperties": False}
    return {"type": "object", "patternProperties": {IDENTIFIER: bounds}, "additionalProperties": False}


def _known(what: str, names: Names) -> tuple[str, ...]:
    return {
        "service": names.skills,
        "segment": names.segments,
        "member": names.members,
        **_CLOSED,
    }[what]
