"""The shards that are done, in a folder: written aside then renamed, so that a file that is there is whole.

The folder belongs to one plan, one scenario and one version of the rules, named in its manifest. Several programs may
fill it together.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
import zipfile
from pathlib import Path
from typing import Final

import numpy as np

from game.lab.sweep.plan import Plan
from game.lab.sweep.playing import COLUMNS, Done, Failure
from game.lab.sweep.shards import SHARD, Shard, shards_of
from game.sim import RULES_VERSION, Scenario
from game.whole_files import ASIDE, write_whole

MANIFEST: Final = "manifeste.json"
_UNREADABLE: Final = (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile)


class OtherSweep(Exception):
    """The folder holds the shards of another plan, scenario or rules, or something else altogether."""


def fingerprint_of(scenario: Scenario) -> str:
    """A hash of all that the simulation reads of a scenario, on every machine; comments of its text do not count."""
    return hashlib.sha256(repr(dataclasses.replace(scenario, source="")).encode()).hexdigest()


class ShardFolder:
    """The shards of one sweep."""

    def __init__(self, path: Path, plan: Plan, scenario: Scenario, size: int = SHARD) -> None:
        """Open the folder, made if there is none; a folder begun keeps its own size of shards.

        Raises:
            OtherSweep: it is the folder of something else.
            OSError: it cannot be read or written.
        """
        self.path = path
        path.mkdir(exist_ok=True)
        manifest = {
            "regles": RULES_VERSION,
            "scenario": fingerprint_of(scenario),
            "plan": plan.fingerprint,
            "colonnes": list(COLUMNS),
        }
        file = path / MANIFEST
        is_used = any(each.suffix != ASIDE for each in path.iterdir())  # asked first: another program may begin it now
        if not file.exists():
            if is_used:
                raise OtherSweep(path)
            write_whole(file, json.dumps(manifest | {"taille": size}, indent=1).encode())
        try:
            found = json.loads(file.read_text(encoding="utf-8"))
            self.size = int(found.pop("taille"))
        except (ValueError, KeyError, AttributeError, TypeError) as error:
            raise OtherSweep(path) from error
        if found != manifest or self.size < 1:
            raise OtherSweep(path)
        self.shards = shards_of(plan, self.size)

    def has(self, shard: Shard) -> bool:
        """Whether a shard is there whole; one with summers that failed is worth another try."""
        try:
            return not self.read(shard).failures
        except _UNREADABLE:
            return False

    def keep(self, shard: Shard, done: Done) -> None:
        """Write a shard; it is on the disk when this returns.

        Raises:
            OSError: it cannot be written.
        """
        failures = json.dumps([dataclasses.asdict(each) for each in done.failures])
        write_whole(self._file(shard), lambda stream: np.savez(stream, rows=done.rows, failures=np.array(failures)))

    def read(self, shard: Shard) -> Done:
        """A shard as it was kept.

        Raises:
            OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile: it is not there, or not whole.
        """
        with self._file(shard).open("rb") as file, np.load(file, allow_pickle=False) as kept:
            rows = kept["rows"]
            failures = tuple(Failure(**each) for each in json.loads(str(kept["failures"])))
        if rows.dtype != np.float64 or rows.shape != (len(shard.summers) - len(failures), len(COLUMNS)):
            raise ValueError("the shard is of another size")
        return Done(rows, failures)

    def erase(self) -> None:
        """Take away the shards and the folder; what somebody else put there stays."""
        ours = [*self.path.glob("*.npz"), *self.path.glob(f"*{ASIDE}"), self.path / MANIFEST]
        for file in ours:
            file.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            self.path.rmdir()

    def _file(self, shard: Shard) -> Path:
        return self.path / f"{shard.run:06d}-{shard.start:08d}.npz"
