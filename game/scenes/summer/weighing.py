"""What counted in a summer, and its part of chance: computed on a thread while the review is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from game.branches import moments_of
from game.lab.counted import Counting, count_decisions
from game.lab.merit import Merit, weigh
from game.saves import SavedSeason
from game.scenes.working import IsCancelled, Working
from game.session import playable_scenario
from game.sim import SeasonView


@dataclass(frozen=True, slots=True)
class Weighed:
    """What is known so far of a kept season."""

    moments: tuple[SeasonView, ...]
    """Each thing asked, with what was chosen."""
    counting: Counting = field(default_factory=Counting)
    merit: Merit | None = None
    merit_share: float = 0.0
    """How much of the work for `merit` is done."""

    @property
    def shown(self) -> object:
        """What a page shows of it: the page is built again when this changes."""
        steps = int(20 * self.counting.share_done), int(20 * self.merit_share)
        return steps, self.counting.told if self.counting.is_ranked else ()


def weighed(saved: SavedSeason, is_cancelled: IsCancelled) -> Iterable[Weighed]:
    """Better and better; chance and merit once the decisions are known.

    Raises:
        NotResumable: it was played by other rules, or does not replay.
    """
    scenario, seed, departure = playable_scenario(saved), saved.record.seed, saved.departure
    moments = tuple(moment.view for moment in moments_of(saved))
    known = Weighed(moments)
    for counting in count_decisions(scenario, seed, moments, departure, is_cancelled):
        known = replace(known, counting=counting)
        yield known
    for weighing in weigh(scenario, seed, moments, departure, is_cancelled):
        known = replace(known, merit=weighing.merit, merit_share=weighing.share_done)
        yield known


class Weighing:
    """The work for one kept season. What was found stays when the work is stopped; begun again, it is done anew."""

    def __init__(self, saved: SavedSeason) -> None:
        self._saved = saved
        self._work = Working[Weighed]("decisions")
        self._known: Weighed | None = None
        self.is_under_way = False

    @property
    def known(self) -> Weighed | None:
        """What was found last."""
        self._known = self._work.result or self._known
        self.is_under_way = self.is_under_way and not self.is_whole
        return self._known

    @property
    def is_whole(self) -> bool:
        return self._known is not None and self._known.merit is not None

    def begin(self) -> None:
        """Compute from now on, unless it is done or under way."""
        if self.known is None or not (self.is_whole or self.is_under_way):
            self.is_under_way = True
            self._work.refine(lambda is_cancelled: weighed(self._saved, is_cancelled))

    def stop(self) -> None:
        self._known, self.is_under_way = self.known, False
        self._work.stop()

    def wait(self) -> None:
        """Come back when the work is done or stopped."""
        self._work.wait()
