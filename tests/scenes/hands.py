"""A scene under a person's hands: keys, clicks, and what is then on the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import pygame

from game.saves import Store, open_store
from game.scenes.routes import Routes
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Push, Replace, Scene, Transition
from game.settings import Settings
from game.ui import (
    KeyPress,
    Label,
    Node,
    PointerPressed,
    PointerReleased,
    Port,
    TextTyped,
    Widget,
)
from tests.ui.overflow import overflows

pygame.font.init()

S = TypeVar("S", bound=WidgetScene)


class Elsewhere(WidgetScene):
    """Another place of the game, known by its name."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(context)
        self.name = name

    def build(self) -> Widget:
        return Label(self.name)


def context_of(
    store: Store | None = None, *, language: str = "fr", region: str = "quebec", **settings: object
) -> Context:
    """A context whose routes lead to places known by their names; the first launch is long past."""
    chosen = Settings.model_validate({"first_launch": False} | settings)
    context = Context(chosen, store or open_store(), language, region)

    def place(name: str) -> Elsewhere:
        return Elsewhere(context, name)

    context.routes = Routes(
        title=lambda: place("title"),
        scenarios=lambda: place("scenarios"),
        season=lambda session: place(f"season {session.phase}"),
        member=lambda _, index: place(f"member {index}"),
        pause=lambda _: place("pause"),
        aim=lambda _, phase: place(f"aim {phase}"),
        freeze=lambda _: place("freeze"),
        settings=lambda: place("settings"),
        access=lambda: place("access"),
        keys=lambda: place("keys"),
        help=lambda topic: place(f"help {topic}"),
        glossary=lambda topic, term: place(f"glossary {topic} {term}"),
        saves=lambda: place("saves"),
        branches=lambda _, week: place(f"branches {week}"),
        comparison=lambda *_: place("comparison"),
        groups=lambda season: place(f"groups {season}"),
        gathering=lambda season: place(f"gathering {season}".strip()),
        quiz=lambda season: place(f"quiz {season}".strip()),
        before_after=lambda season: place(f"before_after {season}"),
        future=lambda season: place(f"future {season}"),
        seat=lambda _, week: place(f"seat {week}"),
        glass=lambda _, cause: place(f"glass {cause.week} {cause.quantity} {cause.cause}"),
        workshop=lambda key: place(f"workshop {key}".strip()),
        wizard=lambda: place("wizard"),
        laboratory=lambda scenario: place(f"laboratory {scenario.id}" if scenario else "laboratory"),
    )
    return context


def opened(scene: S) -> S:
    """The scene once it is on top and was drawn."""
    scene.enter(None)
    drawn(scene)
    return scene


def drawn(scene: Scene) -> bytes:
    """The pixels of a page of 1280 × 720, once nothing moves any more."""
    surface = pygame.Surface((1280, 720))
    assert isinstance(scene, WidgetScene)
    scene.describe()
    scene.router.ui.motion.movements.clear()
    scene.router.ui.motion.finish()
    scene.draw(Port(surface, scene.context.ruler))
    return pygame.image.tobytes(surface, "RGB")


def press(scene: WidgetScene, *chords: str) -> Transition | None:
    """Keys one after another; what the last one led to."""
    transition = None
    for chord in chords:
        *held, name = chord.split("+")
        transition = scene.handle(KeyPress(name, shift="shift" in held, ctrl="ctrl" in held, alt="alt" in held))
    return transition


def write(scene: WidgetScene, text: str) -> None:
    scene.handle(TextTyped(text))


def click(scene: WidgetScene, key: str) -> Transition | None:
    """The pointer goes down and up in the middle of this widget, scrolled into sight where it is not."""
    drawn(scene)
    widget = scene.router.find(key)
    assert widget is not None, key
    under = scene.router.root.at_point(widget.rect.center)
    if under is None or under.key != key:
        scene.focus(key)
        drawn(scene)
    scene.handle(PointerPressed(widget.rect.center))
    return scene.handle(PointerReleased(widget.rect.center))


def leads_to(transition: Transition | None) -> str:
    """The name of the place that a transition opens; empty when it opens none."""
    if not isinstance(transition, Push | Replace):
        return ""
    scene = transition.make()
    assert isinstance(scene, Elsewhere)
    return scene.name


def focused(scene: WidgetScene) -> str:
    """The key of the widget with the ring."""
    drawn(scene)
    return scene.router.ui.focus


def nodes(scene: WidgetScene) -> Iterator[Node]:
    for node in scene.describe():
        yield from node.walk()


def said(scene: WidgetScene) -> str:
    """Everything a screen reader would read."""
    return "\n".join(f"{node.name} {node.value}" for node in nodes(scene))


def cut(scene: WidgetScene) -> list[str]:
    """What does not fit on the page, or in the dialog over it."""
    drawn(scene)
    return overflows(scene.router.root, scene.context.ruler)


def nameless(scene: WidgetScene) -> list[str]:
    """What can be activated and says nothing to a screen reader."""
    drawn(scene)
    return [widget.key for widget in scene.router.root.walk() if widget.focusable and not widget.name]
