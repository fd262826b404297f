"""Where the keyboard goes, on small trees."""

from __future__ import annotations

from typing import Any

from game.ui import focus
from game.ui.geometry import Rect
from game.ui.inputs import KeyPress
from game.ui.interaction import Interaction, UiAction
from game.ui.layout import Column, Row
from game.ui.routing import Router
from game.ui.theme import Theme
from game.ui.typesetting import Ruler
from game.ui.widget import Widget, assign_keys
from game.ui.widgets.button import Button
from game.ui.widgets.option import OptionCard, choice_list

RULER = Ruler(Theme(), 1.0)
DO = UiAction()


def button(key: str, **more: Any) -> Button:
    return Button(key, DO, key=key, **more)


def a_tree() -> Widget:
    zone = Column([Row([button("a"), button("b")]), Row([button("c"), button("d")])], zone=True)
    tree = Column(
        [button("first"), zone, button("off", enabled=False), button("why", enabled=False, reason="Déjà fait.")]
    )
    assign_keys(tree)
    tree.arrange(RULER, Rect(0, 0, 600, 400), Interaction())
    return tree


def test_a_zone_is_one_stop_and_a_disabled_widget_one_only_with_a_reason() -> None:
    assert [[w.key for w in group] for group in focus.stops(a_tree())] == [["first"], ["a", "b", "c", "d"], ["why"]]


def test_tab_goes_on_from_zone_to_zone_and_round() -> None:
    tree, ui = a_tree(), Interaction(focus="first")
    keys = []
    for _ in range(3):
        ui.focus = focus.tabbed(tree, ui, 1)
        keys.append(ui.focus)
    assert keys == ["a", "why", "first"]


def test_a_zone_is_entered_where_it_was_left() -> None:
    tree, ui = a_tree(), Interaction(focus="d")
    ui.focus = focus.tabbed(tree, ui, 1)
    assert focus.tabbed(tree, ui, -1) == "d"


def test_a_zone_is_first_entered_at_what_is_chosen() -> None:
    options = [OptionCard(Widget(), DO, name=name, key=name, selected=name == "two") for name in ("one", "two")]
    tree = Column([button("first"), choice_list(options)])
    assign_keys(tree)
    assert focus.tabbed(tree, Interaction(focus="first"), 1) == "two"


def test_arrows_move_inside_the_zone() -> None:
    tree = a_tree()
    moves = {("a", "right"): "b", ("a", "down"): "c", ("d", "left"): "c", ("d", "up"): "b", ("d", "down"): "d"}
    assert {(here, way): focus.moved(tree, Interaction(focus=here), way) for here, way in moves} == moves


def test_the_focus_begins_at_the_first_enabled_stop() -> None:
    assert focus.first_useful(a_tree()) == "first"
    assert focus.first_useful(Column([])) == ""


def test_the_focus_stays_by_its_key_when_the_tree_is_rebuilt() -> None:
    router = Router()
    router.show(a_tree(), None)
    router.layout(RULER)
    router.move_focus("c")
    router.show(a_tree(), None)
    assert router.ui.focus == "c"


def test_the_focus_goes_to_the_nearest_when_its_widget_is_gone() -> None:
    router = Router()
    router.show(Column([button("up"), button("middle"), button("down"), button("end")]), None)
    router.layout(RULER)
    router.move_focus("down")
    router.layout(RULER)
    router.show(Column([button("up"), button("middle"), button("end")]), None)
    router.layout(RULER)
    assert router.ui.focus in {"middle", "end"}


def test_a_digit_chooses_in_the_list_that_has_the_focus() -> None:
    router = Router()
    lists = [
        choice_list([OptionCard(Widget(), DO, name=f"{side}{n}", key=f"{side}{n}") for n in (1, 2)], numbered=True)
        for side in ("left", "right")
    ]
    router.show(Row(list(lists)), None)
    router.layout(RULER)
    router.move_focus("right1")
    router.layout(RULER)
    handled = router.handle(KeyPress("2"))
    assert handled is not None
    assert router.ui.focus == "right2"


def test_a_disabled_shortcut_leads_to_its_reason_and_does_nothing() -> None:
    router = Router()
    router.show(Column([button("go"), button("end", enabled=False, reason="Il reste un vote.", shortcut="e")]), None)
    router.layout(RULER)
    handled = router.handle(KeyPress("e"))
    assert handled is not None
    assert handled.action is None
    assert router.ui.focus == "end"
