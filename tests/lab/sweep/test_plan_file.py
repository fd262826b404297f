"""A plan in YAML: what it says, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.lab.sweep import BOUNDS, Point, read_plan
from game.lab.sweep.designs import Range, latin_hypercube
from game.scenario import ScenarioError


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return tmp_path / "plan.yaml"


def problems(file: Path, text: str) -> list[tuple[str, int, int]]:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioError) as caught:
        read_plan(file)
    assert all(problem.message for problem in caught.value.problems)
    return [(problem.key, problem.line, problem.column) for problem in caught.value.problems]


def test_a_grid_is_every_combination(plan: Path) -> None:
    plan.write_text("varier:\n  demande: [0.8, 1.2]\n  animateurs: [1, 2]\nfixer: {formation: 0.5}\netes: 30\n")
    read = read_plan(plan)
    assert [dict(point.settings) for point in read.points] == [
        {"formation": 0.5, "demande": demande, "animateurs": animateurs}
        for demande in (0.8, 1.2)
        for animateurs in (1, 2)
    ]
    assert (read.n_summers, read.seeds, read.strategies) == (30, None, None)
    assert read.points[0].parameters == {"demande": 0.8}
    assert read.points[0].conditions == {"formation": 0.5, "animateurs": 1}


def test_a_list_is_its_points(plan: Path) -> None:
    plan.write_text("methode: liste\npoints:\n- {demande: 1.5}\n- {reseau: 0}\nstrategies: hasard\ngraines: [1, 2]\n")
    read = read_plan(plan)
    assert read.points == (Point((("demande", 1.5),)), Point((("reseau", 0.0),)))
    assert (read.strategies, read.seeds) == (("hasard",), (1, 2))


def test_a_hypercube_is_read_with_its_draw(plan: Path) -> None:
    text = "methode: hypercube\nvarier:\n  demande: {de: 0.5, a: 1.5}\nnombre: 4\ntirage: 9\n"
    plan.write_text(text)
    assert read_plan(plan).points == latin_hypercube({"demande": Range(0.5, 1.5)}, 4, 9)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("varier: {demandee: [1]}", ("unknown_setting", 1, 10)),
        ("varier:\n  demande: [1, 99]", ("out_of_bounds", 2, 16)),
        ("varier:\n  animateurs: [1.5]", ("expected_whole_number", 2, 16)),
        ("varier:\n  demande: {de: 1, a: 2}", ("values_wanted", 2, 12)),
        ("methode: hypercube\nnombre: 3\nvarier:\n  demande: [1]", ("range_wanted", 4, 12)),
        ("methode: hypercube\nnombre: 3\nvarier:\n  demande: {de: 2, a: 1}", ("reversed_range", 4, 12)),
        ("methode: hypercube\nvarier:\n  demande: {de: 1, a: 2}", ("missing_key", 1, 1)),
        ("etes: 10", ("missing_key", 1, 1)),
        ("varier: {demande: [1]}\nstrategies: [directive, directif]", ("unknown_word", 2, 25)),
        ("varier: {demande: [1]}\ngraine: 3", ("unknown_key", 2, 1)),
        ("methode: liste\npoints: []", ("list_too_short", 2, 9)),
        ("methode: liste\npoints:\n- {demande: 1}\n- {demande: x}", ("expected_number", 4, 13)),
        ("methode: liste\npoints: [{demande: 1}]\nnombre: 3", ("unknown_key", 3, 1)),
        ("varier: [1", ("syntax_unclosed", 1, 9)),
    ],
)
def test_what_is_wrong_is_said_with_its_place(plan: Path, text: str, expected: tuple[str, int, int]) -> None:
    assert problems(plan, text) == [expected]


def test_all_that_is_wrong_is_said_at_once(plan: Path) -> None:
    assert len(problems(plan, "varier:\n  demande: [99, x]\n  rien: [1]\netes: 0\n")) == 4


def test_a_plan_of_too_many_points_is_refused_before_they_are_made(plan: Path) -> None:
    values = ", ".join(f"{1 + i / 1000}" for i in range(400))
    text = f"varier:\n  demande: [{values}]\n  comite_local: [{', '.join(str(i / 400) for i in range(400))}]\n"
    assert problems(plan, text) == [("too_many_points", 2, 3)]


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match="absent"):
        read_plan(tmp_path / "absent.yaml")


def test_a_latin_hypercube_has_one_point_in_each_part_of_each_range() -> None:
    ranges = {name: Range(*BOUNDS[name]) for name in ("demande", "gain_autonomie", "comite_local")}
    points = latin_hypercube(ranges, 50, 3)
    for name, each in ranges.items():
        shares = [(dict(point.settings)[name] - each.low) / (each.high - each.low) for point in points]
        assert sorted(int(share * 50) for share in shares) == list(range(50))


def test_a_latin_hypercube_takes_whole_numbers_evenly() -> None:
    points = latin_hypercube({"animateurs": Range(1, 2)}, 10, 3)
    assert sorted(point.conditions["animateurs"] for point in points) == [1] * 5 + [2] * 5


def test_a_key_more_does_not_move_the_others() -> None:
    one = latin_hypercube({"demande": Range(0.5, 1.5)}, 5, 3)
    two = latin_hypercube({"reseau": Range(0, 1), "demande": Range(0.5, 1.5)}, 5, 3)
    assert [dict(point.settings)["demande"] for point in one] == [dict(point.settings)["demande"] for point in two]
    assert one != latin_hypercube({"demande": Range(0.5, 1.5)}, 5, 4)
