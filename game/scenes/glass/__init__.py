"""The glass box: a change of a season, at the level that one wants to look at it."""

from game.scenes.glass.scene import GlassScene

__all__ = ["GlassScene"]
