"""What is told of each member after the summer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from game.debriefing import evidence_of
from game.debriefing.epilogue import TIMES, Epilogue, Line, epilogues_of, line_words
from game.debriefing.figures import LOG
from game.saves import SavedSeason
from game.session import log_of
from game.text import load_texts
from tests.debriefing.summers import SEASONS, kept

EVERY = pytest.mark.parametrize("season", SEASONS.values(), ids=SEASONS.keys())


def told(saved: SavedSeason, language: str = "fr") -> list[str]:
    evidence, texts = evidence_of(saved), load_texts(language)
    if evidence.end is None:
        return []
    return [
        " ".join(line_words(texts, evidence.end, epilogue.member, line) for line in epilogue.lines)
        for epilogue in epilogues_of(evidence)
    ]


@EVERY
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_sentence_is_told_with_nothing_left_to_fill(season: Callable[[], SavedSeason], language: str) -> None:
    for words in told(season(), language):
        assert words.strip()
        assert "{" not in words
        assert "  " not in words
        assert words.count("«\u00a0«") == 0


def test_each_member_of_a_whole_summer_has_what_was_lived_what_stays_and_what_may_come() -> None:
    evidence = evidence_of(kept())
    assert evidence.end is not None
    epilogues = epilogues_of(evidence)
    assert [each.member for each in epilogues] == [each.index for each in evidence.end.members]
    assert all(tuple(line.time for line in each.lines) == TIMES for each in epilogues)


def test_a_season_that_is_not_over_imagines_nothing() -> None:
    epilogues = epilogues_of(evidence_of(SEASONS["left midway"]()))
    assert epilogues
    assert all(line.time != "after" for each in epilogues for line in each.lines)


@pytest.mark.parametrize("name", ["left at once", "other rules"])
def test_a_season_without_a_week_that_can_be_replayed_has_no_epilogue(name: str) -> None:
    assert epilogues_of(evidence_of(SEASONS[name]())) == ()


@pytest.mark.parametrize("name", ["whole", "whole in France", "three weeks", "everybody left"])
def test_no_two_members_read_alike(name: str) -> None:
    words = told(SEASONS[name]())
    assert len(set(words)) == len(words)


def test_hardly_anything_is_said_of_more_than_two_members() -> None:
    lines = Counter((line.time, line.key) for each in epilogues_of(evidence_of(kept())) for line in each.lines)
    assert max(lines.values()) <= 3


def test_the_same_season_tells_the_same() -> None:
    saved = kept()
    assert epilogues_of(evidence_of(saved)) == epilogues_of(evidence_of(saved))


@EVERY
def test_what_is_told_of_the_log_names_lines_of_it(season: Callable[[], SavedSeason]) -> None:
    saved = season()
    n_lines = len(log_of(saved))
    for line in _lines(epilogues_of(evidence_of(saved))):
        assert (line.source.kind == LOG) == bool(line.source.lines)
        assert all(0 <= each < n_lines for each in line.source.lines)


def test_who_left_is_not_promised_another_summer_of_the_co_op() -> None:
    evidence = evidence_of(SEASONS["everybody left"]())
    assert evidence.end is not None
    left = {each.index for each in evidence.end.members if each.left_in_week is not None}
    assert left
    for epilogue in epilogues_of(evidence):
        if epilogue.member in left:
            assert epilogue.lines[-1].key == "elsewhere"


def _lines(epilogues: tuple[Epilogue, ...]) -> list[Line]:
    return [line for each in epilogues for line in each.lines]
