"""Blanks that are the same all summer: `{parrain_jeunesse}` and the other roles around the co-op."""

from __future__ import annotations

from collections.abc import Iterable

from game.sim import Ally, Text


class Blanks:
    """Puts the names of the adults around the co-op into the texts of incidents and propositions."""

    def __init__(self, entourage: Iterable[Ally] = ()) -> None:
        self._names = {f"{{{ally.role}}}": ally.name for ally in entourage}

    def fill(self, text: Text | None) -> Text:
        """The text with names in its blanks; an empty one where nothing is said."""
        if text is None:
            return Text("")
        if "{" not in text.fr and "{" not in (text.en or ""):
            return text
        return Text(self._named(text.fr), self._named(text.en) if text.en is not None else None)

    def fill_any(self, text: Text | None) -> Text | None:
        """The same, where saying nothing has a meaning of its own."""
        return None if text is None else self.fill(text)

    def _named(self, line: str) -> str:
        for blank, name in self._names.items():
            line = line.replace(blank, name)
        return line
