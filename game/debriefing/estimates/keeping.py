"""Estimates as a page kept with their season. It speaks of one log under one set of rules: played on, undone or read by
another version, a season has none."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final

from game.debriefing.estimates.computing import Estimates
from game.debriefing.evidence import Evidence
from game.lab.counted import Counted, Counting, alternatives_of
from game.lab.merit import LUCKS, WAY_LUCKS, WAYS, Merit, Way
from game.saves import PageContent, SavedSeason, encode, readable
from game.session import log_of
from game.telling import POINTS

KIND: Final = "estimations"
NUMBER: Final = 0
"""A season has one page of this kind."""
_METHOD: Final = 1
"""To be raised when the alternatives that are tried, or what is worked out of them, are others."""
_MOST_LUCKS: Final = 10_000
_HIGHEST: Final = 3 * POINTS
"""Points of the PEC at its highest."""
_SLACK: Final = 1e-6
"""What the last figures of a sum may pass a bound by."""


def page_of_estimates(evidence: Evidence, estimates: Estimates) -> PageContent:
    """What is told of whole estimates.

    Raises:
        ValueError: they are not whole.
    """
    if estimates.decisions is None or estimates.merit is None:
        raise ValueError("the estimates are not whole")
    return {
        "saison": _mark(evidence.saved),
        "decisions": [_counted_written(evidence, each) for each in estimates.decisions.told],
        "merite": _merit_written(estimates.merit),
    }


def kept_estimates(evidence: Evidence) -> Estimates | None:
    """Those that were kept of this very log under these rules; None where there are none, or where they make no
    sense."""

    def read(content: PageContent) -> Estimates:
        if content.get("saison") != _mark(evidence.saved):
            raise ValueError("the page speaks of another log, or of other rules")
        found = tuple(_counted_read(evidence, each) for each in _list(content.get("decisions")))
        return Estimates(Counting(found, 1.0), _merit_read(evidence, _mapping(content.get("merite"))), 1.0)

    return readable(evidence.saved.pages, KIND, read).get(NUMBER) if evidence.is_replayed else None


def _mark(saved: SavedSeason) -> str:
    """The same for the same decisions by the same rules, and for nothing else."""
    log = [encode(entry) for _, entry in log_of(saved)]
    written = json.dumps([_METHOD, saved.record.rules, log])
    return hashlib.sha256(written.encode()).hexdigest()


def _counted_written(evidence: Evidence, counted: Counted) -> dict[str, Any]:
    others = alternatives_of(evidence.moments[counted.moment].view)
    return {
        "moment": counted.moment,
        "autrement": others.index(counted.alternative),
        "effet": counted.effect,
        "bas": counted.low,
        "haut": counted.high,
        "mieux": counted.share_better,
        "chances": counted.n_lucks,
    }


def _counted_read(evidence: Evidence, raw: object) -> Counted:
    """Raises: ValueError when it is no decision of this season."""
    kept = _mapping(raw)
    moment = _whole(kept.get("moment"), len(evidence.moments) - 1)
    others = alternatives_of(evidence.moments[moment].view)
    return Counted(
        moment,
        others[_whole(kept.get("autrement"), len(others))],
        effect=_change(kept.get("effet")),
        low=_change(kept.get("bas")),
        high=_change(kept.get("haut")),
        share_better=_number(kept.get("mieux"), 0.0, 1.0),
        n_lucks=_whole(kept.get("chances"), _MOST_LUCKS),
    )


def _merit_written(merit: Merit) -> dict[str, Any]:
    ways = {way.strategy: {"joue": way.played, "fins": list(way.ends)} for way in merit.ways}
    return {"joue": merit.played, "fins": list(merit.own), "laisse": merit.share_left, "facons": ways}


def _merit_read(evidence: Evidence, kept: Mapping[str, Any]) -> Merit:
    ways = _mapping(kept.get("facons"))
    return Merit(
        evidence.n_weeks,
        _pec(kept.get("joue")),
        _ends(kept.get("fins"), LUCKS),
        _number(kept.get("laisse"), 0.0, 1.0),
        tuple(_way_read(name, _mapping(ways.get(name))) for name in WAYS),
    )


def _way_read(name: str, kept: Mapping[str, Any]) -> Way:
    return Way(name, _ends(kept.get("fins"), WAY_LUCKS), _pec(kept.get("joue")))


def _ends(raw: object, n: int) -> tuple[float, ...]:
    ends = tuple(map(_pec, _list(raw)))
    if len(ends) != n:
        raise ValueError(f"{len(ends)} ends, not {n}")
    return ends


def _change(raw: object) -> float:
    return _number(raw, -2 * _HIGHEST, 2 * _HIGHEST)


def _pec(raw: object) -> float:
    return _number(raw, 0.0, _HIGHEST)


def _number(raw: object, low: float, high: float) -> float:
    """Raises: ValueError when it is no number from `low` to `high`."""
    if not isinstance(raw, float) or not low - _SLACK <= raw <= high + _SLACK:
        raise ValueError(f"no number from {low} to {high}: {raw!r}")
    return raw


def _whole(raw: object, below: int) -> int:
    """Raises: ValueError when it is no whole number from 0, `below` another one."""
    if type(raw) is not int or not 0 <= raw < below:
        raise ValueError(f"no whole number below {below}: {raw!r}")
    return raw


def _list(raw: object) -> list[object]:
    if not isinstance(raw, list):
        raise ValueError(f"no list: {raw!r}")
    return raw


def _mapping(raw: object) -> Mapping[str, Any]:
    if not isinstance(raw, dict):
        raise ValueError(f"no mapping: {raw!r}")
    return raw
