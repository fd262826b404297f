"""The stack: who is entered, left, drawn, and when transitions are applied."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.scenes.stack import Pop, Push, Quit, Replace, SceneStack, Transition
from game.ui.geometry import Rect
from game.ui.inputs import KeyPress, UiInput
from game.ui.port import Port
from game.ui.sounds import Ambience
from game.ui.theme import Theme
from game.ui.typesetting import Ruler
from game.ui.widget import Node

KEY = KeyPress("enter")


class Recorded:
    """A scene that writes down what happens to it, and answers every input with the same transition."""

    def __init__(
        self,
        name: str,
        log: list[str],
        answer: Transition | None = None,
        *,
        see_through: bool = False,
        ambience: Ambience | None = Ambience.INDOORS,
    ) -> None:
        self.name, self.log, self.answer, self.see_through = name, log, answer, see_through
        self.ambience = ambience

    def enter(self, result: object) -> None:
        self.log.append(f"enter {self.name} {result}")

    def leave(self) -> None:
        self.log.append(f"leave {self.name}")

    def handle(self, ui_input: UiInput) -> Transition | None:
        self.log.append(f"handle {self.name}")
        return self.answer

    def update(self, dt: float) -> bool:
        return False

    def stirred(self) -> Sequence[Rect]:
        return ()

    def draw(self, port: Port) -> None:
        self.log.append(f"draw {self.name}")

    def describe(self) -> tuple[Node, ...]:
        return ()


def a_port() -> Port:
    return Port(pygame.Surface((64, 36)), Ruler(Theme(), 0.05))


def test_a_transition_waits_for_the_end_of_the_frame() -> None:
    log: list[str] = []
    stack = SceneStack(lambda: Recorded("title", log, Push(lambda: Recorded("plan", log))))
    stack.handle(KEY)
    assert stack.is_moving
    stack.handle(KEY)
    assert log == ["enter title None", "handle title"]
    assert stack.settle()
    assert log[2:] == ["leave title", "enter plan None"]


def test_a_scene_that_pops_hands_its_result_to_the_one_below() -> None:
    log: list[str] = []
    stack = SceneStack(lambda: Recorded("plan", log, Push(lambda: Recorded("sheet", log, Pop("mentor")))))
    for _ in range(2):
        stack.handle(KEY)
        stack.settle()
    assert log[-2:] == ["leave sheet", "enter plan mentor"]


def test_replacing_leaves_only_the_new_scene_in_its_place() -> None:
    log: list[str] = []
    stack = SceneStack(lambda: Recorded("plan", log, Replace(lambda: Recorded("assembly", log, Pop()))))
    stack.handle(KEY)
    stack.settle()
    assert log[-2:] == ["leave plan", "enter assembly None"]
    stack.handle(KEY)
    stack.settle()
    assert stack.top is None


def test_replacing_everything_empties_the_stack_first() -> None:
    log: list[str] = []
    pause = Replace(lambda: Recorded("title", log), everything=True)
    stack = SceneStack(lambda: Recorded("plan", log, Push(lambda: Recorded("pause", log, pause))))
    for _ in range(2):
        stack.handle(KEY)
        stack.settle()
    assert log[-3:] == ["leave pause", "leave plan", "enter title None"]


def test_quitting_leaves_every_scene() -> None:
    log: list[str] = []
    stack = SceneStack(lambda: Recorded("plan", log, Push(lambda: Recorded("pause", log, Quit()))))
    for _ in range(2):
        stack.handle(KEY)
        stack.settle()
    assert stack.top is None
    assert log[-2:] == ["leave pause", "leave plan"]


def test_a_see_through_scene_is_drawn_over_the_one_below() -> None:
    log: list[str] = []
    pause = Push(lambda: Recorded("pause", log, see_through=True))
    stack = SceneStack(lambda: Recorded("plan", log, pause))
    stack.handle(KEY)
    stack.settle()
    stack.draw(a_port())
    assert log[-2:] == ["draw plan", "draw pause"]


def test_an_opaque_scene_hides_the_one_below() -> None:
    log: list[str] = []
    stack = SceneStack(lambda: Recorded("plan", log, Push(lambda: Recorded("sheet", log))))
    stack.handle(KEY)
    stack.settle()
    stack.draw(a_port())
    assert "draw plan" not in log


def test_what_is_heard_is_what_the_scene_on_top_says_or_else_the_one_below() -> None:
    log: list[str] = []
    pause = Push(lambda: Recorded("pause", log, Push(lambda: Recorded("plan", log)), ambience=None))
    stack = SceneStack(lambda: Recorded("work", log, pause, ambience=Ambience.RAIN))
    heard = [stack.ambience]
    for _ in range(2):
        stack.handle(KEY)
        stack.settle()
        heard.append(stack.ambience)
    assert heard == [Ambience.RAIN, Ambience.RAIN, Ambience.INDOORS]
