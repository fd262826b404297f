"""Invented people, for members whom the scenario does not name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from game.scenario.defaults import read_defaults
from game.scenario.file_model.people import Member
from game.scenario.file_model.portrait import Portrait
from game.scenario.names import Names
from game.sim import Text


@dataclass(frozen=True)
class Face:
    """Somebody invented: what can be seen, nothing of what they can do."""

    id: str
    name: str
    age: int
    gender: str
    portrait: Mapping[str, object]
    phrase: Text


@cache
def faces_of(region: str) -> tuple[Face, ...]:
    """Everybody there is, those of the region first."""
    content = read_defaults("portraits")
    regions = sorted(content, key=lambda each: each != region)  # stable
    return tuple(_face(entry) for each in regions for entry in content[each])


def _face(entry: object) -> Face:
    person = Member.model_validate(entry, context=Names())
    portrait = person.portrait or Portrait()
    return Face(
        id=person.name_id,
        name=person.prenom,
        age=person.age or 0,
        gender=person.genre or "x",
        portrait=portrait.parameters(),
        phrase=person.phrase or Text(""),
    )
