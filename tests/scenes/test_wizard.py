"""The wizard: questions answered by hand, a file in the player's own folder, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.scenario import find_problems, load_scenario
from game.scenario.writing import DIFFICULTIES, Answers, compose
from game.scenes.scenarios import ScenariosScene
from game.scenes.stack import Pop
from game.scenes.wizard import WizardScene
from game.scenes.wizard.questions import QUESTIONS
from tests.scenes.hands import (
    click,
    context_of,
    cut,
    drawn,
    focused,
    leads_to,
    nameless,
    nodes,
    opened,
    press,
    said,
    write,
)


def wizard(**settings: Any) -> WizardScene:
    return opened(WizardScene(context_of(**settings)))


def at(question: str, scene: WizardScene) -> WizardScene:
    """The scene once this question is asked."""
    while scene.question.id != question:
        press(scene, "ctrl+enter")
    return scene


def preview(scene: WizardScene) -> str:
    """The file that would be written."""
    return scene.buffer.text


def written(folder: Path) -> list[Path]:
    return sorted((folder / "scenarios").glob("*"))


def test_there_are_eight_questions_and_each_has_an_answer_already(own_folder: Path) -> None:
    scene = wizard()
    for _ in range(7):
        assert press(scene, "ctrl+enter") is None
    transition = press(scene, "ctrl+enter")
    (file,) = written(own_folder)
    assert leads_to(transition) == f"workshop {file}"
    assert find_problems(file) == ()
    assert len(QUESTIONS) == 8


def test_the_keyboard_alone_answers_everything(own_folder: Path) -> None:
    scene = wizard()
    press(scene, "down", "enter", "tab")
    assert focused(scene) == "place"
    write(scene, "Saint-Élie : le Bourg")
    press(scene, "enter")
    assert scene.question.id == "group"
    press(scene, "left", "left", "ctrl+enter", "right", "ctrl+enter")
    press(scene, "space", "ctrl+enter")  # the first service is taken away
    press(scene, "space", "ctrl+enter")  # the first difficulty is chosen
    press(scene, "down", "enter", "ctrl+enter")
    press(scene, "right", "enter", "ctrl+enter")
    write(scene, "L’été à Saint-Élie")
    press(scene, "enter")
    (file,) = written(own_folder)
    scenario = load_scenario(file)
    assert file.name == "l-ete-a-saint-elie.yaml"
    assert scenario.region == "france"
    assert scenario.place == "Saint-Élie : le Bourg"
    assert len(scenario.group.members) == 11
    assert scenario.calendar.weeks == 9
    assert "tonte" not in {service.id for service in scenario.services}
    assert {incident.id for incident in scenario.incidents} <= set(DIFFICULTIES["parole"])
    assert scenario.stake is not None


def test_the_pointer_alone_answers_everything(own_folder: Path) -> None:
    scene = wizard()
    click(scene, "region-belgique")
    click(scene, "next")
    click(scene, "ages-2")
    click(scene, "next")
    click(scene, "next")
    click(scene, "service-tonte")
    click(scene, "next")
    click(scene, "difficulty-argent")
    click(scene, "next")
    click(scene, "aim-decisions")
    click(scene, "next")
    click(scene, "stake-isolement")
    click(scene, "next")
    assert leads_to(click(scene, "next")).startswith("workshop")
    (file,) = written(own_folder)
    text = file.read_text(encoding="utf-8")
    assert "theme: isolement" in text
    assert "ages: {de: 15, a: 17}" in text
    assert load_scenario(file).region == "belgique"


def test_the_preview_is_the_file_that_is_written(own_folder: Path) -> None:
    scene = at("weeks", wizard())
    press(scene, "left", "left")
    assert "semaines: 7" in preview(scene)
    at("title", scene)
    before = preview(scene)
    press(scene, "ctrl+enter")
    (file,) = written(own_folder)
    assert file.read_text(encoding="utf-8") == before == compose(Answers(weeks=7), scene.context.texts)


def test_nothing_is_typed_into_the_preview() -> None:
    scene = wizard()
    before = preview(scene)
    click(scene, "preview")
    write(scene, "zzz")
    assert preview(scene) == before


def test_the_part_that_a_question_writes_is_in_view() -> None:
    scene = at("services", wizard())
    assert "services:" in scene.buffer.selected
    at("aim", scene)
    assert "objectifs_pedagogiques:" in scene.buffer.selected


def test_changing_the_region_takes_its_own_group_and_services() -> None:
    scene = at("services", wizard())
    click(scene, "service-vitres")
    press(scene, "escape", "escape", "escape")
    click(scene, "region-france")
    assert "region: france" in preview(scene)
    assert "  vitres: {" not in preview(scene)
    assert "nombre: 13" in preview(scene)


def test_the_last_service_cannot_be_taken_away() -> None:
    scene = at("services", wizard())
    services = [node for node in nodes(scene) if node.role == "checkbox"]
    for key in ("tonte", "vitres", "menage", "garde", "peinture", "auto", "classement", "evenements", "terrains"):
        click(scene, f"service-{key}")
    assert len(services) == 9
    assert preview(scene).count("\n  # ") >= 8
    assert "\n  terrains: {" in preview(scene)


def test_escape_goes_one_question_back_then_away_and_nothing_is_written(own_folder: Path) -> None:
    scene = at("weeks", wizard())
    press(scene, "escape")
    assert scene.question.id == "group"
    press(scene, "escape")
    assert press(scene, "escape") == Pop()
    assert click(scene, "leave") == Pop()
    assert written(own_folder) == []


def test_two_scenarios_of_one_title_are_two_files(own_folder: Path) -> None:
    for _ in range(2):
        press(at("title", wizard()), "ctrl+enter")
    assert [file.name for file in written(own_folder)] == ["mon-premier-ete-2.yaml", "mon-premier-ete.yaml"]


def test_a_folder_that_cannot_be_written_is_said_and_the_answers_stay(own_folder: Path) -> None:
    (own_folder / "scenarios").write_text("pas un dossier", encoding="utf-8")
    scene = at("title", wizard())
    write(scene, "À nous")
    assert press(scene, "ctrl+enter") is None
    assert "ne peut pas être écrit" in said(scene)
    assert "titre: À nous" in preview(scene)


def test_the_list_of_scenarios_leads_here() -> None:
    assert leads_to(press(opened(ScenariosScene(context_of())), "n")) == "wizard"
    assert leads_to(click(opened(ScenariosScene(context_of())), "new")) == "wizard"


def test_f1_opens_the_help() -> None:
    assert leads_to(press(wizard(), "f1")) == "help wizard"


@pytest.mark.parametrize("text", [100, 125, 200])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text: int) -> None:
    scene = wizard(language=language, text_scale=text)
    for question in QUESTIONS:
        at(question.id, scene)
        assert cut(scene) == []
        assert nameless(scene) == []
        assert drawn(scene) == drawn(scene)
