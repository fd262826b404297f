"""The indicators [7.20] and the compound quantities that they are made of [2]."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from benchmarks.mesa_twin.words import SPHERES, TRAITS, clip, mean

if TYPE_CHECKING:
    from benchmarks.mesa_twin.summer import Flows, Summer

WEEKLY = (
    "pec", "vision", "soutien", "autonomie", *(f"autonomie_{sphere}" for sphere in SPHERES),
    "revenu", "contrats", "demandes", "heures_payees", "heures_presence", "gini_heures", "satisfaction", "reputation",
    "motivation", "appartenance", "tensions", "conscience_cooperative", *TRAITS, "departs", "participation",
    "appropriation", "liens_communaute", "intergenerationnel", "tresorerie",
)  # fmt: skip


def spread(values: Sequence[float]) -> float:
    """Mean distance to the mean."""
    centre = mean(values)
    return mean(abs(value - centre) for value in values)


def alignment(summer: Summer) -> float:
    active = summer.active
    centre = [mean(column) for column in zip(*(member.values for member in active), strict=True)]
    apart = mean(
        sum(abs(value - usual) for value, usual in zip(member.values, centre, strict=True)) / 2 for member in active
    )
    return clip(1 - summer.parameters.dispersion_alignement * apart)


def vision(summer: Summer) -> float:
    return (summer.clarity + alignment(summer)) / 2


def pec(summer: Summer) -> float:
    return vision(summer) + mean(summer.support) + mean(summer.autonomy)


def gini(summer: Summer) -> float:
    hours = [member.hours for member in summer.members]
    total = sum(hours)
    return sum(abs(a - b) for a in hours for b in hours) / (2 * len(hours) * total) if total > 0 else 0.0


def departures(summer: Summer) -> int:
    return len(summer.members) - len(summer.active)


def community_ties(summer: Summer) -> float:
    return mean(math.sqrt(segment.awareness * segment.reputation) for segment in summer.segments.values())


def intergenerational(summer: Summer) -> float:
    elders = [segment for segment in summer.segments.values() if segment.intergenerational]
    hours = sum(segment.hours for segment in elders)
    return hours / (hours + 60) * math.sqrt(mean(segment.reputation for segment in elders))


def satisfaction(flows: Flows, empty: float) -> float:
    return flows.satisfaction / flows.contracts if flows.contracts else empty


def participation(flows: Flows, empty: float) -> float:
    return flows.attending / flows.active if flows.active else empty


def ownership(flows: Flows, empty: float) -> float:
    return flows.ownership / flows.items if flows.items else empty


def presence(flows: Flows, empty: float) -> float:
    return flows.presence_hours / flows.active if flows.active else empty


def stocks(summer: Summer) -> dict[str, float]:
    """Indicators of the state now."""
    active = summer.active
    return {
        "pec": pec(summer),
        "vision": vision(summer),
        "soutien": mean(summer.support),
        "autonomie": mean(summer.autonomy),
        **{f"autonomie_{sphere}": summer.autonomy[k] for k, sphere in enumerate(SPHERES)},
        "gini_heures": gini(summer),
        "reputation": mean(segment.reputation for segment in summer.segments.values()),
        "motivation": mean(member.motivation for member in active),
        "appartenance": mean(member.belonging for member in active),
        "tensions": summer.tensions,
        "conscience_cooperative": mean(member.coop_awareness for member in active),
        **{trait: mean(member.traits[i] for member in summer.members) for i, trait in enumerate(TRAITS)},
        "departs": departures(summer),
        "liens_communaute": community_ties(summer),
        "intergenerationnel": intergenerational(summer),
        "tresorerie": summer.cash / 100,
    }


def flow_indicators(flows: Flows, last: dict[str, float]) -> dict[str, float]:
    """Indicators of what was counted; the last ones where there was nothing to count."""
    return {
        "revenu": flows.revenue / 100,
        "contrats": flows.contracts,
        "demandes": flows.requests,
        "heures_payees": flows.hours,
        "heures_presence": presence(flows, last.get("heures_presence", 0.0)),
        "satisfaction": satisfaction(flows, last.get("satisfaction", 0.62)),
        "participation": participation(flows, last.get("participation", 0.0)),
        "appropriation": ownership(flows, last.get("appropriation", 0.0)),
    }


def record(summer: Summer) -> None:
    """The indicators of the week, kept by the data collector."""
    summer.indicators = stocks(summer) | flow_indicators(summer.week.flows, summer.indicators)
    summer.datacollector.collect(summer)


def final(summer: Summer) -> dict[str, float]:
    """The final indicators that the closing does not change."""
    return stocks(summer) | flow_indicators(summer.sums, {})


def learning(summer: Summer) -> tuple[float, float]:
    """Mean skill, by each one's three best, and mean readiness, over all who started."""
    skill = mean(mean(sorted(member.skill.values(), reverse=True)[:3]) for member in summer.members)
    return skill, mean(mean(member.readiness) for member in summer.members)


def judgments(summer: Summer) -> dict[str, float]:
    """What is judged after the closing assembly and the surplus."""
    started = len(summer.members)
    skill, readiness = learning(summer)
    first_skill, first_readiness = summer.first_learning
    served = sum(
        segment.hours * (1 if segment.intergenerational else 0.5 if segment.institutional else 0)
        for segment in summer.segments.values()
    )
    reached = (
        summer.sums.revenue / 100 / started / 320,
        ((skill - first_skill) / 0.28 + (readiness - first_readiness) / 0.55) / 2,
        mean(member.belonging for member in summer.active) / 0.85,
        served / (served + 60) / 0.85,
    )
    records = summer.presence_records
    first, last = sum(records[:3]), sum(records[-3:])
    return {
        "remuneration": sum(member.earnings for member in summer.members) / 100 / started,
        "resultat_objectifs": sum(goal * clip(part) for goal, part in zip(summer.goals, reached, strict=True))
        / sum(summer.goals),
        "moyens_objectifs": 0.25 * ownership(summer.sums, 0.0)
        + 0.20 * participation(summer.sums, 0.0)
        + 0.20 * clip(1 - gini(summer) / 0.5)
        + 0.20 * (clip(1 - last / first) if first else 0.0)
        + 0.15 * (summer.incidents_alone / summer.incidents if summer.incidents else 0.5),
    }
