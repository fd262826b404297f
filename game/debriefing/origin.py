"""Where a number of the review comes from: what it was read on or counted over, and the line that asks for it."""

from __future__ import annotations

from dataclasses import dataclass

from game.debriefing.accounting import fact_words
from game.debriefing.aims import with_unit
from game.debriefing.evidence import Evidence
from game.debriefing.figures import INDICATOR, LEDGER, LOG, Figure, Source
from game.debriefing.glass import QUANTITIES, Excerpt, aim_written
from game.debriefing.measures import MEASURES
from game.debriefing.remembering import week_words
from game.sim import INDICATORS, Cause
from game.telling import LETTERS
from game.text import Texts

_WHOLE, _BY_SPHERE = "pec", "autonomie_"


@dataclass(frozen=True, slots=True)
class Origin:
    """One number, and all that leads to it."""

    figure: Figure
    evidence: Evidence
    change: Cause | None
    """The largest of the last changes that made it, for the glass box; None where the ledger does not explain it."""
    written: Excerpt | None
    """The lines of the scenario that set this number as a goal; None where none does."""


def origin_of(evidence: Evidence, figure: Figure, goal: str = "") -> Origin:
    """`goal`: the objective of the scenario that the number answers; "" where it answers none."""
    written = aim_written(goal, evidence.scenario) if goal and evidence.scenario is not None else None
    return Origin(figure, evidence, _last_change(evidence, figure.source), written)


def reached_figure(evidence: Evidence, indicator: str) -> Figure | None:
    """The final indicator that an objective looks at; None where the season has not come to it."""
    return MEASURES[indicator](evidence) if indicator in MEASURES else None


def how_words(texts: Texts, origin: Origin) -> str:
    """How the number is made, in a sentence."""
    source, log = origin.figure.source, origin.evidence.moments
    if source.kind == LOG:
        counted = texts.plural("origin.facts", len(source.facts))
        return texts.plural("origin.log", len(source.lines), counted=counted, of=texts.number(log[-1].place))
    if source.kind == INDICATOR:
        return texts(f"origin.{INDICATORS[source.key].kind}")
    if source.kind == LEDGER:
        return texts("origin.ledger")
    return texts(f"origin.{source.kind}.{source.key}")


def steps_of(texts: Texts, origin: Origin) -> list[tuple[str, str]]:
    """What the number is made of, one after the other: the week, and what that week gave. Nothing where it is read at
    once."""
    evidence, source = origin.evidence, origin.figure.source
    view = evidence.end
    if view is None:
        return []
    if source.kind == LOG:
        return [(_when(texts, origin, fact.week), fact_words(texts, view, fact.told)) for fact in source.facts]
    if source.kind == LEDGER:
        quantity, _, cause = source.key.partition(".")
        moved = [each for each in evidence.ledger if (each.quantity, each.cause) == (quantity, cause)]
        paid = {week: sum(each.amount for each in moved if each.week == week) for week in source.weeks}
        return [(_when(texts, origin, week), texts.money(abs(cents))) for week, cents in paid.items()]
    if source.kind == INDICATOR:
        unit, known = INDICATORS[source.key].unit, evidence.weekly.get(source.key, ())
        first = 0 if INDICATORS[source.key].kind == "stock" else 1
        values = list(enumerate(known))[first:]
        return [(_when(texts, origin, week), with_unit(texts, unit, value)) for week, value in values]
    return []


def _when(texts: Texts, origin: Origin, week: int) -> str:
    view = origin.evidence.end
    return week_words(texts, view, week) if week and view is not None else texts("origin.before")


def _last_change(evidence: Evidence, source: Source) -> Cause | None:
    """The largest change in the last week that has one."""
    if source.kind != INDICATOR:
        return None
    sphere = source.key.removeprefix(_BY_SPHERE) if source.key.startswith(_BY_SPHERE) else ""
    quantities = tuple(LETTERS) if source.key == _WHOLE else ("autonomie" if sphere else source.key,)
    moved = [
        each
        for each in evidence.ledger
        if each.quantity in quantities and each.quantity in QUANTITIES and sphere in ("", each.sphere)
    ]
    return max(moved, key=lambda each: (each.week, abs(each.amount)), default=None)
