"""The sky of a day: what it is at each hour, and what will come."""

from __future__ import annotations

from typing import Final

from game.sim import SeasonView
from game.telling import capitalised, read
from game.text import Texts
from game.ui import T16, T20, Card, Column, Flow, Icon, Label, Row
from game.ui.map import Skies

_STORM: Final = 15.0
"""The hour of a storm: clouds gather before."""


def skies_of(kind: str) -> Skies:
    """The sky of a day whose weather is of this kind."""
    return ((0.0, "nuage"), (_STORM, kind)) if kind == "orage" else ((0.0, kind),)


def sky_at(kind: str, hour: float) -> str:
    """The sky at an hour of a day whose weather is of this kind."""
    return [sky for since, sky in skies_of(kind) if since <= hour][-1]


def sky_card(t: Texts, view: SeasonView, day: int, hour: float | None) -> Card:
    """The weather of the day and the hour where it runs, what comes next, and the services it makes less asked for."""
    kind = view.weather[day]
    sky = kind if hour is None else sky_at(kind, hour)
    moment = t(f"day.{day}")
    if hour is not None:
        moment = t("work.moment", day=moment, hour=_clock(t, hour))
    hints = view.scenario.dials.hints
    slowed = [each for each in view.scenario.services if hints and each.weather.get(kind, 1.0) < 1.0]
    icons = [Icon(each.icon, 20, "ink2", name=read(t, each.name), tooltip=read(t, each.name)) for each in slowed]
    words = [
        Label(capitalised(moment), T20),
        Label(capitalised(t(f"weather.{sky}")), T16),
        *(Label(line, T16, "ink2") for line in _to_come(t, view, day, hour)),
        Flow([Label(t("work.less_asked"), T16, "ink2"), *icons], gap=6, line_gap=2) if slowed else None,
    ]
    return Card(Row([Icon(sky, 34), Column(words, gap=0).sized(grow=1)], gap=14, align="start"), padding=14)


def _to_come(t: Texts, view: SeasonView, day: int, hour: float | None) -> list[str]:
    """The change of the sky that is still to come today, else the sky of tomorrow, when the day runs."""
    if hour is None:
        return []
    for since, sky in skies_of(view.weather[day]):
        if since > hour:
            return [t("work.sky_to_come", weather=capitalised(t(f"weather.{sky}")), hour=_clock(t, since))]
    if day + 1 < len(view.weather):
        return [t("work.sky_tomorrow", weather=t(f"weather.{view.weather[day + 1]}"))]
    return []


def _clock(t: Texts, hour: float) -> str:
    return t("work.half_past" if hour % 1 else "work.o_clock", hour=int(hour))
