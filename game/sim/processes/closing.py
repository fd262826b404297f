"""Closing: after the last week, the members' vote shares the surplus; then the goals are judged by result and by
means."""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import Floats, Ints, clip01, total
from game.sim.batch import Batch
from game.sim.ledger import Terms
from game.sim.state import CAISSE, MEMBRES, PARTENAIRES
from game.sim.vocabulary import SURPLUS_RULES

_EQUAL, _HOURS, _RESERVE, _GIFT, _PARTY = range(len(SURPLUS_RULES))


def surplus(batch: Batch) -> Ints:
    """(R,) cents to be shared: the refunded part of what the co-op kept, as far as the cash goes."""
    summer = batch.summer
    wanted = (batch.tables.scenario.finances.refund * summer.contributions).astype(np.int64)
    return np.minimum(wanted, np.maximum(summer.accounts[CAISSE], 0))


def share_surplus(batch: Batch) -> None:
    """Carry out the vote: to the members equally or by hours, a reserve, a gift to the place, a party. Nothing
    voted: by hours."""
    summer = batch.summer
    amount, in_hand = surplus(batch), np.maximum(summer.accounts[CAISSE], 0)
    part, kept = batch.tables.scenario.finances.refund, summer.contributions
    rule = np.where(summer.surplus_rule < 0, _HOURS, summer.surplus_rule)
    weight = np.where(rule == _EQUAL, summer.active, summer.hours)
    whole = total(weight)
    share = np.where(whole > 0, weight / np.maximum(whole, 1e-9), 0.0)
    to_members = (rule == _EQUAL) | (rule == _HOURS)
    refund: Ints = np.where(to_members, (amount * share).astype(np.int64), 0)
    summer.earnings += refund
    to_all, gift, party = total(refund), np.where(rule == _GIFT, amount, 0), np.where(rule == _PARTY, amount, 0)

    def shared(cents: Ints) -> Terms:
        return lambda: {
            "garde_de_l_ete": kept,
            "taux_ristourne": np.full(batch.n_seasons, part),
            "en_caisse": in_hand,
            "arrondi": np.minimum(part * kept, in_hand) - cents,
        }

    batch.ledger.transfer(CAISSE, MEMBRES, to_all, "ristourne", terms=shared(to_all))
    batch.ledger.transfer(CAISSE, PARTENAIRES, gift, "don", terms=shared(gift))
    batch.ledger.transfer(CAISSE, PARTENAIRES, party, "fete", terms=shared(party))
    batch.ledger.shift_reputation({"don": np.zeros_like(summer.reputation) + np.where(rule == _GIFT, 0.03, 0.0)})
    merry = np.where((rule == _PARTY) & summer.active, 0.06 * (1.0 - summer.belonging), 0.0)
    summer.belonging = clip01(summer.belonging + merry)


def result_of_goals(batch: Batch, skill_gain: Floats, readiness_gain: Floats) -> Floats:
    """(R,): how far the goals that the group voted were reached, each between 0 and 1, weighted as voted.

    Revenue against 320 a member (founding documents), learning, pleasure (belonging), service to the place.
    """
    summer, market = batch.summer, batch.tables.market
    revenue = summer.sum_of("revenu") / 100.0 / summer.n_members / 320.0
    learning = 0.5 * (skill_gain / 0.28 + readiness_gain / 0.55)
    pleasure = summer.mean_active(summer.belonging) / 0.85
    hours = np.zeros(batch.n_seasons)
    for q, worked in enumerate(summer.hours_by_segment):
        hours = hours + worked * (1.0 if market.is_intergenerational[q] else 0.5 if market.is_institution[q] else 0.0)
    service = hours / (hours + 60.0) / 0.85
    reached = np.stack([clip01(each) for each in (revenue, learning, pleasure, service)])
    return total(reached * summer.goals) / np.maximum(total(summer.goals), 1e-9)


def means_of_goals(batch: Batch, participation: Floats, ownership: Floats) -> Floats:
    """(R,): who decided, who took part, how fairly work was shared, how support faded, what the group settled
    itself."""
    summer = batch.summer
    fairness = clip01(1.0 - summer.gini_hours() / 0.5)
    presence = batch.support_presence
    n = min(3, len(presence))
    first, last = np.zeros(batch.n_seasons), np.zeros(batch.n_seasons)
    for week in range(n):
        first, last = first + presence[week], last + presence[-1 - week]
    fading = np.where(first > 0, clip01(1.0 - last / np.maximum(first, 1e-9)), 0.0)
    incidents = summer.sum_of("incidents")
    alone = np.where(incidents > 0, summer.sum_of("incidents_regles_seuls") / np.maximum(incidents, 1.0), 0.5)
    return 0.25 * ownership + 0.20 * participation + 0.20 * fairness + 0.20 * fading + 0.15 * alone
