"""The base of every widget: role, name, value, state, size, focus. A screen reader sees what `describe` says.

A widget says its natural width, then its height for a width; its container hands it a rectangle. It draws itself
from that rectangle and from `Interaction`, and changes nothing by drawing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Self

from game.ui.geometry import NOWHERE, Point, Rect
from game.ui.inputs import Ask, Asked, KeyPress, Wheel
from game.ui.interaction import Handled, Interaction, UiAction
from game.ui.port import Port
from game.ui.theme import Duration, Radius, Stroke, Theme
from game.ui.typesetting import Ruler

Live = Literal["", "polite", "assertive"]
"""Whether a screen reader says it as soon as it is there: not, when it has finished speaking, or at once."""


class Role(StrEnum):
    """What a widget is, for a screen reader."""

    PAGE = "page"
    GROUP = "group"
    HEADING = "heading"
    TEXT = "text"
    IMAGE = "image"
    BUTTON = "button"
    OPTION = "option"
    TAB = "tab"
    """One of several words side by side, of which one is chosen."""
    TABS = "tabs"
    """Several of them, each of which opens a part of the page."""
    CHECKBOX = "checkbox"
    SWITCH = "switch"
    SLIDER = "slider"
    STEPPER = "stepper"
    METER = "meter"
    FIELD = "field"
    COMBO = "combo"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    COLUMN = "column"
    """What stands above the cells of a column."""
    DIALOG = "dialog"
    STATUS = "status"
    ALERT = "alert"
    SLOT = "slot"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, the bounds it stays in, and how far a key moves it (0: by no key)."""

    now: float
    least: float
    most: float
    step: float = 0.0


@dataclass(frozen=True, slots=True)
class Writing:
    """What is written in a field, its caret and the other end of what is selected, in characters."""

    text: str
    caret: int
    anchor: int


@dataclass(frozen=True, slots=True)
class Node:
    """One element of the accessibility tree. States: `disabled`, `selected`, `checked`, `expanded`, `carried`…

    `key` is the widget's; a node inside it that is no widget is known by `part` too. `hint` is what the tooltip says.
    """

    role: Role
    name: str
    value: str
    states: frozenset[str]
    children: tuple[Node, ...]
    key: str = ""
    part: str = ""
    rect: Rect = NOWHERE
    hint: str = ""
    shortcut: str = ""
    live: Live = ""
    amount: Amount | None = None
    writing: Writing | None = None
    can_focus: bool = False
    can_press: bool = False

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            yield from child.walk()


class Widget:
    """A leaf with nothing to draw; subclasses say their size, draw, and answer inputs."""

    role: Role | None = None
    focusable = False
    """Whether the keyboard may come here; a disabled widget keeps its place when it has a reason to say."""
    is_zone = False
    """Whether all focusable widgets inside are one stop of Tab, the arrows moving among them."""
    editable = False
    """Whether letters and digits are typed into it, so that they fire no shortcut."""
    ring_radius: float = Radius.BUTTON
    live: Live = ""
    more_and_less = ("right", "left")
    """The keys that raise and lower what it shows."""
    amounts: tuple[float, ...] = ()
    """What a gauge shows: when a rebuild changes it, the gauge glides from the old amounts to the new."""
    amounts_before: tuple[float, ...] = ()
    """What a gauge glides from the first time it is shown."""
    glide_seconds: float = Duration.GAUGE
    unfold_seconds: float = 0.0
    """How long a drawing unfolds the first time it is shown."""

    def __init__(
        self,
        *,
        key: str = "",
        name: str = "",
        value: str = "",
        action: UiAction | None = None,
        enabled: bool = True,
        reason: str = "",
        tooltip: str = "",
        shortcut: str = "",
    ) -> None:
        """`key` keeps focus and scrolling through a rebuild; without one, the place in the tree is the key.

        `reason` says why it is disabled, in place of the tooltip. `shortcut` is a chord (`m`, `ctrl+enter`).
        """
        self.key = key
        self.name = name
        self.value = value
        self.action = action
        self.enabled = enabled
        self.reason = reason
        self.tooltip = tooltip
        self.shortcut = shortcut
        self.rect = NOWHERE
        self.grow = 0.0
        self.ring_of: Widget | None = None
        self._fixed_width: float | None = None
        self._least_height = 0.0
        self._least_memo: dict[Ruler, float] = {}
        self._width_memo: dict[tuple[Ruler, float], float] = {}
        self._height_memo: dict[tuple[Ruler, float], float] = {}

    # Tree

    @property
    def children(self) -> Sequence[Widget]:
        """What is inside, in the order of reading and of focus."""
        return ()

    def walk(self) -> Iterator[Widget]:
        """This widget and all inside it, in order."""
        ahead: list[Widget] = [self]
        while ahead:
            widget = ahead.pop()
            yield widget
            ahead.extend(reversed(widget.children))

    # Size and place

    def sized(self, *, width: float | None = None, height: float | None = None, grow: float | None = None) -> Self:
        """Ask for a width, for at least a height, for a share of the free room; widths follow the size of text.

        A width that would break a word is widened.
        """
        self._fixed_width = width if width is not None else self._fixed_width
        self._least_height = height if height is not None else self._least_height
        self.grow = grow if grow is not None else self.grow
        return self

    def ringed(self, around: Widget) -> Self:
        """Draw the focus ring around another widget, such as the card this one is in."""
        self.ring_of = around
        return self

    def natural_width(self, ruler: Ruler, available: float) -> float:
        """The width it would like, at most `available`."""
        memo = (ruler, available)
        if memo not in self._width_memo:
            fixed = self._fixed_width
            wanted = (
                self.content_width(ruler, available)
                if fixed is None
                else max(ruler.grown(fixed), self.least_width(ruler))
            )
            self._width_memo[memo] = min(available, wanted)
        return self._width_memo[memo]

    def least_width(self, ruler: Ruler) -> float:
        """The width under which a word inside would be broken."""
        if ruler not in self._least_memo:
            self._least_memo[ruler] = self.content_least(ruler)
        return self._least_memo[ruler]

    def height_for(self, ruler: Ruler, width: float) -> float:
        """The height it needs at exactly this width."""
        memo = (ruler, width)
        if memo not in self._height_memo:
            self._height_memo[memo] = max(self._least_height, self.content_height(ruler, width))
        return self._height_memo[memo]

    def forget_sizes(self) -> None:
        """Measure again: what the sizes depend on has changed."""
        self._least_memo.clear()
        self._width_memo.clear()
        self._height_memo.clear()

    def content_least(self, ruler: Ruler) -> float:
        return 0.0

    def content_width(self, ruler: Ruler, available: float) -> float:
        return 0.0

    def content_height(self, ruler: Ruler, width: float) -> float:
        return 0.0

    def arrange(self, ruler: Ruler, rect: Rect, ui: Interaction) -> None:
        """Take this rectangle, and place what is inside."""
        self.rect = rect
        self.place_children(ruler, ui)

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        """Give each child its rectangle inside `self.rect`."""

    # Drawing

    def render(self, port: Port, ui: Interaction) -> None:
        """Draw this widget, its children, then its focus ring."""
        if self.rect.h > 0 and not port.visible(self.rect.outset(2 * Stroke.FOCUS)):
            return
        self.draw(port, ui)
        self.render_children(port, ui)
        if ui.focus == self.key and self.key and self.focusable:
            ringed = self.ring_of or self
            radius = ringed.ring_radius + 4
            port.box(ringed.rect.outset(6), border=port.colours.focus, width=Stroke.FOCUS, radius=radius)

    def render_children(self, port: Port, ui: Interaction) -> None:
        for child in self.children:
            child.render(port, ui)

    def draw(self, port: Port, ui: Interaction) -> None:
        """Draw this widget alone, under its children."""

    def stirs(self, before: float, now: float, theme: Theme) -> Iterator[Rect]:
        """The parts of the page to draw again because time went by, from one second of `Interaction.now` to another."""
        yield from ()

    # Inputs

    @property
    def can_focus(self) -> bool:
        """Whether the keyboard may stop here now."""
        return self.focusable and (self.enabled or bool(self.reason))

    def hint(self) -> str:
        """The sentence of the tooltip: why it is disabled, or what it is for."""
        return self.tooltip if self.enabled else (self.reason or self.tooltip)

    def activate(self) -> Handled:
        """Do what Enter or a click does."""
        return Handled(self.action if self.enabled else None)

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        """Answer a key while focused; None leaves it to the containers and to the screen."""
        return self.activate() if key.chord in {"enter", "space"} and self.action is not None else None

    def on_text(self, text: str, ui: Interaction) -> Handled | None:
        """Take typed characters while focused."""
        return None

    def on_press(self, at: Point, ui: Interaction) -> Handled | None:
        """The pointer goes down here."""
        return None

    def on_drag(self, at: Point, ui: Interaction) -> Handled | None:
        """The pointer moves after going down here."""
        return None

    def on_click(self, at: Point, ui: Interaction) -> Handled | None:
        """The pointer went down and up here."""
        return self.activate() if self.action is not None else None

    def on_wheel(self, wheel: Wheel, ui: Interaction) -> Handled | None:
        """The wheel turns over this widget or something inside it."""
        return None

    @property
    def can_press(self) -> bool:
        """Whether Enter or a click does something."""
        return self.action is not None

    def on_asked(self, asked: Asked, ui: Interaction) -> Handled | None:
        """Do what an assistive technology asks, as the keys and the pointer would."""
        more, less = self.more_and_less
        match asked.what:
            case Ask.PRESS:
                return self.activate() if self.action is not None else self.on_key(KeyPress("enter"), ui)
            case Ask.MORE | Ask.LESS:
                return self.on_key(KeyPress(more if asked.what is Ask.MORE else less), ui)
        return None

    @property
    def takes_pointer(self) -> bool:
        """Whether the pointer stops here rather than on what is behind."""
        return self.focusable or self.action is not None or bool(self.hint())

    def at_point(self, point: Point) -> Widget | None:
        """The innermost widget under the pointer that takes it."""
        for child in reversed(self.children):
            found = child.at_point(point)
            if found is not None:
                return found
        return self if self.takes_pointer and self.rect.contains(point) else None

    # Accessibility

    def states(self, ui: Interaction) -> frozenset[str]:
        """The states a screen reader says."""
        said = {"disabled"} if not self.enabled else set()
        if ui.focus == self.key and self.key:
            said.add("focused")
        return frozenset(said)

    def describe(self, ui: Interaction) -> tuple[Node, ...]:
        """The accessibility tree: this widget, or its children when it has no role."""
        inside = tuple(node for child in self.children for node in child.describe(ui))
        return inside if self.role is None else (self.node(self.role, ui, inside),)

    def node(self, role: Role, ui: Interaction, inside: tuple[Node, ...]) -> Node:
        """This widget alone, with what it has inside."""
        return Node(
            role,
            self.name,
            self.value,
            self.states(ui),
            inside,
            key=self.key,
            rect=self.rect,
            hint=self.hint(),
            shortcut=self.shortcut,
            live=self.live,
            amount=self.amount(),
            writing=self.writing(ui),
            can_focus=self.can_focus,
            can_press=self.can_press,
        )

    def amount(self) -> Amount | None:
        """The number it shows or lets choose."""
        return None

    def writing(self, ui: Interaction) -> Writing | None:
        """What is written in it, when one may write in it."""
        return None


def assign_keys(root: Widget, prefix: str = "") -> None:
    """Give each widget without a key its place in the tree as a key. Raises ValueError when two keys are equal."""
    seen: set[str] = set()
    _assign(root, prefix or "0", seen)


def _assign(widget: Widget, place: str, seen: set[str]) -> None:
    widget.key = widget.key or place
    if widget.key in seen:
        raise ValueError(f"two widgets have the key {widget.key!r}")
    seen.add(widget.key)
    for rank, child in enumerate(widget.children):
        _assign(child, f"{place}.{rank}", seen)
