"""The pages of a notebook, read back by whoever knows their kind."""

from __future__ import annotations

from game.saves import PageContent, readable


def _number(content: PageContent) -> int:
    return int(content["n"])


def test_the_pages_of_a_kind_are_read_by_number_and_those_without_sense_left_out() -> None:
    pages = {("arret", 3): {"n": "30"}, ("arret", 2): {"n": "?"}, ("arret", 1): {"n": "10"}, ("quiz", 1): {"n": "1"}}
    assert list(readable(pages, "arret", _number).items()) == [(1, 10), (3, 30)]
