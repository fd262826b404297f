"""Rejouer autrement: the weeks of a season seen again, a branch made, two of them compared."""

from game.scenes.branches.comparing import ComparisonScene
from game.scenes.branches.scene import BranchesScene

__all__ = ["BranchesScene", "ComparisonScene"]
