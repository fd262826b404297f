"""A figure, its floor, and how figures are measured: medians of interleaved repetitions."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

REPETITIONS = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. A ratio with a floor can fail the check; an absolute figure is only told."""

    name: str
    value: float
    unit: str
    at_most: float | None = None
    at_least: float | None = None
    aim: str = ""  # what is asked of an absolute figure, on a quiet machine
    ambition: str = ""  # what would be fine, in the same unit

    @property
    def holds(self) -> bool:
        above = self.at_least is None or self.value >= self.at_least
        return above and (self.at_most is None or self.value <= self.at_most)

    @property
    def told(self) -> str:
        return f"{self.value:.0f}{self.unit}" if abs(self.value) >= 1000 else f"{self.value:.3g}{self.unit}"

    @property
    def met(self) -> bool:
        """What is asked holds, be it a floor that can fail the check or an absolute figure."""
        limit = float(self.aim.split()[1].removesuffix("×")) if self.aim else 0.0
        is_under = self.value <= limit if self.aim.startswith("≤") else self.value >= limit
        return self.holds and (not self.aim or is_under)

    @property
    def asked(self) -> str:
        if self.at_least is not None:
            return f"≥ {self.at_least:g}{self.unit}"
        return self.aim if self.at_most is None else f"≤ {self.at_most:g}{self.unit}"


def interleaved(cases: Mapping[str, Callable[[], float]], repetitions: int = REPETITIONS) -> dict[str, list[float]]:
    """What each case returned, repetition by repetition: a noisy minute then harms all of them alike."""
    returned: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(repetitions):
        for name, case in cases.items():
            returned[name].append(case())
    return returned


def medians(cases: Mapping[str, Callable[[], float]], repetitions: int = REPETITIONS) -> dict[str, float]:
    return {name: statistics.median(values) for name, values in interleaved(cases, repetitions).items()}


def timed(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> Callable[[], float]:
    """A case that returns the seconds that `work` took, by the clock of the wall or by `time.process_time`."""

    def case() -> float:
        begun = clock()
        work()
        return clock() - begun

    return case
