"""Rules of a co-op side by side: the same proposition voted by each rule, the same money shared by each rule."""

from game.lab.rules.paying import PayCompared, PayRow, compare_pay
from game.lab.rules.voting import STEPS, VotesCompared, VotingRow, compare_votes, votable

__all__ = ["STEPS", "PayCompared", "PayRow", "VotesCompared", "VotingRow", "compare_pay", "compare_votes", "votable"]
