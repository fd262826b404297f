"""Prise en charge: trust follows the latitude given, and collective autonomy grows with latitude, trust, support
and real occasions.

« Plus les animateurs auront confiance aux coopérants, plus ils seront autonomes » (founding document A). What one
leader carries alone is not collective autonomy, so its room is what the whole group can carry.
"""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import clip01, means_of, somewhere, total
from game.sim.batch import Batch


def take_charge(batch: Batch) -> None:
    """Trust first, then autonomy by sphere, then the vision's slow movements."""
    summer, week, parameters = batch.summer, batch.week, batch.tables.parameters
    gap = week.latitude - summer.trust
    speed = np.where(gap > 0, parameters.hausse_confiance_accordee, parameters.baisse_confiance_accordee)
    summer.trust = clip01(summer.trust + speed * gap * (0.5 + 0.5 * summer.support))
    carried, autonomy = summer.capability(), summer.autonomy
    mean = means_of(carried, summer.active)
    spread = means_of(np.abs(carried - mean[:, None]), summer.active)
    has_left = summer.left_week == week.number
    gone = total((week.carried * has_left).transpose(1, 0, 2)) if somewhere(has_left) else np.zeros_like(autonomy)
    room = mean - parameters.inegalite_portage * spread + parameters.marge_autonomie - autonomy
    lived = np.sqrt(week.latitude * summer.trust) * summer.support * week.occasions
    batch.ledger.shift_autonomy({
        "latitude": parameters.gain_autonomie * lived * np.maximum(room, 0.0),
        "regle_seul": parameters.gain_autonomie_incident * week.settled_alone * (1.0 - autonomy),
        "trop_d_aide": -parameters.perte_autonomie_exces * week.over * autonomy,
        "laisse_seul": -parameters.perte_autonomie_echec * week.failed_alone * autonomy,
        "porteurs_partis": -parameters.perte_autonomie_porteurs * gone * autonomy,
    }, terms=lambda: {
        "latitude": week.latitude, "confiance": summer.trust, "soutien": summer.support, "occasions": week.occasions,
        "portage": mean, "ecart_portage": spread, "regles_seuls": week.settled_alone, "echecs": week.failed_alone,
        "trop_d_aide": week.over, "portage_parti": gone,
    })  # fmt: skip
    _share_success(batch)
    batch.ledger.shift_clarity({"oubli": -parameters.oubli_clarte * summer.clarity})


def _share_success(batch: Batch) -> None:
    """Work well done on decisions that were one's own draws values together."""
    week = batch.week
    contracts = week.sums["contrats"]
    mean = np.where(contracts > 0, week.sums["satisfaction"] / np.maximum(contracts, 1.0), 0.0)
    pull = batch.tables.parameters.rapprochement_succes * mean * week.ownership
    batch.ledger.draw_values(
        np.zeros_like(batch.summer.motivation) + pull,
        "succes_partage",
        terms=lambda: {"satisfaction": mean, "appropriation": week.ownership},
    )


def grow_culture(batch: Batch) -> None:
    """The five traits of an entrepreneurial culture, in those who are there to live it; frozen at departure."""
    summer, week = batch.summer, batch.week
    latitude, support = week.latitude, summer.support
    lived = total(latitude * support) / 3.0
    alone = total(week.settled_alone)
    over = total(week.over) / 3.0
    success = week.success / (1.0 + week.success)
    rule = np.where(summer.work_rule == 0, 0.012, np.where(summer.work_rule == 1, -0.01, 0.0))
    gain = np.stack([
        0.030 * (0.6 * latitude[0] + 0.4 * latitude[1]) * (0.4 + 0.6 * summer.motivation) + 0.01 * alone,
        0.055 * lived * week.present - 0.012 * over * summer.traits[1],
        0.035 * (0.6 * latitude[2] * success + 0.4 * summer.ownership_memory),
        0.045 * summer.voice * latitude[1],
        0.045 * summer.mean_ties(summer.active) + rule - 0.02 * summer.unfairness(),
    ])  # fmt: skip
    holds_office = (np.arange(summer.n_members)[:, None, None] == summer.office[None]).any(axis=1)
    gain[2] = gain[2] + 0.008 * holds_office
    summer.traits = np.where(summer.active, clip01(summer.traits + gain * (1.0 - summer.traits)), summer.traits)
