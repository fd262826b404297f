"""One member: the hours, the pay, and what the epilogue counts."""

from __future__ import annotations

from typing import Final

from game.debriefing.epilogue import Epilogue
from game.debriefing.evidence import Evidence
from game.debriefing.figures import PAGES, Figure, Part, Source
from game.sim import MemberView

_COUNTED: Final = ("voice", "voice_came", "no_contract", "worked", "services")
"""The sentences of an epilogue that say how often."""


def member_figures(evidence: Evidence, member: MemberView, epilogue: Epilogue | None) -> tuple[Figure, ...]:
    """Every number that is told of a member: hours of contracts, pay with the share of the surplus, and counts."""
    hours = [each.members[member.index].hours for each in evidence.ends]
    pay = [float(each.members[member.index].earnings) for each in evidence.ends]
    told = epilogue.lines if epilogue is not None else ()
    return (
        _added_up("member_hours", hours, "hours", "minutes"),
        _added_up("member_pay", pay, "cents", "cents"),
        *(Figure(f"epilogue_{each.key}", each.number, "number", each.source) for each in told if each.key in _COUNTED),
    )


def _added_up(key: str, known: list[float], unit: str, part_unit: str) -> Figure:
    """What each week added to what is known at the end of it; the closing assembly has the week after the last."""
    before = [0.0, *known]
    added = [Part(week, now - then, part_unit) for week, (then, now) in enumerate(zip(before, known, strict=False), 1)]
    parts = tuple(each for each in added if each.value)
    return Figure(key, before[-1], unit, Source(PAGES, key, tuple(each.place for each in parts), parts=parts))
