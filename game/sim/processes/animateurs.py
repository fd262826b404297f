"""Animateurs: they learn their trade by practising it, where their posture answers the group's need.

Autonomy support can be trained, best in short practice (Su & Reeve 2011); the size is a hypothesis.
"""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import clip01
from game.sim.batch import Batch


def learn_the_trade(batch: Batch) -> None:
    """Friday: skill grows by sphere, most where the presence chosen was nearest to the need."""
    summer, week, parameters = batch.summer, batch.week, batch.tables.parameters
    aim = np.maximum(1.0 - 2.0 * np.abs(week.level - week.need), 0.0)
    gain = parameters.apprentissage_animateurs * aim * (1.0 - summer.animateur_skill)
    summer.animateur_skill = clip01(summer.animateur_skill + gain)
