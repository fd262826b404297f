"""What does not fit: widgets lower than they need, words broken inside, children outside their container."""

from __future__ import annotations

from game.ui.avatars import Avatar
from game.ui.layout import Pinned
from game.ui.scroll import Scroll
from game.ui.theme import T16, TextStyle
from game.ui.typesetting import Ruler
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.widgets.option import Segment
from game.ui.widgets.page import KeyHint
from game.ui.widgets.steps import StepTrail

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
        faults += _broken(said, widget.name, widget.style, ruler, rect.w)
    if isinstance(widget, KeyHint):
        faults += _broken(said, widget.name, T16, ruler, widget.verb_room(ruler, rect.w))
    if isinstance(widget, Segment | Button | Avatar | StepTrail) and rect.w + _SLACK < widget.content_least(ruler):
        faults.append(f"{said} is {rect.w:.0f} wide, and its words need {widget.content_least(ruler):.0f}")
    if not isinstance(widget, Scroll | Pinned):
        for child in widget.children:
            out = max(rect.x - child.rect.x, child.rect.right - rect.right, child.rect.bottom - rect.bottom)
            if out > _SLACK and child.rect.w > 0:
                faults.append(f"{type(child).__name__} {child.name!r} is {out:.0f} out of {said}")
    return faults


def _broken(said: str, text: str, style: TextStyle, ruler: Ruler, room: float) -> list[str]:
    """A fault when a word is wider than the room of the text."""
    widest = ruler.longest_word(text, style)
    return [f"{said} has a word of {widest:.0f} in {room:.0f}"] if room + _SLACK < widest else []
