"""P13: forming, storming, norming, performing — read from weekly means; no rule knows the week."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tests.patterns.estimates import Claim, Estimate, Floats, mean, ratio
from tests.patterns.summers import SEED, Diary, diary

ACCOMPANIED = ("adaptative", "par-sphere")


def phases_of_a_group(region: str, seed: int = SEED) -> list[Claim]:
    """P13: tensions rise after week 1 and settle where support fits; elsewhere they are shut, or stay."""
    claims, highest = [], {}
    for policy in ACCOMPANIED:
        outcomes, kept = diary(region, policy, seed)
        tensions = outcomes.weekly["tensions"]
        third = (tensions.shape[1] - 1) // 3
        peak = int(tensions.mean(axis=0).argmax())
        highest[policy] = tensions[:, peak]
        late = tensions[:, -third:].mean(axis=1)
        claims += [
            Claim(
                "P13", region, f"week of most tensions, {policy}", _given(peak), ".0f", 2, tensions.shape[1] - 1 - third
            ),
            Claim(
                "P13", region, f"tensions of week 1 / of that week, {policy}", ratio(tensions[:, 1], highest[policy]),
                ".2f", at_most=0.75,
            ),
            Claim(
                "P13", region, f"tensions of the last third / of that week, {policy}", ratio(late, highest[policy]),
                ".2f", at_most=0.8,
            ),
            _settled_more(region, policy, kept, third),
            Claim(
                "P13", region, f"satisfaction, last third − first weeks, {policy}",
                mean(_rise(outcomes.weekly["satisfaction"], third)), "+.3f", 0.02,
            ),
        ]  # fmt: skip
    shut, kept = diary(region, "directive", seed)
    most = shut.weekly["tensions"].max(axis=1)
    third = (shut.weekly["tensions"].shape[1] - 1) // 3
    claims += [
        Claim(
            "P13", region, "most tensions, directive / adaptative", ratio(most, highest["adaptative"]), ".2f",
            at_most=0.75,
        ),
        Claim(
            "P13", region, "incidents of the last third settled alone, directive", _settled(kept, third), ".0%",
            at_most=0.05,
        ),
    ]  # fmt: skip
    alone = diary(region, "laisser-faire", seed)[0].weekly["tensions"]
    late, before = (alone[:, each].mean(axis=1) for each in (slice(-third, None), slice(-2 * third, -third)))
    claims.append(
        Claim("P13", region, "tensions, last third / middle third, laisser-faire", ratio(late, before), ".2f", 1.0)
    )
    return claims


def _settled_more(region: str, policy: str, kept: Diary, third: int) -> Claim:
    early = ratio(_sum(kept.settled_alone[:third]), _sum(kept.incidents[:third]))
    late = _settled(kept, third)
    sentence = f"incidents of the last third settled alone, {policy}"
    return Claim("P13", region, sentence, late, ".0%", early.value + 0.1)


def _settled(kept: Diary, third: int) -> Estimate:
    return ratio(_sum(kept.settled_alone[-third:]), _sum(kept.incidents[-third:]))


def _rise(weekly: Floats, third: int) -> Floats:
    """(R,): mean of the last third less that of the first weeks with clients."""
    return np.asarray(weekly[:, -third:].mean(axis=1) - weekly[:, 2 : 2 + third].mean(axis=1))


def _sum(weeks: Sequence[Floats]) -> Floats:
    return np.asarray(np.sum(weeks, axis=0))


def _given(value: float) -> Estimate:
    return Estimate(value, value, value)
