"""Seasons to look back on: a whole one, a short one, one that was left midway, one that everybody left."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from game.saves import SavedSeason, memory_store
from game.scenario import load_scenario, read_scenario
from game.session import Session
from game.sim import Scenario, SeasonView, strategy

SEED: Final = 7

SHORT: Final = "format: 1\ntitre: Trois semaines\nregion: quebec\ncalendrier: {semaines: 3}\n"
DESERTED: Final = """\
format: 1
titre: Tout le monde part
region: france
calendrier: {semaines: 12}
modele: {seuil_depart: 0.6, risque_depart: 1.6, risque_depart_base: 0.05, attache_depart: 0.0, membres_minimum: 0}
"""


@lru_cache
def scenario_of(source: str) -> Scenario:
    return read_scenario(source, "ecrit") if "\n" in source else load_scenario(source)


@lru_cache(maxsize=32)
def kept(source: str = "quebec", strategy_name: str = "adaptative", until: str = "fini", week: int = 0) -> SavedSeason:
    """A season by a strategy, kept when it comes to a phase of a week (or is over)."""

    def is_there(view: SeasonView) -> bool:
        return view.phase == until and view.week >= week

    return played(scenario_of(source), strategy_name, is_there)


def played(
    scenario: Scenario, strategy_name: str, is_there: Callable[[SeasonView], bool], seed: int = SEED
) -> SavedSeason:
    store = memory_store()
    session = Session.start(store, scenario, seed)
    policy = strategy(strategy_name)
    while not is_there(session.view) and not session.over:
        for decision in policy.decide(session.view):
            assert session.decide(decision) == ()
        session.advance()
    return store.read(session.id)


def of_other_rules(saved: SavedSeason) -> SavedSeason:
    """The same season, as if the rules had changed since."""
    return dataclasses.replace(saved, record=dataclasses.replace(saved.record, rules="1"))


SEASONS: Final[dict[str, Callable[[], SavedSeason]]] = {
    "whole": kept,
    "whole in France": lambda: kept("france", "directive"),
    "three weeks": lambda: kept(SHORT),
    "left midway": lambda: kept("quebec", "hasard", "assemblee", 5),
    "left at once": lambda: kept("quebec", "adaptative", "preparation"),
    "everybody left": lambda: kept(DESERTED, "laisser-faire"),
    "other rules": lambda: of_other_rules(kept()),
}
