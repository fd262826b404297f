"""The ledger explains: in every week the causes of a quantity sum to its change."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import game.sim
from game.sim import CAUSES, STRATEGIES, Scenario, Season
from tests.sim.playing import check_sums, play, play_by_chance
from tests.sim.small import small

SIM = Path(game.sim.__file__).parent
EVERYBODY_LEAVES = {"membres_minimum": 0.0, "risque_depart": 1.6, "risque_depart_base": 0.05, "seuil_depart": 0.6}


@pytest.mark.parametrize("name", STRATEGIES)
@pytest.mark.parametrize("index", range(3))
def test_the_causes_of_a_week_sum_to_its_change(quebec: Scenario, name: str, index: int) -> None:
    check_sums(play(Season.start(quebec, 11, index), name))


@pytest.mark.parametrize("name", STRATEGIES)
def test_the_causes_sum_where_everybody_leaves(name: str) -> None:
    scenario = small(parameters=EVERYBODY_LEAVES | {"hasard_opinion": 0.5}, calendar=long_summer())
    season = play(Season.start(scenario, 2), name)
    check_sums(season)
    if name == "laisser-faire":
        assert not any(member.is_active for member in season.view.members)


def long_summer() -> game.sim.Calendar:
    return game.sim.Calendar(small().calendar.start, 10)


@pytest.mark.parametrize("seed", range(5))
def test_the_causes_sum_whatever_is_decided(little: Scenario, seed: int) -> None:
    check_sums(play_by_chance(Season.start(little, seed), seed, lambda _: None))


def test_pec_moves_by_its_three_letters(little: Scenario) -> None:
    view = play(Season.start(little, 1), "adaptative").view
    for week in range(view.n_weeks + 1):
        letters = sum(view.weekly[key][week] for key in ("vision", "soutien", "autonomie"))
        assert view.weekly["pec"][week] == pytest.approx(letters, abs=1e-12)


def test_every_cause_written_is_in_the_list(quebec: Scenario) -> None:
    for name in STRATEGIES:
        season = play(Season.start(quebec, 4), name)
        assert {each.cause for each in season.ledger} <= set(CAUSES)


def test_a_change_is_never_explained_by_the_rest() -> None:
    assert not {"autre", "autres", "reste", "other", "divers", ""} & set(CAUSES)
    assert len(set(CAUSES)) == len(CAUSES)


def test_what_a_bound_takes_away_is_the_ceiling(little: Scenario) -> None:
    season = Season.start(little, 1)
    ledger, summer = season.batch.ledger, season.batch.summer
    summer.autonomy[0] = 0.9
    ledger.shift_autonomy({"latitude": summer.autonomy[:1] * 0 + 0.3}, spheres=slice(0, 1))
    last = {each.cause: each.amount for each in season.ledger[-2:]}
    assert last == {"latitude": pytest.approx(0.1), "plafond": pytest.approx(-0.2 / 3)}


# --- the source: the causes that the code can write are those of the list -----------------------------------------

WRITERS = {"transfer": 3, "draw_values": 1, "launch": 3, "_write": 1}
"""Position of the cause among the arguments."""
SHIFTS = {"shift_clarity", "shift_support", "shift_autonomy", "shift_motivation", "shift_reputation"}


def causes_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in SHIFTS:
            for keys in (each.keys for each in ast.walk(node.args[0]) if isinstance(each, ast.Dict)):
                yield from (key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str))
        elif name in WRITERS and len(node.args) > WRITERS[name]:
            cause = node.args[WRITERS[name]]
            if isinstance(cause, ast.Constant):
                yield str(cause.value)


def test_the_list_holds_the_causes_that_the_rules_write_and_no_other() -> None:
    found = {cause for path in SIM.rglob("*.py") for cause in causes_in(ast.parse(path.read_text(encoding="utf-8")))}
    assert found == set(CAUSES)


EXPLAINED = {"clarity", "values", "support", "autonomy", "motivation", "reputation", "accounts", "active"}


def assigned(path: Path) -> Iterator[str]:
    """Every target of an assignment, without its index."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Assign | ast.AugAssign):
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                yield ast.unparse(target.value if isinstance(target, ast.Subscript) else target)


def test_what_the_ledger_explains_changes_by_the_ledger_only() -> None:
    makers = {"ledger.py", "beginning.py"}
    rules = [path for path in SIM.rglob("*.py") if path.name not in makers]
    forbidden = {f"{owner}.{name}" for owner in ("summer", "batch.summer") for name in EXPLAINED}
    assert [f"{path.name}: {name}" for path in rules for name in assigned(path) if name in forbidden] == []
