"""What counted in a summer, and its part of chance: computed on a thread while the review is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.debriefing import Evidence
from game.debriefing.estimates import Estimates, estimated
from game.scenes.working import Working
from game.ui import UiAction

_STEPS: Final = 20
"""Times that a page is built again while one of the two is computed."""


@dataclass(frozen=True, slots=True)
class Weigh(UiAction):
    """Compute what counted, or stop computing it."""


class Weighing:
    """The work for one kept season. What was found stays when it is stopped, until work begun anew has found more."""

    def __init__(self, evidence: Evidence, known: Estimates | None = None) -> None:
        """`known`: what was found before."""
        self._evidence = evidence
        self._work = Working[Estimates]("decisions")
        self._known = known
        self._is_running = False
        self.is_refused = False
        """Whether the player stopped it."""

    @property
    def known(self) -> Estimates | None:
        """The most that was ever found."""
        found = self._work.result
        if found is not None and (self._known is None or found.progress >= self._known.progress):
            self._known = found
        return self._known

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
            self._work.refine(lambda is_cancelled: estimated(self._evidence, is_cancelled))

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
