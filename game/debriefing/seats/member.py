"""The seat of a member.

What is known there: one's own hours, pay, mood and friends; the assembly if one sat in it, with one's own vote where
hands were raised; what was adopted, which hangs on the wall; the jobs one was on, and with whom; what happened to
oneself or came before the whole group; the till, for who keeps the accounts. Nothing of what others feel or earn, of
requests that nobody took, nor of what the animateurs plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.debriefing.seats.known import Known, PastWeek
from game.sim import MemberView, MinutesView

_CLOSE: Final = 0.4
"""A tie from which one can count on somebody."""
_KEEPS_ACCOUNTS: Final = ("finances", "tresorerie")


def seen_by_member(week: PastWeek, index: int) -> tuple[Known, ...]:
    """What the member `index` knows of the week, in the order of the week."""
    before, member = week.before[index], week.view.members[index]
    if before.left_in_week is not None:
        return (Known("gone", number=before.left_in_week),)
    return (
        *_assembly(week, index),
        *_work(week, index),
        *_happened(week, index),
        *_oneself(before, member, week.view.cash),
    )


def _assembly(week: PastWeek, index: int) -> Iterator[Known]:
    sat = [each for each in week.items if index in each.present]
    if week.items:
        yield Known("sat" if sat else "away")
    for item in week.items:
        if index in item.present:
            yield _debated(item, index)
        elif item.adopted:
            yield Known("learnt", ref=item.proposal.id, adopted=item.adopted)
    if sat:
        yield Known("heard" if any(index in each.heard for each in sat) else "unheard")


def _debated(item: MinutesView, index: int) -> Known:
    own = dict(item.ballots).get(index, "")
    if not item.has_quorum and not item.is_imposed:
        key = "no_quorum"
    elif item.is_imposed:
        key = "imposed"
    elif not item.ballots:
        key = "secret" if item.adopted else "secret_none"
    elif not item.adopted:
        key = "voted_none"
    elif own == item.adopted:
        key = "voted_so"
    else:
        key = "voted" if own else "abstained"
    is_known = key in ("voted", "voted_so", "voted_none")
    return Known(key, ref=item.proposal.id, option=own if is_known else "", adopted=item.adopted)


def _work(week: PastWeek, index: int) -> Iterator[Known]:
    own = [each for each in week.contracts if index in each.team and each.outcome in ("fait", "bacle")]
    for contract in own:
        others = tuple(each for each in contract.team if each != index)
        alone = "" if others else "_alone"
        yield Known(f"worked{alone}", ref=contract.service, who=others, day=contract.day, word=contract.outcome)
    if not own:
        yield Known("no_work")


def _happened(week: PastWeek, index: int) -> Iterator[Known]:
    for outcome in week.incidents:
        if index in outcome.who:
            yield Known("happened", ref=outcome.incident.id, who=outcome.who)
        elif outcome.settled_by_group:
            yield Known("settled_together", ref=outcome.incident.id, who=outcome.who)


def _oneself(before: MemberView, member: MemberView, cash: int) -> Iterator[Known]:
    if member.left_in_week is not None:
        yield Known("leaves")
        return
    earned = member.earnings - before.earnings
    if earned > 0:
        yield Known("paid", number=earned)
    if set(_KEEPS_ACCOUNTS) & {*member.offices, *member.committees}:
        yield Known("till", number=cash)
    if member.ties and member.ties[0][1] >= _CLOSE:
        yield Known("friend", who=(member.ties[0][0],))
    yield Known("feels", word=member.mood)
