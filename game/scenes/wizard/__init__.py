"""A few questions, and a scenario of one's own."""

from game.scenes.wizard.scene import WizardScene

__all__ = ["WizardScene"]
