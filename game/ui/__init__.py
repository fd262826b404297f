"""The interface toolkit: plain values in, `UiAction` values out. It knows nothing of the simulation.

A scene is a `WidgetScene` (`game.scenes.scene`) that builds a tree of widgets from its data, and does what they ask:

    @dataclass(frozen=True)
    class ChooseAnswer(UiAction):
        option: str

    class Incident(WidgetScene):
        def build(self) -> Widget:
            t = self.context.texts
            answers = [
                OptionCard(
                    Column([Label(o.title, T18), Label(o.text, T16, "ink2")], gap=0),
                    ChooseAnswer(o.id), name=o.title, key=f"answer-{o.id}", selected=o.id == self.chosen,
                )
                for o in self.options
            ]
            left = Card(choice_list(answers, numbered=True, name=t("incident.answers"))).sized(grow=1)
            right = Column([...]).sized(width=364)
            return Page(
                t("incident.title"),
                Row([left, right], gap=24, align="stretch", stack=True),      # stacked from 125 % text on
                bar=page_bar(t("incident.title"), back=Button(t("back"), Leave(), kind="small", icon="fg")),
                foot=page_foot([KeyHint("1–4", t("incident.key"))], None,
                               [Button(t("choose"), Confirm(), kind="main", icon_after="fd").sized(width=220)]),
            )

        def act(self, action: UiAction) -> Transition | None:
            match action:
                case ChooseAnswer(option):
                    self.chosen = option          # the tree is rebuilt after each action
                case Leave():
                    return Pop()
            return None

Sizes are logical units of a 1280 × 720 page. A widget asks with `.sized(width=, height=, grow=)`: width follows the
size of the text, height is a minimum, grow shares the free room of a `Row` (width) or a `Column` (height). `Row` and
`Column` take `gap`, `align` (across), `justify` (along); `Flow` wraps; `Grid(columns=)` has equal cells and loses
columns when text is large; `Pinned` puts children at places of a frame; `Overlay` piles them; `Canvas` lets a
function draw a chart through the `Port`; `Page` makes the body scroll whenever it is taller than its room.

Give a `key` to every widget the focus must find again after a rebuild. `zone=True` on a container makes one stop of
Tab of all inside, arrows moving among them (`choice_list` and `segmented` are zones). `shortcut="m"` fires a widget
from anywhere but a text field; `escape` is a shortcut like another. A disabled widget gives its `reason`.
`stepper.ringed(card)` draws the ring of one widget around another. Dialogs: return a `Dialog` from `dialog()`; its
least risky button has the shortcut `escape` and is the dialog's `first_focus`. `self.toast(text, undo=…)` says
something for six seconds. `Draggable` and `DropTarget` carry values by pointer, by two clicks, or by the keyboard.

`**word**` in any text is set heavier. Every word comes from the catalogues, never from here.
"""

from game.ui.dragging import Draggable, DropTarget
from game.ui.geometry import PAGE, PAGE_HEIGHT, PAGE_WIDTH, Point, Rect, Size
from game.ui.inputs import FocusLost, KeyPress, PointerMoved, PointerPressed, PointerReleased, TextTyped, UiInput, Wheel
from game.ui.interaction import Handled, Interaction, UiAction
from game.ui.layout import Alignment, Column, Container, Flow, Grid, Justify, Overlay, Padding, Pinned, Row, Spacer
from game.ui.overlays import Dialog, Toast
from game.ui.port import Align, Port, Provider, VAlign, card_shadow
from game.ui.scroll import Scroll
from game.ui.theme import (
    GAP,
    MIN_TARGET_H,
    MIN_TARGET_W,
    PADDING,
    T16,
    T18,
    T20,
    T24,
    T30,
    T40,
    T54,
    Colour,
    Duration,
    FontChoice,
    Palette,
    Radius,
    Stroke,
    TextStyle,
    Theme,
    Weight,
)
from game.ui.typesetting import Ruler
from game.ui.widget import Node, Role, Widget
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.card import Card, Framed, Paper
from game.ui.widgets.dropdown import Dropdown
from game.ui.widgets.field import TextField, line_starts
from game.ui.widgets.gauge import CellLook, Cells, Gauge, PecGauge, RangeGauge, draw_cell
from game.ui.widgets.label import Canvas, Icon, Label, Picture, Rule, Title, Tone, draw_icon, tone_colour
from game.ui.widgets.option import Fill, OptionCard, Segment, Side, choice_list, segmented, tabs
from game.ui.widgets.page import (
    BAR_HEIGHT,
    BODY_MARGIN,
    FOOT_HEIGHT,
    LEFT,
    RIGHT,
    SPIRAL_WIDTH,
    KeyHint,
    Page,
    draw_key,
    draw_spiral,
    page_bar,
    page_foot,
)
from game.ui.widgets.speech import SpeechBubble
from game.ui.widgets.stepper import Slider, Stepper
from game.ui.widgets.steps import StepTrail, WeekCells
from game.ui.widgets.table import Table, TableColumn, TableRow
from game.ui.widgets.tag import SPHERE_ICONS, Chip, Mood, Pill, SphereSquare, sphere_colour
from game.ui.widgets.toggle import Checkbox, Switch

__all__ = [
    "BAR_HEIGHT",
    "BODY_MARGIN",
    "FOOT_HEIGHT",
    "GAP",
    "LEFT",
    "MIN_TARGET_H",
    "MIN_TARGET_W",
    "PADDING",
    "PAGE",
    "PAGE_HEIGHT",
    "PAGE_WIDTH",
    "RIGHT",
    "SPHERE_ICONS",
    "SPIRAL_WIDTH",
    "T16",
    "T18",
    "T20",
    "T24",
    "T30",
    "T40",
    "T54",
    "Align",
    "Alignment",
    "Button",
    "ButtonKind",
    "Canvas",
    "Card",
    "CellLook",
    "Cells",
    "Checkbox",
    "Chip",
    "Colour",
    "Column",
    "Container",
    "Dialog",
    "Draggable",
    "DropTarget",
    "Dropdown",
    "Duration",
    "Fill",
    "Flow",
    "FocusLost",
    "FontChoice",
    "Framed",
    "Gauge",
    "Grid",
    "Handled",
    "Icon",
    "Interaction",
    "Justify",
    "KeyHint",
    "KeyPress",
    "Label",
    "Mood",
    "Node",
    "OptionCard",
    "Overlay",
    "Padding",
    "Page",
    "Palette",
    "Paper",
    "PecGauge",
    "Picture",
    "Pill",
    "Pinned",
    "Point",
    "PointerMoved",
    "PointerPressed",
    "PointerReleased",
    "Port",
    "Provider",
    "Radius",
    "RangeGauge",
    "Rect",
    "Role",
    "Row",
    "Rule",
    "Ruler",
    "Scroll",
    "Segment",
    "Side",
    "Size",
    "Slider",
    "Spacer",
    "SpeechBubble",
    "SphereSquare",
    "StepTrail",
    "Stepper",
    "Stroke",
    "Switch",
    "Table",
    "TableColumn",
    "TableRow",
    "TextField",
    "TextStyle",
    "TextTyped",
    "Theme",
    "Title",
    "Toast",
    "Tone",
    "UiAction",
    "UiInput",
    "VAlign",
    "WeekCells",
    "Weight",
    "Wheel",
    "Widget",
    "card_shadow",
    "choice_list",
    "draw_cell",
    "draw_icon",
    "draw_key",
    "draw_spiral",
    "line_starts",
    "page_bar",
    "page_foot",
    "segmented",
    "sphere_colour",
    "tabs",
    "tone_colour",
]
