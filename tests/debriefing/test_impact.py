"""Before and after: sheets without a name, and what a group's sheets say put together."""

from __future__ import annotations

from typing import Any

import pytest

from game.debriefing.impact import (
    CAUSES,
    EFFECTS,
    ITEMS,
    LEDGER_OF,
    Sheet,
    difference_of,
    next_number,
    sheet_of,
    sheets_in,
)
from game.scenario import load_scenario
from game.sim import Season, strategy

BEFORE = Sheet("avant", (1, 2, 0, 4, 5), frozenset({("buts", "vision")}))
AFTER = Sheet("apres", (3, 2, 5, 4, 5), frozenset({("buts", "vision"), ("place", "autonomie")}))


@pytest.mark.parametrize("sheet", [BEFORE, AFTER, Sheet("avant", (0,) * 5, frozenset())])
def test_a_sheet_is_read_as_it_was_kept(sheet: Sheet) -> None:
    assert sheet_of(sheet.content()) == sheet


@pytest.mark.parametrize(
    "change",
    [
        {"moment": "pendant"},
        {"accord": [1, 2, 3]},
        {"accord": [1, 2, 3, 4, 6]},
        {"accord": [1, 2, 3, 4, True]},
        {"accord": "12345"},
        {"liens": [["buts", "argent"]]},
        {"liens": [["buts"]]},
        {"liens": [[[], "vision"]]},
        {"liens": None},
    ],
)
def test_a_page_that_makes_no_sense_is_no_sheet(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="not a"):
        sheet_of({**BEFORE.content(), **change})


def test_pages_of_other_kinds_and_spoiled_sheets_are_left_out() -> None:
    pages = {
        ("avant_apres", 1): BEFORE.content(),
        ("avant_apres", 2): {"moment": 3},
        ("atelier", 1): BEFORE.content(),
        ("avant_apres", 5): AFTER.content(),
    }
    assert sheets_in(pages) == (BEFORE, AFTER)
    assert next_number(pages) == 6
    assert next_number({}) == 1


def test_a_sheet_holds_nothing_but_answers() -> None:
    assert set(BEFORE.content()) == {"moment", "accord", "liens"}


def test_the_difference_counts_each_level_before_and_after() -> None:
    difference = difference_of([BEFORE, BEFORE, AFTER])
    assert (difference.n_before, difference.n_after) == (2, 1)
    first, _, third, *_ = difference.items
    assert (first.item, first.before, first.after, first.means) == (ITEMS[0], (2, 0, 0, 0, 0), (0, 0, 1, 0, 0), (1, 3))
    assert (third.before, third.after, third.means) == ((0,) * 5, (0, 0, 0, 0, 1), (None, 5))


def test_links_that_somebody_sees_only_after_are_gained() -> None:
    difference = difference_of([BEFORE, AFTER])
    assert [each.link for each in difference.gained] == [("place", "autonomie")]
    assert [each.link for each in difference.links] == [("place", "autonomie"), ("buts", "vision")]
    assert difference.links_each == (1, 2)


def test_nothing_is_gained_while_there_is_no_sheet_from_before() -> None:
    difference = difference_of([AFTER])
    assert difference.gained == ()
    assert difference.links_each == (None, 2)


def test_every_link_of_the_game_has_its_cause_in_the_ledger_of_a_summer() -> None:
    moved = set()
    for name in ("adaptative", "directive"):
        season = Season.start(load_scenario("quebec"), 2187)
        policy = strategy(name)
        while not season.over:
            for decision in policy.decide(season.view):
                season.decide(decision)
            season.advance()
        moved |= {(each.cause, each.quantity) for each in season.ledger}
    assert {(cause, effect) for (_, effect), cause in LEDGER_OF.items()} <= moved
    assert all(cause in CAUSES and effect in EFFECTS for cause, effect in LEDGER_OF)
