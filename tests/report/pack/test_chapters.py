"""What a pack tells of each kind of season, and what it leaves out rather than make it up."""

from __future__ import annotations

import dataclasses

import pytest

from game.debriefing import evidence_of, summer_of
from game.debriefing.estimates import Estimates
from game.lab.counted import Counting
from game.report.pack import pack_of
from game.report.pack.chapters.session import LENGTHS, STEPS
from game.report.pack.chapters.turns import what_turned
from game.report.pack.content import Chapter, Grid, plain
from game.text import load_texts
from tests.debriefing.summers import SEASONS, kept
from tests.report.pack.making import DATE, counting, pack, pack_with_all, written

WHOLE = [
    *("essentiel", "courbe", "objectifs", "spheres", "personnes", "apports", "seance", "carnet"),
    *("quiz", "observation", "avenir", "cartes", "avant-apres", "lire"),
]


def ids(season: str) -> list[str]:
    return [chapter.id for chapter in pack(season).chapters if not chapter.id.startswith("semaine-")]


def chapter(name: str, season: str = "whole") -> Chapter:
    (found,) = [each for each in pack(season).chapters if each.id == name]
    return found


def words(of: Chapter) -> str:
    return repr(of)


def test_a_whole_summer_has_every_chapter_in_the_order_of_a_session() -> None:
    for season in ("whole", "whole in France", "three weeks", "everybody left", "left midway"):
        assert ids(season) == WHOLE


def test_each_week_that_turned_has_a_page_of_its_own() -> None:
    weeks = [each for each in pack().chapters if each.id.startswith("semaine-")]
    assert weeks
    assert {each.page for each in weeks} == {"own"}


def test_a_week_that_turned_on_an_office_has_its_name_as_a_heading() -> None:
    summer = summer_of(SEASONS["whole"]())
    turn = dataclasses.replace(summer.turns[0], ref="presidence")
    assert what_turned(summer, turn, load_texts("fr")) == "Présidence"


def test_the_minutes_of_each_session_add_up() -> None:
    for place, length in enumerate(LENGTHS):
        assert sum(step.minutes[place] for step in STEPS) == length


def test_twenty_two_things_are_told_or_said_not_to_be_simulated() -> None:
    tables = [each for each in chapter("apports").blocks if isinstance(each, Grid)][:3]
    assert [len(table.rows) for table in tables] == [10, 8, 4]
    assert all(plain(row[1]) for table in tables for row in table.rows)


def test_a_season_of_other_rules_says_what_cannot_be_known() -> None:
    known = [each for each in WHOLE if each not in ("objectifs", "spheres", "personnes", "apports")]
    assert ids("other rules") == known
    assert "d’autres règles" in words(chapter("essentiel", "other rules"))


def test_a_season_left_at_once_has_its_sheets_and_no_curve() -> None:
    assert "courbe" not in ids("left at once")
    assert {"seance", "observation", "cartes"} <= set(ids("left at once"))
    assert "s’arrête en semaine" in words(chapter("essentiel", "left midway"))


def test_a_season_that_everybody_left_says_so() -> None:
    assert "plus personne" in words(chapter("essentiel", "everybody left"))


def test_what_was_written_is_printed_unless_it_stays_private() -> None:
    own = dataclasses.replace(kept(), notes={2: "Le groupe a ri."})
    assert "Le groupe a ri." in repr(pack_of(own, "fr", DATE))
    assert "Le groupe a ri." not in repr(pack_of(own, "fr", DATE, with_notes=False))


def test_the_notebook_tells_what_was_foreseen_beside_what_came() -> None:
    (notebook,) = [each for each in pack_with_all().chapters if each.id == "carnet"]
    told = words(notebook)
    for said in ("Il a plu.", "Nous avons ri.", "Lundi, vous prévoyiez", "On nous connaît peu."):
        assert said in told


def test_what_another_decision_would_have_changed_is_told_in_its_week_and_among_those_that_counted() -> None:
    chapters = {each.id: words(each) for each in pack_with_all().chapters}
    assert "−5,3" in chapters["decisions"]
    assert "−5,3" in chapters["semaine-1"]
    assert "decisions" not in ids("whole")


def test_a_week_that_turned_tells_another_way_even_where_it_would_have_changed_little() -> None:
    (strong,) = counting().found
    weak = dataclasses.replace(strong, effect=0.2, low=-0.1, high=0.5)
    told = {each.id: words(each) for each in pack_of(written(), "fr", DATE, Estimates(Counting((weak,), 1.0))).chapters}
    assert "+0,2" in told["semaine-1"]
    assert "+0,2" not in told["decisions"]


def test_chance_and_merit_are_described_with_each_way_and_never_graded() -> None:
    chapters = {each.id: each for each in pack_with_all().chapters}
    order = list(chapters)
    assert order.index("merite") == order.index("decisions") + 1
    (table,) = [block for block in chapters["merite"].blocks if isinstance(block, Grid)]
    assert [plain(row[0]) for row in table.rows][:2] == ["Vos décisions", "Tout faire"]
    assert "Ce n’est pas une note" in words(chapters["merite"])
    assert "merite" not in ids("whole")


def test_estimates_that_are_still_worked_out_are_not_told() -> None:
    told = {each.id for each in pack_of(written(), "fr", DATE, Estimates(Counting(counting().found, 0.9))).chapters}
    assert not told & {"decisions", "merite"}


def test_a_summer_in_which_no_decision_counted_says_so() -> None:
    told = {each.id: words(each) for each in pack_of(kept(), "fr", DATE, Estimates(Counting((), 1.0))).chapters}
    assert "Aucune décision seule" in told["decisions"]


@pytest.mark.parametrize("season", SEASONS)
def test_no_french_sentence_of_the_pack_is_in_an_english_one(season: str) -> None:
    said = repr(pack(season, "en"))
    for french in ("Semaine", "points sur", "d’où vient", "Ce que ", "semaine"):
        assert not any(french in title for title in (each.title for each in pack(season, "en").chapters)), french
    assert "The pack of the summer" in said


def test_the_difference_between_before_and_after_is_told_where_sheets_were_handed_in() -> None:
    told = {each.id: words(each) for each in pack_with_all().chapters}
    assert "1 · 0 · 0 · 0 · 0" in told["ecart"]
    assert "ecart" not in ids("whole")


def test_each_member_is_told_of_in_the_order_of_the_group() -> None:
    end = evidence_of(kept()).end
    assert end is not None
    (table,) = [each for each in chapter("personnes").blocks if isinstance(each, Grid)]
    assert [plain(row[0]) for row in table.rows] == [member.profile.name for member in end.members]
    assert all(plain(cell) for row in table.rows for cell in row)
    (so_far,) = [each for each in chapter("personnes", "left midway").blocks if isinstance(each, Grid)]
    assert len(so_far.headings) == 3
