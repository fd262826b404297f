"""A window on something taller: wheel, Page Up and Page Down, a bar, and the focus kept in view."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.geometry import Point, Rect
from game.ui.inputs import KeyPress
from game.ui.interaction import Handled, Interaction
from game.ui.port import Port
from game.ui.typesetting import Ruler
from game.ui.widget import Widget

_BAR_WIDTH, _BAR_GAP = 8.0, 8.0
_WHEEL_STEP = 60.0
_MARGIN = 8.0


class Scroll(Widget):
    """One child, as high as it needs; when it fits, it takes the whole rectangle and nothing scrolls."""

    def __init__(self, child: Widget, *, key: str = "", overhang: float = _MARGIN) -> None:
        """`overhang`: how far shadows and focus rings may show outside the rectangle at left and right."""
        super().__init__(key=key)
        self._child = child
        self._overhang = overhang
        self._content_height = 0.0

    @property
    def children(self) -> Sequence[Widget]:
        return (self._child,)

    def content_width(self, ruler: Ruler, available: float) -> float:
        return self._child.natural_width(ruler, available)

    def content_height(self, ruler: Ruler, width: float) -> float:
        return self._child.height_for(ruler, width)

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        rect = self.rect
        self._content_height = self._child.height_for(ruler, rect.w)
        width = rect.w
        if self.overflows:
            width -= _BAR_WIDTH + _BAR_GAP
            self._content_height = self._child.height_for(ruler, width)
        height = max(rect.h, self._content_height)
        self._child.arrange(ruler, Rect(rect.x, rect.y - self.offset(ui), width, height), ui)

    @property
    def overflows(self) -> bool:
        """Whether part of the content is out of view."""
        return self._content_height > self.rect.h + 0.5

    @property
    def _reach(self) -> float:
        return max(0.0, self._content_height - self.rect.h)

    def offset(self, ui: Interaction) -> float:
        """How far the content is moved up, never past its end."""
        return min(max(0.0, ui.scroll.get(self.key, 0.0)), self._reach)

    def scrolled(self, ui: Interaction, by: float) -> bool:
        """Move the content by this much; whether anything moved."""
        before = self.offset(ui)
        ui.scroll[self.key] = min(max(0.0, before + by), self._reach)
        return ui.scroll[self.key] != before

    def show(self, rect: Rect, ui: Interaction) -> None:
        """Scroll just enough for `rect` (as placed now) to be seen."""
        if rect.h + 2 * _MARGIN > self.rect.h or rect.y - _MARGIN < self.rect.y:
            self.scrolled(ui, rect.y - _MARGIN - self.rect.y)
        elif rect.bottom + _MARGIN > self.rect.bottom:
            self.scrolled(ui, rect.bottom + _MARGIN - self.rect.bottom)

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        page = self.rect.h * 0.85
        step = {"pageup": -page, "pagedown": page, "ctrl+home": -1e6, "ctrl+end": 1e6}.get(key.chord)
        return Handled() if step is not None and self.scrolled(ui, step) else None

    def on_wheel(self, steps: float, ui: Interaction) -> Handled | None:
        return Handled() if self.scrolled(ui, -steps * _WHEEL_STEP) else None

    def on_press(self, at: Point, ui: Interaction) -> Handled | None:
        return self.on_drag(at, ui)

    def on_drag(self, at: Point, ui: Interaction) -> Handled | None:
        share = (at.y - self.rect.y) / self.rect.h
        ui.scroll[self.key] = min(max(0.0, share * self._content_height - self.rect.h / 2), self._reach)
        return Handled()

    def at_point(self, point: Point) -> Widget | None:
        if not self.rect.outset(self._overhang).contains(point):
            return None
        return self if self.overflows and self._bar.contains(point) else self._child.at_point(point)

    @property
    def _bar(self) -> Rect:
        return Rect(self.rect.right - _BAR_WIDTH, self.rect.y, _BAR_WIDTH, self.rect.h)

    def render_children(self, port: Port, ui: Interaction) -> None:
        if not self.overflows:
            self._child.render(port, ui)
            return
        seen = Rect(self.rect.x - self._overhang, self.rect.y, self.rect.w + 2 * self._overhang, self.rect.h)
        with port.clip(seen):
            self._child.render(port, ui)
        bar = self._bar
        c = port.colours
        port.box(bar, fill=c.grey, radius=_BAR_WIDTH / 2)
        length = max(24.0, bar.h * self.rect.h / self._content_height)
        top = (bar.h - length) * (self.offset(ui) / self._reach if self._reach else 0.0)
        port.box(Rect(bar.x, bar.y + top, bar.w, length), fill=c.edge, radius=_BAR_WIDTH / 2)
