"""The rest of a summer under other lucks: one season, from where it stands, side by side with itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from game.sim import ensemble
from game.sim.arithmetic import Bools, Ints
from game.sim.batch import Batch, Requests
from game.sim.batch_legality import wanted
from game.sim.chance import Chance, name_hash
from game.sim.ensemble import Outcomes, join_outcomes, outcomes_of
from game.sim.ledger import Ledger
from game.sim.measures import mean_learning
from game.sim.policies import strategy
from game.sim.questions import BatchDecisions, BatchPolicy, BatchView
from game.sim.schedule import begin_summer
from game.sim.season import Season
from game.sim.side_by_side import SideBySide, Standing, accepted, view_before

PLAYED_LUCK: Final = -1
"""Among the lucks of `play_out`: that of the season itself."""


WhenAsked = tuple[str, int]
"""A thing asked in a week: the phase, and the number of the item or of the incident slot."""


def play_out(
    season: Season,
    policy: str | BatchPolicy,
    lucks: int | Sequence[int] = 200,
    since: Sequence[WhenAsked] | None = None,
) -> Outcomes:
    """Play a season to its end under many lucks, from the thing that is asked now; the season itself does not move.

    All rows share the past: the group, what was played, and what the player has already seen of this moment (what
    members lean to, the incident). Then row k has luck `lucks[k]` of a stream of its own, the same bits whatever the
    other rows. That stream is never the luck of the season, which a row has only where `PLAYED_LUCK` is asked for.

    Args:
        policy: a strategy's name or a batch policy, asked from the present thing on; the draft of the season does not
            count.
        lucks: how many, from 0, or their numbers.
        since: for each row the thing asked in the present week from which it has its own luck, so that several moments
            of a week go side by side; until then it has that of the season. By default, all have their own from now on.

    Raises:
        ValueError: the season is over, or a luck is below `PLAYED_LUCK`.
        IllegalDecision: the policy decided what the rules refuse.
    """
    if season.over:
        raise ValueError("the season is over")
    decider = strategy(policy) if isinstance(policy, str) else policy
    numbers = np.arange(lucks) if isinstance(lucks, int) else np.asarray(lucks, dtype=np.int64)
    if numbers.min(initial=PLAYED_LUCK) < PLAYED_LUCK:
        raise ValueError(f"no such luck: {numbers.min()}")
    parts = []
    for start in range(0, len(numbers), ensemble.CHUNK):
        rows = slice(start, start + ensemble.CHUNK)
        parts.append(_play(season, decider, numbers[rows], None if since is None else since[rows]))
    return join_outcomes(parts, season.tables.scenario)


def _play(season: Season, policy: BatchPolicy, lucks: Ints, since: Sequence[WhenAsked] | None) -> Outcomes:
    n, chance = len(lucks), _OtherLucks(season, lucks)
    if season.phase == "preparation":
        batch = _first_monday(season, policy, n)
        at, at_start = Standing(), mean_learning(batch)
    else:
        batch = _spread_batch(season.batch, n)
        at, at_start = _standing(season, n), _spread(season.at_start, n)
    batch.chance = chance
    if since is None:
        chance.set_free(np.ones(n, dtype=bool), season.item_number if season.item else None)
    else:
        policy = _SetFree(policy, chance, since)
    summers = SideBySide(batch, policy, at_start, _spread(season.flows_by_service, n))
    return outcomes_of(batch, summers.play(at), summers.flows)


def _first_monday(season: Season, policy: BatchPolicy, n: int) -> Batch:
    """The group that was met, after the preparation that the policy wants in each row."""
    same = [season.index] * n
    asked = view_before(season.tables, Chance(season.seed, same), n)
    days = wanted(accepted(policy, asked).days)
    return begin_summer(season.tables, season.seed, same, days, season.fixed, ledger_is_on=False)


def _standing(season: Season, n: int) -> Standing:
    return Standing(
        phase=season.phase,
        items=_spread(season.items, n),
        number=season.item_number,
        item=_spread(season.item, n),
        slot=season.slot,
        happening=_spread(season.happening, n),
    )


def _spread_batch(batch: Batch, n: int) -> Batch:
    """A batch of one season as one of `n` that stand where it stands; nothing is shared that may change."""
    summer = _spread(batch.summer, n)
    ledger = Ledger(summer, batch.tables.parameters.dispersion_alignement, is_on=False)
    ledger.week = batch.week.number
    lasting = {each.name for each in fields(Batch)} - {"tables", "chance", "seasons", "summer", "ledger", "requests"}
    return replace(
        batch,
        seasons=range(n),
        summer=summer,
        ledger=ledger,
        requests=None if batch.requests is None else _spread_requests(batch.requests, n),
        **{name: _spread(getattr(batch, name), n) for name in lasting},
    )


def _spread(value: Any, n: int) -> Any:
    """The arrays of one season, wherever they are, as arrays of `n` seasons alike."""
    if isinstance(value, np.ndarray):
        return np.repeat(value, n, axis=-1)
    if isinstance(value, dict):
        return {key: _spread(each, n) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_spread(each, n) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _spread(getattr(value, each.name), n) for each in fields(value)})
    return value


def _spread_requests(requests: Requests, n: int) -> Requests:
    """Those of one season, season after season."""
    tiled: dict[str, Any] = {}
    for each in fields(requests):
        array = getattr(requests, each.name)
        tiled[each.name] = np.tile(array, (1,) * (array.ndim - 1) + (n,))
    tiled["season"] = np.repeat(np.arange(n), requests.season.size)
    return Requests(**tiled)


class _OtherLucks(Chance):
    """The luck of each row from a moment of a season on: that of the season until the row is set free, then its own,
    of another seed."""

    def __init__(self, season: Season, lucks: Ints) -> None:
        first, last = int(lucks.min(initial=0)), int(lucks.max(initial=0))
        other = season.seed ^ (name_hash(f"{season.seed}/{season.index}") >> 1 | 1)  # never the same
        super().__init__(other, range(max(first, 0), last + 1))
        self._played = Chance(season.seed, [season.index])
        self._place = np.maximum(lucks, 0) - max(first, 0)
        self._has_own = lucks != PLAYED_LUCK
        self._is_bound = np.ones(len(lucks), dtype=bool)
        self._week = season.batch.week.number
        self._seen: dict[str, Bools] = {}

    def set_free(self, rows: Bools, item: int | None) -> None:
        """Give these rows their own luck. They were before this item: what members lean to is drawn when it comes, and
        the player has seen it."""
        self._is_bound &= ~(rows & self._has_own)
        if item is not None:
            self._seen[f"opinion/{item}"] = rows
        self._bases.clear()

    def _raw(self, week: int, purpose: str, n: int) -> NDArray[np.uint64]:
        words = super()._raw(week, purpose, n)[:, self._place]
        bound = self._is_bound
        if week == self._week and purpose in self._seen:
            bound = bound | self._seen[purpose]
        if bound.any():
            words[:, bound] = self._played._raw(week, purpose, n)
        return words


class _SetFree:
    """A policy, before which each row is set free at the thing asked that it waits for."""

    def __init__(self, policy: BatchPolicy, chance: _OtherLucks, since: Sequence[WhenAsked]) -> None:
        self._policy, self._chance = policy, chance
        self._waiting: dict[WhenAsked, list[int]] = {}
        for row, asked in enumerate(since):
            self._waiting.setdefault(asked, []).append(row)
        self.decide = policy.decide

    def decide_batch(self, views: BatchView) -> BatchDecisions:
        rows = self._waiting.pop((views.phase, views.item), None)
        if rows is not None:
            free = np.zeros(views.n_seasons, dtype=bool)
            free[rows] = True
            self._chance.set_free(free, views.item if views.phase in ("assemblee", "cloture") else None)
        return self._policy.decide_batch(views)
