"""What follows an item, the foundation of the co-op and its offices [7.10]."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.mesa_twin import effects
from benchmarks.mesa_twin.words import LEADERSHIP, OFFICES, RESPONSIBILITY, Declared

if TYPE_CHECKING:
    from benchmarks.mesa_twin.debate import Item
    from benchmarks.mesa_twin.people import Member
    from benchmarks.mesa_twin.summer import Summer


def postpone(summer: Summer, proposal: Declared) -> None:
    """Once it may come again; the second time it lapses."""
    if proposal.id in summer.postponed:
        summer.decided[proposal.id] = ""
    summer.postponed.add(proposal.id)


def carry_out(summer: Summer, item: Item) -> None:
    """Close the item; an option adopted sets its rules and its effects act."""
    if item.adopted is None:
        summer.decided[item.proposal.id] = ""
        return
    option = item.proposal.options[item.adopted]
    summer.decided[item.proposal.id] = option.id
    for change in option.rule:
        set_rule(summer, change.key, change.value)
    scale = min(max(item.quality / 0.6, 0.3), 1.2)
    origin = f"{item.proposal.id}.{option.id}"
    effects.launch(summer, option.effects, scale, origin=origin)
    effects.launch(summer, option.lasting, scale, origin=origin, lasting=True)


RULES = {
    "vote": "vote_rule",
    "partage_du_travail": "work_rule",
    "partage_des_gains": "pay_rule",
    "surplus": "surplus_rule",
    "contribution": "contribution",
}


def set_rule(summer: Summer, key: str, value: Declared) -> None:
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
