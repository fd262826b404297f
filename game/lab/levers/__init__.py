"""What a person may set for a summer, without a file and without a program: a strategy and a variant of a scenario."""

from game.lab.levers.acting import acting
from game.lab.levers.cards import CARDS, Card, cards_for
from game.lab.levers.keeping import kept
from game.lab.levers.levers import (
    CONTRIBUTIONS,
    EVERY_SERVICE,
    MOST_TRAINING,
    MOST_WEEKS,
    MOVES,
    PRICE_FACTORS,
    Levers,
    Refusal,
    Stand,
    check,
    why_not,
)
from game.lab.levers.variant import variant_of
from game.lab.levers.writing import as_written, levers_from

__all__ = [
    "CARDS",
    "CONTRIBUTIONS",
    "EVERY_SERVICE",
    "MOST_TRAINING",
    "MOST_WEEKS",
    "MOVES",
    "PRICE_FACTORS",
    "Card",
    "Levers",
    "Refusal",
    "Stand",
    "acting",
    "as_written",
    "cards_for",
    "check",
    "kept",
    "levers_from",
    "variant_of",
    "why_not",
]
