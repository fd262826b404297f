"""Accounts: invoices, late payers, material, fixed costs, what the co-op keeps, and pay by the rule that the
members voted.

Money is in integer cents and moves by double entry, so that none is ever made or lost.
"""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import Floats, Ints, total
from game.sim.batch import Batch
from game.sim.state import CAISSE, CLIENTS, CREANCES, ETAT, FOURNISSEURS, MEMBRES
from game.sim.vocabulary import PAY_RULES
from game.sim.witness import SeenPay

_EQUAL, _HALF, _MANAGEMENT = 1, 2, 3
"""Positions in `PAY_RULES`; the first, by hours, is the default."""


def keep_accounts(batch: Batch) -> None:
    """Friday: what came in, what it cost, what is paid."""
    received = _collect(batch)
    _pay_costs(batch)
    _pay_members(batch, received)


def _collect(batch: Batch) -> Ints:
    """(R,) cents that clients paid this week; late invoices wait."""
    summer, requests, ledger = batch.summer, batch.requests, batch.ledger
    late_chance = batch.tables.scenario.finances.late_chance
    invoiced, late = np.zeros(batch.n_seasons, dtype=np.int64), np.zeros(batch.n_seasons, dtype=np.int64)
    if requests is not None:
        np.add.at(invoiced, requests.season, requests.amount)
        np.add.at(late, requests.season, np.where(requests.chance[3] < late_chance, requests.amount, 0))
    paid_now = invoiced - late
    arriving = summer.due[0].copy()
    summer.due = np.concatenate([summer.due[1:], late[None]])
    ledger.transfer(CLIENTS, CREANCES, late, "contrats")
    ledger.transfer(
        CLIENTS, CAISSE, paid_now, "contrats", terms=lambda: {"factures": invoiced, "factures_en_retard": late}
    )
    ledger.transfer(CREANCES, CAISSE, arriving, "retards_payes", terms=lambda: {"factures_echues": arriving})
    return paid_now + arriving


def _pay_costs(batch: Batch) -> None:
    material, contracts = _material(batch), batch.week.sums["contrats"]
    batch.ledger.transfer(
        CAISSE,
        FOURNISSEURS,
        material,
        "materiel",
        terms=lambda: {"contrats_faits": contracts, "materiel_moyen": material / np.maximum(contracts, 1.0)},
    )
    fixed = np.full(batch.n_seasons, batch.tables.scenario.finances.fixed_costs, dtype=np.int64)
    batch.ledger.transfer(CAISSE, FOURNISSEURS, fixed, "frais_fixes", terms=lambda: {"frais_de_la_semaine": fixed})


def _material(batch: Batch) -> Ints:
    """(R,) cents of material for the contracts of the week."""
    cents = np.zeros(batch.n_seasons, dtype=np.int64)
    for s, count in enumerate(batch.week.by_service["contrats"]):
        cents = cents + batch.tables.market.material[s] * count.astype(np.int64)
    return cents


def _pay_members(batch: Batch, received: Ints) -> None:
    """What was received, less the material and the co-op's contribution, is shared; charges come out of it."""
    summer, scenario = batch.summer, batch.tables.scenario
    kept = (received * summer.contribution).astype(np.int64)
    summer.contributions += kept
    material, in_hand = _material(batch), np.maximum(summer.accounts[CAISSE], 0)
    pool = np.minimum(np.maximum(received - kept - material, 0), in_hand)  # never more than there is
    net = (pool / (1.0 + scenario.finances.charges)).astype(np.int64)
    pay: Ints = (net * _shares(batch, summer.pay_rule)).astype(np.int64)
    if batch.witness is not None:
        batch.witness.sees_pay(SeenPay(batch.seasons, batch.week.number, _by_every_rule(batch, net)))
    paid = total(pay)
    summer.earnings += pay
    rate = scenario.finances.charges
    batch.ledger.transfer(
        CAISSE,
        MEMBRES,
        paid,
        "paie_versee",
        terms=lambda: {
            "recu": received,
            "garde_par_la_coop": kept,
            "materiel_paye": material,
            "en_caisse": in_hand,
            "taux_charges": np.full(batch.n_seasons, rate),
            "arrondi": pool / (1.0 + rate) - paid,
        },
    )
    charges = (paid * rate).astype(np.int64)
    batch.ledger.transfer(
        CAISSE,
        ETAT,
        charges,
        "charges",
        terms=lambda: {
            "paie_de_la_semaine": paid,
            "taux_charges": np.full(batch.n_seasons, rate),
            "arrondi": paid * rate - charges,
        },
    )


def _by_every_rule(batch: Batch, net: Ints) -> Ints:
    """(rule, M, R): what each member would get of this money by each of `PAY_RULES`."""
    rules = [np.full(batch.n_seasons, rule) for rule in range(len(PAY_RULES))]
    return np.stack([(net * _shares(batch, rule)).astype(np.int64) for rule in rules])


def _shares(batch: Batch, rule: Ints) -> Floats:
    """(M, R): each member's part by a rule (R,); the parts sum to 1, or to 0 where there is nobody to pay."""
    summer, week = batch.summer, batch.week
    worked = _normalised(week.member_hours)
    so_far = _normalised(summer.hours)
    by_hours = np.where(total(week.member_hours) > 0, worked, so_far)
    equal = _normalised(summer.active.astype(np.float64))
    office = (np.arange(summer.n_members)[:, None, None] == summer.office[None]).any(axis=1)
    managing = _normalised((summer.committee.any(axis=0) & week.present) + 1.0 * (office & week.present))
    shares = np.where(rule == _EQUAL, equal, by_hours)
    shares = np.where(rule == _HALF, 0.5 * by_hours + 0.5 * equal, shares)
    return np.where((rule == _MANAGEMENT) & (total(managing) > 0), 0.85 * by_hours + 0.15 * managing, shares)


def _normalised(weight: Floats) -> Floats:
    whole = total(weight)
    return np.where(whole > 0, weight / np.maximum(whole, 1e-9), 0.0)
