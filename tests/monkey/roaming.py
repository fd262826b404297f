"""Random hands everywhere: visit after visit, each where they have been least.

python -m tests.monkey.roaming [inputs [seed]]
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from typing import Any, Final

from game.scenes.scene import WidgetScene
from game.scenes.stack import Scene
from tests.monkey.visit import PLACES, visit


def _kinds(scene: type[Any]) -> list[type[Any]]:
    """The scenes of the game that are of this kind; what only others are made of is none."""
    if below := scene.__subclasses__():
        return [kind for each in below for kind in _kinds(each)]
    return [scene] if scene.__module__.startswith("game.") else []


SCENES: Final[tuple[type[Scene], ...]] = tuple(_kinds(WidgetScene))
"""Every scene of the game."""
_VISIT: Final = 600
_APART: Final = 1_000_000
"""Between the seeds of two processes: more visits than one will ever make."""


def roam(inputs: int, seed: int) -> Counter[type[Scene]]:
    """Give at least so many inputs: every place once, then those whose scene was reached least, where hands stay; how
    many came to each scene.

    Raises: as `visit`.
    """
    reached: Counter[type[Scene]] = Counter(dict.fromkeys(SCENES, 0))
    scene_at: dict[str, type[Scene]] = {}
    visits: Counter[str] = Counter()
    while reached.total() < inputs:
        place = min(PLACES, key=lambda each: (each in scene_at and reached[scene_at[each]], visits[each]))
        visits[place] += 1
        met = visit(place, _VISIT, seed + visits.total(), stays=place in scene_at)
        scene_at.setdefault(place, next(iter(met)))
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
