"""Monday: the place the animateurs take in each sphere, and what they do with their hours."""

from game.scenes.plan.scene import PlanScene

__all__ = ["PlanScene"]
