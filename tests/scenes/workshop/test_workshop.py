"""The workshop under a person's hands: writing, correcting, saving, trying."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.scenario.bank import banked_text
from game.scenes.stack import Push, Replace
from game.scenes.workshop import WorkshopScene, bench
from game.scenes.workshop.models import Taken
from game.scenes.workshop.reading import GuideScene
from game.scenes.workshop.scene import KEEP_AFTER, LOOK_EVERY, READ_AFTER
from tests.scenes.hands import (
    click,
    context_of,
    cut,
    drawn,
    focused,
    leads_to,
    nameless,
    opened,
    press,
    said,
    write,
)

GOOD = "format: 1\ntitre: Mon été\nregion: quebec\ncalendrier: {semaines: 4}\ncooperants: {nombre: 6}\n"
WRONG = GOOD + "finances: {caise: 100}\n"


@pytest.fixture
def file(own_folder: Path) -> Path:
    path = own_folder / "scenarios" / "juillet.yaml"
    path.parent.mkdir()
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def _few_summers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "FIRST_SUMMERS", 20)
    monkeypatch.setattr(bench, "SUMMERS", 60)


@pytest.fixture(autouse=True)
def _no_thread_is_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    scenes: list[WorkshopScene] = []
    enter = WorkshopScene.enter

    def noted(scene: WorkshopScene, result: object) -> None:
        scenes.append(scene)
        enter(scene, result)

    monkeypatch.setattr(WorkshopScene, "enter", noted)
    yield
    for scene in scenes:
        scene.known.bench.stop()
        scene.known.bench.wait()
        assert not scene.known.bench.is_working


def workshop(key: Path | str = "", **settings: object) -> WorkshopScene:
    return opened(WorkshopScene(context_of(**settings), str(key)))  # type: ignore[arg-type]  # settings of any kind


def is_read(scene: WorkshopScene, *, simulated: bool = False) -> WorkshopScene:
    """The scene once its text was read, and with `simulated` once its summers were."""
    scene.update(READ_AFTER)
    while not scene.known.is_read:
        scene.update(0.0)
    if simulated:
        scene.known.bench.wait()
    else:
        scene.known.bench.stop()
    scene.update(0.0)
    drawn(scene)
    return scene


def text_with(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


# --- Writing ------------------------------------------------------------------------------------------------------


def test_accents_are_written_where_the_caret_is(file: Path) -> None:
    scene = workshop(file)
    press(scene, "down", "end")
    write(scene, " à l’orée d’Écueil ☂")
    assert scene.buffer.lines[1] == "titre: Mon été à l’orée d’Écueil ☂"


def test_letters_that_are_typed_are_no_shortcuts(file: Path) -> None:
    scene = is_read(workshop(file))
    for letter in "tm1":
        press(scene, letter)
        write(scene, letter)
    assert scene.buffer.text.startswith("tm1format")


def test_a_new_line_in_a_section_is_set_in(file: Path) -> None:
    scene = workshop(file)
    press(scene, "ctrl+end")
    write(scene, "incidents:")
    press(scene, "enter")
    write(scene, "- id: a")
    press(scene, "enter")
    write(scene, "titre: b")
    assert scene.buffer.text == GOOD + "incidents:\n  - id: a\n    titre: b"


def test_what_is_typed_can_be_taken_back(file: Path) -> None:
    scene = workshop(file)
    write(scene, "# ")
    press(scene, "ctrl+z")
    assert scene.buffer.text == GOOD


# --- Errors -------------------------------------------------------------------------------------------------------


def test_a_wrong_word_is_said_and_corrected_by_one_gesture(file: Path) -> None:
    scene = is_read(workshop(text_with(file, WRONG)))
    assert "Ligne 6" in said(scene)
    assert "caisse" in said(scene)
    press(scene, "alt+enter")
    assert scene.buffer.text == WRONG.replace("caise", "caisse")
    is_read(scene)
    assert scene.known.problems == ()


def test_the_mouse_alone_corrects_and_comes_back_to_the_text(file: Path) -> None:
    scene = is_read(workshop(text_with(file, WRONG)))
    click(scene, "mend")
    assert scene.buffer.text == WRONG.replace("caise", "caisse")
    assert focused(scene) == "text"
    press(scene, "ctrl+z")
    assert scene.buffer.text == WRONG


def test_f8_goes_from_one_error_to_the_next_and_round_again(file: Path) -> None:
    scene = is_read(workshop(text_with(file, WRONG + "gouvernance: {kuorum: 0.5}\n")))
    lines = []
    for _ in range(3):
        press(scene, "f8")
        lines.append(scene.buffer.place.line)
    assert lines == [5, 6, 5]
    click(scene, "problems")
    assert scene.buffer.place.line == 6


def test_nothing_is_corrected_in_a_text_that_changed_meanwhile(file: Path) -> None:
    scene = is_read(workshop(text_with(file, WRONG)))
    press(scene, "ctrl+end")
    press(scene, "up", "home")
    write(scene, "# ")
    press(scene, "alt+enter")
    assert "# finances: {caise" in scene.buffer.text


def test_a_scenario_with_errors_is_not_tried(file: Path) -> None:
    scene = is_read(workshop(text_with(file, WRONG)))
    assert click(scene, "try") is None
    assert press(scene, "ctrl+enter") is None


def test_a_remark_is_said_and_does_not_forbid_the_trial(file: Path) -> None:
    scene = is_read(workshop(text_with(file, GOOD + "services: {tonte: {prix: 90}}\n")))
    assert scene.known.n_errors == 0
    assert "remarque" in said(scene)
    press(scene, "f8")
    assert scene.buffer.place.line == scene.known.problems[0].line - 1
    assert leads_to(press(scene, "ctrl+enter")) == "season preparation"


# --- The file -----------------------------------------------------------------------------------------------------


def test_saving_writes_the_file_and_says_when(file: Path) -> None:
    scene = workshop(file)
    write(scene, "# été\n")
    assert "(modifié)" in said(scene)
    press(scene, "ctrl+s")
    assert file.read_text(encoding="utf-8") == "# été\n" + GOOD
    assert "enregistré à l’instant" in said(scene)
    assert leads_to(press(scene, "escape", "escape")) == "title"


def test_a_shipped_scenario_is_opened_as_a_copy(own_folder: Path) -> None:
    scene = workshop("france")
    assert scene.document.path == own_folder / "scenarios" / "france-copie.yaml"
    assert "ceci est une copie" in said(scene)
    press(scene, "ctrl+s")
    assert scene.document.path.is_file()


def test_leaving_asks_what_becomes_of_unsaved_text(file: Path) -> None:
    scene = workshop(file)
    write(scene, "# ")
    assert click(scene, "back") is None
    assert focused(scene) == "answer-stay"
    click(scene, "answer-stay")
    assert scene.buffer.text == "# " + GOOD
    click(scene, "back")
    assert leads_to(click(scene, "answer-forget")) == "title"
    scene.leave()
    assert list(file.parent.iterdir()) == [file]
    assert file.read_text(encoding="utf-8") == GOOD


def test_unsaved_text_may_be_saved_when_leaving(file: Path) -> None:
    scene = workshop(file)
    write(scene, "# ")
    click(scene, "back")
    assert leads_to(click(scene, "answer-save")) == "title"
    assert file.read_text(encoding="utf-8") == "# " + GOOD


def test_what_a_crash_left_is_offered_again(file: Path) -> None:
    scene = workshop(file)
    write(scene, "# perdu ? ")
    scene.update(KEEP_AFTER)
    again = workshop(file)
    assert focused(again) == "answer-resume"
    click(again, "answer-resume")
    assert again.buffer.text == "# perdu ? " + GOOD


def test_a_new_scenario_that_a_crash_left_without_a_file_is_opened_again(own_folder: Path) -> None:
    scene = workshop()
    write(scene, "# jamais enregistré\n")
    scene.update(KEEP_AFTER)
    again = workshop()
    assert again.buffer.lines[0] == "# jamais enregistré"
    press(again, "ctrl+s")
    assert [path.name for path in (own_folder / "scenarios").iterdir()] == ["mon-scenario.yaml"]


def test_a_file_that_changes_elsewhere_is_read_again(file: Path) -> None:
    scene = is_read(workshop(file))
    write_elsewhere(file, GOOD.replace("été", "automne"))
    scene.update(LOOK_EVERY)
    assert "Mon automne" in scene.buffer.text
    assert "relu" in said(scene)


@pytest.mark.parametrize(("answer", "first"), [("mine", "# "), ("theirs", "# ailleurs")])
def test_when_both_have_changed_a_person_chooses(file: Path, answer: str, first: str) -> None:
    scene = is_read(workshop(file))
    write(scene, "# ici ")
    write_elsewhere(file, "# ailleurs\n" + GOOD)
    scene.update(LOOK_EVERY)
    click(scene, f"answer-{answer}")
    assert scene.buffer.text.startswith(first)
    assert ("ici" in scene.buffer.text) == (answer == "mine")


def write_elsewhere(path: Path, text: str) -> None:
    before = path.stat().st_mtime_ns
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(before + 10**9, before + 10**9))


# --- What the scenario gives --------------------------------------------------------------------------------------


def test_the_panels_tell_who_plays_what_happens_and_what_each_strategy_gives(file: Path) -> None:
    scene = is_read(workshop(file), simulated=True)
    words = said(scene)
    assert "6 jeunes, 2 animateurs" in words
    assert "Semaine 4" in words
    assert "60 étés simulés" in words


def test_figures_of_an_older_text_are_said_to_be_so(file: Path) -> None:
    scene = is_read(workshop(file), simulated=True)
    press(scene, "ctrl+end")
    write(scene, "finances: {")
    is_read(scene)
    assert "dernier texte lisible" in said(scene)


def test_a_text_with_a_wrong_word_is_shown_as_it_was_meant(file: Path) -> None:
    scene = is_read(workshop(text_with(file, WRONG)), simulated=True)
    assert "6 jeunes" in said(scene)
    assert "une fois le texte corrigé" in said(scene)


def test_a_text_that_is_only_written_otherwise_is_not_simulated_again(file: Path) -> None:
    scene = is_read(workshop(file), simulated=True)
    before = scene.known.balance
    write(scene, "# une note\n")
    is_read(scene, simulated=True)
    assert scene.known.balance is before


def test_leaving_the_page_stops_the_work(file: Path) -> None:
    scene = workshop(file)
    scene.update(READ_AFTER)
    scene.leave()
    scene.known.bench.wait()
    assert scene.known.bench.results() == []


# --- Trying -------------------------------------------------------------------------------------------------------


def test_a_trial_begins_with_the_preparation_and_leads_back_to_the_text(file: Path) -> None:
    scene = is_read(workshop(file))
    press(scene, "down", "down", "end")
    place, text = scene.buffer.place, scene.buffer.text
    assert leads_to(press(scene, "ctrl+enter")) == "season preparation"
    assert scene.context.store.records() == ()
    scene.leave()
    assert coming_back(scene) is scene
    assert (scene.buffer.place, scene.buffer.text) == (place, text)
    assert focused(scene) == "text"


def test_a_trial_may_begin_in_a_week_and_the_week_is_kept(file: Path) -> None:
    scene = is_read(workshop(file), simulated=True)
    click(scene, "week-3")
    assert "Essayer dès la semaine 3" in said(scene)
    assert leads_to(click(scene, "try")) == "season plan"
    scene.leave()
    coming_back(scene)
    assert "Essayer dès la semaine 3" in said(scene)
    write_elsewhere(file, GOOD.replace("semaines: 4", "semaines: 3"))
    scene.update(LOOK_EVERY)
    is_read(scene)
    assert leads_to(click(scene, "try")) == "season plan"


def test_a_week_that_is_not_in_the_summer_any_more_becomes_the_last(file: Path) -> None:
    scene = is_read(workshop(file), simulated=True)
    click(scene, "week-4")
    write_elsewhere(file, GOOD.replace("semaines: 4", "semaines: 3"))
    scene.update(LOOK_EVERY)
    is_read(scene)
    assert "Essayer dès la semaine 3" in said(scene)


def test_the_keyboard_alone_chooses_a_week_and_tries(file: Path) -> None:
    scene = is_read(workshop(file), simulated=True)
    press(scene, "escape")
    for _ in range(12):
        if focused(scene).startswith("week-"):
            break
        press(scene, "tab")
    press(scene, "right", "enter")
    assert leads_to(press(scene, "ctrl+enter")) == "season plan"


def coming_back(scene: WorkshopScene) -> object:
    """The trial is left by its menu."""
    trial = scene.trial
    assert trial is not None
    transition = Replace(scene.context.way_out(trial.id))
    back = transition.make()
    back.enter(None)
    is_read(scene)
    return back


# --- The page -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [100, 125, 200])
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("content", [GOOD, WRONG], ids=["good", "wrong"])
def test_nothing_is_cut_and_everything_has_a_name(file: Path, content: str, language: str, text: int) -> None:
    scene = is_read(workshop(text_with(file, content), language=language, text_scale=text), simulated=True)
    assert cut(scene) == []
    assert nameless(scene) == []


def test_drawing_twice_gives_the_same_picture(file: Path) -> None:
    scene = is_read(workshop(file), simulated=True)
    assert drawn(scene) == drawn(scene)


def test_f1_opens_the_help_and_the_link_the_guide_of_the_format(file: Path) -> None:
    assert leads_to(press(workshop(file), "f1")) == "help workshop"
    transition = click(workshop(file), "format-help")
    assert isinstance(transition, Push)
    assert isinstance(transition.make(), GuideScene)


# --- Models -------------------------------------------------------------------------------------------------------


def test_an_item_of_the_bank_is_inserted_at_the_caret_and_the_text_still_reads(file: Path) -> None:
    scene = is_read(workshop(file))
    assert isinstance(click(scene, "models"), Push)
    scene.enter(Taken("incidents", "surnom", banked_text("quebec", "incidents", "surnom")))
    assert "incidents:\n  - id: surnom\n" in scene.buffer.text
    is_read(scene)
    assert scene.known.n_errors == 0
    press(scene, "ctrl+z")
    assert scene.buffer.text == GOOD


def test_another_document_is_opened_once_the_unsaved_text_is_settled(file: Path) -> None:
    scene = is_read(workshop(file))
    write(scene, "# ")
    scene.enter(Taken("shipped", "france"))
    assert focused(scene) == "answer-stay"
    assert click(scene, "answer-save") is None
    assert scene.document.name == "france-copie.yaml"
    assert file.read_text(encoding="utf-8") == "# " + GOOD


# --- Sharing ------------------------------------------------------------------------------------------------------


def test_a_scenario_is_shared_as_one_file_that_opens_elsewhere(file: Path) -> None:
    scene = is_read(workshop(file))
    write(scene, "# été\n")
    is_read(scene)
    click(scene, "share")
    made = file.parent / "partages" / "juillet.cjs.zip"
    assert "juillet.cjs.zip" in said(scene)
    again = workshop(made)
    assert again.buffer.text == "# été\n" + GOOD
    assert again.document.name == "juillet-2.yaml"


def test_a_scenario_with_errors_is_not_shared(file: Path) -> None:
    scene = is_read(workshop(text_with(file, WRONG)))
    click(scene, "share")
    assert not (file.parent / "partages").exists()


def test_what_is_not_safe_to_open_is_said_and_changes_nothing(file: Path) -> None:
    bad = file.parent / "bombe.cjs.zip"
    bad.write_bytes(b"PK\x03\x04" + b"\0" * 50)
    assert "ne peut pas être ouvert" in said(workshop(bad))
