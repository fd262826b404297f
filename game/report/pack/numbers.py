"""Numbers of a summer as they are written in a pack, each with its source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.debriefing import Figure, Source, Week, said, shown
from game.debriefing.aims import with_unit
from game.debriefing.causes import Moved
from game.debriefing.figures import INDICATOR, LEDGER
from game.report.pack.content import Measured
from game.telling import LETTERS, POINTS
from game.text import Texts

SCENARIO: Final = "scenario"
"""Sources beside those of the debriefing. What the scenario asks for: the key is an objective."""
REPLAYED: Final = "replayed"
"""The season replayed from one of its moments with another decision: the key is the number of the moment."""
NOTEBOOK: Final = "notebook"
"""What players kept beside their decisions: the key is what it is about."""
QUIZ: Final = "quiz"
"""The quiz of the session: the key is one of its questions."""
_QUANTITIES: Final = {letter: quantity for quantity, letter in LETTERS.items()}


def number(texts: Texts, figure: Figure) -> Measured:
    """A figure with its unit."""
    return Measured(shown(texts, figure), figure)


def at_start(texts: Texts, figure: Figure) -> Measured | str:
    """What a figure was before the summer; "" where that is not known."""
    return Measured(with_unit(texts, figure.unit, figure.before), figure) if figure.before is not None else ""


def sentence(texts: Texts, figure: Figure) -> Measured:
    """A figure as the sentence that says it."""
    return Measured(said(texts, figure), figure)


def total_of(texts: Texts, week: Week) -> Measured:
    """The points of the PEC at the end of a week, as they are shown."""
    source = Source(INDICATOR, "pec", (week.week,))
    return Measured(texts.number(week.total), Figure("pec", week.total / POINTS, "points3", source))


def letters_of(texts: Texts, week: Week) -> tuple[Measured, ...]:
    """The points of V, S and A at the end of a week, which add up to its total."""
    return tuple(
        Measured(texts.number(points), Figure(key, points / POINTS, "points3", Source(INDICATOR, key, (week.week,))))
        for key, points in zip(LETTERS, week.points, strict=True)
    )


def change_of(texts: Texts, week: int, change: int) -> Measured:
    """By how many points the PEC changed in a week: its source has the week before and this one."""
    figure = Figure("change", change / POINTS, "points3", Source(INDICATOR, "pec", (week - 1, week)))
    return Measured(texts.number(change, sign=True), figure)


def points_of(texts: Texts, moved: Moved) -> Measured:
    """What one cause did to one letter in a week, in points."""
    return sum_of(texts, (moved,))


def sum_of(texts: Texts, moved: Sequence[Moved]) -> Measured:
    """What several causes did together in a week, in points."""
    points = sum(each.points for each in moved)
    causes = "+".join(f"{_QUANTITIES[each.letter]}.{each.cause}" for each in moved)
    source = Source(LEDGER, causes, (moved[0].week,))
    return Measured(texts.number(points, 1, sign=True), Figure("moved", points / POINTS, "points3", source))
