"""The scene of a pause on image."""

from game.scenes.freeze.scene import FreezeScene

__all__ = ["FreezeScene"]
