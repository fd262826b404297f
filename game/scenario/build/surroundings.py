"""The adults around the co-op, and what is at stake."""

from __future__ import annotations

from typing import Final

from game.scenario.build.story import build_objectives
from game.scenario.file_model import surroundings
from game.scenario.file_model.portrait import Portrait
from game.sim import ALLIES, Ally, Stake, Text

_NOTHING: Final = Text("")


def build_entourage(file: tuple[surroundings.Ally, ...]) -> tuple[Ally, ...]:
    """In the order of the roles."""
    people = (
        Ally(each.role, each.name, each.phrase or _NOTHING, (each.portrait or Portrait()).parameters()) for each in file
    )
    return tuple(sorted(people, key=lambda ally: ALLIES.index(ally.role)))


def build_stake(file: surroundings.Stake | None) -> Stake | None:
    return Stake(file.theme, file.texte, build_objectives(file.objectifs)) if file else None
