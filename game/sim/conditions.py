"""When something may happen, and whom it is about: the conditions of a scenario, evaluated over all seasons at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from game.sim.arithmetic import EVERY, Bools, Floats, Ints, Seasons, best_row, somewhere
from game.sim.batch import Batch
from game.sim.indicators import Key, find_key
from game.sim.keys import mask_of, personal, read
from game.sim.scenario import AnyOf, Condition, KeyTest, NoneOf, Who
from game.sim.vocabulary import COMMITTEES, OFFICES, WEATHERS


@dataclass
class Moment:
    """A batch between two changes: what conditions read of it is read once."""

    batch: Batch
    _values: dict[str, Floats] = field(default_factory=dict)
    _candidates: dict[Who, Bools] = field(default_factory=dict)

    def value(self, key: Key) -> Floats:
        """(R,): the value of a key, over every active member when it is personal."""
        if key.name not in self._values:
            self._values[key.name] = read(self.batch, key, None)
        return self._values[key.name]

    def candidates(self, who: Who) -> Bools:
        """(M, R): the members whom `who` may mean."""
        if who not in self._candidates:
            self._candidates[who] = candidates(self.batch, who)
        return self._candidates[who]


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
        return compare(read(moment.batch, key, mask_of(moment.batch, test.target, who, who2)), test)
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


def choose(moment: Moment, who: Who, draw: Floats, seasons: Seasons = EVERY) -> tuple[Ints, Ints]:
    """The first and, where two are wanted, the second person (N,) among the candidates of these `seasons` (N), −1 for
    nobody; `draw` (M, N) settles what the key leaves open."""
    mask = moment.candidates(who)[:, seasons]
    score = draw
    named = who.highest or who.lowest
    if named is not None:
        key = find_key(named)
        if key is None:
            raise ValueError(f"unknown key: {named}")
        value = personal(moment.batch, key)[:, seasons]
        score = value if who.highest is not None else -value
    first = _foremost(score, draw, mask)
    if who.count == 1:
        return first, np.full(first.shape, -1, dtype=np.int64)
    others = mask & (np.arange(len(mask))[:, None] != first[None, :])
    return first, _foremost(score, draw, others)


def _foremost(score: Floats, draw: Floats, mask: Bools) -> Ints:
    """(R,): the member of `mask` with the highest score, among equals the highest draw; −1 for nobody."""
    masked = np.where(mask, score, -np.inf)
    return best_row(draw, mask & (masked == masked.max(axis=0)))
