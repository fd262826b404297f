"""P7, P9 and P11: what an override costs, who learns, who leaves."""

from __future__ import annotations

import numpy as np

from tests.patterns.estimates import Claim, Estimate, Floats, mean, ratio, share
from tests.patterns.policies import Overrides
from tests.patterns.summers import SEED, Diary, diary, scenario_of
from tests.patterns.variants import equity, skilled_first

OVERRIDDEN = slice(3, 5)
"""Columns of weeks 3 and 4 in weekly indicators."""


def deciding_for_them(region: str, seed: int = SEED) -> list[Claim]:
    """P7: `trancher` in weeks 3 and 4, against a question asked."""
    (free, free_diary), (forced, forced_diary) = diary(region, seed=seed), diary(region, Overrides(), seed)
    owned, decided = (each.weekly["appropriation"][:, OVERRIDDEN].mean(axis=1) for each in (forced, free))
    turnout, usual = (each.weekly["participation"][:, 5:].mean(axis=1) for each in (forced, free))
    trust = forced_diary.trust[3] - free_diary.trust[3]
    return [
        Claim(
            "P7",
            region,
            "items of weeks 3 and 4 that end as the pair prefers, imposed",
            _preferred(region, forced_diary),
            ".0%",
            1.0,
        ),
        Claim("P7", region, "the same, voted", _preferred(region, free_diary), ".0%", at_most=0.9),
        Claim("P7", region, "ownership in those weeks", mean(owned - decided), "+.2f", at_most=-0.1),
        Claim("P7", region, "trust at the end of week 4", mean(trust), "+.3f", at_most=-0.01),
        Claim("P7", region, "turnout from week 5", mean(turnout - usual), "+.3f", at_most=-0.005),
    ]


def _preferred(region: str, kept: Diary) -> Estimate:
    """Of the items settled in weeks 3 and 4, the share whose outcome is the one that promises most revenue."""
    scenario = scenario_of(region)
    best = np.array([np.argmax([each.expected.goals[0] for each in item.options]) for item in scenario.proposals])
    before, after = kept.decided[1], kept.decided[3]
    is_settled = (before == -1) & (after != -1)
    is_best = is_settled & (after == best[:, None])
    return ratio(is_best.sum(axis=0).astype(np.float64), is_settled.sum(axis=0).astype(np.float64))


def learning_by_doing(region: str, seed: int = SEED) -> list[Claim]:
    """P9: skill for an hour of work falls; the equity rule spreads hours and skill."""
    (fair, shared), (unfair, kept_by_few) = (
        diary(region, seed=seed, variant=equity),
        diary(region, seed=seed, variant=skilled_first),
    )
    middle = len(shared.skill) // 2
    first = ratio(_learnt(shared, 0, middle), _worked(shared, 0, middle))
    second = ratio(_learnt(shared, middle, -1), _worked(shared, middle, -1))
    spread, other = (np.std(each.skill[-1], axis=0) for each in (shared, kept_by_few))
    return [
        Claim("P9", region, "skill for 100 h of work, first half", _times(first, 100), ".4f"),
        Claim(
            "P9", region, "skill for 100 h of work, second half", _times(second, 100), ".4f", at_most=100 * first.value
        ),
        Claim("P9", region, "Gini of hours, equity", mean(fair["gini_heures"]), ".3f"),
        Claim(
            "P9",
            region,
            "Gini of hours, equity − skill",
            mean(fair["gini_heures"] - unfair["gini_heures"]),
            "+.3f",
            at_most=-0.03,
        ),
        Claim("P9", region, "pairs with skill spread more evenly by equity", share(spread < other), ".0%", 0.8),
    ]


def _learnt(kept: Diary, start: int, end: int) -> Floats:
    """(R,): mean skill of all who started gained between two Fridays."""
    return np.asarray((kept.skill[end] - kept.skill[start]).mean(axis=0))


def _worked(kept: Diary, start: int, end: int) -> Floats:
    return kept.hours[end] - kept.hours[start]


def _times(estimate: Estimate, factor: float) -> Estimate:
    return Estimate(estimate.value * factor, estimate.low * factor, estimate.high * factor)


def who_leaves(region: str, seed: int = SEED) -> list[Claim]:
    """P11: the rank, among the members, of the ties and voice of the first to leave: 0 lowest, 0.5 chance."""
    claims = []
    for policy in ("laisser-faire", "directive", "adaptative"):
        _, kept = diary(region, policy, seed)
        for what, rows in (("ties", kept.ties), ("voice", kept.voice)):
            rank = mean(_ranks_of_first_leavers(kept, rows))
            sentence = f"rank in {what} of the first to leave, {policy}"
            claims.append(Claim("P11", region, sentence, rank, ".2f", at_most=0.45))
    return claims


def _ranks_of_first_leavers(kept: Diary, rows: list[Floats]) -> Floats:
    """One rank a summer that loses somebody: of whoever left in its first week of departures, on average."""
    ranks = []
    has_left = np.zeros(rows[0].shape[1], dtype=bool)
    for row, before, after in zip(rows, kept.was_active, kept.is_active, strict=True):
        leaving = before & ~after
        for season in np.nonzero(leaving.any(axis=0) & ~has_left)[0]:
            group, gone = row[before[:, season], season], row[leaving[:, season], season]
            below = [float((group < each).sum() + 0.5 * ((group == each).sum() - 1)) for each in gone]
            ranks.append(float(np.mean(below)) / max(group.size - 1, 1))
        has_left |= leaving.any(axis=0)
    return np.array(ranks)
