"""Rules of the house that a reader would otherwise have to check by eye."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "game").rglob("*.py"))
LONGEST_FILE = 400  # lines


def names(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def test_files_stay_short_enough_to_be_read() -> None:
    assert names([path for path in SOURCES if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST_FILE]) == []


def test_every_module_that_holds_something_says_what_it_is() -> None:
    silent = [path for path in SOURCES if not path.read_text(encoding="utf-8").startswith(('"""', 'r"""'))]
    assert names([path for path in silent if path.read_text(encoding="utf-8").strip()]) == []


def test_names_mean_something() -> None:
    vague = ("utils", "helpers", "manager", "data", "misc", "common")
    assert names([path for path in SOURCES if path.stem in vague]) == []


def test_nothing_is_left_for_later() -> None:
    mark = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError\(\)$)")
    assert names([path for path in SOURCES if mark.search(path.read_text(encoding="utf-8"))]) == []


def test_a_rule_that_is_set_aside_says_why() -> None:
    bare = re.compile(r"# (noqa|type: ignore)[^#\n]*$", re.MULTILINE)
    assert names([path for path in SOURCES if bare.search(path.read_text(encoding="utf-8"))]) == []


@pytest.mark.parametrize("readme", ["README.md", "README.fr.md"])
def test_both_readmes_give_the_two_commands(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    assert "\npython -m pip install -e . && python -m game\n" in text
    assert '\npython -m pip install -e ".[test]" && python -m pytest\n' in text
    assert "\npython3 -m venv .venv && . .venv/bin/activate\n" in text
