"""The window at 1920 × 1080: the start, a frame where nothing is new, a whole redraw, and a page that changes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.figures import Figure, medians, timed
from game.app import App
from game.saves import open_store
from game.scenario import load_scenario
from game.scenes.registry import build_routes
from game.scenes.scene import Context
from game.scenes.stack import Scene
from game.session import Session
from game.settings import Settings
from game.sim import strategy

SIZE = (1920, 1080)
FRAME = 1 / 60
PAGES = ("plan", "travail", "bilan")
_SETTLING_FRAMES = 120
"""After these, what unfolds when a page comes has come to its end."""
_FIRST_FRAME = """
from game.app import App
from game.cli import main
App.run = lambda self: self.step(0.0)
main(["jouer"])
"""


def figures() -> list[Figure]:
    start = medians({"start": timed(_start)})["start"]
    return [
        Figure("from the command to the first frame of the title", start, " s", aim="≤ 1.5 s", ambition="≤ 0.5"),
        *(figure for page in PAGES for figure in _page(page)),
        _moving("travail"),
    ]


def _start() -> None:
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"SDL_VIDEODRIVER": "dummy", "PEC_DOSSIER": folder}
        subprocess.run([sys.executable, "-c", _FIRST_FRAME], env=environment, check=True, capture_output=True)


def _page(phase: str) -> list[Figure]:
    """A busy page of the fourth week, on which nothing moves by itself."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder)) as store:
        context = Context(Settings(reduced_motion=True), store, "fr")
        app = App(scene_at(phase), context, size=SIZE)
        for _ in range(_SETTLING_FRAMES):
            app.step(FRAME)
        taken = medians({
            "still": lambda: _mean(lambda: app.step(FRAME)),
            "redraw": lambda: _mean(app.draw),
            "rebuild": lambda: _mean(lambda: _rebuild(app, context)),
        })  # fmt: skip
        app.close()
    return [
        Figure(f"{phase}: a frame where nothing is new", 1e3 * taken["still"], " ms", aim="≤ 2 ms", ambition="≤ 1"),
        Figure(f"{phase}: the whole page drawn again", 1e3 * taken["redraw"], " ms", aim="≤ 8 ms", ambition="≤ 4"),
        Figure(f"{phase}: the page in another language", 1e3 * taken["rebuild"], " ms", aim="≤ 30 ms", ambition="≤ 8"),
    ]


def _moving(phase: str) -> Figure:
    """A page that lives, over its first seconds: people leave, walk and arrive."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder)) as store:
        app = App(scene_at(phase), Context(Settings(), store, "fr"), size=SIZE)
        taken = medians({"moving": lambda: _mean(lambda: app.step(FRAME), 60)})["moving"]
        app.close()
    return Figure(f"{phase}: a frame while the page lives", 1e3 * taken, " ms", aim="≤ 8 ms", ambition="≤ 4")


def scene_at(phase: str) -> Callable[[Context], Scene]:
    """The page of a phase of the fourth week."""

    def first(context: Context) -> Scene:
        context.routes = build_routes(context)
        session, policy = Session.start(context.store, load_scenario("quebec"), 1), strategy("adaptative")
        while session.view.week < 4 or session.phase != phase:
            for decision in policy.decide(session.view):
                session.decide(decision)
            session.advance()
        return context.routes.season(session)

    return first


def _rebuild(app: App, context: Context) -> None:
    context.speak("fr" if context.texts.language == "en" else "en", "quebec")
    app.draw()


def _mean(work: Callable[[], object], times: int = 20) -> float:
    """Seconds of one of `times`."""
    return timed(lambda: [work() for _ in range(times)])() / times
