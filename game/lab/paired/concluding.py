"""What a comparison allows one to say of the final PEC, and at what price; and what it never allows one to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.lab.paired.figures import ANIMATEUR_HOURS, Compared
from game.telling import POINTS

FEW: Final = 100
"""Summers below which nothing is concluded."""
ENOUGH: Final = 500
"""Summers from which a difference that was not found is one that cannot be told."""
OFTEN: Final = 0.8
"""Share of the lucks in which one way must end above the other for the difference to be clear."""
SMALL: Final = 1.0
"""Points of PEC below which a difference is nothing that a group would feel."""
NOTICED: Final = 0.03
"""Part of an indicator's mean from which another difference is worth a word."""

_LESS_IS_BETTER: Final = ("departs", "gini_heures", ANIMATEUR_HOURS)
_OTHERS: Final = (
    *("departs", "revenu", "remuneration", ANIMATEUR_HOURS),
    *("appropriation", "satisfaction", "gini_heures", "motivation"),
)

LIMITS: Final = ("modele", "scenario", "groupe", "non_simule")
"""What cannot be concluded, whatever the figures: `lab.limit.<key>` of the catalogue."""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A sentence to be, `lab.said.<key>` of the catalogue, with what it holds.

    `key`: `same` (every summer ends alike), `too_few`, `clear` (one way ends above the other in most lucks), `leaning`
    (above on average, but luck often decides), `small` (surely less than anybody would feel) or `untold` (no difference
    can be told).
    """

    key: str
    winner: str
    """`a` or `b`, the one that ends above in the mean; "" where nothing is concluded."""
    points: float
    """How far above in the mean, in points of PEC; B minus A where there is no winner."""
    low: float
    """Of the 95 % interval of `points`."""
    high: float
    share: float
    """Share of the lucks, ties left out, in which the winner ends above; where there is none, that of B."""
    n_summers: int
    moved: tuple[str, ...]
    """Other figures that surely and noticeably differ, those that differ most first; which way, `Compared.differences`
    says."""
    price: tuple[str, ...]
    """Those of them on which the winner does worse."""


def conclude(compared: Compared) -> Conclusion:
    """What may be said of these summers."""
    found, gap = compared.differences["pec"], compared.gap
    key = _key(compared)
    wins = key in ("clear", "leaning")
    b_wins = found.mean > 0
    sign = -POINTS if wins and not b_wins else POINTS
    low, high = sorted((sign * found.low, sign * found.high))
    noticed = [each for each in _OTHERS if key != "too_few" and _is_noticed(compared, each)]
    moved = tuple(sorted(noticed, key=lambda each: -_size(compared, each)))
    return Conclusion(
        key=key,
        winner=("b" if b_wins else "a") if wins else "",
        points=sign * found.mean,
        low=low,
        high=high,
        share=(gap.n_a if wins and not b_wins else gap.n_b) / max(gap.n_a + gap.n_b, 1),
        n_summers=compared.n_summers,
        moved=moved,
        price=tuple(each for each in moved if wins and _is_worse(compared, each, b_wins)),
    )


def _key(compared: Compared) -> str:
    found, gap, n = compared.differences["pec"], compared.gap, compared.n_summers
    if gap.n_ties == n:
        return "same"
    if n < FEW:
        return "too_few"
    if max(-found.low, found.high) * POINTS < SMALL:
        return "small"
    if not found.is_one_sided:
        return "untold" if n >= ENOUGH else "too_few"
    most = gap.n_b if found.mean > 0 else gap.n_a
    return "clear" if most >= OFTEN * (gap.n_a + gap.n_b) else "leaning"


def _is_noticed(compared: Compared, figure: str) -> bool:
    return compared.differences[figure].is_one_sided and _size(compared, figure) >= NOTICED


def _size(compared: Compared, figure: str) -> float:
    """A difference of means, as a part of the larger one."""
    largest = max(abs(side.spreads[figure].mean) for side in (compared.a, compared.b))
    return abs(compared.differences[figure].mean) / largest if largest else 0.0


def _is_worse(compared: Compared, figure: str, b_wins: bool) -> bool:
    rises = (compared.differences[figure].mean > 0) == b_wins
    return rises == (figure in _LESS_IS_BETTER)
