"""YAML in colours, whatever is being typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenes.colouring import Colouring, indent_after, spans_of


def styled(line: str) -> list[tuple[str, str]]:
    return [(span.style, line[span.start : span.end]) for span in spans_of(line)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("titre: Un juillet", [("key", "titre:")]),
        ("  - quand: 2  # note", [("key", "-"), ("key", "quand:"), ("number", "2  "), ("comment", "# note")]),
        ("# tout", [("comment", "# tout")]),
        ("a: l'été #1", [("key", "a:"), ("comment", "#1")]),
        ("a: C#1", [("key", "a:")]),
        ("a: 'l''été # 1' # b", [("key", "a:"), ("string", "'l''été # 1'"), ("comment", "# b")]),
        ('a: "oui', [("key", "a:"), ("string", '"oui')]),
        (
            "a: {b: 0.5, c: [1, x]}",
            [("key", "a:"), ("key", "b:"), ("number", "0.5"), ("key", "c:"), ("number", "1")],
        ),
        ("debut: 2026-06-29", [("key", "debut:"), ("number", "2026-06-29")]),
        ("texte: Oui, vraiment", [("key", "texte:")]),
        ("autonomie.travail@groupe: 0.1", [("key", "autonomie.travail@groupe:"), ("number", "0.1")]),
    ],
)
def test_keys_numbers_texts_and_comments_have_their_colours(line: str, expected: list[tuple[str, str]]) -> None:
    assert styled(line) == expected


def test_a_long_text_is_a_text_to_its_last_line() -> None:
    lines = ["a: |", "  b: 1", "", "  # c", "d: 2"]
    colouring = Colouring(lines)
    assert [[span.style for span in colouring(line)] for line in range(5)] == [
        ["key"],
        ["string"],
        ["string"],
        ["string"],
        ["key", "number"],
    ]


@given(st.text(alphabet=" -#:'\"{}[],|>ab1é\t", max_size=40))
def test_spans_follow_one_another_inside_any_line(line: str) -> None:
    end = 0
    for span in spans_of(line):
        assert end <= span.start < span.end <= len(line)
        end = span.end


@pytest.mark.parametrize(
    ("before", "spaces"),
    [
        ("titre: a", 0),
        ("  lieu: b", 2),
        ("incidents:", 2),
        ("  - quand: 2", 4),
        ("    choix:", 6),
        ("  texte: |", 4),
        ("a:  # pour la liste", 2),
        ("  - - b", 6),
        ("", 0),
    ],
)
def test_the_next_line_begins_where_the_structure_goes_on(before: str, spaces: int) -> None:
    assert indent_after(before) == spaces
