"""The page of the keys: changed by pressing another, refused in a sentence, undone, all as at first."""

from __future__ import annotations

from game.scenes.keys_page import KeysScene
from game.settings import Settings, load_settings
from tests.scenes.hands import said
from tests.scenes.staging import staged
from tests.window import Driver


def keys_open() -> Driver:
    driver = Driver(staged("touches"), settings=Settings(first_launch=False, reduced_motion=True))
    assert isinstance(driver.scene, KeysScene)
    return driver


def test_a_key_is_chosen_by_pressing_it_and_kept() -> None:
    with keys_open() as driver:
        driver.scene.focus("command-menu")
        driver.press("enter", "j")
        assert load_settings().keys == {"menu": "j"}
        assert "Menu, touche J" in said(driver.scene)


def test_the_key_that_was_chosen_does_the_command_and_the_usual_one_no_more() -> None:
    with Driver(staged("plan"), settings=Settings(keys={"menu": "j"}, reduced_motion=True)) as driver:
        driver.press("m")
        assert type(driver.scene).__name__ == "PlanScene"
        driver.press("j")
        assert type(driver.scene).__name__ == "PauseScene"


def test_a_key_that_is_taken_is_refused_in_a_sentence() -> None:
    with keys_open() as driver:
        driver.scene.focus("command-menu")
        driver.press("enter", "p")
        assert "« P » sert déjà à" in said(driver.scene).replace("\u00a0", " ")
        assert load_settings().keys == {}
        driver.press("7")
        assert "Les chiffres choisissent dans les listes" in said(driver.scene)
        driver.press("escape")
        assert driver.scene.dialog() is None


def test_a_change_is_undone_by_its_message_and_all_are_undone_together() -> None:
    with keys_open() as driver:
        driver.scene.focus("command-aim")
        driver.press("enter", "y", "ctrl+z")
        assert load_settings().keys == {}
        for command, key in (("aim", "y"), ("menu", "j")):
            driver.scene.focus(f"command-{command}")
            driver.press("enter", key)
        driver.click("usual")
        assert load_settings().keys == {}
        assert not driver.widget("usual").enabled


def test_the_sentences_that_name_a_key_name_the_one_that_was_chosen() -> None:
    chosen = Settings(first_launch=False, reduced_motion=True, keys={"sound": "f6", "full_screen": "f5"})
    with Driver(staged("reglages"), settings=chosen) as driver:
        driver.press("2")
        assert "Touche F5." in said(driver.scene)
        driver.press("3")
        assert "La touche F6 le coupe" in said(driver.scene)
        driver.press("f6")
        assert driver.context.captions.text == "Son coupé (F6)"


def test_letters_are_typed_into_a_field_whatever_they_stand_for() -> None:
    chosen = Settings(keys={"activate": "a", "menu": "e"}, reduced_motion=True)
    with Driver(staged("bilan"), settings=chosen) as driver:
        driver.scene.focus("note")
        driver.press("e")
        driver.write("e")
        driver.press("a")
        driver.write("a")
        assert type(driver.scene).__name__ == "ReviewScene"
        assert driver.widget("note").value == "ea"


def test_the_function_keys_of_the_window_can_be_chosen_too() -> None:
    with Driver(staged("titre"), settings=Settings(first_launch=False, keys={"full_screen": "f5"})) as driver:
        driver.press("f11")
        assert not driver.app.window.is_full_screen
        driver.press("f5")
        assert driver.app.window.is_full_screen
