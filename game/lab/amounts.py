"""Two amounts of the same indicator, and the gap between them, in the words of a table."""

from __future__ import annotations

from typing import Final

from game.rounding import half_up, whole_money
from game.sim import INDICATORS
from game.telling import POINTS
from game.text import Texts

_IN_POINTS: Final = ("pec", "vision", "soutien", "autonomie")


def both_and_gap(t: Texts, key: str, first: float, second: float, *, digits: int = 0) -> tuple[str, str, str]:
    """Both amounts and the gap that is seen between them: in points of PEC, in %, in money, or as numbers of so many
    digits, as what is no indicator."""
    unit = INDICATORS[key].unit if key in INDICATORS else "number"
    if key in _IN_POINTS:
        return both_numbers(t, first * POINTS, second * POINTS)
    if unit == "share":
        one, other, change = both_numbers(t, first * 100, second * 100)
        return t("amount.percent", number=one), t("amount.percent", number=other), t("amount.points", number=change)
    if unit == "money":
        one_cents, other_cents = (whole_money(half_up(amount * 100)) for amount in (first, second))
        return t.money(one_cents), t.money(other_cents), t.money(other_cents - one_cents, sign=True)
    return both_numbers(t, first, second, digits)


def both_numbers(t: Texts, first: float, second: float, digits: int = 1, *, sign: bool = False) -> tuple[str, str, str]:
    """Two numbers, and the gap that is seen between them once they are rounded."""
    one, other = (half_up(each * 10**digits) / 10**digits for each in (first, second))
    return (
        t.number(one, digits, sign=sign),
        t.number(other, digits, sign=sign),
        t.number(other - one, digits, sign=True),
    )


def gap_amount(t: Texts, key: str, gap: float, *, digits: int = 0) -> str:
    """A gap by itself, with its sign."""
    return both_and_gap(t, key, 0.0, gap, digits=digits)[2]
