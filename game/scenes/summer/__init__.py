"""The review of the summer, once it is over."""

from game.scenes.summer.scene import SummerScene

__all__ = ["SummerScene"]
