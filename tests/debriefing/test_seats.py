"""A seat tells what it could know, and nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest

from game.debriefing import evidence_of
from game.debriefing.seats import (
    CLIENT,
    COMMITTEE,
    MEMBER,
    Known,
    PastWeek,
    known_words,
    past_week,
    seen_by_client,
    seen_by_committee,
    seen_by_member,
)
from game.sim import MemberView, MinutesView
from game.telling import names_of
from game.text import load_texts
from tests.debriefing.summers import SEASONS, kept


def weeks(name: str = "whole") -> Iterator[PastWeek]:
    evidence = evidence_of(SEASONS[name]())
    for number in range(1, evidence.n_weeks + 1):
        week = past_week(evidence, number)
        assert week is not None
        yield week


def every_seat(week: PastWeek) -> Iterator[tuple[str, tuple[Known, ...]]]:
    for each in week.view.members:
        yield MEMBER, seen_by_member(week, each.index)
    for place in range(max(1, len(week.contracts))):
        yield CLIENT, seen_by_client(week, place)
    yield COMMITTEE, seen_by_committee(week)


def other(member: MemberView) -> MemberView:
    """The same person, who has another week that nobody sees."""
    return dataclasses.replace(
        member,
        mood="contrarie" if member.mood != "contrarie" else "content",
        energy=0.123,
        motivation=0.123,
        belonging=0.123,
        traits=(0.1,) * len(member.traits),
        skills={},
        hours=999.0,
        hours_this_week=99.0,
        earnings=member.earnings + 99_999,
        ties=(),
        moments=(),
    )


def with_other_secrets(week: PastWeek, but: int | None) -> PastWeek:
    """The same week where all that no member but `but` may know is otherwise; money of the till too."""
    members = tuple(each if each.index == but else other(each) for each in week.view.members)
    before = tuple(each if each.index == but else other(each) for each in week.before)
    view = dataclasses.replace(
        week.view,
        members=members,
        cash=123_456,
        pec=dataclasses.replace(week.view.pec, vision=0.01, support=0.01, autonomy=0.01),
        animateurs=(),
        spheres=(),
        causes=(),
        weekly={},
        goals=(0.0, 0.0, 0.0, 1.0),
    )
    return dataclasses.replace(week, view=view, before=before, items=tuple(unseen(each, but) for each in week.items))


def unseen(item: MinutesView, but: int | None) -> MinutesView:
    """Minutes in which the others voted otherwise, with the same outcome."""
    ballots = tuple((member, option if member == but else "") for member, option in item.ballots)
    return dataclasses.replace(item, ballots=ballots, tally=(), ownership=0.5, objections=7)


def keeps_accounts(member: MemberView) -> bool:
    return "finances" in member.committees or "tresorerie" in member.offices


@pytest.mark.parametrize("name", ["whole", "whole in France", "everybody left"])
def test_a_member_sees_the_same_when_only_what_is_hidden_from_that_member_differs(name: str) -> None:
    for week in weeks(name):
        for each in week.view.members:
            if not keeps_accounts(each):
                seen = seen_by_member(week, each.index)
                assert seen_by_member(with_other_secrets(week, each.index), each.index) == seen


@pytest.mark.parametrize("name", ["whole", "whole in France", "everybody left"])
def test_a_client_and_the_committee_see_the_same_when_only_what_is_hidden_from_them_differs(name: str) -> None:
    for week in weeks(name):
        changed = with_other_secrets(week, None)
        assert seen_by_committee(changed) == seen_by_committee(week)
        for place in range(len(week.contracts)):
            assert seen_by_client(changed, place) == seen_by_client(week, place)


def test_a_client_sees_the_same_whatever_happens_to_the_others() -> None:
    for week in weeks():
        for place, contract in enumerate(week.contracts):
            alone = dataclasses.replace(week, contracts=(contract,), items=(), incidents=())
            assert seen_by_client(alone, 0) == seen_by_client(week, place)


def test_only_who_keeps_the_accounts_knows_the_till() -> None:
    for week in weeks():
        for each in week.view.members:
            knows = any(known.key == "till" for known in seen_by_member(week, each.index))
            assert knows == (keeps_accounts(each) and each.left_in_week is None)


def test_a_secret_ballot_stays_secret_even_for_who_cast_it() -> None:
    secrets = 0
    for week in weeks():
        for item in (each for each in week.items if each.rule == "secret" and each.has_quorum and not each.is_imposed):
            for member in item.present:
                known = next(k for k in seen_by_member(week, member) if k.ref == item.proposal.id)
                assert known.key in ("secret", "secret_none")
                assert known.option == ""
                secrets += 1
    assert secrets


def test_who_was_away_knows_what_was_adopted_and_not_what_was_said() -> None:
    for week in weeks():
        adopted = {each.proposal.id for each in week.items if each.adopted}
        for each in week.view.members:
            if week.before[each.index].left_in_week is None and not any(each.index in i.present for i in week.items):
                of_items = {k.ref: k.key for k in seen_by_member(week, each.index) if k.adopted}
                assert of_items == dict.fromkeys(adopted, "learnt")


def test_who_has_left_knows_nothing_of_the_weeks_after() -> None:
    seen = [seen_by_member(week, m.index) for week in weeks() for m in week.before if m.left_in_week is not None]
    assert seen
    assert all([each.key for each in known] == ["gone"] for known in seen)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", ["whole", "whole in France", "three weeks", "everybody left"])
def test_everything_known_is_said_with_nothing_left_to_fill(name: str, language: str) -> None:
    texts = load_texts(language)
    for week in weeks(name):
        for seat, known in every_seat(week):
            assert known
            for each in known:
                words = known_words(texts, week.view, seat, each)
                assert words
                assert "{" not in words


def test_a_week_that_has_not_ended_cannot_be_seen() -> None:
    evidence = evidence_of(kept("quebec", "hasard", "assemblee", 5))
    assert past_week(evidence, 4) is not None
    assert past_week(evidence, 5) is None
    assert past_week(evidence_of(SEASONS["other rules"]()), 1) is None


@pytest.mark.parametrize("language", ["fr", "en"])
def test_who_came_is_said_the_same_way_of_one_and_of_several(language: str) -> None:
    texts, view = load_texts(language), next(weeks()).view
    one, several = (known_words(texts, view, CLIENT, Known("came", who=who, number=4)) for who in ((0,), (0, 1)))
    assert several == one.replace(names_of(texts, view, (0,)), names_of(texts, view, (0, 1)))
    assert " sont " not in several
