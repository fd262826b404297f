"""Tensions: disagreement that is spoken, until a group that debates well settles it.

Nothing here knows the week: a new group is polite because few feel yet that they decide, storms as they dare to
disagree while the goals are unclear, and calms down as it deliberates and its members know one another — the phases
that Tuckman (1965) described. The form and its sizes are hypotheses.
"""

from __future__ import annotations

from game.sim.arithmetic import Floats, clip01
from game.sim.batch import Batch
from game.sim.vocabulary import ASSOCIATION


def feel_tensions(batch: Batch) -> None:
    """Friday: what strains the group and is said raises tensions; a good assembly among close people lowers them."""
    summer, parameters = batch.summer, batch.tables.parameters
    rise = parameters.montee_tensions * strain(batch) * (1.0 - summer.tensions)
    fall = parameters.apaisement_tensions * settling(batch) * summer.tensions
    summer.tensions = clip01(summer.tensions + rise - fall)


def strain(batch: Batch) -> Floats:
    """(R,): different aims while the goals are unclear, and unfair sharing, as far as members dare to say it."""
    summer, parameters = batch.summer, batch.tables.parameters
    apart = 1.0 - summer.alignment(parameters.dispersion_alignement)
    unfair = parameters.tensions_injustice * summer.unfairness()
    return daring(batch) * (apart * (1.0 - summer.clarity) + unfair)


def daring(batch: Batch) -> Floats:
    """(R,): one dares to disagree where one has decided before, and where the animateurs leave room to."""
    summer, latitude = batch.summer, batch.week.latitude[ASSOCIATION]
    room = latitude / (latitude + 0.2)
    return room * summer.mean_active(summer.ownership_memory * summer.ownership_memory)


def settling(batch: Batch) -> Floats:
    """(R,): how well this week's assembly deliberated, among people who are close."""
    summer, week = batch.summer, batch.week
    quality = week.ownership * (0.4 + 0.6 * week.competence[ASSOCIATION])
    return quality * summer.mean_active(summer.mean_ties(summer.active))
