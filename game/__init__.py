"""Prise en charge — un été en coop: a simulation game about a coopérative jeunesse de services."""

import os

__version__ = "0.1.0"

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # pygame greets on standard output, where commands answer
