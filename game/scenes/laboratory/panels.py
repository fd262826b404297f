"""The two strategies and their levers: a panel for each, both open at the same page of levers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from game.lab.levers import EVERY_SERVICE, Levers
from game.scenes.laboratory.actions import ChooseGroup, ChooseService, SetLevers
from game.scenes.laboratory.controls import GROUPS, Control, controls_of, way_of_moving
from game.sim import Scenario
from game.telling import capitalised, read
from game.text import Texts
from game.ui import (
    T16,
    T20,
    Canvas,
    Card,
    Column,
    Dropdown,
    Icon,
    Label,
    Row,
    Slider,
    SphereSquare,
    Widget,
    segmented,
)
from game.ui.charts.marks import lab_mark

_NAME_WIDTH, _SHORT_NAME_WIDTH = 122.0, 84.0
_MARK, _TRACK_HEIGHT = 18.0, 28.0
_FEW = 3
_SIDES: tuple[Literal["a", "b"], Literal["a", "b"]] = ("a", "b")


def levers_panel(t: Texts, pair: Sequence[Levers], scenario: Scenario, group: str, service: str) -> Widget:
    """The pages of levers, then strategy A and strategy B open at one of them."""
    pages = segmented(
        [(each, t(f"laboratory.group.{each}")) for each in GROUPS],
        group,
        ChooseGroup,
        name=t("laboratory.groups"),
        key="group",
    )
    panels = [_panel(t, side, levers, scenario, group, service) for side, levers in enumerate(pair)]
    return Column([pages, *panels], gap=8)


def strategy_mark(t: Texts, side: int, size: float = _MARK) -> Widget:
    """The disc of A or the diamond of B."""
    name = t(f"laboratory.strategy_{_SIDES[side]}")
    return Canvas(
        lambda port, rect: lab_mark(port, rect.center, rect.h / 2 - 2, is_second=bool(side)), size, name=name
    ).sized(width=size)


def _panel(t: Texts, side: int, levers: Levers, scenario: Scenario, group: str, service: str) -> Card:
    name = t(f"laboratory.strategy_{_SIDES[side]}")
    beside = _beside(t, side, levers, scenario, group, service)
    heading = Row([strategy_mark(t, side), Label(name, T20), beside.sized(grow=1)], gap=9).sized(height=36)
    rows = [_row(side, each) for each in controls_of(t, group, levers, scenario, service)]
    return Card(Column([heading, *rows], gap=2 if len(rows) > _FEW else 8), padding=10, name=name, key=f"panel-{side}")


def _beside(t: Texts, side: int, levers: Levers, scenario: Scenario, group: str, service: str) -> Widget:
    """What goes with the whole page of levers: how postures move, or whose price is set."""
    if group == "presence":
        way = way_of_moving(t, levers)
        return _list(side, way) if way is not None else Label(t("laboratory.by_need_all"), T16, "ink2")
    if group == "money":
        services = [EVERY_SERVICE, *(each.id for each in scenario.services)]
        words = [t("laboratory.every_service"), *(capitalised(read(t, each.name)) for each in scenario.services)]
        return Dropdown(
            words,
            services.index(service),
            lambda rank: ChooseService(services[rank]),
            name=t("laboratory.whose_price"),
            key=f"service-{side}",
        )
    return Label(t(f"laboratory.group.{group}.hint"), T16, "ink2")


def _row(side: int, control: Control) -> Widget:
    """Its name stands beside the line of a slider, above the words; in the middle of a list."""
    sign = SphereSquare(control.sphere, 26, name=control.name) if control.sphere else Icon(control.icon, 26)
    width = _NAME_WIDTH if control.is_slider else _SHORT_NAME_WIDTH
    named = Row([sign, Label(control.name, T16).sized(width=width)], gap=8).sized(height=_TRACK_HEIGHT)
    return Row([named, _moved(side, control).sized(grow=1)], gap=8, align="start" if control.is_slider else "center")


def _moved(side: int, control: Control) -> Widget:
    if not control.is_slider:
        return _list(side, control)
    return Slider(
        control.words,
        control.chosen,
        lambda rank: SetLevers(side, control.levers[rank]),
        name=control.name,
        key=f"{control.key}-{side}",
        strategy=_SIDES[side],
    )


def _list(side: int, control: Control) -> Dropdown:
    return Dropdown(
        control.words,
        control.chosen,
        lambda rank: SetLevers(side, control.levers[rank]),
        name=control.name,
        key=f"{control.key}-{side}",
    )
