"""The assembly: who comes, how an intervention steers the debate, and who owns what was decided."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from game.sim.batch import Batch, Vote
from game.sim.processes.assembly import agenda, close_assembly, decide_item, open_assembly, open_item, proposers_of
from game.sim.schedule import begin_week
from game.sim.vocabulary import (
    ASSOCIATION,
    INFORMER,
    LEADERSHIP,
    QUESTION,
    RECOMMANDER,
    SE_TAIRE,
    TRANCHER,
    VOTING_RULES,
)
from tests.sim.small import small
from tests.sim.stepping import after_weeks, caused, first_monday, hold_plan, moved, snapshot, twin

VOTE = {
    "summer.ownership_memory", "summer.voice", "summer.coop_awareness", "summer.energy", "summer.clarity",
    "summer.values", "summer.trust", "week.heard", "week.n_items", "week.has_met", "week.meeting_minutes",
    "week.ownership", "week.sums.appropriation", "week.sums.decisions",
}  # fmt: skip


def assembled(weeks: int = 1, n: int = 200) -> tuple[Batch, np.ndarray]:
    """Second week by default: the agenda is prix, then partage."""
    batch = after_weeks(small(), weeks, n)
    begin_week(batch)
    return batch, hold_plan(batch)


def decide(batch: Batch, items: np.ndarray, kind: int, option: int = -1) -> tuple[Batch, Vote]:
    """The first item in a twin, with this intervention."""
    other, n = twin(batch), batch.n_seasons
    item = open_item(other, items[0])
    return other, decide_item(other, 0, item, np.full(n, kind), np.full(n, option))


def adopted(vote: Vote, option: int) -> float:
    return float((vote.adopted == option).mean())


def test_those_come_to_whom_decisions_belong() -> None:
    batch, _ = assembled()
    owners = twin(batch)
    owners.summer.ownership_memory = np.minimum(owners.summer.ownership_memory + 0.4, 1.0)
    before = snapshot(owners)
    for each in (batch, owners):
        each.week.sums["presents_assemblee"][:] = 0.0
        open_assembly(each)
    assert moved(before, owners) <= {"week.attended", "week.sums.presents_assemblee"}
    assert (owners.week.attended >= batch.week.attended).all()
    assert owners.week.attended.sum() > batch.week.attended.sum()
    assert (owners.week.attended <= owners.week.present).all()


def test_the_agenda_holds_what_is_due_in_the_order_of_the_scenario() -> None:
    batch, items = assembled(weeks=1)
    assert [set(row.tolist()) for row in items] == [{1}, {2}]
    assert len(assembled(weeks=2)[1]) in (1, 2)
    longer = after_weeks(small(), 1, points_assemblee=1)
    begin_week(longer)
    assert len(hold_plan(longer)) == 1
    assert agenda(batch, at_closing=True).tolist() == [[4] * 200]


def test_a_vote_moves_what_a_vote_may_and_nothing_else() -> None:
    batch, items = assembled()
    before = snapshot(batch)
    other, _ = decide(batch, items, TRANCHER, 1)
    assert moved(before, other) <= VOTE


def test_the_scenario_names_who_brings_an_item() -> None:
    batch, items = assembled()
    proposers = proposers_of(batch, items[0])
    assert set(proposers.sum(axis=0).tolist()) <= {0, 1}
    assert (proposers <= batch.summer.committee[0]).all()
    assert not proposers_of(batch, items[1]).any()


def test_what_is_recommended_is_adopted_more_often_and_is_less_theirs() -> None:
    batch, items = assembled()
    _, silent = decide(batch, items, SE_TAIRE)
    advised, vote = decide(batch, items, RECOMMANDER, 2)
    assert adopted(vote, 2) > adopted(silent, 2)
    assert vote.ownership.mean() < silent.ownership.mean()
    assert (caused(advised, "vision", "avis_des_animateurs") <= 0).all()
    assert caused(advised, "vision", "avis_des_animateurs").min() < 0


def test_to_decide_for_them_works_at_once_and_costs_trust_and_ownership() -> None:
    batch, items = assembled()
    free, silent = decide(batch, items, SE_TAIRE)
    imposed, vote = decide(batch, items, TRANCHER, 2)
    assert adopted(vote, 2) == 1.0
    met = silent.has_quorum
    assert (vote.ownership < silent.ownership)[met].all()
    assert (imposed.summer.trust < free.summer.trust).all()
    assert (imposed.summer.trust[ASSOCIATION] / free.summer.trust[ASSOCIATION] < 0.91).all()
    assert (caused(imposed, "vision", "decision_imposee") < 0).mean() > 0.9
    assert (imposed.summer.ownership_memory.mean(axis=0) < free.summer.ownership_memory.mean(axis=0)).mean() > 0.95


@pytest.mark.parametrize("kind", [QUESTION, INFORMER])
def test_information_lessens_the_error_of_opinions(kind: int) -> None:
    """With nothing to tell options apart, opinions are error alone: the informed see that nothing does."""
    same = tuple(dataclasses.replace(option, expected=small().proposals[1].options[0].expected)
                 for option in small().proposals[1].options)  # fmt: skip
    proposals = (small().proposals[0], dataclasses.replace(small().proposals[1], options=same))
    batch = after_weeks(small(proposals=proposals), 1, 300, gout_personnel=0.0)
    begin_week(batch)
    items = hold_plan(batch)
    _, silent = decide(batch, items, SE_TAIRE)
    _, informed = decide(batch, items, kind)
    assert (informed.ballot == -1).sum() > (silent.ballot == -1).sum()


def test_a_debate_brings_opinions_together() -> None:
    batch, items = assembled()
    apart = twin(batch)
    apart.summer.tie[:] = 0.0
    _, together = decide(batch, items, SE_TAIRE)
    _, alone = decide(apart, items, SE_TAIRE)
    assert together.tally.max(axis=0).sum() > alone.tally.max(axis=0).sum()


def test_goals_that_are_voted_make_the_vision_clearer() -> None:
    batch = first_monday(small(), 100)
    begin_week(batch)
    items = hold_plan(batch)
    other, vote = decide(batch, items, SE_TAIRE)
    passed = vote.adopted >= 0
    gained = caused(other, "vision", "buts_votes")
    assert (gained[passed] > 0.02).all()
    assert not gained[~passed].any()
    ordinary, items = assembled()
    voted, vote = decide(ordinary, items, SE_TAIRE)
    assert (caused(voted, "vision", "decision_prise")[vote.adopted >= 0] > 0).all()
    assert not caused(voted, "vision", "buts_votes").any()


def test_who_leads_is_heard_and_a_badly_run_meeting_belongs_to_the_loud() -> None:
    batch, items = assembled()
    run_well, run_badly = twin(batch), twin(batch)
    run_well.week.competence[ASSOCIATION], run_badly.week.competence[ASSOCIATION] = 0.9, 0.1
    heard = [decide(each, items, SE_TAIRE)[1].heard for each in (run_well, run_badly)]
    leadership = np.where(batch.week.attended, batch.summer.traits[LEADERSHIP], np.nan)
    quiet = leadership < np.nanmedian(leadership, axis=0)
    assert heard[0][quiet].mean() > heard[1][quiet].mean()
    assert heard[0][~quiet & batch.week.attended].mean() > heard[0][quiet].mean()


def test_a_rule_of_vote_gives_more_or_less_room() -> None:
    batch, items = assembled()
    ranked, raised = twin(batch), twin(batch)
    ranked.summer.vote_rule[:] = VOTING_RULES.index("consentement")
    raised.summer.vote_rule[:] = VOTING_RULES.index("main_levee")
    (tired, careful), (rested, quick) = decide(ranked, items, SE_TAIRE), decide(raised, items, SE_TAIRE)
    assert careful.heard.mean() > quick.heard.mean()
    assert tired.summer.energy.mean() < rested.summer.energy.mean()


def test_a_long_meeting_tires_the_motivation() -> None:
    batch, items = assembled()
    batch.summer.vote_rule[:] = VOTING_RULES.index("consentement")
    for number in range(4):
        item = open_item(batch, items[0])
        decide_item(batch, number, item, np.zeros(200, dtype=np.int64), np.full(200, -1))
    assert caused(batch, "motivation", "longue_reunion").min() < 0


def test_an_assembly_that_met_ties_those_who_came() -> None:
    batch, items = assembled()
    met, vote = decide(batch, items, SE_TAIRE)
    before = snapshot(met)
    close_assembly(met)
    assert moved(before, met) <= {"summer.tie", "week.ownership", "week.occasions"}
    gained = (met.summer.tie > batch.summer.tie).any(axis=1)
    assert np.array_equal(gained.any(axis=0), met.week.has_met)
    assert (gained <= met.week.attended).all()
    assert (vote.has_quorum == met.week.has_met).all()


def test_interventions_are_spent_by_speaking_and_not_by_silence_or_deciding() -> None:
    batch, items = assembled()
    left = [decide(batch, items, kind, 0)[0].interventions_left for kind in (SE_TAIRE, QUESTION, TRANCHER)]
    assert (left[0] == 3).all()
    assert set(left[1].tolist()) <= {2, 3}
    assert (left[2] == 3).all()
