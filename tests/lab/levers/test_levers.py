"""Levers say what a summer is, and refuse what makes no sense."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lab.levers import CARDS, MOVES, Levers, Stand, as_written, cards_for, check, levers_from, why_not
from game.sim import (
    CAPS,
    CONDITIONS,
    INTERVENTIONS,
    PAY_RULES,
    POSTURES,
    SPHERES,
    STRATEGIES,
    VOTING_RULES,
    WORK_RULES,
)
from tests.lab.summers import small_summer

STANDS = st.builds(Stand, st.sampled_from(POSTURES), st.just("recule"), st.integers(1, 12)) | st.builds(
    Stand, st.sampled_from(POSTURES), st.sampled_from(MOVES)
)
LEVERS = st.builds(
    Levers,
    strategy=st.sampled_from(sorted(STRATEGIES)),
    stands=st.dictionaries(st.sampled_from(SPHERES), STANDS),
    assembly=st.none() | st.sampled_from(INTERVENTIONS),
    training=st.none() | st.integers(0, 20),
    days=st.dictionaries(st.sampled_from(CONDITIONS), st.integers(0, 5)),
    prices=st.dictionaries(st.sampled_from(["", "tonte", "garde"]), st.floats(0.5, 2.0)),
    contribution=st.none() | st.floats(0.0, 0.8),
    voting_rule=st.none() | st.sampled_from(VOTING_RULES),
    pay_rule=st.none() | st.sampled_from(PAY_RULES),
    work_rule=st.none() | st.sampled_from(WORK_RULES),
)


@given(LEVERS)
def test_levers_that_were_written_read_the_same(levers: Levers) -> None:
    assert levers_from(as_written(levers)) == levers


def test_what_is_not_set_is_not_written() -> None:
    assert as_written(Levers()) == {"strategie": "adaptative"}


@pytest.mark.parametrize(
    "written",
    [{"voter": "secret"}, {"vote": 3}, {"formation": 2.5}, {"prix": "cher"}, {"postures": {"travail": "guider"}}],
)
def test_what_is_no_lever_is_refused_by_its_name(written: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"voter|vote|formation|prix|travail"):
        levers_from(written)


@pytest.mark.parametrize(
    ("levers", "key"),
    [
        (Levers(strategy="parfaite"), "unknown_strategy"),
        (Levers(stands={"jeu": Stand()}), "unknown_sphere"),
        (Levers(stands={"travail": Stand("absent")}), "unknown_posture"),
        (Levers(stands={"travail": Stand("guider", "avance")}), "unknown_move"),
        (Levers(stands={"travail": Stand("guider", "recule", 0)}), "weeks_out_of_range"),
        (Levers(assembly="crier"), "unknown_assembly"),
        (Levers(training=21), "training_out_of_range"),
        (Levers(days={"argent": 1}), "unknown_condition"),
        (Levers(days={"reseau": CAPS["reseau"] + 1}), "days_out_of_range"),
        (Levers(days=dict(CAPS)), "not_enough_days"),
        (Levers(prices={"fusees": 1.0}), "unknown_service"),
        (Levers(prices={"": 2.5}), "price_out_of_range"),
        (Levers(contribution=0.9), "contribution_out_of_range"),
        (Levers(voting_rule="tirage"), "unknown_voting_rule"),
        (Levers(pay_rule="merite"), "unknown_pay_rule"),
        (Levers(work_rule="merite"), "unknown_work_rule"),
    ],
)
def test_each_value_out_of_range_has_its_reason(levers: Levers, key: str) -> None:
    assert [each.key for each in why_not(levers, small_summer())] == [key]
    with pytest.raises(ValueError, match=key):
        check(levers, small_summer())


def test_a_card_about_a_service_is_for_those_who_offer_it() -> None:
    scenario = small_summer()
    without = replace(scenario, services=tuple(each for each in scenario.services if each.id != "tonte"))
    assert cards_for(scenario) == CARDS
    assert [card.id for card in CARDS if card not in cards_for(without)] == ["prix_tonte"]
