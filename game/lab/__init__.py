"""Experiments: many summers, compared with the same luck, as tables and files."""

from game.lab.spread import Spread

__all__ = ["Spread"]
