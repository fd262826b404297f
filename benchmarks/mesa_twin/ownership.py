"""What a counted item leaves: who was heard and feels to have decided, clarity, values and trust [7.9]."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.mesa_twin.words import ASSOCIATION, LEADERSHIP, clip, mean

if TYPE_CHECKING:
    from benchmarks.mesa_twin.debate import Item
    from benchmarks.mesa_twin.summer import Summer

CONTROL = {"se_taire": 0.0, "question": 0.0, "informer": 0.08, "recommander": 0.40, "trancher": 1.0}
HEARING = {"main_levee": 1.00, "secret": 0.96, "deux_tiers": 1.04, "consentement": 1.12, "classement": 1.06}
MINUTES = {"main_levee": 10, "secret": 15, "deux_tiers": 15, "consentement": 30, "classement": 20}
PATIENCE = 45
"""Minutes of an assembly after which motivation goes."""


def own(summer: Summer, item: Item) -> float:
    """Who was heard and feels to have decided; the ownership of the item [7.9]."""
    voters = summer.attending
    competence, control = summer.week.competence[ASSOCIATION], CONTROL[item.intervention]
    n = max(summer.parameters.points_assemblee, 1)
    force = {
        member: (0.25 + 0.75 * member.traits[LEADERSHIP])
        * (0.3 + 0.7 * member.confidence[ASSOCIATION])
        * (0.4 + 0.6 * member.mean_tie(voters))
        for member in voters
    }
    usual = mean(force.values(), empty=0.3)
    minutes = MINUTES[item.rule]
    weary = 0.0006 * (max(summer.week.minutes + minutes - PATIENCE, 0) - max(summer.week.minutes - PATIENCE, 0))
    summer.week.minutes += minutes
    ownerships = []
    for member in voters:
        spoken = competence * (0.6 * usual + 0.4 * force[member])
        spoken += (1 - competence) * force[member] ** 2 / max(usual, 1e-6)
        heard = clip(spoken * HEARING[item.rule] / 0.42)
        vote = item.votes[member]
        agrees = vote is not None and vote == item.adopted
        ownership = clip(0.38 + 0.34 * (0.65 * heard + 0.35 * agrees) + 0.28 * (1 - control) - 0.30 * item.imposed)
        ownerships.append(ownership)
        member.heard = max(member.heard, heard)
        member.ownership_memory = clip(member.ownership_memory + 0.35 / n * (ownership - member.ownership_memory))
        member.voice = clip(member.voice + 0.30 / n * (heard * (1 - control / 2) - member.voice))
        member.coop_awareness = clip(member.coop_awareness + 0.030 / n * ownership * (1 - member.coop_awareness))
        member.energy = clip(member.energy - 0.0002 * minutes)
        member.motivation = clip(member.motivation - weary)
    for member in summer.active:
        if not member.attended:
            member.ownership_memory = clip(member.ownership_memory * (1 - 0.15 / n))
    shared = mean(ownerships)
    item.quality = shared * (0.4 + 0.6 * competence)
    return shared


def move_vision_and_trust(summer: Summer, item: Item) -> None:
    """What a counted item does to clarity, to the values and to the trust shown [7.9]."""
    p, active = summer.parameters, summer.active
    if item.adopted is not None:
        room, led = 1 - summer.clarity, 0.25 + 0.75 * item.quality
        sets_goals = any(change.key == "buts" for change in item.proposal.options[item.adopted].rule)
        if not sets_goals:
            gain = p.clarte_vote / p.points_assemblee * item.quality
        else:
            gain = (p.clarte_revision if summer.has_goals else p.clarte_buts) * led
        summer.clarity = clip(summer.clarity + gain * room)
    bonds = {member: 0.5 + member.mean_tie(active) for member in active}
    closer = p.rapprochement / p.points_assemblee * item.quality
    summer.draw_values({member: closer * bond for member, bond in bonds.items()})
    apart = p.rejet * item.imposed + 0.03 / p.points_assemblee * (item.intervention == "recommander")
    if apart:
        summer.draw_values({member: -apart * bond for member, bond in bonds.items()})
    if item.imposed:
        summer.trust[ASSOCIATION] *= 1 - p.cout_trancher
        summer.trust = [trust * (1 - 0.4 * p.cout_trancher) for trust in summer.trust]
