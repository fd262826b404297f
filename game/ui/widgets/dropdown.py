"""A list that opens under its field."""

from __future__ import annotations

from game.ui.geometry import PAGE_HEIGHT, PAGE_WIDTH, Point, Rect
from game.ui.inputs import Ask, Asked, KeyPress, Wheel
from game.ui.interaction import Handled, Interaction
from game.ui.popup import Popup
from game.ui.port import Port
from game.ui.theme import MIN_TARGET_H, T16, Radius, Stroke
from game.ui.typesetting import Ruler
from game.ui.widget import Node, Role
from game.ui.widgets.choice import WordChoice
from game.ui.widgets.label import draw_icon

_ROW_HEIGHT, _MARGIN = 30.0, 16.0
_ROOM_OUTSIDE = 14.0
"""From the field to its list, in its border, and from the list to the edge of the page."""


class Dropdown(WordChoice, Popup):
    """One word among many. Enter, Space or Down opens; arrows and letters choose; Enter takes; Escape closes.

    A list longer than the page shows the words around the one that Enter would take; the wheel moves it too.
    """

    role = Role.COMBO
    editable = True
    ring_radius = Radius.SMALL

    def content_width(self, ruler: Ruler, available: float) -> float:
        return max(ruler.text_size(word, T16.bold).w for word in self._words) + ruler.grown(18) + 36

    def content_height(self, ruler: Ruler, width: float) -> float:
        return max(ruler.grown(MIN_TARGET_H), ruler.text_size(self.value, T16, width - ruler.grown(18) - 34).h + 12)

    def arrange(self, ruler: Ruler, rect: Rect, ui: Interaction) -> None:
        super().arrange(ruler, rect, ui)
        self._row = ruler.grown(_ROW_HEIGHT)
        below, above = PAGE_HEIGHT - rect.bottom - _ROOM_OUTSIDE, rect.y - _ROOM_OUTSIDE
        is_below = self._row * len(self._words) <= below or below >= above
        self._shown = min(len(self._words), max(1, int((below if is_below else above) / self._row)))
        height = self._row * self._shown + 4
        y = rect.bottom + 6 if is_below else rect.y - 6 - height
        width = max(rect.w, max(ruler.text_size(word, T16.bold).w for word in self._words) + ruler.grown(16) + 34)
        self._list = Rect(min(rect.x, PAGE_WIDTH - _MARGIN - width), y, width, height)

    def states(self, ui: Interaction) -> frozenset[str]:
        return super().states(ui) | ({"expanded"} if ui.opened == self.key else set())

    def draw(self, port: Port, ui: Interaction) -> None:
        c, rect = port.colours, self.rect
        fill = c.grey if not self.enabled else c.sun_tint if ui.hover == self.key else c.white
        edge = c.ink if ui.focus == self.key else c.edge
        port.box(rect, fill, edge if self.enabled else c.grey_edge, Stroke.ACTION, Radius.SMALL)
        side = port.ruler.grown(18)
        words = Rect(rect.x + 12, rect.y, rect.w - side - 34, rect.h)
        ink = c.ink if self.enabled else c.grey_text
        port.text(self.value, words, T16, ink, valign="middle")
        draw_icon(port, "chev", Rect(rect.right - side - 12, rect.center.y - side / 2, side, side), ink)

    def draw_popup(self, port: Port, ui: Interaction) -> None:
        c, box = port.colours, self._list
        port.box(box, c.white, c.ink, Stroke.CARD, Radius.SMALL, (3.0, c.shadow))
        first = self._first(ui)
        for rank, word in enumerate(self._words[first : first + self._shown], start=first):
            row = Rect(box.x + 2, box.y + 2 + (rank - first) * self._row, box.w - 4, self._row)
            if rank == ui.highlight:
                port.box(row, fill=c.sun_tint)
            style = T16.bold if rank == self._chosen else T16
            port.text_line(word, (row.x + 10, row.center.y), style)
            if rank == self._chosen:
                side = port.ruler.grown(16)
                draw_icon(port, "ok", Rect(row.right - side - 10, row.center.y - side / 2, side, side), c.ink)
        if self._shown < len(self._words):
            part = box.h / len(self._words)
            port.box(Rect(box.right - 6, box.y + first * part, 4, self._shown * part), fill=c.edge, radius=2)

    def _first(self, ui: Interaction) -> int:
        """The first word that is seen."""
        return min(max(0, ui.highlight - self._shown // 2), len(self._words) - self._shown)

    # Accessibility

    @property
    def can_press(self) -> bool:
        return True

    def describe(self, ui: Interaction) -> tuple[Node, ...]:
        """The field and, while it is open, its words."""
        words = enumerate(self._words if ui.opened == self.key else ())
        return (self.node(self.role, ui, tuple(self._option(rank, word, ui) for rank, word in words)),)

    def _option(self, rank: int, word: str, ui: Interaction) -> Node:
        said = {"selected": rank == self._chosen, "focused": rank == ui.highlight}
        states = frozenset(state for state, holds in said.items() if holds)
        return Node(Role.OPTION, word, "", states, (), key=self.key, part=str(rank), can_press=True)

    def on_asked(self, asked: Asked, ui: Interaction) -> Handled | None:
        if asked.what is Ask.PRESS and asked.part:
            return self._take_and_close(int(asked.part), ui)
        return super().on_asked(asked, ui)

    # Inputs

    def _open(self, ui: Interaction) -> Handled:
        ui.opened, ui.highlight = self.key, self._chosen
        return Handled()

    def _take_and_close(self, rank: int, ui: Interaction) -> Handled:
        ui.opened = ""
        return self._take(rank)

    def on_click(self, at: Point, ui: Interaction) -> Handled | None:
        return self._open(ui)

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        if ui.opened != self.key:
            return self._open(ui) if key.chord in {"enter", "space", "down"} else None
        match key.name:
            case "up" | "down":
                ui.highlight = self._within(ui.highlight + (1 if key.name == "down" else -1))
            case "pageup" | "pagedown":
                ui.highlight = self._within(ui.highlight + (self._shown if key.name == "pagedown" else -self._shown))
            case "home" | "end":
                ui.highlight = 0 if key.name == "home" else len(self._words) - 1
            case "enter" | "space":
                return self._take_and_close(ui.highlight, ui)
            case "escape":
                ui.opened = ""
            case "tab":
                ui.opened = ""
                return None
            case letter if len(letter) == 1:
                starting = [r for r, word in enumerate(self._words) if word.lower().startswith(letter)]
                ui.highlight = next(
                    (r for r in starting if r > ui.highlight), starting[0] if starting else ui.highlight
                )
        return Handled()

    @property
    def popup_rect(self) -> Rect:
        return self._list

    def on_popup_click(self, at: Point, ui: Interaction) -> Handled:
        rank = int((at.y - self._list.y - 2) / self._row)
        return self._take_and_close(self._first(ui) + rank, ui)

    def on_wheel(self, wheel: Wheel, ui: Interaction) -> Handled | None:
        """Move along an open list."""
        if ui.opened != self.key:
            return None
        ui.highlight = self._within(ui.highlight - (1 if wheel.steps > 0 else -1))
        return Handled()
