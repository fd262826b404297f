"""A policy that answers for many seasons is refused what a person would be refused."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

import numpy as np
import pytest

from game.sim import (
    BatchDecisions,
    BatchView,
    Decision,
    IllegalDecision,
    SeasonView,
    Strategy,
    simulate,
    strategy,
)
from tests.sim.small import small

Change = Callable[[BatchDecisions], BatchDecisions]


class Wayward:
    """As `adaptative`, but for what `change` makes of its answers in one phase."""

    def __init__(self, phase: str, change: Change) -> None:
        self._phase = phase
        self._change = change
        self._strategy: Strategy = strategy("adaptative")

    def decide(self, view: SeasonView) -> Sequence[Decision]:
        return self._strategy.decide(view)

    def decide_batch(self, views: BatchView, /) -> BatchDecisions:
        answer = self._strategy.decide_batch(views)
        return self._change(answer) if views.phase == self._phase else answer


def _set(name: str, value: int) -> Change:
    """Every season gets `value` for one field of the answer."""
    return lambda answer: dataclasses.replace(answer, **{name: np.full_like(getattr(answer, name), value)})


def _plan(name: str, value: float) -> Change:
    """Every season gets `value` hours for one field of the plan."""

    def change(answer: BatchDecisions) -> BatchDecisions:
        assert answer.plan is not None
        return dataclasses.replace(
            answer, plan=dataclasses.replace(answer.plan, **{name: np.full_like(getattr(answer.plan, name), value)})
        )

    return change


@pytest.mark.parametrize(
    ("phase", "change", "key"),
    [
        ("preparation", _set("days", 99), "days_out_of_range"),
        ("preparation", _set("days", -1), "days_out_of_range"),
        ("plan", _set("posture", 9), "unknown_posture"),
        ("plan", _plan("game", -1.0), "hours_out_of_range"),
        ("plan", _plan("game", 0.5), "hours_out_of_range"),
        ("plan", _plan("by_animateur", 26.0), "day_is_full"),
        ("assemblee", _set("intervention", 9), "unknown_intervention"),
        ("assemblee", _set("option", 0), "option_not_wanted"),
        ("travail", _set("choice", 99), "unknown_choice"),
    ],
)
def test_an_illegal_answer_for_many_seasons_is_refused_with_its_reason(phase: str, change: Change, key: str) -> None:
    with pytest.raises(IllegalDecision) as refused:
        simulate(small(), Wayward(phase, change), seasons=20)
    assert [reason.key for reason in refused.value.reasons] == [key]


def test_recommending_wants_an_option() -> None:
    def recommend_nothing(answer: BatchDecisions) -> BatchDecisions:
        return _set("option", -1)(_set("intervention", 3)(answer))

    with pytest.raises(IllegalDecision, match="option_needed"):
        simulate(small(), Wayward("assemblee", recommend_nothing), seasons=5)


def test_hours_are_not_given_to_activities_behind_the_animateurs_backs() -> None:
    with pytest.raises(ValueError, match="differ"):
        simulate(small(), Wayward("plan", _plan("by_animateur", 0.0)), seasons=5)


@pytest.mark.parametrize(("phase", "field"), [("preparation", "days"), ("plan", "plan"), ("assemblee", "option")])
def test_what_is_left_unanswered_is_an_error(phase: str, field: str) -> None:
    def leave_out(answer: BatchDecisions) -> BatchDecisions:
        return dataclasses.replace(answer, **{field: None})

    with pytest.raises(ValueError, match=r"gave no plan|left unanswered"):
        simulate(small(), Wayward(phase, leave_out), seasons=3)
