"""The commands: arguments in, one call, messages out. Every message is in the catalogue `frame`.

Each command imports what it needs when it runs, so that a short one starts at once.
"""

from game.cli.main import main

__all__ = ["main"]
