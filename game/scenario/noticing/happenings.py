"""Incidents that nobody can answer well, tests that can never hold, effects out of proportion."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from game.scenario.file_model.complaints import Place
from game.scenario.file_model.happenings import Incident
from game.scenario.file_model.keys import MONEY_KEYS
from game.scenario.file_model.logic import tests_in
from game.scenario.file_model.votes import Proposal
from game.scenario.noticing.notes import Note, Written
from game.sim import INDICATORS, AllOf, Effect, KeyTest, find_key

_FOR_BEGINNERS: Final = ("faire_a_la_place", "guider")
_LARGE: Final = 0.3
"""Of a quantity from 0 to 1: ten times what a page of the guide calls a middle effect."""


def incidents_that_a_beginning_group_cannot_answer(written: Written) -> Iterator[Note]:
    """Every choice asks for a group that already carries its sphere."""
    for i, incident in written.incidents():
        if all(
            choice.posture is not None and choice.posture not in _FOR_BEGINNERS and choice.si_le_groupe_debute is None
            for choice in incident.choix
        ):
            yield Note("nothing_for_beginners", ("incidents", i, "choix"), {"name": incident.id})


def weeks_after_the_summer(written: Written) -> Iterator[Note]:
    """Conditions on weeks that this summer does not have."""
    weeks = written.file.calendrier.semaines
    for place, item in _items(written):
        tests = item.quand.conditions if isinstance(item.quand, AllOf) else (item.quand,)
        for test in tests:
            if isinstance(test, KeyTest) and test.key == "semaine" and not _may_hold(test, weeks):
                yield Note("never_in_summer", (*place, "quand", "semaine"), {"name": item.id, "n_weeks": weeks})


def levels_out_of_range(written: Written) -> Iterator[Note]:
    """Levels that an indicator never has: mostly a share written as a percentage."""
    for place, item in _items(written):
        for test in tests_in(item.quand):
            written_key = f"{test.key}@{test.target}" if test.target else test.key
            yield from _out_of_range(test.key, test, (*place, "quand", written_key))
    stake = written.file.enjeu
    for key, objectives in (("objectifs", written.file.objectifs), ("enjeu", stake.objectifs if stake else ())):
        if key in written.own:
            within = (key,) if key == "objectifs" else (key, "objectifs")
            for i, objective in enumerate(objectives):
                yield from _out_of_range(objective.indicateur, objective.cible, (*within, i, "cible"))


def effects_out_of_proportion(written: Written) -> Iterator[Note]:
    """Effects that would move a share by a third at once."""
    for i, incident in written.incidents():
        for c, choice in enumerate(incident.choix):
            for place, effects in choice.effects():
                yield from _too_large(effects, ("incidents", i, "choix", c, *place))
    for i, proposal in written.proposals():
        for o, option in enumerate(proposal.options):
            where = ("propositions", i, "options", o)
            yield from _too_large(option.effets, (*where, "effets"))
            yield from _too_large(option.effets_durables, (*where, "effets_durables"))


def _items(written: Written) -> Iterator[tuple[Place, Incident | Proposal]]:
    yield from ((("incidents", i), each) for i, each in written.incidents())
    yield from ((("propositions", i), each) for i, each in written.proposals())


def _may_hold(test: KeyTest, weeks: int) -> bool:
    """Whether some week of the summer passes a test on the week."""
    return any(test.passes(week) for week in range(1, weeks + 1))


def _out_of_range(key: str, test: KeyTest, place: Place) -> Iterator[Note]:
    indicator = INDICATORS.get(key.replace(".", "_")) or INDICATORS.get(key)
    if indicator is None or indicator.high is None:
        return
    levels = [test.below, test.above, *(test.between or ()), *(test.among or ()), test.equal]
    for level in levels:
        if isinstance(level, int | float) and not indicator.low <= level <= indicator.high and math.isfinite(level):
            values = {"name": key, "low": f"{indicator.low:g}", "high": f"{indicator.high:g}"}
            yield Note("level_out_of_range", place, values)
            return


def _too_large(effects: tuple[Effect, ...], place: Place) -> Iterator[Note]:
    for effect in effects:
        key = find_key(effect.key)
        is_share = key is not None and key.base not in (*MONEY_KEYS, "demandes")
        if is_share and abs(effect.amount) > _LARGE:
            written = f"{effect.key}@{effect.target}" if effect.target else effect.key
            yield Note("effect_too_large", (*place, written), {"name": written, "amount": f"{effect.amount:g}"})
