"""The scene of the future workshop."""

from game.scenes.future.scene import FutureScene

__all__ = ["FutureScene"]
