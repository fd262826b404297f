"""A way that somebody wants to live: its rules as a scenario of its own, to be played and changed like any other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from game.lab.levers.levers import Levers
from game.lab.levers.variant import price_of
from game.lab.levers.writing import as_written
from game.scenario.writing import rewritten, writes
from game.sim import Scenario

Path = tuple[str, ...]


def kept(scenario: Scenario, levers: Levers, title: Mapping[str, str], summary: Mapping[str, str]) -> str:
    """The text of a scenario file: `scenario` as its author wrote it, beginning with the rules of the levers.

    Title and summary are by language. The group may vote on every rule, as in any summer; how the animateurs stand is
    for who plays, so all levers are told again in a comment at the end.
    """
    headings: dict[Path, Any] = {("titre",): dict(title), ("resume",): dict(summary)}
    text = rewritten(scenario.source, headings | _rules(scenario, levers) | _prices(scenario, levers))
    told = yaml.safe_dump({"laboratoire": as_written(levers)}, allow_unicode=True, sort_keys=False)
    return text.rstrip() + "\n\n" + "".join(f"# {line}\n" for line in told.splitlines())


def _rules(scenario: Scenario, levers: Levers) -> dict[Path, Any]:
    allowed = scenario.governance.voting_rules
    is_new = levers.voting_rule is not None and levers.voting_rule not in allowed
    rules = {
        ("gouvernance", "votes"): [*allowed, levers.voting_rule] if is_new else None,
        ("finances", "contribution"): levers.contribution,
        ("gouvernance", "vote_initial"): levers.voting_rule,
        ("gouvernance", "partage_des_gains"): levers.pay_rule,
        ("gouvernance", "partage_du_travail"): levers.work_rule,
    }
    return {path: value for path, value in rules.items() if value is not None}


def _prices(scenario: Scenario, levers: Levers) -> dict[Path, Any]:
    """A file that names no service offers those of its region: once it names one, it names all that it offers."""
    asked = {each.id: price_of(each, levers) for each in scenario.services}
    opening = {name: {} if cents is None else {"prix_au_depart": cents / 100} for name, cents in asked.items()}
    if not any(opening.values()):
        return {}
    if not writes(scenario.source, ("services",)):
        return {("services",): opening}
    return {("services", name, key): price for name, prices in opening.items() for key, price in prices.items()}
