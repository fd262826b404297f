"""Change of seat: a week as a member, a client or the comité local could know it, and nothing more."""

from game.debriefing.seats.client import seen_by_client
from game.debriefing.seats.committee import seen_by_committee
from game.debriefing.seats.known import CLIENT, COMMITTEE, MEMBER, SEATS, Known, PastWeek, past_week
from game.debriefing.seats.member import seen_by_member
from game.debriefing.seats.words import known_words

__all__ = [
    "CLIENT",
    "COMMITTEE",
    "MEMBER",
    "SEATS",
    "Known",
    "PastWeek",
    "known_words",
    "past_week",
    "seen_by_client",
    "seen_by_committee",
    "seen_by_member",
]
