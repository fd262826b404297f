"""The model of a summer written a second time, on Mesa, from `docs/odd.md` alone.

Nothing here imports or was copied from `game.sim`: where both give the same distributions of every indicator
(`python -m benchmarks.twin_check`), the text describes the model and each program does what the text says.
Bracketed numbers in docstrings are the sections of `docs/odd.md`. Questions that the text left open, and how
they were answered, are in QUESTIONS.md.
"""

from benchmarks.mesa_twin.strategies import STRATEGIES
from benchmarks.mesa_twin.summer import Summer

__all__ = ["STRATEGIES", "Summer"]
