"""Screen readers: the tree of the scene on top, told by AccessKit to the assistive technology that asks for it.

`outline.py` makes it out of what widgets describe, `telling.py` writes it in AccessKit's words, `asking.py` reads what
is asked back, `systems.py` speaks to Linux, Windows or macOS. Only `game.app` uses it.
"""

from game.reader.reader import NEEDS_HIDDEN_WINDOW, Reader, Said

__all__ = ["NEEDS_HIDDEN_WINDOW", "Reader", "Said"]
