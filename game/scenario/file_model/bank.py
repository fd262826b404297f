"""What a scenario takes from the bank."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import Field
from pydantic_core import PydanticCustomError

from game.scenario.file_model.complaints import Complaints, refuse
from game.scenario.file_model.section import Section
from game.scenario.file_model.values import Written, read_word

ALL: Final = "tous"
"""In place of a list of names: everything that fits."""

_SCHEMA: Final = {"anyOf": [{"const": ALL}, {"type": "array", "items": {"type": "string"}}]}


def _read_names(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        if read_word(value) != ALL:
            raise refuse("unknown_word", known=(ALL,), name=value)
        return (ALL,)
    if not isinstance(value, list):
        raise refuse("expected_list")
    complaints = Complaints()
    names = []
    for i, each in enumerate(value):
        try:
            names.append(read_word(each))
        except PydanticCustomError as refusal:
            complaints.add((i,), refusal)
    complaints.raise_any()
    return tuple(names)


ItemNames = Annotated[tuple[str, ...], Written(_read_names, _SCHEMA)]


class Bank(Section):
    """Items of the bank, by their names, or the word `tous` for all that fit."""

    propositions: ItemNames | None = Field(default=None, description="Propositions prises dans la banque, ou « tous ».")
    incidents: ItemNames | None = Field(default=None, description="Incidents pris dans la banque, ou « tous ».")
