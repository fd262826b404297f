"""The choice of a scenario."""

from game.scenes.scenarios.scene import ScenariosScene

__all__ = ["ScenariosScene"]
