"""A window on something taller: wheel, Page Up and Page Down, a bar, and the focus kept in view."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.geometry import Point, Rect
from game.ui.inputs import KeyPress, Wheel
from game.ui.interaction import Handled, Interaction
from game.ui.port import Port
from game.ui.typesetting import Ruler
from game.ui.widget import Widget

BAR_WIDTH, _BAR_GAP = 8.0, 8.0
_LEAST_HANDLE = 24.0
_WHEEL_STEP = 60.0
_MARGIN = 8.0


class ScrollBar(Widget):
    """How far something longer than its window is moved, and the bar that says so; pressed or dragged, it moves it."""

    def __init__(self, *, key: str = "", is_across: bool = False) -> None:
        """`is_across`: what it moves goes from left to right."""
        super().__init__(key=key)
        self._is_across = is_across
        self._seen = self._whole = 0.0

    def fit(self, seen: float, whole: float) -> None:
        """Take the length of the window and of what is behind it."""
        self._seen, self._whole = seen, whole

    @property
    def reach(self) -> float:
        """How far the content may be moved; zero when it is all in view."""
        return self._whole - self._seen if self._whole > self._seen + 0.5 else 0.0

    def offset(self, ui: Interaction) -> float:
        """How far the content is moved, never past its end."""
        return min(max(0.0, ui.scroll.get(self.key, 0.0)), self.reach)

    def scrolled(self, ui: Interaction, by: float) -> bool:
        """Move the content by this much; whether anything moved."""
        before = self.offset(ui)
        ui.scroll[self.key] = min(max(0.0, before + by), self.reach)
        return ui.scroll[self.key] != before

    @property
    def takes_pointer(self) -> bool:
        return self.reach > 0

    def on_press(self, at: Point, ui: Interaction) -> Handled | None:
        return self.on_drag(at, ui)

    def on_drag(self, at: Point, ui: Interaction) -> Handled | None:
        along = at.x - self.rect.x if self._is_across else at.y - self.rect.y
        share = (along - self._handle / 2) / max(1.0, self._room - self._handle)
        self.scrolled(ui, share * self.reach - self.offset(ui))
        return Handled()

    @property
    def _room(self) -> float:
        return self.rect.w if self._is_across else self.rect.h

    @property
    def _handle(self) -> float:
        """The length of the handle, which the pointer holds by its middle."""
        return max(_LEAST_HANDLE, self._room * self._seen / self._whole)

    def draw(self, port: Port, ui: Interaction) -> None:
        if not self.reach:
            return
        c, rect = port.colours, self.rect
        start = (self._room - self._handle) * self.offset(ui) / self.reach
        handle = Rect(rect.x, rect.y + start, rect.w, self._handle)
        if self._is_across:
            handle = Rect(rect.x + start, rect.y, self._handle, rect.h)
        port.box(rect, fill=c.grey, radius=BAR_WIDTH / 2)
        port.box(handle, fill=c.edge, radius=BAR_WIDTH / 2)


class Scroll(Widget):
    """One child, as high as it needs; when it fits, it takes the whole rectangle and nothing scrolls."""

    def __init__(self, child: Widget, *, key: str = "", overhang: float = _MARGIN) -> None:
        """`overhang`: how far shadows and focus rings may show outside the rectangle at left and right."""
        super().__init__(key=key)
        self._child = child
        self._overhang = overhang
        self._bar = ScrollBar(key=f"{key}.bar" if key else "")

    @property
    def children(self) -> Sequence[Widget]:
        return (self._child, self._bar)

    def content_width(self, ruler: Ruler, available: float) -> float:
        return self._child.natural_width(ruler, available)

    def content_height(self, ruler: Ruler, width: float) -> float:
        return self._child.height_for(ruler, width)

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        rect = self.rect
        width, whole = rect.w, self._child.height_for(ruler, rect.w)
        self._bar.fit(rect.h, whole)
        if self.overflows:
            width -= BAR_WIDTH + _BAR_GAP
            whole = self._child.height_for(ruler, width)
            self._bar.fit(rect.h, whole)
        self._bar.arrange(ruler, Rect(rect.right - BAR_WIDTH, rect.y, BAR_WIDTH, rect.h), ui)
        height = max(rect.h, whole)
        self._child.arrange(ruler, Rect(rect.x, rect.y - self.offset(ui), width, height), ui)

    @property
    def overflows(self) -> bool:
        """Whether part of the content is out of view."""
        return self._bar.reach > 0

    def offset(self, ui: Interaction) -> float:
        """How far the content is moved up, never past its end."""
        return self._bar.offset(ui)

    def scrolled(self, ui: Interaction, by: float) -> bool:
        """Move the content by this much; whether anything moved."""
        return self._bar.scrolled(ui, by)

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

    def on_wheel(self, wheel: Wheel, ui: Interaction) -> Handled | None:
        return Handled() if self.scrolled(ui, -wheel.steps * _WHEEL_STEP) else None

    def at_point(self, point: Point) -> Widget | None:
        if not self.rect.outset(self._overhang).contains(point):
            return None
        return super().at_point(point)

    def render_children(self, port: Port, ui: Interaction) -> None:
        if not self.overflows:
            self._child.render(port, ui)
            return
        seen = Rect(self.rect.x - self._overhang, self.rect.y, self.rect.w + 2 * self._overhang, self.rect.h)
        with port.clip(seen):
            self._child.render(port, ui)
        self._bar.render(port, ui)


class Window(Scroll):
    """Something that scrolls by itself, of the same height however long it is."""

    def __init__(self, child: Widget, *, height: float, key: str = "") -> None:
        super().__init__(child, key=key)
        self._window_height = height

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(self._window_height)
