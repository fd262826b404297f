"""The question of the week: chosen by what happened, the same for the same season."""

from __future__ import annotations

from typing import Final

from game.sim import SeasonView

_COUNTS: Final = {
    "vote": 5,
    "incident": 5,
    "danger": 2,
    "sur_soutien": 5,
    "sous_soutien": 4,
    "succes": 4,
    "trancher": 3,
    "se_taire": 2,
    "depart": 2,
    "conflit": 2,
    "argent": 2,
    "clients": 2,
    "duo": 1,
}
"""How many questions the catalogue has on each topic (`reflect.<topic>_<number>`)."""


def question_of(view: SeasonView) -> str:
    """The key of this week's question: on what weighs most, else on one of the things that happened."""
    topics = _grave(view)[:1] or _usual(view)
    topic = topics[(view.seed + view.week) % len(topics)]
    return f"reflect.{topic}_{1 + (view.seed // 7 + view.week) % _COUNTS[topic]}"


def _grave(view: SeasonView) -> list[str]:
    """What no other subject should hide: someone left, the animateurs decided for the group, someone was in danger."""
    return [
        topic
        for topic, happened in (
            ("depart", bool(view.left_this_week)),
            ("trancher", any(each.is_imposed for each in view.minutes)),
            ("danger", any(each.incident.danger for each in view.outcomes)),
        )
        if happened
    ]


def _usual(view: SeasonView) -> list[str]:
    outcomes = view.outcomes
    silent = bool(view.minutes) and all(each.intervention == "se_taire" for each in view.minutes)
    return [
        topic
        for topic, happened in (
            ("vote", bool(view.minutes)),
            ("incident", bool(outcomes)),
            ("conflit", any(len(each.who) > 1 and each.incident.sphere == "association" for each in outcomes)),
            ("sur_soutien", any(each.gap > 0 for each in view.spheres)),
            ("sous_soutien", any(each.gap < 0 for each in view.spheres)),
            ("succes", any(each.settled_by_group and each.succeeded for each in outcomes)),
            ("se_taire", silent),
            ("clients", any(each.outcome in ("fait", "bacle") for each in view.contracts)),
            ("argent", any(line.key == "paie_versee" for line in view.accounts.lines) if view.accounts else False),
            ("duo", True),
        )
        if happened
    ]
