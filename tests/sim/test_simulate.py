"""`simulate`: what it takes, what it refuses by name, what it gives, and that the summers it plays make sense."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest

from game.sim import (
    INDICATORS,
    STRATEGIES,
    ChoosePosture,
    Decision,
    IllegalDecision,
    Outcomes,
    PlanAsked,
    Scenario,
    SeasonView,
    find_key,
    simulate,
)
from tests.sim.playing import parts_of
from tests.sim.small import N_WEEKS

CONTRACT = (
    "pec", "vision", "soutien", "autonomie", "autonomie_entreprise", "autonomie_association", "autonomie_travail",
    "revenu", "contrats", "demandes", "heures_payees", "heures_presence", "remuneration", "gini_heures", "satisfaction",
    "reputation", "motivation", "appartenance", "conscience_cooperative", "creativite", "autonomie_personnelle",
    "responsabilite", "leadership", "solidarite", "departs", "participation", "appropriation", "resultat_objectifs",
    "moyens_objectifs", "liens_communaute", "intergenerationnel", "tresorerie",
)  # fmt: skip
FLOWS = ("demandes", "contrats", "revenu", "heures_payees")


class Silent:
    """Decides nothing, so that everything takes its default, and remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, str]] = []

    def decide(self, view: SeasonView) -> Sequence[Decision]:
        self.asked.append((view.week, view.phase))
        return ()


class Stubborn:
    """Decides what no rule allows."""

    def decide(self, view: SeasonView) -> Sequence[Decision]:
        return [ChoosePosture("travail", "dormir")] if isinstance(view.pending, PlanAsked) else []


@pytest.fixture(scope="module")
def summers(quebec: Scenario) -> dict[str, Outcomes]:
    """Three hundred summers by each strategy, with the same luck."""
    return {name: simulate(quebec, name, 300, seed=20) for name in STRATEGIES}


def test_every_indicator_of_the_contract_is_there_in_the_order_of_the_registry(summers: dict[str, Outcomes]) -> None:
    assert set(CONTRACT) <= set(INDICATORS)
    for outcomes in summers.values():
        assert tuple(outcomes) == tuple(INDICATORS)
        assert set(outcomes.weekly) == {key for key, each in INDICATORS.items() if each.is_weekly}


def test_outcomes_are_a_mapping_season_first(quebec: Scenario, summers: dict[str, Outcomes]) -> None:
    outcomes = summers["adaptative"]
    assert isinstance(outcomes, Mapping)
    assert outcomes["pec"].shape == (300,)
    assert len(outcomes) == len(INDICATORS)
    assert outcomes.weekly["pec"].shape == (300, quebec.calendar.weeks + 1)
    assert outcomes.services == tuple(service.id for service in quebec.services)
    assert outcomes.by_service["demandes"].shape == (300, len(quebec.services))
    told = {name: value for name, value in parts_of(outcomes).items() if not name.startswith("story")}
    assert all(value.dtype == np.float64 for value in told.values())
    with pytest.raises(KeyError):
        outcomes["inconnu"]


def test_nothing_is_nan_or_out_of_its_range(summers: dict[str, Outcomes]) -> None:
    for outcomes in summers.values():
        for values in (outcomes, outcomes.weekly):
            for key, value in values.items():
                entry = INDICATORS[key]
                assert np.isfinite(value).all(), key
                assert value.min() >= entry.low, key
                assert entry.high is None or value.max() <= entry.high, key


@pytest.mark.parametrize("key", CONTRACT)
def test_no_indicator_is_constant(summers: dict[str, Outcomes], key: str) -> None:
    assert np.ptp(np.concatenate([outcomes[key] for outcomes in summers.values()])) > 0
    assert np.ptp(summers["adaptative"][key]) > 0


def test_flows_begin_at_nothing_and_sum_to_the_end(summers: dict[str, Outcomes]) -> None:
    for outcomes in summers.values():
        for key in FLOWS:
            assert not outcomes.weekly[key][:, 0].any()
            assert np.allclose(outcomes.weekly[key].sum(axis=1), outcomes[key])
        for key in ("demandes", "contrats", "revenu"):
            assert np.allclose(outcomes.by_service[key].sum(axis=1), outcomes[key])


def test_stocks_end_where_the_last_week_does(summers: dict[str, Outcomes]) -> None:
    for outcomes in summers.values():
        for key, entry in INDICATORS.items():
            if entry.kind == "stock" and entry.is_weekly:
                assert np.array_equal(outcomes.weekly[key][:, -1], outcomes[key])


def test_pec_is_the_sum_of_its_letters(summers: dict[str, Outcomes]) -> None:
    for outcomes in summers.values():
        letters = outcomes["vision"] + outcomes["soutien"] + outcomes["autonomie"]
        assert np.allclose(outcomes["pec"], letters)
        spheres = sum(outcomes[f"autonomie_{name}"] for name in ("entreprise", "association", "travail"))
        assert np.allclose(outcomes["autonomie"], spheres / 3)


def test_contracts_are_requests_that_were_done(summers: dict[str, Outcomes]) -> None:
    for outcomes in summers.values():
        assert (outcomes["contrats"] <= outcomes["demandes"]).all()
        assert ((outcomes["revenu"] > 0) == (outcomes["contrats"] > 0)).all()


# --- arguments ----------------------------------------------------------------------------------------------------


def test_no_season_gives_empty_columns(little: Scenario) -> None:
    outcomes = simulate(little, seasons=0)
    assert outcomes["pec"].shape == (0,)
    assert outcomes.weekly["pec"].shape == (0, N_WEEKS + 1)
    assert tuple(outcomes) == tuple(INDICATORS)


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        ({"policy": "inconnue"}, "inconnue"),
        ({"seed": -1}, "-1"),
        ({"seed": 2**63}, str(2**63)),
        ({"parameters": {"inconnu": 1.0}}, "inconnu"),
        ({"parameters": {"attente": 0.95}}, "attente"),
        ({"parameters": {"attente": float("nan")}}, "attente"),
        ({"conditions": {"inconnue": 1.0}}, "inconnue"),
        ({"conditions": {"animateurs": 3}}, "animateurs"),
        ({"conditions": {"animateurs": 0}}, "animateurs"),
        ({"conditions": {"animateurs": 1.5}}, "animateurs"),
        ({"conditions": {"comite_local": 1.1}}, "comite_local"),
        ({"conditions": {"formation": -0.1}}, "formation"),
        ({"conditions": {"reseau": float("nan")}}, "reseau"),
    ],
)
def test_a_wrong_argument_is_refused_by_name(little: Scenario, arguments: dict[str, Any], key: str) -> None:
    with pytest.raises(ValueError, match=key):
        simulate(little, seasons=2, **arguments)


def test_an_illegal_decision_of_a_policy_says_why(little: Scenario) -> None:
    with pytest.raises(IllegalDecision, match="unknown_posture") as caught:
        simulate(little, Stubborn(), 1)
    assert caught.value.decision == ChoosePosture("travail", "dormir")


def test_a_policy_that_decides_nothing_plays_by_the_defaults(little: Scenario) -> None:
    silent = Silent()
    assert (simulate(little, silent, 1)["pec"] > 0).all()
    assert silent.asked.count((0, "preparation")) == 1
    assert [silent.asked.count((week, "plan")) for week in range(1, N_WEEKS + 1)] == [1] * N_WEEKS


def test_parameters_are_felt_and_luck_is_not(little: Scenario) -> None:
    few, many = (simulate(little, seasons=40, parameters={"demande": size}) for size in (0.5, 2.0))
    assert many["demandes"].sum() > 2 * few["demandes"].sum()
    assert np.array_equal(many.weekly["vision"][:, 0], few.weekly["vision"][:, 0])


def test_parameters_given_are_preferred_to_those_of_the_scenario(little: Scenario) -> None:
    plain = simulate(little, seasons=3)
    same = simulate(little, seasons=3, parameters={"demande": 1.0})
    assert np.array_equal(plain["pec"], same["pec"])


@pytest.mark.parametrize("name", ["comite_local", "formation", "reseau"])
def test_a_condition_that_is_removed_is_missed(quebec: Scenario, name: str) -> None:
    full = {"comite_local": 1.0, "animateurs": 2, "formation": 1.0, "reseau": 1.0}
    whole = simulate(quebec, seasons=120, conditions=full)["pec"]
    without = simulate(quebec, seasons=120, conditions=full | {name: 0.0})["pec"]
    assert without.mean() < whole.mean()


def test_one_animateur_alone_exhausts_the_support(quebec: Scenario) -> None:
    two, one = (simulate(quebec, seasons=120, conditions={"animateurs": number}) for number in (2, 1))
    assert one["soutien"].mean() < two["soutien"].mean()
    assert one["pec"].mean() < two["pec"].mean()


# --- patterns -----------------------------------------------------------------------------------------------------


def test_to_do_it_for_them_leaves_less_autonomy(summers: dict[str, Outcomes]) -> None:
    gain = summers["adaptative"]["autonomie"] - summers["directive"]["autonomie"]
    assert gain.mean() > 0.15
    assert (gain > 0).mean() > 0.9
    assert (summers["adaptative"]["pec"] > summers["directive"]["pec"]).mean() > 0.9


def test_to_leave_them_alone_loses_members_and_clients(summers: dict[str, Outcomes]) -> None:
    adapted, left = summers["adaptative"], summers["laisser-faire"]
    assert left["departs"].mean() > adapted["departs"].mean() + 1
    assert (left["departs"] >= adapted["departs"]).mean() > 0.8
    assert left["contrats"].mean() < adapted["contrats"].mean()


def test_doing_it_for_them_earns_at_first(summers: dict[str, Outcomes]) -> None:
    early = {name: outcomes.weekly["revenu"][:, 2:4].sum(axis=1) for name, outcomes in summers.items()}
    assert early["directive"].mean() > early["adaptative"].mean()


def test_a_key_that_a_scenario_may_test_is_named_as_its_indicator() -> None:
    names = [key for key in CONTRACT if find_key(key) is not None]
    assert {"pec", "vision", "autonomie_travail", "revenu", "reputation", "tresorerie"} <= set(names)
