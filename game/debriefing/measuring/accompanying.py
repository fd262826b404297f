"""The animateurs: how near they stood, for how long, with whom."""

from __future__ import annotations

from typing import Final

from game.debriefing.evidence import Evidence, Fact
from game.debriefing.figures import Figure, counted, counted_over
from game.sim import ACTIVITIES, SeasonView

_KINDS: Final = {each.id: each.kind for each in ACTIVITIES}
_ENDS: Final = 3
"""How many weeks the beginning and the end of a summer are made of, where support is told to have faded."""


def near_need(evidence: Evidence) -> Figure | None:
    """The postures that were the nearest to the need perceived, of all that were held: three a week."""
    near = [each for each in evidence.postures if each.told.gap == 0]
    return counted("near_need", len(near), near, len(evidence.postures)) if evidence.postures else None


def presence_hours(evidence: Evidence) -> Figure | None:
    """The hours a week beside the group, as planned: the mean of the last weeks, and before it of the first ones."""
    plans = evidence.plans
    first, last = plans[:_ENDS], plans[-_ENDS:]
    if len(plans) < 2:
        return None
    source = counted_over("presence_hours", plans)
    return Figure("presence_hours", _mean(last), "hours_week", source, before=_mean(first))


def talked(evidence: Evidence) -> Figure | None:
    """The members with whom an animateur took a moment alone, of all who started."""
    if evidence.end is None or not evidence.plans:
        return None
    talks = [each for each in evidence.hours if _KINDS[each.told.activity] == "tete_a_tete"]
    whom = {each.told.target for each in talks}
    return counted("talked", len(whom), talks, len(evidence.end.members))


def outreach_hours(evidence: Evidence) -> Figure | None:
    """The hours that the animateurs gave to finding clients with the group."""
    return _hours(evidence, "outreach_hours", ("demarchage",))


def network_hours(evidence: Evidence) -> Figure | None:
    """The hours that the animateurs gave to the activities of the network."""
    return _hours(evidence, "network_hours", ("reseau",))


def teaching_hours(evidence: Evidence) -> Figure | None:
    """The hours that the animateurs gave to training and to the committees."""
    return _hours(evidence, "teaching_hours", ("formation_service", "formation_sphere", "appui_comite"))


def _hours(evidence: Evidence, key: str, kinds: tuple[str, ...]) -> Figure | None:
    given = [each for each in evidence.hours if _KINDS[each.told.activity] in kinds]
    hours = sum(each.told.hours for each in given)
    return counted(key, hours, given, unit="hours") if evidence.plans else None


def hours_beside(plan: Fact[SeasonView]) -> float:
    """The hours of a week that the postures ask for, and those beside the contracts."""
    return plan.told.plan.posture_hours + plan.told.plan.supervision_hours


def _mean(plans: tuple[Fact[SeasonView], ...]) -> float:
    return sum(map(hours_beside, plans)) / len(plans)


MEASURES: Final = {
    "near_need": near_need,
    "presence_hours": presence_hours,
    "talked": talked,
    "outreach_hours": outreach_hours,
    "network_hours": network_hours,
    "teaching_hours": teaching_hours,
}
