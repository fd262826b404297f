"""P1 to P13, on a thousand summers of seeds that calibration never used. `python -m benchmarks.validation` writes the
figures into `docs/validation.md`."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.patterns import members, money, phases, support
from tests.patterns.estimates import Claim, mean
from tests.patterns.summers import REGIONS, summers

pytestmark = pytest.mark.long

in_both_regions = pytest.mark.parametrize("region", REGIONS)


def assert_all_hold(claims: Sequence[Claim]) -> None:
    """Those that the model is known not to show are told in `docs/validation.md` instead."""
    assert [claim for claim in claims if not claim.holds and not claim.miss] == []


def test_p1_a_coop_of_quebec_earns_what_those_of_the_network_earn() -> None:
    assert_all_hold(money.network_quebec())


def test_p2_a_coop_of_france_earns_and_works_as_those_of_the_network() -> None:
    assert_all_hold(money.network_france())


@in_both_regions
def test_p3_doing_for_them_earns_early_and_leaves_them_less_autonomous(region: str) -> None:
    assert_all_hold(support.doing_for_them(region))


@in_both_regions
def test_p4_leaving_them_alone_from_the_first_day_loses_members_and_clients(region: str) -> None:
    assert_all_hold(support.leaving_them_alone(region))


@in_both_regions
def test_p5_delegating_once_they_are_ready_beats_delegating_at_once_and_never(region: str) -> None:
    assert_all_hold(support.fading_in_time(region))


@in_both_regions
def test_p6_each_condition_of_success_missing_alone_costs_in_its_own_place(region: str) -> None:
    assert_all_hold(support.without_a_condition(region))


@in_both_regions
def test_p7_deciding_for_them_gives_the_outcome_and_costs_ownership_trust_and_turnout(region: str) -> None:
    assert_all_hold(members.deciding_for_them(region))


@in_both_regions
def test_p8_dearer_services_get_fewer_requests_by_their_elasticity(region: str) -> None:
    assert_all_hold(money.prices_and_requests(region))


@in_both_regions
def test_p8_a_rainy_summer_hits_outdoor_services_only(region: str) -> None:
    assert_all_hold(money.rain_and_requests(region))


@in_both_regions
def test_p9_learning_by_doing_slows_and_the_equity_rule_spreads_it(region: str) -> None:
    assert_all_hold(members.learning_by_doing(region))


@in_both_regions
def test_p10_autonomy_pays_off_late(region: str) -> None:
    assert_all_hold(support.autonomy_pays_late(region))


@in_both_regions
def test_p11_members_with_weak_ties_and_little_voice_leave_first(region: str) -> None:
    assert_all_hold(members.who_leaves(region))


@in_both_regions
def test_p11_where_support_meets_the_need_hardly_anybody_leaves(region: str) -> None:
    """What holds under `adaptative`, whose few leavers go for reasons of their own."""
    assert mean(summers(region)["departs"]).high < 0.5


@in_both_regions
def test_p12_no_strategy_is_best_on_every_goal(region: str) -> None:
    assert_all_hold(money.nobody_has_it_all(region))


@in_both_regions
def test_p13_a_group_that_is_well_accompanied_forms_storms_norms_and_performs(region: str) -> None:
    assert_all_hold(phases.phases_of_a_group(region))
