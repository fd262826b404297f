"""The scene of the sheets filled in before and after a session."""

from game.scenes.before_after.scene import BeforeAfterScene

__all__ = ["BeforeAfterScene"]
