"""The band over many lucks, computed on a thread of its own so that nothing blocks."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Thread

from game.lab.replayed import Band, band_of
from game.saves import SavedSeason
from game.session import playable_scenario
from game.sim import SeasonView


class LuckBand:
    """Works on the last two seasons it was given. The thread ends by itself soon after it is stopped."""

    def __init__(self) -> None:
        self._version = 0
        self._thread: Thread | None = None
        self._found: tuple[int, Band] | None = None

    def take(self, saved: SavedSeason, first: Sequence[SeasonView], second: Sequence[SeasonView]) -> None:
        """Work on the decisions of two seasons from now on; `saved` is one of them."""
        self.stop()
        version, seed, departure = self._version, saved.record.seed, saved.departure
        scenario = playable_scenario(saved)

        def work() -> None:
            band = band_of(
                scenario, seed, first, second, cancelled=lambda: version != self._version, departure=departure
            )
            if band is not None:
                self._found = version, band

        self._thread = Thread(target=work, name="lucks")
        self._thread.start()

    @property
    def band(self) -> Band | None:
        """What was found about the present seasons; None while it is looked for."""
        found = self._found
        return found[1] if found is not None and found[0] == self._version else None

    def stop(self) -> None:
        """Cancel the work and forget what was found."""
        self._version += 1

    def wait(self) -> None:
        """Come back when the work is done or cancelled."""
        if self._thread is not None:
            self._thread.join()
