"""Branches are listed under the season they come from."""

from __future__ import annotations

from game.branches import family_of, listed
from game.saves import Origin, Record
from game.sim import Text


def record(name: str, parent: str = "") -> Record:
    origin = Origin(parent, 3, 2) if parent else None
    return Record(name, "petit", Text("Été"), 1, "1", "", "", 2, 4, "plan", origin)


def names(records: list[Record]) -> list[tuple[str, int]]:
    return [(kin.record.id, kin.depth) for kin in listed(records)]


def test_a_branch_follows_its_parent_and_the_one_played_last_comes_first() -> None:
    records = [record("a"), record("b"), record("a1", "a"), record("a2", "a"), record("a11", "a1")]
    assert names(records) == [("b", 0), ("a", 0), ("a2", 1), ("a1", 1), ("a11", 2)]


def test_a_branch_without_its_parent_is_listed_as_a_summer() -> None:
    assert names([record("a"), record("c1", "gone")]) == [("c1", 0), ("a", 0)]


def test_branches_in_a_circle_are_listed_once_each() -> None:
    assert sorted(names([record("a", "b"), record("b", "a")])) == [("a", 0), ("b", 0)]


def test_a_family_is_all_that_comes_from_one_summer() -> None:
    records = [record("a"), record("b"), record("a1", "a"), record("a11", "a1")]
    for name in ("a", "a1", "a11"):
        assert [each.id for each in family_of(records, name)] == ["a", "a1", "a11"]
    assert family_of(records, "absent") == ()
