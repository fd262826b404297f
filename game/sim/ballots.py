"""The five voting rules, over all seasons at once: opinions in, ballots and outcome out.

O options, M members, R seasons. Ties are settled by a keyed draw. Where no option passes, the outcome is −1: things
stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints, best_row, mean_of, nth_true, total
from game.sim.vocabulary import VOTING_RULES

_INDIFFERENCE = 0.006
"""A margin between the two best options so small that a member abstains."""
_NO_OPTION = -1e9


@dataclass(frozen=True)
class Count:
    ballot: Ints  # (M, R) — option, −1 abstains or is away
    tally: Ints  # (O, R) — first choices
    objections: Ints  # (R,) — against the option adopted or, with none, against the best one
    outcome: Ints  # (R,) — option, −1 none


def count_votes(
    rule: Ints,
    opinion: Floats,
    is_option: Bools,
    voters: Bools,
    draw: Floats,
    conformity: float,
    objection: float,
) -> Count:
    """Count the votes of `voters` (M, R) by each season's rule.

    `opinion` (O, M, R), `is_option` (O, R); `draw` (R,) settles ties; `conformity` is the pull of the visible majority
    at a show of hands; `objection` the loss against the favourite option that makes a reasoned objection.
    """
    n_voters = total(voters)
    first = _ballot(opinion, is_option, voters)
    tally = _tally(first, is_option)
    at = _seasons_of(rule, "main_levee")
    if at.size:
        swayed = opinion.take(at, axis=2)
        swayed += conformity * (tally[:, at] / np.maximum(n_voters[at], 1))[:, None, :]
        first[:, at] = _ballot(swayed, is_option[:, at], voters[:, at])
        tally[:, at] = _tally(first[:, at], is_option[:, at])
    outcome = _most(tally.astype(np.float64), is_option, draw)
    outcome = np.where(total(tally) > 0, outcome, -1)

    at = _seasons_of(rule, "deux_tiers")
    votes = tally[np.maximum(outcome[at], 0), at]
    outcome[at] = np.where(3 * votes < 2 * n_voters[at], -1, outcome[at])

    at = _seasons_of(rule, "classement")
    if at.size:
        outcome[at] = _most(_borda(opinion[:, :, at], is_option[:, at], voters[:, at]), is_option[:, at], draw[at])

    at, objections = _seasons_of(rule, "consentement"), np.zeros_like(outcome)
    if at.size:
        outcome[at], objections[at] = _consent(opinion[:, :, at], is_option[:, at], voters[:, at], objection)
    return Count(first, tally, objections, np.where(n_voters > 0, outcome, -1))


def _seasons_of(rule: Ints, name: str) -> Ints:
    return np.nonzero(rule == VOTING_RULES.index(name))[0]


def _ballot(opinion: Floats, is_option: Bools, voters: Bools) -> Ints:
    """(M, R): each voter's favourite, the first among equals; −1 where the next is as good, and for those away."""
    liked = opinion + np.where(is_option, 0.0, _NO_OPTION)[:, None]
    best, next_best = liked[0], np.full(voters.shape, _NO_OPTION)
    for each in liked[1:]:
        np.maximum(next_best, np.minimum(each, best), out=next_best)
        best = np.maximum(best, each)
    is_passed, favourite = np.ones(voters.shape, dtype=bool), np.zeros(voters.shape, dtype=np.int8)
    for each in liked[:-1]:
        is_passed &= each < best
        favourite += is_passed  # as many as there are before the first of the best
    favourite[~(voters & (best - next_best >= _INDIFFERENCE))] = -1
    return favourite.astype(np.int64)


def _tally(ballot: Ints, is_option: Bools) -> Ints:
    for_option = ballot.astype(np.int8) == np.arange(len(is_option), dtype=np.int8)[:, None, None]
    return np.add.reduce(for_option.view(np.int8), axis=1, dtype=np.int16).astype(np.int64) * is_option


def _most(score: Floats, is_option: Bools, draw: Floats) -> Ints:
    """The option with the highest score; among equals, the one that `draw` names."""
    masked = np.where(is_option, score, -np.inf)
    is_best = masked == masked.max(axis=0)
    return nth_true(is_best, (draw * total(is_best)).astype(np.int64))


def _borda(opinion: Floats, is_option: Bools, voters: Bools) -> Floats:
    """Ranked choice: an option gets one point for each option that a voter ranks below it."""
    points = np.zeros(is_option.shape)
    for o in range(len(is_option)):
        for other in range(len(is_option)):
            if other != o:
                prefers = voters & (opinion[o] > opinion[other]) & is_option[o] & is_option[other]
                points[o] = points[o] + total(prefers)
    return points


def _consent(opinion: Floats, is_option: Bools, voters: Bools, objection: float) -> tuple[Ints, Ints]:
    """Options are tried from the best liked; the first without a reasoned objection is adopted."""
    masked = np.where(is_option[:, None, :], opinion, _NO_OPTION)
    favourite = masked.max(axis=0)
    liked = np.stack([mean_of(each, voters, 0.0) for each in opinion])
    objections = np.stack([total(voters & (favourite - each > objection)) for each in opinion])
    passes = is_option & (objections == 0)
    outcome = best_row(liked, passes)
    shown = np.where(outcome >= 0, outcome, best_row(liked, is_option))
    return outcome, np.take_along_axis(objections, np.maximum(shown, 0)[None], axis=0)[0]
