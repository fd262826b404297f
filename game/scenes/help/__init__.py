"""Help and glossary."""

from game.scenes.help.scene import HelpScene

__all__ = ["HelpScene"]
