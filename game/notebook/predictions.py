"""What is foreseen on a Monday, as a page of the notebook: an answer, a curve drawn by hand, a forecast asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any, Final, Self

from game.lab.forecast import Forecast
from game.notebook.questions import QUESTIONS
from game.saves import PageContent, Record
from game.session import Session

PAGE: Final = "prevision"
"""The kind of these pages; their number is the week."""
SURENESS: Final = ("hasard", "plutot", "presque")
"""How sure one is, from the least; the texts are `foresee.sure.<word>`."""
_MOST_WEEKS: Final = 1000


@dataclass(frozen=True, slots=True)
class Answered:
    """A choice for a question of `QUESTIONS`, and how sure one was of it: one of `SURENESS`."""

    question: str
    choice: str
    sureness: str = SURENESS[1]

    @property
    def rank(self) -> int:
        """The place of the choice among the three."""
        return QUESTIONS[self.question].choices.index(self.choice)


@dataclass(frozen=True, slots=True)
class Curve:
    """The PEC drawn by hand, in points of 100."""

    points: tuple[float, ...]
    """At the end of each week from the one in which it was drawn on."""
    drawn: tuple[int, ...]
    """The weeks at which it was held, in order; between two it is straight, after the last it is flat."""

    @classmethod
    def through(cls, held: Mapping[int, float], week: int, n_weeks: int, known: float) -> Self | None:
        """The curve through the points `held` at some weeks, from the `known` one at the end of the week before
        `week`; None when it is held nowhere."""
        if not held:
            return None
        nodes = sorted({week - 1: known, **held}.items())
        points: list[float] = []
        for each in range(week, n_weeks + 1):
            before = max(node for node in nodes if node[0] <= each)
            after = min((node for node in nodes if node[0] > each), default=(each + 1, before[1]))
            share = (each - before[0]) / (after[0] - before[0])
            points.append(before[1] + share * (after[1] - before[1]))
        return cls(tuple(points), tuple(sorted(held)))

    def held(self, week: int) -> dict[int, float]:
        """The points it is held by, when it was drawn in `week`."""
        return {each: self.points[each - week] for each in self.drawn}


@dataclass(frozen=True, slots=True)
class Prediction:
    """All that was foreseen on the Monday of one week; nothing of it is owed."""

    week: int
    answer: Answered | None = None
    curve: Curve | None = None
    forecast: Forecast | None = None
    """Asked of the machine."""

    @property
    def is_empty(self) -> bool:
        return self.answer is None and self.curve is None and self.forecast is None

    def to_page(self) -> PageContent:
        """As it is kept; parts that are not there are left out."""
        page: dict[str, Any] = {}
        if self.answer is not None:
            page |= {"question": self.answer.question, "choix": self.answer.choice, "assurance": self.answer.sureness}
        if self.curve is not None:
            page |= {"courbe": self.curve.points, "tenue": self.curve.drawn}
        if self.forecast is not None:
            rows = (self.forecast.low, self.forecast.middle, self.forecast.high)
            page |= {"etes": self.forecast.n_lucks, "eventail": rows, "tranche": self.forecast.imposes}
        return page

    @classmethod
    def from_page(cls, week: int, page: PageContent) -> Self:
        """Raises: ValueError when the page holds something else than a prediction."""
        if not 1 <= week <= _MOST_WEEKS:
            raise ValueError("no week")
        return cls(week, _answer(page), _curve(page, week), _forecast(page, week))


def _answer(page: PageContent) -> Answered | None:
    if "question" not in page:
        return None
    question = QUESTIONS.get(str(page["question"]))
    choice, sureness = page.get("choix"), page.get("assurance")
    if question is None or choice not in question.choices or sureness not in SURENESS:
        raise ValueError("not an answer")
    return Answered(question.key, choice, sureness)


def _curve(page: PageContent, week: int) -> Curve | None:
    if "courbe" not in page:
        return None
    points, drawn = _numbers(page["courbe"], 100.0), page.get("tenue")
    if not isinstance(drawn, list) or not drawn or drawn != sorted(set(drawn)):
        raise ValueError("not the weeks of a curve")
    if not all(type(each) is int and week <= each < week + len(points) for each in drawn):
        raise ValueError("not the weeks of a curve")
    return Curve(points, tuple(drawn))


def _forecast(page: PageContent, week: int) -> Forecast | None:
    if "eventail" not in page:
        return None
    rows, lucks, imposes = page["eventail"], page.get("etes"), page.get("tranche")
    if not isinstance(rows, list) or type(lucks) is not int or lucks < 1 or type(imposes) is not bool:
        raise ValueError("not a forecast")
    low, middle, high = (_numbers(row, 3.0) for row in rows)
    if not len(low) == len(middle) == len(high):
        raise ValueError("not a forecast")
    if not all(a <= b <= c for a, b, c in zip(low, middle, high, strict=True)):
        raise ValueError("not a forecast")
    return Forecast(week - 1, lucks, low, middle, high, imposes)


def _numbers(values: object, most: float) -> tuple[float, ...]:
    if not isinstance(values, list) or not 1 <= len(values) <= _MOST_WEEKS:
        raise ValueError("not a row of numbers")
    if not all(type(value) in (int, float) and isfinite(value) and 0 <= value <= most for value in values):
        raise ValueError("not a row of numbers")
    return tuple(map(float, values))


def predictions_of(pages: Mapping[int, PageContent]) -> dict[int, Prediction]:
    """By week, from the pages of that kind; one that makes no sense is left out."""
    found: dict[int, Prediction] = {}
    for week, page in sorted(pages.items()):
        try:
            found[week] = Prediction.from_page(week, page)
        except ValueError:
            continue
    return found


def keep(session: Session, prediction: Prediction) -> None:
    """Keep what is foreseen of a week in the place of what was; an empty one takes its page away."""
    session.write_page(PAGE, prediction.week, None if prediction.is_empty else prediction.to_page())


def is_asked(setting: str, records: Sequence[Record], season: str) -> bool:
    """Whether a question comes before the week: as the settings say, or from the second summer on (`second`), once
    another one was played to its end."""
    if setting == "second":
        return any(record.is_finished for record in records if record.id != season)
    return setting == "always"
