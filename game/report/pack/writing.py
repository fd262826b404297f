"""A pack made out of a kept season: the chapters that it gives something to say in, in the order of a session."""

from __future__ import annotations

import datetime

from game.debriefing import summer_of
from game.debriefing.estimates import Estimates
from game.report.pack.chapters.brings import what_it_brings
from game.report.pack.chapters.cover import cover
from game.report.pack.chapters.curve import curve
from game.report.pack.chapters.decisions import decisions_that_counted
from game.report.pack.chapters.goals import goals
from game.report.pack.chapters.impact import before_after_sheet, difference
from game.report.pack.chapters.merit import chance_and_merit
from game.report.pack.chapters.notebook import blank_notes, notebook
from game.report.pack.chapters.people import people
from game.report.pack.chapters.quiz import quiz_sheet
from game.report.pack.chapters.reading import reading
from game.report.pack.chapters.session import session_plan
from game.report.pack.chapters.sheets import observers_sheet, transfer_cards, workshop_sheet
from game.report.pack.chapters.summary import summary
from game.report.pack.chapters.support import support
from game.report.pack.chapters.turns import turning_weeks
from game.report.pack.content import Pack
from game.saves import SavedSeason
from game.text import load_texts


def pack_of(
    saved: SavedSeason,
    language: str,
    date: datetime.date,
    estimates: Estimates | None = None,
    *,
    with_notes: bool = True,
) -> Pack:
    """The pack of a season, finished or not, as its region writes `language`, made on `date`.

    With estimates, the decisions that counted are told once all are known, then chance and merit; without, there is
    room to imagine them.

    A season that cannot be replayed says so, and has no more than its weekly figures and the sheets to hand out.
    """
    summer = summer_of(saved)
    scenario = summer.evidence.scenario
    texts = load_texts(language, scenario.region) if scenario is not None else load_texts(language)
    counting = estimates.decisions if estimates is not None else None
    merit = estimates.merit if estimates is not None else None
    chapters = (
        summary(summer, texts),
        curve(summer, texts),
        *turning_weeks(summer, counting, texts),
        decisions_that_counted(summer, counting, texts) if counting is not None else None,
        chance_and_merit(summer, merit, texts) if merit is not None else None,
        goals(summer, texts),
        support(summer, texts),
        people(summer, texts),
        what_it_brings(summer, texts),
        session_plan(scenario, texts),
        difference(saved.pages, texts) if with_notes else None,
        notebook(summer, texts) if with_notes else blank_notes(texts),
        quiz_sheet(summer, texts),
        observers_sheet(texts),
        workshop_sheet(scenario, texts),
        transfer_cards(texts),
        before_after_sheet(texts),
        reading(summer, texts),
    )
    return Pack(
        language=language,
        region=texts.region,
        cover=cover(summer, texts, date),
        date=date,
        contents=texts("pack.contents"),
        page=texts("pack.page"),
        chapters=tuple(chapter for chapter in chapters if chapter is not None),
    )
