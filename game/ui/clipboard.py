"""The clipboard of the system, shared by all fields. A clipboard out of order is no error.

Where the system has none, what was copied in the program can still be pasted in it.
"""

from __future__ import annotations

import pygame

_kept: list[str] = []


def copy(text: str) -> None:
    """Put the text on the clipboard."""
    _kept[:] = [text]
    try:
        pygame.scrap.put_text(text)
    except pygame.error:
        return


def paste() -> str:
    """The text on the clipboard, empty when there is none."""
    try:
        return pygame.scrap.get_text()
    except pygame.error:
        return "".join(_kept)
