"""A season has the same bits with and without the wider instructions of this processor."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

ROOT = Path(__file__).parents[2]
EXPONENTIAL = """
import hashlib, numpy
print(hashlib.sha256(numpy.exp(numpy.linspace(-5.0, 5.0, 10001)).tobytes()).hexdigest())
"""
SUMMERS = """
import hashlib
from game.sim import simulate
from tests.sim.playing import parts_of
from tests.sim.small import small
digest = hashlib.sha256()
for name in ("directive", "laisser-faire", "adaptative", "hasard"):
    for key, value in sorted(parts_of(simulate(small(), name, 40, seed=7)).items()):
        digest.update(key.encode() + value.tobytes())
print(digest.hexdigest())
"""


def printed(program: str, disabled: list[str]) -> str:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "NPY_DISABLE_CPU_FEATURES": " ".join(disabled)}
    answer = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    return answer.stdout.strip()


def wider_instructions() -> list[str]:
    """What numpy uses on this processor beyond what it needs."""
    configuration: Any = np.show_config(mode="dicts")
    return list(configuration["SIMD Extensions"].get("found", []))


def test_a_summer_is_the_same_at_two_processor_levels() -> None:
    disabled = wider_instructions()
    print(f"disabled: {' '.join(disabled) or 'nothing'}")
    if printed(EXPONENTIAL, disabled) == printed(EXPONENTIAL, []):
        pytest.skip(f"numpy.exp is the same without {' '.join(disabled) or 'any feature'}: nothing would be shown")
    assert printed(SUMMERS, disabled) == printed(SUMMERS, [])
