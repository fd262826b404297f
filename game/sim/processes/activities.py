"""Activities: what the animateurs' hours do, besides the postures."""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import clip01, pairs_of, somewhere
from game.sim.batch import Batch
from game.sim.vocabulary import ASSOCIATION, ENTREPRISE, TRAVAIL

_COMMITTEE_SPHERE = (ENTREPRISE, ENTREPRISE, ASSOCIATION)  # finances, marketing, ressources humaines


def hold_activities(batch: Batch) -> None:
    """Training, one-to-one talks, committees, cooperative games, the vision and network days act on the members
    present."""
    _train(batch)
    _talk(batch)
    _support_committees(batch)
    _play(batch)
    _meet_the_network(batch)
    hours = batch.week.plan.vision
    if somewhere(hours):
        gain = batch.tables.parameters.clarte_heure * hours * (1.0 - batch.summer.clarity)
        batch.ledger.shift_clarity({"retour_a_la_vision": gain}, terms=lambda: {"heures": hours})


def _train(batch: Batch) -> None:
    summer, week, parameters = batch.summer, batch.week, batch.tables.parameters
    teach = 0.6 + 0.4 * summer.animateur_skill
    for k, hours in enumerate(week.plan.training_sphere):
        if somewhere(hours):
            gain = parameters.gain_formation * hours * teach[k] * (1.0 - summer.readiness[k])
            summer.readiness[k] += gain * week.present
    for s, hours in enumerate(week.plan.training_service):
        if somewhere(hours):
            gain = 0.03 * hours * teach[TRAVAIL] * (1.0 - summer.skill[s])
            summer.skill[s] = clip01(summer.skill[s] + np.where(week.present, gain, 0.0))
            ready = 0.5 * parameters.gain_formation * hours * teach[TRAVAIL] * (1.0 - summer.readiness[TRAVAIL])
            summer.readiness[TRAVAIL] += np.where(week.present, ready, 0.0)


def _talk(batch: Batch) -> None:
    """An hour with one member, when present: belonging, voice and confidence in the sphere where it is lowest."""
    summer, week = batch.summer, batch.week
    hours = np.where(week.present, week.plan.one_to_one, 0.0)
    if not somewhere(hours):
        return
    summer.belonging = clip01(summer.belonging + 0.035 * hours * (1.0 - summer.belonging))
    summer.voice = clip01(summer.voice + 0.03 * hours * (1.0 - summer.voice))
    weakest = summer.confidence.argmin(axis=0)
    for k in range(3):
        summer.confidence[k] = clip01(summer.confidence[k] + np.where(weakest == k, 0.02 * hours, 0.0))
    change = 0.02 * hours * (1.0 - summer.motivation)
    batch.ledger.shift_motivation(
        {"soutien_au_besoin": change}, terms=lambda: {"ecoute": hours * (1.0 - summer.motivation)}
    )


def _support_committees(batch: Batch) -> None:
    summer, week = batch.summer, batch.week
    for c, hours in enumerate(week.plan.committee):
        if not somewhere(hours):
            continue
        k = _COMMITTEE_SPHERE[c]
        members = summer.committee[c] & week.present
        summer.readiness[k] += np.where(members, 0.015 * hours * (1.0 - summer.readiness[k]), 0.0)
        summer.confidence[k] += np.where(members, 0.008 * hours * (1.0 - summer.confidence[k]), 0.0)


def _play(batch: Batch) -> None:
    summer, week, parameters = batch.summer, batch.week, batch.tables.parameters
    if not somewhere(week.plan.game):
        return
    gain = parameters.lien_jeu * week.plan.game * (1.0 - summer.tie)
    gain *= pairs_of(week.present)
    gain += summer.tie
    summer.tie = clip01(gain)


def _meet_the_network(batch: Batch) -> None:
    summer, week = batch.summer, batch.week
    network_day = summer.network if week.number in (3, 5, 7) else np.zeros(batch.n_seasons)
    reach = np.minimum(network_day + 0.25 * week.plan.network, 1.0)
    if not somewhere(reach):
        return
    summer.belonging = clip01(summer.belonging + np.where(week.present, 0.02 * reach, 0.0))
    awareness = 0.025 * reach * (1.0 - summer.coop_awareness)
    summer.coop_awareness = clip01(summer.coop_awareness + np.where(week.present, awareness, 0.0))
    summer.confidence = clip01(summer.confidence + np.where(week.present, 0.008 * reach, 0.0))
    summer.animateur_energy = np.where(
        summer.hired, clip01(summer.animateur_energy + 0.03 * reach), summer.animateur_energy
    )
    clarity = 0.035 * reach * (1.0 - summer.clarity)
    batch.ledger.shift_clarity({"reseau": clarity}, terms=lambda: {"portee": reach})
