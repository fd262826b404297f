"""The five voting rules on opinions made by hand: options in columns, members in rows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from game.sim.ballots import Count, count_votes
from game.sim.vocabulary import VOTING_RULES

MAIN_LEVEE, SECRET, DEUX_TIERS, CONSENTEMENT, CLASSEMENT = VOTING_RULES
Opinions = Sequence[Sequence[float]]


def vote(
    rule: str,
    opinions: Opinions,
    *,
    voters: Sequence[bool] | None = None,
    draw: float = 0.0,
    conformity: float = 0.0,
    objection: float = 0.16,
    n_options: int | None = None,
) -> Count:
    """One season; `opinions` by member, then by option."""
    table = np.array(opinions, dtype=np.float64).T[:, :, None]
    width, members, _ = table.shape
    return count_votes(
        np.array([VOTING_RULES.index(rule)]),
        table,
        (np.arange(width) < (width if n_options is None else n_options))[:, None],
        np.array([True] * members if voters is None else voters)[:, None],
        np.array([draw]),
        conformity,
        objection,
    )


THREE_TO_TWO: Opinions = [(0.9, 0.5)] * 3 + [(0.5, 0.9)] * 2


@pytest.mark.parametrize("rule", [MAIN_LEVEE, SECRET])
def test_the_option_with_most_voices_is_adopted(rule: str) -> None:
    count = vote(rule, THREE_TO_TWO)
    assert count.outcome[0] == 0
    assert count.tally[:, 0].tolist() == [3, 2]
    assert count.ballot[:, 0].tolist() == [0, 0, 0, 1, 1]


def test_raised_hands_follow_the_visible_majority_and_secret_ballots_do_not() -> None:
    nearly: Opinions = [(0.9, 0.5)] * 3 + [(0.50, 0.51)] * 2
    assert vote(MAIN_LEVEE, nearly, conformity=0.1).tally[:, 0].tolist() == [5, 0]
    assert vote(SECRET, nearly, conformity=0.1).tally[:, 0].tolist() == [3, 2]


def test_two_thirds_are_needed_where_the_rule_says_so() -> None:
    assert vote(DEUX_TIERS, THREE_TO_TWO).outcome[0] == -1
    assert vote(DEUX_TIERS, [(0.9, 0.5)] * 4 + [(0.5, 0.9)] * 2).outcome[0] == 0


def test_who_abstains_counts_against_two_thirds() -> None:
    assert vote(DEUX_TIERS, [(0.9, 0.5)] * 3 + [(0.5, 0.5)] * 2).outcome[0] == -1
    assert vote(SECRET, [(0.9, 0.5)] * 3 + [(0.5, 0.5)] * 2).outcome[0] == 0


def test_who_sees_no_difference_abstains() -> None:
    count = vote(SECRET, [(0.5, 0.503), (0.5, 0.9)])
    assert count.ballot[:, 0].tolist() == [-1, 1]


def test_an_objection_sends_consent_to_the_second_best_option() -> None:
    opinions: Opinions = [(0.9, 0.8)] * 4 + [(0.3, 0.8)]
    count = vote(CONSENTEMENT, opinions)
    assert count.outcome[0] == 1
    assert count.objections[0] == 0
    assert vote(SECRET, opinions).outcome[0] == 0


def test_objections_to_every_option_leave_things_as_they_are() -> None:
    count = vote(CONSENTEMENT, [(0.9, 0.3)] * 4 + [(0.3, 0.9)])
    assert count.outcome[0] == -1
    assert count.objections[0] == 1


def test_consent_adopts_what_is_best_liked_where_nobody_objects() -> None:
    assert vote(CONSENTEMENT, [(0.5, 0.6, 0.4)] * 5).outcome[0] == 1


SPLIT: Opinions = [(0.9, 0.8, 0.1)] * 3 + [(0.1, 0.8, 0.9)] * 2 + [(0.1, 0.9, 0.8)] * 2


def test_a_ranking_adopts_what_most_can_live_with() -> None:
    """A has most first choices and most last ones; B is nobody's last."""
    assert vote(SECRET, SPLIT).outcome[0] == 0
    assert vote(CLASSEMENT, SPLIT).outcome[0] == 1
    assert vote(CLASSEMENT, SPLIT).tally[:, 0].tolist() == [3, 2, 2]


@pytest.mark.parametrize("rule", [MAIN_LEVEE, SECRET, CLASSEMENT])
@pytest.mark.parametrize(("draw", "adopted"), [(0.0, 0), (0.49, 0), (0.5, 1), (0.999, 1)])
def test_a_tie_is_settled_by_the_draw(rule: str, draw: float, adopted: int) -> None:
    assert vote(rule, [(0.9, 0.5)] * 2 + [(0.5, 0.9)] * 2, draw=draw).outcome[0] == adopted


@pytest.mark.parametrize("rule", VOTING_RULES)
def test_nobody_present_decides_nothing(rule: str) -> None:
    count = vote(rule, THREE_TO_TWO, voters=[False] * 5, draw=0.7)
    assert count.outcome[0] == -1
    assert not count.tally.any()
    assert (count.ballot == -1).all()


@pytest.mark.parametrize("rule", VOTING_RULES)
def test_who_is_away_does_not_count(rule: str) -> None:
    assert vote(rule, THREE_TO_TWO, voters=[False, False, False, True, True]).outcome[0] == 1


@pytest.mark.parametrize("rule", VOTING_RULES)
def test_an_option_that_the_proposal_does_not_have_is_never_adopted(rule: str) -> None:
    assert vote(rule, [(0.5, 0.6, 0.99)] * 5, n_options=2).outcome[0] == 1


@pytest.mark.parametrize("rule", VOTING_RULES)
def test_one_voice_is_enough_where_one_member_is_present(rule: str) -> None:
    assert vote(rule, [(0.2, 0.9)]).outcome[0] == 1


def test_each_season_votes_by_its_own_rule() -> None:
    table = np.array(SPLIT).T
    opinion = np.repeat(table[:, :, None], 5, axis=2)
    count = count_votes(
        np.arange(5), opinion, np.ones((3, 5), dtype=bool), np.ones((7, 5), dtype=bool), np.zeros(5), 0.0, 0.16
    )
    alone = [vote(rule, table.T.tolist()).outcome[0] for rule in VOTING_RULES]
    assert count.outcome.tolist() == alone == [0, 0, -1, 1, 1]
