"""What counted in a summer, and its part of chance: computed on a thread while the review is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from game.branches import moments_of
from game.lab.counted import Counting, count_decisions
from game.lab.merit import Merit, weigh
from game.lab.stoppable import Cancelled
from game.saves import SavedSeason
from game.scenes.working import Working
from game.session import playable_scenario
from game.sim import SeasonView
from game.ui import UiAction

_STEPS: Final = 20
"""Times that a page is built again while one of the two is computed."""


@dataclass(frozen=True, slots=True)
class Weigh(UiAction):
    """Compute what counted, or stop computing it."""


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
    def progress(self) -> float:
        return self.counting.share_done + self.merit_share


def weighed(saved: SavedSeason, is_cancelled: Cancelled) -> Iterable[Weighed]:
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
    """The work for one kept season. What was found stays when it is stopped, until work begun anew has found more."""

    def __init__(self, saved: SavedSeason, known: Weighed | None = None) -> None:
        """`known`: what was found before."""
        self._saved = saved
        self._work = Working[Weighed]("decisions")
        self._known = known
        self._is_running = False
        self.is_refused = False
        """Whether the player stopped it."""

    @property
    def known(self) -> Weighed | None:
        """The most that was ever found."""
        found = self._work.result
        if found is not None and (self._known is None or found.progress >= self._known.progress):
            self._known = found
        return self._known

    @property
    def counting(self) -> Counting | None:
        """The decisions that counted, once they are all known."""
        known = self.known
        return known.counting if known is not None and known.counting.share_done >= 1.0 else None

    @property
    def shown(self) -> object:
        """What a page shows of it: the page is built again when this changes."""
        known = self.known
        if known is None:
            return self.is_refused
        steps = int(_STEPS * known.counting.share_done), int(_STEPS * known.merit_share)
        return self.is_refused, steps, known.counting.told if known.counting.is_ranked else ()

    def begin(self) -> None:
        """Compute from now on, unless it is done, under way, or refused."""
        known = self.known
        if not (self._is_running or self.is_refused or (known is not None and known.merit is not None)):
            self._is_running = True
            self._work.refine(lambda is_cancelled: weighed(self._saved, is_cancelled))

    def stop(self) -> None:
        """Nobody waits now."""
        self._known, self._is_running = self.known, False
        self._work.stop()

    def turn(self) -> None:
        """The player stops it, or wants it again."""
        self.is_refused = not self.is_refused
        if self.is_refused:
            self.stop()
        else:
            self.begin()

    def wait(self) -> None:
        """Come back when the work is done or stopped."""
        self._work.wait()
