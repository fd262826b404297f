"""What a trainer does with a group around a summer."""

from game.scenes.gathering.scene import GatheringScene

__all__ = ["GatheringScene"]
