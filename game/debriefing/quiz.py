"""The quiz that opens a session: numbers to be estimated together, of this group's summer and of the real network.

An estimate is never right or wrong: the nearest one is told, with where the number comes from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from game.debriefing.network import NETWORKS
from game.saves import PageContent, PageKey, Summary
from game.sim import REGIONS, SPHERES, pec_points
from game.telling import LETTERS
from game.text import Texts, load_texts

KIND: Final = "quiz"
"""The kind of this page in the notebook of a season; there is one, of number 0."""
N_CHOICES: Final = 5
_WANTED: Final = 8
_FEWEST_OF_NETWORK: Final = 2
_GRAINS: Final = {"share": 0.05, "hours": 0.5}
"""What choices are rounded to, by unit; the others to a whole number."""


@dataclass(frozen=True, slots=True)
class Question:
    """A number to estimate among a few; its words are `quiz.ask.<key>`, where it comes from `quiz.source.<source>`."""

    key: str
    unit: str  # number, money (currency units), share, points, week, year, hours, sphere (place in SPHERES)
    choices: tuple[float, ...]  # in growing order
    truth: float
    source: str  # season, quebec or france
    week: int = 0
    """The last week that counts, for a number of the season."""

    @property
    def is_of_season(self) -> bool:
        return self.source == "season"

    @property
    def nearest(self) -> float:
        """The choice that is nearest to the number."""
        return min(self.choices, key=lambda choice: abs(choice - self.truth))


def quiz_of(summary: Summary | None, seed: int, region: str) -> tuple[Question, ...]:
    """The questions of a session: the group's own summer first, then the network of its region.

    Both networks alone where there is no season, or none of its weeks is over. The same for the same season.
    """
    own = season_questions(summary, seed) if summary is not None else ()
    if not own:
        return network_questions()
    return (*own, *network_questions(region)[: max(_FEWEST_OF_NETWORK, _WANTED - len(own))])


# --- In words -----------------------------------------------------------------------------------------------------


def ask(texts: Texts, question: Question) -> str:
    """The question itself."""
    return texts(f"quiz.ask.{question.key}", week=question.week)


def source_of(texts: Texts, question: Question) -> str:
    """Where the number comes from."""
    return texts(f"quiz.source.{question.source}", week=question.week)


def in_words(texts: Texts, question: Question, number: float) -> str:
    """A number as an answer to this question: with its unit, in the money of where it was earned."""
    match question.unit:
        case "money":
            of_there = load_texts(texts.language, question.source) if question.source in REGIONS else texts
            return of_there.money(number * 100)
        case "share":
            return texts.percent(number)
        case "hours":
            return texts.hours(number)
        case "year":
            return str(int(number))
        case "week":
            return texts("quiz.week", week=int(number))
        case "sphere":
            return texts(f"sphere.{SPHERES[int(number)]}")
    return texts.number(number, digits=0 if number == int(number) else 1)


# --- The network ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Known:
    """A figure of the founding documents, and how far apart its choices are."""

    key: str
    unit: str
    truth: float
    step: float = 0.0
    """Between two choices; 0: each is one and a half times the one before."""


_NETWORK: Final[Mapping[str, tuple[_Known, ...]]] = {
    "quebec": (
        _Known("quebec_members", "number", NETWORKS["quebec"].means["members"], 4),
        _Known("quebec_revenue", "money", NETWORKS["quebec"].means["revenu"]),
        _Known("quebec_coops", "number", NETWORKS["quebec"].coops),
        _Known("quebec_young", "number", 25_000),
    ),
    "france": (
        _Known("france_contracts", "number", 621),
        _Known("france_girls", "share", 0.53, 0.15),
        _Known("france_hours", "hours", 17.5, 5),
        _Known("france_since", "year", 2013, 4),
    ),
}
"""Sources: the founding documents (Québec 2015; France 2016). Nothing is known of Belgium."""


def network_questions(region: str = "") -> tuple[Question, ...]:
    """Those of the region's network; of both where there is no region, or nothing is known of its network."""
    sources = [region] if region in _NETWORK else list(_NETWORK)
    return tuple(
        Question(each.key, each.unit, _choices_of(each, rank), each.truth, source)
        for source in sources
        for rank, each in enumerate(_NETWORK[source])
    )


def _choices_of(known: _Known, rank: int) -> tuple[float, ...]:
    before = 1 + 2 * rank % 3  # at various places, and never at an end
    return _steps(known.truth, known.step, before, known.unit) if known.step else _ratios(known.truth, before)


# --- The season -------------------------------------------------------------------------------------------------


def season_questions(summary: Summary, seed: int) -> tuple[Question, ...]:
    """About what is kept of a summer so far; none before its first week is over."""
    weekly = summary.weekly
    if any(len(weekly.get(key, ())) < 2 for key in ("pec", "revenu", "contrats", "demandes", "departs", *LETTERS)):
        return ()
    made = (make(weekly, (seed + rank) % N_CHOICES) for rank, make in enumerate(_ABOUT_SEASON))
    return tuple(question for question in made if question is not None)


_Weekly = Mapping[str, tuple[float, ...]]


def _of_season(key: str, unit: str, choices: tuple[float, ...], truth: float, weekly: _Weekly) -> Question:
    return Question(key, unit, choices, truth, "season", len(weekly["pec"]) - 1)


def _pec(weekly: _Weekly, before: int) -> Question:
    points = float(sum(pec_points(*(weekly[letter][-1] for letter in LETTERS))))
    return _of_season("pec", "points", _steps(points, 8, before, "points", most=100), points, weekly)


def _best_week(weekly: _Weekly, before: int) -> Question | None:
    """The first of the weeks in which the PEC rose most; not asked of two weeks, nor when it never rose."""
    pec = weekly["pec"]
    rises = [after - earlier for earlier, after in pairwise(pec)]
    if len(rises) < 3 or max(rises) <= 0:
        return None
    best, count = rises.index(max(rises)) + 1, min(N_CHOICES, len(rises))
    first = min(max(1, best - before), len(rises) - count + 1)
    return _of_season("best_week", "week", tuple(map(float, range(first, first + count))), best, weekly)


def _revenue(weekly: _Weekly, before: int) -> Question | None:
    revenue = sum(weekly["revenu"])
    return _of_season("revenue", "money", _ratios(revenue, before), revenue, weekly) if revenue >= 100 else None


def _taken(weekly: _Weekly, before: int) -> Question | None:
    asked = sum(weekly["demandes"])
    if asked < 1:
        return None
    share = min(1.0, sum(weekly["contrats"]) / asked)
    return _of_season("taken", "share", _steps(share, 0.15, before, "share", most=1), share, weekly)


def _departures(weekly: _Weekly, before: int) -> Question:
    left = weekly["departs"][-1]
    return _of_season("departures", "number", _steps(left, 1, before, "number"), left, weekly)


def _sphere(weekly: _Weekly, _before: int) -> Question | None:
    carried = [weekly.get(f"autonomie_{sphere}", (0.0,))[-1] for sphere in SPHERES]
    best = max(carried)
    if carried.count(best) > 1:
        return None
    return _of_season("sphere", "sphere", tuple(map(float, range(len(SPHERES)))), carried.index(best), weekly)


_ABOUT_SEASON: Final = (_pec, _best_week, _revenue, _taken, _departures, _sphere)


# --- What there is to choose from -------------------------------------------------------------------------------


def _steps(truth: float, step: float, before: int, unit: str, most: float = float("inf")) -> tuple[float, ...]:
    """Choices `step` apart, one of them the number to its grain, `before` below it; none below 0 nor above `most`."""
    grain = _GRAINS.get(unit, 1.0)
    middle = round(truth / grain) * grain
    room_below, room_above = middle / step + 1e-9, (most - middle) / step + 1e-9
    before = max(min(before, int(room_below)), N_CHOICES - 1 - int(min(room_above, N_CHOICES)))
    return tuple(round(middle + step * (place - before), 4) for place in range(N_CHOICES))


def _ratios(truth: float, before: int) -> tuple[float, ...]:
    """Choices each one and a half times the one before, in two figures, `before` of them below the number."""
    return tuple(float(f"{truth * 1.5 ** (place - before):.1e}") for place in range(N_CHOICES))


# --- What was estimated -----------------------------------------------------------------------------------------


def content_of(estimates: Mapping[str, float]) -> PageContent:
    """The estimates of a group, by the key of their question, as they are kept."""
    return {"estimations": dict(estimates)}


def estimates_in(pages: Mapping[PageKey, PageContent]) -> dict[str, float]:
    """What the group of a season estimated last, by the key of the question; nothing where no page makes sense."""
    raw = pages.get((KIND, 0), {}).get("estimations")
    if not isinstance(raw, dict) or not all(type(each) in (int, float) for each in raw.values()):
        return {}
    return {key: float(each) for key, each in raw.items()}
