"""From a season to the plain values that a player may see."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from game.sim.activities import ACTIVITIES, HOURS_A_DAY
from game.sim.arithmetic import Floats, Ints, clip01, mean_of, total
from game.sim.batch import Batch
from game.sim.chance import Chance
from game.sim.conditions import compare
from game.sim.decisions import Intervene
from game.sim.hours import target_names
from game.sim.indicators import ALIASES
from game.sim.ledger import Entry
from game.sim.processes.beginning import CAPS, begin, condition_levels
from game.sim.processes.closing import surplus
from game.sim.processes.incidents import group_leaning
from game.sim.processes.support import LEVEL, POSTURE_HOURS, nearest_posture, supervision_hours
from game.sim.questions import strategy_draws
from game.sim.scenario import Objective
from game.sim.state import CAISSE, CREANCES
from game.sim.trace import leanings, members_of
from game.sim.views import (
    AccountLine,
    AccountsView,
    ActivityView,
    Allocation,
    AnimateurView,
    Asked,
    Cause,
    ConditionAsked,
    IncidentAsked,
    MemberView,
    ObjectiveView,
    PecView,
    PlanAsked,
    PlanView,
    PreparationAsked,
    ProposalAsked,
    ReviewAsked,
    SeasonView,
    SphereView,
    WorkAsked,
)
from game.sim.vocabulary import (
    COMMITTEES,
    CONDITIONS,
    OFFICES,
    PAY_RULES,
    POSTURES,
    SPHERES,
    VOTING_RULES,
    WEATHERS,
    WORK_RULES,
)

if TYPE_CHECKING:
    from game.sim.season import Season

_OTHER_LUCKS = 48
"""Seasons of another luck from which the ranges of the first Monday are read."""


def season_view(season: Season) -> SeasonView:
    """Everything that the player may see now."""
    batch, scenario = season.batch, season.tables.scenario
    week = batch.week.number
    shown_week = min(week, scenario.calendar.weeks)
    monday = scenario.calendar.start + datetime.timedelta(weeks=max(shown_week - 1, 0))
    weekly = {key: tuple(float(row[0]) for row in batch.weekly[key]) for key in batch.weekly}
    summer = batch.summer
    is_pre = season.phase == "preparation"
    return SeasonView(
        scenario=scenario,
        seed=season.seed,
        week=shown_week,
        n_weeks=scenario.calendar.weeks,
        phase=season.phase,
        monday=monday,
        friday=monday + datetime.timedelta(days=4),
        pec=_pec_now(batch),
        pec_last_week=_pec_of(weekly, -2 if season.phase in ("bilan", "cloture", "fini") else -1),
        cash=int(summer.accounts[CAISSE, 0]),
        weather=() if is_pre else tuple(WEATHERS[int(kind)] for kind in batch.week.days[:, 0]),
        members=_members(season),
        animateurs=_animateurs(season),
        spheres=_spheres(season),
        plan=_plan(season),
        rules={
            "contribution": float(summer.contribution[0]),
            "part_sociale": int(summer.share[0]),
            "vote": VOTING_RULES[int(summer.vote_rule[0])],
            "partage_du_travail": WORK_RULES[int(summer.work_rule[0])],
            "partage_des_gains": PAY_RULES[int(summer.pay_rule[0])],
        },
        prices=_prices(batch),
        goals=tuple(float(weight) for weight in summer.goals[:, 0]),
        contracts=tuple(sorted(season.trace.contracts, key=lambda each: each.day)),
        minutes=season.trace.minutes,
        outcomes=season.trace.outcomes,
        accounts=_accounts(season) if season.phase in ("bilan", "cloture", "fini") else None,
        causes=_causes(season),
        client_satisfaction=float(weekly["satisfaction"][-1]),
        member_satisfaction=float(summer.mean_active(0.5 * summer.motivation + 0.5 * summer.belonging)[0]),
        animateur_energy=float(mean_of(summer.animateur_energy, summer.hired, 0.0)[0]),
        left_this_week=season.trace.left,
        weekly=weekly,
        final={key: float(value[0]) for key, value in season.final.items()},
        objectives=_objectives(season, weekly),
        pending=_asked(season),
        chance=_chance_now(season),
    )


def _chance_now(season: Season) -> Callable[[int], tuple[float, ...]]:
    """The strategies' own stream of this moment; a view that is kept keeps it."""
    phase, chance = season.phase, season.batch.chance
    number = {"assemblee": season.item_number, "cloture": season.item_number, "travail": season.slot}.get(phase, 0)
    week = 0 if phase == "preparation" else season.batch.week.number
    return lambda n: tuple(float(each) for each in strategy_draws(chance, week, phase, number, n)[:, 0])


def points(vision: float, support: float, autonomy: float) -> tuple[int, int, int]:
    """V, S and A in points out of 100, a third each, by largest remainder: they add up to the rounded total."""
    exact = [100.0 * each / 3.0 for each in (vision, support, autonomy)]
    whole = [int(each) for each in exact]
    missing = round(sum(exact)) - sum(whole)
    for index in sorted(range(3), key=lambda i: (whole[i] - exact[i], i))[:missing]:
        whole[index] += 1
    return whole[0], whole[1], whole[2]


def _pec(vision: float, support: float, autonomy: float) -> PecView:
    return PecView(vision, support, autonomy, points(vision, support, autonomy))


def _pec_now(batch: Batch) -> PecView:
    summer = batch.summer
    vision = (summer.clarity + summer.alignment(batch.tables.parameters.dispersion_alignement)) / 2.0
    return _pec(float(vision[0]), float(summer.mean_support()[0]), float(summer.mean_autonomy()[0]))


def _pec_of(weekly: dict[str, tuple[float, ...]], at: int) -> PecView:
    at = max(at, -len(weekly["vision"]))
    return _pec(weekly["vision"][at], weekly["soutien"][at], weekly["autonomie"][at])


# --- people -----------------------------------------------------------------------------------------------------


def _members(season: Season) -> tuple[MemberView, ...]:
    batch, summer, week = season.batch, season.batch.summer, season.batch.week
    services = [service.id for service in batch.tables.scenario.services]
    rows = []
    for m, profile in enumerate(batch.tables.scenario.group.members):
        ties = [(n, float(summer.tie[m, n, 0])) for n in range(summer.n_members) if n != m and summer.active[n, 0]]
        rows.append(MemberView(
            index=m,
            profile=profile,
            is_active=bool(summer.active[m, 0]),
            is_present=bool(week.present[m, 0]) if season.phase != "preparation" else True,
            mood=_mood(batch, m),
            energy=float(summer.energy[m, 0]),
            motivation=float(summer.motivation[m, 0]),
            belonging=float(summer.belonging[m, 0]),
            traits=tuple(float(each) for each in summer.traits[:, m, 0]),
            traits_at_start=tuple(float(each) for each in summer.traits_at_start[:, m, 0]),
            skills={name: float(summer.skill[s, m, 0]) for s, name in enumerate(services)},
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
    confidence = float((total(summer.confidence) / 3.0)[m, 0])
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


def _animateurs(season: Season) -> tuple[AnimateurView, ...]:
    batch = season.batch
    hired = batch.summer.hired[:, 0]
    n_hired = int(hired.sum())
    fixed = _fixed_hours(season)
    shared = _posture_hours(season) / max(n_hired, 1)
    rows = []
    for a, profile in enumerate(season.tables.scenario.animateurs[:2]):
        own = sum(each.hours for each in season.draft.allocations if each.animateur == profile.id)
        planned = fixed + shared + own if hired[a] else 0.0
        rows.append(
            AnimateurView(profile, bool(hired[a]), float(batch.summer.animateur_energy[a, 0]), planned, profile.hours)
        )
    return tuple(rows)


# --- the plan ---------------------------------------------------------------------------------------------------


def _fixed_hours(season: Season) -> float:
    parameters = season.tables.parameters
    alone = int(season.batch.summer.hired[:, 0].sum()) == 1
    return parameters.heures_fixes + (parameters.heures_fixes_seul if alone else 0.0)


def _posture_hours(season: Season) -> float:
    return float(sum(POSTURE_HOURS[posture] for posture in season.postures))


def _spheres(season: Season) -> tuple[SphereView, ...]:
    week = season.batch.week
    nearest = nearest_posture(week.perceived_need)
    rows = []
    for k, sphere in enumerate(SPHERES):
        posture, wanted = season.postures[k], int(nearest[k, 0])
        rows.append(
            SphereView(
                sphere=sphere,
                posture=POSTURES[posture],
                perceived_need=float(week.perceived_need[k, 0]),
                perceived_posture=POSTURES[wanted],
                gap=wanted - posture,
                autonomy=float(season.batch.summer.autonomy[k, 0]),
            )
        )
    return tuple(rows)


def _plan(season: Season) -> PlanView:
    scenario, batch = season.tables.scenario, season.batch
    allocations = tuple(
        Allocation(each.animateur, each.day, each.activity, each.target, each.hours)
        for each in season.draft.allocations
    )
    fixed = _fixed_hours(season)
    hired = [profile for a, profile in enumerate(scenario.animateurs[:2]) if batch.summer.hired[a, 0]]
    taken = {
        profile.id: [
            sum(each.hours for each in allocations if (each.animateur, each.day) == (profile.id, day))
            for day in range(5)
        ]
        for profile in hired
    }
    postures = np.array(season.postures, dtype=np.int64)[:, None]
    return PlanView(
        allocations=allocations,
        activities=tuple(
            ActivityView(each.id, each.sphere, _open_targets(season, each.id), each.usual_hours) for each in ACTIVITIES
        ),
        fixed_hours=fixed,
        posture_hours=_posture_hours(season),
        activity_hours=float(sum(each.hours for each in allocations)),
        supervision_hours=float(supervision_hours(batch, postures)[0]),
        available_hours=float(sum(profile.hours - fixed for profile in hired)),
        free_hours_by_day={name: tuple(HOURS_A_DAY - hours for hours in days) for name, days in taken.items()},
    )


def _open_targets(season: Season, activity: str) -> tuple[str, ...]:
    names = target_names(season.tables.scenario, activity)
    if activity != "tete_a_tete":
        return names
    return tuple(name for m, name in enumerate(names) if season.batch.summer.active[m, 0])


def _prices(batch: Batch) -> dict[tuple[str, str], int]:
    market, scenario = batch.tables.market, batch.tables.scenario
    return {
        (scenario.services[s].id, scenario.segments[q].id): int(market.price[s, q, batch.summer.price_level[s, q, 0]])
        for s, q in market.cells
    }


# --- what is asked ----------------------------------------------------------------------------------------------


def _asked(season: Season) -> Asked | None:
    if season.phase == "preparation":
        return _preparation_asked(season)
    if season.phase == "plan":
        return PlanAsked()
    if season.phase in ("assemblee", "cloture"):
        return _proposal_asked(season)
    if season.phase == "travail":
        return WorkAsked() if season.happening is None else _incident_asked(season)
    return ReviewAsked() if season.phase == "bilan" else None


def _preparation_asked(season: Season) -> PreparationAsked:
    tables, days = season.tables, season.draft.days
    chosen = np.array([[days[name]] for name in CONDITIONS], dtype=np.int64)
    levels = {name: float(level[0]) for name, level in condition_levels(tables, chosen, {}).items()}
    levels["animateurs"] = days["animateurs"] / CAPS["animateurs"]
    total_days = tables.scenario.preparation.days
    return PreparationAsked(
        days=total_days,
        days_left=total_days - sum(days.values()),
        conditions=tuple(ConditionAsked(name, days[name], CAPS[name], levels[name]) for name in CONDITIONS),
        expected=_expected_first_monday(season, chosen),
    )


def _expected_first_monday(
    season: Season, days: Ints
) -> tuple[tuple[float, float], tuple[float, float], tuple[float, float]]:
    """(low, high) of V, S and A: the middle eight in ten of seasons with another luck, S after
    a week of the nearest posture."""
    tables = season.tables
    seed = (season.seed + 1) % 2**63
    many = np.repeat(days, _OTHER_LUCKS, axis=1)
    summer = begin(tables, Chance(seed, range(_OTHER_LUCKS)), many, {})
    vision = (summer.clarity + summer.alignment(tables.parameters.dispersion_alignement)) / 2.0
    ready = np.stack([mean_of(each, summer.active, 0.0) for each in summer.capability()])
    skill = 0.80 + 0.20 * summer.animateur_skill
    alone = np.where(total(summer.hired) == 1, 0.72, 1.0)
    help_needed = clip01(
        (tables.parameters.besoin_nul - ready) / (tables.parameters.besoin_nul - tables.parameters.besoin_plein)
    )
    delivered = LEVEL[nearest_posture(help_needed)] * alone * 0.9
    fit = skill * (1.0 - tables.parameters.cout_manque * np.maximum(help_needed - delivered, 0.0))
    support = total(0.5 * (summer.support + fit)) / 3.0
    autonomy = total(summer.autonomy + 0.1 * (ready - summer.autonomy)) / 3.0
    return _middle(vision), _middle(support), _middle(autonomy)


def _middle(values: Floats) -> tuple[float, float]:
    """The middle eight in ten of some values."""
    ordered = np.sort(values)
    return float(ordered[len(ordered) // 10]), float(ordered[-1 - len(ordered) // 10])


def _proposal_asked(season: Season) -> ProposalAsked | None:
    item, batch = season.item, season.batch
    if item is None:
        return None
    proposal = season.tables.scenario.proposals[int(item.proposal[0])]
    present = members_of(batch.week.attended)
    chosen = season.draft.intervention or Intervene(proposal.id, "se_taire")
    quorum = int(np.ceil(season.tables.scenario.governance.quorum * int(batch.summer.active.sum())))
    return ProposalAsked(
        proposal=proposal,
        number=season.item_number + 1,
        n_items=len(season.items),
        rule=VOTING_RULES[int(batch.summer.vote_rule[0])],
        quorum=quorum,
        present=present,
        proposed_by=members_of(item.proposers),
        leanings=leanings(item.opinion, item.is_option, [option.id for option in proposal.options], present),
        interventions_left=int(batch.interventions_left[0]),
        chosen=chosen.intervention,
        chosen_option=chosen.option,
    )


def _incident_asked(season: Season) -> IncidentAsked | None:
    happening, batch = season.happening, season.batch
    if happening is None:
        return None
    incident = season.tables.scenario.incidents[int(happening.incident[0])]
    k = SPHERES.index(incident.sphere)
    need = batch.week.perceived_need[k]
    leaning = incident.choices[group_leaning(batch, happening, 0)]
    return IncidentAsked(
        incident=incident,
        who=tuple(int(m[0]) for m in (happening.who, happening.who2) if m[0] >= 0),
        day=int(happening.day[0]),
        perceived_need=float(need[0]),
        perceived_posture=POSTURES[int(nearest_posture(need)[0])],
        group_would=leaning.id,
        chosen=season.draft.answer.choice if season.draft.answer else "",
    )


# --- accounts, causes, goals ------------------------------------------------------------------------------------


def _causes(season: Season) -> tuple[Cause, ...]:
    return causes_of(season.batch.ledger.entries, season.batch.week.number)


def causes_of(entries: Sequence[Entry], week: int | None = None) -> tuple[Cause, ...]:
    """The ledger of one season as plain rows; of one week, or whole."""
    return tuple(
        Cause(each.week, each.quantity, each.cause, float(each.amount[0]), each.sphere, each.ref)
        for each in entries
        if week is None or each.week == week
    )


def _accounts(season: Season) -> AccountsView:
    """The week's movements of the cash, by cause, in the order in which they happened."""
    lines: dict[str, int] = {}
    for each in _causes(season):
        if each.quantity == "tresorerie":
            lines[each.cause] = lines.get(each.cause, 0) + round(each.amount)
    closing = int(season.batch.summer.accounts[CAISSE, 0])
    return AccountsView(
        opening=closing - sum(lines.values()),
        lines=tuple(AccountLine(key, amount) for key, amount in lines.items()),
        closing=closing,
        unpaid_invoices=int(season.batch.summer.accounts[CREANCES, 0]),
        surplus=int(surplus(season.batch)[0]),
    )


def _objectives(season: Season, weekly: dict[str, tuple[float, ...]]) -> tuple[ObjectiveView, ...]:
    """Each goal with its value now; final ones only once the season is over."""
    return tuple(_objective(season, each, weekly) for each in season.tables.scenario.objectives)


def _objective(season: Season, objective: Objective, weekly: dict[str, tuple[float, ...]]) -> ObjectiveView:
    key = next((alias for alias, name in ALIASES.items() if name == objective.target.key), objective.target.key)
    known = {name: float(value[0]) for name, value in season.final.items()} or {
        name: values[-1] for name, values in weekly.items()
    }
    value = known.get(key, 0.0)
    is_reached = bool(compare(np.array([value]), objective.target)[0])
    return ObjectiveView(objective.id, objective.text, key, value, objective.is_means, is_reached)
