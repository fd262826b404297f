"""A thread gives what was asked for last, and nothing of what was asked before."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest

from game.lab.refined import Refined
from game.lab.stoppable import Cancelled


def counting(last: int) -> Iterator[int]:
    yield from range(last + 1)


def test_the_last_result_stays_until_it_is_stopped() -> None:
    refined: Refined[int] = Refined()
    refined.ask(lambda _: counting(5))
    refined.wait()
    assert refined.result == 5
    refined.stop()
    assert refined.result is None


def test_what_was_asked_before_is_cancelled_and_never_shown() -> None:
    refined: Refined[str] = Refined()
    gate, ended = Event(), Event()

    def slow(cancelled: Cancelled) -> Iterator[str]:
        gate.wait()
        yield "late"
        if cancelled():
            ended.set()

    refined.ask(slow)
    refined.ask(lambda _: iter(["now"]))
    refined.wait()
    gate.set()
    ended.wait()
    assert refined.result == "now"


def test_what_cannot_be_begun_is_said_at_once() -> None:
    def refused(_: Cancelled) -> Iterator[int]:
        raise ValueError("no such lever")

    with pytest.raises(ValueError, match="no such lever"):
        Refined[int]().ask(refused)
