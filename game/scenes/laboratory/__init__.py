"""The laboratory: what if?"""

from game.scenes.laboratory.scene import LaboratoryScene

__all__ = ["LaboratoryScene"]
