"""What happened in each summer, besides what is measured: for those who ask what a scenario ever uses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.sim.arithmetic import Floats, Ints
from game.sim.batch import Batch
from game.sim.processes.incidents import SLOTS
from game.sim.scenario import Scenario

NEVER_CAME: Final = -1
UNCHANGED: Final = -2


@dataclass(frozen=True)
class Story:
    """Season first; incidents, proposals, options, members and segments by their position in the scenario."""

    incidents: Ints  # (seasons, weeks, slots) — the one that fired, −1 none
    adopted: Ints  # (seasons, proposals) — an option, or NEVER_CAME, or UNCHANGED where it came and nothing was decided
    hours_by_member: Floats  # (seasons, members) — h on contracts
    hours_by_segment: Floats  # (seasons, segments) — h on contracts
    animateur_hours: Floats  # (seasons, weeks) — h asked of each animateur, in the mean of those hired


def story_of(batch: Batch) -> Story:
    """The story of a batch whose summers are over."""
    summer = batch.summer
    came = (summer.decided != -1) | (summer.postponed > 0)
    adopted = np.where(summer.decided >= 0, summer.decided, np.where(came, UNCHANGED, NEVER_CAME))
    fired = np.stack(batch.fired, axis=1).reshape(batch.n_seasons, -1, SLOTS)
    hours = np.stack(batch.animateur_hours, axis=1)
    return Story(fired, adopted.T, summer.hours.T, summer.hours_by_segment.T, hours)


def no_story(scenario: Scenario) -> Story:
    """That of no season at all."""
    return Story(
        np.zeros((0, scenario.calendar.weeks, SLOTS), dtype=np.int64),
        np.zeros((0, len(scenario.proposals)), dtype=np.int64),
        np.zeros((0, len(scenario.group.members))),
        np.zeros((0, len(scenario.segments))),
        np.zeros((0, scenario.calendar.weeks)),
    )


def join_stories(parts: Sequence[Story]) -> Story:
    """Those of several batches, one after the other; at least one."""
    return Story(
        np.concatenate([part.incidents for part in parts]),
        np.concatenate([part.adopted for part in parts]),
        np.concatenate([part.hours_by_member for part in parts]),
        np.concatenate([part.hours_by_segment for part in parts]),
        np.concatenate([part.animateur_hours for part in parts]),
    )
