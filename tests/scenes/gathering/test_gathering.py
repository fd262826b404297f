"""A session with a group: where it leads, what it says is kept, and that erasing it leaves nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.debriefing.future import ThemeSheet
from game.saves import data_folder, open_store
from game.scenes.gathering import GatheringScene
from game.scenes.pause import PauseScene
from game.scenes.saves import SavesScene
from game.scenes.stack import Pop
from game.scenes.summer import SummerScene
from game.scenes.summer.scene import CHAPTERS
from game.scenes.title import TitleScene
from game.session import Session
from game.settings import Settings
from tests.scenes.gathering.kept import season
from tests.scenes.hands import click, context_of, cut, focused, leads_to, nameless, opened, press, said
from tests.scenes.staging import session_when, staged
from tests.window import Driver

SECRET = "Une phrase que personne ne doit relire"


def files_with(text: str) -> list[Path]:
    """The files of the player's folder in which a text is found."""
    found = [file for file in data_folder().rglob("*") if file.is_file()]
    return [file for file in found if text.encode() in file.read_bytes()]


def test_without_a_season_there_is_the_quiz_and_a_way_to_begin() -> None:
    scene = opened(GatheringScene(context_of(), ""))
    assert leads_to(press(scene, "enter")) == "quiz"
    assert leads_to(click(scene, "begin")) == "scenarios"
    assert scene.router.find("future") is None
    assert scene.router.find("erase") is None


def test_a_season_that_is_gone_is_said_to_be() -> None:
    scene = opened(GatheringScene(context_of(), "absent"))
    assert scene.context.texts("gathering.damaged") in said(scene)
    assert leads_to(click(scene, "quiz")) == "quiz"


def test_every_part_is_reached_by_keyboard_and_by_mouse() -> None:
    context = context_of()
    session = season(context)
    scene = opened(GatheringScene(context, session.id))
    assert focused(scene) == "quiz"
    assert leads_to(press(scene, "enter")) == f"quiz {session.id}"
    assert leads_to(press(scene, "down", "enter")) == f"before_after {session.id}"
    assert leads_to(press(scene, "down", "enter")) == f"future {session.id}"
    assert [leads_to(click(scene, key)) for key in ("quiz", "impact", "future")] == [
        f"{place} {session.id}" for place in ("quiz", "before_after", "future")
    ]
    assert leads_to(press(scene, "f1")) == "help gathering"
    assert isinstance(press(scene, "escape"), Pop)


def test_a_session_uses_the_words_of_the_region_of_its_season() -> None:
    context = context_of()
    session = season(context, "france", week=1)
    context.settle_in("quebec")
    opened(GatheringScene(context, session.id))
    assert context.texts.region == "france"


def test_the_title_leads_to_the_season_played_last_or_to_none() -> None:
    context = context_of()
    assert leads_to(click(opened(TitleScene(context)), "gathering")) == "gathering"
    session = season(context, week=1)
    assert leads_to(click(opened(TitleScene(context)), "gathering")) == f"gathering {session.id}"


def test_the_pause_the_seasons_and_the_summer_lead_to_it() -> None:
    context = context_of()
    session = season(context, week=1)
    place = f"gathering {session.id}"
    assert leads_to(click(opened(PauseScene(context, session)), "gathering")) == place
    assert leads_to(click(opened(SavesScene(context)), "gathering")) == place
    over = session_when(context, lambda view: view.phase == "fini")
    summer = opened(SummerScene(context, over))
    press(summer, str(CHAPTERS.index("talk") + 1))
    assert leads_to(click(summer, "gathering")) == f"gathering {over.id}"


def test_erasing_asks_once_and_says_what_goes() -> None:
    context = context_of()
    session = season(context)
    session.note(3, SECRET)
    Session.branch(context.store, context.store.read(session.id), 12)
    scene = opened(GatheringScene(context, session.id))
    click(scene, "erase")
    question = said(scene)
    assert all(words in question for words in ("1 été rejoué autrement", "1 note du carnet", "décisions"))
    assert focused(scene) == "keep"
    press(scene, "escape")
    assert context.store.read(session.id).notes == {3: SECRET}


def test_an_erased_session_is_in_no_file_any_more() -> None:
    with open_store() as store:
        context = context_of(store)
        other = season(context, week=1)
        session = season(context)
        session.note(1, SECRET)
        session.write_page("atelier", 0, ThemeSheet("Un thème", f"{SECRET} non plus").content())
        saved = store.read(session.id)
        branch = Session.branch(store, saved, len(saved.entries))
        assert SECRET in branch.notes.values()
        assert files_with(SECRET)
        scene = opened(GatheringScene(context, branch.id))
        click(scene, "erase")
        assert leads_to(click(scene, "erase-now")) == "title"
        assert [record.id for record in store.records()] == [other.id]
        assert files_with(SECRET) == []
        assert files_with(session.id) == []
    assert files_with(SECRET) == []


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text_scale: int) -> None:
    context = context_of(language=language, text_scale=text_scale)
    scene = opened(GatheringScene(context, season(context).id))
    assert cut(scene) == []
    assert nameless(scene) == []
    click(scene, "erase")
    assert cut(scene) == []
    assert cut(opened(GatheringScene(context, ""))) == []


@pytest.mark.parametrize("stage", ["plan", "bilan", "arret", "bilan-ete"])
def test_a_season_that_is_open_below_writes_nothing_once_it_is_erased(stage: str) -> None:
    with Driver(staged(stage), settings=Settings(first_launch=False, reduced_motion=True)) as driver:
        (record,) = driver.context.store.records()
        if stage == "bilan-ete":
            driver.press(str(CHAPTERS.index("talk") + 1))
            driver.scene.focus("gathering")
        else:
            driver.press("escape")
            driver.scene.focus("gathering")
        driver.press("enter")
        assert isinstance(driver.scene, GatheringScene)
        driver.scene.focus("erase")
        driver.press("enter", "shift+tab", "enter")
        assert isinstance(driver.scene, TitleScene)
        assert driver.context.texts("gathering.erased") in said(driver.scene)
        assert driver.context.store.records() == ()
        assert driver.context.store.warning is None
        assert files_with(record.id) == []
