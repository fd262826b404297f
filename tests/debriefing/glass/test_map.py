"""Every arrow of the causal map has a rule behind it, and every cause of the ledger an arrow."""

from __future__ import annotations

import importlib

import pytest

from game.debriefing.glass.formulas import FORMULAS
from game.debriefing.glass.map import ARROWS, NODES, Arrow, arrows_of
from game.sim import CAUSES, STRATEGIES, Season
from game.sim.batch import Batch
from tests.debriefing.glass.doors import ARRAYS, DOORS, MOVES, THROUGH_THE_DOOR, run_at
from tests.debriefing.summers import scenario_of
from tests.sim.playing import play, play_by_chance
from tests.sim.stepping import caused, moved, snapshot


def differing(one: Batch, other: Batch) -> set[str]:
    """The quantities of the map that differ."""
    arrays = moved(snapshot(one), other)
    return {node for node, names in ARRAYS.items() if arrays & set(names)}


def led_to(source: str, process: str) -> set[str]:
    """What the arrows of one rule lead to."""
    reached = {source}
    while more := {each.target for each in ARROWS if each.process == process and each.source in reached} - reached:
        reached |= more
    return reached


@pytest.mark.parametrize("arrow", ARROWS, ids=lambda arrow: f"{arrow.source}>{arrow.target}:{arrow.process}")
def test_moving_the_input_of_an_arrow_moves_its_output_and_nothing_upstream(arrow: Arrow) -> None:
    plain, otherwise, at_the_door = run_at(arrow.source, arrow.process)
    if arrow.causes:
        assert any(
            (caused(plain, arrow.target, cause) != caused(otherwise, arrow.target, cause)).any()
            for cause in arrow.causes
        )
    else:
        assert arrow.target in differing(plain, otherwise)
    stage, _ = DOORS[arrow.process]
    touched = differing(stage(), at_the_door)
    assert differing(plain, otherwise) - touched <= led_to(arrow.source, arrow.process)


def test_every_arrow_names_a_rule_that_exists() -> None:
    for arrow in ARROWS:
        module, _, function = arrow.process.partition(".")
        if not function:
            assert arrow.process == "ledger"
            continue
        home = "game.sim.effects" if module == "effects" else f"game.sim.processes.{module}"
        assert callable(getattr(importlib.import_module(home), function))
        assert arrow.source in NODES
        assert arrow.target in NODES


def test_no_arrow_is_there_twice_and_every_quantity_has_one() -> None:
    assert len({(each.source, each.target, each.process) for each in ARROWS}) == len(ARROWS)
    assert {each.source for each in ARROWS} | {each.target for each in ARROWS} == set(NODES)
    assert len(set(NODES.values())) == len(NODES)


def test_no_cause_of_the_ledger_is_without_an_arrow() -> None:
    assert {cause for each in ARROWS for cause in each.causes} == set(CAUSES)
    for index, name in enumerate(STRATEGIES):
        for season in (
            play(Season.start(scenario_of("quebec"), 3, index), name),
            play_by_chance(Season.start(scenario_of("quebec"), index), index, lambda _: None),
        ):
            for cause in season.ledger:
                assert arrows_of(cause), cause


def test_an_arrow_and_a_formula_name_the_same_rule() -> None:
    for (quantity, cause), formula in FORMULAS.items():
        rules = {each.process for each in ARROWS if each.target == quantity and cause in each.causes}
        assert rules == {formula.process}, (quantity, cause)


def test_nothing_is_moved_that_no_arrow_asks_for() -> None:
    asked = {(each.source, each.process) for each in ARROWS}
    assert set(MOVES) | THROUGH_THE_DOOR == asked
