"""What one may begin from: files, shipped scenarios, and the bank."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.scenario import examine, shipped_scenarios
from game.scenario.bank import banked_items
from game.scenes.stack import Pop
from game.scenes.workshop.models import ModelsScene, Taken
from game.scenes.workshop.opening import NEW, open_document
from game.text import load_texts
from tests.scenes.hands import click, context_of, cut, drawn, focused, nameless, opened, press, said, write


def models(**settings: Any) -> ModelsScene:
    return opened(ModelsScene(context_of(**settings), "quebec"))


def test_without_files_of_ones_own_the_shipped_scenarios_come_first() -> None:
    scene = models()
    first, second, *_ = shipped_scenarios()
    assert focused(scene) == f"item-{first}"
    press(scene, "down")
    assert press(scene, "enter") == Pop(Taken("shipped", second))


def test_ones_own_files_come_first_when_there_are_some(own_folder: Path) -> None:
    path = own_folder / "scenarios" / "juillet.yaml"
    path.parent.mkdir()
    path.write_text("titre: a\n", encoding="utf-8")
    assert press(models(), "enter") == Pop(Taken("own", str(path)))


def test_an_incident_of_the_bank_is_read_then_inserted() -> None:
    scene = models()
    click(scene, "shelf-incidents")
    click(scene, "search")
    write(scene, "surnom")
    assert scene.looked_at == "surnom"
    transition = click(scene, "take")
    assert isinstance(transition, Pop)
    assert isinstance(transition.result, Taken)
    assert transition.result.text.startswith("titre:")


def test_every_item_of_the_bank_has_a_title_and_words() -> None:
    scene = models()
    for kind in ("incidents", "propositions"):
        click(scene, f"shelf-{kind}")
        for name in banked_items("quebec", kind)[:3]:
            assert f" {name}" in said(scene)


def test_nothing_found_takes_nothing() -> None:
    scene = models()
    click(scene, "search")
    write(scene, "zzz")
    assert click(scene, "take") is None
    assert press(scene, "escape", "escape") == Pop()  # the first one closes what the button says


def test_a_new_scenario_reads_without_error() -> None:
    assert click(models(), "begin") == Pop(Taken("own", NEW))
    for language in ("fr", "en"):
        document, _ = open_document(NEW, load_texts(language, "france"))
        scenario, problems = examine(document.text, document.path)
        assert problems == ()
        assert scenario is not None
        assert scenario.region == "france"


@pytest.mark.parametrize("text", [100, 125, 200])
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("shelf", ["own", "shipped", "incidents"])
def test_nothing_is_cut_and_everything_has_a_name(shelf: str, language: str, text: int) -> None:
    scene = models(language=language, text_scale=text)
    click(scene, f"shelf-{shelf}")
    assert cut(scene) == []
    assert nameless(scene) == []
    assert drawn(scene) == drawn(scene)
