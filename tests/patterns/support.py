"""P3 to P6 and P10: doing for them, leaving them alone, fading in time, what the preparation brings."""

from __future__ import annotations

import numpy as np

from game.sim import Outcomes
from tests.patterns.estimates import Claim, Estimate, Floats, mean, ratio, share
from tests.patterns.policies import DelegatesFrom, DelegatesOnceReady
from tests.patterns.summers import SEED, Diary, diary, summers

NEVER = 99
FULL = (("animateurs", 2.0), ("comite_local", 1.0), ("formation", 1.0), ("reseau", 1.0))


def doing_for_them(region: str, seed: int = SEED) -> list[Claim]:
    """P3: `directive` earns early and leaves a group that cannot do without it."""
    directive, adaptative = summers(region, "directive", seed), summers(region, seed=seed)
    early = [each.weekly["revenu"][:, 2:4].sum(axis=1) for each in (directive, adaptative)]
    return [
        Claim("P3", region, "revenue of weeks 2 and 3, directive / adaptative", ratio(*early), ".2f", 1.0),
        Claim(
            "P3", region, "A, directive − adaptative", _gap(directive, adaptative, "autonomie"), "+.2f", at_most=-0.15
        ),
        Claim("P3", region, "pairs with a lower PEC", share(directive["pec"] < adaptative["pec"]), ".0%", 0.9),
    ]


def leaving_them_alone(region: str, seed: int = SEED) -> list[Claim]:
    """P4: `laisser-faire` loses more members and more clients."""
    (alone, alone_diary), (adaptative, diary_of_pair) = diary(region, "laisser-faire", seed), diary(region, seed=seed)
    lost, usual = _share_lost(alone, alone_diary), _share_lost(adaptative, diary_of_pair)
    unserved, usually = _share_unserved(alone), _share_unserved(adaptative)
    return [
        Claim("P4", region, "departures, laisser-faire", mean(alone["departs"]), ".1f"),
        Claim("P4", region, "departures, adaptative", mean(adaptative["departs"]), ".1f"),
        Claim("P4", region, "pairs with more departures", share(alone["departs"] > adaptative["departs"]), ".0%", 0.8),
        Claim(
            "P4", region, "pairs with more requests lost or spoilt, of those received", share(lost > usual), ".0%", 0.8
        ),
        Claim(
            "P4",
            region,
            "pairs with more requests unanswered or refused",
            share(unserved > usually),
            ".0%",
            0.8,
        ),
        Claim(
            "P4",
            region,
            "pairs with fewer clients served",
            share(alone["contrats"] < adaptative["contrats"]),
            ".0%",
            0.8,
        ),
    ]


def _share_unserved(outcomes: Outcomes) -> Floats:
    """(R,): requests that were not answered or were refused, of those received; 0 where there was none."""
    return np.asarray((outcomes["demandes"] - outcomes["contrats"]) / np.maximum(outcomes["demandes"], 1.0))


def _share_lost(outcomes: Outcomes, kept: Diary) -> Floats:
    """(R,): as `_share_unserved`, spoilt contracts included."""
    spoilt = np.sum(kept.flawed, axis=0) / np.maximum(outcomes["demandes"], 1.0)
    return np.asarray(_share_unserved(outcomes) + spoilt)


def fading_in_time(region: str, seed: int = SEED) -> list[Claim]:
    """P5: delegating once readiness is there, against from week 1 and never."""
    ready, early, never = (
        summers(region, each, seed) for each in (DelegatesOnceReady(), DelegatesFrom(1), DelegatesFrom(NEVER))
    )
    return [
        Claim("P5", region, "PEC, delegating once ready", mean(ready["pec"]), ".2f"),
        Claim("P5", region, "PEC, more than from week 1", _gap(ready, early, "pec"), "+.2f", 0.0),
        Claim("P5", region, "PEC, more than never", _gap(ready, never, "pec"), "+.2f", 0.0),
        Claim("P5", region, "pairs better than from week 1", share(ready["pec"] > early["pec"]), ".0%", 0.5),
        Claim("P5", region, "pairs better than never", share(ready["pec"] > never["pec"]), ".0%", 0.5),
    ]


def pec_by_date(region: str, seed: int = SEED) -> dict[int, Estimate]:
    """Final PEC by the week from which a pair delegates; `NEVER` included."""
    return {week: mean(summers(region, DelegatesFrom(week), seed)["pec"]) for week in (1, 3, 4, 5, 6, 7, 8, NEVER)}


def without_a_condition(region: str, seed: int = SEED) -> list[Claim]:
    """P6: each condition removed alone from full ones, and the place where it shows."""
    full = summers(region, seed=seed, conditions=FULL)
    claims = []
    for name, absent, places in (
        ("comite_local", 0.0, ("contrats",)),
        ("animateurs", 1.0, ("soutien",)),
        ("formation", 0.0, ("conscience_cooperative", "soutien")),
        ("reseau", 0.0, ("conscience_cooperative",)),
    ):
        conditions = tuple(sorted((dict(FULL) | {name: absent}).items()))
        without = summers(region, seed=seed, conditions=conditions)
        claims.append(Claim("P6", region, f"PEC without {name}", _gap(without, full, "pec"), "+.3f", at_most=-0.001))
        for place in places:
            if place == "contrats":
                first = mean(_early_contracts(without) - _early_contracts(full))
                claims.append(
                    Claim("P6", region, f"contracts of weeks 2 and 3 without {name}", first, "+.2f", at_most=-0.3)
                )
            else:
                gap = _gap(without, full, place)
                claims.append(Claim("P6", region, f"{place} without {name}", gap, "+.3f", at_most=-0.01))
    return claims


def autonomy_pays_late(region: str, seed: int = SEED) -> list[Claim]:
    """P10: within `adaptative`, the third of groups with most A at two thirds of the summer against the least."""
    outcomes, kept = diary(region, seed=seed)
    autonomy, revenue = outcomes.weekly["autonomie"], outcomes.weekly["revenu"]
    n_weeks = autonomy.shape[1] - 1
    third = n_weeks // 3
    pivot = autonomy[:, n_weeks - third]
    is_high, is_low = pivot >= np.quantile(pivot, 2 / 3), pivot <= np.quantile(pivot, 1 / 3)
    settled, happened = (np.sum(each[-third:], axis=0) for each in (kept.settled_alone, kept.incidents))
    late, before = revenue[:, -third:].sum(axis=1), revenue[:, -2 * third : -third].sum(axis=1)
    hours = np.stack(kept.support_hours)
    first, last = hours[:third].mean(axis=0), hours[-third:].mean(axis=0)
    directive = summers(region, "directive", seed).weekly["revenu"][:, -third:].sum(axis=1)
    high, low = (ratio(settled[each], happened[each]) for each in (is_high, is_low))
    return [
        Claim("P10", region, "incidents of the last third settled alone, high A", high, ".0%", low.value),
        Claim("P10", region, "incidents of the last third settled alone, low A", low, ".0%"),
        Claim(
            "P10",
            region,
            "revenue, last third / middle third, high A",
            ratio(late[is_high], before[is_high]),
            ".2f",
            1.0,
        ),
        Claim(
            "P10",
            region,
            "support hours, last third / first third, high A",
            ratio(last[is_high], first[is_high]),
            ".2f",
            at_most=0.8,
        ),
        Claim("P10", region, "revenue of the last third, adaptative / directive", ratio(late, directive), ".2f", 1.0),
    ]


def _gap(one: Outcomes, other: Outcomes, key: str) -> Estimate:
    return mean(one[key] - other[key])


def _early_contracts(outcomes: Outcomes) -> Floats:
    return np.asarray(outcomes.weekly["contrats"][:, 2:4].sum(axis=1))
