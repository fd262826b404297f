"""Estimates are kept with their season: the same again, of the same log only, and nothing that makes no sense."""

from __future__ import annotations

import copy
import dataclasses
from functools import lru_cache
from typing import Any

import pytest

from game.debriefing import evidence_of
from game.debriefing.estimates import KIND, NUMBER, Estimates, estimated, kept_estimates, page_of_estimates
from game.saves import PageContent, SavedSeason, as_kept
from tests.debriefing.summers import SHORT, kept, of_other_rules


@lru_cache
def whole() -> Estimates:
    *_, known = estimated(evidence_of(kept(SHORT)))
    return known


@lru_cache
def page() -> PageContent:
    return as_kept(page_of_estimates(evidence_of(kept(SHORT)), whole()))


def with_page(content: PageContent, saved: SavedSeason | None = None) -> SavedSeason:
    return dataclasses.replace(saved or kept(SHORT), pages={(KIND, NUMBER): content})


def read_again(content: PageContent, saved: SavedSeason | None = None) -> Estimates | None:
    return kept_estimates(evidence_of(with_page(content, saved)))


def test_estimates_are_read_again_as_they_were_told() -> None:
    again = read_again(page())
    assert again is not None
    assert again.merit == whole().merit
    assert again.decisions is not None
    assert again.decisions.told == whole().counting.told


def test_a_season_played_on_or_undone_forgets_them() -> None:
    so_far = kept(SHORT, "adaptative", "plan", 3)
    assert read_again(page(), so_far) is None
    last = len(kept(SHORT).entries) - 1
    undone = dataclasses.replace(kept(SHORT), undone=frozenset({last}))
    assert read_again(page(), undone) is None


def test_a_season_of_other_rules_has_none() -> None:
    assert read_again(page(), of_other_rules(kept(SHORT))) is None
    assert list(estimated(evidence_of(of_other_rules(kept(SHORT))))) == []


def test_estimates_that_are_not_whole_are_not_kept() -> None:
    with pytest.raises(ValueError, match="not whole"):
        page_of_estimates(evidence_of(kept(SHORT)), dataclasses.replace(whole(), merit=None))


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("decisions", 0, "moment"), 10**6),
        (("decisions", 0, "moment"), True),
        (("decisions", 0, "autrement"), -1),
        (("decisions", 0, "autrement"), 99),
        (("decisions", 0, "effet"), float("nan")),
        (("decisions", 0, "effet"), 1e9),
        (("decisions", 0, "mieux"), "beaucoup"),
        (("decisions", 0), []),
        (("decisions",), None),
        (("merite", "fins"), [50.0]),
        (("merite", "fins", 3), -4.0),
        (("merite", "laisse"), 2.0),
        (("merite", "facons"), {}),
        (("merite",), None),
        (("saison",), 3),
    ],
)
def test_a_page_that_makes_no_sense_is_as_if_there_were_none(where: tuple[Any, ...], value: object) -> None:
    content: Any = copy.deepcopy(dict(page()))
    at = content
    for step in where[:-1]:
        at = at[step]
    at[where[-1]] = value
    assert read_again(content) is None
