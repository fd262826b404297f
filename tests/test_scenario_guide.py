"""The trainer's guide: fresh tables, and blocks that do what the text says of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.scenario_guide import GUIDE, fresh
from game.lab.sweep import read_plan
from game.scenario import find_problems

ROOT = GUIDE.parents[1]
HEAD = "format: 1\ntitre: Essai\nregion: quebec\n"
BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
REFUSED = re.compile(r"# refusé : (E\d{3})\n")
LINK = re.compile(r"\]\(#([^)]+)\)")
BLOCKS = [
    pytest.param(block, id=f"{document.stem}-{rank}")
    for document in (*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md")
    for rank, block in enumerate(BLOCK.findall(document.read_text(encoding="utf-8")))
]


@pytest.mark.parametrize("block", BLOCKS)
def test_every_block_of_the_documents_loads_or_is_refused_as_it_says(block: str, tmp_path: Path) -> None:
    file = tmp_path / "ete.yaml"
    if block.startswith("methode:"):  # the plan of a sweep
        file.write_text(block, encoding="utf-8")
        read_plan(file)
        return
    file.write_text(block if "format:" in block else HEAD + block, encoding="utf-8")
    refused = REFUSED.match(block)
    found = [problem.code for problem in find_problems(file) if not problem.is_warning]
    assert found == ([refused[1]] if refused else [])


def test_the_generated_tables_are_fresh() -> None:
    document = GUIDE.read_text(encoding="utf-8")
    assert fresh(document) == document, "run python -m benchmarks.scenario_guide"


def test_every_link_inside_leads_to_a_heading() -> None:
    document = GUIDE.read_text(encoding="utf-8")
    headings = re.findall(r"^#+ (.*)$", BLOCK.sub("", document), re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert set(LINK.findall(document)) - anchors == set()
