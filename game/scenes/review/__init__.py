"""Friday: what the week changed, why, and a moment to think about it."""

from game.scenes.review.scene import ReviewScene

__all__ = ["ReviewScene"]
