"""What is computed beside something else: two processes against one, and a fan behind sixty pictures a second.

What a person waits for: times are those of the wall.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path

from benchmarks.engine import FAN
from benchmarks.figures import Figure, interleaved, timed
from benchmarks.screen import FRAME, SIZE, scene_at
from game.app import App
from game.lab.levers import CARDS
from game.lab.paired import compare
from game.saves import open_store
from game.scenario import load_scenario
from game.scenes.scene import Context
from game.settings import Settings
from game.sim import Scenario, simulate

SEASONS = 8_000
"""Shared out between processes: 100 000 have the same shape, and take a minute instead of four seconds."""
FRAMES = 240


def figures() -> list[Figure]:
    return [*_two_processes(), *_fan_behind()]


def _two_processes() -> list[Figure]:
    """Each process holds its scenario already, as one of a cluster would."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        list(pool.map(_play, [range(100)] * 2))
        half = SEASONS // 2
        measured = interleaved({
            "one": timed(lambda: pool.submit(_play, range(SEASONS)).result()),
            "two": timed(lambda: list(pool.map(_play, [range(half), range(half, SEASONS)]))),
        })  # fmt: skip
    gains = [one / two for one, two in zip(measured["one"], measured["two"], strict=True)]
    return [
        Figure(
            f"two processes against one, {SEASONS} seasons",
            statistics.median(gains),
            "×",
            at_least=1.7,
            ambition="≥ 1.9",
        )
    ]


def _play(numbers: range) -> float:
    """The mean of an indicator over the seasons of these numbers; so little goes back to who asked."""
    return float(simulate(_scenario(), "adaptative", numbers)["pec"].mean())


@lru_cache
def _scenario() -> Scenario:
    return load_scenario("quebec")


def _fan_behind() -> list[Figure]:
    """Pictures of the week at work that were not ready for their sixtieth of a second: alone, then with fans of
    forecasts or comparisons of the laboratory computed by a plain thread."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder)) as store:
        app = App(scene_at("travail"), Context(Settings(), store, "fr"), size=SIZE)
        for _ in range(30):
            app.step(FRAME)
        late = interleaved({
            "alone": lambda: _late(app),
            "fans": lambda: _late_before(app, _fan),
            "comparison": lambda: _late_before(app, _comparison),
        }, repetitions=3)  # fmt: skip
        app.close()
    return [
        Figure(f"pictures late of {FRAMES}, nothing behind", statistics.median(late["alone"]), ""),
        Figure(
            f"pictures late of {FRAMES}, fans of {FAN} seasons computed behind",
            statistics.median(late["fans"]),
            "",
            aim="≤ 2.4",
            ambition="0",
        ),
        Figure(
            f"pictures late of {FRAMES}, a comparison of the laboratory refined behind",
            statistics.median(late["comparison"]),
            "",
            aim="≤ 2.4",
            ambition="0",
        ),
    ]


def _fan(_: Callable[[], bool]) -> None:
    simulate(_scenario(), "adaptative", FAN)


def _comparison(cancelled: Callable[[], bool]) -> None:
    """From 50 to 1 000 summers of two ways."""
    for _ in compare(_scenario(), CARDS[0].base, CARDS[0].changed, cancelled=cancelled):
        pass


def _late_before(app: App, compute: Callable[[Callable[[], bool]], None]) -> float:
    """Pictures late while a thread computes again and again."""
    is_over = threading.Event()

    def work() -> None:
        while not is_over.is_set():
            compute(is_over.is_set)

    behind = threading.Thread(target=work)
    behind.start()
    try:
        return _late(app)
    finally:
        is_over.set()
        behind.join()


def _late(app: App) -> float:
    """Pictures that took longer than their time; each begins at its own sixtieth."""
    late = 0
    for _ in range(FRAMES):
        begun = time.perf_counter()
        app.step(FRAME)
        left = FRAME - (time.perf_counter() - begun)
        late += left < 0
        time.sleep(max(left, 0.0))
    return late
