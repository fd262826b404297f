"""From a number of the review to the glass box."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.sim import Cause
from game.telling import LETTERS
from game.text import Texts
from game.ui import Button, UiAction


@dataclass(frozen=True, slots=True)
class LookInside(UiAction):
    """Open the glass box at what weighed most: in one week or all, on one letter of the PEC, in one sphere."""

    week: int | None = None
    quantity: str = ""
    sphere: str = ""

    def weighs_most(self, ledger: Iterable[Cause]) -> Cause | None:
        """The change that is asked for; None where nothing changed."""
        asked = [
            each
            for each in ledger
            if each.quantity in ((self.quantity,) if self.quantity else LETTERS)
            and self.week in (None, each.week)
            and self.sphere in ("", each.sphere)
        ]
        return max(asked, key=lambda each: abs(each.amount), default=None)


def inside_button(t: Texts, look: LookInside, about: str, *, key: str, is_short: bool = False) -> Button:
    """`about`: the number that is looked into, for a screen reader. A short one has its icon alone."""
    name = t("glass.entry_name", about=about)
    text = "" if is_short else t("glass.entry")
    return Button(text, look, kind="small", icon="loupe", name=name, tooltip=name if is_short else "", key=key)
