"""What no summer ever reaches: incidents, propositions, options, and who or what never works."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from game.lab.inspection.summers import ByStrategy
from game.lab.inspection.values import ProposalRow
from game.scenario import Places, Problem
from game.sim import NEVER_CAME, Scenario

_RARE: Final = 0.01
"""Share of the summers of every strategy below which something hardly ever happens."""
_IMPOSES_ANYTHING: Final = "hasard"
"""A strategy whose votes say nothing of what a group may want."""
_ENOUGH: Final = 100
"""Times that a proposition must have come before one of its options is said to be never adopted."""


def happens(scenario: Scenario, summers: ByStrategy) -> list[dict[str, float]]:
    """By incident, then strategy: the share of the summers in which it happens."""
    fired = {
        name: np.stack([(each.story.incidents == i).any(axis=(1, 2)) for i in range(len(scenario.incidents))])
        for name, each in summers.items()
        if scenario.incidents
    }
    return [{name: float(rows[i].mean()) for name, rows in fired.items()} for i in range(len(scenario.incidents))]


def proposal_rows(scenario: Scenario, summers: ByStrategy) -> tuple[ProposalRow, ...]:
    rows = []
    for p, proposal in enumerate(scenario.proposals):
        adopted = {name: each.story.adopted[:, p] for name, each in summers.items()}
        wanted = np.concatenate([each for name, each in adopted.items() if name != _IMPOSES_ANYTHING])
        came = max(int((wanted != NEVER_CAME).sum()), 1)
        rows.append(
            ProposalRow(
                proposal.id,
                proposal.title,
                {name: float((each != NEVER_CAME).mean()) for name, each in adopted.items()},
                {option.id: float((wanted == o).sum()) / came for o, option in enumerate(proposal.options)},
            )
        )
    return tuple(rows)


def judge_reach(scenario: Scenario, summers: ByStrategy, places: Places) -> Iterator[Problem]:
    """Of what the file itself writes or asks for: the defaults are not the author's to mend."""
    n = len(next(iter(summers.values()))["pec"])
    for incident, shares in zip(scenario.incidents, happens(scenario, summers), strict=True):
        if places.has("incidents", incident.id):
            yield from _judge("incident", places, "incidents", incident.id, max(shares.values()), n * len(summers))
    for row in proposal_rows(scenario, summers):
        if not places.has("propositions", row.id):
            continue
        yield from _judge("proposal", places, "propositions", row.id, max(row.comes.values()), n * len(summers))
        if sum(row.comes.values()) * n >= _ENOUGH:
            for option, share in row.options.items():
                if share == 0.0:
                    yield places.problem(
                        "option_never_adopted", "propositions", row.id, "options", option, name=option, of=row.id
                    )


def _judge(what: str, places: Places, key: str, name: str, share: float, n: int) -> Iterator[Problem]:
    if share == 0.0:
        yield places.problem(f"{what}_unreachable", key, name, name=name, n=n)
    elif share < _RARE:
        yield places.problem(f"{what}_rare", key, name, name=name, percent=round(100 * share, 1))


def judge_use(scenario: Scenario, summers: ByStrategy, places: Places) -> Iterator[Problem]:
    """Members, segments and services without a contract in any summer."""
    stories = [each.story for each in summers.values()]
    of_member = sum(each.hours_by_member.sum(axis=0) for each in stories)
    of_segment = sum(each.hours_by_segment.sum(axis=0) for each in stories)
    of_service = sum(each.by_service["contrats"].sum(axis=0) for each in summers.values())
    served = {segment for service in scenario.services for segment in service.clients}
    unused = (
        ("member_without_contract", ("cooperants", "nommes"), [each.id for each in scenario.group.members], of_member),
        ("segment_without_contract", ("segments",), [each.id for each in scenario.segments], of_segment),
        ("service_without_contract", ("services",), [each.id for each in scenario.services], of_service),
    )
    for key, section, names, amounts in unused:
        for name, amount in zip(names, np.asarray(amounts), strict=True):
            is_said_already = key == "segment_without_contract" and name not in served
            if amount == 0.0 and places.has(*section, name) and not is_said_already:
                yield places.problem(key, *section, name, name=name)
