"""What happens to the group in a week, and what it learns from how it is settled [7.15]."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.mesa_twin import effects
from benchmarks.mesa_twin.chance import exponential
from benchmarks.mesa_twin.people import tie_by
from benchmarks.mesa_twin.words import DELEGATE, OFFICES, POSTURES, SPHERES, Declared, clip, mean

if TYPE_CHECKING:
    from benchmarks.mesa_twin.people import Member
    from benchmarks.mesa_twin.summer import Summer

LESSONS = {
    "done for them": (-0.025, -0.040, 0.0, -0.006, -0.004, -0.004),
    "guided": (0.008, -0.005, 0.0, 0.004, 0.0, 0.010),
    "accompanied": (0.028, 0.020, 0.014, 0.012, 0.010, 0.022),
    "failed alone": (-0.030, 0.004, -0.034, -0.012, -0.026, 0.006),
    "settled alone": (0.045, 0.020, 0.024, 0.014, 0.022, 0.026),
}
"""Confidence, trust, ties and belonging, clarity, motivation, readiness."""
LESSON_OF = dict(zip(POSTURES, ("done for them", "guided", "accompanied"), strict=False))


def happen(summer: Summer, slot: int) -> None:
    """Perhaps one incident."""
    chance = summer.parameters.frequence_incidents
    if slot == 1:
        chance *= 0.55 + 0.5 * (1 - mean(member.belonging for member in summer.active))
    if summer.random.random() >= chance:
        return
    drawn: list[tuple[float, Declared, list[Member]]] = []
    for incident in summer.scenario.incidents:
        if incident.once and incident.id in summer.answered:
            continue
        persons = find_persons(summer, incident)
        if persons is not None and effects.holds(summer, incident.when, persons):
            drawn.append((exponential(summer.random) / incident.weight, incident, persons))
    if drawn:
        _, incident, persons = min(drawn, key=lambda each: each[0])
        settle(summer, incident, persons)


def find_persons(summer: Summer, incident: Declared) -> list[Member] | None:
    """Whom an incident is about; `None` when they cannot be found."""
    who = incident.who
    if who is None:
        return []
    candidates = in_role(summer, who)
    if who.age is not None:
        candidates = [member for member in candidates if effects.passes(who.age, member.age)]
    if len(candidates) < who.count:
        return None

    def rank(member: Member) -> tuple[float, float]:
        luck = summer.random.random()
        if who.highest:
            return -effects.personal(summer, member, who.highest), luck
        return effects.personal(summer, member, who.lowest) if who.lowest else 0.0, luck

    return sorted(candidates, key=rank)[: who.count]


def in_role(summer: Summer, who: Declared) -> list[Member]:
    """The active members in a role."""
    role, active = who.role, summer.active
    if who.service:
        active = [member for member in active if who.service in member.service_hours]
    if role == "membre":
        return active
    if role == "equipe_du_contrat":
        return [member for member in active if member.week_hours > 0]
    if role == "dernier_contrat":
        contracts = summer.week.contracts
        return [member for member in active if contracts and member in contracts[-1].team]
    if role in OFFICES:
        return [member for member in active if summer.offices.get(role) is member]
    _, committee = role.split(".")
    return [member for member in active if member.committee == committee]


def settle(summer: Summer, incident: Declared, persons: list[Member]) -> None:
    """The choice, its effects and its lesson."""
    sphere = SPHERES.index(incident.sphere)
    autonomy = summer.autonomy[sphere]
    ready = mean(member.readiness[sphere] for member in summer.active)
    success = summer.random.random() < min(clip(0.05 + 0.75 * ready + 0.35 * autonomy), 0.95)
    choice = by_the_group(summer, incident, sphere) or summer.strategy.answer(incident)
    is_ready = choice.if_ready is not None and autonomy > choice.if_ready.threshold
    variant = choice.if_ready if is_ready else None
    if variant is None and choice.if_beginning is not None and autonomy < choice.if_beginning.threshold:
        variant = choice.if_beginning
    at_once, lasting = choice.effects, choice.lasting
    if variant is not None:
        at_once = at_once if variant.effects is None else variant.effects
        lasting = lasting if variant.lasting is None else variant.lasting

    if choice.posture == "deleguer":
        well = is_ready if choice.if_ready is not None else success and not incident.danger
        lesson = "settled alone" if well else "failed alone"
        (summer.week.settled_alone if well else summer.week.failed_alone)[sphere] += 1
        summer.incidents_alone += well
    elif choice.posture is None:
        lesson = "guided"
    elif incident.danger:
        lesson = "accompanied" if choice.posture == "faire_a_la_place" else "guided"
    else:
        lesson = LESSON_OF[choice.posture]
    summer.incidents += 1
    summer.answered[incident.id] = choice.id

    for animateur in summer.animateurs:
        animateur.energy = max(animateur.energy - 0.004 * choice.hours, min(animateur.energy, 0.3))
    origin = f"{incident.id}.{choice.id}"
    effects.launch(summer, at_once, 1.0, origin=origin, persons=persons, sphere=sphere)
    effects.launch(summer, lasting, 1.0, origin=origin, persons=persons, sphere=sphere, lasting=True)
    learn(summer, lesson, sphere)


def by_the_group(summer: Summer, incident: Declared, sphere: int) -> Declared | None:
    """What the group does by itself where everything is delegated, if it can."""
    if incident.danger or summer.postures[sphere] != DELEGATE:
        return None
    return next((choice for choice in incident.choices if choice.posture == "deleguer"), None)


def learn(summer: Summer, lesson: str, sphere: int) -> None:
    """What any incident teaches, besides its own effects."""
    weight, active = summer.parameters.poids_posture_incident, summer.active
    confidence, trust, bond, clarity, motivation, readiness = (weight * part for part in LESSONS[lesson])
    for member in active:
        member.confidence[sphere] = clip(member.confidence[sphere] + confidence)
        member.readiness[sphere] = clip(member.readiness[sphere] + readiness)
        member.belonging = clip(member.belonging + bond)
        member.motivation = clip(member.motivation + motivation)
    if bond:
        for i, one in enumerate(active):
            for other in active[i + 1 :]:
                tie_by(one, other, bond)
    summer.trust[sphere] = clip(summer.trust[sphere] + trust)
    summer.clarity = clip(summer.clarity + clarity)
