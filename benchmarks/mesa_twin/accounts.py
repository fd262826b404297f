"""Invoices, costs, pay and surplus, in integer cents [7.18, 7.19]."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from benchmarks.mesa_twin.words import clip

if TYPE_CHECKING:
    from benchmarks.mesa_twin.people import Member
    from benchmarks.mesa_twin.summer import Summer


def settle(summer: Summer) -> None:
    """The accounts of a Friday."""
    finances, week = summer.scenario.finances, summer.week
    received = summer.due.pop(week.number, 0)
    material = 0
    for contract in week.contracts:
        material += contract.offer.service.material
        if contract.late_luck < finances.late_chance:
            summer.due[week.number + max(finances.late_weeks, 1)] += contract.amount
        else:
            received += contract.amount
    summer.cash += received - material - finances.fixed_costs
    kept = math.trunc(received * summer.contribution)
    summer.contributions += kept
    pool = min(max(received - kept - material, 0), max(summer.cash, 0))
    net = math.trunc(pool / (1 + finances.charges))
    paid = 0
    for member, part in pay_parts(summer).items():
        pay = math.trunc(net * part)
        member.earnings += pay
        paid += pay
    summer.cash -= paid + math.trunc(paid * finances.charges)


def pay_parts(summer: Summer) -> dict[Member, float]:
    """The part of each member in the pay, by the rule in force."""
    members = summer.members
    hours = shares({member: member.week_hours for member in members})
    hours = hours or shares({member: member.hours for member in members})
    equal = shares({member: float(member.active) for member in members})
    if summer.pay_rule == "heures":
        return hours
    if summer.pay_rule == "egal":
        return equal
    if summer.pay_rule == "moitie_moitie":
        return mixed(hours, equal, 0.5)
    holders = summer.offices.values()
    managing = shares(
        {member: float(member.present and bool(member.committee)) + (member.present and member in holders)
         for member in members}
    )  # fmt: skip
    return mixed(hours, managing, 0.15) if managing else hours


def shares(weights: dict[Member, float]) -> dict[Member, float]:
    """Weights divided by their sum; empty when there is nothing to share by."""
    total = sum(weights.values())
    return {member: weight / total for member, weight in weights.items()} if total > 0 else {}


def mixed(one: dict[Member, float], other: dict[Member, float], part: float) -> dict[Member, float]:
    """Two ways of sharing together, `part` of it by the other."""
    return {member: (1 - part) * one.get(member, 0.0) + part * other.get(member, 0.0) for member in {**one, **other}}


def share_surplus(summer: Summer) -> None:
    """What is left of the contributions, as the closing assembly decided."""
    surplus = min(math.trunc(summer.scenario.finances.refund * summer.contributions), max(summer.cash, 0))
    active = summer.active
    if summer.surplus_rule in ("egal", "heures"):
        weigh = {
            member: float(member.active) if summer.surplus_rule == "egal" else member.hours for member in summer.members
        }
        for member, part in shares(weigh).items():
            pay = math.trunc(surplus * part)
            member.earnings += pay
            summer.cash -= pay
    elif summer.surplus_rule == "don":
        summer.cash -= surplus
        for segment in summer.segments.values():
            segment.reputation = clip(segment.reputation + 0.03)
    elif summer.surplus_rule == "fete":
        summer.cash -= surplus
        for member in active:
            member.belonging = clip(member.belonging + 0.06 * (1 - member.belonging))
