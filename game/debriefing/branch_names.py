"""What a branch is called, and the weeks of a season with the closing assembly."""

from __future__ import annotations

from game.branches import Moment
from game.saves import Record
from game.sim import SeasonView
from game.text import Texts


def branch_name(texts: Texts, record: Record) -> str:
    """The name that the player gave, else that of the week it was forked in; « L’été d’origine » for no branch."""
    if record.origin is None:
        return texts("branches.original")
    if record.origin.name:
        return texts.polish(record.origin.name)
    return default_name(texts, record)


def default_name(texts: Texts, record: Record) -> str:
    """What a branch is called until the player names it."""
    assert record.origin is not None, "a branch has an origin"
    week = record.origin.week
    return texts("branches.default", week=week) if week else texts("branches.default_preparation")


def chapter_of(view: SeasonView) -> int:
    """0 for the preparation, the number of a week, and one more for the closing assembly."""
    return view.week + 1 if view.phase in ("cloture", "fini") else view.week


def chapter_words(texts: Texts, chapter: int, n_weeks: int) -> str:
    """Preparation, « Semaine 4 », closing assembly."""
    if chapter == 0:
        return texts("phase.preparation")
    return texts("seasons.week_number", week=chapter) if chapter <= n_weeks else texts("phase.cloture")


def asked_words(texts: Texts, moment: Moment) -> str:
    """Where a moment stands in a sentence: « la semaine 4 »."""
    chapter, n_weeks = chapter_of(moment.view), moment.view.n_weeks
    if chapter == 0:
        return texts("branches.in_preparation")
    return texts("branches.in_week", week=chapter) if chapter <= n_weeks else texts("branches.in_closing")
