"""What is known of a season without replaying it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from math import isfinite

from game.saves.entries import Entry
from game.saves.pages import PageContent, PageKey
from game.sim import AS_WRITTEN, Departure, SeasonView, Text


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a season after its last advance, kept so that it can be read after the rules have changed.

    `fingerprint` is the hash of all that the player could see: a faithful replay has the same.
    """

    fingerprint: str = ""
    weekly: Mapping[str, tuple[float, ...]] = field(default_factory=dict)  # by indicator, from the start
    final: Mapping[str, float] = field(default_factory=dict)  # by indicator, once the season is over

    def to_json(self) -> str:
        return json.dumps(
            {"fingerprint": self.fingerprint, "weekly": dict(self.weekly), "final": dict(self.final)}, sort_keys=True
        )

    @classmethod
    def from_json(cls, text: str) -> Summary:
        """Raises: ValueError when `text` is not what `to_json` writes."""
        raw = json.loads(text)
        if not isinstance(raw, dict) or not isinstance(raw.get("fingerprint"), str):
            raise ValueError("no fingerprint")
        weekly, final = raw.get("weekly"), raw.get("final")
        if not isinstance(weekly, dict) or not isinstance(final, dict):
            raise ValueError("no figures")
        return cls(
            raw["fingerprint"],
            {str(key): tuple(_numbers(values)) for key, values in weekly.items()},
            dict(zip(map(str, final), _numbers(list(final.values())), strict=True)),
        )


def _numbers(values: object) -> list[float]:
    if not isinstance(values, list) or not all(type(value) in (int, float) and isfinite(value) for value in values):
        raise ValueError("a figure is not a number")
    return [float(value) for value in values]


def departure_to_json(departure: Departure) -> str:
    """A departure as text."""
    return json.dumps(asdict(departure), sort_keys=True)


def departure_from_json(text: str) -> Departure:
    """Raises: ValueError when `text` is not what `departure_to_json` writes, or names what the model does not know."""
    raw = json.loads(text)
    if not isinstance(raw, dict) or raw.keys() != {"index", "parameters", "conditions"}:
        raise ValueError("not a departure")
    index, parameters, conditions = raw["index"], raw["parameters"], raw["conditions"]
    if type(index) is not int or not isinstance(parameters, dict) or not isinstance(conditions, dict):
        raise ValueError("not a departure")
    departure = Departure(
        index,
        dict(zip(parameters, _numbers(list(parameters.values())), strict=True)),
        dict(zip(conditions, _numbers(list(conditions.values())), strict=True)),
    )
    departure.check()
    return departure


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a branch left the season that it replays otherwise."""

    parent: str
    """Id of that season, which may have been erased since."""
    fork: int
    """How many entries, those that were undone left out, both have in common."""
    week: int
    """The week of the first decision that is the branch's own."""
    name: str = ""
    """What the player calls it; empty, it is named after its week."""


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the list of seasons."""

    id: str
    scenario: str  # id of the scenario
    title: Text
    seed: int
    rules: str  # version of the rules that it is played with
    started: str  # ISO 8601, UTC
    updated: str
    week: int
    n_weeks: int
    phase: str
    origin: Origin | None = None
    """Where it was forked; None for a summer begun at its beginning."""

    @property
    def is_finished(self) -> bool:
        return self.phase == "fini"


@dataclass(frozen=True, slots=True)
class SavedSeason:
    """All that is kept of one season. `entries` holds undone ones too; `undone` their positions."""

    record: Record
    source: str  # text of the scenario
    entries: tuple[Entry, ...]
    undone: frozenset[int]
    notes: Mapping[int, str]  # by week
    summary: Summary
    departure: Departure = AS_WRITTEN
    pages: Mapping[PageKey, PageContent] = field(default_factory=dict)
    """What players keep beside their decisions."""


def summary_of(view: SeasonView) -> Summary:
    """The figures that are kept with the log, and a hash of all that the player can see."""
    # The scenario is kept as text, and the strategies' chance is a function: neither is part of the state.
    seen = [(f.name, getattr(view, f.name)) for f in fields(view) if f.name not in ("scenario", "chance")]
    fingerprint = hashlib.sha256(repr(seen).encode()).hexdigest()
    return Summary(
        fingerprint, {key: tuple(map(float, values)) for key, values in view.weekly.items()}, dict(view.final)
    )
