"""Random hands everywhere: visit after visit, each where they have been least.

python -m tests.monkey.roaming [inputs [seed]]
"""

from __future__ import annotations

import sys
from collections import Counter
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
_VISIT: Final = 300


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


def main(inputs: int = 200_000, seed: int = 1) -> None:
    reached = roam(inputs, seed)
    for scene, count in reached.most_common():
        print(f"{scene.__name__:24}{count:8}{100 * count / reached.total():7.1f} %")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
