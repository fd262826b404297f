"""The seat of a client: one's own request, who came, what it cost, how it was done. Nothing else of the co-op."""

from __future__ import annotations

from game.debriefing.seats.known import Known, PastWeek

_PLEASED = 0.75
"""Satisfaction, in [0, 1], from which a client recommends the co-op without being asked."""


def seen_by_client(week: PastWeek, place: int) -> tuple[Known, ...]:
    """What the client of the request at `place` of the week's knows; a week without requests has nobody to ask."""
    if not week.contracts:
        return (Known("nobody"),)
    contract = week.contracts[place]
    asked = Known("asked_again" if contract.is_return else "asked", ref=contract.service, day=contract.day)
    match contract.outcome:
        case "fait" | "bacle":
            came = Known("came", who=contract.team, number=contract.hours)
            paid = Known("billed", number=contract.amount)
            if contract.outcome == "bacle":
                result = "flawed"
            else:
                result = "pleased" if contract.satisfaction >= _PLEASED else "content"
            return (asked, came, paid, Known(result))
        case "reporte":
            return (asked, Known("put_off"))
    return (asked, Known("nobody_came"))
