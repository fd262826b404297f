"""What ships is told in French and in English: every sentence of every summer."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from game.scenario import load_scenario, shipped_scenarios
from game.sim import Text

_BLANKS = re.compile(r"\{\w+\}")


def texts_in(value: Any) -> Iterator[Text]:
    """Every text that is not empty in a value of a scenario, however deep."""
    if isinstance(value, Text):
        if value.fr:
            yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from texts_in(each)
    elif isinstance(value, tuple | list | frozenset):
        for each in value:
            yield from texts_in(each)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts_in(getattr(value, field.name))


@pytest.mark.parametrize("name", shipped_scenarios())
def test_no_sentence_of_a_shipped_summer_lacks_its_english(name: str) -> None:
    told = list(texts_in(load_scenario(name)))
    assert len(told) > 100
    assert [text.fr for text in told if text.en is None] == []


@pytest.mark.parametrize("name", shipped_scenarios())
def test_both_languages_leave_no_blank_that_nobody_fills(name: str) -> None:
    for text in texts_in(load_scenario(name)):
        assert text.en is not None
        unknown = set(_BLANKS.findall(text.en)) - {"{qui}", "{qui2}", "{devise}"}
        assert not unknown, text.en
        assert {"{devise}"} & set(_BLANKS.findall(text.fr)) == {"{devise}"} & set(_BLANKS.findall(text.en)), text.fr


@pytest.mark.parametrize("name", shipped_scenarios())
def test_english_sentences_are_set_with_curly_quotation_marks(name: str) -> None:
    for text in texts_in(load_scenario(name)):
        assert text.en is not None
        assert not re.search(r"['\"«»\u00a0\u202f]|\.\.\.", text.en), text.en
