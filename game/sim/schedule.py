"""The order of a summer: which process runs when, for all seasons of a batch together.

preparation → for each week: Monday (weather, presence, need) → plan → assembly, item by item → work → up to two
incidents → Friday → after the last week, the closing assembly. S is computed before the week's activity and A at its
end; need is read before the week's learning, so that what the player sees and what the rules use agree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from game.sim.arithmetic import Bools, Ints
from game.sim.batch import Batch, Happening, Item, Vote
from game.sim.chance import Chance
from game.sim.effects import apply_due, launch
from game.sim.ledger import Ledger
from game.sim.measures import record_week
from game.sim.processes.accounts import keep_accounts
from game.sim.processes.activities import hold_activities
from game.sim.processes.animateurs import learn_the_trade
from game.sim.processes.assembly import agenda, close_assembly, decide_item, open_assembly
from game.sim.processes.assignment import assign_teams
from game.sim.processes.beginning import begin
from game.sim.processes.carrying_out import carry_out, fill_offices, found
from game.sim.processes.closing import share_surplus
from game.sim.processes.empowerment import grow_culture, take_charge
from game.sim.processes.group_life import leave, live_together
from game.sim.processes.incidents import delegated_choice, settle
from game.sim.processes.learning import learn
from game.sim.processes.market import prospect, receive_requests
from game.sim.processes.presence import draw_presence
from game.sim.processes.support import accompany, perceive_need
from game.sim.processes.tensions import feel_tensions
from game.sim.processes.weather import draw_weather
from game.sim.processes.work import do_contracts
from game.sim.state import Week, WeekPlan, new_week
from game.sim.tables import Tables
from game.sim.vocabulary import GUIDER
from game.sim.witness import SeenVote

MONDAY = (draw_weather, draw_presence, apply_due, perceive_need)
AFTER_THE_PLAN = (accompany, hold_activities)
CONTRACTS = (assign_teams, do_contracts, learn)
FRIDAY = (feel_tensions, live_together, leave, fill_offices, take_charge, grow_culture, learn_the_trade, keep_accounts)


def begin_summer(
    tables: Tables, seed: int, seasons: Sequence[int], days: Ints, fixed: Mapping[str, float], ledger_is_on: bool
) -> Batch:
    """The first Monday of these seasons, after (4, R) preparation days; `fixed` conditions stand whatever the days."""
    chance = Chance(seed, seasons)
    summer = begin(tables, chance, days, fixed)
    batch = Batch(
        tables=tables,
        chance=chance,
        seasons=seasons,
        summer=summer,
        ledger=Ledger(summer, tables.parameters.dispersion_alignement, ledger_is_on),
        week=_empty_week(tables, 0, len(seasons)),
    )
    for number in range(len(tables.scenario.partners)):
        program = np.full(batch.n_seasons, number, dtype=np.int64)
        launch(batch, tables.consequences.partners, program, "partenaire", scale=summer.local_committee)
    record_week(batch)
    return batch


def _empty_week(tables: Tables, number: int, n_seasons: int) -> Week:
    scenario = tables.scenario
    return new_week(number, len(scenario.services), len(scenario.segments), tables.n_members, n_seasons)


def begin_week(batch: Batch) -> None:
    """Monday morning of the next week."""
    posture = batch.week.posture if batch.week.number else np.full((3, batch.n_seasons), GUIDER)
    batch.week = _empty_week(batch.tables, batch.week.number + 1, batch.n_seasons)
    batch.week.posture = posture.copy()
    batch.ledger.week = batch.week.number
    batch.requests = None
    for process in MONDAY:
        process(batch)


def carry_plan(batch: Batch, posture: Ints, plan: WeekPlan) -> Ints:
    """Postures (K, R) and hours take effect; the assembly opens. Returns its agenda (items, R)."""
    batch.week.posture = posture
    batch.week.plan = plan
    for process in AFTER_THE_PLAN:
        process(batch)
    open_assembly(batch)
    return agenda(batch, at_closing=False)


def close_item(batch: Batch, number: int, item: Item, intervention: Ints, option: Ints) -> Vote:
    """Debate, vote and carrying out of one item."""
    vote = decide_item(batch, number, item, intervention, option)
    if batch.witness is not None:
        batch.witness.sees_vote(_as_seen(batch, item, vote))
    carry_out(batch, item, vote)
    return vote


def _as_seen(batch: Batch, item: Item, vote: Vote) -> SeenVote:
    return SeenVote(
        seasons=batch.seasons,
        week=batch.week.number,
        proposal=item.proposal,
        is_held=(item.proposal >= 0) & vote.has_quorum & ~vote.is_imposed,
        present=batch.week.attended,
        opinion=vote.opinion,
        ballot=vote.ballot,
        adopted=vote.adopted,
        heard=vote.heard,
        ownership=vote.ownership,
        minutes=vote.minutes,
    )


def end_assembly(batch: Batch) -> None:
    close_assembly(batch)
    if batch.week.number == 1:
        found(batch)


def begin_work(batch: Batch) -> None:
    """The requests of the week, who answers them and how well."""
    hours = prospect(batch)
    receive_requests(batch, hours)
    for process in CONTRACTS:
        process(batch)


def settle_incident(batch: Batch, happening: Happening, choice: Ints) -> Bools:
    """Carry out the animateurs' choice (R,), or the group's own where it settles it itself."""
    own = delegated_choice(batch, happening)
    return settle(batch, happening, np.where(happening.settled_by_group, own, choice))


def end_week(batch: Batch) -> None:
    """Friday: the group's life, trust and autonomy, accounts; then the week is recorded."""
    for process in FRIDAY:
        process(batch)
    record_week(batch)


def open_closing(batch: Batch) -> Ints:
    """The closing assembly, after the last week: who comes, and its agenda (items, R)."""
    last = batch.week
    batch.week = _empty_week(batch.tables, last.number + 1, batch.n_seasons)
    for name in ("posture", "level", "latitude", "competence", "days", "kind", "need", "perceived_need"):
        setattr(batch.week, name, getattr(last, name))
    batch.ledger.week = batch.week.number
    draw_presence(batch)
    open_assembly(batch)
    return agenda(batch, at_closing=True)


def close_summer(batch: Batch) -> None:
    """The closing assembly ends; the surplus is shared as it was voted."""
    close_assembly(batch)
    share_surplus(batch)
