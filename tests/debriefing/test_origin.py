"""Where the numbers of the review come from."""

from __future__ import annotations

import pytest

from game.debriefing import Evidence, Figure, evidence_of, measured
from game.debriefing.epilogue import epilogues_of
from game.debriefing.figures import INDICATOR, LEDGER, LOG
from game.debriefing.measures import MEASURES
from game.debriefing.measuring.members import member_figures
from game.debriefing.measuring.money import shared_figures
from game.debriefing.network import beside
from game.debriefing.origin import how_words, origin_of, reached_figure, steps_of
from game.saves import SavedSeason
from game.sim import INDICATORS
from game.text import load_texts
from tests.debriefing.summers import SEASONS, kept


@pytest.fixture(params=SEASONS, scope="module")
def saved(request: pytest.FixtureRequest) -> SavedSeason:
    return SEASONS[request.param]()


def figures_of(evidence: Evidence) -> list[Figure]:
    measures = (measured(evidence, key) for key in MEASURES)
    pairs = (figure for each in beside(evidence) for figure in (each.ours, each.theirs))
    return [*(each for each in measures if each is not None), *pairs]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_figure_of_every_season_says_how_it_is_made(saved: SavedSeason, language: str) -> None:
    evidence, texts = evidence_of(saved), load_texts(language)
    for figure in figures_of(evidence):
        origin = origin_of(evidence, figure)
        assert how_words(texts, origin)
        assert all(when and words for when, words in steps_of(texts, origin))


def test_what_is_counted_names_each_fact_and_its_line_exists(saved: SavedSeason) -> None:
    evidence, texts = evidence_of(saved), load_texts("fr")
    for figure in figures_of(evidence):
        source = figure.source
        if source.kind == LOG:
            assert {fact.line for fact in source.facts} == set(source.lines)
            assert all(0 <= line < evidence.moments[-1].place for line in source.lines)
            assert len(steps_of(texts, origin_of(evidence, figure))) == len(source.facts)
            assert source.facts or not figure.value


def test_what_the_ledger_paid_is_listed_week_by_week() -> None:
    evidence, texts = evidence_of(kept()), load_texts("fr")
    figure = measured(evidence, "paid_out")
    assert figure is not None
    assert figure.source.kind == LEDGER
    assert len(steps_of(texts, origin_of(evidence, figure))) == len(figure.source.weeks) > 0


def test_a_quantity_of_the_ledger_leads_to_its_last_change_and_no_other_does() -> None:
    evidence = evidence_of(kept())
    explained = {"pec", "vision", "soutien", "autonomie", "motivation", "reputation", "tresorerie"}
    explained |= {f"autonomie_{sphere}" for sphere in ("entreprise", "association", "travail")}
    for key in INDICATORS:
        figure = reached_figure(evidence, key)
        assert figure is not None
        assert figure.source.kind == INDICATOR
        change = origin_of(evidence, figure).change
        assert (change is not None) == (key in explained)
        if change is not None and key.startswith("autonomie_"):
            assert key.endswith(change.sphere)
            assert change.quantity == "autonomie"


def test_a_goal_comes_with_the_line_of_the_scenario_that_aims_at_it() -> None:
    evidence = evidence_of(kept())
    assert evidence.end is not None
    for goal in evidence.end.objectives:
        figure = reached_figure(evidence, goal.indicator)
        assert figure is not None
        assert figure.value == goal.value
        written = origin_of(evidence, figure, goal.id).written
        assert any("cible" in line for _, line in written[0].lines)
        assert written[0] not in origin_of(evidence, figure).written


def test_what_each_week_gave_a_member_adds_up_to_the_page() -> None:
    evidence = evidence_of(kept())
    assert evidence.end is not None
    epilogues = {each.member: each for each in epilogues_of(evidence)}
    for member in evidence.end.members:
        hours, pay, *counts = member_figures(evidence, member, epilogues[member.index])
        assert sum(part.value for part in hours.source.parts) == pytest.approx(hours.value) == member.hours
        assert sum(part.value for part in pay.source.parts) == pay.value == member.earnings
        assert all(each.source.facts for each in counts)


def test_what_was_shared_leads_from_the_last_friday_to_the_cash_at_the_end() -> None:
    evidence = evidence_of(kept())
    assert evidence.end is not None
    *shared, left = shared_figures(evidence)
    assert sum(part.value for part in left.source.parts) == pytest.approx(left.value) == evidence.end.cash
    for each in shared:
        change = origin_of(evidence, each).change
        assert change is not None
        assert change.amount == each.value
