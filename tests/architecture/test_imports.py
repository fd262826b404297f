"""What may import what, checked in fresh processes: the contracts themselves are in `pyproject.toml`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def loaded_by(module: str) -> set[str]:
    """The top-level names of everything that importing `module` loads."""
    code = f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(run.stdout.split())


@pytest.mark.parametrize(
    "module", ["game.sim", "game.scenario", "game.session", "game.lab", "game.terminal", "game.cli"]
)
def test_pygame_is_loaded_by_the_window_only(module: str) -> None:
    assert "pygame" not in loaded_by(module)


def test_the_simulation_loads_numpy_and_nothing_else_that_is_installed() -> None:
    installed = {"pydantic", "babel", "click", "rich", "yaml", "platformdirs", "pygame"}
    assert loaded_by("game.sim") & installed == set()


def test_texts_load_without_the_simulation() -> None:
    assert "numpy" not in loaded_by("game.text")
