"""What a kept season tells when it is played again from its log: facts, each with its week and its line of the log."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final, Generic, TypeVar

from game.branches import Moment, moments_of
from game.saves import SavedSeason
from game.scenario import ScenarioError, read_scenario
from game.session import NotResumable
from game.sim import (
    Allocation,
    Cause,
    ContractView,
    IncidentOutcome,
    MinutesView,
    Prepare,
    Scenario,
    SeasonView,
    SphereView,
)

BEFORE: Final = 0
"""The week of what was done before the first Monday."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """Something that happened. What the closing assembly did has the week after the last."""

    week: int
    line: int
    """The entry of the log that carried it out, counted from 0, those that were undone left out."""
    told: T


@dataclass(frozen=True)
class Evidence:
    """All that is known of one season, as far as it was played.

    A season that cannot be replayed (other rules, or a log that differs) has its weekly and final indicators only:
    `is_replayed` is False, there is no `end` and there are no facts.
    """

    saved: SavedSeason
    scenario: Scenario | None
    """None where this version does not read it any more."""
    moments: tuple[Moment, ...]

    @property
    def is_replayed(self) -> bool:
        return bool(self.moments)

    @property
    def is_over(self) -> bool:
        return self.saved.record.is_finished

    @property
    def n_weeks(self) -> int:
        """Weeks that have ended."""
        return max(len(self.weekly.get("pec", ())) - 1, 0)

    @property
    def start(self) -> SeasonView | None:
        """What was seen before the preparation."""
        return self.moments[0].view if self.moments else None

    @property
    def end(self) -> SeasonView | None:
        """What was seen last."""
        return self.moments[-1].view if self.moments else None

    @property
    def weekly(self) -> Mapping[str, tuple[float, ...]]:
        """Every weekly indicator, from before the summer to the last week that has ended."""
        return self.end.weekly if self.end is not None else self.saved.summary.weekly

    @property
    def final(self) -> Mapping[str, float]:
        """Every final indicator once the season is over, else nothing."""
        return self.end.final if self.end is not None else self.saved.summary.final

    @cached_property
    def ledger(self) -> tuple[Cause, ...]:
        """Every explained change: before the first Monday, of the weeks that have ended, and of the closing."""
        views = (*(moment.view for moment in self.moments[:1]), *self.ends)
        return tuple(cause for view in views for cause in view.causes)

    @cached_property
    def ends(self) -> tuple[SeasonView, ...]:
        """What was seen at the end of each week, then after the closing."""
        return tuple(each.view for each in self.moments if each.view.phase in ("bilan", "fini"))

    @cached_property
    def prepared(self) -> tuple[Fact[Prepare], ...]:
        """The preparation days as they were given; a condition given twice has its last line only."""
        kept: dict[str, Fact[Prepare]] = {}
        for moment in self.moments[:1]:
            for line, decision in _lines(moment):
                if isinstance(decision, Prepare):
                    kept[decision.condition] = Fact(BEFORE, line, decision)
        return tuple(kept.values())

    @cached_property
    def plans(self) -> tuple[Fact[SeasonView], ...]:
        """The plan of each week that was carried out: not the one that is still open."""
        carried_out = [moment for moment in self.moments[:-1] if moment.view.phase == "plan"]
        return tuple(Fact(moment.week, moment.place, moment.view) for moment in carried_out)

    @cached_property
    def postures(self) -> tuple[Fact[SphereView], ...]:
        """How near the animateurs stood, week by week and sphere by sphere, beside the need that they perceived."""
        return tuple(Fact(plan.week, plan.line, sphere) for plan in self.plans for sphere in plan.told.spheres)

    @cached_property
    def hours(self) -> tuple[Fact[Allocation], ...]:
        """The hours of the animateurs that were given to activities."""
        return tuple(Fact(plan.week, plan.line, each) for plan in self.plans for each in plan.told.plan.allocations)

    @cached_property
    def items(self) -> tuple[Fact[MinutesView], ...]:
        """What the assemblies did, item by item, the closing one too."""
        return self._new(lambda view: view.minutes)

    @cached_property
    def incidents(self) -> tuple[Fact[IncidentOutcome], ...]:
        """What happened and how it was settled."""
        return self._new(lambda view: view.outcomes)

    @cached_property
    def contracts(self) -> tuple[Fact[ContractView], ...]:
        """Every request of the weeks that have ended and what became of it."""
        return tuple(
            Fact(after.week, before.place, contract)
            for before, after in pairwise(self.moments)
            if after.view.phase == "bilan"
            for contract in after.view.contracts
        )

    def _new(self, told: Callable[[SeasonView], Sequence[T]]) -> tuple[Fact[T], ...]:
        """What is told at a moment and was not at the one before: the line is what was carried out between both."""
        facts: list[Fact[T]] = []
        for before, after in pairwise(self.moments):
            view = after.view
            began = before.view.week != view.week or view.phase == "fini" or before.view.phase == "bilan"
            known = 0 if began else len(told(before.view))
            week = view.n_weeks + 1 if view.phase == "fini" else view.week
            facts += [Fact(week, before.place, each) for each in told(view)[known:]]
        return tuple(facts)


def _lines(moment: Moment) -> list[tuple[int, object]]:
    """Each decision of a moment with its line."""
    first = moment.place - len(moment.decisions)
    return list(enumerate(moment.decisions, first))


def evidence_of(saved: SavedSeason) -> Evidence:
    """All that a kept season tells; only its figures where it does not replay."""
    try:
        moments = moments_of(saved)
    except NotResumable:
        moments = ()
    return Evidence(saved, moments[0].view.scenario if moments else _read(saved), moments)


def _read(saved: SavedSeason) -> Scenario | None:
    try:
        return read_scenario(saved.source, saved.record.scenario)
    except ScenarioError:
        return None
