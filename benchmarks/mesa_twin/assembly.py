"""The assembly of the week: agenda, debate, vote, ownership, and what follows [7.7 to 7.10]."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from benchmarks.mesa_twin import ballots, effects
from benchmarks.mesa_twin.people import tie_by
from benchmarks.mesa_twin.words import (
    ASSOCIATION,
    LEADERSHIP,
    OFFICES,
    RESPONSIBILITY,
    SOLIDARITY,
    SPHERES,
    clip,
    mean,
)

if TYPE_CHECKING:
    from benchmarks.mesa_twin.people import Member
    from benchmarks.mesa_twin.summer import Summer

INFORMS = {"se_taire": 0.0, "question": 0.18, "informer": 0.30, "recommander": 0.15, "trancher": 0.0}
CONTROL = {"se_taire": 0.0, "question": 0.0, "informer": 0.08, "recommander": 0.40, "trancher": 1.0}
LIMITED = ("question", "informer", "recommander")
HEARING = {"main_levee": 1.00, "secret": 0.96, "deux_tiers": 1.04, "consentement": 1.12, "classement": 1.06}
MINUTES = {"main_levee": 10, "secret": 15, "deux_tiers": 15, "consentement": 30, "classement": 20}


@dataclass
class Item:
    """A proposal before the assembly, with what the animateurs do and what the members think."""

    proposal: object
    intervention: str
    option: int
    """That recommended or imposed."""
    rule: str
    """The voting rule in force when it was debated."""
    opinions: dict[Member, list[float]]
    votes: dict[Member, int | None]
    adopted: int | None = None
    quality: float = 0.0

    @property
    def imposed(self) -> bool:
        return self.intervention == "trancher"


def meet(summer: Summer, closing: bool = False) -> None:
    """The whole assembly, item by item."""
    week = summer.week
    for member in summer.members:
        member.come_to_assembly()
    week.items_counted, week.ownership = 0, 0.0
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


def agenda(summer: Summer, closing: bool) -> list[object]:
    """The proposals of this assembly, fixed before the first is debated."""
    p = summer.parameters
    ready = [
        proposal
        for proposal in summer.scenario.proposals
        if proposal.at_closing == closing
        and proposal.id not in summer.decided
        and effects.holds(summer, proposal.when)
    ]
    if closing:
        return ready
    return ready[: int(p.points_fondation if summer.week.number == 1 else p.points_assemblee)]


def debate(summer: Summer, proposal: object, intervention: str, option: int) -> Item:
    """Opinions drawn, then two rounds in which each listens to those it is tied to [7.8]."""
    voters = summer.attending
    first = draw_opinions(summer, proposal, intervention, option)
    opinions = dict(first)
    influences = {}
    for member in voters:
        pulls = [member.ties[other.number] * (0.4 + other.traits[LEADERSHIP]) for other in voters]
        total = sum(pulls)
        influences[member] = [pull / total for pull in pulls] if total > 0 else None
    for _ in range(2):
        heard = list(zip(*(opinions[member] for member in voters), strict=True))
        told = {}
        for member in voters:
            weights = influences[member]
            if weights is None:
                told[member] = first[member]
                continue
            stubborn = 0.35 + 0.4 * member.confidence[ASSOCIATION]
            told[member] = [
                stubborn * own + (1 - stubborn) * sum(map(float.__mul__, weights, others))
                for own, others in zip(first[member], heard, strict=True)
            ]
        opinions = told
    votes = ballots.cast(opinions)
    if summer.vote_rule == "main_levee":
        opinions_shown = ballots.conform(opinions, votes, summer.parameters.conformite)
        votes = ballots.cast(opinions_shown)
    return Item(proposal, intervention, option, summer.vote_rule, opinions, votes)


def draw_opinions(summer: Summer, proposal: object, intervention: str, option: int) -> dict[Member, list[float]]:
    """What each attending member thinks of each option before the debate."""
    p, random, voters = summer.parameters, summer.random, summer.attending
    information = clip(
        0.35 * mean(member.readiness[ASSOCIATION] for member in voters)
        + 0.35 * summer.week.competence[ASSOCIATION]
        + INFORMS[intervention]
    )
    error = p.hasard_opinion * (1 - 0.7 * information)
    weight = p.poids_recommandation * (0.5 + 0.5 * summer.trust[ASSOCIATION])
    opinions = {}
    for member in voters:
        squares = [value * value for value in member.values]
        total = sum(squares)
        opinions[member] = []
        for number, each in enumerate(proposal.options):
            expected = each.expected
            opinion = (
                error * (random.random() - 0.5)
                + p.gout_personnel * (random.random() - 0.5)
                + sum(map(float.__mul__, squares, map(float, expected.goals))) / (2 * total)
                + 0.1 * expected.fairness * member.traits[SOLIDARITY]
                - 0.05 * expected.effort * (1 - member.motivation)
            )
            if intervention == "recommander" and number == option:
                opinion += weight
            opinions[member].append(opinion)
    return opinions


def decide(summer: Summer, item: Item) -> bool:
    """Settle what is adopted; whether the item counts."""
    needed = max(math.ceil(summer.scenario.governance.quorum * len(summer.active)), 1)
    quorum = len(summer.attending) >= needed
    if item.imposed:
        item.adopted = item.option
    elif quorum:
        item.adopted = ballots.outcome(
            item.rule, item.opinions, item.votes, summer.parameters.seuil_objection, summer.random
        )
    return quorum or item.imposed


def postpone(summer: Summer, proposal: object) -> None:
    """Once it may come again; the second time it lapses [7.10]."""
    if proposal.id in summer.postponed:
        summer.decided[proposal.id] = ""
    summer.postponed.add(proposal.id)


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
    before = summer.week.items_counted
    bored = 0.25 * 0.0008 * max((before + 1) * minutes - 45, 0) if before > 1 else 0.0
    ownerships = []
    for member in voters:
        spoken = competence * (0.6 * usual + 0.4 * force[member])
        spoken += (1 - competence) * force[member] ** 2 / max(usual, 1e-6)
        heard = clip(spoken * HEARING[item.rule] / 0.42)
        vote = item.votes[member]
        agrees = vote is not None and vote == item.adopted
        ownership = clip(
            0.38 + 0.34 * (0.65 * heard + 0.35 * agrees) + 0.28 * (1 - control) - 0.30 * item.imposed
        )
        ownerships.append(ownership)
        member.heard = max(member.heard, heard)
        member.ownership_memory = clip(member.ownership_memory + 0.35 / n * (ownership - member.ownership_memory))
        member.voice = clip(member.voice + 0.30 / n * (heard * (1 - control / 2) - member.voice))
        member.coop_awareness = clip(
            member.coop_awareness + 0.030 / n * ownership * (1 - member.coop_awareness)
        )
        member.energy = clip(member.energy - 0.0002 * minutes)
        member.motivation = clip(member.motivation - bored)
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


def carry_out(summer: Summer, item: Item) -> None:
    """Close the item; an option adopted sets its rules and its effects act [7.10]."""
    if item.adopted is None:
        summer.decided[item.proposal.id] = ""
        return
    option = item.proposal.options[item.adopted]
    summer.decided[item.proposal.id] = option.id
    for change in option.rule:
        set_rule(summer, change.key, change.value)
    scale = min(max(item.quality / 0.6, 0.3), 1.2)
    effects.launch(summer, option.effects, scale, origin=item.proposal)
    effects.launch(summer, option.lasting, scale, origin=item.proposal, lasting=True)


RULES = {
    "vote": "vote_rule",
    "partage_du_travail": "work_rule",
    "partage_des_gains": "pay_rule",
    "surplus": "surplus_rule",
    "contribution": "contribution",
}


def set_rule(summer: Summer, key: str, value: object) -> None:
    """One rule of the co-op."""
    if key in RULES:
        setattr(summer, RULES[key], value)
    elif key == "services":
        summer.offered = set(value)
    elif key == "buts":
        summer.goals, summer.has_goals = list(value), True
    elif key == "part_sociale":
        if summer.week.number > 1:
            summer.cash += (value - summer.share) * len(summer.active)
        summer.share = value
    else:
        _, service, *segment = key.split(".")
        for offer in summer.offers:
            if offer.service.id == service and segment in ([], [offer.segment.id]):
                offer.price = value


def found(summer: Summer) -> None:
    """Committees, offices and parts sociales, after the first assembly."""
    committees = summer.scenario.governance.committees
    dealt = list(summer.active)
    summer.random.shuffle(dealt)
    for rank, member in enumerate(dealt):
        member.committee = committees[rank % len(committees)] if committees else ""
    fill_offices(summer)
    summer.cash += summer.share * len(summer.active)


def fill_offices(summer: Summer) -> None:
    """Each vacant office goes to the active member without one who wishes it most."""
    active = summer.active
    for office in OFFICES:
        holder = summer.offices.get(office)
        if holder is not None and holder.active:
            continue
        busy = {member for member in summer.offices.values() if member is not None and member.active}
        free = [member for member in active if member not in busy]

        def wish(member: Member, office: str = office) -> float:
            luck = summer.week.draws.setdefault((office, member), summer.random.random())
            if office == "presidence":
                return member.traits[LEADERSHIP] + 0.6 * member.mean_tie(active) + 0.3 * luck
            if office == "secretariat":
                return member.traits[RESPONSIBILITY] + 0.4 * member.motivation + 0.3 * luck
            return member.traits[RESPONSIBILITY] + 0.4 * member.mean_tie(active) + 0.3 * luck

        summer.offices[office] = max(free, key=wish, default=None)
