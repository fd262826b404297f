"""Summers stopped at the door of each rule of the causal map, and how each quantity is moved there."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

import numpy as np

from game.sim.batch import Batch
from game.sim.effects import compile_programs, launch
from game.sim.processes.accounts import keep_accounts
from game.sim.processes.activities import hold_activities
from game.sim.processes.assembly import close_assembly, decide_item, open_item
from game.sim.processes.carrying_out import found
from game.sim.processes.closing import share_surplus
from game.sim.processes.empowerment import take_charge
from game.sim.processes.group_life import leave, live_together
from game.sim.processes.incidents import fire, settle
from game.sim.processes.learning import learn
from game.sim.processes.market import receive_requests
from game.sim.processes.support import accompany, perceive_need
from game.sim.processes.tensions import feel_tensions
from game.sim.processes.work import do_contracts
from game.sim.scenario import Effect
from game.sim.schedule import begin_week, begin_work
from game.sim.state import CAISSE
from game.sim.vocabulary import ASSOCIATION, SURPLUS_RULES, TRANCHER, TRAVAIL
from tests.sim.small import small
from tests.sim.stepping import after_weeks, hold_items, hold_plan, retabled, twin

Change = Callable[[Batch], None]
Run = Callable[[Batch, bool], None]

ARRAYS: Final[Mapping[str, tuple[str, ...]]] = {
    "activites": ("plan.vision", "plan.network", "plan.game", "plan.one_to_one", "plan.training_sphere"),
    "assemblee": (
        "week.ownership", "week.meeting_minutes", "week.attended", "week.has_met", "summer.ownership_memory",
        "summer.voice", "summer.surplus_rule",
    ),
    "vision": ("summer.clarity", "summer.values"),
    "tensions": ("summer.tensions",),
    "appartenance": ("summer.belonging",),
    "savoir_faire": ("summer.animateur_skill",),
    "besoin": ("week.need",),
    "soutien": ("summer.support",),
    "motivation": ("summer.motivation",),
    "membres": ("summer.active", "week.carried"),
    "presence": ("week.posture", "week.level"),
    "place": ("week.latitude",),
    "autonomie": ("summer.autonomy",),
    "energie": ("summer.energy",),
    "liens": ("summer.tie",),
    "scenario": (),
    "confiance": ("summer.trust",),
    "occasions": ("week.occasions",),
    "aptitude": ("summer.readiness", "summer.confidence", "summer.skill"),
    "imprevus": ("week.settled_alone", "week.failed_alone"),
    "demandes": ("week.sums.demandes",),
    "travail": ("week.sums.contrats", "week.teamed", "week.member_hours"),
    "satisfaction": ("week.sums.satisfaction", "summer.client_satisfaction"),
    "reputation": ("summer.reputation",),
    "tresorerie": ("summer.accounts", "summer.earnings"),
}  # fmt: skip
"""What each quantity of the map is in the state."""


# --- The doors --------------------------------------------------------------------------------------------------


@cache
def _monday() -> Batch:
    batch = after_weeks(small(), 2)
    begin_week(batch)
    return batch


@cache
def _assembly() -> Batch:
    batch = twin(_monday())
    hold_plan(batch)
    return batch


@cache
def _market() -> Batch:
    batch = twin(_monday())
    hold_items(batch, hold_plan(batch))
    return batch


@cache
def _work() -> Batch:
    """Requests answered by teams, nothing done yet."""
    batch = twin(_market())
    done = twin(batch)
    begin_work(done)
    batch.requests = done.requests
    batch.week.member_hours = done.week.member_hours
    batch.week.sums["demandes"] = done.week.sums["demandes"]
    return batch


@cache
def _friday() -> Batch:
    """With room and occasions for autonomy to grow."""
    batch = twin(_market())
    batch.summer.autonomy[:] = 0.05
    batch.summer.readiness = np.minimum(batch.summer.readiness + 0.2, 1.0)
    begin_work(batch)
    batch.week.occasions[:] = 0.5
    return batch


@cache
def _incident() -> Batch:
    """Of incidents without effects of their own."""
    bare = [
        dataclasses.replace(
            each,
            choices=tuple(
                dataclasses.replace(choice, effects=(), lasting=(), if_ready=None, if_beginning=None)
                for choice in each.choices
            ),
        )
        for each in small().incidents
    ]
    return retabled(_friday(), small(incidents=tuple(bare)))


@cache
def _closing() -> Batch:
    """With a surplus to share."""
    batch = twin(_friday())
    batch.summer.contributions[:] = 10_000
    batch.summer.accounts[CAISSE] += 50_000
    return batch


def _decide(batch: Batch, otherwise: bool) -> None:
    """The first item; silent, or decided by the animateurs."""
    n = batch.n_seasons
    item = open_item(batch, np.zeros(n, dtype=np.int64))
    decide_item(batch, 0, item, np.full(n, TRANCHER if otherwise else 0), np.full(n, 0 if otherwise else -1))


@cache
def _met() -> Batch:
    """One item was decided."""
    batch = twin(_assembly())
    _decide(batch, False)
    return batch


def _settle(batch: Batch, otherwise: bool) -> None:
    settle(batch, fire(batch, 0), np.full(batch.n_seasons, int(otherwise)))


def _launch(batch: Batch, otherwise: bool) -> None:
    """Something on every quantity of the ledger, or the same times nothing."""
    keys = ("clarte", "soutien.travail", "autonomie.travail", "motivation", "reputation", "tresorerie")
    effects = [Effect(key, 500.0 if key == "tresorerie" else 0.05) for key in keys]
    programs = compile_programs([(effects, ())], ["essai"])
    n = batch.n_seasons
    launch(batch, programs, np.zeros(n, dtype=np.int64), "incident", scale=np.full(n, float(otherwise)))


def _push(batch: Batch) -> None:
    """A fifth more of all that the ledger bounds."""
    summer, ledger = batch.summer, batch.ledger
    ledger.shift_clarity({"oubli": np.full_like(summer.clarity, 0.2)})
    ledger.shift_support({"soutien_au_besoin": np.full_like(summer.support, 0.2)})
    ledger.shift_autonomy({"latitude": np.full_like(summer.autonomy, 0.2)})
    ledger.shift_motivation({"temperament": np.full_like(summer.motivation, 0.2)})
    ledger.shift_reputation({"travail_bien_fait": np.full_like(summer.reputation, 0.2)})


def _as_it_is(process: Callable[[Batch], None]) -> Run:
    return lambda batch, _: process(batch)


DOORS: Final[Mapping[str, tuple[Callable[[], Batch], Run]]] = {
    "support.perceive_need": (_monday, _as_it_is(perceive_need)),
    "support.accompany": (_monday, _as_it_is(accompany)),
    "activities.hold_activities": (_assembly, _as_it_is(hold_activities)),
    "assembly.decide_item": (_assembly, _decide),
    "assembly.close_assembly": (_met, _as_it_is(close_assembly)),
    "market.receive_requests": (
        _market,
        lambda batch, _: receive_requests(batch, np.zeros(batch.n_seasons)),
    ),
    "work.do_contracts": (_work, _as_it_is(do_contracts)),
    "learning.learn": (_friday, _as_it_is(learn)),
    "incidents.settle": (_incident, _settle),
    "tensions.feel_tensions": (_friday, _as_it_is(feel_tensions)),
    "group_life.live_together": (_friday, _as_it_is(live_together)),
    "group_life.leave": (_friday, _as_it_is(leave)),
    "empowerment.take_charge": (_friday, _as_it_is(take_charge)),
    "accounts.keep_accounts": (_friday, _as_it_is(keep_accounts)),
    "carrying_out.found": (_assembly, _as_it_is(found)),
    "closing.share_surplus": (_closing, _as_it_is(share_surplus)),
    "effects.launch": (_friday, _launch),
    "ledger": (_friday, _as_it_is(_push)),
}
"""For each rule, the summers at its door, and how it is run; otherwise where what comes through the door is moved."""


# --- What is moved ----------------------------------------------------------------------------------------------


def _set(path: str, amount: float, row: int | None = None) -> Change:
    """Fill an array of the state, or one of its rows."""
    part, _, name = path.partition(".")

    def change(batch: Batch) -> None:
        array = getattr({"summer": batch.summer, "week": batch.week, "plan": batch.week.plan}[part], name)
        array[... if row is None else row] = amount

    return change


def _all(*changes: Change) -> Change:
    def change(batch: Batch) -> None:
        for each in changes:
            each(batch)

    return change


def _no_answer(batch: Batch) -> None:
    assert batch.requests is not None
    batch.requests.is_taken[:] = False


def _dearer(batch: Batch) -> None:
    assert batch.requests is not None
    batch.requests.amount += 2_000


def _content(batch: Batch) -> None:
    batch.week.sums["satisfaction"] = batch.week.sums["contrats"] * 0.9


def _other_costs(batch: Batch) -> None:
    finances = dataclasses.replace(small().finances, fixed_costs=small().finances.fixed_costs + 700)
    batch.tables = retabled(batch, small(finances=finances)).tables


MOVES: Final[Mapping[tuple[str, str], Change]] = {
    ("aptitude", "support.perceive_need"): _set("summer.readiness", 0.2),
    ("besoin", "support.accompany"): _set("week.need", 0.9),
    ("presence", "support.accompany"): _set("week.posture", 3),
    ("savoir_faire", "support.accompany"): _set("summer.animateur_skill", 0.9),
    ("activites", "activities.hold_activities"): _all(
        _set("plan.vision", 2), _set("plan.network", 2), _set("plan.game", 2), _set("plan.one_to_one", 1),
        _set("plan.training_sphere", 2),
    ),
    ("assemblee", "assembly.decide_item"): _set("week.meeting_minutes", 60),
    ("presence", "assembly.decide_item"): _set("week.competence", 0.95, ASSOCIATION),
    ("liens", "assembly.decide_item"): _set("summer.tie", 0.7),
    ("assemblee", "assembly.close_assembly"): _set("week.attended", True),
    ("presence", "assembly.close_assembly"): _set("week.competence", 0.95, ASSOCIATION),
    ("reputation", "market.receive_requests"): _set("summer.reputation", 0.9),
    ("demandes", "market.receive_requests"): _set("summer.extra_demand", 4.0),
    ("demandes", "work.do_contracts"): _no_answer,
    ("aptitude", "work.do_contracts"): _set("summer.skill", 0.9),
    ("motivation", "work.do_contracts"): _set("summer.motivation", 0.95),
    ("presence", "work.do_contracts"): _set("week.competence", 0.95, TRAVAIL),
    ("liens", "work.do_contracts"): _set("summer.tie", 0.8),
    ("place", "learning.learn"): _set("week.latitude", 1.0),
    ("soutien", "learning.learn"): _set("summer.support", 0.2),
    ("occasions", "learning.learn"): _set("week.occasions", 0.9),
    ("travail", "learning.learn"): _set("week.success", 2.0),
    ("assemblee", "learning.learn"): _set("week.ownership", 0.95),
    ("vision", "tensions.feel_tensions"): _set("summer.clarity", 0.1),
    ("assemblee", "tensions.feel_tensions"): _set("summer.ownership_memory", 0.9),
    ("place", "tensions.feel_tensions"): _set("week.latitude", 1.0),
    ("liens", "tensions.feel_tensions"): _set("summer.tie", 0.8),
    ("motivation", "group_life.live_together"): _set("summer.motivation", 0.2),
    ("place", "group_life.live_together"): _set("week.latitude", 1.0),
    ("soutien", "group_life.live_together"): _set("summer.support", 0.2),
    ("assemblee", "group_life.live_together"): _set("summer.ownership_memory", 0.95),
    ("aptitude", "group_life.live_together"): _set("summer.confidence", 0.95),
    ("appartenance", "group_life.live_together"): _set("summer.belonging", 0.95),
    ("tresorerie", "group_life.live_together"): _set("summer.earnings", 20_000),
    ("energie", "group_life.live_together"): _set("summer.energy", 0.3),
    ("presence", "group_life.live_together"): _set("week.left_alone", 0.4),
    ("tensions", "group_life.live_together"): _set("summer.tensions", 0.9),
    ("vision", "group_life.live_together"): _set("summer.clarity", 0.95),
    ("satisfaction", "group_life.live_together"): _set("summer.client_satisfaction", 0.95),
    ("liens", "group_life.live_together"): _set("summer.tie", 0.7),
    ("travail", "group_life.live_together"): _all(_set("week.teamed", 2.0), _set("week.member_hours", 12.0)),
    ("appartenance", "group_life.leave"): _set("summer.belonging", 0.0),
    ("motivation", "group_life.leave"): _set("summer.motivation", 0.0),
    ("membres", "group_life.leave"): _all(_set("summer.belonging", 0.0), _set("summer.voice", 0.0)),
    ("place", "empowerment.take_charge"): _set("week.latitude", 1.0),
    ("confiance", "empowerment.take_charge"): _set("summer.trust", 0.9),
    ("soutien", "empowerment.take_charge"): _set("summer.support", 0.2),
    ("occasions", "empowerment.take_charge"): _set("week.occasions", 0.9),
    ("aptitude", "empowerment.take_charge"): _set("summer.readiness", 0.9),
    ("presence", "empowerment.take_charge"): _set("week.over", 0.4),
    ("imprevus", "empowerment.take_charge"): _all(_set("week.settled_alone", 1.0), _set("week.failed_alone", 1.0)),
    ("membres", "empowerment.take_charge"): lambda batch: _set("summer.left_week", batch.week.number, 0)(batch),
    ("vision", "empowerment.take_charge"): _set("summer.clarity", 0.9),
    ("satisfaction", "empowerment.take_charge"): _content,
    ("assemblee", "empowerment.take_charge"): _set("week.ownership", 0.95),
    ("travail", "accounts.keep_accounts"): _dearer,
    ("scenario", "accounts.keep_accounts"): _other_costs,
    ("membres", "carrying_out.found"): _set("summer.active", False, 0),
    ("assemblee", "closing.share_surplus"): _set("summer.surplus_rule", SURPLUS_RULES.index("don")),
    ("vision", "ledger"): _set("summer.clarity", 0.95),
    ("soutien", "ledger"): _set("summer.support", 0.95),
    ("autonomie", "ledger"): _set("summer.autonomy", 0.95),
    ("motivation", "ledger"): _set("summer.motivation", 0.95),
    ("reputation", "ledger"): _set("summer.reputation", 0.95),
}  # fmt: skip
"""How a quantity is moved at the door of a rule; what is not here comes through the door itself."""

THROUGH_THE_DOOR: Final = {
    ("assemblee", "assembly.decide_item"),
    ("imprevus", "incidents.settle"),
    ("scenario", "effects.launch"),
}
"""What is moved by running the rule otherwise."""


def run_at(source: str, process: str) -> tuple[Batch, Batch, Batch]:
    """The summers after the rule, as they were; with the source moved; and these at the door, before the rule."""
    stage, run = DOORS[process]
    plain, otherwise = twin(stage()), twin(stage())
    if (source, process) in MOVES:
        MOVES[source, process](otherwise)
    at_the_door = twin(otherwise)
    run(plain, False)
    run(otherwise, (source, process) in THROUGH_THE_DOOR)
    return plain, otherwise, at_the_door
