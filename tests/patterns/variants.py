"""Shipped scenarios with one thing changed, for the patterns that ask for it."""

from __future__ import annotations

import dataclasses

from game.sim import KeyTest, Option, Proposal, RuleChange, Scenario, Text

DRY_SUMMER = {"soleil": 0.5, "nuage": 0.35, "pluie": 0.15}
RAINY_SUMMER = {"soleil": 0.2, "nuage": 0.2, "pluie": 0.6}
DEARER = 1.2
"""Prices of the trial against those of reference."""


def dry(scenario: Scenario) -> Scenario:
    return dataclasses.replace(scenario, climate=(DRY_SUMMER,))


def rainy(scenario: Scenario) -> Scenario:
    return dataclasses.replace(scenario, climate=(RAINY_SUMMER,))


def equity(scenario: Scenario) -> Scenario:
    """Work is shared by hours so far, and no vote changes it."""
    return _shared_by(scenario, "equite")


def skilled_first(scenario: Scenario) -> Scenario:
    """Work goes to the most skilled, and no vote changes it."""
    return _shared_by(scenario, "habilete")


def _shared_by(scenario: Scenario, rule: str) -> Scenario:
    governance = dataclasses.replace(scenario.governance, work_rule=rule)
    return dataclasses.replace(_without_votes_on(scenario, "partage_du_travail"), governance=governance)


def prices_on_trial(scenario: Scenario) -> Scenario:
    """The first item of the first week offers the prices of reference or dearer ones; no other vote touches prices."""
    trial = Proposal(
        "prix_a_l_essai",
        Text("prix"),
        Text("prix"),
        tuple(
            Option(
                name,
                Text(name),
                rule=tuple(RuleChange(f"prix.{each.id}", round(each.price * factor)) for each in scenario.services),
            )
            for name, factor in (("reference", 1.0), ("plus_cher", DEARER))
        ),
        when=KeyTest("semaine", equal=1.0),
    )
    others = _without_votes_on(scenario, "prix").proposals
    return dataclasses.replace(scenario, proposals=(trial, *others))


def prices_in_their_first_week(scenario: Scenario) -> Scenario:
    """As `prices_on_trial`, for two weeks: the first in which clients call, before any word of mouth."""
    calendar = dataclasses.replace(scenario.calendar, weeks=2)
    return dataclasses.replace(prices_on_trial(scenario), calendar=calendar)


def _without_votes_on(scenario: Scenario, rule: str) -> Scenario:
    """Proposals that change such a rule are kept, for the conditions that name them, and never come."""
    proposals = tuple(
        dataclasses.replace(each, when=KeyTest("semaine", below=0.0)) if _changes(each, rule) else each
        for each in scenario.proposals
    )
    return dataclasses.replace(scenario, proposals=proposals)


def _changes(proposal: Proposal, rule: str) -> bool:
    return any(change.key.split(".")[0] == rule for option in proposal.options for change in option.rule)
