"""A comparison that leaves the program can be computed again."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from game.lab.levers import Levers, Stand, levers_from
from game.lab.paired import compare, write_summers
from game.scenario import read_scenario
from game.sim import INDICATORS, SPHERES, simulate
from tests.lab.summers import small_summer

SEED = 3
WAYS = Levers(), Levers(stands=dict.fromkeys(SPHERES, Stand()), voting_rule="secret")


def test_the_table_has_a_row_a_summer_and_way_and_is_computed_again_from_its_provenance(tmp_path: Path) -> None:
    result = next(compare(small_summer(), *WAYS, SEED, steps=(5,)))
    table, units, provenance = write_summers(result, small_summer(), WAYS, SEED, tmp_path / "essai.csv")
    with table.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["strategie"], row["ete"]) for row in rows] == [(way, str(n)) for way in "AB" for n in range(5)]
    assert set(json.loads(units.read_text("utf-8"))) == {*INDICATORS, "heures_animateurs"}

    told = json.loads(provenance.read_text("utf-8"))
    assert tuple(levers_from(told["plan"][way]) for way in "AB") == WAYS
    again = simulate(read_scenario(told["source"], told["scenario"]), "adaptative", 5, told["plan"]["graines"][0])
    assert [float(row["pec"]) for row in rows[:5]] == again["pec"].tolist()
