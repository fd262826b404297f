"""The phases of a group, week by week: tensions, incidents that it settles itself, how well it works."""

from __future__ import annotations

import numpy as np

from benchmarks.validation.markdown import table
from tests.patterns.summers import diary

STRATEGIES = ("adaptative", "par-sphere", "directive", "laisser-faire")

INTRODUCTION = """Forming, storming, norming, performing (Tuckman 1965): no rule knows the week or names a phase.
Tensions are disagreement that is spoken: nobody dares at first; then members who decide for themselves say that they do
not want the same, while the goals are still unclear; good assemblies among people who have grown close settle it.
Weekly means: tensions, the share of the week’s incidents that the group settled itself, and the satisfaction of its
clients. Where the animateurs do everything the group stays polite, and never performs; where it is left alone, it
storms to the end. P13 above states this as figures with bounds.
"""


def weekly(region: str) -> str:
    """One row a quantity and strategy, from week 1."""
    rows = []
    for name in STRATEGIES:
        outcomes, kept = diary(region, name)
        weeks = zip(kept.settled_alone, kept.incidents, strict=True)
        alone = [float(np.sum(settled)) / max(float(np.sum(happened)), 1.0) for settled, happened in weeks]
        rows.append(("tensions", name, *(f"{x:.2f}" for x in outcomes.weekly["tensions"].mean(axis=0)[1:])))
        rows.append(("incidents settled alone", name, *(f"{x:.0%}" for x in alone)))
        pleased = outcomes.weekly["satisfaction"].mean(axis=0)[1:]
        rows.append(("satisfaction", name, "–", *(f"{x:.2f}" for x in pleased[1:])))
    rows.sort(key=lambda row: ("tensions", "incidents settled alone", "satisfaction").index(row[0]))
    n_weeks = len(rows[0]) - 2
    return table(("quantity", "strategy", *(f"week {week}" for week in range(1, n_weeks + 1))), rows)
