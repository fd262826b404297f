"""What is killed midway loses nothing: the program itself, or a worker of a cluster."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import game

SMALL = "format: 1\ntitre: Petit été\nregion: france\ncalendrier: {semaines: 3}\n"
ROOT = Path(game.__file__).parents[1]


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    file = tmp_path / "petit.yaml"
    file.write_text(SMALL, encoding="utf-8")
    return file


@contextmanager
def started(*words: str) -> Iterator[subprocess.Popen[str]]:
    """A program of its own, killed at the end if it still runs."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-m", *words], env=environment, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.kill()
        if process.stderr is not None and not process.stderr.closed:
            process.communicate()  # ends once nobody holds its stream: neither it nor its workers


def sweep(scenario: Path, output: Path, *others: str) -> tuple[str, ...]:
    size = ("--etes", "4000", "--varier", "demande=0.8,1.2")
    return ("game", "simuler", str(scenario), *size, "--sortie", str(output), *others)


def wait_until(is_so: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    """Wait while `process` runs; it must not end before."""
    while not is_so():
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.02)


def shards(output: Path) -> list[Path]:
    return list(output.with_name(f"{output.name}.lots").glob("*.npz"))


def completed(*words: str) -> None:
    with started(*words) as process:
        _, told = process.communicate()
        assert process.returncode == 0, told


@pytest.mark.long
def test_a_sweep_killed_midway_goes_on_and_ends_the_same(scenario: Path, tmp_path: Path) -> None:
    killed, whole = tmp_path / "killed.csv", tmp_path / "whole.csv"
    with started(*sweep(scenario, killed, "--coeurs", "2")) as process:
        wait_until(lambda: len(shards(killed)) >= 2, process)
        process.kill()
    assert not killed.exists()
    kept = {file: file.stat().st_mtime_ns for file in shards(killed)}
    assert 2 <= len(kept) < 8
    completed(*sweep(scenario, killed, "--coeurs", "2", "--part", "1/1"))
    assert len(shards(killed)) == 8
    assert {file: file.stat().st_mtime_ns for file in kept} == kept  # not computed again
    completed(*sweep(scenario, killed))
    completed(*sweep(scenario, whole, "--coeurs", "1"))
    assert killed.read_bytes() == whole.read_bytes()
    assert killed.with_suffix(".provenance.json").read_bytes() == whole.with_suffix(".provenance.json").read_bytes()


@pytest.mark.long
@pytest.mark.skipif(importlib.util.find_spec("distributed") is None, reason="needs dask.distributed")
def test_a_cluster_that_loses_a_worker_gives_the_same_table(scenario: Path, tmp_path: Path) -> None:
    shared, whole = tmp_path / "shared.csv", tmp_path / "whole.csv"
    place = tmp_path / "scheduler.json"
    local = ("--host", "127.0.0.1", "--no-dashboard")
    worker = ("distributed.cli.dask_worker", "--scheduler-file", str(place), "--nthreads", "1", "--no-nanny", *local)
    folder = ("--local-directory", str(tmp_path))
    with started("distributed.cli.dask_scheduler", "--port", "0", "--scheduler-file", str(place), *local) as scheduler:
        wait_until(place.exists, scheduler)
        address = json.loads(place.read_text(encoding="utf-8"))["address"]
        with started(*worker, *folder) as one, started(*worker, *folder) as other:
            for each in (one, other):
                assert each.stderr is not None
                assert any("Registered to" in line for line in each.stderr)
            with started(*sweep(scenario, shared, "--grappe", address)) as process:
                wait_until(lambda: len(shards(shared)) >= 2, process)
                one.kill()
                _, told = process.communicate()
                assert process.returncode == 0, told
    completed(*sweep(scenario, whole, "--coeurs", "1"))
    assert shared.read_bytes() == whole.read_bytes()
