"""How to read the numbers, and what it takes to find this summer again."""

from __future__ import annotations

from collections.abc import Iterator

from game import __version__
from game.debriefing import Summer
from game.report.pack.chapters.quiz import quiz_answers
from game.report.pack.content import Chapter, Grid, Heading, Points, Room, Words
from game.report.pack.saying import headings
from game.text import Texts


def reading(summer: Summer, texts: Texts) -> Chapter:
    """What the numbers mean and do not mean, their sources, the versions."""
    network = summer.network
    known = (
        texts("pack.reading.network", network=texts(f"ending.network.{network.region}"))
        if network is not None
        else texts("pack.reading.network_unknown")
    )
    lines = [texts(f"pack.reading.{key}") for key in ("pec", "model", "luck", "rounding", "trace")]
    versions = tuple(_versions(summer, texts))
    blocks = (
        Points(tuple((line,) for line in (*lines, known))),
        Heading((texts("pack.quiz.answers"),)),
        quiz_answers(summer, texts),
        Heading((texts("pack.reading.versions"),)),
        Grid("", headings(texts, "pack.reading.versions_heads"), versions, widths=(1, 3)),
        Room(texts("pack.reading.room")),
    )
    return Chapter("lire", texts("pack.reading"), blocks)


def _versions(summer: Summer, texts: Texts) -> Iterator[tuple[Words, ...]]:
    record = summer.evidence.saved.record
    told = {
        "season": record.id,
        "scenario": f"{texts.polish(record.title.read(texts.language))} ({record.scenario})",
        "seed": str(record.seed),
        "rules": record.rules,
        "program": __version__,
    }
    if origin := record.origin:
        told["branch"] = texts("pack.reading.branch_of", week=origin.week, parent=origin.parent)
    for key, words in told.items():
        yield (texts(f"pack.reading.{key}"),), (words,)
