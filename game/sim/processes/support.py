"""Support: what the group needs, how near the animateurs stand, what help really arrives, and S.

Support must match need, then fade: too much breeds dependence, too little failure. Source: the form is a hypothesis;
contingency and fading follow Wood, Bruner & Ross 1976 and van de Pol et al. 2015; over-help costs confidence (Reed et
al. 2016).
"""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import Floats, Ints, clip01, mean_of, means_of, total
from game.sim.batch import Batch
from game.sim.vocabulary import TRAVAIL

LEVEL = np.array([1.0, 0.7, 0.4, 0.1])
"""Presence of each posture; the need to which it answers best."""
LATITUDE = np.array([0.1, 0.4, 0.75, 1.0])
POSTURE_HOURS = np.array([13.0, 11.0, 8.0, 3.0])
"""Hours a week and sphere of the animateurs together."""


def perceive_need(batch: Batch) -> None:
    """Monday: how much support each sphere needs, and what the animateurs perceive of it, the worse the less
    skilled they are."""
    summer, week, parameters = batch.summer, batch.week, batch.tables.parameters
    ready = np.where(total(summer.active) > 0, means_of(summer.capability(), summer.active), 1.0)
    week.need = clip01((parameters.besoin_nul - ready) / (parameters.besoin_nul - parameters.besoin_plein))
    error = batch.chance.normal(week.number, "perception", 3)
    week.perceived_need = clip01(week.need + parameters.erreur_perception * (1.0 - summer.animateur_skill) * error)


def nearest_posture(need: Floats) -> Ints:
    """The posture whose level is nearest to a need (…, R)."""
    distance = np.abs(need[None] - LEVEL.reshape(-1, *([1] * need.ndim)))
    return np.argmin(distance, axis=0).astype(np.int64)


def available_hours(batch: Batch) -> Floats:
    """(2, R): hours of each animateur without the fixed ones; 0 for one who is not hired."""
    summer = batch.summer
    profiles = batch.tables.scenario.animateurs
    hours = np.array([float(profiles[a].hours) if a < len(profiles) else 0.0 for a in range(2)])
    return np.where(summer.hired, np.maximum(hours[:, None] - _fixed_hours(batch), 1.0), 0.0)


def _fixed_hours(batch: Batch) -> Floats:
    """(R,): hours of each animateur that no posture or activity moves."""
    parameters = batch.tables.parameters
    alone = total(batch.summer.hired) == 1
    return np.asarray(parameters.heures_fixes + np.where(alone, parameters.heures_fixes_seul, 0.0))


def supervision_hours(batch: Batch, posture: Ints) -> Floats:
    """(R,): hours beside the contracts, expected from last week's, by the presence chosen in *travail*."""
    last = batch.last_sums.get("heures_payees", np.zeros(batch.n_seasons))
    return batch.tables.parameters.supervision * last * LEVEL[posture[TRAVAIL]]


def accompany(batch: Batch) -> None:
    """From the postures and hours of `week.plan` to the help delivered, the latitude, S and the animateurs' energy."""
    week = batch.week
    week.level, week.latitude = LEVEL[week.posture], LATITUDE[week.posture]
    capacity = _spend_hours(batch)
    week.delivered = week.level * capacity
    week.over = np.maximum(week.level - week.need, 0.0)
    week.under = np.maximum(week.need - week.delivered, 0.0)
    _settle_competence(batch)
    _move_support(batch)
    batch.support_presence.append(week.support_hours * total(week.level) / 3.0)


def _spend_hours(batch: Batch) -> Floats:
    """(R,): capacity, from hours asked against hours there are, and from energy. Overwork cuts the activities and
    tires."""
    summer, week, parameters = batch.summer, batch.week, batch.tables.parameters
    n_hired = np.maximum(total(summer.hired), 1)
    shared = total(POSTURE_HOURS[week.posture]) + supervision_hours(batch, week.posture)
    week.support_hours = shared
    available = available_hours(batch)
    needed = np.where(summer.hired, shared / n_hired + week.plan.by_animateur, 0.0)
    batch.animateur_hours.append(mean_of(needed + _fixed_hours(batch), summer.hired, 0.0))
    load = np.where(summer.hired, needed / np.maximum(available, 1.0), 0.0)
    reach = np.minimum(1.0, 1.0 / np.maximum(load, 0.05))
    capacity = mean_of(reach * (0.45 + 0.55 * summer.animateur_energy), summer.hired, 0.0)
    _cut_activities(batch, mean_of(reach, summer.hired, 0.0))
    energy = summer.animateur_energy
    change = (
        0.05 * (1.0 - energy)
        + 0.004 * week.plan.rest
        + 0.02 * summer.network * (1.0 - energy)
        - parameters.usure_animateurs * np.maximum(load - 0.85, 0.0)
        - 0.015
    )
    moved = np.minimum(np.maximum(energy + change, np.minimum(energy, 0.3)), 1.0)
    summer.animateur_energy = np.where(summer.hired, moved, energy)
    return np.asarray(capacity)


def _cut_activities(batch: Batch, reach: Floats) -> None:
    plan = batch.week.plan
    for name in (
        "training_service",
        "training_sphere",
        "one_to_one",
        "committee",
        "prospecting",
        "game",
        "vision",
        "network",
        "rest",
    ):
        setattr(plan, name, getattr(plan, name) * reach)


def _settle_competence(batch: Batch) -> None:
    """How well each sphere is really run: own readiness, and help that fills the gap. Latitude beyond it is being
    left alone."""
    summer, week = batch.summer, batch.week
    readiness = means_of(summer.readiness, summer.active)
    week.competence = readiness + (1.0 - readiness) * week.delivered * (0.45 + 0.5 * summer.animateur_skill)
    week.left_alone = np.maximum(batch.tables.parameters.seuil_abandon - week.competence, 0.0) * week.latitude


def _move_support(batch: Batch) -> None:
    """S of a sphere follows the fit of the week: 1 − cost of too much − cost of too little, never below 0."""
    summer, week, parameters = batch.summer, batch.week, batch.tables.parameters
    skill = 0.80 + 0.20 * summer.animateur_skill
    too_much = parameters.cout_exces * week.over
    too_little = parameters.cout_manque * week.under
    lost = too_much + too_little
    kept = np.where(lost > 1.0, 1.0 / np.maximum(lost, 1.0), 1.0)  # the fit stops at 0: both costs shrink alike
    speed = parameters.vitesse_soutien
    batch.ledger.shift_support({
        "soutien_au_besoin": speed * (skill - summer.support),
        "soutien_en_trop": -speed * skill * too_much * kept,
        "soutien_qui_manque": -speed * skill * too_little * kept,
    }, terms=lambda: {
        "savoir_faire": summer.animateur_skill, "presence": week.level, "besoin": week.need, "aide": week.delivered,
    })  # fmt: skip
