"""The work: contracts, what members learned of them, what they were paid."""

from __future__ import annotations

from typing import Final

from game.debriefing.evidence import Evidence, Fact
from game.debriefing.figures import LEDGER, PAGES, Figure, Source, counted
from game.sim import ContractView, MemberView

_DONE: Final = ("fait", "bacle")
_BEST_SKILLS: Final = 3


def done(evidence: Evidence) -> list[Fact[ContractView]]:
    """The contracts that were finished, well or with a flaw."""
    return [each for each in evidence.contracts if each.told.outcome in _DONE]


def week_contracts(evidence: Evidence, week: int) -> tuple[Figure, ...]:
    """The requests of a week by what became of them."""
    asked = [each for each in evidence.contracts if each.week == week]
    known: dict[str, list[Fact[ContractView]]] = {}
    for each in asked:
        known.setdefault(each.told.outcome, []).append(each)
    return tuple(counted(f"outcome.{outcome}", len(facts), facts, len(asked)) for outcome, facts in known.items())


def contracts(evidence: Evidence) -> Figure | None:
    """The contracts finished, of the requests received; one put off is the same request a week later."""
    asked = [each for each in evidence.contracts if not each.told.is_return]
    finished = done(evidence)
    return counted("contracts", len(finished), finished, len(asked)) if asked else None


def well_done(evidence: Evidence) -> Figure | None:
    """The contracts finished without a flaw."""
    finished = done(evidence)
    well = [each for each in finished if each.told.outcome == "fait"]
    return counted("well_done", len(well), well, len(finished)) if finished else None


def services_each(evidence: Evidence) -> Figure | None:
    """How many services a member practised, on average over all who started, of those that were delivered."""
    finished = done(evidence)
    if not finished or evidence.end is None:
        return None
    practised = {(member, each.told.service) for each in finished for member in each.told.team}
    services = {each.told.service for each in finished}
    return counted("services_each", len(practised) / len(evidence.end.members), finished, len(services))


def services_done(evidence: Evidence) -> Figure | None:
    """How many services the co-op delivered at least once."""
    finished = done(evidence)
    services = {each.told.service for each in finished}
    return counted("services_done", len(services), finished) if finished else None


def skills(evidence: Evidence) -> Figure | None:
    """The members' best three skills, on average, now and before the summer."""
    if evidence.start is None or evidence.end is None or not evidence.n_weeks:
        return None
    before, now = (_best(view.members) for view in (evidence.start, evidence.end))
    return Figure("skills", now, "share", Source(PAGES, "skills", (0, evidence.n_weeks)), before=before)


def paid_out(evidence: Evidence) -> Figure | None:
    """What the co-op paid to its members for their work, without the share of the surplus."""
    paid = [each for each in evidence.ledger if (each.quantity, each.cause) == ("tresorerie", "paie_versee")]
    weeks = tuple(sorted({each.week for each in paid}))
    amount = -sum(each.amount for each in paid) / 100.0
    return Figure("paid_out", amount, "money", Source(LEDGER, "tresorerie.paie_versee", weeks)) if paid else None


def busiest_half(evidence: Evidence) -> Figure | None:
    """The share of the paid hours worked by the half of the members who worked most; a half where all worked alike."""
    if evidence.end is None:
        return None
    hours = sorted((each.hours for each in evidence.end.members), reverse=True)
    whole, odd = divmod(len(hours), 2)
    most = sum(hours[:whole]) + (hours[whole] / 2 if odd else 0.0)
    source = Source(PAGES, "hours", (evidence.n_weeks,))
    return Figure("busiest_half", most / sum(hours), "share", source) if sum(hours) > 0 else None


def _best(members: tuple[MemberView, ...]) -> float:
    best = [skill for each in members for skill in sorted(each.skills.values(), reverse=True)[:_BEST_SKILLS]]
    return sum(best) / len(best) if best else 0.0


MEASURES: Final = {
    "contracts": contracts,
    "well_done": well_done,
    "services_each": services_each,
    "services_done": services_done,
    "skills": skills,
    "paid_out": paid_out,
    "busiest_half": busiest_half,
}
