"""The document: what is said around the figures, and the files written."""

from __future__ import annotations

from pathlib import Path

from benchmarks.validation import patterns, phases, sensitivity, strategies
from tests.patterns.summers import N_SUMMERS, REGIONS, SEED

_INTRODUCTION = """# Validation

This file is written by `python -m benchmarks.validation` (it needs the `lab` extra); do not edit it. It says how far
the model shows what is known of summers in a cooperative, where it does not, how much of a summer is luck, and which of
its parameters the results rest on. The model itself is described in `odd.md`.
"""

_LUCK = """Shares of the variance over all summers of the six strategies: what the strategy explains, what the luck of
a summer does to all strategies alike (the place, the group, the weather), and what luck does differently to each. The
last columns say how many times fewer summers a comparison of `adaptative` with another strategy needs with the same
luck; below 1, the same luck helps one and harms the other, as a group ready early helps `adaptative`, and is held back
by `directive`. Between two good strategies nearly all the difference between two summers of different luck is luck: a
summer or two prove nothing.
"""

_MORRIS = f"""Elementary effects (Morris 1991) of every parameter for `adaptative` in Québec: {sensitivity.N_PATHS}
paths of {sensitivity.N_LEVELS} levels, each parameter from −25 % to +25 % of its value within its bounds (whole numbers
by one), {sensitivity.N_SUMMERS} summers of seed {SEED} with the same luck at every point. μ is the mean effect of going
from one end to the other, μ* the mean of its size, σ how much it depends on the other parameters.
"""


def write_document(folder: Path) -> None:
    """Write `validation.md` and the drawings of `validation/` into `folder`."""
    (folder / "validation").mkdir(exist_ok=True)
    parts = [
        _INTRODUCTION,
        "## Patterns\n",
        patterns.method() + "\n",
        patterns.section(),
        "## Phases of a group\n",
        phases.INTRODUCTION,
    ]
    for region in REGIONS:
        parts += [f"### {region.capitalize()}\n", phases.weekly(region)]
    for region in REGIONS:
        parts += [
            f"## Strategies, {region}\n",
            f"Mean (standard deviation) over {N_SUMMERS} summers of seed {SEED}.\n",
            strategies.finals(region),
            strategies.best(region),
            "### Week by week\n",
            f"![Weekly curves by strategy](validation/curves-{region}.svg)\n",
            strategies.weekly(region),
            "### Luck\n",
            _LUCK,
            strategies.luck(region),
        ]
        _write(folder / "validation" / f"curves-{region}.svg", strategies.drawing(region))
    effects, spreads = sensitivity.measure()
    _write(folder / "validation" / "sensitivity.svg", sensitivity.drawing(effects))
    parts += [
        "## Sensitivity\n",
        _MORRIS,
        sensitivity.summary(effects, spreads),
        "![Parameters by effect](validation/sensitivity.svg)\n",
        sensitivity.ranking(effects),
        "### Parameters that hardly matter here\n",
        f"Each moves PEC, revenue and departures by less than {sensitivity.WITHOUT_EFFECT:.0%} of their spread between "
        "summers under `adaptative`. What they do elsewhere, from the low to the high end, one at a time:\n",
        sensitivity.little_effect(effects, spreads),
    ]
    _write(folder / "validation.md", "\n".join(parts))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
