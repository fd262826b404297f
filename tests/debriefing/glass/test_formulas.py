"""Every line of the ledger is found again by its formula."""

from __future__ import annotations

import pytest

from game.debriefing.glass.expression import Expression
from game.debriefing.glass.formulas import FORMULAS, QUANTITIES
from game.debriefing.glass.words import term_words
from game.debriefing.glass.worked import worked
from game.sim import PARAMETERS, STRATEGIES, Season
from game.text import load_texts
from tests.debriefing.summers import scenario_of as shipped
from tests.sim.playing import play, play_by_chance
from tests.sim.small import small
from tests.sim.test_ledger import EVERYBODY_LEAVES, long_summer


def check(season: Season) -> set[tuple[str, str]]:
    """Every amount, and every line beside, to 1e-9; the causes that were seen."""
    seen = set()
    for working in season.workings:
        cause = working.cause
        found = worked(working, season.parameters)
        assert found.amount == pytest.approx(cause.amount, abs=1e-9), cause
        for step in found.beside:
            assert step.value == pytest.approx(working.terms[step.name], abs=1e-9), (cause, step.name)
        seen.add((cause.quantity, cause.cause))
    return seen


@pytest.mark.parametrize("name", STRATEGIES)
def test_the_formulas_give_the_amounts_of_the_ledger_over_whole_seasons(name: str) -> None:
    assert check(play(Season.start(shipped("quebec"), 11), name))


def test_every_formula_was_met_in_some_season() -> None:
    seen = set()
    for index, name in enumerate(STRATEGIES):
        seen |= check(play(Season.start(shipped("quebec"), 3, index), name))
        deserted = small(parameters=EVERYBODY_LEAVES | {"hasard_opinion": 0.5}, calendar=long_summer())
        seen |= check(play(Season.start(deserted, 2, index), name))
    for seed in range(4):
        region = ("quebec", "france")[seed % 2]
        seen |= check(play_by_chance(Season.start(shipped(region), seed), seed, lambda _: None))
    of_rules = {key for key, formula in FORMULAS.items() if formula.process not in ("effects.launch", "ledger")}
    assert of_rules - seen == set()


def test_what_a_bound_takes_away_has_its_formula() -> None:
    season = Season.start(small(), 1)
    ledger, summer = season.batch.ledger, season.batch.summer
    ledger.shift_clarity({"oubli": summer.clarity * 0 - 3})
    ledger.shift_support({"soutien_au_besoin": summer.support * 0 + 3})
    ledger.shift_autonomy({"latitude": summer.autonomy * 0 + 3})
    ledger.shift_motivation({"temperament": summer.motivation * 0 + 3})
    ledger.shift_reputation({"travail_bien_fait": summer.reputation * 0 + 3})
    bounded = [each for each in season.workings if each.cause.cause == "plafond"]
    assert {each.cause.quantity for each in bounded} == set(QUANTITIES) - {"tresorerie"}
    for each in bounded:
        found = worked(each, season.parameters)
        assert found.amount == pytest.approx(each.cause.amount, abs=1e-9)


def test_a_formula_takes_only_what_is_known() -> None:
    season = play(Season.start(shipped("quebec"), 5), "hasard")
    for working in season.workings:
        found = worked(working, season.parameters)
        names = {name for step in found.steps for name in step.expression.names()}
        given = {step.name for step in found.steps}
        assert names <= set(PARAMETERS) | set(working.terms) | given


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_name_of_a_formula_and_every_story_has_its_words(language: str) -> None:
    texts = load_texts(language)
    for (quantity, cause), formula in FORMULAS.items():
        assert texts.has(f"glass.story.{cause}"), cause
        for lines in (formula.expressions, formula.told):
            for name, expression in lines.items():
                for each in (name, *expression.names()):
                    assert term_words(texts, quantity, each)


def test_a_line_is_written_as_it_is_computed() -> None:
    line = Expression("-a * (b - 0.25) / (c + positive(d - (a - b)))")
    values = {"a": 2.0, "b": 0.5, "c": 1.0, "d": 3.0}
    assert line.value(values) == pytest.approx(-2.0 * 0.25 / 2.5)
    assert list(line.names()) == ["a", "b", "c", "d"]
    assert line.written(load_texts("en"), str) == "−a × (b − 0.25) ÷ (c + max(0; d − (a − b)))"
