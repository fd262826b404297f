"""What one may foresee of a week: a question with three choices, which the figures of the week answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game.sim import SPHERES, pec_points
from game.telling import LETTERS, POINTS

Weekly = Mapping[str, Sequence[float]]
"""Weekly indicators by key, before the summer and at the end of each week."""

_MUCH: Final = 4
"""Points of PEC that are a strong rise in one week; adaptive summers rise by about that."""
_SATISFACTION: Final = 2
"""Points of 100 below which a mood has not moved."""
_REVENUE: Final = 0.1
"""Share of last week's revenue below which it has not moved."""


@dataclass(frozen=True, slots=True)
class Question:
    """Its sentence is `foresee.question.<key>`, those of its choices `foresee.choice.<key>.<choice>`."""

    key: str
    choices: tuple[str, str, str]
    is_ordered: bool
    """Whether the choices go from the least to the most."""


QUESTIONS: Final = {
    question.key: question
    for question in (
        Question("pec", ("pas", "un_peu", "beaucoup"), True),
        Question("lettre", ("vision", "soutien", "autonomie"), False),
        Question("revenu", ("moins", "autant", "plus"), True),
        Question("satisfaction", ("moins", "autant", "plus"), True),
        Question("sphere", SPHERES, False),
    )
}
"""One a week, in this order, then again. In the third week, the first with a week of work before it, comes revenue."""


@dataclass(frozen=True, slots=True)
class Happened:
    """What a week answered: the choice that came true, and the figures that say so."""

    choice: str
    before: float
    now: float
    """Both in the unit of the question: points of 100, or currency units for revenue."""

    @property
    def change(self) -> float:
        return self.now - self.before


def question_of(week: int) -> Question:
    """The question of a week, the first one being 1."""
    return tuple(QUESTIONS.values())[(week - 1) % len(QUESTIONS)]


def happened(question: str, weekly: Weekly, week: int) -> Happened | None:
    """What a week answered to a question; None while it has not ended, or where other rules kept other figures."""
    try:
        return _ANSWERS[question](weekly, week)
    except (KeyError, IndexError):
        return None


def pec_at(weekly: Weekly, week: int) -> int:
    """The PEC as it is shown, in points of 100."""
    return sum(pec_points(*(weekly[letter][week] for letter in LETTERS)))


def _pec(weekly: Weekly, week: int) -> Happened:
    before, now = pec_at(weekly, week - 1), pec_at(weekly, week)
    choice = "pas" if now <= before else "un_peu" if now - before < _MUCH else "beaucoup"
    return Happened(choice, before, now)


def _most_moved(keys: Sequence[str], names: Sequence[str], most: float) -> Callable[[Weekly, int], Happened]:
    """An answer: which of these shares moved most, in points of which they have `most`."""

    def answer(weekly: Weekly, week: int) -> Happened:
        pairs = [(weekly[key][week - 1] * most, weekly[key][week] * most) for key in keys]
        rank = max(range(len(pairs)), key=lambda each: abs(pairs[each][1] - pairs[each][0]))
        return Happened(names[rank], *pairs[rank])

    return answer


def _revenue(weekly: Weekly, week: int) -> Happened:
    before, now = weekly["revenu"][week - 1], weekly["revenu"][week]
    margin = _REVENUE * before
    return Happened(_side(now - before, margin), before, now)


def _satisfaction(weekly: Weekly, week: int) -> Happened:
    """Of the members, as the review of the week shows it."""
    before, now = (round(50 * (weekly["motivation"][each] + weekly["appartenance"][each])) for each in (week - 1, week))
    return Happened(_side(now - before, _SATISFACTION - 1), before, now)


def _side(change: float, margin: float) -> str:
    return "moins" if change < -margin else "plus" if change > margin else "autant"


_ANSWERS: Final[Mapping[str, Callable[[Weekly, int], Happened]]] = {
    "pec": _pec,
    "lettre": _most_moved(tuple(LETTERS), QUESTIONS["lettre"].choices, POINTS),
    "revenu": _revenue,
    "satisfaction": _satisfaction,
    "sphere": _most_moved([f"autonomie_{sphere}" for sphere in SPHERES], SPHERES, 100),
}
