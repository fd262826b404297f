"""Peak memory of an experiment, each size in a process of its own. Linux only: it is read from /proc."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from benchmarks.figures import Figure, medians

SMALL, LARGE = 1_000, 16_000
_STATUS = Path("/proc/self/status")
_PROGRAM = """
import sys
import tempfile
from pathlib import Path
from game.lab.sweep import Plan, ShardFolder, compute, open_executor, summaries
from game.scenario import load_scenario
plan, scenario = Plan(n_summers=int(sys.argv[1])), load_scenario("quebec")
with tempfile.TemporaryDirectory() as place, open_executor(1) as executor:
    folder = ShardFolder(Path(place) / "lots", plan, scenario)
    compute(plan, scenario, folder, folder.shards, executor)
    list(summaries(plan, folder))
status = open("/proc/self/status").read()
print(status.partition("VmHWM:")[2].split()[0])
"""


def figures() -> list[Figure]:
    if not _STATUS.exists():
        return []
    peak = medians({str(n): lambda n=n: _peak(n) for n in (SMALL, LARGE)})  # type: ignore[misc]  # its own n
    return [
        Figure(f"peak memory of {SMALL} seasons", peak[str(SMALL)], " MiB"),
        Figure(
            f"peak memory, {LARGE} seasons against {SMALL}",
            peak[str(LARGE)] / peak[str(SMALL)],
            "×",
            at_most=1.3,
            ambition="≤ 1.1",
        ),
    ]


def _peak(n: int) -> float:
    """MiB."""
    done = subprocess.run([sys.executable, "-c", _PROGRAM, str(n)], capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024
