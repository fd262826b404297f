"""Whatever the bytes: a scenario or a clear error, never anything else, within the limits."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario import ScenarioError, read_scenario, render
from game.scenario.defaults import read_defaults
from game.scenario.schema import EXAMPLE
from game.sim import Scenario

HEAD = "format: 1\ntitre: Essai\nregion: quebec\n"
TEXT = EXAMPLE.read_bytes()
PIECES = (
    b"{",
    b"}",
    b"[",
    b"]",
    b": ",
    b", ",
    b"- ",
    b"\n",
    b"\t",
    b"&a ",
    b"*a",
    b"!!x ",
    b"'",
    b'"',
    b"|",
    b"%",
    b"\xff",
)


def answer_of(raw: bytes | str) -> Scenario | ScenarioError:
    try:
        return read_scenario(raw, "essai.yaml")
    except ScenarioError as error:
        for problem in error.problems[:3]:
            assert render(problem, "en")
        return error


def mutated(raw: bytes, luck: random.Random) -> bytes:
    """`raw` with a few bytes changed, removed, moved, or replaced by pieces of YAML."""
    text = bytearray(raw)
    for _ in range(luck.randint(1, 6)):
        at = luck.randrange(len(text))
        length = luck.choice((1, 1, 2, 8, 40))
        kind = luck.randrange(4)
        if kind == 0:
            text[at] = luck.randrange(256)
        elif kind == 1:
            del text[at : at + length]
        elif kind == 2:
            text[at:at] = luck.choice(PIECES)
        else:
            other = luck.randrange(len(text))
            text[at:at] = text[other : other + length]
    return bytes(text)


def mutate_many(raw: bytes, n: int) -> None:
    luck = random.Random(20260629)
    for _ in range(n):
        assert isinstance(answer_of(mutated(raw, luck)), Scenario | ScenarioError)


def test_a_damaged_scenario_is_read_or_explained() -> None:
    mutate_many(TEXT, 300)


@pytest.mark.long
def test_ten_thousand_damaged_scenarios_are_read_or_explained(request: pytest.FixtureRequest) -> None:
    shipped = (request.config.rootpath / "scenarios" / "quebec.yaml").read_bytes()

    mutate_many(TEXT, 9_000)
    mutate_many(shipped, 1_000)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_explained(raw: bytes) -> None:
    assert answer_of(raw)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="abà:{}[]-,'\"&*!|>%@?# \n\t01.~", max_size=120))
def test_any_text_after_three_good_lines_is_read_or_explained(text: str) -> None:
    assert answer_of(HEAD + text)


def alias_bomb() -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for i in range(1, 12):
        lines.append(f"a{i}: &a{i} [" + ", ".join([f"*a{i - 1}"] * 10) + "]")
    return HEAD + "\n".join(lines)


def deep_aliases() -> str:
    lines = ["a0: &a0 " + "[" * 20 + "]" * 20]
    lines += [f"a{i}: &a{i} " + "[" * 20 + f"*a{i - 1}" + "]" * 20 for i in range(1, 150)]
    return HEAD + "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[" * 100_000, "too_deep"),
        ("{a: " * 50_000, "too_deep"),
        ("- " * 100_000, "too_deep"),
        ("a: " + "[" * 30 + "]" * 30, "too_deep"),
        (alias_bomb(), "too_many_values"),
        (deep_aliases(), "too_deep"),
        (HEAD + "auteur: &a x\nobjectifs_pedagogiques: [" + "*a, " * 300 + "]\n", "too_many_aliases"),
        (HEAD + "resume: " + "a " * 5_000, "text_too_long"),
        (HEAD + "a" * 1_000 + ": 1\n", "text_too_long"),
        (HEAD + "resume: [" + "a, " * 70_000 + "]", "too_many_values"),
        ("x: " + "y" * 10_000_000, "too_big"),
        (HEAD + "modele:\n" + "".join(f"  gain_{i}: 1\n" for i in range(20_000)), "unknown_parameter"),
        (HEAD + "titre: x\n" * 30_000, "duplicate_key"),
    ],
    ids=lambda value: value if len(value) < 30 else "text",
)
def test_a_hostile_text_is_refused_within_the_limits(text: str, key: str) -> None:
    answer = answer_of(text)

    assert isinstance(answer, ScenarioError)
    assert answer.problems[0].key == key
    assert len(answer.problems) <= 101


def test_reading_never_changes_the_defaults() -> None:
    before = repr(read_defaults("quebec")), repr(read_defaults("commun"))

    answer_of(HEAD)
    answer_of(HEAD + "services: {tonte: {prix: 3}}\nsegments: {voisins: }\ncooperants: {nommes: [{prenom: A}]}\n")

    assert (repr(read_defaults("quebec")), repr(read_defaults("commun"))) == before
