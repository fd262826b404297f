"""Cards that can be taken and places that receive them: by the pointer, by two clicks, or by the keyboard.

Space takes the focused card, the arrows choose among the places that accept it, Space drops, Escape returns.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from game.ui.geometry import Point
from game.ui.inputs import Ask, Asked, KeyPress
from game.ui.interaction import Carried, Handled, Interaction, UiAction
from game.ui.layout import Overlay
from game.ui.port import Port
from game.ui.theme import T16, Radius, Stroke
from game.ui.widget import Role, Widget


class Draggable(Overlay):
    """A card that can be carried; `payload` is what its place receives. Enter does `action`, if there is one."""

    focusable = True

    def __init__(
        self,
        child: Widget,
        payload: Hashable,
        *,
        name: str,
        key: str = "",
        action: UiAction | None = None,
        enabled: bool = True,
        reason: str = "",
        tooltip: str = "",
    ) -> None:
        super().__init__([child], key=key)
        self.role, self.name, self.payload = Role.BUTTON, name, payload
        self.action, self.enabled, self.reason, self.tooltip = action, enabled, reason, tooltip

    def taken(self, at: Point | None = None) -> Carried:
        """What is carried once this card is taken, with the pointer at `at`."""
        return Carried(self.key, self.payload, at)

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        if key.chord == "space" and self.enabled:
            ui.carried = self.taken()
            return Handled()
        return self.activate() if key.chord == "enter" and self.action is not None else None

    def on_click(self, at: Point, ui: Interaction) -> Handled | None:
        if self.enabled:
            ui.carried = self.taken()
        return Handled()

    @property
    def can_press(self) -> bool:
        return True

    def on_asked(self, asked: Asked, ui: Interaction) -> Handled | None:
        if asked.what is Ask.PRESS and self.action is None:
            return self.on_key(KeyPress("space"), ui)
        return super().on_asked(asked, ui)

    def states(self, ui: Interaction) -> frozenset[str]:
        held = ui.carried is not None and ui.carried.source == self.key
        return super().states(ui) | ({"carried"} if held else set())

    def at_point(self, point: Point) -> Widget | None:
        return self if self.rect.contains(point) else None

    def render(self, port: Port, ui: Interaction) -> None:
        """Draw it on its way to its place, once it was let go."""
        super().render(port.moved(ui.motion.away(self.key, self.rect.center)), ui)

    def render_children(self, port: Port, ui: Interaction) -> None:
        """Leave only the outline of the card at its place while it is carried."""
        if "carried" in self.states(ui):
            port.dashed_box(self.rect, port.colours.edge, Stroke.CARD, Radius.SMALL)
        else:
            super().render_children(port, ui)

    def render_carried(self, port: Port, ui: Interaction) -> None:
        """Draw the card where it is held: under the pointer, or on the place the keyboard chose."""
        if ui.carried is not None and ui.carried.at is not None:
            lifted = self.rect.moved(ui.carried.at.x - self.rect.w / 2 - self.rect.x, 0)
            lifted = lifted.moved(0, ui.carried.at.y - self.rect.h / 2 - self.rect.y)
            child, before = self.children[0], self.children[0].rect
            port.box(lifted.moved(3, 4), fill=port.colours.shadow, radius=Radius.SMALL)
            child.arrange(port.ruler, lifted, ui)
            child.render(port, ui)
            child.arrange(port.ruler, before, ui)
            port.box(lifted, border=port.colours.ink, width=Stroke.SELECTED, radius=Radius.SMALL)


class DropTarget(Overlay):
    """A place that receives what it accepts. It is a stop of the keyboard only while something is carried."""

    focusable = True
    ring_radius = Radius.SMALL

    def __init__(
        self,
        child: Widget,
        *,
        name: str,
        accepts: Callable[[Hashable], bool],
        on_drop: Callable[[Hashable], UiAction],
        invite: str = "",
        key: str = "",
    ) -> None:
        """`invite` is written in the place once it is chosen: « Drop here »."""
        super().__init__([child], key=key)
        self.role, self.name = Role.SLOT, name
        self.accepts, self.on_drop, self._invite = accepts, on_drop, invite

    @property
    def can_press(self) -> bool:
        return True

    @property
    def can_focus(self) -> bool:
        return False

    @property
    def takes_pointer(self) -> bool:
        return False

    def render_children(self, port: Port, ui: Interaction) -> None:
        super().render_children(port, ui)
        if ui.carried is None or not self.accepts(ui.carried.payload):
            return
        chosen = self.key in {ui.focus, ui.hover}
        if chosen:
            port.box(self.rect, fill=port.colours.sun_tint, radius=Radius.SMALL)
            port.text(self._invite, self.rect.inset(8, 0), T16.bold, align="center", valign="middle")
        colour = port.colours.ink if chosen else port.colours.edge
        port.dashed_box(self.rect, colour, Stroke.ACTION, Radius.SMALL, dash=6)
