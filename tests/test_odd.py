"""The description of the model says what the registries say, and forgets no parameter."""

from __future__ import annotations

import re

from benchmarks.odd_tables import ODD, with_fresh_tables
from game.sim import INDICATORS, PARAMETERS


def _text() -> str:
    """What was written by hand: the document without its generated tables."""
    document = ODD.read_text(encoding="utf-8")
    return re.sub(r"<!-- generated: (\w+) -->.*?<!-- end: \1 -->", "", document, flags=re.DOTALL)


def test_the_generated_tables_are_fresh() -> None:
    document = ODD.read_text(encoding="utf-8")
    assert with_fresh_tables(document) == document, "run python -m benchmarks.odd_tables"


def test_every_parameter_enters_an_equation_of_the_text() -> None:
    words = set(re.findall(r"\w+", _text()))
    assert set(PARAMETERS) <= words, sorted(set(PARAMETERS) - words)


def test_every_indicator_has_its_formula() -> None:
    text = _text()
    missing = {key for key in INDICATORS if not re.search(rf"\b{key}\b", text)}
    assert missing <= {f"autonomie_{sphere}" for sphere in ("entreprise", "association", "travail")}
    assert "autonomie_<sphere>" in text
