"""How satisfied everyone is, as a week ends."""

from __future__ import annotations

from game.debriefing.figures import MOODS, Figure, Part, Source
from game.sim import SeasonView


def mood_figures(view: SeasonView) -> tuple[Figure, ...]:
    """Clients where some were served, the members, the animateurs."""
    weekly, week = view.weekly, view.week
    served = [
        Part(rank, share, "share")
        for rank, (share, done) in enumerate(zip(weekly["satisfaction"], weekly["contrats"], strict=True))
        if done
    ]
    felt = zip(weekly["motivation"], weekly["appartenance"], strict=True)
    shares = [Part(rank, (motivation + belonging) / 2, "share") for rank, (motivation, belonging) in enumerate(felt)]
    hired = [Part(week, each.energy, "share", each.profile.name) for each in view.animateurs if each.is_hired]
    members = Source(MOODS, "members", (week,), parts=tuple(shares), explained="motivation")
    clients = Source(MOODS, "clients", (week,), parts=tuple(served), explained="reputation")
    animateurs = Source(MOODS, "animateurs", (week,), parts=tuple(hired))
    return (
        *([Figure("recap.clients", view.client_satisfaction, "share", clients)] if served else ()),
        Figure("recap.members", view.member_satisfaction, "share", members),
        Figure("recap.animateurs", view.animateur_energy, "share", animateurs),
    )
