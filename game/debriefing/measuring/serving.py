"""The place: who was served, who stood around the co-op, what was at stake."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.debriefing.aims import progress
from game.debriefing.evidence import BEFORE, Evidence
from game.debriefing.figures import PAGES, Figure, Source, counted, counted_over
from game.debriefing.measuring.working import done
from game.sim import Segment


def segments_served(evidence: Evidence) -> Figure | None:
    """How many kinds of clients had a contract finished, of those of the scenario."""
    finished = done(evidence)
    if not finished or evidence.scenario is None:
        return None
    served = {each.told.segment for each in finished}
    return counted("segments_served", len(served), finished, len(evidence.scenario.segments))


def senior_contracts(evidence: Evidence) -> Figure | None:
    """The contracts finished for clients of another generation."""
    return _contracts_of(evidence, "senior_contracts", lambda segment: segment.intergenerational)


def institution_contracts(evidence: Evidence) -> Figure | None:
    """The contracts finished for organisations of the place."""
    return _contracts_of(evidence, "institution_contracts", lambda segment: segment.institutional)


def committee_days(evidence: Evidence) -> Figure | None:
    """The preparation days that were given to the comité local."""
    return _days(evidence, "committee_days", "comite_local")


def training_days(evidence: Evidence) -> Figure | None:
    """The preparation days that were given to the training."""
    return _days(evidence, "training_days", "formation")


def network_days(evidence: Evidence) -> Figure | None:
    """The preparation days that were given to the activities of the network."""
    return _days(evidence, "network_days", "reseau")


def stake_goals(evidence: Evidence) -> Figure | None:
    """The goals that what is at stake in the place asks for: how many are reached, or would be if it ended now."""
    if evidence.end is None:
        return None
    goals = [each for each in evidence.end.objectives if each.is_of_stake]
    standing = [progress(evidence.end, each) for each in goals]
    known = [each for each in standing if each is not None]
    if not known:
        return None
    source = Source(PAGES, "stake_goals", () if evidence.is_over else (evidence.n_weeks,))
    return Figure("stake_goals", sum(each.is_enough for each in known), "number", source, of=float(len(known)))


def _contracts_of(evidence: Evidence, key: str, is_among: Callable[[Segment], bool]) -> Figure | None:
    finished = done(evidence)
    if not finished or evidence.scenario is None:
        return None
    among = {segment.id for segment in evidence.scenario.segments if is_among(segment)}
    found = [each for each in finished if each.told.segment in among]
    return counted(key, len(found), found, len(finished)) if among else None


def _days(evidence: Evidence, key: str, condition: str) -> Figure | None:
    if not evidence.plans:
        return None
    given = [each for each in evidence.prepared if each.told.condition == condition]
    return Figure(key, sum(each.told.days for each in given), "number", counted_over(key, given, (BEFORE,)))


MEASURES: Final = {
    "segments_served": segments_served,
    "senior_contracts": senior_contracts,
    "institution_contracts": institution_contracts,
    "committee_days": committee_days,
    "training_days": training_days,
    "network_days": network_days,
    "stake_goals": stake_goals,
}
