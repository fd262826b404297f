"""The assembly of the week: who comes, the agenda, and its items one after another [7.7]."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from benchmarks.mesa_twin import effects
from benchmarks.mesa_twin.carrying_out import carry_out, postpone
from benchmarks.mesa_twin.debate import debate, decide
from benchmarks.mesa_twin.ownership import move_vision_and_trust, own
from benchmarks.mesa_twin.people import tie_by
from benchmarks.mesa_twin.words import ASSOCIATION, Declared

if TYPE_CHECKING:
    from benchmarks.mesa_twin.summer import Summer

LIMITED = ("question", "informer", "recommander")


def meet(summer: Summer, closing: bool = False) -> None:
    """The whole assembly, item by item."""
    week = summer.week
    for member in summer.members:
        member.come_to_assembly()
    total = 0.0
    left = summer.scenario.governance.interventions
    for proposal in agenda(summer, closing):
        intervention, option = summer.strategy.intervene(proposal)
        if intervention in LIMITED and left == 0:
            intervention = "se_taire"
        item = debate(summer, proposal, intervention, option)
        if not decide(summer, item):
            postpone(summer, proposal)
            continue
        left -= intervention in LIMITED
        total += own(summer, item)
        move_vision_and_trust(summer, item)
        carry_out(summer, item)
        week.items_counted += 1
    week.ownership = total / max(week.items_counted, 1)
    if week.items_counted:
        gain = summer.parameters.lien_assemblee * (0.5 + 0.5 * week.competence[ASSOCIATION])
        for one, other in combinations(summer.attending, 2):
            tie_by(one, other, gain * (1 - one.ties[other.number]))
    if not closing:
        week.flows.attending = len(summer.attending)
        week.flows.items, week.flows.ownership = week.items_counted, total


def agenda(summer: Summer, closing: bool) -> list[Declared]:
    """The proposals of this assembly, fixed before the first is debated."""
    p = summer.parameters
    ready = [
        proposal
        for proposal in summer.scenario.proposals
        if proposal.at_closing == closing and proposal.id not in summer.decided and effects.holds(summer, proposal.when)
    ]
    if closing:
        return ready
    return ready[: int(p.points_fondation if summer.week.number == 1 else p.points_assemblee)]
