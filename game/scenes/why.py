"""« Pourquoi ? »: the causes of a week as the steps of a chart."""

from __future__ import annotations

from game.debriefing.causes import cause_words, shown_by_week, totals_shown
from game.sim import SeasonView
from game.text import Texts
from game.ui.charts.waterfall import Step


def steps_of(texts: Texts, view: SeasonView) -> list[Step]:
    """The causes of the week that ended as steps from last week's points to this week's, the largest first."""
    moved = shown_by_week(view.causes, totals_shown(view))
    return [Step(cause_words(texts, each.cause), each.letter, each.points) for each in moved if each.points]
