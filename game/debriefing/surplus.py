"""What became of the surplus at the closing assembly."""

from __future__ import annotations

from game.debriefing.evidence import Evidence
from game.sim import DEFAULT_USE, SurplusUse, surplus_rule_of, use_of_surplus


def voted_use(evidence: Evidence) -> str:
    """The use of the surplus that was adopted last; "" where none was, and the default one stands."""
    adopted = (
        option
        for fact in reversed(evidence.items)
        for option in fact.told.proposal.options
        if option.id == fact.told.adopted
    )
    return next(filter(None, map(surplus_rule_of, adopted)), "")


def surplus_used(evidence: Evidence) -> SurplusUse | None:
    """What was done with the surplus; None while the season is not over, or where it cannot be replayed."""
    if not evidence.is_over or not evidence.is_replayed:
        return None
    return use_of_surplus(evidence.moments[-2].view, voted_use(evidence) or DEFAULT_USE)
