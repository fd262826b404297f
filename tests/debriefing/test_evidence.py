"""Facts with their week and their line of the log, and figures that can be found again in them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.branches import moments_of
from game.debriefing import evidence_of
from game.debriefing.figures import INDICATOR, LEDGER, LOG
from game.debriefing.measures import MEASURES, measured
from game.saves import ADVANCE, SavedSeason
from game.session import log_of
from game.sim import INDICATORS, Answer, Intervene, Prepare
from tests.debriefing.summers import SEASONS, kept, of_other_rules


@pytest.fixture(params=SEASONS)
def saved(request: pytest.FixtureRequest) -> SavedSeason:
    return SEASONS[request.param]()


def test_everybody_leaves_the_season_that_everybody_leaves() -> None:
    end = evidence_of(SEASONS["everybody left"]()).end
    assert end is not None
    assert not any(member.is_active for member in end.members)


def test_every_fact_is_on_a_line_that_went_on_and_follows_what_was_decided_for_it(saved: SavedSeason) -> None:
    evidence, log = evidence_of(saved), [entry for _, entry in log_of(saved)]
    for item in evidence.items:
        assert log[item.line] == ADVANCE
        if isinstance(before := log[item.line - 1], Intervene):
            assert (before.proposal, before.intervention) == (item.told.proposal.id, item.told.intervention)
    for met in evidence.incidents:
        assert log[met.line] == ADVANCE
        if isinstance(answer := log[met.line - 1], Answer) and answer.incident == met.told.incident.id:
            assert answer.choice == met.told.choice.id or met.told.settled_by_group
    assert all(isinstance(log[each.line], Prepare) for each in evidence.prepared)
    for lines in ({fact.line for fact in facts} for facts in (evidence.contracts, evidence.postures, evidence.hours)):
        assert all(log[line] == ADVANCE for line in lines)


def test_nothing_that_was_seen_is_missed_nor_told_twice(saved: SavedSeason) -> None:
    evidence = evidence_of(saved)
    seen_items, seen_incidents = 0, 0
    for before, after in pairwise(evidence.moments):
        if before.view.phase in {"assemblee", "cloture"}:
            seen_items += 1
        if after.view.phase == "bilan":
            seen_incidents += len(after.view.outcomes)
    assert len(evidence.items) == seen_items
    open_week = evidence.moments[-1].view if evidence.moments else None
    if open_week is not None and open_week.phase == "travail":
        seen_incidents += len(open_week.outcomes)
    assert len(evidence.incidents) == seen_incidents


def test_the_ledger_explains_every_week_that_has_ended(saved: SavedSeason) -> None:
    evidence = evidence_of(saved)
    if not evidence.is_replayed:
        assert evidence.ledger == ()
        return
    for quantity in ("vision", "soutien", "autonomie"):
        for week in range(1, evidence.n_weeks + 1):
            moved = sum(each.amount for each in evidence.ledger if (each.week, each.quantity) == (week, quantity))
            assert moved == pytest.approx(evidence.weekly[quantity][week] - evidence.weekly[quantity][week - 1])


def test_every_figure_can_be_found_again_where_it_says(saved: SavedSeason) -> None:
    evidence, log = evidence_of(saved), log_of(saved)
    for key in MEASURES:
        figure = measured(evidence, key)
        if figure is None:
            continue
        source = figure.source
        assert all(0 <= line < len(log) for line in source.lines)
        assert all(0 <= week <= evidence.n_weeks for week in source.weeks)
        if source.kind == INDICATOR:
            assert figure.value == _indicator_again(saved, source.key, source.weeks)
        elif source.kind == LEDGER:
            quantity, _, cause = source.key.partition(".")
            amounts = [each.amount for each in evidence.ledger if (each.quantity, each.cause) == (quantity, cause)]
            assert abs(figure.value) == pytest.approx(abs(sum(amounts)) / 100)
        elif source.kind == LOG and figure.value:
            assert source.lines


def _indicator_again(saved: SavedSeason, key: str, weeks: tuple[int, ...]) -> float:
    summary = saved.summary
    if not weeks:
        return summary.final[key]
    values = [summary.weekly[key][week] for week in weeks]
    return sum(values) if INDICATORS[key].kind == "flow" else sum(values) / len(values)


def test_what_is_counted_agrees_with_the_indicators_of_the_model() -> None:
    evidence = evidence_of(kept())
    for key, same in (("contracts", "contrats"), ("stayed", "departs")):
        figure = measured(evidence, key)
        assert figure is not None
        assert figure.of is not None
        assert figure.value == (figure.of - evidence.final[same] if same == "departs" else evidence.final[same])
    contracts = measured(evidence, "contracts")
    assert contracts is not None
    assert contracts.of == evidence.final["demandes"]


def test_a_season_of_other_rules_keeps_its_figures_and_tells_no_facts() -> None:
    whole, other = evidence_of(kept()), evidence_of(of_other_rules(kept()))
    assert not other.is_replayed
    assert other.end is None
    assert other.weekly == whole.weekly
    assert other.final == whole.final
    assert other.scenario == whole.scenario
    assert (other.items, other.incidents, other.contracts, other.postures) == ((), (), (), ())


def test_the_evidence_comes_from_the_log_alone() -> None:
    saved = kept()
    assert [moment.place for moment in evidence_of(saved).moments] == [moment.place for moment in moments_of(saved)]
