"""The choice of a scenario: looking at each, searching, a seed, files that cannot be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.scenario.archive import Shared, write_archive
from game.scenes.scenarios import ScenariosScene
from game.scenes.shelf import shelf
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


def scenarios(**settings: Any) -> ScenariosScene:
    return opened(ScenariosScene(context_of(**settings)))


@pytest.fixture
def wrong_file(own_folder: Path) -> Path:
    file = own_folder / "scenarios" / "mon-ete.yaml"
    file.parent.mkdir()
    file.write_text("titre: Mon été\nregion: lune\n", encoding="utf-8")
    return file


def test_the_easiest_scenario_is_looked_at_first() -> None:
    scene = scenarios()
    assert scene.looked_at == "premiers_pas"
    assert focused(scene) == "item-premiers_pas"


def test_what_the_arrows_reach_is_what_is_shown() -> None:
    scene = scenarios()
    press(scene, "right")
    second = shelf()[1]
    assert scene.looked_at == second.key
    assert second.scenario is not None
    assert second.scenario.place in said(scene)


def test_enter_begins_a_season_of_the_scenario_in_sight() -> None:
    scene = scenarios()
    assert leads_to(press(scene, "right", "enter")) == "season preparation"
    (record,) = scene.context.store.records()
    assert record.scenario == shelf()[1].key


def test_a_click_only_shows_and_the_main_button_begins() -> None:
    scene = scenarios()
    assert click(scene, "item-france") is None
    assert scene.context.store.records() == ()
    assert leads_to(click(scene, "prepare")) == "season preparation"


def test_the_words_of_the_region_are_used_from_then_on() -> None:
    scene = scenarios()
    click(scene, "item-france")
    press(scene, "enter")
    assert scene.context.texts.region == "france"


def test_a_seed_that_is_written_is_the_seed_that_is_played() -> None:
    scene = scenarios()
    click(scene, "seed")
    write(scene, "2026")
    press(scene, "enter")
    assert [record.seed for record in scene.context.store.records()] == [2026]


@pytest.mark.parametrize("wrong", ["douze", "-3", "1.5", "9999999999999999999"])
def test_a_wrong_seed_is_said_and_begins_nothing(wrong: str) -> None:
    scene = scenarios()
    click(scene, "seed")
    write(scene, wrong)
    assert press(scene, "enter") is None
    assert click(scene, "prepare") is None
    assert scene.context.store.records() == ()


def test_searching_forgets_accents_and_keeps_a_scenario_in_sight() -> None:
    scene = scenarios()
    click(scene, "search")
    write(scene, "HÀMEAUX")
    assert scene.looked_at == "france"
    write(scene, " zzz")
    assert "Aucun scénario" in said(scene)
    assert press(scene, "escape") is not None


def test_a_filter_leaves_only_what_it_names_and_one_of_them_in_sight() -> None:
    scene = scenarios()
    click(scene, "item-france")
    click(scene, "filter-easy")
    assert scene.looked_at == shelf()[0].key
    assert "Saint-Aubin" not in said(scene)


def test_a_file_that_cannot_be_read_stays_in_sight_with_its_errors(wrong_file: Path) -> None:
    scene = scenarios()
    click(scene, f"item-{wrong_file}")
    assert "lune" in said(scene)
    assert "Ligne 2" in said(scene)
    assert press(scene, "enter") is None
    assert scene.context.store.records() == ()


def test_the_players_own_scenarios_can_be_played(own_folder: Path) -> None:
    file = own_folder / "scenarios" / "bon.yaml"
    file.parent.mkdir()
    file.write_text("format: 1\ntitre: Mon été\nregion: belgique\n", encoding="utf-8")
    scene = scenarios()
    click(scene, f"item-{file}")
    assert leads_to(press(scene, "enter")) == "season preparation"


@pytest.mark.usefixtures("wrong_file")
@pytest.mark.parametrize("text", [100, 125, 200])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text: int) -> None:
    scene = scenarios(language=language, text_scale=text)
    for _ in range(3):
        assert cut(scene) == []
        assert nameless(scene) == []
        press(scene, "right")


def test_drawing_twice_gives_the_same_picture() -> None:
    scene = scenarios()
    assert drawn(scene) == drawn(scene)


def test_escape_leads_back_to_the_title_and_f1_to_the_help() -> None:
    assert leads_to(press(scenarios(), "escape")) == "title"
    assert leads_to(press(scenarios(), "f1")) == "help scenarios"


@pytest.fixture
def staked_file(own_folder: Path) -> Path:
    file = own_folder / "scenarios" / "enjeu.yaml"
    file.parent.mkdir()
    file.write_text(
        "format: 1\ntitre: Rester ici\nregion: france\nauteur: L’équipe du lac\n"
        "entourage: [{role: financeur, nom: Mme Roy}]\n"
        "enjeu:\n  theme: exode_rural\n  texte: Un jeune sur deux s’en va.\n"
        "  objectifs: [{id: rester, texte: Personne ne part., indicateur: departs, cible: {sous: 1}}]\n",
        encoding="utf-8",
    )
    return file


def test_a_scenario_shows_its_stake_its_author_and_who_is_around(staked_file: Path) -> None:
    scene = scenarios()
    click(scene, f"item-{staked_file}")
    words = said(scene)
    for expected in (
        *("L’enjeu", "Exode rural", "Un jeune sur deux s’en va.", "Personne ne part."),
        *("Autour de la coop", "Mme Roy", "financement", "direction de la coopérative", "Écrit par L’équipe du lac"),
    ):
        assert expected in words


def test_a_shared_scenario_is_on_the_shelf_with_its_own_picture(own_folder: Path) -> None:
    folder = own_folder / "scenarios"
    folder.mkdir()
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3" fill="#123456"/></svg>'
    text = "format: 1\ntitre: Venu d’ailleurs\nregion: france\nimage: rue.svg\n"
    (folder / "rue.cjs.zip").write_bytes(write_archive(Shared(text.encode(), {"rue.svg": svg})))
    scene = scenarios()
    click(scene, f"item-{folder / 'rue.cjs.zip'}")
    assert "Venu d’ailleurs" in said(scene)
    assert b"\x12\x34\x56" * 100 in drawn(scene)
