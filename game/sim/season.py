"""One season, stepped by a player, a test or a program.

`decide` keeps a draft of what was chosen for the thing asked; `advance` carries it out and goes to the next thing
asked. What is left unanswered takes its documented default: no preparation day; the postures of last week (the first:
guider) and no hours; silence; and, for an incident, what the group leans to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from game.sim.arithmetic import Floats, Ints
from game.sim.batch import Batch, Happening, Item
from game.sim.decisions import (
    AllocateHours,
    Answer,
    ChoosePosture,
    Decision,
    IllegalDecision,
    Intervene,
    Prepare,
    Reason,
)
from game.sim.hours import plan_from_allocations
from game.sim.legality import legal_decisions, why_not
from game.sim.measures import final_indicators, mean_learning
from game.sim.overrides import check_conditions, tables_under
from game.sim.parameters import Parameters
from game.sim.processes.assembly import open_item, proposers_of
from game.sim.processes.incidents import SLOTS, delegated_choice, fire, group_leaning, variant_of
from game.sim.scenario import Scenario
from game.sim.schedule import (
    begin_summer,
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
from game.sim.showing.accounting import causes_of, workings_of
from game.sim.showing.season_view import redrafted, season_view
from game.sim.state import SERVICE_FLOWS
from game.sim.tables import Tables
from game.sim.trace import Trace, members_of
from game.sim.views import Asked, Cause, SeasonView, Working
from game.sim.vocabulary import CONDITIONS, INTERVENTIONS, POSTURES, SPHERES

RULES_VERSION = 2
"""Raised when a rule or a draw changes: a saved season then no longer replays, and says so."""


@dataclass
class Draft:
    """What was chosen for the thing asked, not yet carried out."""

    days: dict[str, int] = field(default_factory=lambda: dict.fromkeys(CONDITIONS, 0))
    postures: dict[str, str] = field(default_factory=dict)
    allocations: tuple[AllocateHours, ...] = ()
    intervention: Intervene | None = None
    answer: Answer | None = None


class Season:
    """One summer. `phase` is one of PHASES; `view` is what the player may see; a refused decision changes nothing."""

    def __init__(self, tables: Tables, seed: int, index: int, fixed: Mapping[str, float]) -> None:
        self.seed = seed
        self.index = index
        self.phase = "preparation"
        self.draft = Draft()
        self.trace = Trace()
        self.item: Item | None = None
        self.proposers: tuple[int, ...] = ()  # of the item
        self.items: Ints = np.zeros((0, 1), dtype=np.int64)
        self.item_number = 0
        self.happening: Happening | None = None
        self.final: Mapping[str, Floats] = {}
        self.flows_by_service = {key: np.zeros((len(tables.scenario.services), 1)) for key in SERVICE_FLOWS}
        self._tables = tables
        self._fixed = fixed
        self._slot = 0
        self.at_start: tuple[Floats, Floats] = (np.zeros(1), np.zeros(1))  # `mean_learning` on the first Monday
        self._view: SeasonView | None = None
        self.batch: Batch = self._first_monday()

    @classmethod
    def start(
        cls,
        scenario: Scenario,
        seed: int,
        index: int = 0,
        parameters: Mapping[str, float] | None = None,
        conditions: Mapping[str, float] | None = None,
    ) -> Season:
        """A season before its preparation; the same luck as row `index` of `simulate(…, seed=seed)`.

        `parameters` and `conditions` are those of `simulate`.

        Raises:
            ValueError: a seed outside 0 ≤ seed < 2**63; a parameter or condition that is unknown or out of range.
        """
        tables = tables_under(scenario, parameters or {})
        return cls.with_tables(tables, seed, index, check_conditions(conditions or {}))

    @classmethod
    def with_tables(cls, tables: Tables, seed: int, index: int, fixed: Mapping[str, float]) -> Season:
        """As `start`, from tables made once; `fixed` conditions stand whatever the days."""
        return cls(tables, seed, index, fixed)

    # --- reading ------------------------------------------------------------------------------------------------

    @property
    def over(self) -> bool:
        return self.phase == "fini"

    @property
    def view(self) -> SeasonView:
        if self._view is None:
            self._view = season_view(self)
        return self._view

    @property
    def pending(self) -> Asked | None:
        return self.view.pending

    @property
    def tables(self) -> Tables:
        return self._tables

    @property
    def fixed(self) -> Mapping[str, float]:
        """The conditions that stand whatever the preparation."""
        return self._fixed

    @property
    def slot(self) -> int:
        """The incident slot of the week, from 0; the number of slots once they are past."""
        return self._slot

    @property
    def ledger(self) -> tuple[Cause, ...]:
        """Every cause since the first Monday; the causes of a quantity in a week sum to its change."""
        return causes_of(self.batch.ledger.entries)

    @property
    def workings(self) -> tuple[Working, ...]:
        """The lines of `ledger`, each with what its rule read."""
        return workings_of(self.batch.ledger.entries)

    @property
    def parameters(self) -> Parameters:
        """What the rules of this season read besides its state: its scenario's, or those it began under."""
        return self._tables.parameters

    def legal_decisions(self) -> tuple[Decision, ...]:
        return legal_decisions(self.view)

    def why_not(self, decision: Decision) -> tuple[Reason, ...]:
        return why_not(self.view, decision)

    # --- deciding -----------------------------------------------------------------------------------------------

    def decide(self, decision: Decision) -> tuple[Reason, ...]:
        """Take a decision; reasons, and nothing changed, when it is refused."""
        reasons = self.why_not(decision)
        if not reasons:
            view = self.view
            self._note(decision)
            self._view = None if isinstance(decision, Prepare) else redrafted(self, view)
        return reasons

    def insist(self, decision: Decision) -> None:
        """As `decide`, for programs: `IllegalDecision` where a person would be shown the reasons."""
        reasons = self.decide(decision)
        if reasons:
            raise IllegalDecision(decision, reasons)

    def _note(self, decision: Decision) -> None:
        if isinstance(decision, Prepare):
            self.draft.days[decision.condition] = decision.days
            self.batch = self._first_monday()
        elif isinstance(decision, ChoosePosture):
            self.draft.postures[decision.sphere] = decision.posture
        elif isinstance(decision, AllocateHours):
            same = (decision.animateur, decision.day, decision.activity, decision.target)
            kept = [
                each
                for each in self.draft.allocations
                if (each.animateur, each.day, each.activity, each.target) != same
            ]
            self.draft.allocations = (*kept, decision) if decision.hours else tuple(kept)
        elif isinstance(decision, Intervene):
            self.draft.intervention = decision
        else:
            self.draft.answer = decision

    # --- advancing ----------------------------------------------------------------------------------------------

    def advance(self) -> None:
        """Carry out what was decided and go to the next thing asked; nothing once the season is over."""
        step = {
            "preparation": self._begin,
            "plan": self._hold_plan,
            "assemblee": self._hold_item,
            "travail": self._go_on_working,
            "bilan": self._next,
            "cloture": self._hold_item,
        }.get(self.phase)
        if step is not None:
            step()
            self._view = None

    def next_week(self) -> None:
        """Go on to the next plan, or to the end; what is not answered takes its default."""
        self.advance()
        while self.phase not in ("plan", "fini"):
            self.advance()

    def _first_monday(self) -> Batch:
        days = np.array([[self.draft.days[name]] for name in CONDITIONS], dtype=np.int64)
        return begin_summer(self._tables, self.seed, [self.index], days, self._fixed, ledger_is_on=True)

    def _begin(self) -> None:
        self.at_start = mean_learning(self.batch)
        self._monday()

    def _monday(self) -> None:
        begin_week(self.batch)
        self.trace.begin_week()
        self.draft = Draft(days=self.draft.days)
        self.phase = "plan"

    @property
    def postures(self) -> tuple[int, ...]:
        """The posture of each sphere: as drafted, else as last week."""
        posture = self.batch.week.posture
        drafted = self.draft.postures
        return tuple(
            POSTURES.index(drafted[sphere]) if sphere in drafted else int(posture[k, 0])
            for k, sphere in enumerate(SPHERES)
        )

    def _hold_plan(self) -> None:
        posture = np.array(self.postures, dtype=np.int64)[:, None]
        plan = plan_from_allocations(self._tables.scenario, self.draft.allocations)
        self.trace.note_talks(self)
        self.items = carry_plan(self.batch, posture, plan)
        self.phase = "assemblee"
        self.item_number = -1
        self._next_item()

    def _next_item(self) -> None:
        self.draft.intervention = None
        self.item_number += 1
        if self.item_number < len(self.items):
            self.item = open_item(self.batch, self.items[self.item_number])
            self.proposers = members_of(proposers_of(self.batch, self.item.proposal))
            return
        self.item = None
        if self.phase == "cloture":
            self._close()
        else:
            end_assembly(self.batch)
            self.trace.note_offices(self)
            self._work()

    def _hold_item(self) -> None:
        item = self.item
        if item is None:
            return
        chosen = self.draft.intervention
        kind = INTERVENTIONS.index(chosen.intervention) if chosen else 0
        option = -1
        if chosen and chosen.option:
            options = self._tables.scenario.proposals[int(item.proposal[0])].options
            option = next(o for o, each in enumerate(options) if each.id == chosen.option)
        vote = close_item(self.batch, self.item_number, item, np.array([kind]), np.array([option]))
        self.trace.note_minutes(self, item, vote, INTERVENTIONS[kind])
        self._next_item()

    def _work(self) -> None:
        begin_work(self.batch)
        self.trace.note_contracts(self)
        self.phase = "travail"
        self._slot = -1
        self._next_incident()

    def _next_incident(self) -> None:
        """To the next incident that the animateurs are asked about; those that the group settles itself are told."""
        self.draft.answer = None
        self.happening = None
        self._slot += 1
        while self._slot < SLOTS:
            happening = fire(self.batch, self._slot)
            if happening.incident[0] >= 0:
                if not happening.settled_by_group[0]:
                    self.happening = happening
                    return
                self._settle(happening, int(delegated_choice(self.batch, happening)[0]))
            self._slot += 1

    def _go_on_working(self) -> None:
        happening = self.happening
        if happening is None:
            end_week(self.batch)
            for key, amount in self.batch.week.by_service.items():
                self.flows_by_service[key] = self.flows_by_service[key] + amount
            self.trace.note_departures(self)
            self.phase = "bilan"
            return
        choices = self._tables.scenario.incidents[int(happening.incident[0])].choices
        chosen = self.draft.answer
        if chosen is None:
            choice = group_leaning(self.batch, happening, 0)
        else:
            choice = next(c for c, each in enumerate(choices) if each.id == chosen.choice)
        self._settle(happening, choice)
        self._next_incident()

    def _settle(self, happening: Happening, choice: int) -> None:
        option = self._tables.incidents.first_choice[happening.incident] + choice
        variant = int(variant_of(self.batch, option, np.zeros(1, dtype=np.int64))[0])
        went_well = settle_incident(self.batch, happening, np.array([choice]))
        self.trace.note_outcome(self, happening, choice, variant, bool(went_well[0]))

    def _next(self) -> None:
        if self.batch.week.number < self._tables.n_weeks:
            self._monday()
            return
        self.items = open_closing(self.batch)
        self.trace.begin_week()
        self.phase = "cloture"
        self.item_number = -1
        self._next_item()

    def _close(self) -> None:
        close_summer(self.batch)
        self.final = final_indicators(self.batch, *self.at_start)
        self.phase = "fini"
