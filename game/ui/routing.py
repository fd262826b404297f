"""Inputs led to the right widget: pointer, keyboard, wheel, drag and drop, shortcuts. No drawing here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import hypot

from game.ui import focus
from game.ui.dragging import Draggable, DropTarget
from game.ui.geometry import NOWHERE, PAGE, Point
from game.ui.inputs import (
    Ask,
    Asked,
    FocusLost,
    KeyPress,
    PointerMoved,
    PointerPressed,
    PointerReleased,
    TextTyped,
    UiInput,
    Wheel,
)
from game.ui.interaction import Handled, Interaction
from game.ui.motion import FADE_DIALOG, FADE_LIST, PRESS
from game.ui.moving import set_moving
from game.ui.popup import Popup
from game.ui.scroll import Scroll
from game.ui.theme import Duration
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget, assign_keys

_DRAG_DISTANCE = 5.0


class Router:
    """One screen's tree and its passing state; `handle` returns what an input led to."""

    def __init__(self) -> None:
        self.ui = Interaction()
        self._page = Widget()
        self._modal: Widget | None = None
        self._ruler: Ruler | None = None
        self._reveal = False
        self._sought = ""
        self._focus_rect = NOWHERE
        self._pressed_at = Point(0, 0)
        self._pressed_since = 0.0
        self._focus_before_modal = ""
        self._let_go: tuple[str, Point] | None = None

    @property
    def page(self) -> Widget:
        return self._page

    @property
    def modal(self) -> Widget | None:
        """The dialog over the page; while there is one, it gets every input."""
        return self._modal

    @property
    def root(self) -> Widget:
        """The tree that answers now."""
        return self._modal or self._page

    def show(self, page: Widget, modal: Widget | None, first_focus: str = "") -> None:
        """Take a newly built tree, keeping the focus by key, or near where it was."""
        before = {widget.key: widget for widget in self._page.walk()}
        assign_keys(page)
        if modal is not None:
            assign_keys(modal, "modal")
        for tree in (page, modal):
            if tree is not None:
                set_moving(tree, before, self.ui)
        opening, closing = modal is not None and self._modal is None, modal is None and self._modal is not None
        if opening:
            self._focus_before_modal = self.ui.focus
            self.ui.motion.finish()
            self.ui.motion.begin(FADE_DIALOG, Duration.FADE)
        self._page, self._modal, self._ruler = page, modal, None
        self._land(before)
        self.ui.pressed = self.ui.pressed if self.find(self.ui.pressed) else ""
        if closing:
            self.ui.focus = self._focus_before_modal
        focused = self.find(self.ui.focus)
        if opening or focused is None or not (focused.can_focus or self.ui.carried):
            self._refocus(first_focus, anew=opening or self.ui.focus == "")

    def _land(self, before: Mapping[str, Widget]) -> None:
        """Let the card that was let go come to its place, or go back."""
        if self._let_go is not None:
            source, at = self._let_go
            cards = (widget.key for widget in self.root.walk() if isinstance(widget, Draggable))
            self.ui.motion.arrive(next((key for key in cards if key not in before), source), at)
            self._let_go = None

    def _refocus(self, first_focus: str, *, anew: bool) -> None:
        wanted = self.find(first_focus)
        self._reveal = True
        if wanted is not None and wanted.can_focus:
            self.ui.focus = wanted.key
        elif anew or self._focus_rect == NOWHERE:
            self.ui.focus = focus.first_useful(self.root)
        else:
            self.ui.focus = ""

    def layout(self, ruler: Ruler) -> None:
        """Place everything for this ruler, once; the focus is scrolled into view when it moved."""
        if self._ruler == ruler:
            return
        self._ruler = ruler
        for tree in (self._page, self._modal):
            if tree is not None:
                tree.arrange(ruler, PAGE, self.ui)
        if not self.ui.focus:
            self.ui.focus = self._nearest_stop()
            self._reveal = True
        if self._reveal:
            self._reveal_focus(ruler)
        if self._sought:
            self._bring_into_view(self._sought, ruler)
            self._sought = ""
        focused = self.find(self.ui.focus)
        self._focus_rect = focused.rect if focused is not None else self._focus_rect

    def _nearest_stop(self) -> str:
        stops = [widget for group in focus.stops(self.root) for widget in group if widget.enabled]
        x, y = self._focus_rect.center
        near = min(stops, key=lambda w: hypot(w.rect.center.x - x, w.rect.center.y - y), default=None)
        return near.key if near is not None else ""

    def _reveal_focus(self, ruler: Ruler) -> None:
        self._reveal = False
        self._bring_into_view(self.ui.focus, ruler)

    def _bring_into_view(self, key: str, ruler: Ruler) -> None:
        path = focus.path_to(self.root, key)
        for scroll in reversed([widget for widget in path if isinstance(widget, Scroll)]):
            shown = path[-1].ring_of or path[-1]
            scroll.show(shown.rect, self.ui)
            self.root.arrange(ruler, PAGE, self.ui)

    def move_focus(self, key: str) -> None:
        """Focus this widget, and bring it into view at the next layout."""
        if key != self.ui.focus:
            self.ui.writing = ""
        self.ui.focus, self.ui.hint_hidden = key, ""
        self._reveal, self._ruler = True, None

    def bring_in_sight(self, key: str) -> None:
        """Scroll to this widget at the next layout; the focus stays where it is."""
        self._sought, self._ruler = key, None

    def hinted(self, delay: float) -> Widget | None:
        """The widget whose tooltip shows now: hovered for `delay` seconds, else focused."""
        hovered = self.find(self.ui.hover)
        if hovered is not None and hovered.hint() and self.ui.now - self.ui.hover_since >= delay:
            shown: Widget | None = hovered
        else:
            shown = self.find(self.ui.focus)
        if shown is None or not shown.hint() or shown.key == self.ui.hint_hidden or self.ui.opened or self.ui.carried:
            return None
        return shown

    # Inputs

    def handle(self, ui_input: UiInput) -> Handled | None:
        """Lead one input to its widget. None: nobody wanted it. Needs a layout first."""
        opened_before = self.ui.opened
        match ui_input:
            case KeyPress():
                handled = self._key(ui_input)
            case TextTyped(text):
                focused = self.find(self.ui.focus)
                handled = focused.on_text(text, self.ui) if focused is not None and focused.enabled else None
            case PointerMoved(at):
                self.ui.pointer = at
                handled = self._move(at)
            case PointerPressed(at):
                handled = self._press(at)
            case PointerReleased(at):
                handled = self._release(at)
            case Wheel(at):
                opened = self.find(self.ui.opened)
                path = [opened] if isinstance(opened, Popup) else reversed(self._path_at(at))
                handled = next((h for w in path if (h := w.on_wheel(ui_input, self.ui))), None)
            case FocusLost():
                self.ui.pressed = self.ui.hover = ""
                self.ui.carried = None
                handled = Handled()
            case Asked():
                handled = self._asked(ui_input)
        if self.ui.opened and self.ui.opened != opened_before:
            self.ui.motion.begin(FADE_LIST, Duration.FADE)
        if handled is not None:
            self._ruler = None
            if handled.focus is not None:
                self.move_focus(handled.focus)
        return handled

    def _key(self, key: KeyPress) -> Handled | None:
        if self.ui.carried is not None:
            return self._carry_by_key(key)
        path = focus.path_to(self.root, self.ui.focus)
        for widget in reversed(path):
            if widget.enabled:
                handled = widget.on_key(key, self.ui)
                if handled is not None:
                    if handled.action is not None and key.chord in {"enter", "space"}:
                        self.ui.motion.begin(PRESS + widget.key, Duration.PRESS)
                    return self.first_place() if self.ui.carried is not None else handled
        if path and path[-1].editable and len(key.name) == 1 and not (key.ctrl or key.alt):
            return Handled()
        hinted = self.hinted(Duration.TOOLTIP_DELAY) if key.chord == "escape" else None
        if hinted is not None:
            self.ui.hint_hidden = hinted.key
            return Handled()
        return self._shortcut(key, path) or self._refusal(key, path) or self._navigate(key)

    def _shortcut(self, key: KeyPress, path: list[Widget]) -> Handled | None:
        """The nearest widget with this shortcut: in the containers of the focus first, from inner to outer.

        What it chooses takes the focus; a button is pressed from where one is, so that one comes back there.
        """
        chord = key.chord
        if not any(widget.shortcut == chord for widget in self.root.walk()):  # most keys are nobody's
            return None
        for around in reversed(path or [self.root]):
            for widget in around.walk():
                if widget.shortcut == chord:
                    if not widget.enabled:
                        return Handled(focus=widget.key if widget.can_focus else None, is_refused=True)
                    handled = widget.activate()
                    self.ui.motion.begin(PRESS + widget.key, Duration.PRESS)
                    stays = not widget.can_focus or widget.role is Role.BUTTON
                    return Handled(handled.action, handled.focus or (None if stays else widget.key))
        return None

    def _refusal(self, key: KeyPress, path: list[Widget]) -> Handled | None:
        """Pressing what cannot be pressed now changes nothing; its reason already shows."""
        is_pressed = path and not path[-1].enabled and key.chord in {"enter", "space"}
        return Handled(is_refused=True) if is_pressed else None

    def _navigate(self, key: KeyPress) -> Handled | None:
        match key.chord:
            case "tab" | "shift+tab":
                return Handled(focus=focus.tabbed(self.root, self.ui, 1 if key.chord == "tab" else -1))
            case "left" | "right" | "up" | "down":
                return Handled(focus=focus.moved(self.root, self.ui, key.name))
        return None

    def _move(self, at: Point) -> Handled | None:
        ui = self.ui
        if ui.carried is not None:
            ui.carried = replace(ui.carried, at=at)
            target = self._target_at(at)
            ui.hover = target.key if target is not None else ""
            return Handled()
        pressed = self.find(ui.pressed)
        if isinstance(pressed, Draggable) and pressed.enabled and self._far_from_press(at):
            ui.carried = pressed.taken(at)
            return Handled()
        if pressed is not None:
            handled = pressed.on_drag(at, ui)
            if handled is not None:
                return handled
        under = self.root.at_point(at)
        hovered = under.key if under is not None else ""
        if hovered == ui.hover:
            return None
        ui.hover, ui.hover_since, ui.hint_hidden = hovered, ui.now, ""
        return Handled()

    def _far_from_press(self, at: Point) -> bool:
        return hypot(at.x - self._pressed_at.x, at.y - self._pressed_at.y) > _DRAG_DISTANCE

    def _press(self, at: Point) -> Handled | None:
        ui = self.ui
        is_again = ui.now - self._pressed_since < Duration.CLICKS and not self._far_from_press(at)
        ui.clicks = ui.clicks + 1 if is_again else 1
        self._pressed_at, self._pressed_since = at, ui.now
        if ui.carried is not None:
            return Handled()
        popup = self.find(ui.opened)
        if isinstance(popup, Popup):
            if popup.popup_contains(at):
                return popup.on_popup_click(at, ui)
            ui.opened = ""
        under = self.root.at_point(at)
        if under is None:
            return Handled()
        ui.pressed = under.key
        ui.motion.begin(PRESS + under.key, Duration.PRESS)
        if under.can_focus:
            self.ui.focus, self.ui.hint_hidden = under.key, ""
        return under.on_press(at, ui) or Handled() if under.enabled else Handled(is_refused=True)

    def _release(self, at: Point) -> Handled | None:
        ui = self.ui
        pressed, ui.pressed = self.find(ui.pressed), ""
        if ui.carried is not None:
            target = self._target_at(at)
            return replace(self._drop(target), is_refused=target is None)
        under = self.root.at_point(at)
        if pressed is None or pressed is not under or not pressed.enabled:
            return Handled()
        return pressed.on_click(at, ui) or Handled()

    def _asked(self, asked: Asked) -> Handled | None:
        """What an assistive technology asks; None when the widget is no longer there, or cannot do it."""
        widget, targets = self.find(asked.key), list(self._targets())
        if widget is None:
            return None
        if asked.what is Ask.SHOW and self._ruler is not None:
            self._bring_into_view(asked.key, self._ruler)
            return Handled()
        if isinstance(widget, DropTarget) and widget in targets:
            return self._drop(widget) if asked.what is Ask.PRESS else Handled(focus=widget.key)
        if widget.can_focus:
            self.move_focus(widget.key)
        if asked.what is Ask.FOCUS:
            return Handled() if widget.can_focus else None
        if not widget.enabled:
            return Handled(is_refused=True)
        if self.ui.opened != widget.key:
            self.ui.opened = ""
        handled = widget.on_asked(asked, self.ui)
        return self.first_place() if self.ui.carried is not None else handled

    # Carrying

    def _targets(self) -> Iterator[DropTarget]:
        carried = self.ui.carried
        for widget in self.root.walk():
            if carried is not None and isinstance(widget, DropTarget) and widget.accepts(carried.payload):
                yield widget

    def first_place(self) -> Handled:
        """The keyboard begins at the first place that takes what is carried."""
        first = next(self._targets(), None)
        return Handled(focus=first.key if first is not None else None)

    def _target_at(self, at: Point) -> DropTarget | None:
        return next((target for target in self._targets() if target.rect.contains(at)), None)

    def _carry_by_key(self, key: KeyPress) -> Handled | None:
        targets: list[Widget] = list(self._targets())
        chosen = self.find(self.ui.focus)
        match key.chord:
            case "escape":
                return self._drop(None)
            case "enter" | "space" if isinstance(chosen, DropTarget):
                return self._drop(chosen)
            case "left" | "right" | "up" | "down" | "tab" | "shift+tab" if targets:
                if chosen not in targets:
                    return Handled(focus=targets[0].key)
                if key.name == "tab":
                    rank = targets.index(chosen) + (-1 if key.shift else 1)
                    return Handled(focus=targets[rank % len(targets)].key)
                return Handled(focus=focus.nearest(targets, chosen, key.name).key)
        return Handled()

    def _drop(self, target: DropTarget | None) -> Handled:
        carried = self.ui.carried
        source = self.find(carried.source) if carried is not None else None
        if carried is not None and source is not None:
            self._let_go = source.key, carried.at or source.rect.center
        self.ui.carried, self.ui.hover = None, ""
        if carried is None or target is None:
            self._land({widget.key: widget for widget in self.root.walk()})
            return Handled(focus=carried.source if carried is not None else None)
        return Handled(target.on_drop(carried.payload), focus=carried.source)

    # Finding

    def find(self, key: str) -> Widget | None:
        """The widget with this key in the tree that answers now."""
        return next((widget for widget in self.root.walk() if widget.key == key), None) if key else None

    def _path_at(self, at: Point) -> list[Widget]:
        """The widgets that contain the point, from outer to inner."""
        return [widget for widget in self.root.walk() if widget.rect.contains(at)]
