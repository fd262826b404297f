"""Several groups of the same summer: what they share, what each tried, and no ranking."""

from __future__ import annotations

import dataclasses

import pytest

from game.debriefing.groups import LETTERS, Gathered, NotTogether, gathered, groups_sentence, tried_title, way_words
from game.saves import SavedSeason
from game.text import LANGUAGES, load_texts
from tests.debriefing.summers import SHORT, kept, of_other_rules, played, scenario_of


def begun(saved: SavedSeason, moment: str) -> SavedSeason:
    return dataclasses.replace(saved, record=dataclasses.replace(saved.record, started=moment))


def three() -> list[SavedSeason]:
    """The same short summer by three ways of accompanying, the last one begun first."""
    names = ("adaptative", "directive", "laisser-faire")
    return [begun(kept(SHORT, name), f"2026-07-0{9 - rank}") for rank, name in enumerate(names)]


def it() -> Gathered:
    return gathered(three())


def test_letters_follow_the_order_of_starting_and_nothing_else() -> None:
    for seasons in (three(), three()[::-1]):
        assert [group.saved.record.started for group in gathered(seasons).groups] == sorted(
            saved.record.started for saved in seasons
        )
    assert [group.letter for group in it().groups] == ["A", "B", "C"]


def test_the_spread_goes_from_the_lowest_to_the_highest_of_each_week() -> None:
    for spread in it().spread:
        totals = [group.totals[spread.week] for group in it().groups]
        assert (spread.low, spread.high, spread.n_groups) == (min(totals), max(totals), 3)


def test_a_group_that_stopped_counts_in_the_weeks_that_it_played() -> None:
    stopped = played(scenario_of(SHORT), "directive", lambda view: view.phase == "plan" and view.week == 2)
    both = gathered([kept(SHORT), stopped])
    assert [spread.n_groups for spread in both.spread] == [2, 2, 1, 1]


def test_only_what_was_not_chosen_alike_is_told_each_group_once() -> None:
    tried = it().tried
    assert tried
    for each in tried:
        assert len(each.ways) > 1
        letters = "".join(way.letters for way in each.ways)
        assert len(letters) == len(set(letters)) >= 2
    assert gathered([kept(SHORT), kept(SHORT)]).tried == ()


def test_what_was_tried_comes_in_the_order_of_the_summer() -> None:
    chapters = [each.chapter for each in it().tried]
    assert chapters == sorted(chapters)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_tried_has_words_and_the_words_of_two_ways_differ(language: str) -> None:
    texts = load_texts(language)
    for each in it().tried:
        assert tried_title(texts, each)
        words = [way_words(texts, each, way) for way in each.ways]
        assert all(words)
        assert each.chapter == 0 or len(set(words)) == len(words)
    assert "3" in groups_sentence(texts, it())


def test_each_measure_is_there_for_each_group() -> None:
    for row in it().rows:
        assert len(row.figures) == 3
    assert {"pec", "contracts", "near_need"} <= {row.key for row in it().rows}


@pytest.mark.parametrize(
    ("seasons", "key"),
    [
        (lambda: [kept(SHORT)], "groups.too_few"),
        (lambda: [kept(SHORT)] * (len(LETTERS) + 1), "groups.too_many"),
        (lambda: [kept(SHORT), kept()], "groups.other_luck"),
        (lambda: [of_other_rules(kept(SHORT))] * 2, "groups.not_replayed"),
    ],
)
def test_seasons_that_do_not_go_together_are_refused_with_a_sentence(seasons: object, key: str) -> None:
    assert callable(seasons)
    with pytest.raises(NotTogether) as refused:
        gathered(seasons())
    assert refused.value.key == key
    assert load_texts("fr").has(key)
