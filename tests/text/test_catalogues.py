"""The catalogues: complete in both languages, used by the program, and typeset with care."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import game
from game.text import LANGUAGES, MANNERS, load_texts, polish
from game.text.loading import Message, read_messages
from tests.text.plain import too_hard

SOURCES = sorted(Path(game.__file__).parent.rglob("*.py"))
OTHER_MANNERS = sorted(MANNERS.keys() - set(LANGUAGES))
KEY = re.compile(r"[a-z0-9_]+(\.[a-z0-9_@-]+)+")


def forms(message: Message) -> tuple[str, ...]:
    return (message,) if isinstance(message, str) else message


def placeholders(message: Message) -> set[str]:
    return {name for form in forms(message) for _, name, _, _ in string.Formatter().parse(form) if name is not None}


def filled(form: str) -> str:
    """The sentence with a number wherever something is put into it, for units need their space before it is."""
    return re.sub(r"\{[^}]*\}", "12", form)


@cache
def keys_in_code() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Keys asked of the texts, every constant that may be a key, and the beginnings of keys made while running."""
    asked: set[str] = set()
    constants: set[str] = set()
    beginnings: set[str] = set()
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.fullmatch(node.value):
                constants.add(node.value)
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                beginnings.add(str(node.values[0].value))
            elif isinstance(node, ast.Call) and is_texts(node.func) and node.args:
                asked |= {str(key.value) for key in alternatives(node.args[0])}
    return frozenset(asked), frozenset(constants), frozenset(start for start in beginnings if "." in start)


def alternatives(node: ast.expr) -> Iterator[ast.Constant]:
    if isinstance(node, ast.IfExp):
        yield from alternatives(node.body)
        yield from alternatives(node.orelse)
    elif isinstance(node, ast.Constant):
        yield node


def is_texts(function: ast.expr) -> bool:
    """Whether a call is `texts(…)`, `self.texts(…)`, `texts.plural(…)` and the like."""
    if isinstance(function, ast.Attribute) and function.attr == "plural":
        return is_texts(function.value)
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name.endswith("texts") and not name.startswith("load")


def test_both_languages_have_the_same_keys() -> None:
    french, english = (set(read_messages(language)) for language in LANGUAGES)
    assert french ^ english == set()


def test_both_languages_ask_for_the_same_values() -> None:
    french, english = (read_messages(language) for language in LANGUAGES)
    differing = [
        key for key in french.keys() & english.keys() if placeholders(french[key]) != placeholders(english[key])
    ]
    assert differing == []


def test_what_is_plural_in_one_language_is_in_the_other() -> None:
    french, english = (read_messages(language) for language in LANGUAGES)
    assert [key for key in french.keys() & english.keys() if len(forms(french[key])) != len(forms(english[key]))] == []


@pytest.mark.parametrize("manner", OTHER_MANNERS)
def test_a_manner_of_speaking_says_what_its_language_says_and_asks_for_the_same_values(manner: str) -> None:
    usual, own = read_messages(MANNERS[manner]), read_messages(manner)
    assert own.keys() - usual.keys() == set()
    assert [key for key in own if placeholders(own[key]) != placeholders(usual[key])] == []
    assert [key for key in own if len(forms(own[key])) != len(forms(usual[key]))] == []
    assert [key for key in own if own[key] == usual[key]] == []


def test_what_is_not_said_plainly_is_said_as_usual() -> None:
    plain, usual = load_texts("fr-facile"), load_texts("fr")
    assert plain("voting_rule.secret") != usual("voting_rule.secret")
    assert plain("export.button") == usual("export.button")
    assert plain.language == "fr"


def test_plain_french_is_plain() -> None:
    texts = ((key, form) for key, message in read_messages("fr-facile").items() for form in forms(message))
    assert {key: too_hard(form) for key, form in texts if too_hard(form)} == {}


@pytest.mark.parametrize("manner", ["fr", "fr-facile"])
def test_french_texts_are_typeset_as_french_asks(manner: str) -> None:
    careless = [
        key
        for key, message in read_messages(manner).items()
        for form in forms(message)
        if polish(filled(form), "fr") != filled(form) or re.search(r"'| [;!?:»%]|« ", form)
    ]
    assert careless == []


def test_english_texts_have_curly_apostrophes() -> None:
    assert [key for key, message in read_messages("en").items() if any("'" in form for form in forms(message))] == []


def test_every_key_that_the_program_asks_for_exists() -> None:
    asked, _, _ = keys_in_code()
    assert sorted(key for key in asked if key not in read_messages("fr")) == []


def test_every_text_is_used_by_the_program() -> None:
    asked, constants, beginnings = keys_in_code()
    unused = [
        key
        for key in (full.partition("@")[0] for full in read_messages("fr"))
        if key not in asked | constants and not key.startswith(tuple(beginnings))
    ]
    assert unused == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty(language: str) -> None:
    assert [key for key, message in read_messages(language).items() if not all(forms(message))] == []
