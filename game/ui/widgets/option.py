"""Choices: cards of which one is chosen, tabs, and two or three words side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal, TypeVar

from game.ui.geometry import Point, Rect
from game.ui.inputs import KeyPress
from game.ui.interaction import Handled, Interaction, UiAction
from game.ui.layout import Column, Container, Grid, Padding, Row
from game.ui.port import Port
from game.ui.theme import MIN_TARGET_H, PRESS_DEPTH, T16, Radius, Stroke
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget
from game.ui.widgets.label import draw_icon

T = TypeVar("T")
Fill = Literal["sun", "tint"]
Side = Literal["left", "middle", "right", "alone"]


class OptionCard(Padding):
    """Something that can be chosen, made of any content; chosen, it is yellow with an ink outline."""

    role = Role.OPTION
    focusable = True
    ring_radius = Radius.BUTTON

    def __init__(
        self,
        content: Widget,
        action: UiAction | None,
        *,
        name: str,
        value: str = "",
        selected: bool = False,
        fill: Fill = "sun",
        check: bool = False,
        padding: float = 12,
        key: str = "",
        enabled: bool = True,
        reason: str = "",
        tooltip: str = "",
        shortcut: str = "",
        outlined: bool = False,
    ) -> None:
        """`fill`: plain sun or its tint when chosen. `check`: a round tick as well. `outlined`: an edge at rest."""
        super().__init__(content, padding)
        self.name, self.value, self.action, self.key = name, value, action, key
        self.enabled, self.reason, self.tooltip, self.shortcut = enabled, reason, tooltip, shortcut
        self.selected, self._fill, self._check, self._outlined = selected, fill, check, outlined

    def states(self, ui: Interaction) -> frozenset[str]:
        return super().states(ui) | ({"selected"} if self.selected else set())

    def render(self, port: Port, ui: Interaction) -> None:
        """Lower while it is pressed."""
        depth = PRESS_DEPTH * ui.sunk(self.key) if self.enabled else 0.0
        super().render(port.moved(Point(0.0, depth)), ui)

    def draw(self, port: Port, ui: Interaction) -> None:
        c = port.colours
        hovered = ui.hover == self.key and self.enabled
        pressed = ui.is_sinking(self.key)
        if not self.enabled:
            port.box(self.rect, c.grey, c.grey_edge, Stroke.CARD, Radius.BUTTON)
        elif self.selected:
            fill = c.sun if self._fill == "sun" else c.sun_tint
            port.box(
                self.rect,
                c.sun_hover if hovered and self._fill == "sun" else fill,
                c.ink,
                Stroke.SELECTED,
                Radius.BUTTON,
            )
        else:
            fill = c.paper2 if pressed else c.sun_tint if hovered else c.card
            port.box(self.rect, fill, c.edge if self._outlined else c.line, Stroke.CARD, Radius.BUTTON)

    def render_children(self, port: Port, ui: Interaction) -> None:
        super().render_children(port, ui)
        if not self.enabled:
            lock = Rect(self.rect.right - 26, self.rect.bottom - 26, 20, 20)
            draw_icon(port, "cadenas", lock, port.colours.grey_text)
        elif self.selected and self._check:
            x, y = self.rect.right - 28, self.rect.bottom - 26
            port.circle((x, y), 17, fill=port.colours.ink)
            draw_icon(port, "ok", Rect(x - 10, y - 10, 20, 20), port.colours.white)


def choice_list(
    options: Sequence[OptionCard],
    *,
    numbered: bool = False,
    gap: float = 8,
    columns: int = 1,
    name: str = "",
    key: str = "",
) -> Container:
    """Options in a column, or at most `columns` side by side; `numbered` gives them the keys 1 to 5."""
    if numbered:
        for rank, option in enumerate(options[:9], start=1):
            option.shortcut = option.shortcut or str(rank)
    if columns > 1:
        return Grid(list(options), columns=columns, gap=gap, yields=True, zone=True, name=name, key=key)
    return Column(list(options), gap=gap, zone=True, name=name, key=key)


class Segment(Widget):
    """One word of a segmented control."""

    role = Role.TAB
    focusable = True
    ring_radius = Radius.SMALL

    def __init__(
        self,
        text: str,
        action: UiAction,
        *,
        icon: str = "",
        selected: bool = False,
        side: Side = "middle",
        key: str = "",
        enabled: bool = True,
        reason: str = "",
    ) -> None:
        super().__init__(key=key, name=text, action=action, enabled=enabled, reason=reason)
        self._icon, self._selected, self._side = icon, selected, side
        self.before: Segment | None = None
        self.after: Segment | None = None

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        """Arrows choose the next word or the one before, as in any group of which one is always chosen."""
        match key.chord:
            case "left" | "up":
                chosen = self.before
            case "right" | "down":
                chosen = self.after
            case _:
                return super().on_key(key, ui)
        return Handled(chosen.action, chosen.key) if chosen is not None and chosen.enabled else Handled()

    def words_room(self, ruler: Ruler, width: float) -> float:
        """The width left to the words, which are wrapped in it, beside the icon."""
        return width - self._icon_room(ruler) - 16

    def _icon_room(self, ruler: Ruler) -> float:
        return ruler.grown(18) + 8 if self._icon else 0.0

    def content_least(self, ruler: Ruler) -> float:
        return ruler.longest_word(self.name, T16.bold) + self._icon_room(ruler) + 16

    def content_width(self, ruler: Ruler, available: float) -> float:
        icon = self._icon_room(ruler)
        return ruler.text_size(self.name, T16.bold).w + icon + 28

    def content_height(self, ruler: Ruler, width: float) -> float:
        words = ruler.text_size(self.name, T16.bold, self.words_room(ruler, width))
        return max(ruler.grown(MIN_TARGET_H + 2), words.h + 12)

    def states(self, ui: Interaction) -> frozenset[str]:
        return super().states(ui) | ({"selected"} if self._selected else set())

    def draw(self, port: Port, ui: Interaction) -> None:
        c = port.colours
        r = Radius.SMALL
        left, right = self._side in {"left", "alone"}, self._side in {"right", "alone"}
        corners = (r if left else 0.0, r if right else 0.0, r if right else 0.0, r if left else 0.0)
        hovered = ui.hover == self.key and self.enabled
        fill = c.grey if not self.enabled else c.sun if self._selected else c.sun_tint if hovered else c.card
        port.box(self.rect, fill, c.ink if self.enabled else c.grey_edge, Stroke.CARD, corners)
        ink = c.ink if self.enabled else c.grey_text
        style = T16.bold if self._selected else T16
        icon = self._icon_room(port.ruler)
        words = min(self.words_room(port.ruler, self.rect.w), port.measure(self.name, style).w + 1)
        x = self.rect.x + (self.rect.w - words - icon) / 2
        if self._icon:
            side = icon - 8
            draw_icon(port, self._icon, Rect(x, self.rect.center.y - side / 2, side, side), ink)
        port.text(
            self.name, Rect(x + icon, self.rect.y, words, self.rect.h), style, ink, align="center", valign="middle"
        )


def segmented(
    choices: Sequence[tuple[T, str]],
    chosen: T,
    on_choose: Callable[[T], UiAction],
    *,
    icons: Sequence[str] = (),
    name: str = "",
    key: str = "",
    enabled: bool = True,
    reason: str = "",
) -> Container:
    """Two to four words side by side, one of them chosen, also by the arrows; stacked when text is large."""
    last = len(choices) - 1
    segments: list[Segment] = []
    for rank, (value, text) in enumerate(choices):
        side: Side = "alone" if last == 0 else "left" if rank == 0 else "right" if rank == last else "middle"
        segments.append(
            Segment(
                text,
                on_choose(value),
                icon=icons[rank] if icons else "",
                selected=value == chosen,
                side=side,
                key=f"{key}.{rank}" if key else "",
                enabled=enabled,
                reason=reason,
            )
        )
    _in_a_row(segments)
    spread = [segment.sized(grow=1) for segment in segments]
    return Row(spread, gap=-1.5, align="stretch", stack=True, zone=True, name=name, key=key)


def tabs(
    choices: Sequence[tuple[T, str]], chosen: T, on_choose: Callable[[T], UiAction], *, name: str, key: str
) -> Container:
    """The parts of a page, one of them open, also by the arrows and by the keys 1 to 9; on several lines when text is
    large."""
    segments = [
        Segment(text, on_choose(value), selected=value == chosen, side="alone", key=f"{key}.{rank}")
        for rank, (value, text) in enumerate(choices)
    ]
    for rank, segment in enumerate(segments[:9], start=1):
        segment.shortcut = str(rank)
    _in_a_row(segments)
    row = Grid(segments, columns=len(segments), gap=6, yields=True, zone=True, name=name, key=key)
    row.role = Role.TABS
    return row


def _in_a_row(segments: Sequence[Segment]) -> None:
    """Each knows its neighbours, for the arrows."""
    for before, after in pairwise(segments):
        before.after, after.before = after, before
