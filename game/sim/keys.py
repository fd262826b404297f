"""Keys of the scenario language on the state: read what a condition tests, add what an effect sets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from game.sim.arithmetic import (
    EVERY,
    Bools,
    Floats,
    Ints,
    Seasons,
    clip01,
    columns_at,
    mean_of,
    one_hot,
    pairs_of,
    total,
)
from game.sim.indicators import Key
from game.sim.state import CAISSE, MEMBRES, NEUTRAL_SATISFACTION, PARTENAIRES, Summer
from game.sim.vocabulary import COMMITTEES, SPHERES, TRAITS

if TYPE_CHECKING:
    from game.sim.batch import Batch


def _segments(batch: Batch, key: Key) -> list[int]:
    segments = batch.tables.scenario.segments
    return [q for q, segment in enumerate(segments) if key.qualifier in ("", segment.id)]


def _spheres(key: Key) -> slice:
    """That of a key, or every one."""
    if not key.qualifier:
        return EVERY
    k = SPHERES.index(key.qualifier)
    return slice(k, k + 1)


_ARRAYS: Final = {
    "motivation": "motivation",
    "energie": "energy",
    "appartenance": "belonging",
    "conscience_cooperative": "coop_awareness",
    "implication": "ownership_memory",
    "voix": "voice",
}
"""What `Summer` calls the personal keys of one array each."""


def personal(batch: Batch, key: Key) -> Floats:
    """(M, R): what each member has of a personal key."""
    summer = batch.summer
    if key.base == "habilete":
        ids = [service.id for service in batch.tables.scenario.services]
        return summer.skill[ids.index(key.qualifier)]
    if key.base in TRAITS:
        return summer.traits[TRAITS.index(key.base)]
    if key.base in ("aptitude", "confiance"):
        array = summer.readiness if key.base == "aptitude" else summer.confidence
        return array[SPHERES.index(key.qualifier)]
    if key.base == "liens":
        return summer.mean_ties(summer.active)
    if key.base == "gains":
        return summer.earnings / 100.0
    own: Floats = getattr(summer, _ARRAYS[key.base])
    return own


def read(batch: Batch, key: Key, mask: Bools | None) -> Floats:
    """(R,): the value of a key; personal ones as the mean over `mask` (M, R), every active member when None. Money:
    currency."""
    summer = batch.summer
    if key.is_personal:
        return mean_of(personal(batch, key), summer.active if mask is None else mask, 0.0)
    if key.kind == "sphere":
        array = {"confiance_accordee": summer.trust, "autonomie": summer.autonomy, "soutien": summer.support}[key.base]
        rows = array[_spheres(key)]
        return total(rows) / len(rows)
    if key.kind == "flow" or key.name == "demandes":
        return _flow(batch, key.name)
    if key.kind == "segment":
        array = summer.awareness if key.base == "connait" else summer.reputation
        chosen = _segments(batch, key)
        return total(array[chosen]) / len(chosen)
    if key.kind == "global":
        return _global(summer, key.base)
    return _derived(batch, key.base)


def _global(summer: Summer, name: str) -> Floats:
    if name == "tresorerie":
        return summer.accounts[CAISSE] / 100.0
    if name == "energie_animateurs":
        return mean_of(summer.animateur_energy, summer.hired, 0.0)
    return summer.clarity if name == "clarte" else summer.local_committee


def _flow(batch: Batch, name: str) -> Floats:
    if name.endswith("_semaine"):
        name = name.removesuffix("_semaine")
        value = batch.last_sums.get(name, np.zeros(batch.n_seasons))
    else:
        value = batch.summer.sum_of(name)
    return value / 100.0 if name == "revenu" else value


def _derived(batch: Batch, name: str) -> Floats:
    summer = batch.summer
    if name == "semaine":
        return np.full(batch.n_seasons, float(batch.week.number))
    if name == "gini_heures":
        return summer.gini_hours()
    if name == "departs":
        return total(~summer.active).astype(np.float64)
    if name in ("vision", "pec"):
        vision = summer.vision(batch.tables.parameters.dispersion_alignement)
        return vision if name == "vision" else vision + summer.mean_support() + summer.mean_autonomy()
    if name == "liens_communaute":
        return community_ties(summer)
    if name == "intergenerationnel":
        return intergenerational(batch)
    amount, count, fallback = {
        "satisfaction": ("satisfaction", "contrats", NEUTRAL_SATISFACTION),
        "participation": ("presents_assemblee", "actifs", 0.8),
        "appropriation": ("appropriation", "decisions", 0.5),
    }[name]
    return ratio(summer.sum_of(amount), summer.sum_of(count), fallback)


def ratio(amount: Floats, count: Floats, fallback: Floats | float) -> Floats:
    """amount / count, and the fallback where there is nothing to count."""
    return np.where(count > 0, amount / np.maximum(count, 1e-9), fallback)


def community_ties(summer: Summer) -> Floats:
    """(R,): mean over segments of √(awareness × reputation)."""
    return total(np.sqrt(summer.awareness * summer.reputation)) / summer.awareness.shape[0]


def intergenerational(batch: Batch) -> Floats:
    """(R,): h worked for older people, saturating at 60 h, times √ of what they think of the co-op."""
    chosen = np.nonzero(batch.tables.market.is_intergenerational)[0]
    if chosen.size == 0:
        return np.zeros(batch.n_seasons)
    hours = total(batch.summer.hours_by_segment[chosen])
    opinion = total(batch.summer.reputation[chosen]) / chosen.size
    return hours / (hours + 60.0) * np.sqrt(opinion)


def named(batch: Batch, target: str, active: Bools, who: Ints, who2: Ints, at: Seasons = EVERY) -> Bools:
    """(M, N): those of the `active` members (M, N) that a target names in the N seasons `at`; `who` and `who2` (R,) are
    −1 where there is nobody."""
    summer = batch.summer
    if target in ("qui", "qui2"):
        return one_hot((who if target == "qui" else who2)[at], summer.n_members) & active
    if target.startswith("comite."):
        return columns_at(summer.committee[COMMITTEES.index(target.partition(".")[2])], at) & active
    if target.startswith("choisis."):
        draw = columns_at(batch.chance.uniform(batch.week.number, "choisis", summer.n_members), at)
        order = np.argsort(np.where(active, draw, 2.0), axis=0, kind="stable")
        rank = np.argsort(order, axis=0, kind="stable")
        return (rank < int(target.partition(".")[2])) & active
    return active


def add(
    batch: Batch,
    key: Key,
    amount: Floats,
    cause: str,
    ref: str,
    sphere: Ints,
    at: Seasons = EVERY,
) -> None:
    """Add (N,) to a state key in the N seasons `at`, or (M, N) when it is personal; `sphere` (N,) is that of `soutien`
    alone."""
    summer, ledger = batch.summer, batch.ledger
    if key.is_personal:
        _add_personal(batch, key, amount, cause, ref, at)
    elif key.base == "soutien":
        own = amount[None] if key.qualifier else np.where(one_hot(sphere, len(SPHERES)), amount, 0.0)
        ledger.shift_support({cause: own}, ref, at, _spheres(key))
    elif key.base == "autonomie":
        spheres = _spheres(key)
        ledger.shift_autonomy({cause: np.broadcast_to(amount, (len(SPHERES[spheres]), amount.size))}, ref, at, spheres)
    elif key.base == "confiance_accordee":
        spheres = _spheres(key)
        summer.trust[spheres, at] = clip01(columns_at(summer.trust[spheres], at) + amount)
    elif key.kind == "segment":
        _add_segment(batch, key, amount, cause, ref, at)
    elif key.base == "clarte":
        ledger.shift_clarity({cause: amount}, ref, at)
    elif key.base == "tresorerie":
        ledger.transfer(PARTENAIRES, CAISSE, amount.astype(np.int64), cause, ref, at)
    elif key.base == "comite_local":
        moved = summer.local_committee.copy()  # a launch may be scaled by what it was
        moved[at] = clip01(moved[at] + amount)
        summer.local_committee = moved
    else:  # energie_animateurs
        energy = columns_at(summer.animateur_energy, at)
        summer.animateur_energy[:, at] = np.where(columns_at(summer.hired, at), clip01(energy + amount), energy)


def _add_segment(batch: Batch, key: Key, amount: Floats, cause: str, ref: str, at: Seasons) -> None:
    summer = batch.summer
    by_segment = np.zeros((len(summer.reputation), amount.size))
    by_segment[_segments(batch, key)] = amount
    if key.base == "reputation":
        batch.ledger.shift_reputation({cause: by_segment}, ref, at)
    elif key.base == "connait":
        summer.awareness[:, at] = clip01(columns_at(summer.awareness, at) + by_segment)
    else:
        summer.extra_demand[:, at] += by_segment


def _add_personal(batch: Batch, key: Key, amount: Floats, cause: str, ref: str, at: Seasons) -> None:
    summer = batch.summer
    if key.base == "motivation":
        batch.ledger.shift_motivation({cause: amount}, ref, at)
    elif key.base == "liens":
        # a pair with both ends in the target gets the amount once
        of_pair = np.where(amount[:, None] != 0.0, amount[:, None], amount[None])
        pairs = pairs_of(columns_at(summer.active, at))
        tie = summer.tie if isinstance(at, slice) else summer.tie.take(at, axis=2)
        summer.tie[:, :, at] = clip01(tie + of_pair * pairs)
    elif key.base == "gains":
        cents = np.maximum(amount.astype(np.int64), -columns_at(summer.earnings, at))  # no more back than was earned
        summer.earnings[:, at] += cents
        batch.ledger.transfer(CAISSE, MEMBRES, total(cents), cause, ref, at)
    else:
        array = personal(batch, key)
        array[:, at] = clip01(columns_at(array, at) + amount)
