"""What `docs/inspection.md` says: every code, and an aim that loads."""

from __future__ import annotations

import re
from pathlib import Path

from game.scenario import read_scenario
from game.scenario.problems import CODES

DOCUMENT = (Path(__file__).parents[3] / "docs" / "inspection.md").read_text(encoding="utf-8")


def test_every_code_of_the_inspection_is_documented_and_no_other() -> None:
    told = set(re.findall(r"\b(?:E41|W2)\d+\b", DOCUMENT))
    assert told == {code for code in CODES.values() if re.fullmatch(r"(E41|W2)\d+", code)}


def test_the_scenario_of_the_document_loads() -> None:
    (block,) = re.findall(r"```yaml\n(.*?)```", DOCUMENT, re.DOTALL)
    (aim,) = read_scenario(block, "essai.yaml").learning_aims
    assert aim.trial is not None
