"""A thread gives what was asked for last, and nothing of what was asked before."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest

from game.lab.stoppable import Cancelled
from game.scenes.working import Working


def test_the_last_result_stays_until_it_is_stopped() -> None:
    working: Working[int] = Working("counting")
    working.refine(lambda _: range(6))
    working.wait()
    assert working.result == 5
    working.stop()
    assert working.result is None


def test_what_was_asked_before_never_takes_the_place_of_what_is_asked_now() -> None:
    working: Working[str] = Working("late and now")
    gate, ended = Event(), Event()

    def slow(cancelled: Cancelled) -> Iterator[str]:
        gate.wait()
        yield "late"
        if cancelled():
            ended.set()

    working.refine(slow)
    working.take(lambda _: "now")
    working.wait()
    gate.set()
    ended.wait()
    assert working.result == "now"


def test_it_is_busy_until_there_is_something_or_nobody_waits() -> None:
    working: Working[str] = Working("gated")
    gate = Event()

    def slow(_: Cancelled) -> Iterator[str]:
        gate.wait()
        yield "done"

    assert not working.is_busy
    working.refine(slow)
    assert working.is_busy
    working.stop()
    assert not working.is_busy
    gate.set()
    working.wait()
    assert working.result is None


def test_a_failure_is_met_by_whoever_looks_at_the_result() -> None:
    working: Working[int] = Working("failing")

    def work(_: Cancelled) -> Iterator[int]:
        yield 1
        raise ZeroDivisionError

    working.refine(work)
    working.wait()
    with pytest.raises(ZeroDivisionError):
        _ = working.result
    assert working.result == 1


def test_a_failure_of_what_was_stopped_is_met_by_nobody() -> None:
    working: Working[int] = Working("stopped")

    def work(_: Cancelled) -> int:
        raise ZeroDivisionError

    working.take(work)
    working.wait()
    working.stop()
    assert working.result is None
