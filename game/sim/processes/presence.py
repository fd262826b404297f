"""Presence: who comes this week, and for how many hours."""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import total
from game.sim.batch import Batch
from game.sim.vocabulary import TRAVAIL, WEATHERS


def draw_presence(batch: Batch) -> None:
    """Sets who is present and the time each has for contracts; motivation and energy bring people."""
    summer, week, parameters = batch.summer, batch.week, batch.tables.parameters
    draw = batch.chance.uniform(week.number, "presence", summer.n_members)
    week.present = summer.active & (draw < 0.80 + 0.12 * summer.motivation + 0.08 * summer.energy)
    heat = total(week.days == WEATHERS.index("canicule")) / 5.0
    open_hours = parameters.heures_contrats * (0.55 + 0.45 * summer.energy) * (1.0 - 0.25 * heat)
    # those who wait to be told what to do lose time that an autonomous group works
    open_hours = open_hours * (1.0 - parameters.heures_perdues * (1.0 - summer.autonomy[TRAVAIL]))
    week.time_left = np.where(week.present, open_hours, 0.0)
    hours = parameters.heures_presence * (0.78 + 0.24 * summer.motivation)
    week.add_to("presence", total(np.where(week.present, hours, 0.0)))
    week.add_to("actifs", total(summer.active).astype(np.float64))
