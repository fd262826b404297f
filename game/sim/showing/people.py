"""Members and animateurs, as the player sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim.arithmetic import total
from game.sim.batch import Batch
from game.sim.showing.planning import fixed_hours, posture_hours
from game.sim.views import (
    AnimateurView,
    MemberView,
)
from game.sim.vocabulary import (
    COMMITTEES,
    OFFICES,
)

if TYPE_CHECKING:
    from game.sim.season import Season


def members(season: Season) -> tuple[MemberView, ...]:
    batch, summer, week = season.batch, season.batch.summer, season.batch.week
    services = [service.id for service in batch.tables.scenario.services]
    others = [int(n) for n in summer.active[:, 0].nonzero()[0]]
    rows = []
    for m, profile in enumerate(batch.tables.scenario.group.members):
        strengths = summer.tie[m, :, 0].tolist()
        ties = [(n, strengths[n]) for n in others if n != m]
        rows.append(MemberView(
            index=m,
            profile=profile,
            is_active=bool(summer.active[m, 0]),
            is_present=bool(week.present[m, 0]) if season.phase != "preparation" else True,
            mood=_mood(batch, m),
            energy=float(summer.energy[m, 0]),
            motivation=float(summer.motivation[m, 0]),
            belonging=float(summer.belonging[m, 0]),
            traits=tuple(summer.traits[:, m, 0].tolist()),
            traits_at_start=tuple(summer.traits_at_start[:, m, 0].tolist()),
            skills=dict(zip(services, summer.skill[:, m, 0].tolist(), strict=True)),
            hours_this_week=float(week.member_hours[m, 0]),
            hours=float(summer.hours[m, 0]),
            earnings=int(summer.earnings[m, 0]),
            offices=tuple(name for o, name in enumerate(OFFICES) if summer.office[o, 0] == m and summer.active[m, 0]),
            committees=tuple(name for c, name in enumerate(COMMITTEES) if summer.committee[c, m, 0]),
            ties=tuple(sorted(ties, key=lambda tie: (-tie[1], tie[0]))),
            moments=tuple(season.trace.moments.get(m, ())),
            left_in_week=int(summer.left_week[m, 0]) or None,
        ))  # fmt: skip
    return tuple(rows)


def _mood(batch: Batch, m: int) -> str:
    """The most telling of six moods: tiredness and upset first, then doubt, then how glad one is to be there."""
    summer = batch.summer
    motivation, energy = float(summer.motivation[m, 0]), float(summer.energy[m, 0])
    confidence = float(total(summer.confidence[:, m])[0]) / 3.0
    if energy < 0.50:
        return "fatigue"
    if motivation < 0.45 or float(summer.belonging[m, 0]) < 0.30:
        return "contrarie"
    if motivation >= 0.67:
        return "enthousiaste"
    if confidence < 0.47:
        return "hesitant"
    if batch.week.member_hours[m, 0] > 4.0:
        return "concentre"
    return "content"


def animateurs(season: Season) -> tuple[AnimateurView, ...]:
    batch = season.batch
    hired = batch.summer.hired[:, 0]
    n_hired = int(hired.sum())
    fixed = fixed_hours(season)
    shared = posture_hours(season) / max(n_hired, 1)
    rows = []
    for a, profile in enumerate(season.tables.scenario.animateurs[:2]):
        own = sum(each.hours for each in season.draft.allocations if each.animateur == profile.id)
        planned = fixed + shared + own if hired[a] else 0.0
        rows.append(
            AnimateurView(profile, bool(hired[a]), float(batch.summer.animateur_energy[a, 0]), planned, profile.hours)
        )
    return tuple(rows)
