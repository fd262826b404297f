"""From a week of the review to the glass box."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.sim import Cause
from game.telling import LETTERS
from game.text import Texts
from game.ui import Button, UiAction


@dataclass(frozen=True, slots=True)
class LookInside(UiAction):
    """Open the glass box at what moved the PEC most in a week."""

    week: int

    def weighs_most(self, ledger: Iterable[Cause]) -> Cause | None:
        """The change that is asked for; None where nothing changed."""
        asked = [each for each in ledger if each.quantity in LETTERS and each.week == self.week]
        return max(asked, key=lambda each: abs(each.amount), default=None)


def inside_button(t: Texts, week: int, *, key: str) -> Button:
    """Named by the week, for a screen reader."""
    name = t("glass.entry_name", about=t("week.number", week=week))
    return Button(t("glass.entry"), LookInside(week), kind="small", icon="loupe", name=name, key=key)
