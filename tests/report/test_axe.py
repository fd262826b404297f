"""The pages in a real browser: axe-core finds nothing that keeps somebody out, on a wide screen and on a narrow one.

Needs Chromium and the file that `PEC_AXE` names (axe.min.js of the npm package axe-core); `.ci/run` brings it.
"""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from game.lab.inspection import inspect_scenario
from game.report import inspection_page
from game.report.pack import pack_as_html
from game.scenario import load_scenario
from game.text import load_texts
from tests.report.pack.making import pack_with_all

AXE = os.environ.get("PEC_AXE", "")
CHROMIUM = shutil.which("chromium")
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
RUN = """
axe.run().then(found => {
  const told = document.createElement("pre");
  told.id = "found";
  told.textContent = JSON.stringify(found.violations.map(each => [each.id, each.nodes.map(node => node.html)]));
  document.body.replaceChildren(told);
});
"""

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not on this machine"),
    pytest.mark.skipif(not AXE, reason="PEC_AXE does not name axe.min.js"),
]


def violations(page: str, width: int, folder: Path) -> list[list[object]]:
    """What axe-core finds in a page, shown in a window of this width (pixels)."""
    file = folder / "page.html"
    axe = Path(AXE).read_text(encoding="utf-8")
    file.write_text(page.replace("</body>", f"<script>{axe}</script><script>{RUN}</script></body>"), encoding="utf-8")
    shown = subprocess.run(
        [
            *(str(CHROMIUM), *QUIET, f"--user-data-dir={folder / 'browser'}", f"--window-size={width},900"),
            *("--virtual-time-budget=60000", "--dump-dom", file.as_uri()),
        ],
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    found = re.search(r'<pre id="found">(.*?)</pre>', shown, re.DOTALL)
    assert found, "axe-core did not run"
    told: list[list[object]] = json.loads(html.unescape(found[1]))
    return told


@pytest.mark.parametrize("width", [1100, 420])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_pack_keeps_nobody_out(language: str, width: int, tmp_path: Path) -> None:
    assert violations(pack_as_html(pack_with_all(language)), width, tmp_path) == []


def test_the_inspection_keeps_nobody_out(tmp_path: Path) -> None:
    inspection = inspect_scenario(load_scenario("quebec"), "quebec", 20)
    page = inspection_page(inspection, inspection.findings, load_texts("fr"))
    assert violations(page, 420, tmp_path) == []
