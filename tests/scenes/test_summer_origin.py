"""Where a number of the summer’s review comes from."""

from __future__ import annotations

import pytest

from game.scenes.origin import AskOrigin
from tests.scenes.hands import click, cut, focused, leads_to, nameless, press, said
from tests.scenes.test_summer import summer


@pytest.mark.parametrize(
    ("chapter", "key", "words"),
    [
        ("essential", "origin-goal-remuneration", "cible: {au_dessus: 250}"),
        ("essential", "origin-members", "On compte les membres du départ."),
        ("essential", "origin-pec", "La valeur à la fin de l’été."),
        ("essential", "origin-travail", "La valeur à la fin de l’été."),
        ("spheres", "origin-v", "La valeur à la fin de l’été."),
        ("spheres", "origin-travail", "La valeur à la fin de l’été."),
        ("spheres", "origin-voted", "1 fait compté"),
        ("brings", "origin-marche", "lignes du journal."),
        ("brings", "origin-integration", "La somme de ce que le registre a noté."),
        ("people", "origin-member-0", "La somme de ses heures de contrats, semaine après semaine."),
        ("people", "origin-culture", "La valeur à la fin de l’été."),
        ("people", "origin-money", "La somme des semaines."),
    ],
)
def test_a_number_says_where_it_comes_from_by_keyboard_and_by_mouse(chapter: str, key: str, words: str) -> None:
    scene = summer(chapter=chapter)
    before = said(scene)
    click(scene, key)
    by_mouse = said(scene)
    assert "D’où vient ce nombre" in by_mouse
    assert words in by_mouse
    click(scene, "origin-close")
    assert said(scene) == before
    scene.focus(key)
    press(scene, "enter")
    assert said(scene) == by_mouse
    press(scene, "escape")
    assert said(scene) == before
    assert focused(scene) == key


def test_the_numbers_of_one_thing_are_asked_one_after_the_other() -> None:
    scene = summer(chapter="brings")
    click(scene, "origin-marche")
    first = said(scene)
    press(scene, "2")
    second = said(scene)
    assert focused(scene) == "origin-figures.1"
    assert "Votes qui ont changé un prix" in first
    assert second != first
    click(scene, "origin-figures.0")
    assert said(scene) == first


def test_among_many_numbers_one_is_chosen_in_a_list_by_keyboard_and_by_mouse() -> None:
    scene = summer(chapter="people")
    click(scene, "origin-money")
    scene.focus("origin-figures")
    press(scene, "enter", "down", "enter")
    by_keyboard = said(scene)
    assert "contrats menés à bien" in by_keyboard
    assert focused(scene) == "origin-figures"
    press(scene, "escape")
    assert focused(scene) == "origin-money"


def test_a_number_that_the_ledger_explains_leads_to_the_glass_box() -> None:
    scene = summer()
    click(scene, "origin-goal-autonomie")
    by_mouse = leads_to(click(scene, "origin-in"))
    assert by_mouse.startswith(f"glass {scene.view.n_weeks} autonomie")
    scene.focus("origin-in")
    assert leads_to(press(scene, "enter")) == by_mouse
    press(scene, "escape")


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_nothing_is_cut_where_a_number_comes_from(language: str, text_scale: int) -> None:
    scene = summer(chapter="brings", language=language, text_scale=text_scale)
    for thing in scene.summer.brought:
        for rank in range(len(thing.figures)):
            scene.act(AskOrigin(thing.figures, chosen=rank))
            scene.invalidate()
            assert cut(scene) == []
            assert nameless(scene) == []
