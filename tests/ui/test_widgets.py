"""Each kind of widget: what it says of itself, and that keyboard and pointer do the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pygame
import pytest

from game.ui import clipboard
from game.ui.geometry import PAGE_HEIGHT, Point, Rect
from game.ui.inputs import KeyPress, PointerPressed, PointerReleased, Wheel
from game.ui.interaction import Interaction, UiAction
from game.ui.layout import Column
from game.ui.overlays import Dialog
from game.ui.port import Port
from game.ui.routing import Router
from game.ui.theme import Theme
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.dropdown import Dropdown
from game.ui.widgets.field import TextField
from game.ui.widgets.gauge import Cells, Gauge, PecGauge, RangeGauge
from game.ui.widgets.label import Canvas, Icon, Label, Title
from game.ui.widgets.option import OptionCard, segmented
from game.ui.widgets.page import KeyHint, Page
from game.ui.widgets.speech import SpeechBubble
from game.ui.widgets.stepper import Slider, Stepper
from game.ui.widgets.steps import StepTrail, WeekCells
from game.ui.widgets.table import Table, TableColumn, TableRow
from game.ui.widgets.tag import Chip, Pill, SphereSquare
from game.ui.widgets.toggle import Checkbox, Switch
from tests.ui.drawing import described, drawn, inked, pixels

pygame.font.init()
RULER = Ruler(Theme(), 1.0)


@dataclass(frozen=True)
class Chosen(UiAction):
    value: object


GO = Chosen("go")


def a_table() -> Table:
    columns = [TableColumn("Service"), TableColumn("Heures", is_number=True)]
    rows = [TableRow(("Tonte", "12 h"), icon="tonte", is_active=True), TableRow(("Total", "12 h"), is_total=True)]
    return Table(columns, rows, name="Services")


def inked_box(port: Port, rect: Rect) -> None:
    port.box(rect, fill=port.colours.ink)


READ: list[tuple[Callable[[], Widget], Role, str, str]] = [
    (lambda: Label("Un **mot**"), Role.TEXT, "Un mot", ""),
    (lambda: Title("Lundi", "vendredi"), Role.HEADING, "Lundi", "vendredi"),
    (lambda: Icon("tonte", name="Tonte"), Role.IMAGE, "Tonte", ""),
    (lambda: Canvas(inked_box, 50, name="Courbe", value="monte"), Role.IMAGE, "Courbe", "monte"),
    (lambda: Gauge(0.7, name="Énergie", value="70 %"), Role.METER, "Énergie", "70 %"),
    (lambda: RangeGauge(0.1, 0.3, "v", name="Vision", value="5 à 9"), Role.METER, "Vision", "5 à 9"),
    (lambda: PecGauge((17, 19, 18), name="PEC", value="54", target=75), Role.METER, "PEC", "54"),
    (lambda: Cells(3, 5, name="Habileté", value="3 sur 5"), Role.METER, "Habileté", "3 sur 5"),
    (lambda: Chip("Atteint", "okr", "good"), Role.TEXT, "Atteint", ""),
    (lambda: Pill("v", name="Vision"), Role.IMAGE, "Vision", "V"),
    (lambda: SphereSquare("travail", name="Travail"), Role.IMAGE, "Travail", ""),
    (lambda: KeyHint("Tab", "zone"), Role.TEXT, "zone", "Tab"),
    (lambda: SpeechBubble("Zoé", "Non !"), Role.TEXT, "Zoé", "Non !"),
    (lambda: StepTrail(["Plan", "Assemblée"], 1, name="Étapes"), Role.TEXT, "Étapes", "Assemblée"),
    (lambda: WeekCells(4, 9, name="Semaine", value="4 sur 9"), Role.METER, "Semaine", "4 sur 9"),
    (a_table, Role.TABLE, "Services", ""),
    (lambda: Page("Plan", Label("Corps")), Role.PAGE, "Plan", ""),
    (lambda: Dialog("Quitter ?", [Label("Oui ou non")]), Role.DIALOG, "Quitter ?", ""),
]  # fmt: skip


@pytest.mark.parametrize(("make", "role", "name", "value"), READ)
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_a_widget_is_drawn_and_says_what_it_is(
    make: Callable[[], Widget], role: Role, name: str, value: str, text: float
) -> None:
    node = described(make())
    assert (node.role, node.name, node.value) == (role, name, value)
    surface = drawn(make(), Rect(60, 60, 500, 300), text=text)
    assert inked(surface) > 0
    assert pixels(surface) == pixels(drawn(make(), Rect(60, 60, 500, 300), text=text))


ACTIVE: list[tuple[Callable[[], Widget], Role, Chosen, str, tuple[float, float]]] = [
    (lambda: Button("Continuer", GO, kind="main"), Role.BUTTON, GO, "enter", (0.5, 0.5)),
    (lambda: Button("", GO, icon="plus", name="Ajouter"), Role.BUTTON, GO, "space", (0.5, 0.5)),
    (lambda: OptionCard(Label("Guider"), GO, name="Guider"), Role.OPTION, GO, "enter", (0.5, 0.5)),
    (lambda: Checkbox("Son", GO, checked=True), Role.CHECKBOX, GO, "space", (0.1, 0.5)),
    (lambda: Switch("Oui", GO, checked=False, name="Mouvement"), Role.SWITCH, GO, "enter", (0.1, 0.5)),
    (lambda: Stepper(3, 6, Chosen, name="Jours", value="3"), Role.STEPPER, Chosen(4), "right", (0.98, 0.3)),
    (lambda: Slider(["a", "b", "c"], 1, Chosen, name="Place"), Role.SLIDER, Chosen(2), "right", (0.98, 0.3)),
    (lambda: Slider(["a", "b"], 0, Chosen, name="B", strategy="b"), Role.SLIDER, Chosen(1), "right", (0.98, 0.3)),
]  # fmt: skip


def activated(make: Callable[[], Widget], answer: Callable[[Router, Widget], object]) -> None:
    widget = make()
    router = Router()
    router.show(Column([widget]), None)
    router.layout(RULER)
    answer(router, widget)


@pytest.mark.parametrize(("make", "role", "action", "key", "at"), ACTIVE)
def test_the_keyboard_and_the_pointer_ask_for_the_same(
    make: Callable[[], Widget], role: Role, action: Chosen, key: str, at: tuple[float, float]
) -> None:
    def by_key(router: Router, widget: Widget) -> None:
        assert router.ui.focus == widget.key
        handled = router.handle(KeyPress(key))
        assert handled is not None
        assert handled.action == action

    def by_pointer(router: Router, widget: Widget) -> None:
        point = Point(widget.rect.x + widget.rect.w * at[0], widget.rect.y + widget.rect.h * at[1])
        asked = [router.handle(PointerPressed(point)), router.handle(PointerReleased(point))]
        assert action in [handled.action for handled in asked if handled is not None]

    assert described(make()).role is role
    activated(make, by_key)
    activated(make, by_pointer)


@pytest.mark.parametrize("kind", ["main", "second", "small", "discreet"])
def test_a_disabled_button_does_nothing_and_says_why(kind: ButtonKind) -> None:
    button = Button("Clore", GO, kind=kind, enabled=False, reason="Il reste un vote.")
    assert button.activate().action is None
    assert button.hint() == "Il reste un vote."
    assert "disabled" in button.states(Interaction())


def test_a_segment_is_chosen_and_says_so() -> None:
    control = segmented([("main_levee", "Main levée"), ("secret", "Scrutin secret")], "secret", Chosen, name="Vote")
    segments = described(control).children
    assert [(node.name, "selected" in node.states) for node in segments] == [
        ("Main levée", False),
        ("Scrutin secret", True),
    ]
    assert control.children[0].action == Chosen("main_levee")


def test_a_stepper_stops_at_its_ends() -> None:
    ui = Interaction()
    full = Stepper(6, 6, Chosen, name="Jours", value="6")
    nothing_left = Stepper(3, 6, Chosen, name="Jours", value="3", can_grow=False)
    for stepper in (full, nothing_left):
        handled = stepper.on_key(KeyPress("right"), ui)
        assert handled is not None
        assert handled.action is None


def test_a_list_says_whether_it_is_open() -> None:
    dropdown = Dropdown(["un", "deux"], 0, Chosen, name="Nombre", key="list")
    assert "expanded" in dropdown.states(Interaction(opened="list"))
    assert described(Dropdown(["un", "deux"], 1, Chosen, name="Nombre")).value == "deux"


def test_a_list_longer_than_the_page_shows_the_words_around_the_present_one() -> None:
    words = [f"mot {rank}" for rank in range(60)]
    dropdown = Dropdown(words, 30, Chosen, name="Mot", key="list")
    router = Router()
    router.show(Column([dropdown]), None)
    router.layout(RULER)
    router.handle(KeyPress("enter"))
    inside = Point(dropdown.rect.x + 20, dropdown.rect.bottom + 25)
    assert dropdown.popup_contains(inside)
    assert not dropdown.popup_contains(Point(inside.x, PAGE_HEIGHT))
    for _ in range(3):
        router.handle(Wheel(inside, -1))
    assert router.ui.highlight == 33
    for key in ("end", "pageup", "home"):
        router.handle(KeyPress(key))
    handled = router.handle(PointerPressed(inside))
    assert handled is not None
    assert handled.action == Chosen(0)
    router.handle(KeyPress("enter"))
    router.handle(KeyPress("end"))
    drawn(dropdown, dropdown.rect)
    handled = router.handle(KeyPress("enter"))
    assert handled is not None
    assert handled.action == Chosen(59)


def test_a_table_is_read_row_by_row_with_its_headings() -> None:
    headings, *rows = described(a_table()).children
    assert [cell.role for cell in headings.children] == [Role.COLUMN] * 2
    assert [[cell.name for cell in row.children] for row in rows] == [["Tonte", "12 h"], ["Total", "12 h"]]
    assert [(row.role, row.name, row.value) for row in rows] == [
        (Role.ROW, "Tonte", "Heures 12 h"),
        (Role.ROW, "Total", "Heures 12 h"),
    ]


def test_targets_are_large_enough_for_a_finger() -> None:
    for make, *_ in ACTIVE:
        widget = make()
        assert widget.height_for(RULER, 300) >= 36


class Writer:
    """A field and the scene that holds its text."""

    def __init__(self, text: str, lines: int = 1, max_length: int = 100) -> None:
        self.text, self._lines, self._max_length = text, lines, max_length
        self.ui = Interaction(focus="field")

    def field(self) -> TextField:
        field = TextField(self.text, Chosen, name="Carnet", lines=self._lines, max_length=self._max_length, key="field")
        field.arrange(RULER, Rect(0, 0, 120, 100), self.ui)
        return field

    def press(self, *keys: KeyPress | str) -> None:
        for key in keys:
            field = self.field()
            press = KeyPress(key) if isinstance(key, str) else key
            handled = field.on_key(press, self.ui)
            self._take(handled.action if handled is not None else None)

    def write(self, text: str) -> None:
        for sign in text:
            handled = self.field().on_text(sign, self.ui)
            self._take(handled.action if handled is not None else None)

    def _take(self, action: UiAction | None) -> None:
        if isinstance(action, Chosen):
            self.text = str(action.value)


def test_a_field_inserts_and_erases_at_the_caret() -> None:
    writer = Writer("Zoé")
    writer.press("home", "right")
    writer.write("a")
    writer.press("delete", "end", "backspace")
    assert writer.text == "Za"


def test_a_selection_is_replaced() -> None:
    writer = Writer("Zoé est fâchée")
    writer.press("home", *[KeyPress("right", shift=True)] * 3)
    writer.write("Nabil")
    assert writer.text == "Nabil est fâchée"
    writer.press(KeyPress("a", ctrl=True), "backspace")
    assert writer.text == ""


def test_a_field_of_several_lines_takes_line_ends_and_moves_by_line() -> None:
    writer = Writer("un", lines=3)
    writer.press("enter")
    writer.write("deux")
    assert writer.text == "un\ndeux"
    writer.press("up", "end")
    writer.write("e")
    assert writer.text == "une\ndeux"


def test_a_long_text_wraps_without_losing_a_sign() -> None:
    writer = Writer("Mercredi, quand Zoé s’est fâchée, on a attendu une semaine.", lines=4)
    writer.press("home", "up", "up", "up", "up")
    writer.write("X")
    assert writer.text.startswith("XMercredi")


def test_a_field_refuses_more_than_its_length() -> None:
    writer = Writer("abc", max_length=4)
    writer.write("de")
    assert writer.text == "abcd"


def test_a_field_copies_cuts_and_pastes(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[str] = []
    monkeypatch.setattr(clipboard, "copy", kept.append)
    monkeypatch.setattr(clipboard, "paste", lambda: "un\r\ndeux")
    writer = Writer("Zoé est là")
    writer.press("home", *[KeyPress("right", shift=True)] * 4, KeyPress("c", ctrl=True))
    assert (kept, writer.text) == (["Zoé "], "Zoé est là")
    writer.press(KeyPress("x", ctrl=True), "end", KeyPress("v", ctrl=True))
    assert writer.text == "est làun deux"
    several = Writer("", lines=3)
    several.press(KeyPress("v", ctrl=True))
    assert several.text == "un\ndeux"


def test_a_field_leaves_tab_and_shortcuts_with_control_to_others() -> None:
    writer = Writer("abc", lines=2)
    assert writer.field().on_key(KeyPress("tab"), writer.ui) is None
    assert writer.field().on_key(KeyPress("enter", ctrl=True), writer.ui) is None
