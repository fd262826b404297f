"""The review of a summer as values: sensible for any season, the same each time, and every measure has its words."""

from __future__ import annotations

import pytest

from game.debriefing import BRINGS, Figure, Source, Summer, beyond, found_in, heading, name_of, said, summer_of, told
from game.saves import SavedSeason
from game.text import LANGUAGES, Texts, load_texts
from tests.debriefing.summers import SEASONS, kept, of_other_rules


@pytest.fixture(params=SEASONS)
def saved(request: pytest.FixtureRequest) -> SavedSeason:
    return SEASONS[request.param]()


def means_of(summer: Summer) -> list[Figure]:
    return [figure for figures in summer.means.values() for figure in figures]


def figures(summer: Summer) -> list[str]:
    return [figure.key for thing in summer.brought for figure in thing.figures]


def test_the_same_season_gives_the_same_review(saved: SavedSeason) -> None:
    assert repr(summer_of(saved).brought) == repr(summer_of(saved).brought)


def test_the_curve_goes_from_before_the_summer_to_the_last_week_that_has_ended(saved: SavedSeason) -> None:
    summer = summer_of(saved)
    assert [week.week for week in summer.weeks] == list(range(summer.evidence.n_weeks + 1))
    for before, now in zip(summer.weeks, summer.weeks[1:], strict=False):
        if summer.evidence.is_replayed:
            assert sum(each.points for each in now.moved) == pytest.approx(now.total - before.total)


def test_turns_are_the_weeks_of_largest_change_in_the_order_of_the_summer(saved: SavedSeason) -> None:
    summer = summer_of(saved)
    totals = [week.total for week in summer.weeks]
    changes = {week: totals[week] - totals[week - 1] for week in range(1, len(totals))}
    turning = [turn.week for turn in summer.turns]
    assert turning == sorted(turning)
    others = [abs(change) for week, change in changes.items() if week not in turning]
    assert all(abs(turn.change) >= max(others, default=0) for turn in summer.turns)
    assert all(turn.change == changes[turn.week] for turn in summer.turns)


def test_all_that_a_cjs_brings_is_measured_or_said_not_to_be() -> None:
    summer = summer_of(kept())
    assert [len(BRINGS[whom]) for whom in BRINGS] == [10, 8, 4]
    assert len(summer.brought) == 22
    for thing in summer.brought:
        assert thing.figures or not thing.is_simulated, thing.key


def test_what_no_scenario_puts_at_stake_is_not_simulated() -> None:
    by_key = {thing.key: thing for thing in summer_of(kept()).brought}
    assert not by_key["problemes"].is_simulated
    by_key = {thing.key: thing for thing in summer_of(kept("quartier")).brought}
    assert by_key["problemes"].is_simulated
    assert by_key["problemes"].figures


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_has_a_sentence_a_name_and_a_place(saved: SavedSeason, language: str) -> None:
    summer = summer_of(saved)
    texts: Texts = load_texts(language, "france")
    things = [figure for thing in summer.brought for figure in thing.figures]
    for figure in (*things, *means_of(summer), *summer.culture, *filter(None, [summer.awareness])):
        for words in (said(texts, figure), name_of(texts, figure), found_in(texts, figure.source)):
            assert words
            assert "{" not in words
            assert len(words.split(" ")) <= 15, words
    for thing in summer.brought:
        assert heading(texts, thing.key) != told(texts, thing)
    for beside in summer.beside:
        assert name_of(texts, beside.ours)
        assert found_in(texts, beside.theirs.source)


def test_what_was_before_the_first_week_is_not_called_a_week() -> None:
    assert found_in(load_texts("fr"), Source("pages", "skills", (0, 9))) == "pages des membres, avant l’été et S 9"


def test_a_season_left_before_its_first_week_has_nothing_to_measure_and_says_so() -> None:
    summer = summer_of(SEASONS["left at once"]())
    assert figures(summer) == []
    assert summer.turns == ()
    assert summer.voted == ()
    assert len(summer.weeks) == 1


def test_a_season_left_midway_is_measured_as_far_as_it_went() -> None:
    summer = summer_of(SEASONS["left midway"]())
    assert 1 <= summer.evidence.n_weeks < summer.evidence.saved.record.n_weeks
    assert all(goal.progress is not None for goal in summer.goals if goal.view.indicator == "autonomie")
    assert {"contracts", "near_need", "heard"} <= set(figures(summer)) | {each.key for each in means_of(summer)}


def test_a_season_of_other_rules_keeps_its_curve_and_its_final_figures() -> None:
    whole, other = summer_of(kept()), summer_of(of_other_rules(kept()))
    assert [week.points for week in other.weeks] == [week.points for week in whole.weeks]
    assert other.culture == whole.culture
    assert other.goals == ()


def test_the_network_of_the_region_is_beside_and_nothing_is_made_up() -> None:
    quebec, france = summer_of(kept()), summer_of(kept("france", "directive"))
    assert [row.theirs.value for row in quebec.beside] == [12.1, 1.9, 3868.0, 320.0]
    assert [row.theirs.value for row in france.beside] == [12.5, 19.4, 4000.0, 320.0]


def test_what_no_season_can_show_is_said_beside_what_is_measured() -> None:
    texts = load_texts("fr")
    by_key = {thing.key: thing for thing in summer_of(kept()).brought}
    assert told(texts, by_key["reconnaissance"]).endswith(beyond(texts, by_key["reconnaissance"]))
    assert "n’est pas simulé" in beyond(texts, by_key["reconnaissance"])
    assert beyond(texts, by_key["emploi"]) == ""
