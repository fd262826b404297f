"""What the program ships is read in a shorter way, to the same values."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from game.assets import scenarios_folder
from game.scenario.shipped import read_shipped
from game.scenario.sources import Source
from game.scenario.tree import Plain, plain_values, read_tree

DEFAULTS = [Path(str(each)) for each in files("game.scenario.defaults").iterdir() if each.name.endswith(".yaml")]
SCENARIOS = sorted(scenarios_folder().rglob("*.yaml"))


def kinds(value: object) -> object:
    """The same value, with what says whether a text was written between quotation marks."""
    if isinstance(value, dict):
        return {key: kinds(each) for key, each in value.items()}
    if isinstance(value, list):
        return [kinds(each) for each in value]
    return value, isinstance(value, Plain)


@pytest.mark.parametrize("files_of", [DEFAULTS, SCENARIOS], ids=["defaults", "scenarios"])
def test_a_shipped_file_reads_as_a_trainer_s_would(files_of: list[Path]) -> None:
    assert files_of
    for path in files_of:
        text = path.read_text(encoding="utf-8")
        source = Source(text, path.name, "fr")

        assert kinds(read_shipped(text)) == kinds(plain_values(read_tree(source))), path
        assert not source.problems, path


def test_nothing_quotation_marks_and_aliases_mean_the_same_in_both() -> None:
    text = "Clé: &a [1, '1', ~, 'null', {É: }]\nb: *a\nc: |\n  deux\n  lignes\n"

    assert kinds(read_shipped(text)) == kinds(plain_values(read_tree(Source(text, "essai", "fr"))))
