"""Which parameters matter: elementary effects (Morris 1991, by SALib, in the `lab` extra) of every parameter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

import numpy as np
import numpy.typing as npt

from benchmarks.validation.drawings import bars
from benchmarks.validation.markdown import table
from game.sim import PARAMETERS, Parameter, simulate
from tests.patterns.summers import SEED, scenario_of

OUTPUTS = ("pec", "revenu", "departs")
SHARE = 0.25
"""Parameters move this far from their value, both ways, within their bounds."""
WHOLE_UNITS = ("items", "members")
"""Units of parameters counted in whole things: they move by one."""
N_PATHS = 6
N_LEVELS = 4
N_SUMMERS = 100
WITHOUT_EFFECT = 0.05
"""Below this part of the spread between summers, on each output, a parameter is said to matter little."""
OTHER_STRATEGIES = ("directive", "laisser-faire", "rentabiliste")


@dataclass(frozen=True, slots=True)
class Effect:
    """Of one parameter from its low to its high value, by output."""

    parameter: Parameter
    low: float
    high: float
    mean: Mapping[str, float]  # signed
    size: Mapping[str, float]  # mean of the absolute effects
    spread: Mapping[str, float]  # how much it depends on the other parameters


def ends(parameter: Parameter) -> tuple[float, float]:
    """The values between which a parameter moves."""
    step = 1.0 if parameter.unit in WHOLE_UNITS else SHARE * parameter.default
    return max(parameter.default - step, parameter.low), min(parameter.default + step, parameter.high)


def measure(region: str = "quebec", policy: str = "adaptative") -> tuple[list[Effect], Mapping[str, float]]:
    """The effects, the greatest on PEC first; and the standard deviation of each output between summers."""
    # imported when it runs: SALib is in the `lab` extra only, and has no types
    analysis, sampling = import_module("SALib.analyze.morris"), import_module("SALib.sample.morris")

    problem = {
        "num_vars": len(PARAMETERS),
        "names": [*PARAMETERS],
        "bounds": [list(ends(each)) for each in PARAMETERS.values()],
    }
    points = sampling.sample(problem, N_PATHS, num_levels=N_LEVELS, seed=SEED)
    outputs = np.array(
        [_outputs(region, policy, dict(zip(PARAMETERS, map(float, row), strict=True))) for row in points]
    )
    found = {
        key: analysis.analyze(problem, points, outputs[:, column], num_levels=N_LEVELS, seed=SEED)
        for column, key in enumerate(OUTPUTS)
    }
    effects = [
        Effect(
            parameter,
            *ends(parameter),
            mean={key: float(each["mu"][index]) for key, each in found.items()},
            size={key: float(each["mu_star"][index]) for key, each in found.items()},
            spread={key: float(each["sigma"][index]) for key, each in found.items()},
        )
        for index, parameter in enumerate(PARAMETERS.values())
    ]
    usual = simulate(scenario_of(region), policy, 10 * N_SUMMERS, SEED)
    spreads = {key: float(np.std(usual[key], ddof=1)) for key in OUTPUTS}
    return sorted(effects, key=lambda each: (-each.size["pec"], each.parameter.name)), spreads


def _outputs(region: str, policy: str, values: Mapping[str, float]) -> npt.NDArray[np.float64]:
    whole = {name: round(x) if PARAMETERS[name].unit in WHOLE_UNITS else x for name, x in values.items()}
    outcomes = simulate(scenario_of(region), policy, N_SUMMERS, SEED, parameters=whole)
    return np.array([outcomes[key].mean() for key in OUTPUTS])


def ranking(effects: list[Effect]) -> str:
    rows = [
        (f"`{each.parameter.name}`", f"{each.low:.3g} to {each.high:.3g}",
         f"{each.mean['pec']:+.3f}", f"{each.size['pec']:.3f}", f"{each.spread['pec']:.3f}",
         f"{each.mean['revenu']:+.0f}", f"{each.size['revenu']:.0f}",
         f"{each.mean['departs']:+.2f}", f"{each.size['departs']:.2f}",
         "hypothesis" if each.parameter.source == "hypothesis" else each.parameter.source)
        for each in effects
    ]  # fmt: skip
    head = (
        "parameter",
        "from, to",
        "PEC μ",
        "PEC μ*",
        "PEC σ",
        "revenue μ",
        "revenue μ*",
        "departures μ",
        "departures μ*",
        "source",
    )
    return table(head, [(*(cell.replace("-", "−") for cell in row[:-1]), row[-1]) for row in rows])


def drawing(effects: list[Effect], n_shown: int = 22) -> str:
    panels = {}
    for key, name in zip(OUTPUTS, ("PEC (0 to 3)", "Revenue, $", "Departures"), strict=True):
        ranked = sorted(effects, key=lambda each: (-each.size[key], each.parameter.name))[:n_shown]
        panels[name] = [(each.parameter.name, each.mean[key]) for each in ranked]
    title = "Mean effect of a parameter from −25 % to +25 %: Québec, adaptative"
    return bars(title, panels)


def summary(effects: list[Effect], spreads: Mapping[str, float]) -> str:
    """What rests on hypotheses, in a few sentences with their figures."""
    guessed = [each for each in effects if each.parameter.source == "hypothesis"]
    first = effects[:20]
    n_guessed = sum(each.parameter.source == "hypothesis" for each in first)
    by_revenue = sorted(effects, key=lambda each: -each.size["revenu"])[:5]
    by_departures = sorted(effects, key=lambda each: -each.size["departs"])[:5]
    names = [", ".join(f"`{each.parameter.name}`" for each in some) for some in (first[:5], by_revenue, by_departures)]
    return (
        f"**{len(guessed)} of the {len(effects)} parameters are hypotheses**, calibrated on the patterns and measured "
        f"nowhere; {n_guessed} of the 20 that move PEC most are among them. PEC moves most with {names[0]}; revenue "
        f"with {names[1]}; departures with {names[2]}. For scale, two summers played alike differ by a standard "
        f"deviation of {spreads['pec']:.2f} in PEC, {spreads['revenu']:.0f} $ in revenue and "
        f"{spreads['departs']:.2f} in departures: where an effect is smaller, a trainer cannot see it in one summer. "
        "What the game says of *directions* (what helps, what harms) rests on the patterns; what it says of *sizes* "
        "rests on these hypotheses.\n"
    )


def little_effect(effects: list[Effect], spreads: Mapping[str, float]) -> str:
    """Parameters that hardly move `adaptative`, and what they do to the other strategies, one at a time."""
    quiet = [each for each in effects if all(each.size[key] < WITHOUT_EFFECT * spreads[key] for key in OUTPUTS)]
    rows, still = [], []
    for each in sorted(quiet, key=lambda one: one.parameter.name):
        moves = np.stack([_move(each, policy) for policy in OTHER_STRATEGIES])
        cells = [
            f"{pec:+.3f} / {revenue:+.0f} / {departures:+.2f}".replace("-", "−") for pec, revenue, departures in moves
        ]
        rows.append((f"`{each.parameter.name}`", *cells))
        if (np.abs(moves) < WITHOUT_EFFECT * np.array([spreads[key] for key in OUTPUTS])).all():
            still.append(f"`{each.parameter.name}`")
    head = ("parameter", *(f"{policy}: PEC / $ / departures" for policy in OTHER_STRATEGIES))
    nowhere = ", ".join(still) or "none"
    return (
        table(head, rows)
        + f"\nThese stay under that threshold with every strategy above: {nowhere}. They may still matter to one "
        "member, to another indicator, or where this experiment does not go (one animateur alone, other scenarios).\n"
    )


def _move(effect: Effect, policy: str) -> npt.NDArray[np.float64]:
    """What the outputs of a strategy do from the low to the high value of one parameter."""
    high, low = (_outputs("quebec", policy, {effect.parameter.name: value}) for value in (effect.high, effect.low))
    return high - low
