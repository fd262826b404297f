"""The plan that the options of `pec simuler` ask for."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.arguments import WrongInput, fail_usage
from game.cli.strategies import known_strategy

if TYPE_CHECKING:
    from game.lab.sweep import Plan, Point, WrittenPlan


def plan_of(
    context: click.Context,
    file: str | None,
    varied: Sequence[str],
    strategies: str | None,
    seed: int | None,
    n_summers: int | None,
    only: int | None,
) -> Plan:
    """The plan of a file, or every combination of what is varied; an option that is given wins over the file.

    Raises:
        click.UsageError: an option cannot be read, or does not go with another one.
        WrongInput: the file has errors; all of them, with their places.
    """
    from game.lab.sweep import Plan, WrittenPlan

    if file and varied:
        fail_usage(context, "usage.plan_and_varied")
    written = _read(context, file) if file else WrittenPlan(_combinations(context, varied), None, None, None)
    named = [known_strategy(name, context) for name in strategies.split(",")] if strategies else None
    n = 1 if only is not None else n_summers or written.n_summers
    default = Plan()
    return Plan(
        written.points,
        tuple(dict.fromkeys(named or written.strategies or default.strategies)),
        (seed,) if seed is not None else written.seeds or default.seeds,
        n or default.n_summers,
        only or 0,
    )


def _read(context: click.Context, file: str) -> WrittenPlan:
    from game.lab.sweep import read_plan
    from game.scenario import ScenarioError, render

    language = context.obj.texts.language
    try:
        return read_plan(Path(file), language)
    except ScenarioError as error:
        raise WrongInput("\n".join(render(problem, language) for problem in error.problems)) from error


def _combinations(context: click.Context, varied: Sequence[str]) -> tuple[Point, ...]:
    """Every combination of the values of `CLE=A,B,C`, written once or more."""
    from game.lab.sweep import BOUNDS, MOST_POINTS, grid, takes

    values: dict[str, list[float]] = {}
    for each in varied:
        key, _, listed = each.partition("=")
        try:
            numbers = [float(value) for value in listed.split(",")]
        except ValueError:
            fail_usage(context, "usage.varied", value=each)
        if key not in BOUNDS:
            fail_usage(context, "usage.parameter", name=key)
        low, high = BOUNDS[key]
        if not all(takes(key, number) for number in numbers):
            fail_usage(context, "usage.bounds", name=key, low=low, high=high)
        values.setdefault(key, []).extend(numbers)
    if prod(map(len, values.values())) > MOST_POINTS:
        fail_usage(context, "usage.points", limit=MOST_POINTS)
    return grid(values)
