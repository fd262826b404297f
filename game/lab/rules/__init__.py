"""Rules of a co-op side by side: the same proposition voted by each rule, the same money shared by each rule."""

from game.lab.rules.paying import PayCompared, PayRow, compare_pay
from game.lab.rules.voting import VotesCompared, VotingRow, compare_votes, votable

__all__ = ["PayCompared", "PayRow", "VotesCompared", "VotingRow", "compare_pay", "compare_votes", "votable"]
