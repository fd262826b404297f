"""What begins to move when a page is built again."""

from __future__ import annotations

from collections.abc import Mapping

from game.ui.interaction import Interaction
from game.ui.widget import Widget


def set_moving(tree: Widget, before: Mapping[str, Widget], ui: Interaction) -> None:
    """Gauges glide from what they showed `before`, by key; drawings unfold the first time."""
    for widget in tree.walk():
        known = before.get(widget.key)
        start = known.amounts if known is not None else widget.amounts_before
        if start and widget.amounts != start and ui.pressed != widget.key:
            ui.motion.glide_to(widget.key, widget.amounts, start, widget.glide_seconds)
        if widget.unfold_seconds:
            ui.motion.unfold(widget.key, widget.unfold_seconds)
