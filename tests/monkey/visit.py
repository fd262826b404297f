"""A visit of random hands: it begins at a stage, in a folder of its own, and what it leaves behind is looked at."""

from __future__ import annotations

import os
import tempfile
import threading
from collections import Counter, deque
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import fields, replace
from itertools import count
from pathlib import Path
from random import Random
from typing import Final
from unittest.mock import MagicMock, patch

import pygame

from game.app import LONGEST_FRAME, App
from game.saves import SavedSeason, Store, open_store
from game.scenes.laboratory import LaboratoryScene
from game.scenes.registry import build_routes
from game.scenes.scene import Context
from game.scenes.stack import Scene
from game.scenes.workshop.models import ModelsScene
from game.scenes.workshop.reading import GuideScene
from game.session import Session, log_of, replays_faithfully
from game.settings import FOLDER_VARIABLE, Settings, load_settings, save_settings
from game.ui import Widget
from tests.heard import HeardSpeaker
from tests.monkey.gestures import Hands
from tests.scenes.staging import STAGES, SUMMERS
from tests.window import Driver

PLACES: Final[dict[str, Callable[[Context], Scene]]] = STAGES | {
    "modeles": lambda context: ModelsScene(context, "quebec"),
    "guide-atelier": GuideScene,
}
"""Where a visit may begin: every stage, and what only the workshop leads to."""
_ASKED_EVERY: Final = 100
"""Inputs between two questions whether the window still answers."""
_ROUNDS_TO_ANSWER: Final = 15
"""Of four keys, two frames each: in less time a person thinks that it is slow, later that it is frozen."""
_REMEMBERED: Final = 60
_OUTING, _STEP_OUT = 75, 10
"""Inputs after which hands come back to the stage: since they came, and elsewhere when they stay around."""
_DRAWN_OF: Final = 12
_MOST_PLACED, _MOST_DRAWN = 60_000, 2_000
"""Widgets placed, and widgets drawn, between two pictures: with more, a person would see the window stop."""
_SIZE: Final = (640, 360)


def visit(stage: str, inputs: int, seed: int, *, stays: bool = False) -> Counter[type[Scene]]:
    """Let random hands give so many inputs, fewer if they close the game once they have gone on with its season; how
    many came to each scene.

    Those who stay soon come back from elsewhere, and stop where the season has gone on.

    Raises:
        AssertionError: the window answers no more; a season is lost, or is not the one that was played.
        Exception: what the game raised. Every error tells the last inputs.
    """
    hands = _Visit(stage, Random(f"{seed} {stage}"), stays)
    try:
        hands.play(inputs)
    except Exception as error:
        error.add_note(f"visit({stage!r}, {inputs}, {seed}, {stays=}):\n" + "\n".join(hands.last))
        raise
    return hands.reached


class _Visit:
    def __init__(self, stage: str, random: Random, stays: bool) -> None:
        self._stage, self._random, self._stays = stage, random, stays
        self._stores = ExitStack()
        self._added, self._erased = MagicMock(), MagicMock()
        self._way: Callable[[], Scene] | None = None
        self._begun: list[tuple[str, int, str]] = []
        self._placed, self._drawn = _Tally(), _Tally()
        self.reached: Counter[type[Scene]] = Counter()
        self.last: deque[str] = deque(maxlen=_REMEMBERED)

    def play(self, inputs: int) -> None:
        with self._stores as around:
            folder = around.enter_context(tempfile.TemporaryDirectory(dir=_memory(), ignore_cleanup_errors=True))
            around.enter_context(patch.dict(os.environ, {FOLDER_VARIABLE: folder}))
            around.enter_context(patch.object(App, "draw", _sparing(App.draw)))
            around.enter_context(patch.object(Widget, "arrange", self._placed.counting(Widget.arrange)))
            around.enter_context(patch.object(Widget, "render", self._drawn.counting(Widget.render)))
            settings = self._settings()
            save_settings(settings)
            language = self._random.choice(("fr", "en"))
            with Driver(self._first, settings=settings, language=language, size=_SIZE) as driver:
                self._use(driver, inputs)
                store, settings = driver.context.store, driver.context.settings
            kept = _seasons(store)
            for thread in threading.enumerate():
                if thread is not threading.current_thread():
                    thread.join()
            store.close()
            assert load_settings() == settings
            self._check_seasons(kept)

    def _settings(self) -> Settings:
        choose = self._random.choice
        return Settings(
            text_scale=choose((100, 125, 150, 200)),
            font=choose(("lato", "atkinson")),
            reduced_motion=choose((False, True)),
            captions=choose((False, True)),
            predictions=choose(("second", "always", "never")),
            first_launch=choose((False, True)),
            keys=choose(({}, {}, {"menu": "j", "activate": "k", "help": "f5"})),
        )

    def _first(self, context: Context) -> Scene:
        """The stage. What the store is asked to add and erase is known; the laboratory plays few summers."""
        store = context.store
        self._added = self._stores.enter_context(patch.object(store, "add", wraps=store.add))
        self._erased = self._stores.enter_context(patch.object(store, "delete", wraps=store.delete))
        routes = replace(build_routes(context), laboratory=lambda scenario: LaboratoryScene(context, scenario, SUMMERS))
        context.routes = replace(
            routes, **{each.name: self._noted(store, getattr(routes, each.name)) for each in fields(routes)}
        )
        scene = PLACES[self._stage](context)
        context.routes = routes
        self._begun = _moments(store)
        if self._way is None and not self._begun:
            self._way = lambda: PLACES[self._stage](context)
        return scene

    def _noted(self, store: Store, make: Callable[..., Scene]) -> Callable[..., Scene]:
        """The same way, which is the way to the stage if it is taken last: a season is then resumed, since hands may
        have gone on with it from elsewhere."""

        def go(*to: object) -> Scene:
            self._way = lambda: make(
                *(Session.resume(store, each.id) if isinstance(each, Session) else each for each in to)
            )
            return make(*to)

        return go

    def _use(self, driver: Driver, inputs: int) -> None:
        hands, asked, back = Hands(self._random, driver), _ASKED_EVERY, _OUTING
        home = type(driver.scene)
        while self.reached.total() < inputs:
            for event in hands.gesture():
                self.reached[type(driver.scene)] += 1
                self.last.append(f"{type(driver.scene).__name__} {driver.focus!r} {event}")
                pygame.event.post(event)
                if self._random.random() < 0.7:
                    self._frame(driver, hands.pause())
                if not driver.is_running:
                    break
            if driver.is_running and self.reached.total() >= asked:
                asked += _ASKED_EVERY
                _check_memory(driver)
                _check_answers(driver)
            if self._stays and driver.is_running and type(driver.scene) is home:
                back = self.reached.total() + _STEP_OUT
            if not driver.is_running or self.reached.total() >= back:
                back = self.reached.total() + _OUTING
                if not self._come_back(driver) and (self._stays or not driver.is_running):
                    return

    def _come_back(self, driver: Driver) -> bool:
        """Close the window and open it again at the stage, if its seasons are still where they were."""
        if self._way is None or not set(self._begun) <= set(_moments(driver.context.store)):
            return False
        driver.app.close()
        way = self._way
        driver.app = App(lambda _: way(), driver.context, size=_SIZE, speaker=HeardSpeaker())
        driver.frame()
        return driver.is_running

    def _frame(self, driver: Driver, seconds: float) -> None:
        """One turn of the loop: what it does stays within what a person does not notice."""
        self._placed.taken(), self._drawn.taken()
        driver.frame(seconds)
        placed, drawn = self._placed.taken(), self._drawn.taken()
        if seconds > LONGEST_FRAME:  # a key that is held repeats all that time: the application asks for no such frame
            return
        assert placed <= _MOST_PLACED, f"{placed} widgets placed for one picture"
        assert drawn <= _MOST_DRAWN, f"{drawn} widgets drawn for one picture"

    def _check_seasons(self, kept: dict[str, SavedSeason]) -> None:
        """No season is lost but those that were erased, and each one plays again to where it was."""
        added = {call.args[0].record.id for call in self._added.call_args_list}
        erased = {call.args[0] for call in self._erased.call_args_list}
        assert set(kept) == added - erased
        with open_store() as store:
            assert store.notices == ()
            assert _seasons(store) == kept
        for saved in kept.values():
            assert replays_faithfully(saved), saved.record


class _Tally:
    """How often something was done since it was last asked."""

    def __init__(self) -> None:
        self._n = 0

    def counting(self, do: Callable[..., None]) -> Callable[..., None]:
        """The same, counted."""

        def counted(*given: object) -> None:
            self._n += 1
            do(*given)

        return counted

    def taken(self) -> int:
        n, self._n = self._n, 0
        return n


def _sparing(draw: Callable[[App], None]) -> Callable[[App], None]:
    """One picture in a few is drawn: all else is as fast as hands can be."""
    asked = count()

    def sometimes(app: App) -> None:
        if next(asked) % _DRAWN_OF == 0:
            draw(app)

    return sometimes


def _moments(store: Store) -> list[tuple[str, int, str]]:
    return [(record.id, record.week, record.phase) for record in store.records()]


def _check_answers(driver: Driver) -> None:
    """A person who presses keys soon sees it, and the scene can be told to one who does not see."""
    assert driver.scene.describe()
    before = _shown(driver)
    for _ in range(_ROUNDS_TO_ANSWER):
        for key in ("tab", "down", "right", "enter"):
            driver.press(key)
            if not driver.is_running or _shown(driver) != before:
                return
    raise AssertionError(f"{type(driver.scene).__name__} answers no more")


def _check_memory(driver: Driver) -> None:
    """What was decided, noted and written in the season that is open is what would be opened again."""
    session = getattr(driver.scene, "session", None)
    store = driver.context.store
    if not isinstance(session, Session) or session.id not in {record.id for record in store.records()}:
        return
    kept, seen = store.read(session.id), session.saved
    assert tuple(entry for _, entry in log_of(kept)) == seen.entries
    assert (kept.record.week, kept.record.phase) == (seen.record.week, seen.record.phase)
    assert (kept.notes, kept.pages, kept.summary) == (seen.notes, seen.pages, seen.summary)


def _shown(driver: Driver) -> tuple[object, ...]:
    return driver.app.scene, driver.scene.describe()


def _seasons(store: Store) -> dict[str, SavedSeason]:
    return {record.id: store.read(record.id) for record in store.records()}


def _memory() -> Path | None:
    """Where files are in memory, on systems that have such a place."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() else None
