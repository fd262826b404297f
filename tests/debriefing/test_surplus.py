"""What is told of the surplus is what the members got."""

from __future__ import annotations

import pytest

from game.debriefing import evidence_of
from game.debriefing.surplus import surplus_used, voted_use
from tests.debriefing.summers import SEASONS, SHORT, kept

NO_VOTE = SHORT + "propositions: []\nfinances: {ristourne: 0.5}\n"


@pytest.mark.parametrize("name", ["whole", "whole in France", "three weeks", "everybody left"])
def test_what_each_member_got_at_the_closing_is_told(name: str) -> None:
    evidence = evidence_of(SEASONS[name]())
    use = surplus_used(evidence)
    assert use is not None
    assert evidence.end is not None
    before = evidence.moments[-2].view
    assert use.shares == tuple(
        after.earnings - member.earnings for member, after in zip(before.members, evidence.end.members, strict=True)
    )


def test_where_nothing_is_voted_the_surplus_is_shared_by_hours() -> None:
    evidence = evidence_of(kept(NO_VOTE))
    assert voted_use(evidence) == ""
    use = surplus_used(evidence)
    assert use is not None
    assert use.rule == "heures"


@pytest.mark.parametrize("name", ["left midway", "left at once", "other rules"])
def test_nothing_is_told_of_a_surplus_that_was_not_shared_or_is_not_known(name: str) -> None:
    assert surplus_used(evidence_of(SEASONS[name]())) is None
