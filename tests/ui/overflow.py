"""What does not fit: widgets lower than they need, words broken inside, children outside their container."""

from __future__ import annotations

from game.ui.layout import Pinned
from game.ui.scroll import Scroll
from game.ui.typesetting import Ruler
from game.ui.widget import Widget
from game.ui.widgets.label import Label

_SLACK = 1.0


def overflows(root: Widget, ruler: Ruler) -> list[str]:
    """One line for each thing that does not fit in the tree, which must be placed already."""
    return [line for widget in root.walk() for line in _faults(widget, ruler)]


def _faults(widget: Widget, ruler: Ruler) -> list[str]:
    faults = []
    rect = widget.rect
    said = f"{type(widget).__name__} {widget.name!r} ({widget.key})"
    if not isinstance(widget, Scroll) and rect.h + _SLACK < widget.height_for(ruler, rect.w):
        faults.append(f"{said} is {rect.h:.0f} high and needs {widget.height_for(ruler, rect.w):.0f}")
    if isinstance(widget, Label):
        widest = max((ruler.text_size(word, widget.style).w for word in widget.name.split(" ")), default=0.0)
        if rect.w + _SLACK < widest:
            faults.append(f"{said} is {rect.w:.0f} wide and has a word of {widest:.0f}")
    if not isinstance(widget, Scroll | Pinned):
        for child in widget.children:
            out = max(rect.x - child.rect.x, child.rect.right - rect.right, child.rect.bottom - rect.bottom)
            if out > _SLACK and child.rect.w > 0:
                faults.append(f"{type(child).__name__} {child.name!r} is {out:.0f} out of {said}")
    return faults
