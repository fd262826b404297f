"""What lies over the page: dialogs, tooltips, brief messages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.geometry import PAGE, PAGE_HEIGHT, PAGE_WIDTH, Rect
from game.ui.interaction import Interaction, UiAction
from game.ui.layout import Column, Flow, Padding, Row
from game.ui.motion import FADE_DIALOG
from game.ui.port import Port
from game.ui.scroll import Scroll
from game.ui.theme import T16, T20, Duration, Radius, Stroke
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget
from game.ui.widgets.label import Icon, Label, draw_icon

_MARGIN = 16.0
_AROUND = 8.0
"""The shadow of a dialog, and the focus ring of what is at its edge."""
_HINT_WIDTH, _HINT_POINT = 372.0, 8.0


class Dialog(Widget):
    """A question over the page, or any content; it keeps the focus until one of its buttons is chosen.

    Give the least risky button the shortcut `escape`, and put it where the focus should begin (`first_focus`).
    """

    role = Role.DIALOG

    def __init__(
        self,
        title: str,
        content: Sequence[Widget | None],
        buttons: Sequence[Widget] = (),
        *,
        icon: str = "question",
        width: float = 480,
        at: tuple[float, float] | None = None,
        key: str = "dialog",
        first_focus: str = "",
    ) -> None:
        """`at`: the place of its top left corner at 100 % text, else it is centred."""
        super().__init__(key=key, name=title)
        self.first_focus = first_focus
        self._width, self._at = width, at
        heading = Row([Icon(icon, 24) if icon else None, Label(title, T20).sized(grow=1)], gap=10) if title else None
        foot = Flow(list(buttons), gap=12, justify="end") if buttons else None
        self._content = Padding(Column([heading, *content, foot], gap=14), 20, 18)
        self._scroll = Scroll(self._content, key=f"{key}.content", overhang=0)
        self._frame = PAGE

    @property
    def children(self) -> Sequence[Widget]:
        return (self._scroll,)

    def states(self, ui: Interaction) -> frozenset[str]:
        return super().states(ui) | {"modal"}

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        width = min(PAGE_WIDTH - 2 * _MARGIN, ruler.grown(self._width))
        height = min(PAGE_HEIGHT - 2 * _MARGIN, self._scroll.height_for(ruler, width))
        x, y = (PAGE_WIDTH - width) / 2, (PAGE_HEIGHT - height) / 2
        if self._at is not None and not ruler.theme.stacked:
            x, y = self._at
            height = min(PAGE_HEIGHT - _MARGIN - y, height)
        self._frame = Rect(x, y, width, height)
        self._scroll.arrange(ruler, self._frame, ui)

    def render(self, port: Port, ui: Interaction) -> None:
        """The veil over the page, then the dialog; both appear as it opens."""
        share = ui.motion.share(FADE_DIALOG)
        veil = port.colours.veil
        opaqueness = veil[3] if len(veil) == 4 else 255
        port.box(self.rect, fill=(*veil[:3], round(opaqueness * share)))
        with port.fading(self._frame.outset(_AROUND), share):
            super().render(port, ui)

    def draw(self, port: Port, ui: Interaction) -> None:
        c = port.colours
        port.box(self._frame, c.card, c.ink, Stroke.ACTION, Radius.DIALOG, (5.0, c.dialog_shadow))


@dataclass(slots=True)
class Toast:
    """A brief message; `undo` is asked for by its button or by Ctrl+Z while it shows."""

    text: str
    undo: UiAction | None = None
    undo_text: str = ""
    left: float = Duration.TOAST
    """Seconds it still shows; it stops while the pointer is on it."""
    foot: float = 64.0
    """Height of the foot of the page, which it lies above."""

    def rect(self, ruler: Ruler) -> Rect:
        """Where it shows: above the foot, at the left of the main button."""
        width = min(PAGE_WIDTH - 112, 88 + ruler.text_size(self.text, T16).w + self._undo_width(ruler))
        height = max(52.0, ruler.text_size(self.text, T16, width - 88 - self._undo_width(ruler)).h + 24)
        return Rect((PAGE_WIDTH - width) / 2, PAGE_HEIGHT - self.foot - 12 - height, width, height)

    def undo_rect(self, ruler: Ruler) -> Rect:
        """Where « undo » is clicked."""
        rect, width = self.rect(ruler), self._undo_width(ruler)
        return Rect(rect.right - width - 16, rect.y, width, rect.h)

    def _undo_width(self, ruler: Ruler) -> float:
        return ruler.text_size(self.undo_text, T16.bold).w + 16 if self.undo_text else 0.0

    def draw(self, port: Port) -> None:
        c, rect = port.colours, self.rect(port.ruler)
        port.box(rect, fill=c.ink, radius=Radius.BUTTON)
        side = port.ruler.grown(24)
        draw_icon(port, "okr", Rect(rect.x + 16, rect.center.y - side / 2, side, side), c.mint)
        words = Rect(rect.x + 28 + side, rect.y, rect.w - 88 - self._undo_width(port.ruler), rect.h)
        port.text(self.text, words, T16, c.white, valign="middle")
        if self.undo_text:
            undo = self.undo_rect(port.ruler)
            port.text_line(self.undo_text, (undo.right, undo.center.y), T16.bold.underlined, c.sun, anchor="right")


def hint_rect(ruler: Ruler, widget: Widget) -> Rect:
    """Where the tooltip of a widget shows, its point included: under it, or above when there is no room."""
    width = min(ruler.grown(_HINT_WIDTH), PAGE_WIDTH - 2 * _MARGIN)
    words = ruler.text_size(widget.hint(), T16, width - 28)
    w, h = words.w + 29, words.h + 20 + _HINT_POINT
    x = min(max(_MARGIN, widget.rect.center.x - w / 2), PAGE_WIDTH - _MARGIN - w)
    below = widget.rect.bottom + 14 - _HINT_POINT
    if below + h < PAGE_HEIGHT - _MARGIN:
        return Rect(x, below, w, h)
    return Rect(x, max(_MARGIN, widget.rect.y - 14 - h + _HINT_POINT), w, h)


def draw_hint(port: Port, widget: Widget) -> None:
    """The tooltip of a widget; its point shows what it is about."""
    c, rect = port.colours, hint_rect(port.ruler, widget)
    is_below = rect.y > widget.rect.y
    box = Rect(rect.x, rect.y + (_HINT_POINT if is_below else 0), rect.w, rect.h - _HINT_POINT)
    tip = min(max(box.x + 16, widget.rect.center.x), box.right - 16)
    edge, point = (box.y + 1, rect.y) if is_below else (box.bottom - 1, rect.bottom)
    port.polygon([(tip - 8, edge), (tip + 8, edge), (tip, point)], fill=c.ink)
    port.box(box, fill=c.ink, radius=Radius.SMALL)
    port.text(widget.hint(), Rect(box.x + 14, box.y + 10, box.w - 28, box.h), T16, c.white)
