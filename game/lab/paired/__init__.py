"""Two ways to live a summer, compared with the same luck, on and on until a thousand summers have answered."""

from game.lab.paired.concluding import LIMITS, Conclusion, conclude
from game.lab.paired.exports import write_summers
from game.lab.paired.figures import (
    ANIMATEUR_HOURS,
    FIGURES,
    LETTERS,
    Compared,
    Fan,
    Gap,
    Histogram,
    Interval,
    Side,
    Summers,
)
from game.lab.paired.refining import STEPS, compare

__all__ = [
    "ANIMATEUR_HOURS",
    "FIGURES",
    "LETTERS",
    "LIMITS",
    "STEPS",
    "Compared",
    "Conclusion",
    "Fan",
    "Gap",
    "Histogram",
    "Interval",
    "Side",
    "Summers",
    "compare",
    "conclude",
    "write_summers",
]
