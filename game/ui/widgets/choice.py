"""What a list and a slider have in common: one word is chosen among a few."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ui.interaction import Handled, UiAction
from game.ui.widget import Widget


class WordChoice(Widget):
    """One word among a few, by its rank; its value is the word."""

    focusable = True

    def __init__(
        self,
        words: Sequence[str],
        chosen: int,
        on_choose: Callable[[int], UiAction],
        *,
        name: str,
        key: str = "",
        enabled: bool = True,
        reason: str = "",
    ) -> None:
        """`words` in the order in which they are shown; `chosen` is the rank of the present one."""
        super().__init__(key=key, name=name, value=words[chosen], enabled=enabled, reason=reason)
        self._words, self._chosen, self._on_choose = tuple(words), chosen, on_choose

    def _within(self, rank: int) -> int:
        """The rank, or the nearest there is."""
        return min(max(0, rank), len(self._words) - 1)

    def _take(self, rank: int) -> Handled:
        """Choose the word of this rank or of the nearest, unless it is chosen already."""
        rank = self._within(rank)
        return Handled(self._on_choose(rank) if rank != self._chosen and self.enabled else None)
