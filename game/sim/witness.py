"""Who looks on while summers are played, and changes nothing: what no indicator keeps, as it happens.

R seasons, the axis of seasons last, as in `BatchView`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.sim.arithmetic import Bools, Floats, Ints


@dataclass(frozen=True)
class SeenVote:
    """One item of an assembly, once it is decided. M members, O options at most; −1 in `proposal` where none came."""

    seasons: Sequence[int]  # their numbers
    week: int
    proposal: Ints  # (R,)
    is_held: Bools  # (R,) — a quorum was there, and nobody imposed
    present: Bools  # (M, R)
    opinion: Floats  # (O, M, R) — after the debate
    ballot: Ints  # (M, R) — option, −1 abstains or is away
    adopted: Ints  # (R,) — option, −1 none
    heard: Floats  # (M, R) — how far each was heard, from 0 to 1
    ownership: Floats  # (R,)
    minutes: Floats  # (R,)


@dataclass(frozen=True)
class SeenPay:
    """The pay of one week."""

    seasons: Sequence[int]
    week: int
    cents: Ints  # (rule, M, R) — of the same money by each of `PAY_RULES`, whichever is in force


class Witness:
    """Looks on; a subclass keeps what it is interested in."""

    def sees_vote(self, vote: SeenVote) -> None:
        """An item of an assembly was decided."""

    def sees_pay(self, pay: SeenPay) -> None:
        """A week was paid."""
