"""Summers stepped together by one policy, from wherever they stand to their end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from game.sim.arithmetic import Floats, Ints, total
from game.sim.batch import Batch, Happening, Item
from game.sim.batch_legality import insist, wanted, wanted_plan
from game.sim.chance import Chance
from game.sim.measures import final_indicators
from game.sim.processes.assembly import open_item
from game.sim.processes.incidents import SLOTS, fire, group_leaning
from game.sim.processes.support import available_hours
from game.sim.questions import BatchDecisions, BatchPolicy, BatchView, strategy_draws
from game.sim.schedule import (
    begin_week,
    begin_work,
    carry_plan,
    close_item,
    close_summer,
    end_assembly,
    end_week,
    open_closing,
    settle_incident,
)
from game.sim.state import check_invariants
from game.sim.tables import Tables


@dataclass(frozen=True)
class Standing:
    """Where summers stand: a phase, and what is open in it. By default a week is over, or none has begun."""

    phase: str = "bilan"
    items: Ints = field(default_factory=lambda: np.zeros((0, 1), dtype=np.int64))  # (items, R) — of the assembly
    number: int = 0  # of the item before the assembly
    item: Item | None = None  # that item, once it is open
    slot: int = 0  # of the incident
    happening: Happening | None = None  # that incident, once it has fired


class SideBySide:
    """R summers and who decides in them. `flows` are amounts since the start by service (S, R), revenue in cents;
    `at_start` is `mean_learning` on the first Monday."""

    def __init__(
        self, batch: Batch, policy: BatchPolicy, at_start: tuple[Floats, Floats], flows: Mapping[str, Floats]
    ) -> None:
        self.batch = batch
        self.flows = dict(flows)
        self._policy = policy
        self._at_start = at_start

    def play(self, at: Standing) -> dict[str, Floats]:
        """To the end; every final indicator (R,).

        Raises:
            IllegalDecision: the policy decided what the rules refuse.
        """
        steps = {
            "plan": self._hold_plan,
            "assemblee": self._hold_assembly,
            "travail": self._work,
            "bilan": self._go_on,
            "cloture": self._close,
        }
        while at.phase != "fini":
            at = steps[at.phase](at)
        return final_indicators(self.batch, *self._at_start)

    def _hold_plan(self, _: Standing) -> Standing:
        answer = self._ask("plan")
        return Standing("assemblee", carry_plan(self.batch, wanted(answer.posture), wanted_plan(answer.plan)))

    def _hold_assembly(self, at: Standing) -> Standing:
        self._hold_items(at)
        end_assembly(self.batch)
        begin_work(self.batch)
        return Standing("travail")

    def _work(self, at: Standing) -> Standing:
        happening = at.happening
        for slot in range(at.slot, SLOTS):
            happening = happening or fire(self.batch, slot)
            answer = self._ask("travail", slot, happening=happening)
            settle_incident(self.batch, happening, wanted(answer.choice))
            happening = None
        end_week(self.batch)
        for key, amount in self.batch.week.by_service.items():
            self.flows[key] = self.flows[key] + amount
        return Standing("bilan")

    def _go_on(self, _: Standing) -> Standing:
        if self.batch.week.number < self.batch.tables.n_weeks:
            begin_week(self.batch)
            return Standing("plan")
        return Standing("cloture", open_closing(self.batch))

    def _close(self, at: Standing) -> Standing:
        self._hold_items(at)
        close_summer(self.batch)
        check_invariants(self.batch.summer)
        return Standing("fini")

    def _hold_items(self, at: Standing) -> None:
        item = at.item
        for number in range(at.number, len(at.items)):
            item = item or open_item(self.batch, at.items[number])
            answer = self._ask(at.phase, number, item=item)
            close_item(self.batch, number, item, wanted(answer.intervention), wanted(answer.option))
            item = None

    def _ask(
        self, phase: str, number: int = 0, item: Item | None = None, happening: Happening | None = None
    ) -> BatchDecisions:
        return accepted(self._policy, view_of(self.batch, phase, number, item, happening))


def accepted(policy: BatchPolicy, view: BatchView) -> BatchDecisions:
    """What a policy answers, once the rules have accepted it."""
    answer = policy.decide_batch(view)
    insist(view, answer)
    return answer


def view_before(tables: Tables, chance: Chance, n_seasons: int) -> BatchView:
    """What a policy sees at the preparation: nobody has been met yet."""
    n, m = n_seasons, tables.n_members
    nothing = np.full(n, -1)
    return BatchView(
        scenario=tables.scenario,
        phase="preparation",
        week=0,
        n_seasons=n,
        perceived_need=np.ones((3, n)),
        n_hired=np.ones(n, dtype=np.int64),
        available_hours=np.zeros(n),
        posture=np.ones((3, n), dtype=np.int64),
        belonging=np.zeros((m, n)),
        active=np.ones((m, n), dtype=bool),
        proposal=nothing,
        item=0,
        interventions_left=np.zeros(n, dtype=np.int64),
        incident=nothing,
        group_would=lambda _: 0,
        chance=lambda count: strategy_draws(chance, 0, "preparation", 0, count),
    )


def view_of(
    batch: Batch, phase: str, number: int = 0, item: Item | None = None, happening: Happening | None = None
) -> BatchView:
    """What a policy sees of a batch at one thing asked: the `number`-th item or incident slot of the phase."""
    nothing = np.full(batch.n_seasons, -1)
    incident = nothing
    if happening is not None:
        incident = np.where(happening.settled_by_group, -1, happening.incident)
    return BatchView(
        scenario=batch.tables.scenario,
        phase=phase,
        week=min(batch.week.number, batch.tables.n_weeks),  # the closing assembly is of the last week
        n_seasons=batch.n_seasons,
        perceived_need=batch.week.perceived_need,
        n_hired=total(batch.summer.hired),
        available_hours=total(available_hours(batch)),
        posture=batch.week.posture,
        belonging=batch.summer.belonging,
        active=batch.summer.active,
        proposal=nothing if item is None else item.proposal,
        item=number,
        interventions_left=batch.interventions_left,
        incident=incident,
        group_would=lambda season: 0 if happening is None else group_leaning(batch, happening, season),
        chance=lambda count: strategy_draws(batch.chance, batch.week.number, phase, number, count),
    )
