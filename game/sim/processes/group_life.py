"""Group life: energy, ties, belonging, motivation, and who leaves.

Motivation follows the needs of self-determination theory (autonomy, competence, relatedness), pay and fatigue; latitude
without support is not felt as autonomy. Those with weak ties and little voice leave first. Sizes are hypotheses.
"""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import Floats, clip01, mean_absolute_deviation, mean_of, pairs_of, somewhere, total
from game.sim.batch import Batch
from game.sim.state import NEUTRAL_SATISFACTION
from game.sim.vocabulary import WEATHERS

_MOST_DEPARTURES = 2


def live_together(batch: Batch) -> None:
    """The week's toll and gifts for every active member."""
    unfairness = batch.summer.unfairness()
    _tire(batch)
    _bind(batch, unfairness)
    _belong(batch, unfairness)
    _motivate(batch)


def _tire(batch: Batch) -> None:
    summer, week = batch.summer, batch.week
    heat = total(week.days == WEATHERS.index("canicule")) / 5.0
    toll = 0.010 * week.member_hours + 0.06 * heat + 0.02
    energy = clip01(summer.energy - toll + 0.12 * (1.0 - summer.energy))
    summer.energy = np.where(summer.active, energy, summer.energy)


def _bind(batch: Batch, unfairness: Floats) -> None:
    summer, week, parameters = batch.summer, batch.week, batch.tables.parameters
    # arrays of pairs are large: two are used again and again rather than new ones
    tie = week.teamed / 2.0
    tie += 1.0
    np.divide(week.teamed, tie, out=tie)
    tie *= parameters.lien_travail
    lost = 1.0 - summer.tie
    tie *= lost
    tie += summer.tie
    failed = np.minimum(total(week.failed_alone), 1.0)
    tie -= np.multiply(0.018 * unfairness + 0.03 * failed + 0.004, tie, out=lost)
    apart = _disagreement(batch, lost)
    apart *= parameters.usure_tensions * summer.tensions
    apart *= tie
    tie -= apart
    summer.tie = np.where(pairs_of(summer.active), clip01(tie), summer.tie)


def _disagreement(batch: Batch, apart: Floats) -> Floats:
    """(M, M, R): how differently two members weigh the goals of the summer, among those who met this week.

    `apart` (M, M, R) is written over.
    """
    summer, week = batch.summer, batch.week
    distance = np.zeros_like(summer.tie)
    for goal in summer.values:
        np.subtract(goal[:, None], goal[None, :], out=apart)
        distance += np.abs(apart, out=apart)
    distance *= 0.5
    distance *= week.present[:, None] & week.present[None, :]
    return distance


def _belong(batch: Batch, unfairness: Floats) -> None:
    summer, week, parameters = batch.summer, batch.week, batch.tables.parameters
    closest = np.where(summer.active[None], summer.tie, 0.0).max(axis=1)
    alone = np.maximum(0.25 - closest, 0.0)
    target = (
        0.045
        + parameters.appartenance_lien * summer.mean_ties(summer.active)
        + parameters.appartenance_decision * summer.ownership_memory
        - 0.15 * unfairness
        - parameters.isolement * alone
        - parameters.appartenance_abandon * total(week.left_alone) / 3.0
    )
    belonging = clip01(summer.belonging + 0.22 * (target - summer.belonging))
    summer.belonging = np.where(summer.active, belonging, summer.belonging)


def felt_autonomy(batch: Batch) -> Floats:
    """(M, R): half latitude that is supported, half the memory of having decided."""
    summer, week = batch.summer, batch.week
    supported = total(week.latitude * summer.support) / 3.0
    return 0.5 * supported + 0.5 * summer.ownership_memory


def _motivate(batch: Batch) -> None:
    summer, week, parameters = batch.summer, batch.week, batch.tables.parameters
    speed = parameters.vitesse_motivation
    confidence = total(summer.confidence) / 3.0
    weeks = max(week.number - 1, 1)
    pay = summer.earnings / 100.0 / weeks
    base = parameters.motivation_base + summer.temperament
    alone = np.zeros_like(summer.motivation) + parameters.motivation_abandon * total(week.left_alone) / 3.0
    pleased = summer.client_satisfaction - NEUTRAL_SATISFACTION
    batch.ledger.shift_motivation({
        "temperament": speed * (base - summer.motivation),
        "autonomie_ressentie": speed * parameters.motivation_autonomie * felt_autonomy(batch),
        "competence": speed * parameters.motivation_competence * confidence,
        "appartenance": speed * parameters.motivation_lien * summer.belonging,
        "paie": speed * parameters.motivation_paie * pay / (pay + 35.0),
        "fatigue": -speed * parameters.motivation_fatigue * (1.0 - summer.energy),
        "laisse_seul": -speed * alone,
        "tensions": -speed * parameters.motivation_tensions * summer.tensions + np.zeros_like(alone),
        "clarte_des_buts": speed * 0.05 * (summer.clarity - 0.4) + np.zeros_like(alone),
        "satisfaction_des_clients": speed * 0.04 * pleased + np.zeros_like(alone),
    }, terms=lambda: {
        "caractere": summer.temperament, "autonomie_ressentie": felt_autonomy(batch), "assurance": confidence,
        "appartenance": summer.belonging, "paie": pay / (pay + 35.0), "energie": summer.energy,
        "abandon": total(week.left_alone) / 3.0, "tensions": summer.tensions, "clarte": summer.clarity,
        "clients": pleased,
    })  # fmt: skip


def commitment(batch: Batch) -> Floats:
    """(M, R): what keeps a member in the co-op."""
    summer = batch.summer
    tie = summer.mean_ties(summer.active)
    mean = mean_of(tie, summer.active, 0.2)
    relative = tie / np.maximum(tie + mean, 1e-9) - 0.5
    return 0.34 * summer.motivation + 0.41 * summer.belonging + 0.25 * summer.voice + 0.45 * relative


def _pull_of_others(batch: Batch, kept: Floats) -> Floats:
    """(M, R), mean near 1: a reason of one's own weighs more with those whom the group keeps less than the others."""
    active = batch.summer.active
    spread = np.maximum(mean_absolute_deviation(kept, active), 1e-9)
    below = (mean_of(kept, active, 0.0) - kept) / spread
    return np.maximum(1.0 + batch.tables.parameters.attache_depart * below, 0.0)


def leave(batch: Batch) -> None:
    """Departures: a hazard past the threshold of commitment; at most two a week, none in the last week, never below
    the minimum."""
    summer, week, parameters = batch.summer, batch.week, batch.tables.parameters
    if week.number >= batch.tables.n_weeks:
        return
    kept = commitment(batch)
    want = np.maximum(parameters.seuil_depart - kept, 0.0)
    own_reason = parameters.risque_depart_base * _pull_of_others(batch, kept)
    hazard = np.minimum(own_reason + parameters.risque_depart * want, 0.5)
    draw = batch.chance.uniform(week.number, "departs", summer.n_members)
    leaving = summer.active & (draw < hazard)
    if not somewhere(leaving):
        return
    least = min(int(parameters.membres_minimum), summer.n_members)
    most = np.minimum(np.maximum(total(summer.active) - least, 0), _MOST_DEPARTURES)
    urgency = np.where(leaving, hazard - draw, -np.inf)
    rank = np.argsort(np.argsort(-urgency, axis=0, kind="stable"), axis=0, kind="stable")
    leaving &= rank < most
    if somewhere(leaving):
        pull = np.where(leaving.any(axis=0), -0.02 * total(leaving), 0.0)
        batch.ledger.let_go(leaving, week.number)
        n_leaving = total(leaving).astype(np.float64)
        batch.ledger.draw_values(np.zeros_like(summer.motivation) + pull, "depart", terms=lambda: {"partis": n_leaving})
        summer.committee = summer.committee & summer.active
