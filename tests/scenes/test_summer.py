"""The review of the summer, chapter by chapter."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.debriefing import BRINGS, heading, told
from game.debriefing import said as sentence
from game.debriefing.epilogue import epilogues_of, line_words
from game.debriefing.remembering import decision_words, title_of
from game.saves import data_folder, open_store
from game.scenario import load_scenario
from game.scenes.stack import Replace
from game.scenes.summer import SummerScene
from game.scenes.summer.exporting import FOLDER
from game.scenes.summer.scene import CHAPTERS, OpenChapter
from game.sim import SeasonView
from game.telling import read
from game.ui.scroll import ScrollBar
from tests.debriefing.summers import DESERTED, SHORT, scenario_of
from tests.scenes.hands import click, context_of, cut, drawn, focused, leads_to, nameless, opened, press, said
from tests.scenes.staging import grouped, session_when


def is_over(view: SeasonView) -> bool:
    return view.phase == "fini"


def summer(scenario: str = "quebec", chapter: str = "essential", **settings: Any) -> SummerScene:
    context = context_of(**settings)
    scene = opened(SummerScene(context, session_when(context, is_over, scenario)))
    scene.weighing.turn()  # nobody asks here what counted
    press(scene, str(CHAPTERS.index(chapter) + 1))
    return scene


# --- The chapters -----------------------------------------------------------------------------------------------


def test_every_chapter_opens_by_its_digit_by_the_arrows_and_by_a_click() -> None:
    scene = summer()
    pages = []
    for number, _ in enumerate(CHAPTERS, start=1):
        press(scene, str(number))
        assert focused(scene) == f"chapters.{number - 1}"
        pages.append(said(scene))
    assert len(set(pages)) == len(CHAPTERS)
    press(scene, "1")
    for page in pages:
        assert said(scene) == page
        press(scene, "right")
    for rank, page in enumerate(pages):
        click(scene, f"chapters.{rank}")
        assert said(scene) == page


LAST_GOAL = "  - {id: partage, "
ONE_MORE = (
    "  - {id: voix, texte: Tout le monde parle., indicateur: participation, cible: {au_dessus: 0.5}, sorte: moyens}\n"
)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("scenario", ["cite", "france", "quartier", "one goal more"])
def test_the_essential_is_seen_at_once_with_as_many_goals_as_a_scenario_has_and_one_more(
    scenario: str, language: str
) -> None:
    source = load_scenario("quebec").source.replace(LAST_GOAL, f"{ONE_MORE}{LAST_GOAL}")
    context = context_of(language=language)
    told = scenario_of(source) if scenario == "one goal more" else load_scenario(scenario)
    scene = opened(SummerScene(context, session_when(context, is_over, told)))
    assert len(scene.summer.goals) == (7 if scenario == "one goal more" else 6)
    assert [each for each in scene.router.root.walk() if isinstance(each, ScrollBar) and each.reach] == []


def test_the_way_out_is_on_every_chapter() -> None:
    for chapter in CHAPTERS:
        scene = summer(chapter=chapter)
        assert leads_to(click(scene, "finish")) == "title"


@pytest.mark.parametrize("way", ["escape", "enter"])
def test_the_book_is_closed_to_the_title(way: str) -> None:
    scene = summer()
    scene.focus("finish")
    transition = press(scene, way)
    assert isinstance(transition, Replace)
    assert transition.everything
    assert leads_to(transition) == "title"


@pytest.mark.parametrize("chapter", ["essential", "spheres", "weeks", "brings", "people"])
def test_t_shows_the_charts_as_tables(chapter: str) -> None:
    scene = summer(chapter=chapter)
    before = drawn(scene)
    press(scene, "t")
    assert drawn(scene) != before
    click(scene, "tables")
    press(scene, str(CHAPTERS.index(chapter) + 1))
    assert drawn(scene) == before


@pytest.mark.parametrize("chapter", CHAPTERS)
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(chapter: str, language: str, text_scale: int) -> None:
    scene = summer(chapter=chapter, language=language, text_scale=text_scale)
    for _ in range(2):
        assert cut(scene) == []
        assert nameless(scene) == []
        assert drawn(scene) == drawn(scene)
        press(scene, "t")


def test_a_summer_of_three_weeks_has_every_chapter() -> None:
    context = context_of()
    scene = opened(SummerScene(context, session_when(context, is_over, scenario_of(SHORT))))
    for number, _ in enumerate(CHAPTERS, start=1):
        press(scene, str(number))
        assert cut(scene) == []


def test_a_summer_that_everybody_left_has_every_chapter() -> None:
    context = context_of()
    session = grouped(context, "laisser-faire", scenario=scenario_of(DESERTED))[0]
    scene = opened(SummerScene(context, session))
    assert not any(member.is_active for member in scene.view.members)
    for number, _ in enumerate(CHAPTERS, start=1):
        press(scene, str(number))
        assert cut(scene) == []


def test_a_summer_that_could_not_be_kept_is_reviewed_and_written_all_the_same(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages}")
        context = context_of(store)
        scene = opened(SummerScene(context, session_when(context, is_over, scenario_of(SHORT))))
        assert scene.session.saving_warning == "saving.full"
        assert len(scene.summer.weeks) == 4
        press(scene, "e", "enter")
        assert len(exported(scene)) == 8
        scene.leave()


# --- In short ---------------------------------------------------------------------------------------------------


def test_every_goal_is_said_with_its_state() -> None:
    scene = summer()
    words = said(scene)
    texts = scene.context.texts
    for goal in scene.view.objectives:
        assert read(texts, goal.text) in words
    assert ("Atteint" in words) == any(each.is_reached for each in scene.view.objectives)
    assert ("En chemin" in words) == any(not each.is_reached for each in scene.view.objectives)


def test_nobody_gets_a_grade() -> None:
    assert "Ni note ni classement" in said(summer())


@pytest.mark.parametrize(("scenario", "figure"), [("quebec", "3 868"), ("france", "4 000")])
def test_the_network_of_the_region_is_beside(scenario: str, figure: str) -> None:
    words = said(summer(scenario)).replace("\u00a0", " ").replace("\u202f", " ")
    assert figure in words


def test_no_figure_is_made_up_where_none_is_known() -> None:
    context = context_of(region="belgique")
    belgian = scenario_of("format: 1\ntitre: Un été belge\nregion: belgique\ncalendrier: {semaines: 3}\n")
    scene = opened(SummerScene(context, session_when(context, is_over, belgian)))
    assert "Aucun chiffre n’est connu" in said(scene)


# --- Means, weeks, what it brings -------------------------------------------------------------------------------


def test_what_the_group_voted_is_said() -> None:
    scene = summer(chapter="spheres")
    words, texts = said(scene), scene.context.texts
    assert texts("ending.goals_voted") in words
    for weight in scene.view.goals:
        assert texts.percent(weight) in words


def test_every_means_is_said() -> None:
    scene = summer(chapter="spheres")
    words, texts = said(scene), scene.context.texts
    for figures in scene.summer.means.values():
        assert figures
        assert all(sentence(texts, figure) in words for figure in figures)


def test_the_laboratory_opens_with_the_scenario_of_this_summer() -> None:
    scene = summer()
    assert leads_to(press(scene, "l")) == "laboratory quebec"
    assert leads_to(click(scene, "laboratory")) == "laboratory quebec"


def test_a_week_under_the_focus_is_told_with_what_was_decided_in_it() -> None:
    scene = summer(chapter="weeks")
    texts, evidence = scene.context.texts, scene.summer.evidence
    scene.focus("week-1")
    for week in range(1, scene.view.n_weeks + 1):
        words = said(scene)
        items = [item for item in evidence.items if item.week == week]
        assert items
        assert all(decision_words(texts, item.told) in words for item in items)
        assert leads_to(click(scene, "otherwise")) == f"branches {week}"
        scene.focus(f"week-{week}")
        press(scene, "down")


def test_the_pivotal_weeks_are_marked_and_named_on_the_curve() -> None:
    scene = summer(chapter="weeks")
    assert said(scene).count("Semaine charnière") >= len(scene.summer.turns) > 0
    press(scene, "1")
    titles = [title_of(scene.context.texts, scene.view, turn.ref) for turn in scene.summer.turns]
    assert all(titles)


def test_all_that_a_cjs_brings_is_told() -> None:
    scene = summer(chapter="brings")
    words, texts = said(scene), scene.context.texts
    for whom in BRINGS:
        assert heading(texts, whom) in words
    for thing in scene.summer.brought:
        assert heading(texts, thing.key) in words
        assert told(texts, thing) in words
    assert "Non simulé" in words


# --- People, and what to talk about -----------------------------------------------------------------------------


def test_every_member_is_told_in_a_line_and_has_a_page() -> None:
    scene = summer(chapter="people")
    words = said(scene)
    for each in scene.view.members:
        assert each.profile.name in words
    scene.focus("face-0")
    assert leads_to(press(scene, "enter")) == "member 0"
    assert leads_to(click(scene, "face-0")) == "member 0"


def test_every_member_has_an_epilogue() -> None:
    scene = summer(chapter="people")
    words = said(scene)
    for epilogue in epilogues_of(scene.summer.evidence):
        assert line_words(scene.context.texts, scene.view, epilogue.member, epilogue.lines[0]) in words


def test_who_decided_of_the_surplus_is_told() -> None:
    assert "Voté par le groupe" in said(summer(chapter="people"))


def test_the_notebook_is_shown_with_its_weeks() -> None:
    scene = summer(chapter="talk")
    assert "Votre carnet" not in said(scene)
    scene.session.note(3, "On a attendu.")
    scene = opened(SummerScene(scene.context, scene.session))
    scene.act(OpenChapter("talk"))
    scene.invalidate()
    assert "On a attendu." in said(scene)


def test_the_questions_of_the_scenario_are_asked() -> None:
    scene = summer(chapter="talk")
    words, texts = said(scene), scene.context.texts
    for question in scene.view.scenario.debriefing.questions:
        assert read(texts, question.text) in words


# --- The files --------------------------------------------------------------------------------------------------


def exported(scene: SummerScene) -> list[str]:
    """The names of the files in the folder of the reviews, once they are written."""
    scene.exporting.wait()
    scene.update(0.1)
    folder = data_folder() / FOLDER
    return sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []


@pytest.mark.parametrize("hands", ["keyboard", "mouse"])
def test_the_review_is_written_where_it_is_said(hands: str) -> None:
    scene = summer()
    if hands == "keyboard":
        press(scene, "e")
        assert focused(scene) == "export-write"
        press(scene, "enter")
    else:
        click(scene, "export")
        click(scene, "export-write")
    stem = f"premier-ete-au-lac-{scene.session.id}"
    sheets = ("chances", "codebook", "comptees", "decisions", "registre")
    endings = sorted([".csv", ".html", ".pdf", *(f".{name}.csv" for name in sheets)])
    assert exported(scene) == [f"{stem}{ending}" for ending in endings]
    assert str(data_folder() / FOLDER) in said(scene)


def test_what_was_written_on_the_way_is_left_out_when_it_is_not_wished() -> None:
    scene = summer()
    scene.session.note(3, "Entre nous seulement.")
    for is_wished in (True, False):
        press(scene, "e", "enter")
        page = next(name for name in exported(scene) if name.endswith(".html"))
        is_there = "Entre nous seulement" in (data_folder() / FOLDER / page).read_text(encoding="utf-8")
        assert is_there == is_wished
        press(scene, "e")
        click(scene, "export-notes")
        press(scene, "escape")


def test_a_review_that_cannot_be_written_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("game.scenes.summer.exporting.write_whole", full)
    scene = summer()
    press(scene, "e", "enter")
    assert exported(scene) == []
    assert "No space left on device" in said(scene)
