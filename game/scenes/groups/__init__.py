"""Several groups that lived the same summer, side by side."""

from game.scenes.groups.scene import GroupsScene

__all__ = ["GroupsScene"]
