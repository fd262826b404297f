"""A number for each service, segment, member, sphere or kind of weather that is named."""

from __future__ import annotations

from typing import Any

from pydantic_core import PydanticCustomError

from game.scenario.file_model.complaints import ON_KEY, Complaints, refuse
from game.scenario.file_model.keys import check_reference
from game.scenario.file_model.values import Number, WrittenWithNames
from game.scenario.names import Names
from game.sim import SPHERES, WEATHERS


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

    bounds = {"type": "number", "minimum": number.low, "maximum": number.high}
    return WrittenWithNames(read, {"type": "object", "additionalProperties": bounds})


def _known(what: str, names: Names) -> tuple[str, ...]:
    return {
        "service": names.skills,
        "segment": names.segments,
        "member": names.members,
        "sphere": SPHERES,
        "weather": WEATHERS,
    }[what]
