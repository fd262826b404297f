"""The rest of a summer under other lucks: one season, from where it stands, side by side with itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from game.sim import ensemble
from game.sim.arithmetic import Ints
from game.sim.batch import Batch, Requests
from game.sim.batch_legality import wanted
from game.sim.chance import Chance, name_hash
from game.sim.ensemble import Outcomes, join_outcomes, outcomes_of
from game.sim.ledger import Ledger
from game.sim.measures import mean_learning
from game.sim.policies import strategy
from game.sim.questions import BatchPolicy
from game.sim.schedule import begin_summer
from game.sim.season import Season
from game.sim.side_by_side import SideBySide, Standing, accepted, view_before

PLAYED_LUCK: Final = -1
"""Among the lucks of `play_out`: that of the season itself."""


def play_out(season: Season, policy: str | BatchPolicy, lucks: int | Sequence[int] = 200) -> Outcomes:
    """Play a season to its end under many lucks, from the thing that is asked now; the season itself does not move.

    All rows share the past: the group, what was played, and what the player has already seen of this moment (what
    members lean to, the incident). Then row k has luck `lucks[k]` of a stream of its own, the same bits whatever the
    other rows. That stream is never the luck of the season, which a row has only where `PLAYED_LUCK` is asked for.

    Args:
        policy: a strategy's name or a batch policy, asked from the present thing on; the draft of the season does not
            count.
        lucks: how many, from 0, or their numbers.

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
    size = ensemble.CHUNK
    chunks = [numbers[start : start + size] for start in range(0, len(numbers), size)]
    return join_outcomes([_play(season, decider, chunk) for chunk in chunks], season.tables.scenario)


def _play(season: Season, policy: BatchPolicy, lucks: Ints) -> Outcomes:
    n = len(lucks)
    if season.phase == "preparation":
        batch = _first_monday(season, policy, n)
        at, at_start = Standing(), mean_learning(batch)
    else:
        batch = _spread_batch(season.batch, n)
        at, at_start = _standing(season, n), _spread(season.at_start, n)
    batch.chance = _OtherLucks(season, lucks)
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
    """The luck of each row from a moment of a season on: that of the season, or one of another seed.

    What members lean to is drawn when an item comes before them: the player has seen it, so every row has it.
    """

    def __init__(self, season: Season, lucks: Ints) -> None:
        first, last = int(lucks.min(initial=0)), int(lucks.max(initial=0))
        other = season.seed ^ (name_hash(f"{season.seed}/{season.index}") >> 1 | 1)  # never the same
        super().__init__(other, range(max(first, 0), last + 1))
        self._played = Chance(season.seed, [season.index])
        self._place = np.maximum(lucks, 0) - max(first, 0)
        self._is_played = lucks == PLAYED_LUCK
        self._seen = (season.batch.week.number, f"opinion/{season.item_number}") if season.item else None

    def _raw(self, week: int, purpose: str, n: int) -> NDArray[np.uint64]:
        if (week, purpose) == self._seen:
            return np.repeat(self._played._raw(week, purpose, n), len(self._place), axis=1)
        words = super()._raw(week, purpose, n)[:, self._place]
        if self._is_played.any():
            words[:, self._is_played] = self._played._raw(week, purpose, n)
        return words
