"""Power: who decided, who was heard, who held a post, what the group settled itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from game.debriefing.evidence import Evidence, Fact
from game.debriefing.figures import PAGES, Figure, Source, counted
from game.sim import MinutesView

_PRICE: Final = "prix."


def decided(evidence: Evidence) -> list[Fact[MinutesView]]:
    """The items of the assemblies that something was decided about; a quorum missed decides nothing."""
    return [each for each in evidence.items if each.told.has_quorum or each.told.is_imposed]


def group_decisions(evidence: Evidence) -> Figure | None:
    """The items that the members decided, of all that were decided; the others, the animateurs decided alone."""
    items = decided(evidence)
    by_group = [each for each in items if not each.told.is_imposed]
    return counted("group_decisions", len(by_group), by_group, len(items)) if items else None


def left_to_group(evidence: Evidence) -> Figure | None:
    """The debates in which the animateurs kept silent, asked or informed: neither advised nor decided."""
    items = evidence.items
    open_ones = [each for each in items if each.told.intervention not in ("recommander", "trancher")]
    return counted("left_to_group", len(open_ones), open_ones, len(items)) if items else None


def own_proposals(evidence: Evidence) -> Figure | None:
    """The items that members brought themselves."""
    items = evidence.items
    brought = [each for each in items if each.told.proposed_by]
    return counted("own_proposals", len(brought), brought, len(items)) if items else None


def price_votes(evidence: Evidence) -> Figure | None:
    """How many times the assembly changed a price."""
    changed = [
        each
        for each in decided(evidence)
        for option in each.told.proposal.options
        if option.id == each.told.adopted and any(change.key.startswith(_PRICE) for change in option.rule)
    ]
    return counted("price_votes", len(changed), changed) if evidence.items else None


def heard(evidence: Evidence) -> Figure | None:
    """The members who were heard at least once in an assembly, of all who started."""
    if evidence.end is None or not evidence.items:
        return None
    members = {member for each in evidence.items for member in each.told.heard}
    return counted("heard", len(members), evidence.items, len(evidence.end.members))


def posts_held(evidence: Evidence) -> Figure | None:
    """The members who held an office or sat on a committee at the end of some week, of all who started."""
    if evidence.end is None or not evidence.n_weeks:
        return None
    holders = {each.index for view in evidence.ends for each in view.members if each.offices or each.committees}
    weeks = tuple(range(1, evidence.n_weeks + 1))
    return Figure(
        "posts_held", len(holders), "number", Source(PAGES, "posts", weeks), of=float(len(evidence.end.members))
    )


def settled_alone(evidence: Evidence) -> Figure | None:
    """The incidents that the group settled itself, of all."""
    met = evidence.incidents
    alone = [each for each in met if each.told.settled_by_group]
    return counted("settled_alone", len(alone), alone, len(met)) if met else None


def stayed(evidence: Evidence) -> Figure | None:
    """The members who are still there, of all who started."""
    if evidence.end is None or not evidence.n_weeks:
        return None
    there = sum(each.is_active for each in evidence.end.members)
    source = Source(PAGES, "stayed", (evidence.n_weeks,))
    return Figure("stayed", there, "number", source, of=float(len(evidence.end.members)))


def voted_figures(evidence: Evidence, voted: Iterable[tuple[str, float]]) -> tuple[Figure, ...]:
    """The weight of each goal that the group voted, with the vote that gave it."""
    refs = {each.ref.partition(".")[0] for each in evidence.ledger if each.cause == "buts_votes"}
    votes = [each for each in evidence.items if each.told.proposal.id in refs and each.told.adopted]
    return tuple(counted(f"goal.{goal}", weight, votes, unit="share") for goal, weight in voted)


MEASURES: Final = {
    "group_decisions": group_decisions,
    "left_to_group": left_to_group,
    "own_proposals": own_proposals,
    "price_votes": price_votes,
    "heard": heard,
    "posts_held": posts_held,
    "settled_alone": settled_alone,
    "stayed": stayed,
}
