"""What else could have been decided: legal, another thing, and played as a person would have played it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from game.lab.counted.counting import weeks_again
from game.lab.counted.deviating import Trial, try_otherwise
from game.lab.counted.otherwise import MoveDays, MoveHours, Otherwise, alternatives_of, answers_with, decisions_of
from game.lab.replayed import Replayed
from game.sim import (
    AS_WRITTEN,
    PLAYED_LUCK,
    Answer,
    BatchDecisions,
    ChoosePosture,
    Decision,
    Intervene,
    Season,
    SeasonView,
    as_decisions,
)
from tests.branches.playing import SEED, small_summer
from tests.lab.counted.summers import views_of


def stood(name: str) -> Iterator[tuple[Season, SeasonView]]:
    """The summer at each moment, before what was decided."""
    season = Season.start(small_summer(), SEED)
    for view in views_of(name)[:-1]:
        yield season, view
        for decision in decisions_of(view):
            season.insist(decision)
        season.advance()


def kind_of(other: Otherwise) -> str:
    return type(other).__name__


@pytest.mark.parametrize("name", ["hasard", "adaptative", "laisser-faire"])
def test_the_decisions_of_the_views_make_the_season_again(name: str) -> None:
    views = iter(views_of(name))
    for season, view in stood(name):
        for decision in decisions_of(view):
            season.insist(decision)
        assert season.view.pending == next(views).pending


def test_every_kind_of_decision_has_its_alternatives() -> None:
    found = {kind_of(other) for view in views_of()[:-1] for other in alternatives_of(view)}
    assert found == {"MoveDays", "ChoosePosture", "MoveHours", "Intervene", "Answer"}


def test_an_alternative_is_never_what_was_chosen() -> None:
    for view in views_of()[:-1]:
        for other in alternatives_of(view):
            assert other not in decisions_of(view)


def test_a_posture_moves_one_notch() -> None:
    plan = next(view for view in views_of("laisser-faire") if view.phase == "plan")
    others = [other for other in alternatives_of(plan) if isinstance(other, ChoosePosture)]
    assert others == [ChoosePosture(each.sphere, "accompagner") for each in plan.spheres]


def test_hours_that_were_not_given_are_given_as_far_as_a_day_holds() -> None:
    plan = views_of("hasard")[1]
    idle = next(view for view in played_idle() if view.phase == "plan")
    assert {other.source for other in alternatives_of(idle) if isinstance(other, MoveHours)} == {""}
    assert "" not in {other.source for other in alternatives_of(plan) if isinstance(other, MoveHours)}


def played_idle() -> list[SeasonView]:
    season = Season.start(small_summer(), SEED)
    season.advance()
    return [season.view]


def test_interventions_that_a_week_has_no_more_of_are_left_out() -> None:
    season = Season.start(small_summer(), SEED)
    season.advance()
    season.advance()
    while season.view.pending.interventions_left:  # type: ignore[union-attr]  # the foundation has more items
        proposal = season.view.pending.proposal.id  # type: ignore[union-attr]  # an item is before the assembly
        season.insist(Intervene(proposal, "question"))
        season.advance()
    words = {other.intervention for other in alternatives_of(season.view) if isinstance(other, Intervene)}
    assert words == {"trancher"}


def test_an_alternative_leads_where_a_person_would_have_come_with_the_same_luck() -> None:
    """One of each kind, played by hand; the rest of the summer decided again as it was."""
    views = views_of()
    seen: set[str] = set()
    for season, here in weeks_again(small_summer(), SEED, views, AS_WRITTEN, range(len(views))):
        for moment in here:
            others = [other for other in alternatives_of(moment.view) if kind_of(other) not in {*seen, "MoveHours"}]
            if others:
                seen.add(kind_of(others[0]))
                rest = try_otherwise(season, views, [Trial(moment, (others[0],))], [PLAYED_LUCK])
                assert float(rest["pec"][0]) == views[-1].final["pec"]
                assert float(rest["pec"][1]) == by_hand(moment.number, others[0])
    assert seen == {"MoveDays", "ChoosePosture", "Intervene", "Answer"}


def test_moments_of_a_week_side_by_side_give_what_each_gives_alone() -> None:
    views = views_of()
    for season, here in weeks_again(small_summer(), SEED, views, AS_WRITTEN, range(len(views))):
        trials = [Trial(moment, alternatives_of(moment.view)[:2]) for moment in here if moment.view.phase != "cloture"]
        if trials:
            together = try_otherwise(season, views, trials, range(3))["pec"].tolist()
            alone = [
                try_otherwise(at, views, [trial], range(3))["pec"].tolist()
                for trial in trials
                for at, _ in weeks_again(small_summer(), SEED, views, AS_WRITTEN, {trial.moment.number})
            ]
            assert together == [end for ends in alone for end in ends]


def by_hand(moment: int, other: Otherwise) -> float:
    """The PEC at the end where `other` is decided at this moment."""
    season = Season.start(small_summer(), SEED)
    rest = Replayed(views_of())
    for view in views_of()[:moment]:
        for decision in decisions_of(view):
            season.insist(decision)
        season.advance()
    for decision in chosen_otherwise(views_of()[moment], other):
        season.insist(decision)
    season.advance()
    while not season.over:
        for decision in rest.decide(season.view) if season.view.pending else ():
            season.insist(decision)
        season.advance()
    return season.view.final["pec"]


def chosen_otherwise(view: SeasonView, other: Otherwise) -> tuple[Decision, ...]:
    if isinstance(other, ChoosePosture | Intervene | Answer):
        return (*decisions_of(view), other)
    answers = answers_with(view, [other], 1)
    second = BatchDecisions(days=None if answers.days is None else answers.days[:, 1:])
    assert isinstance(other, MoveDays)
    return as_decisions(view, second)


def test_each_alternative_has_its_seasons_side_by_side() -> None:
    view = next(each for each in views_of() if each.phase == "plan")
    others = [other for other in alternatives_of(view) if isinstance(other, ChoosePosture)]
    answers = answers_with(view, others, 3)
    assert answers.posture is not None
    assert answers.posture.shape == (3, 3 * (1 + len(others)))
    own = answers.posture[:, :1]
    assert (answers.posture[:, :3] == own).all()
    moved = np.abs(answers.posture[:, 3:] - own)
    assert (moved.sum(axis=0) == 1).all()


def test_hours_that_are_moved_stay_as_many_and_of_the_same_persons() -> None:
    view = next(each for each in views_of("adaptative") if each.phase == "plan")
    others = [other for other in alternatives_of(view) if isinstance(other, MoveHours)]
    plan = answers_with(view, others, 1).plan
    assert others
    assert plan is not None
    assert (plan.by_animateur == plan.by_animateur[:, :1]).all()
