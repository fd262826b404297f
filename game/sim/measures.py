"""Measures: every indicator by week and at the end of the summer, read from the state."""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import Floats, mean_of, total
from game.sim.batch import Batch
from game.sim.indicators import INDICATORS
from game.sim.keys import community_ties, intergenerational, ratio
from game.sim.processes.closing import means_of_goals, result_of_goals
from game.sim.state import CAISSE, NEUTRAL_SATISFACTION
from game.sim.vocabulary import SPHERES, TRAITS


def record_week(batch: Batch) -> None:
    """Append each weekly indicator to `batch.weekly`; flows are amounts of the week, nothing is NaN."""
    for key, value in _stocks(batch).items():
        batch.weekly.setdefault(key, []).append(value)
    for key, value in _flows(batch).items():
        batch.weekly.setdefault(key, []).append(value)
    for name, amount in batch.week.sums.items():
        batch.summer.add_to(name, amount)
    batch.last_sums = dict(batch.week.sums)


def _last(batch: Batch, key: str, fallback: float = 0.0) -> Floats:
    past = batch.weekly.get(key)
    return past[-1] if past else np.full(batch.n_seasons, fallback)


def _stocks(batch: Batch) -> dict[str, Floats]:
    summer = batch.summer
    vision = summer.vision(batch.tables.parameters.dispersion_alignement)
    support, autonomy = summer.mean_support(), summer.mean_autonomy()
    stocks = {"pec": vision + support + autonomy, "vision": vision, "soutien": support, "autonomie": autonomy}
    stocks |= {f"autonomie_{sphere}": summer.autonomy[k].copy() for k, sphere in enumerate(SPHERES)}
    left_this_week = summer.left_week == batch.week.number
    counted = np.where(total(summer.active) > 0, summer.active, left_this_week)  # the last to leave, as they left
    for key, array in (
        ("motivation", summer.motivation),
        ("appartenance", summer.belonging),
        ("conscience_cooperative", summer.coop_awareness),
    ):
        stocks[key] = mean_of(array, counted, _last(batch, key))
    for index, trait in enumerate(TRAITS):
        stocks[trait] = total(summer.traits[index]) / summer.n_members
    stocks["tensions"] = summer.tensions
    stocks["gini_heures"] = summer.gini_hours()
    stocks["reputation"] = summer.mean_reputation()
    stocks["departs"] = total(~summer.active).astype(np.float64)
    stocks["liens_communaute"] = community_ties(summer)
    stocks["intergenerationnel"] = intergenerational(batch)
    stocks["tresorerie"] = summer.accounts[CAISSE] / 100.0
    return stocks


def _flows(batch: Batch) -> dict[str, Floats]:
    sums = batch.week.sums
    return {
        "revenu": sums["revenu"] / 100.0,
        "contrats": sums["contrats"],
        "demandes": sums["demandes"],
        "heures_payees": sums["heures_payees"],
        "heures_presence": ratio(sums["presence"], sums["actifs"], _last(batch, "heures_presence")),
        "satisfaction": ratio(
            sums["satisfaction"], sums["contrats"], _last(batch, "satisfaction", NEUTRAL_SATISFACTION)
        ),
        "participation": ratio(sums["presents_assemblee"], sums["actifs"], _last(batch, "participation")),
        "appropriation": ratio(sums["appropriation"], sums["decisions"], _last(batch, "appropriation")),
    }


def final_indicators(batch: Batch, skill_at_start: Floats, readiness_at_start: Floats) -> dict[str, Floats]:
    """Every indicator (R,) in registry order: stocks as at the end of the last week, pay with the share of the surplus.

    `skill_at_start`, `readiness_at_start` (R,): means over all who started, on the first Monday.
    """
    summer = batch.summer
    values = {key: rows[-1] for key, rows in batch.weekly.items()}
    for key in ("contrats", "demandes", "heures_payees"):
        values[key] = summer.sum_of(key)
    values["revenu"] = summer.sum_of("revenu") / 100.0
    values["heures_presence"] = ratio(summer.sum_of("presence"), summer.sum_of("actifs"), 0.0)
    values["satisfaction"] = ratio(summer.sum_of("satisfaction"), summer.sum_of("contrats"), NEUTRAL_SATISFACTION)
    values["participation"] = ratio(summer.sum_of("presents_assemblee"), summer.sum_of("actifs"), 0.0)
    values["appropriation"] = ratio(summer.sum_of("appropriation"), summer.sum_of("decisions"), 0.0)
    values["remuneration"] = total(summer.earnings) / 100.0 / summer.n_members
    skill, readiness = mean_learning(batch)
    values["resultat_objectifs"] = result_of_goals(batch, skill - skill_at_start, readiness - readiness_at_start)
    values["moyens_objectifs"] = means_of_goals(batch, values["participation"], values["appropriation"])
    return {key: values[key].astype(np.float64) for key in INDICATORS}


def mean_learning(batch: Batch) -> tuple[Floats, Floats]:
    """(R,) each: mean of the members' best three skills and mean readiness, over all who started."""
    summer = batch.summer
    ranked = np.sort(summer.skill, axis=0, kind="stable")[::-1][:3]
    best = total(total(ranked)) / (len(ranked) * summer.n_members)
    readiness = total(total(summer.readiness)) / (3 * summer.n_members)
    return best, readiness
