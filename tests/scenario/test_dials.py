"""The dials of a summer: what each of them moves, and that it moves nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.scenario import load_scenario, read_scenario, turned
from game.scenario.dialled import dialled
from game.sim import (
    ADVICE,
    INCIDENT_RATES,
    INFORMATION,
    MARKETS,
    PARAMETERS,
    UNTURNED,
    Dials,
    Scenario,
    Season,
    simulate,
    strategy,
)

HARD = Dials("discret", "nombreux", "observee", "aucun")
WRITINGS = (
    "format: 1\ntitre: A\nregion: quebec",
    "format: 1\ntitre: A\nregion: quebec\n\n# fin\n",
    "{format: 1, titre: A, region: quebec,}\n",
    "reglages:   # les miens\n  marche: genereux  # bas\n  conseils: tous\nformat: 1\ntitre: A\nregion: quebec\n",
    "format: 1\ntitre: A\nreglages: {marche: genereux}\nregion: quebec\n",
    "  format: 1\n  titre: A\n  region: quebec\n",
    "---\nformat: 1\ntitre: A\nregion: quebec\n...\n",
)


def test_a_scenario_that_says_nothing_is_played_as_it_was_written() -> None:
    assert load_scenario("quebec").dials == UNTURNED == Dials()
    assert turned(load_scenario("quebec"), UNTURNED) is load_scenario("quebec")


@pytest.mark.parametrize("source", WRITINGS)
def test_dials_are_written_into_any_scenario_and_leave_the_rest_of_it_alone(source: str) -> None:
    before = read_scenario(source, "a")
    after = read_scenario(dialled(source, HARD), "a")
    assert after.dials == HARD
    again = read_scenario(dialled(after.source, before.dials), "a")
    assert replace(again, source="") == replace(before, source="")


def test_the_lines_of_an_author_stay_where_they_were() -> None:
    source = load_scenario("quebec").source
    assert dialled(source, HARD).startswith(source.rstrip())


@pytest.mark.parametrize("name", ["quebec", "france"])
def test_a_market_changes_what_is_asked_for_and_nothing_else(name: str) -> None:
    own = load_scenario(name)
    generous = turned(own, replace(own.dials, market="genereux"))
    for mine, theirs in zip(own.services, generous.services, strict=True):
        assert all(theirs.clients[segment] > rate for segment, rate in mine.clients.items() if rate)
        assert replace(theirs, clients=mine.clients) == mine
    same = replace(generous, services=own.services, dials=own.dials, source=own.source)
    assert same == own


def test_incidents_change_one_parameter_and_stay_within_its_bounds() -> None:
    own = load_scenario("quebec")
    known = PARAMETERS["frequence_incidents"]
    for word in INCIDENT_RATES:
        other = turned(own, replace(own.dials, incidents=word))
        assert replace(other, parameters=own.parameters, dials=own.dials, source=own.source) == own
        assert known.low <= other.parameters.get(known.name, known.default) <= known.high


def test_information_and_advice_move_no_number_of_a_summer() -> None:
    own = load_scenario("quebec")
    shown = turned(own, replace(own.dials, information="observee", advice="aucun"))
    asked, given = simulate(own, "adaptative", 40, seed=5).final, simulate(shown, "adaptative", 40, seed=5).final
    assert asked.keys() == given.keys()
    assert all((asked[key] == given[key]).all() for key in asked)


def _n_happened(scenario: Scenario) -> int:
    """How many incidents came in a few summers."""
    n = 0
    for seed in range(6):
        season = Season.start(scenario, seed)
        policy = strategy("adaptative")
        while not season.over:
            for decision in policy.decide(season.view):
                season.decide(decision)
            season.advance()
            n += len(season.view.outcomes) if season.phase == "bilan" else 0
    return n


def test_more_is_asked_for_and_more_happens_as_the_dials_turn() -> None:
    own = load_scenario("quebec")
    asked = [
        simulate(turned(own, replace(own.dials, market=word)), "adaptative", 60, seed=5).final["demandes"].mean()
        for word in MARKETS
    ]
    assert asked[0] < asked[1] < asked[2]
    few, some, many = (_n_happened(turned(own, replace(own.dials, incidents=word))) for word in INCIDENT_RATES)
    assert few < some < many


def test_a_wrong_position_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(Exception, match="genereux"):
        read_scenario("format: 1\ntitre: A\nregion: quebec\nreglages: {marche: genereu}\n", "a")


def test_the_positions_of_every_dial_begin_or_stand_at_what_the_author_wrote() -> None:
    assert UNTURNED.market in MARKETS
    assert UNTURNED.incidents in INCIDENT_RATES
    assert UNTURNED.information in INFORMATION
    assert UNTURNED.advice in ADVICE
    assert load_scenario("premiers_pas").dials == UNTURNED
