"""The week of work: the village, its contracts, and what happens there."""

from game.scenes.work.scene import WorkScene

__all__ = ["WorkScene"]
