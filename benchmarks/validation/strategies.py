"""What each strategy gives: final indicators, weekly curves, which is best on what, and how much of it is luck."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from benchmarks.validation.drawings import Panel, curves
from benchmarks.validation.markdown import table
from game.sim import INDICATORS, STRATEGIES
from tests.patterns import money
from tests.patterns.summers import N_SUMMERS, SEED, summers

CURVES = ("vision", "soutien", "autonomie", "tensions", "revenu")
LUCK = ("pec", "vision", "soutien", "autonomie", "revenu", "contrats", "satisfaction", "motivation", "departs")


def finals(region: str) -> str:
    """Mean (standard deviation) of every indicator."""
    rows = []
    for key, indicator in INDICATORS.items():
        digits = 2 if indicator.unit in ("share", "points3") else 1
        outcomes = [summers(region, name, SEED)[key] for name in STRATEGIES]
        rows.append((f"`{key}`", *(f"{np.mean(x):.{digits}f} ({np.std(x, ddof=1):.{digits}f})" for x in outcomes)))
    return table(("indicator", *STRATEGIES), rows)


def weekly(region: str) -> str:
    """The curves as figures: the start (0), then the end of each week; revenue is of the week."""
    rows = []
    for key in CURVES:
        for name in STRATEGIES:
            curve = summers(region, name, SEED).weekly[key].mean(axis=0)
            rows.append((f"`{key}`", name, *(f"{x:.0f}" if key == "revenu" else f"{x:.2f}" for x in curve)))
    n_weeks = summers(region, "adaptative", SEED).weekly["pec"].shape[1]
    return table(("indicator", "strategy", *map(str, range(n_weeks))), rows)


def drawing(region: str) -> str:
    """The curves as an SVG drawing."""
    panels = [
        Panel(key, {name: summers(region, name, SEED).weekly[key].mean(axis=0).tolist() for name in STRATEGIES})
        for key in CURVES
    ]
    return curves(f"Weekly means by strategy, {region}, {N_SUMMERS} summers", panels)


def best(region: str) -> str:
    """By goal, the strategies that no other clearly beats."""
    best_by_goal: Mapping[str, list[str]] = money.best_by_goal(region)
    rows = [
        (name, ", ".join(f"`{goal}`" for goal, names in best_by_goal.items() if name in names) or "nothing")
        for name in STRATEGIES
    ]
    return table(("strategy", "best, or not clearly beaten, on"), rows)


def luck(region: str) -> str:
    """Shares of the variance over all summers and strategies, and what the same luck saves in a comparison."""
    rows = []
    for key in LUCK:
        values = np.stack([summers(region, name, SEED)[key] for name in STRATEGIES])
        strategy, summer, both = _shares(values)
        saved = (f"{_saved(region, key, other):.1f}" for other in ("par-sphere", "directive"))
        rows.append((f"`{key}`", f"{strategy:.0%}", f"{summer:.0%}", f"{both:.0%}", *saved))
    head = (
        "indicator",
        "strategy",
        "luck, alike for all",
        "luck, by strategy",
        "saved, par-sphere",
        "saved, directive",
    )
    return table(head, rows)


def _saved(region: str, key: str, other: str) -> float:
    """How many times fewer summers a comparison with `adaptative` needs when both have the same luck."""
    one, two = (summers(region, name, SEED)[key] for name in ("adaptative", other))
    return float((np.var(one, ddof=1) + np.var(two, ddof=1)) / np.var(one - two, ddof=1))


def _shares(values: npt.NDArray[np.float64]) -> tuple[float, float, float]:
    """Of (strategy, summer): main effect of the strategy, of the summer, and what is left."""
    mean = values.mean()
    whole = float(((values - mean) ** 2).mean())
    strategy = float(((values.mean(axis=1) - mean) ** 2).mean()) / whole
    summer = float(((values.mean(axis=0) - mean) ** 2).mean()) / whole
    return strategy, summer, 1.0 - strategy - summer
