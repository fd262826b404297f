"""One item of the assembly: opinions, debate and vote [7.8]."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.mesa_twin import ballots
from benchmarks.mesa_twin.words import ASSOCIATION, LEADERSHIP, SOLIDARITY, Declared, clip, mean

if TYPE_CHECKING:
    from benchmarks.mesa_twin.people import Member
    from benchmarks.mesa_twin.summer import Summer

INFORMS = {"se_taire": 0.0, "question": 0.18, "informer": 0.30, "recommander": 0.15, "trancher": 0.0}
ROUNDS = 2


@dataclass
class Item:
    """A proposal before the assembly, with what the animateurs do and what the members think."""

    proposal: Declared
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


def debate(summer: Summer, proposal: Declared, intervention: str, option: int) -> Item:
    """Opinions drawn, then two rounds in which each listens to those it is tied to [7.8]."""
    voters = summer.attending
    first = draw_opinions(summer, proposal, intervention, option)
    opinions = dict(first)
    influences = {}
    for member in voters:
        pulls = [member.ties[other.number] * (0.4 + other.traits[LEADERSHIP]) for other in voters]
        total = sum(pulls)
        influences[member] = [pull / total for pull in pulls] if total > 0 else None
    for _ in range(ROUNDS):
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


def draw_opinions(summer: Summer, proposal: Declared, intervention: str, option: int) -> dict[Member, list[float]]:
    """What each attending member thinks of each option before the debate."""
    p, random, voters = summer.parameters, summer.random, summer.attending
    information = clip(
        0.35 * mean(member.readiness[ASSOCIATION] for member in voters)
        + 0.35 * summer.week.competence[ASSOCIATION]
        + INFORMS[intervention]
    )
    error = p.hasard_opinion * (1 - 0.7 * information)
    weight = p.poids_recommandation * (0.5 + 0.5 * summer.trust[ASSOCIATION])
    opinions: dict[Member, list[float]] = {}
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
