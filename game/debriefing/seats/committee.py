"""The seat of the comité local: what the group reports and what the village says.

What is known there: who is still in the group; the work that was done and the requests that were not answered, from
the clients who tell it; what the assembly adopted, which hangs on the wall; what was dangerous, because the adults are
told of it at once. Nothing of votes, moods, pay or of how near the animateurs stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.debriefing.seats.known import Known, PastWeek

_GOOD_WORD, _BAD_WORD = 0.75, 0.5
"""Mean satisfaction of the week's clients, in [0, 1]: from the first, good words; below the other, bad ones."""
_DONE: Final = ("fait", "bacle")


def seen_by_committee(week: PastWeek) -> tuple[Known, ...]:
    """What the comité local knows of the week."""
    return (*_group(week), *_work(week), *_wall(week), *_dangers(week))


def _group(week: PastWeek) -> Iterator[Known]:
    yield Known("group", number=sum(each.is_active for each in week.view.members))
    left = tuple(
        after.index
        for before, after in zip(week.before, week.view.members, strict=True)
        if before.left_in_week is None and after.left_in_week is not None
    )
    if left:
        yield Known("left", who=left, number=len(left))


def _work(week: PastWeek) -> Iterator[Known]:
    done = [each for each in week.contracts if each.outcome in _DONE]
    if not week.contracts:
        yield Known("quiet")
        return
    yield Known("work", number=len(done), of=len(week.contracts))
    if done:
        mean = sum(each.satisfaction for each in done) / len(done)
        yield Known("good_word" if mean >= _GOOD_WORD else "bad_word" if mean < _BAD_WORD else "some_word")


def _wall(week: PastWeek) -> Iterator[Known]:
    adopted = [each for each in week.items if each.adopted]
    for item in adopted:
        yield Known("wall", ref=item.proposal.id, adopted=item.adopted)
    if not adopted:
        yield Known("bare_wall")


def _dangers(week: PastWeek) -> Iterator[Known]:
    for outcome in week.incidents:
        if outcome.incident.danger:
            yield Known("warned", ref=outcome.incident.id, who=outcome.who)
