"""Playing a summer otherwise: its moments one by one, the branches that leave it, two of them compared."""

from game.branches.comparison import CauseGap, Comparison, Difference, Gap, chosen, compared, share_their_luck
from game.branches.family import Kin, family_of, listed
from game.branches.moments import Moment, follow, moments_of

__all__ = [
    "CauseGap",
    "Comparison",
    "Difference",
    "Gap",
    "Kin",
    "Moment",
    "chosen",
    "compared",
    "family_of",
    "follow",
    "listed",
    "moments_of",
    "share_their_luck",
]
