"""Packs of the seasons to look back on, always of the same day."""

from __future__ import annotations

import dataclasses
import datetime
from functools import lru_cache
from typing import Final

from game.debriefing import evidence_of
from game.debriefing.estimates import Estimates
from game.debriefing.future import KIND as ATELIER
from game.debriefing.future import ThemeSheet
from game.debriefing.impact import Sheet
from game.lab.counted import Counted, Counting
from game.lab.merit import LUCKS, WAY_LUCKS, WAYS, Merit, Way
from game.notebook import PAGE, QUESTIONS, SURENESS
from game.report.pack import Pack, pack_of
from game.saves import PageContent, PageKey, SavedSeason
from game.sim import ChoosePosture
from game.telling import POINTS
from tests.debriefing.summers import SEASONS

DATE: Final = datetime.date(2026, 9, 1)


COUNTED: Final = 5.25
"""Points of the one decision of `pack_with_all` that counted."""


@lru_cache
def pack_with_all(language: str = "fr") -> Pack:
    """That of a whole season with a notebook, one decision that counted in the first week, and chance and merit."""
    return pack_of(written(), language, DATE, Estimates(counting(), merit(), 1.0))


@lru_cache
def written() -> SavedSeason:
    """A whole season in which something was foreseen, and written."""
    foreseen = {"question": "pec", "choix": QUESTIONS["pec"].choices[0], "assurance": SURENESS[0]}
    pages: dict[PageKey, PageContent] = {
        (PAGE, 2): foreseen,
        ("arret", 3): {"question": "incident_1", "texte": "Nous avons ri."},
    }
    answers = (
        Sheet("avant", (1, 2, 3, 4, 5), frozenset()),
        Sheet("apres", (2, 2, 5, 4, 5), frozenset({("buts", "vision")})),
    )
    pages |= {("avant_apres", number): sheet.content() for number, sheet in enumerate(answers, 1)}
    pages[ATELIER, 0] = ThemeSheet("Trouver les jeunes", "On nous connaît peu.").content()
    return dataclasses.replace(SEASONS["whole"](), notes={2: "Il a plu."}, pages=pages)


@lru_cache
def counting() -> Counting:
    moments = evidence_of(written()).moments
    plans = [number for number, moment in enumerate(moments) if moment.view.phase == "plan"]
    other = ChoosePosture("travail", "faire_a_la_place")
    return Counting(tuple(Counted(number, other, -COUNTED, -6.0, -4.5, 0.0, 200) for number in plans[:1]), 1.0)


@lru_cache
def merit() -> Merit:
    """Ends that go up by less than a point, from 40; each way ends a little farther than the one before."""
    evidence = evidence_of(written())
    played = evidence.weekly["pec"][-1] * POINTS
    ways = tuple(
        Way(name, tuple(30 + 3 * rank + 0.25 * n for n in range(WAY_LUCKS)), 45.0 + rank)
        for rank, name in enumerate(WAYS)
    )
    return Merit(evidence.n_weeks, played, tuple(40 + 0.05 * n for n in range(LUCKS)), 0.125, ways)


@lru_cache
def pack(season: str = "whole", language: str = "fr") -> Pack:
    """The pack of one of `SEASONS`."""
    return pack_of(SEASONS[season](), language, DATE)
