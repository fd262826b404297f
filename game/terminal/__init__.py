"""The text mode: the same session as the window, in plain lines, for screen readers and remote shells."""

from game.terminal.playing import play
from game.terminal.watching import tell_summer

__all__ = ["play", "tell_summer"]
