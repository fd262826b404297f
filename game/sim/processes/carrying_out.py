"""Carrying out: an adopted option changes the co-op's rules and acts, as well as it is owned and understood."""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import Bools, Ints, best_row, total
from game.sim.batch import Batch, Item, Vote
from game.sim.effects import launch
from game.sim.state import CAISSE, PARTS
from game.sim.vocabulary import COMMITTEES, LEADERSHIP, TRAITS

_WELL_LED = 0.5
"""Deliberation quality from which a decision is well carried out."""


def is_well_led(vote: Vote) -> Bools:
    """(R,): the debate was owned and understood enough for the decision to hold."""
    return vote.quality >= _WELL_LED


def carry_out(batch: Batch, item: Item, vote: Vote) -> None:
    """Close the item, change the rules that the option names, launch its effects; without a quorum it waits once,
    then lapses."""
    summer = batch.summer
    seasons = np.arange(batch.n_seasons)
    is_item = item.proposal >= 0
    safe = np.maximum(item.proposal, 0)
    met = is_item & (vote.has_quorum | vote.is_imposed)
    passed = met & (vote.adopted >= 0)
    waits = is_item & ~met & (summer.postponed[safe, seasons] == 0)
    summer.postponed[safe, seasons] += waits
    closed = np.where(passed, vote.adopted, np.where(met | (is_item & ~waits), -2, summer.decided[safe, seasons]))
    summer.decided[safe[is_item], seasons[is_item]] = closed[is_item]
    option = np.where(passed, batch.tables.ballots.first[safe] + np.maximum(vote.adopted, 0), -1)
    _change_rules(batch, option)
    scale = np.minimum(np.maximum(vote.quality / 0.6, 0.3), 1.2)
    launch(batch, batch.tables.consequences.options, option, "decision", scale=scale)


def _change_rules(batch: Batch, option: Ints) -> None:
    summer, ballots = batch.summer, batch.tables.ballots
    is_on = option >= 0
    if not is_on.any():
        return
    safe = np.maximum(option, 0)
    for name, array in (
        ("vote_rule", ballots.vote),
        ("work_rule", ballots.work),
        ("pay_rule", ballots.pay),
        ("surplus_rule", ballots.surplus),
    ):
        value = array[safe]
        setattr(summer, name, np.where(is_on & (value >= 0), value, getattr(summer, name)))
    contribution = ballots.contribution[safe]
    summer.contribution = np.where(is_on & (contribution >= 0), contribution, summer.contribution)
    _change_share(batch, np.where(is_on, ballots.share[safe], -1))
    priced = np.nonzero(is_on & ballots.sets_prices[safe])[0]
    if priced.size:
        level = ballots.price_level[option[priced]].transpose(1, 2, 0)
        before = summer.price_level[:, :, priced]
        summer.price_level[:, :, priced] = np.where(level >= 0, level, before)
    offers = np.nonzero(is_on & ballots.sets_services[safe])[0]
    summer.offered[:, offers] = ballots.services[option[offers]].T
    aims = np.nonzero(is_on & ballots.sets_goals[safe])[0]
    summer.goals[:, aims] = ballots.goals[option[aims]].T
    summer.has_goals[aims] = True


def _change_share(batch: Batch, share: Ints) -> None:
    """A new part sociale (R,), −1 for none: after the foundation, each active member pays or gets back the
    difference."""
    summer = batch.summer
    changed = share >= 0
    if batch.week.number > 1 and changed.any():
        members, before = total(summer.active), summer.share
        due = np.where(changed, (share - before) * members, 0)
        batch.ledger.transfer(
            PARTS,
            CAISSE,
            due,
            "parts_sociales",
            terms=lambda: {"part_sociale": share, "part_avant": before, "membres": members},
        )
    summer.share = np.where(changed, share, summer.share)


def found(batch: Batch) -> None:
    """The foundation assembly ends: committees are shared out, offices filled, shares paid."""
    _fill_committees(batch)
    fill_offices(batch)
    share, members = batch.summer.share, total(batch.summer.active)
    batch.ledger.transfer(
        PARTS,
        CAISSE,
        share * members,
        "parts_sociales",
        terms=lambda: {"part_sociale": share, "part_avant": np.zeros_like(share), "membres": members},
    )


def _fill_committees(batch: Batch) -> None:
    """Each member sits on one committee; by keyed draw, in equal parts."""
    summer = batch.summer
    draw = batch.chance.uniform(batch.week.number, "comites", summer.n_members)
    rank = np.argsort(np.argsort(draw, axis=0, kind="stable"), axis=0, kind="stable")
    standing = [c for c, name in enumerate(COMMITTEES) if name in batch.tables.scenario.governance.committees]
    for place, c in enumerate(standing):
        summer.committee[c] = (rank % len(standing) == place) & summer.active


def fill_offices(batch: Batch) -> None:
    """An office that nobody holds goes to the member whom the group would choose: chair, notes, cash; one office
    each."""
    summer = batch.summer
    rows = np.arange(summer.n_members)[:, None]
    held = (rows[:, None] == summer.office[None]) & summer.active[:, None]  # (M, office, R)
    at = np.nonzero(np.count_nonzero(held.any(axis=0), axis=0) < 3)[0]
    if not at.size:
        return
    draw = batch.chance.uniform(batch.week.number, "election", 3 * summer.n_members).reshape(3, summer.n_members, -1)
    liked = summer.mean_ties(summer.active)
    responsible = summer.traits[TRAITS.index("responsabilite")]
    wish = np.stack([
        summer.traits[LEADERSHIP] + 0.6 * liked,
        responsible + 0.4 * summer.motivation,
        responsible + 0.4 * liked,
    ]) + 0.3 * draw  # fmt: skip
    held, active = held[:, :, at], summer.active[:, at]
    taken = held.any(axis=1)
    for office in range(3):
        chosen = best_row(wish[office][:, at], active & ~taken)
        holder = np.where(held[:, office].any(axis=0), summer.office[office, at], chosen)
        summer.office[office, at] = holder
        taken |= rows == holder
