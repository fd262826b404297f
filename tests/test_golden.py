"""A rule changes only when somebody means it: whole seasons as text, and a hash of many. `python -m tests.golden`
renews them."""

from __future__ import annotations

import pytest

from tests.golden import HASHES, PLAYED, hashed, playthrough, playthrough_file, season_hash


@pytest.mark.parametrize(("scenario", "name"), PLAYED)
def test_a_season_plays_as_it_did(scenario: str, name: str) -> None:
    assert playthrough(scenario, name) == playthrough_file(scenario, name).read_text(encoding="utf-8")


@pytest.mark.parametrize(("scenario", "name"), hashed())
def test_many_seasons_are_the_same_to_the_bit(scenario: str, name: str) -> None:
    kept = dict(line.rsplit(" ", 1) for line in HASHES.read_text(encoding="utf-8").splitlines())
    assert season_hash(scenario, name) == kept[f"{scenario} {name}"]
