"""A page that shows what the focus is on: a list at the left, all that is known of one of its items beside it."""

from __future__ import annotations

from collections.abc import Sequence

from game.scenes.scene import WidgetScene
from game.scenes.stack import Transition
from game.ui import Interaction, KeyPress, OptionCard, UiAction, UiInput, Widget
from game.ui.interaction import Handled

ITEM = "item-"
"""How the keys of the widgets of the list begin; the rest names the item."""


class BrowsingScene(WidgetScene):
    """The item under the focus is the one that is looked at, whether arrows or the pointer brought it there."""

    looked_at = ""
    """The name of the item that is shown; empty when there is none."""

    def look_at(self, item: str) -> None:
        """Show this item."""
        self.looked_at = item

    def keep_in_sight(self, items: Sequence[str]) -> None:
        """Look at the first of the items on the list, unless the one that is looked at is among them."""
        if items and self.looked_at not in items:
            self.look_at(items[0])

    def handle(self, ui_input: UiInput) -> Transition | None:
        transition = super().handle(ui_input)
        focused = self.router.ui.focus
        if focused.startswith(ITEM) and focused != ITEM + self.looked_at:
            self.look_at(focused.removeprefix(ITEM))
            self.invalidate()
        return transition


class BrowsedCard(OptionCard):
    """An item of the list: a click shows it, Enter goes on with it."""

    def __init__(
        self, content: Widget, item: str, look: UiAction, go_on: UiAction, *, name: str, value: str, selected: bool
    ) -> None:
        super().__init__(content, look, name=name, value=value, selected=selected, fill="tint", key=ITEM + item)
        self._go_on = go_on

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        return Handled(self._go_on) if key.chord == "enter" else super().on_key(key, ui)
