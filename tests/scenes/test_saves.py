"""The kept seasons: resumed, looked at again, read, erased."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.saves import Origin, Store, data_folder, open_store
from game.saves.opening import FILE_NAME
from game.scenario import load_scenario
from game.scenes.saves import SavesScene
from game.scenes.stack import Pop
from game.session import Session
from tests.scenes.hands import click, context_of, cut, drawn, focused, leads_to, nameless, opened, press, said, write


def season(store: Store, scenario: str = "quebec", *, weeks: int = 1) -> Session:
    session = Session.start(store, load_scenario(scenario), 5)
    while not session.over and session.view.week < weeks:
        session.advance()
    return session


def finished(store: Store) -> Session:
    session = Session.start(store, load_scenario("quebec"), 6)
    while not session.over:
        session.advance()
    return session


def of_other_rules(store: Store) -> str:
    """A season that was played by the rules of another version."""
    session = season(store, weeks=3)
    saved = store.read(session.id)
    store.delete(session.id)
    store.add(replace(saved, record=replace(saved.record, rules="0")))
    return session.id


def test_without_a_season_the_page_says_so() -> None:
    scene = opened(SavesScene(context_of()))
    assert "Aucune saison gardée" in said(scene)
    assert isinstance(press(scene, "escape"), Pop)


def test_the_newest_season_comes_first_and_enter_resumes_it() -> None:
    store = open_store()
    season(store)
    newest = season(store, "france")
    scene = opened(SavesScene(context_of(store)))
    assert focused(scene) == f"item-{newest.id}"
    assert leads_to(press(scene, "enter")) == "season plan"
    assert scene.context.texts.region == "france"


def test_arrows_show_one_season_after_the_other() -> None:
    store = open_store()
    first = season(store)
    season(store, "france")
    scene = opened(SavesScene(context_of(store)))
    press(scene, "down")
    assert scene.looked_at == first.id


def test_the_review_of_a_finished_summer_can_be_looked_at_again() -> None:
    store = open_store()
    session = finished(store)
    scene = opened(SavesScene(context_of(store)))
    assert "Été terminé" in said(scene)
    assert leads_to(click(scene, "open")) == "season fini"
    assert session.over


def test_weeks_that_were_played_are_told_with_their_notes() -> None:
    store = open_store()
    session = season(store, weeks=3)
    session.note(2, "On a ri.")
    scene = opened(SavesScene(context_of(store)))
    assert "Semaine 2" in said(scene)
    assert "On a ri." in said(scene)


def test_a_season_of_other_rules_is_read_but_not_continued() -> None:
    store = open_store()
    of_other_rules(store)
    scene = opened(SavesScene(context_of(store)))
    assert "Le jeu a changé depuis" in said(scene)
    assert "Semaine 2" in said(scene)
    assert press(scene, "enter") is None


def test_the_summer_of_a_season_that_cannot_go_on_is_played_again() -> None:
    store = open_store()
    ended = of_other_rules(store)
    scene = opened(SavesScene(context_of(store)))
    assert leads_to(click(scene, "again")) == "season preparation"
    again = next(record for record in store.records() if record.id != ended)
    assert (again.scenario, again.seed) == ("quebec", 5)


def test_a_damaged_season_is_said_and_can_be_erased() -> None:
    store = open_store()
    session = season(store)
    store._connection.execute("UPDATE season SET summary = 'x' WHERE id = ?", (session.id,))
    scene = opened(SavesScene(context_of(store)))
    assert "abîmée" in said(scene)
    assert press(scene, "enter") is None
    click(scene, "erase")
    click(scene, "erase-now")
    assert store.records() == ()


def test_the_question_says_that_a_damaged_file_put_aside_goes_too() -> None:
    open_store().close()
    (data_folder() / FILE_NAME).write_bytes(b"no database")
    store = open_store()
    season(store)
    scene = opened(SavesScene(context_of(store)))
    press(scene, "delete")
    assert "Le fichier abîmé, gardé à part, est effacé aussi" in said(scene)
    click(scene, "erase-now")
    season(store)
    scene.enter(None)
    press(scene, "delete")
    assert "abîmé" not in said(scene)


def test_erasing_asks_first_and_keeps_by_default() -> None:
    store = open_store()
    season(store)
    scene = opened(SavesScene(context_of(store)))
    press(scene, "delete")
    assert focused(scene) == "keep"
    press(scene, "enter")
    assert len(store.records()) == 1
    press(scene, "delete", "shift+tab", "enter")
    assert store.records() == ()
    assert "Aucune saison gardée" in said(scene)


def test_a_damaged_store_is_told(own_folder: Path) -> None:
    (own_folder / "saisons.sqlite").write_bytes(b"not a store" * 200)
    scene = opened(SavesScene(context_of(open_store())))
    assert "abîmé" in said(scene)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text", [100, 125, 200])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text: int) -> None:
    store = open_store()
    of_other_rules(store)
    scene = opened(SavesScene(context_of(store, language=language, text_scale=text)))
    assert cut(scene) == []
    assert nameless(scene) == []


def test_drawing_twice_gives_the_same_picture() -> None:
    store = open_store()
    season(store)
    scene = opened(SavesScene(context_of(store)))
    assert drawn(scene) == drawn(scene)


# --- Branches ---------------------------------------------------------------------------------------------------


def test_a_branch_is_listed_under_its_parent_by_its_name() -> None:
    store = open_store()
    parent = season(store, weeks=2)
    branch = Session.branch(store, store.read(parent.id), 0)
    season(store, "france")
    scene = opened(SavesScene(context_of(store)))
    press(scene, "down", "down")
    assert scene.looked_at == branch.id
    assert "Préparation, autrement" in said(scene)
    assert leads_to(click(scene, "otherwise")) == "branches 0"


def test_a_branch_is_renamed_by_the_keyboard_and_without_a_name_is_that_of_its_week() -> None:
    store = open_store()
    parent = season(store, weeks=2)
    branch = Session.branch(store, store.read(parent.id), len(store.read(parent.id).entries))
    scene = opened(SavesScene(context_of(store)))
    press(scene, "down")
    click(scene, "rename")
    write(scene, "Sans réunion")
    press(scene, "enter")
    assert "Sans réunion" in said(scene)
    assert store.read(branch.id).record.origin == Origin(
        parent.id, len(store.read(parent.id).entries), 2, "Sans réunion"
    )
    click(scene, "rename")
    press(scene, "ctrl+a", "backspace", "enter")
    assert "Semaine 2, autrement" in said(scene)


def test_a_name_that_is_not_kept_changes_nothing() -> None:
    store = open_store()
    parent = season(store, weeks=2)
    Session.branch(store, store.read(parent.id), 0)
    scene = opened(SavesScene(context_of(store)))
    press(scene, "down")
    click(scene, "rename")
    write(scene, "Autre chose")
    press(scene, "escape")
    assert "Autre chose" not in said(scene)
