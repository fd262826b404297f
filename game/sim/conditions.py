"""When something may happen, and whom it is about: the conditions of a scenario, evaluated over all seasons at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints, best_row, different, somewhere, total
from game.sim.indicators import Key, find_key
from game.sim.keys import named, personal, read
from game.sim.scenario import AllOf, AnyOf, Condition, KeyTest, NoneOf, Who
from game.sim.vocabulary import COMMITTEES, OFFICES, WEATHERS

if TYPE_CHECKING:
    from game.sim.batch import Batch

_ALWAYS, _NEVER = AllOf(), AnyOf(())


def in_week(condition: Condition, week: int) -> Condition:
    """What is left of a condition once its tests of the week are settled."""
    if isinstance(condition, KeyTest):
        key = find_key(condition.key)
        if key is None or key.name != "semaine":
            return condition
        return _ALWAYS if compare(np.array([float(week)]), condition)[0] else _NEVER
    parts = [in_week(part, week) for part in condition.conditions]
    if isinstance(condition, AllOf):
        left = tuple(part for part in parts if part != _ALWAYS)
        return _NEVER if _NEVER in parts else left[0] if len(left) == 1 else AllOf(left)
    if isinstance(condition, AnyOf):
        return _ALWAYS if _ALWAYS in parts else AnyOf(tuple(part for part in parts if part != _NEVER))
    return _NEVER if _ALWAYS in parts else NoneOf(tuple(part for part in parts if part != _NEVER))


def possible_in(conditions: Sequence[Condition], week: int) -> Mapping[int, Condition]:
    """What is left of these conditions in a week, by position: of those only that it leaves possible."""
    left = ((position, in_week(condition, week)) for position, condition in enumerate(conditions))
    return {position: condition for position, condition in left if condition != _NEVER}


@dataclass
class Moment:
    """A batch between two changes: what conditions read of it is read once."""

    batch: Batch
    _values: dict[str, Floats] = field(default_factory=dict)
    _candidates: dict[tuple[str, str | None, KeyTest | None], tuple[Bools, Ints]] = field(default_factory=dict)
    nobody: Ints = field(init=False)  # (R,) — −1 everywhere

    def __post_init__(self) -> None:
        self.nobody = np.full(self.batch.n_seasons, -1, dtype=np.int64)

    def value(self, key: Key) -> Floats:
        """(R,): the value of a key, over every active member when it is personal."""
        if key.name not in self._values:
            self._values[key.name] = read(self.batch, key, None)
        return self._values[key.name]

    def candidates(self, who: Who) -> tuple[Bools, Ints]:
        """(M, R) the members whom `who` may mean, and (R,) how many they are."""
        known = who.role, who.service, who.age
        if known not in self._candidates:
            mask = candidates(self.batch, who)
            self._candidates[known] = mask, total(mask)
        return self._candidates[known]


def holds(moment: Moment, condition: Condition, who: Ints, who2: Ints) -> Bools:
    """(R,): where a condition holds; `who` and `who2` (R,) are the persons it may name, −1 for nobody."""
    if isinstance(condition, KeyTest):
        return _test(moment, condition, who, who2)
    is_any = isinstance(condition, AnyOf)
    result: Bools | None = None
    for part in condition.conditions:
        truth = holds(moment, part, who, who2)
        if isinstance(condition, NoneOf):
            truth = ~truth
        if result is not None:
            truth = result | truth if is_any else result & truth
        result = truth
        if not is_any and not somewhere(result):
            break  # nowhere any more, whatever the rest says
    return np.full(moment.batch.n_seasons, not is_any) if result is None else result


def _test(moment: Moment, test: KeyTest, who: Ints, who2: Ints) -> Bools:
    key = find_key(test.key)
    if key is None:
        raise ValueError(f"unknown key: {test.key}")
    if key.kind == "word":
        return _word_test(moment.batch, test)
    if key.is_personal and test.target:
        active = moment.batch.summer.active
        return compare(read(moment.batch, key, named(moment.batch, test.target, active, who, who2)), test)
    return compare(moment.value(key), test)


def compare(value: Floats, test: KeyTest) -> Bools:
    """(R,): where a number passes a test."""
    if test.below is not None:
        return np.asarray(value < test.below)
    if test.above is not None:
        return np.asarray(value > test.above)
    if test.between is not None:
        return np.asarray((value >= test.between[0]) & (value <= test.between[1]))
    if test.equal is not None:
        return np.asarray(value == float(test.equal))
    return _is_one_of(value, [float(each) for each in test.among or ()])


def _is_one_of(value: Floats | Ints, wanted: Sequence[float]) -> Bools:
    """(R,): where a value is one of a few."""
    found = np.zeros(value.shape, dtype=bool)
    for each in wanted:
        found |= value == each
    return found


def _word_test(batch: Batch, test: KeyTest) -> Bools:
    """`meteo`, `decision.<id>` and `incident.<id>`: words against the words that are looked for."""
    base, _, name = test.key.partition(".")
    wanted = {str(each) for each in (test.among if test.among is not None else (test.equal,))}
    scenario = batch.tables.scenario
    if base == "meteo":
        return _is_one_of(batch.week.kind, [WEATHERS.index(word) for word in wanted if word in WEATHERS])
    if base == "decision":
        index = next(p for p, proposal in enumerate(scenario.proposals) if proposal.id == name)
        options = [option.id for option in scenario.proposals[index].options]
        value = batch.summer.decided[index]
        found = _is_one_of(value, [options.index(word) for word in wanted if word in options])
        return found | (value < 0) if "ouvert" in wanted else found
    index = next(i for i, incident in enumerate(scenario.incidents) if incident.id == name)
    choices = [choice.id for choice in scenario.incidents[index].choices]
    return _is_one_of(batch.summer.answered[index], [choices.index(word) for word in wanted if word in choices])


def candidates(batch: Batch, who: Who) -> Bools:
    """(M, R): the members whom `who` may mean."""
    summer, week, scenario = batch.summer, batch.week, batch.tables.scenario
    mask = summer.active.copy()
    if who.role == "equipe_du_contrat":
        ids = [service.id for service in scenario.services]
        mask &= week.member_hours > 0 if who.service is None else week.team_of[ids.index(who.service)]
    elif who.role == "dernier_contrat":
        mask &= week.last_team
    elif who.role in OFFICES:
        mask &= np.arange(summer.n_members)[:, None] == summer.office[OFFICES.index(who.role)][None, :]
    elif who.role.startswith("comite."):
        mask &= summer.committee[COMMITTEES.index(who.role.partition(".")[2])]
    if who.service is not None and who.role != "equipe_du_contrat":
        ids = [service.id for service in scenario.services]
        mask &= week.team_of[ids.index(who.service)]
    if who.age is not None:
        ages = np.array([float(member.age) for member in scenario.group.members])
        mask &= compare(ages, who.age)[:, None]
    return mask


def choose(moment: Moment, whos: Sequence[Who | None], which: Ints, draw: Floats, seasons: Ints) -> tuple[Ints, Ints]:
    """The first and, where two are wanted, the second person (N,) whom `whos[which]` (N,) may mean in these `seasons`
    (N,), −1 for nobody; `draw` (M, N) settles what the key leaves open."""
    mask, score = np.zeros(draw.shape, dtype=bool), draw.copy()
    pairs = np.zeros(which.shape, dtype=bool)
    for each in different(which):
        who = whos[each]
        if who is not None:
            here = np.nonzero(which == each)[0]
            at = seasons[here]
            mask[:, here] = moment.candidates(who)[0].take(at, axis=1)
            pairs[here] = who.count > 1
            if who.highest is not None or who.lowest is not None:
                score[:, here] = _merit(moment, who).take(at, axis=1)
    first = _foremost(score, draw, mask)
    second = np.full(first.shape, -1, dtype=np.int64)
    if somewhere(pairs):
        mask &= pairs & (np.arange(len(mask))[:, None] != first)
        second = _foremost(score, draw, mask)
    return first, second


def _merit(moment: Moment, who: Who) -> Floats:
    """(M, R): what the members are compared by; the highest is chosen."""
    named = who.highest or who.lowest or ""
    key = find_key(named)
    if key is None:
        raise ValueError(f"unknown key: {named}")
    value = personal(moment.batch, key)
    return value if who.highest is not None else -value


def _foremost(score: Floats, draw: Floats, mask: Bools) -> Ints:
    """(N,): the member of `mask` with the highest score, among equals the highest draw; −1 for nobody."""
    masked = np.where(mask, score, -np.inf)
    return best_row(draw, mask & (masked == masked.max(axis=0)))
