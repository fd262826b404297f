"""From any moment of a season another one leaves, with the same luck."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from game.branches import follow, moments_of
from game.saves import memory_store, read_exchange, write_exchange
from game.session import Session, replays_faithfully
from game.sim import AllocateHours, Intervene, Prepare
from game.sim.arithmetic import Floats
from game.sim.chance import Chance
from tests.branches.playing import SEED, moment_of, moments, played, small_summer


def test_a_branch_with_the_same_decisions_is_the_original_from_any_moment() -> None:
    store = memory_store()
    original = played(store, "hasard")
    kept = store.read(original.id)
    told = moments(store, original)
    for moment in told[:: max(1, len(told) // 12)]:
        branch = Session.branch(store, kept, moment.place)
        follow(branch, told)
        assert store.read(branch.id).summary == kept.summary
        assert branch.ledger == original.ledger


def test_a_branch_opens_on_the_moment_as_it_was_with_what_was_chosen_then() -> None:
    store = memory_store()
    original = played(store)
    plan = moment_of(moments(store, original), "plan", 3)
    branch = Session.branch(store, store.read(original.id), plan.place)
    assert (branch.view.week, branch.phase) == (3, "plan")
    assert branch.view.plan == plan.view.plan
    assert branch.view.spheres == plan.view.spheres
    record = store.read(branch.id).record
    assert record.origin is not None
    assert (record.origin.parent, record.origin.fork, record.origin.week) == (original.id, plan.place, 3)
    assert record.seed == original.seed


def test_what_both_have_in_common_is_never_taken_back() -> None:
    store = memory_store()
    original = played(store)
    plan = moment_of(moments(store, original), "plan", 2)
    branch = Session.branch(store, store.read(original.id), plan.place)
    assert plan.decisions
    assert not branch.can_undo
    branch.advance()
    assert branch.undo()
    assert not branch.undo()
    assert branch.view.plan == plan.view.plan


def test_a_branch_is_resumed_exchanged_and_replayed_as_any_season(tmp_path: Path) -> None:
    store = memory_store()
    original = played(store)
    told = moments(store, original)
    branch = Session.branch(store, store.read(original.id), moment_of(told, "plan", 2).place)
    branch.advance()
    assert Session.resume(store, branch.id).view.minutes == branch.view.minutes
    follow(branch, told)
    write_exchange(store.read(branch.id), tmp_path / "branche.json")
    assert replays_faithfully(read_exchange(tmp_path / "branche.json"))


def test_decisions_that_were_undone_are_left_out_of_a_branch() -> None:
    store = memory_store()
    session = Session.start(store, small_summer(), SEED)
    session.decide(Prepare("formation", 3))
    session.undo()
    session.decide(Prepare("reseau", 2))
    session.advance()
    saved = store.read(session.id)
    (preparation, plan) = moments_of(saved)
    assert preparation.decisions == (Prepare("reseau", 2),)
    branch = Session.branch(store, saved, plan.place)
    assert store.read(branch.id).entries == tuple(entry for entry in saved.entries[1:])


def test_notes_and_pages_of_the_weeks_before_come_along() -> None:
    store = memory_store()
    original = played(store)
    original.note(1, "Avant.")
    original.note(3, "Après.")
    for week in (1, 3):
        original.write_page("prevision", week, {"semaine": week})
        original.write_page("atelier", week, {"theme": week})
    plan = moment_of(moments(store, original), "plan", 3)
    branch = Session.branch(store, store.read(original.id), plan.place)
    assert dict(branch.notes) == {1: "Avant."}
    assert store.read(branch.id).pages == {("prevision", 1): {"semaine": 1}}


@pytest.mark.parametrize("fork", [-1, 10_000])
def test_there_is_no_branch_outside_the_log(fork: int) -> None:
    store = memory_store()
    saved = store.read(played(store).id)
    with pytest.raises(ValueError, match="no entry"):
        Session.branch(store, saved, fork)
    assert len(store.records()) == 1


@pytest.mark.parametrize("seed", range(4))
def test_a_change_that_touches_one_member_leaves_all_other_draws_as_they_were(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every number drawn in one branch is the same in the other, row by row: a talk moves the luck of nobody."""
    drawn: list[dict[object, bytes]] = []
    uniform, by_name = Chance.uniform, Chance.by_name

    def remembered_uniform(self: Chance, week: int, purpose: str, n: int) -> Floats:
        values = uniform(self, week, purpose, n)
        drawn[-1][self._seed, week, purpose, values.shape] = values.tobytes()
        return values

    def remembered_by_name(self: Chance, week: int, purpose: str, names: Sequence[str], n: int) -> Floats:
        values = by_name(self, week, purpose, names, n)
        drawn[-1].update(((self._seed, week, purpose, each), values[k].tobytes()) for k, each in enumerate(names))
        return values

    monkeypatch.setattr(Chance, "uniform", remembered_uniform)
    monkeypatch.setattr(Chance, "by_name", remembered_by_name)
    store = memory_store()
    drawn.append({})
    original = played(store, "adaptative", seed)
    told = moments(store, original)
    plan = moment_of(told, "plan", 2)
    member = plan.view.members[seed].profile.id
    free = next(iter(plan.view.plan.free_hours_by_day.items()))
    day = next(number for number, hours in enumerate(free[1]) if hours > 0)
    branch = Session.branch(store, store.read(original.id), plan.place)
    drawn.append({})
    assert branch.decide(AllocateHours(free[0], day, "tete_a_tete", member, 1)) == ()
    follow(branch, told)
    first, second = drawn
    both = first.keys() & second.keys()
    assert len(both) >= 0.9 * len(second)
    assert all(first[key] == second[key] for key in both)
    skies = [{(each.week, each.view.weather) for each in moments(store, one)} for one in (original, branch)]
    assert skies[0] == skies[1]


def test_following_passes_over_what_is_refused_now() -> None:
    store = memory_store()
    original = played(store, "hasard")
    told = moments(store, original)
    item = moment_of(told, "assemblee", 1)
    branch = Session.branch(store, store.read(original.id), item.place)
    assert branch.decide(Intervene(item.key[2], "se_taire")) == ()
    follow(branch, told)
    assert branch.over
