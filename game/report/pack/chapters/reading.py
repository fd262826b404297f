"""How to read the numbers, and what it takes to find this summer again."""

from __future__ import annotations

from collections.abc import Mapping

from game import __version__
from game.debriefing import Summer
from game.report.pack.chapters.quiz import quiz_answers
from game.report.pack.content import Block, Chapter, Grid, Heading, Points, Room, Words
from game.report.pack.saying import headings
from game.text import Texts


def reading(summer: Summer, texts: Texts) -> Chapter:
    """What the numbers mean and do not mean, the answers of the quiz, the versions."""
    record = summer.evidence.saved.record
    own = {"season": record.id}
    if origin := record.origin:
        own["branch"] = texts("pack.reading.branch_of", week=origin.week, parent=origin.parent)
    blocks = (
        how_to_read(summer, texts),
        Heading((texts("pack.quiz.answers"),)),
        quiz_answers(summer, texts),
        *versions(summer, own, texts),
    )
    return Chapter("lire", texts("pack.reading"), blocks)


def how_to_read(summer: Summer, texts: Texts) -> Points:
    """What the numbers mean and do not mean, and the sources of those that are not of the season."""
    network = summer.network
    known = (
        texts("pack.reading.network", network=texts(f"ending.network.{network.region}"))
        if network is not None
        else texts("pack.reading.network_unknown")
    )
    lines = [texts(f"pack.reading.{key}") for key in ("pec", "model", "luck", "rounding", "trace")]
    return Points(tuple((line,) for line in (*lines, known)))


def versions(summer: Summer, own: Mapping[str, str], texts: Texts) -> tuple[Block, ...]:
    """What it takes to find a summer again: the scenario, the luck, the rules and what is its `own`; then room."""
    record = summer.evidence.saved.record
    told = {
        "scenario": f"{texts.polish(record.title.read(texts.language))} ({record.scenario})",
        "seed": str(record.seed),
        "rules": record.rules,
        "program": __version__,
        **own,
    }
    rows: tuple[tuple[Words, ...], ...] = tuple(
        ((texts(f"pack.reading.{key}"),), (words,)) for key, words in told.items()
    )
    heads = headings(texts, "pack.reading.versions_heads")
    return (
        Heading((texts("pack.reading.versions"),)),
        Grid("", heads, rows, widths=(1, 3)),
        Room(texts("pack.reading.room")),
    )
