"""Effects of decisions, incidents and partners, and the conditions that open them [7.17]."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from benchmarks.mesa_twin import measures
from benchmarks.mesa_twin.people import tie_by
from benchmarks.mesa_twin.words import ENTERPRISE, SPHERES, TRAITS, Declared, clip, mean

if TYPE_CHECKING:
    from benchmarks.mesa_twin.people import Member
    from benchmarks.mesa_twin.summer import Summer

LASTING_WEEKS = 3
MONEY = ("tresorerie", "gains")
OF_MEMBER = {
    "motivation": "motivation",
    "energie": "energy",
    "appartenance": "belonging",
    "conscience_cooperative": "coop_awareness",
    "implication": "ownership_memory",
    "voix": "voice",
}
OF_SPHERE = {"confiance_accordee": "trust", "autonomie": "autonomy", "soutien": "support"}
OF_MEMBER_AND_SPHERE = {"aptitude": "readiness", "confiance": "confidence"}
OF_SEGMENT = {"connait": "awareness", "reputation": "reputation", "demandes": "extra_demand"}
OF_GROUP = {"clarte": "clarity", "comite_local": "local_committee"}
PERSONAL = {*OF_MEMBER, *OF_MEMBER_AND_SPHERE, *TRAITS, "habilete", "liens", "gains", "age"}


@cache
def parse(key: str) -> tuple[str, str]:
    """The name of a key and its part after the dot."""
    for sphere in SPHERES:
        if key == f"autonomie_{sphere}":
            return "autonomie", sphere
    name, _, part = key.partition(".")
    return name, part


@dataclass
class Step:
    """What an effect does in one week."""

    key: str
    amount: float
    members: list[Member]
    sphere: int


def launch(
    summer: Summer,
    effects: Sequence[Declared],
    scale: float,
    *,
    origin: str,
    persons: Sequence[Member] = (),
    sphere: int = ENTERPRISE,
    lasting: bool = False,
) -> None:
    """Act now, or put on the Mondays to come; who is concerned is fixed now.

    Args:
        origin: names the option, choice or partner, whose uncertain effects have luck of their own.
        persons: those of the incident.
        sphere: that of the incident.
    """
    now = summer.week.number
    for effect in effects:
        luck = summer.week.draws.setdefault((origin, effect.key, effect.target), summer.random.random())
        if luck >= effect.probability:
            continue
        members = concerned(summer, effect.target, persons)
        weeks = LASTING_WEEKS if lasting and effect.weeks <= 1 else effect.weeks
        amounts = parts(effect.key, effect.amount * scale, weeks)
        for week, amount in enumerate(amounts, start=now + lasting):
            step = Step(effect.key, amount, members, sphere)
            if week == now:
                apply(summer, step)
            else:
                summer.schedule[week].append(step)


def parts(key: str, amount: float, weeks: int) -> list[float]:
    """An amount over weeks; money in whole cents."""
    if key in MONEY:
        sums = [math.trunc(amount * step / weeks) for step in range(weeks + 1)]
        return [after - before for before, after in pairwise(sums)]
    return [amount / weeks] * weeks


def act(summer: Summer) -> None:
    """Effects that were put on this Monday."""
    for step in summer.schedule.pop(summer.week.number, ()):
        apply(summer, step)


def concerned(summer: Summer, target: str, persons: Sequence[Member]) -> list[Member]:
    """The members of a target."""
    active = summer.active
    if target in ("", "groupe"):
        return active
    if target in ("qui", "qui2"):
        return list(persons[:1] if target == "qui" else persons[1:2])
    name, part = target.split(".")
    if name == "comite":
        return [member for member in active if member.committee == part]
    luck = {member: summer.week.draws.setdefault(("choisis", member), summer.random.random()) for member in active}
    return sorted(active, key=luck.__getitem__)[: int(part)]


def apply(summer: Summer, step: Step) -> None:
    """Add to what a key names."""
    name, part = parse(step.key)
    members = [member for member in step.members if member.active]
    if name in PERSONAL:
        add_to_members(summer, name, part, members, step.amount)
    elif name in OF_SPHERE:
        add_to_spheres(summer, name, part, step)
    elif name in OF_SEGMENT:
        limit: Callable[[float], float] = float if name == "demandes" else clip
        for segment in [summer.segments[part]] if part else summer.segments.values():
            attribute = OF_SEGMENT[name]
            setattr(segment, attribute, limit(getattr(segment, attribute) + step.amount))
    elif name in OF_GROUP:
        setattr(summer, OF_GROUP[name], clip(getattr(summer, OF_GROUP[name]) + step.amount))
    elif name == "tresorerie":
        summer.cash += int(step.amount)
    elif name == "energie_animateurs":
        for animateur in summer.animateurs:
            animateur.energy = clip(animateur.energy + step.amount)
    else:
        raise ValueError(step.key)


def add_to_spheres(summer: Summer, name: str, part: str, step: Step) -> None:
    stock: list[float] = getattr(summer, OF_SPHERE[name])
    if part:
        spheres: Sequence[int] = [SPHERES.index(part)]
    else:
        spheres = [step.sphere] if name == "soutien" else range(len(SPHERES))
    for sphere in spheres:
        stock[sphere] = clip(stock[sphere] + step.amount)


def add_to_members(summer: Summer, name: str, part: str, members: list[Member], amount: float) -> None:
    if name == "liens":
        targets = set(members)
        for one, other in combinations(summer.active, 2):
            if one in targets or other in targets:
                tie_by(one, other, amount)
        return
    for member in members:
        if name in OF_MEMBER:
            setattr(member, OF_MEMBER[name], clip(getattr(member, OF_MEMBER[name]) + amount))
        elif name in OF_MEMBER_AND_SPHERE:
            stock, sphere = getattr(member, OF_MEMBER_AND_SPHERE[name]), SPHERES.index(part)
            stock[sphere] = clip(stock[sphere] + amount)
        elif name in TRAITS:
            trait = TRAITS.index(name)
            member.traits[trait] = clip(member.traits[trait] + amount)
        elif name == "habilete":
            member.skill[part] = clip(member.skill[part] + amount)
        else:
            paid = max(int(amount), -member.earnings)
            member.earnings += paid
            summer.cash -= paid


def personal(summer: Summer, member: Member, key: str) -> float:
    """What a personal key is worth for one member."""
    name, part = parse(key)
    if name in OF_MEMBER:
        return getattr(member, OF_MEMBER[name])
    if name in OF_MEMBER_AND_SPHERE:
        return getattr(member, OF_MEMBER_AND_SPHERE[name])[SPHERES.index(part)]
    if name in TRAITS:
        return member.traits[TRAITS.index(name)]
    if name == "habilete":
        return member.skill[part]
    if name == "liens":
        return member.mean_tie(summer.active)
    return member.age if name == "age" else member.earnings / 100


def holds(summer: Summer, condition: Declared, persons: Sequence[Member] = ()) -> bool:
    """Whether a condition holds now."""
    kind = type(condition).__name__
    if kind == "KeyTest":
        return passes(condition, value(summer, condition.key, condition.target, persons))
    held = (holds(summer, each, persons) for each in condition.conditions)
    if kind == "AllOf":
        return all(held)
    return any(held) if kind == "AnyOf" else not any(held)


def passes(test: Declared, found: float | str | None) -> bool:
    """Whether a value passes all that a test says."""
    if found is None:
        return False
    return (
        (test.below is None or found < test.below)
        and (test.above is None or found > test.above)
        and (test.between is None or test.between[0] <= found <= test.between[1])
        and (test.equal is None or found == test.equal)
        and (test.among is None or found in test.among)
    )


def value(summer: Summer, key: str, target: str, persons: Sequence[Member]) -> float | str | None:
    """The present value of a key of conditions; a word for weather, decisions and incidents."""
    name, part = parse(key)
    if name in PERSONAL:
        return mean(personal(summer, member, key) for member in concerned(summer, target, persons))
    if name in OF_SPHERE:
        stock = getattr(summer, OF_SPHERE[name])
        return stock[SPHERES.index(part)] if part else mean(stock)
    if name in OF_GROUP:
        return getattr(summer, OF_GROUP[name])
    if name in ("connait", "reputation"):
        segments = [summer.segments[part]] if part else summer.segments.values()
        return mean(getattr(segment, OF_SEGMENT[name]) for segment in segments)
    if name == "decision":
        return summer.decided.get(part) or "ouvert"
    if name == "incident":
        return summer.answered.get(part)
    return VALUES[key](summer)


VALUES: dict[str, Callable[[Summer], float | str]] = {
    "semaine": lambda summer: summer.week.number,
    "meteo": lambda summer: summer.week.kind,
    "tresorerie": lambda summer: summer.cash / 100,
    "energie_animateurs": lambda summer: mean(animateur.energy for animateur in summer.animateurs),
    "pec": measures.pec,
    "vision": measures.vision,
    "gini_heures": measures.gini,
    "departs": measures.departures,
    "liens_communaute": measures.community_ties,
    "intergenerationnel": measures.intergenerational,
    "satisfaction": lambda summer: measures.satisfaction(summer.sums, 0.62),
    "participation": lambda summer: measures.participation(summer.sums, 0.8),
    "appropriation": lambda summer: measures.ownership(summer.sums, 0.5),
    "demandes": lambda summer: summer.sums.requests,
    "contrats": lambda summer: summer.sums.contracts,
    "revenu": lambda summer: summer.sums.revenue / 100,
    "heures_payees": lambda summer: summer.sums.hours,
    "demandes_semaine": lambda summer: summer.last_flows.requests,
    "contrats_semaine": lambda summer: summer.last_flows.contracts,
    "revenu_semaine": lambda summer: summer.last_flows.revenue / 100,
    "heures_payees_semaine": lambda summer: summer.last_flows.hours,
}
