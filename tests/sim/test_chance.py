"""Luck belongs to a season, a week and a purpose, and to nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from game.sim.chance import Chance, name_hash


@pytest.mark.parametrize("width", [1, 3, 4, 5, 13])
@pytest.mark.parametrize("numbers", [[0], [7], [3, 4, 5], [9, 2, 40], [5, 5], list(range(20))])
def test_a_season_has_the_same_luck_alone_and_among_others(width: int, numbers: list[int]) -> None:
    together = Chance(1, numbers).uniform(2, "meteo", width)
    alone = [Chance(1, [number]).uniform(2, "meteo", width)[:, 0] for number in numbers]
    assert np.array_equal(together, np.stack(alone, axis=1))


def test_a_chunk_of_a_batch_has_the_luck_of_the_batch() -> None:
    whole = Chance(4, range(100)).normal(1, "membres", 13)
    parts = [Chance(4, range(first, first + 25)).normal(1, "membres", 13) for first in range(0, 100, 25)]
    assert np.array_equal(whole, np.concatenate(parts, axis=1))


def test_names_draw_the_same_alone_and_among_others() -> None:
    together = Chance(1, [4, 8, 6]).by_name(3, "demandes", ("a", "b"), 5)
    assert np.array_equal(together[:, :, 1:2], Chance(1, [8]).by_name(3, "demandes", ("a", "b"), 5))


def test_drawing_does_not_use_luck_up() -> None:
    chance = Chance(1, range(5))
    first = chance.uniform(1, "meteo", 5)
    chance.uniform(1, "presence", 50)
    assert np.array_equal(first, chance.uniform(1, "meteo", 5))


def test_seeds_weeks_and_purposes_have_luck_of_their_own() -> None:
    draws = [
        Chance(seed, range(500)).uniform(week, purpose, 4).ravel()
        for seed in (1, 2)
        for week in (0, 1)
        for purpose in ("meteo", "presence")
    ]
    matrix = np.abs(np.corrcoef(draws) - np.eye(len(draws)))
    assert matrix.max() < 0.1


def test_a_name_that_is_added_moves_the_luck_of_no_other() -> None:
    chance = Chance(1, range(10))
    few = chance.by_name(2, "incidents", ("a", "b"), 3)
    many = chance.by_name(2, "incidents", ("b", "nouveau", "a"), 3)
    assert np.array_equal(few, many[[2, 0]])


def test_more_numbers_for_a_name_leave_its_first_ones() -> None:
    chance = Chance(1, range(10))
    assert np.array_equal(chance.by_name(2, "x", ("a",), 2)[0], chance.by_name(2, "x", ("a",), 9)[0, :2])


def test_names_are_independent_of_each_other() -> None:
    draws = Chance(1, range(2000)).by_name(2, "incidents", [f"n{i}" for i in range(8)], 2).reshape(16, -1)
    assert np.abs(np.corrcoef(draws) - np.eye(16)).max() < 0.1


@pytest.mark.parametrize("seed", [0, 1, 2**32, 2**63 - 1])
def test_every_seed_of_the_contract_draws(seed: int) -> None:
    assert Chance(seed, [0]).uniform(1, "meteo", 4).shape == (4, 1)


@pytest.mark.parametrize("seed", [-1, 2**63])
def test_a_seed_out_of_range_is_refused_by_name(seed: int) -> None:
    with pytest.raises(ValueError, match="seed"):
        Chance(seed, [0])


def test_a_negative_season_is_refused() -> None:
    with pytest.raises(ValueError, match="season"):
        Chance(1, [0, -1])


def test_uniform_numbers_are_uniform() -> None:
    draw = Chance(1, range(4000)).uniform(1, "meteo", 8)
    assert draw.min() >= 0.0
    assert draw.max() < 1.0
    assert abs(draw.mean() - 0.5) < 0.005
    assert abs(draw.var() - 1 / 12) < 0.002
    by_name = Chance(1, range(4000)).by_name(1, "x", ("a", "b"), 4)
    assert abs(by_name.mean() - 0.5) < 0.01
    assert abs(by_name.var() - 1 / 12) < 0.003


def test_normal_numbers_have_mean_zero_and_variance_one() -> None:
    draw = Chance(1, range(4000)).normal(1, "membres", 8)
    assert abs(draw.mean()) < 0.02
    assert abs(draw.var() - 1.0) < 0.03
    assert np.abs(draw).max() <= 2 * np.sqrt(3)


def test_a_name_has_the_same_number_on_every_machine() -> None:
    assert name_hash("meteo") == 0xABBD020FC4B84245


def test_the_first_numbers_of_a_seed_never_change() -> None:
    chance = Chance(1, [0])
    drawn = [*chance.uniform(1, "meteo", 2)[:, 0], *chance.by_name(1, "x", ("a",), 2)[0, :, 0]]
    assert [float(each).hex() for each in drawn] == [
        "0x1.d16882a736420p-2",
        "0x1.2ebf01c1e841dp-1",
        "0x1.9d39d75b26ff0p-3",
        "0x1.d0784731fade8p-1",
    ]
