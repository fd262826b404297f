"""What an assistive technology asks goes where keys and pointer go."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from game.ui.dragging import Draggable, DropTarget
from game.ui.inputs import Ask, Asked
from game.ui.interaction import Handled, UiAction
from game.ui.layout import Column
from game.ui.routing import Router
from game.ui.scroll import Scroll
from game.ui.theme import Theme
from game.ui.typesetting import Ruler
from game.ui.widget import Amount, Widget, Writing
from game.ui.widgets.button import Button
from game.ui.widgets.dropdown import Dropdown
from game.ui.widgets.editor import Buffer, Editor
from game.ui.widgets.field import TextField
from game.ui.widgets.label import Label
from game.ui.widgets.stepper import Slider, Stepper

RULER = Ruler(Theme(), 1.0)


@dataclass(frozen=True, slots=True)
class Took(UiAction):
    what: object


def routed(*widgets: Widget) -> Router:
    router = Router()
    router.show(Scroll(Column(list(widgets)), key="scroll"), None)
    router.layout(RULER)
    return router


def ask(router: Router, key: str, what: Ask, **given: object) -> Handled | None:
    handled = router.handle(Asked(key, what, **given))  # type: ignore[arg-type] # the tests name what is given
    router.layout(RULER)
    return handled


def taken(handled: Handled | None) -> object:
    """What was asked of the scene."""
    assert handled is not None
    assert isinstance(handled.action, Took)
    return handled.action.what


def a_slider() -> Slider:
    return Slider(["rien", "peu", "assez", "tout"], 1, Took, name="Aide", key="it")


def a_stepper() -> Stepper:
    return Stepper(3, 8, Took, name="Jours", value="3 jours", key="it")


def test_a_button_is_pressed_and_takes_the_focus() -> None:
    router = routed(Button("Un", Took(1), key="one"), Button("Deux", Took(2), key="two"))
    assert taken(ask(router, "two", Ask.PRESS)) == 2
    assert router.ui.focus == "two"


def test_the_focus_goes_where_it_is_asked() -> None:
    router = routed(Button("Un", Took(1), key="one"), Button("Deux", Took(2), key="two"), Label("Trois", key="three"))
    assert ask(router, "two", Ask.FOCUS) == Handled()
    assert router.ui.focus == "two"
    assert ask(router, "three", Ask.FOCUS) is None
    assert router.ui.focus == "two"


def test_what_is_gone_is_asked_in_vain() -> None:
    assert ask(routed(Label("Rien")), "gone", Ask.PRESS) is None


def test_what_is_disabled_refuses() -> None:
    handled = ask(routed(Button("Un", Took(1), key="one", enabled=False, reason="Pas encore")), "one", Ask.PRESS)
    assert handled == Handled(is_refused=True)


@pytest.mark.parametrize(("make", "now"), [(a_slider, 1), (a_stepper, 3)])
def test_a_number_is_raised_lowered_and_set(make: type[Widget], now: int) -> None:
    assert taken(ask(routed(make()), "it", Ask.MORE)) == now + 1
    assert taken(ask(routed(make()), "it", Ask.LESS)) == now - 1
    assert taken(ask(routed(make()), "it", Ask.SET, number=2.2)) == 2


def test_a_number_says_its_bounds() -> None:
    assert a_slider().amount() == Amount(1, 0, 3, 1)
    assert a_stepper().amount() == Amount(3, 0, 8, 1)


def test_a_list_is_opened_and_one_of_its_words_taken() -> None:
    dropdown = Dropdown(["Québec", "France"], 0, Took, name="Région", key="it")
    router = routed(dropdown)
    ask(router, "it", Ask.PRESS)
    assert [node.name for node in dropdown.describe(router.ui)[0].children] == ["Québec", "France"]
    assert taken(ask(router, "it", Ask.PRESS, part="1")) == 1
    assert dropdown.describe(router.ui)[0].children == ()


def test_asking_elsewhere_closes_the_list() -> None:
    router = routed(Dropdown(["Québec", "France"], 0, Took, name="Région", key="it"), Button("Un", Took(1), key="one"))
    ask(router, "it", Ask.PRESS)
    ask(router, "one", Ask.PRESS)
    assert router.ui.opened == ""


def test_a_field_is_written_and_its_caret_put() -> None:
    field = TextField("Bonjour", Took, name="Nom", key="it")
    router = routed(field)
    ask(router, "it", Ask.SELECT, span=(0, 3))
    assert field.writing(router.ui) == Writing("Bonjour", 3, 0)
    assert taken(ask(router, "it", Ask.WRITE, text="Deux\nlignes")) == "Deux lignes"


def test_an_editor_is_written_and_its_caret_put() -> None:
    editor = Editor(Buffer.of("titre: A\n"), Took, name="Texte", key="it")
    chosen = taken(ask(routed(editor), "it", Ask.SELECT, span=(0, 5)))
    assert isinstance(chosen, Buffer)
    assert chosen.selected == "titre"
    written = taken(ask(routed(editor), "it", Ask.WRITE, text="titre: B\n"))
    assert isinstance(written, Buffer)
    assert written.text == "titre: B\n"


def test_a_card_is_taken_and_dropped() -> None:
    card = Draggable(Label("Inès"), "ines", name="Inès", key="card")
    place = DropTarget(Label("Ici"), name="Équipe", accepts=lambda who: who == "ines", on_drop=Took, key="place")
    router = routed(card, place)
    ask(router, "card", Ask.PRESS)
    assert router.ui.focus == "place"
    assert taken(ask(router, "place", Ask.PRESS)) == "ines"
    assert router.ui.carried is None


def test_what_is_out_of_sight_is_brought_into_it() -> None:
    router = routed(*[Label(f"Ligne {rank}", key=f"line-{rank}") for rank in range(80)])
    last = router.find("line-79")
    assert last is not None
    assert last.rect.bottom > 720
    ask(router, "line-79", Ask.SHOW)
    assert last.rect.bottom <= 720
