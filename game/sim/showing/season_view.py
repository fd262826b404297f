"""Everything that a player may see now, in one value."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from game.sim.arithmetic import mean_of
from game.sim.batch import Batch
from game.sim.questions import strategy_draws
from game.sim.showing.accounting import accounts, causes, objectives
from game.sim.showing.asking import asked
from game.sim.showing.people import animateurs, members
from game.sim.showing.planning import plan, prices, redrafted_plan, spheres
from game.sim.state import CAISSE
from game.sim.views import (
    PecView,
    SeasonView,
)
from game.sim.vocabulary import (
    PAY_RULES,
    VOTING_RULES,
    WEATHERS,
    WORK_RULES,
)

if TYPE_CHECKING:
    from game.sim.season import Season


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
        members=members(season),
        animateurs=animateurs(season),
        spheres=spheres(season),
        plan=plan(season),
        rules={
            "contribution": float(summer.contribution[0]),
            "part_sociale": int(summer.share[0]),
            "vote": VOTING_RULES[int(summer.vote_rule[0])],
            "partage_du_travail": WORK_RULES[int(summer.work_rule[0])],
            "partage_des_gains": PAY_RULES[int(summer.pay_rule[0])],
        },
        prices=prices(batch),
        goals=tuple(float(weight) for weight in summer.goals[:, 0]),
        contracts=tuple(sorted(season.trace.contracts, key=lambda each: each.day)),
        minutes=season.trace.minutes,
        outcomes=season.trace.outcomes,
        accounts=accounts(season) if season.phase in ("bilan", "cloture", "fini") else None,
        causes=causes(season),
        client_satisfaction=float(weekly["satisfaction"][-1]),
        member_satisfaction=float(summer.mean_active(0.5 * summer.motivation + 0.5 * summer.belonging)[0]),
        animateur_energy=float(mean_of(summer.animateur_energy, summer.hired, 0.0)[0]),
        left_this_week=season.trace.left,
        weekly=weekly,
        final={key: float(value[0]) for key, value in season.final.items()},
        objectives=objectives(season, weekly),
        pending=asked(season),
        chance=_chance_now(season),
    )


def redrafted(season: Season, view: SeasonView) -> SeasonView:
    """The view after a decision that is noted and not yet carried out: only the draft has changed."""
    return dataclasses.replace(
        view,
        animateurs=animateurs(season),
        spheres=spheres(season),
        plan=redrafted_plan(season, view.plan),
        pending=asked(season),
    )


def _chance_now(season: Season) -> Callable[[int], tuple[float, ...]]:
    """The strategies' own stream of this moment; a view that is kept keeps it."""
    phase, chance = season.phase, season.batch.chance
    number = {"assemblee": season.item_number, "cloture": season.item_number, "travail": season.slot}.get(phase, 0)
    week = 0 if phase == "preparation" else season.batch.week.number
    return lambda n: tuple(float(each) for each in strategy_draws(chance, week, phase, number, n)[:, 0])


def pec_points(vision: float, support: float, autonomy: float) -> tuple[int, int, int]:
    """V, S and A, each in [0, 1], as points out of 100 in all; by largest remainder, they add up to the total shown."""
    exact = [100.0 * each / 3.0 for each in (vision, support, autonomy)]
    whole = [int(each) for each in exact]
    missing = round(sum(exact)) - sum(whole)
    for index in sorted(range(3), key=lambda i: (whole[i] - exact[i], i))[:missing]:
        whole[index] += 1
    return whole[0], whole[1], whole[2]


def _pec(vision: float, support: float, autonomy: float) -> PecView:
    return PecView(vision, support, autonomy, pec_points(vision, support, autonomy))


def _pec_now(batch: Batch) -> PecView:
    summer = batch.summer
    vision = summer.vision(batch.tables.parameters.dispersion_alignement)
    return _pec(float(vision[0]), float(summer.mean_support()[0]), float(summer.mean_autonomy()[0]))


def _pec_of(weekly: dict[str, tuple[float, ...]], at: int) -> PecView:
    at = max(at, -len(weekly["vision"]))
    return _pec(weekly["vision"][at], weekly["soutien"][at], weekly["autonomie"][at])
