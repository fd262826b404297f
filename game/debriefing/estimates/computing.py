"""Estimates of a season, better and better: the decisions that counted, then chance and merit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from game.debriefing.evidence import Evidence
from game.lab.counted import Counting, count_decisions
from game.lab.merit import Merit, weigh
from game.lab.stoppable import Cancelled, never


@dataclass(frozen=True, slots=True)
class Estimates:
    """What is known so far of a season."""

    counting: Counting = field(default_factory=Counting)
    """Its moments are those of the evidence."""
    merit: Merit | None = None
    merit_share: float = 0.0
    """How much of the work for `merit` is done."""

    @property
    def progress(self) -> float:
        """How much is done, in shares of each of the two."""
        return self.counting.share_done + self.merit_share

    @property
    def decisions(self) -> Counting | None:
        """The decisions that counted, once they are all known."""
        return self.counting if self.counting.share_done >= 1.0 else None


def estimated(evidence: Evidence, cancelled: Cancelled = never) -> Iterator[Estimates]:
    """What is known after each piece of work; the last one is whole unless `cancelled`. Nothing of a season that does
    not replay. The same season always gives the same. May be run by a thread: it changes nothing."""
    if evidence.scenario is None or not evidence.is_replayed:
        return
    season = evidence.scenario, evidence.saved.record.seed, [moment.view for moment in evidence.moments]
    departure, known = evidence.saved.departure, Estimates()
    for counting in count_decisions(*season, departure, cancelled):
        known = replace(known, counting=counting)
        yield known
    for weighing in weigh(*season, departure, cancelled):
        known = replace(known, merit=weighing.merit, merit_share=weighing.share_done)
        yield known
