"""Random hands everywhere: visit after visit, each where they have been least.

python -m tests.monkey.roaming [inputs [seed]]
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from typing import Final

from game.scenes import registry
from game.scenes.scene import WidgetScene
from game.scenes.stack import Scene
from tests.monkey.visit import visit
from tests.scenes.staging import STAGES

SCENES: Final = tuple(
    each for each in vars(registry).values() if isinstance(each, type) and issubclass(each, WidgetScene)
)
"""Every scene that the game can lead to by name."""
_VISIT: Final = 600
_APART: Final = 1_000_000
"""Between the seeds of two processes: more visits than one will ever make."""


def roam(inputs: int, seed: int) -> Counter[type[Scene]]:
    """Give at least so many inputs: every stage once, then those whose scene was reached least; how many came to
    each scene.

    Raises: as `visit`.
    """
    reached: Counter[type[Scene]] = Counter(dict.fromkeys(SCENES, 0))
    scene_at: dict[str, type[Scene]] = {}
    visits: Counter[str] = Counter()
    while reached.total() < inputs:
        stage = min(STAGES, key=lambda each: (each in scene_at and reached[scene_at[each]], visits[each]))
        visits[stage] += 1
        met = visit(stage, _VISIT, seed + visits.total())
        scene_at.setdefault(stage, next(iter(met)))
        reached.update(met)
    return reached


def roam_together(inputs: int, seed: int) -> Counter[type[Scene]]:
    """As `roam`, by as many processes as there are processors: they share the inputs, and each has its own seeds."""
    n = os.cpu_count() or 1
    with ProcessPoolExecutor(n, multiprocessing.get_context("spawn")) as pool:
        parts = list(pool.map(roam, [inputs // n] * n, (seed + _APART * rank for rank in range(n))))
    reached: Counter[type[Scene]] = Counter()
    for part in parts:
        reached.update(part)
    return reached


def told(reached: Counter[type[Scene]]) -> str:
    """A line for each scene, the one that was reached most first."""
    total = reached.total()
    return "\n".join(f"{scene.__name__:24}{n:8}{100 * n / total:7.1f} %" for scene, n in reached.most_common())


def main(inputs: int = 200_000, seed: int = 1) -> None:
    os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"  # nobody looks at these windows
    print(told(roam_together(inputs, seed)))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
