"""The need of the group, what the animateurs perceive of it and what their presence gives [7.4, 7.5]."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.mesa_twin.chance import normal
from benchmarks.mesa_twin.words import LATITUDE, LEVEL, POSTURE_HOURS, SPHERES, WORK, clip, mean

if TYPE_CHECKING:
    from benchmarks.mesa_twin.strategies import LaidOut
    from benchmarks.mesa_twin.summer import Summer


def feel_need(summer: Summer) -> None:
    """The need by sphere, and its perception, the worse the less skilled."""
    p, week, active = summer.parameters, summer.week, summer.active
    for sphere in range(len(SPHERES)):
        carried = mean((member.capability(sphere) for member in active), empty=1.0)
        need = clip((p.besoin_nul - carried) / (p.besoin_nul - p.besoin_plein))
        error = p.erreur_perception * (1 - summer.animateur_skill[sphere]) * normal(summer.random)
        week.need.append(need)
        week.perceived_need.append(clip(need + error))


def give(summer: Summer, laid_out: LaidOut) -> None:
    """Support of the week, the load of the animateurs and their energy."""
    p, week, hired = summer.parameters, summer.week, summer.animateurs
    level = [LEVEL[posture] for posture in summer.postures]
    support_hours = sum(POSTURE_HOURS[posture] for posture in summer.postures)
    support_hours += p.supervision * summer.last_flows.hours * level[WORK]
    for animateur, own_hours in zip(hired, laid_out.by_animateur, strict=True):
        animateur.take_on(support_hours / len(hired), own_hours)
    reach = mean(animateur.reach for animateur in hired)
    week.capacity = mean(animateur.reach * (0.45 + 0.55 * animateur.energy) for animateur in hired)
    week.hours = {activity: hours * reach for activity, hours in laid_out.hours.items()}
    week.presence_record = support_hours * mean(level)
    for animateur in hired:
        animateur.tire(week.request_hours("rest"))
    for sphere in range(len(SPHERES)):
        sustain(summer, sphere, level[sphere])


def sustain(summer: Summer, sphere: int, level: float) -> None:
    """What reaches the group in one sphere, and how well it answers the need."""
    p, week = summer.parameters, summer.week
    skill = summer.animateur_skill[sphere]
    delivered = level * week.capacity
    over = max(level - week.need[sphere], 0.0)
    under = max(week.need[sphere] - delivered, 0.0)
    ready = mean(member.readiness[sphere] for member in summer.active)
    competence = ready + (1 - ready) * delivered * (0.45 + 0.5 * skill)
    fit = max(0.0, 1 - p.cout_exces * over - p.cout_manque * under)
    support = summer.support[sphere]
    summer.support[sphere] = clip(support + p.vitesse_soutien * ((0.80 + 0.20 * skill) * fit - support))
    week.delivered.append(delivered)
    week.over.append(over)
    week.under.append(under)
    week.competence.append(competence)
    week.left_alone.append(max(p.seuil_abandon - competence, 0.0) * LATITUDE[summer.postures[sphere]])
