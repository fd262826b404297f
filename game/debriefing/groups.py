"""Several groups that lived the same summer: laid beside one another, never ranked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from game.branches import Moment, chosen, share_their_luck
from game.debriefing.branch_names import chapter_of
from game.debriefing.choices import chosen_words, title_of
from game.debriefing.figures import Figure
from game.debriefing.measures import measured
from game.debriefing.summer import Summer, summer_of
from game.saves import SavedSeason
from game.sim import SPHERES, SeasonView
from game.text import Texts

LETTERS: Final = "ABCDEFGH"
"""What the groups are called as long as their names are hidden; so many can be brought together."""
MEASURES: Final = (
    *("pec", "vision", "soutien", "autonomie"),
    *("group_decisions", "participation", "near_need", "presence_hours", "settled_alone", "busiest_half"),
    *("appartenance", "stayed", "contracts", "revenu", "remuneration"),
)
"""What is laid side by side."""


class NotTogether(ValueError):
    """Seasons that cannot be laid beside one another; `key` is the sentence of the catalogue."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Group:
    """One of the groups, called by a letter that says nothing of it."""

    letter: str
    summer: Summer

    @property
    def saved(self) -> SavedSeason:
        return self.summer.evidence.saved

    @property
    def totals(self) -> tuple[int, ...]:
        """The PEC as shown, before the summer and at the end of each week that it played."""
        return tuple(week.total for week in self.summer.weeks)


@dataclass(frozen=True, slots=True)
class Spread:
    """Between which points of PEC the groups were at the end of a week."""

    week: int
    low: int
    high: int
    n_groups: int
    """How many played so far."""


@dataclass(frozen=True, slots=True)
class Way:
    """Something that was chosen, as the first of those who chose it saw it."""

    view: SeasonView
    letters: str


@dataclass(frozen=True, slots=True)
class Tried:
    """One thing that the groups were asked and did not all choose alike."""

    chapter: int
    """0 for the preparation, the number of a week, and one more for the closing assembly."""
    sphere: str
    """Where a posture differs; "" for anything else."""
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A measure of each group, in the order of the letters; None where it has nothing to measure."""

    key: str
    figures: tuple[Figure | None, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """Groups of one same scenario and luck, in the order in which they began to play."""

    groups: tuple[Group, ...]
    spread: tuple[Spread, ...]
    tried: tuple[Tried, ...]
    """In the order of the summer."""
    rows: tuple[Row, ...]


def gathered(seasons: Sequence[SavedSeason]) -> Gathered:
    """Lay seasons side by side; those that were begun at the same moment stay in their order.

    Raises:
        NotTogether: there are fewer than two, more than there are letters, they do not share their scenario and their
            luck, or one cannot be replayed.
    """
    if not 2 <= len(seasons) <= len(LETTERS):
        raise NotTogether("groups.too_few" if len(seasons) < 2 else "groups.too_many")
    if not all(share_their_luck(seasons[0], other) for other in seasons[1:]):
        raise NotTogether("groups.other_luck")
    by_start = sorted(seasons, key=lambda saved: saved.record.started)
    groups = tuple(Group(letter, summer_of(saved)) for letter, saved in zip(LETTERS, by_start, strict=False))
    if not all(group.summer.evidence.is_replayed for group in groups):
        raise NotTogether("groups.not_replayed")
    return Gathered(groups, _spread(groups), _tried(groups), _rows(groups))


def _spread(groups: Sequence[Group]) -> tuple[Spread, ...]:
    weeks = range(max(len(group.totals) for group in groups))
    there = [[group.totals[week] for group in groups if week < len(group.totals)] for week in weeks]
    return tuple(Spread(week, min(each), max(each), len(each)) for week, each in zip(weeks, there, strict=True))


def _rows(groups: Sequence[Group]) -> tuple[Row, ...]:
    rows = [Row(key, tuple(measured(group.summer.evidence, key) for group in groups)) for key in MEASURES]
    return tuple(row for row in rows if any(row.figures))


# --- What each tried --------------------------------------------------------------------------------------------


def _tried(groups: Sequence[Group]) -> tuple[Tried, ...]:
    """The things that at least two groups were asked and that were not all chosen alike."""
    asked: dict[object, list[tuple[str, Moment]]] = {}
    for group in groups:
        for moment in group.summer.evidence.moments[:-1]:
            if moment.is_decided:
                asked.setdefault(moment.key, []).append((group.letter, moment))
    tried = [each for moments in asked.values() for each in _differing(moments)]
    return tuple(sorted(tried, key=lambda each: each.chapter))


def _differing(moments: Sequence[tuple[str, Moment]]) -> list[Tried]:
    """What differs in one thing asked: each sphere of a plan by itself, anything else as a whole."""
    view = moments[0][1].view
    if view.phase != "plan":
        found = [("", _ways(moments, chosen))]
    else:
        found = [(sphere, _ways(moments, _posture_in(rank))) for rank, sphere in enumerate(SPHERES)]
    return [Tried(chapter_of(view), sphere, ways) for sphere, ways in found if len(ways) > 1]


def _posture_in(rank: int) -> Callable[[SeasonView], object]:
    return lambda view: view.spheres[rank].posture


def _ways(moments: Sequence[tuple[str, Moment]], choice: Callable[[SeasonView], object]) -> tuple[Way, ...]:
    """Those who chose alike together, in the order of their letters."""
    ways: list[Way] = []
    for letter, moment in moments:
        known = next((rank for rank, way in enumerate(ways) if choice(way.view) == choice(moment.view)), None)
        if known is None:
            ways.append(Way(moment.view, letter))
        else:
            ways[known] = Way(ways[known].view, ways[known].letters + letter)
    return tuple(ways)


# --- In words ---------------------------------------------------------------------------------------------------


def tried_title(texts: Texts, tried: Tried) -> str:
    """What was asked."""
    if tried.sphere:
        sphere = texts(f"sphere.{tried.sphere}")
        return texts("groups.posture", sphere=sphere[:1].lower() + sphere[1:])
    return title_of(texts, tried.ways[0].view)


def way_words(texts: Texts, tried: Tried, way: Way) -> str:
    """What these groups chose."""
    if tried.sphere:
        return texts(f"posture.{way.view.spheres[SPHERES.index(tried.sphere)].posture}")
    return chosen_words(texts, way.view)


def groups_sentence(texts: Texts, it: Gathered) -> str:
    """How many groups, and between which points they were at the end of the last week that all of them played."""
    last = [each for each in it.spread if each.n_groups == len(it.groups)][-1]
    where = texts("chart.before") if last.week == 0 else texts("week.number", week=last.week)
    return texts("groups.sentence", n=texts.number(len(it.groups)), low=texts.number(last.low),
                 high=texts.number(last.high), where=where.lower())  # fmt: skip
