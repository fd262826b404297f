"""One table of commands: every shortcut is in it, and the player's own keys do what they say."""

from __future__ import annotations

from itertools import combinations

import pytest

from game.scenes.commands import BY_NAME, COMMANDS, DIGITS, Keys, key_of
from game.scenes.help import HelpScene
from game.scenes.help.topics import KEYS, command_of
from game.scenes.key_names import name_of
from game.scenes.scene import WidgetScene
from game.text import load_texts
from game.ui import KeyHint, KeyPress
from tests.scenes.hands import context_of, opened
from tests.scenes.staging import STAGES, staged

MOVES = set("0123456789+−–←→↑↓ ")
"""What is written on keys that no command has: digits, signs, arrows several at once."""


def test_no_two_commands_of_a_page_have_the_same_usual_key() -> None:
    twice = [
        (one.name, other.name)
        for one, other in combinations(COMMANDS, 2)
        if one.chord == other.chord and one.meets(other)
    ]
    assert twice == []


@pytest.mark.parametrize("stage", STAGES)
def test_every_shortcut_and_hint_of_a_page_is_a_command_of_the_table(stage: str) -> None:
    context = context_of()
    scene = staged(stage)(context)
    assert isinstance(scene, WidgetScene)
    opened(scene)
    names = {name_of(context.texts, command.chord) for command in COMMANDS}
    hints = {widget.value for widget in scene.router.root.walk() if isinstance(widget, KeyHint)}
    assert [each for each in hints - names if not set(each) <= MOVES] == []
    known = {command.chord for command in COMMANDS if command.is_in(scene.topic)} | DIGITS
    shortcuts = {widget.shortcut for widget in scene.router.root.walk() if widget.shortcut}
    assert shortcuts <= known


def test_a_command_takes_another_key_and_its_usual_one_does_nothing_more() -> None:
    keys = Keys({"menu": "j"})
    assert keys.meant(KeyPress("j"), "plan") == KeyPress("m")
    assert keys.meant(KeyPress("m"), "plan") is None
    assert keys.meant(KeyPress("j"), "workshop") == KeyPress("j"), "there the command is not"
    assert keys.meant(KeyPress("z", ctrl=True), "plan") == KeyPress("z", ctrl=True)


def test_two_commands_may_exchange_their_keys() -> None:
    keys = Keys({"menu": "b", "aim": "m"})
    assert keys.meant(KeyPress("b"), "plan") == KeyPress("m")
    assert keys.meant(KeyPress("m"), "plan") == KeyPress("b")


def test_a_basic_key_goes_on_doing_what_it_does() -> None:
    keys = Keys({"activate": "k", "back": "backspace"})
    assert keys.meant(KeyPress("k"), "title") == KeyPress("enter")
    assert keys.meant(KeyPress("enter"), "title") == KeyPress("enter")
    assert keys.meant(KeyPress("backspace"), "title") == KeyPress("escape")
    assert keys.meant(KeyPress("escape"), "title") == KeyPress("escape")


def test_a_key_is_held_by_one_command_of_a_page() -> None:
    keys = Keys({})
    assert keys.holder(BY_NAME["menu"], "p") == BY_NAME["causes"]
    assert keys.holder(BY_NAME["menu"], "l") is None
    assert keys.holder(BY_NAME["teams"], "e") is None
    assert keys.holder(BY_NAME["teams"], "enter") == BY_NAME["activate"]
    assert Keys({"causes": "j"}).holder(BY_NAME["menu"], "p") is None


def test_a_name_that_is_in_no_table_is_passed_over() -> None:
    assert Keys({"nowhere": "k"}).chosen == {}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_command_and_every_key_has_a_name(language: str) -> None:
    t = load_texts(language)
    for command in COMMANDS:
        assert t(f"command.{command.name}")
        assert name_of(t, command.chord)
    assert name_of(t, "ctrl+z") == "Ctrl+Z"


def test_a_chord_is_read_as_it_is_written() -> None:
    for command in COMMANDS:
        assert key_of(command.chord).chord == command.chord


def test_the_help_of_a_page_names_the_keys_that_were_chosen() -> None:
    context = context_of()
    context.apply(context.settings.model_copy(update={"keys": {"causes": "k"}}))
    scene = HelpScene(context, "review")
    opened(scene)
    written = [each.value for each in scene.router.page.walk() if isinstance(each, KeyHint)]
    assert "K" in written
    assert "P" not in written


@pytest.mark.parametrize("topic", KEYS)
def test_the_help_of_a_page_has_every_command_of_that_page_alone(topic: str) -> None:
    told = {command_of(deed) for deed in KEYS[topic]}
    assert {command for command in COMMANDS if topic in command.topics} <= told


def test_a_screen_reader_is_told_the_keys_that_were_chosen() -> None:
    context = context_of()
    context.apply(context.settings.model_copy(update={"keys": {"menu": "j", "aim": "m"}}))
    scene = staged("bilan")(context)
    assert isinstance(scene, WidgetScene)
    opened(scene)
    told = {node.key: node.shortcut for top in scene.describe() for node in top.walk() if node.shortcut}
    assert (told["menu"], told["causes"]) == ("j", "p")


def test_the_hints_of_a_page_follow_the_keys_that_were_chosen() -> None:
    context = context_of()
    context.apply(context.settings.model_copy(update={"keys": {"causes": "k"}}))
    scene = staged("bilan")(context)
    assert isinstance(scene, WidgetScene)
    opened(scene)
    written = [each.value for each in scene.router.page.walk() if isinstance(each, KeyHint)]
    assert "K" in written
    assert "P" not in written
