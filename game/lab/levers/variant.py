"""Levers as a variant of a scenario: a rule that is set holds from the first Monday to the last assembly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.lab.levers.levers import EVERY_SERVICE, Levers
from game.sim import Option, Proposal, Scenario, Service


def variant_of(scenario: Scenario, levers: Levers) -> Scenario:
    """The scenario with the rules that are set, the very same where none is.

    Its proposals are all there, in their order, so that no luck moves; options no longer change a rule that is set.
    """
    if not _moved(levers):
        return scenario
    governance, finances = scenario.governance, scenario.finances
    is_held = _holds(scenario, levers)
    return replace(
        scenario,
        services=tuple(_priced(each, levers) for each in scenario.services),
        finances=replace(
            finances, contribution=finances.contribution if levers.contribution is None else levers.contribution
        ),
        governance=replace(
            governance,
            voting_rule=levers.voting_rule or governance.voting_rule,
            pay_rule=levers.pay_rule or governance.pay_rule,
            work_rule=levers.work_rule or governance.work_rule,
        ),
        proposals=tuple(_held(each, is_held) for each in scenario.proposals),
    )


def price_of(service: Service, levers: Levers) -> int | None:
    """Cents asked all summer for a service; None where no lever says so."""
    factor = levers.prices.get(service.id, levers.prices.get(EVERY_SERVICE))
    return None if factor is None else round(service.price * factor)


def _moved(levers: Levers) -> frozenset[str]:
    """The rules that are set, by the keys that votes change; `prix` for some prices."""
    rules = {
        "vote": levers.voting_rule,
        "partage_des_gains": levers.pay_rule,
        "partage_du_travail": levers.work_rule,
        "contribution": levers.contribution,
        "prix": levers.prices or None,
    }
    return frozenset(key for key, value in rules.items() if value is not None)


def _priced(service: Service, levers: Levers) -> Service:
    cents = price_of(service, levers)
    return service if cents is None else replace(service, opening_price=cents)


def _holds(scenario: Scenario, levers: Levers) -> Callable[[str], bool]:
    """Whether a key that a vote would change is held by a lever."""
    moved = _moved(levers) - {"prix"}
    priced = {f"prix.{each.id}" for each in scenario.services if price_of(each, levers) is not None}
    return lambda key: key in moved or ".".join(key.split(".")[:2]) in priced


def _held(proposal: Proposal, is_held: Callable[[str], bool]) -> Proposal:
    if not any(is_held(change.key) for option in proposal.options for change in option.rule):
        return proposal
    return replace(proposal, options=tuple(_without(option, is_held) for option in proposal.options))


def _without(option: Option, is_held: Callable[[str], bool]) -> Option:
    return replace(option, rule=tuple(change for change in option.rule if not is_held(change.key)))
