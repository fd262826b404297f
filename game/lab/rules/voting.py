"""One proposition, at the same moment of the same summers, decided by each voting rule.

Only that item is voted by the rule: everything before it is the same, bit for bit; what follows is what the rule did.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from game.lab.levers import Levers, acting, check, variant_of
from game.lab.paired import Interval
from game.lab.stoppable import Cancelled, Stoppable, Stopped, never
from game.sim import PARAMETERS, VOTING_RULES, Proposal, Scenario, SeenVote, Witness, simulate

Floats = npt.NDArray[np.float64]

STEPS: Final = (50, 200, 500)
"""Summers of each rule after which a result is given."""

_LEAST_HEARD: Final = 0.25
"""Part of those present who are called the least heard."""
_SECRET: Final = VOTING_RULES.index("secret")
"""The rule whose ballots are what each thinks, with nobody's eyes on them."""


@dataclass(frozen=True, slots=True)
class VotingRow:
    """What became of the proposition by one rule; shares and means over the votes that were held."""

    rule: str
    adopted: tuple[float, ...]
    """Share of the votes in which each option is adopted, in the order of the proposition."""
    unchanged: float
    """Share in which nothing is adopted; with `adopted`, they sum to 1."""
    differs: float
    """Share in which the outcome is another than by the first rule of `VOTING_RULES`."""
    satisfied: float
    """Part of those with a favourite, in the mean of the votes, whose favourite is adopted. A favourite is what one
    would vote for in secret, after the debate."""
    objecting: float
    """Part of those present who have a reasoned objection to what is adopted."""
    heard: float
    """How far one is heard, from 0 to 1, in the mean of those present."""
    least_heard: float
    """The same for the quarter of those present who are least heard, vote by vote."""
    minutes: float
    ownership: float
    """Of the decision, from 0 to 1, in the mean of those present."""
    pec_week: float
    """PEC (0 to 3) at the end of the week of the vote."""
    pec_end: float
    """PEC at the end of the summer."""
    pec_gap: Interval
    """PEC at the end, this rule minus the first one, luck by luck."""


@dataclass(frozen=True, slots=True)
class VotesCompared:
    """One proposition by each rule, in the order of `VOTING_RULES`."""

    proposal: Proposal
    n_summers: int
    n_votes: int
    """Summers of these in which the proposition came and a quorum was there. Without any there is no row."""
    rows: tuple[VotingRow, ...]


def votable(scenario: Scenario) -> tuple[Proposal, ...]:
    """Propositions that may be compared: those of the summer itself."""
    return tuple(each for each in scenario.proposals if not each.at_closing)


def compare_votes(
    scenario: Scenario,
    proposal: str,
    levers: Levers | None = None,
    seed: int = 1,
    cancelled: Cancelled = never,
    steps: Sequence[int] = STEPS,
) -> Iterator[VotesCompared]:
    """What the summers 0 to n − 1 of a seed say, for each n of `steps`, which go up; the animateurs and the other rules
    are as the levers say. Ends early when `cancelled`.

    Raises:
        ValueError: the scenario has no such proposition to compare, or a lever cannot be played in it.
    """
    levers = levers or Levers()
    check(levers, scenario)
    known = [each.id for each in votable(scenario)]
    if proposal not in known:
        raise ValueError(f"unknown proposition: {proposal}")
    return _refined(variant_of(scenario, levers), proposal, Stoppable(acting(levers), cancelled), seed, steps)


def _refined(
    scenario: Scenario, proposal: str, policy: Stoppable, seed: int, steps: Sequence[int]
) -> Iterator[VotesCompared]:
    place = next(p for p, each in enumerate(scenario.proposals) if each.id == proposal)
    notes = [_Notes(_voted_by(scenario, place, rule), place) for rule in VOTING_RULES]
    reached = 0
    for n in steps:
        try:
            for each in notes:
                each.play(policy, range(reached, n), seed)
        except Stopped:
            return
        reached = n
        yield _compared(scenario.proposals[place], n, notes)


def _voted_by(scenario: Scenario, place: int, rule: str) -> Scenario:
    proposals = list(scenario.proposals)
    proposals[place] = replace(proposals[place], voting_rule=rule)
    return replace(scenario, proposals=tuple(proposals))


@dataclass(frozen=True)
class _Note:
    """One vote on the proposition, in one summer."""

    adopted: int
    ballot: npt.NDArray[np.int64]  # (members,)
    present: npt.NDArray[np.bool_]  # (members,)
    objecting: float
    heard: Floats  # (present,) from the least heard on
    minutes: float
    ownership: float
    week: int


class _Notes(Witness):
    """The vote of each summer on one proposition, by one rule, and what the PEC became."""

    def __init__(self, scenario: Scenario, place: int) -> None:
        self._scenario, self._place = scenario, place
        usual = PARAMETERS["seuil_objection"].default
        self._objection = scenario.parameters.get("seuil_objection", usual)
        self.votes: dict[int, _Note] = {}
        self.pec: dict[int, Floats] = {}
        """By summer: PEC before it and after each week."""

    def play(self, policy: Stoppable, summers: range, seed: int) -> None:
        played = simulate(self._scenario, policy, summers, seed, witness=self)
        self.pec |= dict(zip(summers, played.weekly["pec"], strict=True))

    def sees_vote(self, vote: SeenVote) -> None:
        for row in np.flatnonzero((vote.proposal == self._place) & vote.is_held).tolist():
            adopted, present = int(vote.adopted[row]), vote.present[:, row]
            opinion = vote.opinion[: len(self._scenario.proposals[self._place].options), :, row]
            lost = opinion.max(axis=0) - opinion[adopted]
            objects = (lost > self._objection) & present & (adopted >= 0)
            self.votes[vote.seasons[row]] = _Note(
                adopted=adopted,
                ballot=vote.ballot[:, row],
                present=present,
                objecting=float(objects.sum() / present.sum()),
                heard=np.sort(vote.heard[present, row]),
                minutes=float(vote.minutes[row]),
                ownership=float(vote.ownership[row]),
                week=vote.week,
            )


def _compared(proposal: Proposal, n_summers: int, notes: Sequence[_Notes]) -> VotesCompared:
    votes = sorted(notes[0].votes)
    favourites = {summer: note.ballot for summer, note in notes[_SECRET].votes.items()}
    rows = tuple(
        _row(rule, proposal, votes, each, notes[0], favourites)
        for rule, each in zip(VOTING_RULES, notes, strict=True)
        if votes
    )
    return VotesCompared(proposal, n_summers, len(votes), rows)


def _row(
    rule: str,
    proposal: Proposal,
    votes: Sequence[int],
    notes: _Notes,
    first: _Notes,
    favourites: Mapping[int, npt.NDArray[np.int64]],
) -> VotingRow:
    held = [notes.votes[summer] for summer in votes]
    adopted = np.array([note.adopted for note in held])
    ends = np.array([notes.pec[summer][-1] for summer in votes])
    return VotingRow(
        rule=rule,
        adopted=tuple(float((adopted == o).mean()) for o in range(len(proposal.options))),
        unchanged=float((adopted < 0).mean()),
        differs=float((adopted != np.array([first.votes[summer].adopted for summer in votes])).mean()),
        satisfied=_mean([_satisfied(favourites[summer], notes.votes[summer].adopted) for summer in votes]),
        objecting=_mean([note.objecting for note in held]),
        heard=_mean([float(note.heard.mean()) for note in held]),
        least_heard=_mean([float(note.heard[: max(round(_LEAST_HEARD * len(note.heard)), 1)].mean()) for note in held]),
        minutes=_mean([note.minutes for note in held]),
        ownership=_mean([note.ownership for note in held]),
        pec_week=_mean([float(notes.pec[summer][notes.votes[summer].week]) for summer in votes]),
        pec_end=float(ends.mean()),
        pec_gap=Interval.of(ends - np.array([first.pec[summer][-1] for summer in votes])),
    )


def _satisfied(favourite: npt.NDArray[np.int64], adopted: int) -> float:
    has_one = favourite >= 0
    return float((favourite[has_one] == adopted).mean()) if has_one.any() else 0.0


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values))
