"""Choices that leave nothing to think about, choices that are never right, and postures that always win."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np

from game.lab.inspection.followed import LESS_IS_BETTER
from game.lab.inspection.trials import READINESS, Compared
from game.lab.inspection.values import ChoiceRow, IncidentRow
from game.lab.inspection.ways import Floats
from game.scenario import Places, Problem
from game.sim import POSTURES, Incident, Scenario

_FEWEST: Final = 8
"""Comparisons below which nothing is said of an incident at one readiness."""
_CLEAR: Final = 3.0
"""Standard errors by which a difference is clear, among as many comparisons as a scenario has."""
_LEAST: Final = 1e-9
_MOST: Final = 0.5
"""Share of the situations above which a posture is said to win always."""
_FEWEST_SITUATIONS: Final = 8
"""Below them, the shares of the postures mean nothing."""


def choice_rows(incident: Incident, compared: Compared | None) -> tuple[ChoiceRow, ...]:
    strata = _strata(compared)
    rows = []
    for c, choice in enumerate(incident.choices):
        effects = {name: _effect(values["pec"], c) for name, values in strata.items()}
        best_on = {key for values in strata.values() for key, each in values.items() if _is_among_best(each, c)}
        ordered = tuple(key for key in (compared.values if compared else ()) if key in best_on)
        rows.append(ChoiceRow(choice.id, choice.posture or "", effects, ordered))
    return tuple(rows)


def dominant_of(incident: Incident, compared: Compared | None) -> str:
    """The choice that is clearly the best for PEC at every readiness, and clearly worse than another on nothing."""
    strata = list(_strata(compared).values())
    for c, choice in enumerate(incident.choices):
        others = [d for d in range(len(incident.choices)) if d != c]
        if strata and all(
            _is_clearly_above(values["pec"], c, d)
            and not any(_is_clearly_above(each, d, c) for each in values.values())
            for values in strata
            for d in others
        ):
            return choice.id
    return ""


def posture_shares(rows: Sequence[IncidentRow]) -> Mapping[str, float]:
    """The share of the situations (an incident at one readiness) in which each posture is the best for PEC."""
    wins = dict.fromkeys(POSTURES, 0)
    for row in rows:
        for name in READINESS:
            offered = [each for each in row.choices if each.posture and name in each.effects]
            if offered:
                wins[max(offered, key=lambda each: each.effects[name]).posture] += 1
    n = sum(wins.values())
    return {posture: count / n for posture, count in wins.items()} if n else {}


def judge_choices(scenario: Scenario, rows: Sequence[IncidentRow], places: Places) -> Iterator[Problem]:
    """Of an incident that the file writes, each choice in its place; of those that it takes from the bank, their names
    together: they are to be left out or copied, not mended there."""
    banked = []
    for incident, row in zip(scenario.incidents, rows, strict=True):
        if incident.danger or not places.has("incidents", incident.id):
            continue  # in danger there is a right answer, and it is to be found
        if not places.writes("incidents", incident.id):
            if row.dominant or any(choice.effects and not choice.best_on for choice in row.choices):
                banked.append(row.id)
        elif row.dominant:
            yield places.problem(
                "dominant_choice", "incidents", row.id, "choix", row.dominant, name=row.dominant, of=row.id
            )
        else:  # that the others are never the best would be the same news
            for choice in row.choices:
                if choice.effects and not choice.best_on:
                    yield places.problem(
                        "choice_never_best", "incidents", row.id, "choix", choice.id, name=choice.id, of=row.id
                    )
    if banked:
        yield places.problem("banked_choices", "banque", "incidents", n=len(banked), names=", ".join(banked))


def judge_postures(rows: Sequence[IncidentRow], shares: Mapping[str, float], places: Places) -> Iterator[Problem]:
    n = sum(len(row.choices[0].effects) for row in rows)
    if n < _FEWEST_SITUATIONS or not any(places.has("incidents", row.id) for row in rows):
        return
    part = ("incidents",) if places.has("incidents") else ("banque",)
    for posture, share in shares.items():
        if share > _MOST:
            yield places.problem("posture_always_best", *part, posture=posture, percent=round(100 * share))
        elif share == 0.0:
            yield places.problem("posture_never_best", *part, posture=posture)


def _strata(compared: Compared | None) -> Mapping[str, Mapping[str, Floats]]:
    """By readiness, then indicator: (seasons, choices), more being better; only where there are enough."""
    if compared is None:
        return {}
    masks = {name: compared.readiness == rank for rank, name in enumerate(READINESS)}
    return {
        name: {key: _oriented(key, values[mask]) for key, values in compared.values.items()}
        for name, mask in masks.items()
        if mask.sum() >= _FEWEST
    }


def _oriented(key: str, values: Floats) -> Floats:
    return -values if key in LESS_IS_BETTER else values


def _effect(values: Floats, c: int) -> float:
    return float((values[:, c] - values.mean(axis=1)).mean())


def _is_clearly_above(values: Floats, c: int, d: int) -> bool:
    gain = values[:, c] - values[:, d]
    error = float(gain.std(ddof=1)) / np.sqrt(len(gain))
    return bool(gain.mean() > _CLEAR * error + _LEAST)


def _is_among_best(values: Floats, c: int) -> bool:
    """No other choice is clearly above, and some other is clearly below: to be worth choosing is not to differ by
    chance."""
    others = [d for d in range(values.shape[1]) if d != c]
    return any(_is_clearly_above(values, c, d) for d in others) and not any(
        _is_clearly_above(values, d, c) for d in others
    )
