"""Learning by doing: skill from hours, readiness from occasions to carry the sphere, confidence from one's own success.

Skill grows toward 1 with diminishing returns (Heathcote, Brown & Mewhort 2000); own success raises confidence more than
assisted success, failure lowers it, less when supported (Bandura). Sizes are hypotheses.
"""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import Floats, clip01, total
from game.sim.batch import Batch
from game.sim.vocabulary import ASSOCIATION, TRAVAIL


def learn(batch: Batch) -> None:
    """The week's lessons, for the members present."""
    summer, week, parameters = batch.summer, batch.week, batch.tables.parameters
    _settle_occasions(batch)
    present, confidence = week.present.astype(np.float64), summer.confidence
    lived = (0.15 + 0.85 * week.latitude) * summer.support * week.occasions
    ready = (parameters.gain_aptitude * lived)[:, None] * _part(batch)
    ready *= 1.0 - summer.readiness
    ready *= 0.7 + 0.3 * summer.motivation
    own = (0.30 + 0.70 * week.latitude) * (0.35 + 0.65 * summer.support) * week.occasions
    change = (parameters.gain_confiance * own)[:, None] * _success(batch)
    change *= 1.0 - confidence
    change -= (parameters.perte_exces * week.over)[:, None] * confidence
    change -= (parameters.perte_abandon * week.left_alone)[:, None] * confidence
    failed = week.flawed / (1.0 + week.flawed)
    helped = 1.0 - 0.6 * week.delivered[TRAVAIL]
    change[TRAVAIL] -= parameters.perte_echec * failed * helped * confidence[TRAVAIL]
    ready *= present
    change *= present
    summer.readiness = clip01(summer.readiness + ready)
    summer.confidence = clip01(confidence + change)
    _practise(batch)


def _practise(batch: Batch) -> None:
    """Hours of a service make one better at it, and a little at the others: some of the trade is common to all."""
    summer, parameters = batch.summer, batch.tables.parameters
    own = batch.week.service_hours
    whole = total(own)
    hours = own + parameters.metier_commun * (whole - own)
    gain = parameters.gain_habilete * hours / (hours + parameters.demi_habilete)
    summer.skill = clip01(summer.skill + gain * (0.75 + 0.25 * summer.support[TRAVAIL]) * (1.0 - summer.skill))


def _settle_occasions(batch: Batch) -> None:
    """Occasions of the sphere *association*; in every sphere they are worth less when a few carry it all."""
    week = batch.week
    n = total(week.attended)
    met = 0.585 * n / (n + 3.0) * week.ownership / 0.6
    week.occasions[ASSOCIATION] = clip01(0.35 + np.where(week.has_met, met, 0.0))
    week.carried = _carried(batch)
    equal_part = 1.0 / np.maximum(total(batch.summer.active), 1)
    beyond = np.maximum(week.carried - equal_part, 0.0)
    concentration = total(beyond.transpose(1, 0, 2))
    week.occasions = week.occasions * (1.0 - batch.tables.parameters.portage_concentre * concentration)


def _carried(batch: Batch) -> Floats:
    """(K, M, R): each member's part of what is carried of a sphere — what one can do × what one did: sit on a
    committee or hold an office, be heard at the assembly, work the hours. Equal parts where nobody did anything."""
    summer, week = batch.summer, batch.week
    office = (np.arange(summer.n_members)[:, None, None] == summer.office[None]).any(axis=1)
    seats = total(summer.committee) + office
    did = np.where(summer.active, np.stack([seats, week.heard, summer.hours]), 0.0)
    did = np.where(_whole(did) > 0, did, summer.active)
    weight = did * summer.capability()
    return weight / np.maximum(_whole(weight), 1e-9)


def _whole(parts: Floats) -> Floats:
    """(K, 1, R): the sum over the members."""
    return np.asarray(total(parts.transpose(1, 0, 2))[:, None])


def _success(batch: Batch) -> Floats:
    """(K, M, R): money brought in, being heard, work well done."""
    week = batch.week
    revenue = week.sums["revenu"] / 100.0
    members = np.maximum(total(week.present), 1)
    shared = np.zeros_like(week.success) + revenue / (revenue + 25.0 * members)
    return np.stack([shared, week.heard, week.success / (1.0 + week.success)])


def _part(batch: Batch) -> Floats:
    """(K, M, R): how far each took part in the sphere."""
    week = batch.week
    hours = week.member_hours
    keen = 0.6 + 0.4 * batch.summer.motivation
    return np.stack([keen, week.attended, clip01(1.3 * hours / (hours + 2.5))])
