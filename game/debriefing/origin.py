"""Where a number of the review comes from: what it was read on or counted over, and the lines that ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from game.debriefing.accounting import fact_ref, fact_words
from game.debriefing.aims import with_unit
from game.debriefing.evidence import Evidence
from game.debriefing.figures import ACCOUNTS, INDICATOR, LEDGER, LOG, MANY, NOTEBOOK, PAGES, Figure, Part, Source
from game.debriefing.glass import QUANTITIES, Excerpt, aim_written, amount_words, asked_by, part_written, written_of
from game.debriefing.measures import MEASURES
from game.debriefing.notebook_steps import notebook_steps
from game.debriefing.remembering import week_words
from game.sim import INDICATORS, Cause
from game.telling import LETTERS
from game.text import Texts

_WHOLE, _BY_SPHERE = "pec", "autonomie_"
_MOST_WRITTEN: Final = 3
"""Excerpts of the scenario beside a number that speaks of more."""
_OF_SCENARIO: Final = {
    (PAGES, "members"): (("cooperants", "nombre"), "nombre"),
    (PAGES, "animateurs"): (("animateurs",), "prenom"),
    (PAGES, "member_pay"): (("gouvernance", "partage_des_gains"), "partage_des_gains"),
    (PAGES, "member_hours"): (("gouvernance", "partage_du_travail"), "partage_du_travail"),
    (ACCOUNTS, "opening"): (("finances", "caisse"), "caisse"),
    (ACCOUNTS, "surplus"): (("finances", "ristourne"), "ristourne"),
    (INDICATOR, "remuneration"): (("gouvernance", "partage_des_gains"), "partage_des_gains"),
    (INDICATOR, "revenu"): (("services",), "prix"),
    (INDICATOR, "demandes"): (("services",), "clients"),
}
"""The part of a scenario that a number follows from at once, and the key that counts in its lines."""


@dataclass(frozen=True, slots=True)
class Origin:
    """One number, and all that leads to it."""

    figure: Figure
    evidence: Evidence
    change: Cause | None
    """The largest of the last changes that made it, for the glass box; None where the ledger does not explain it."""
    written: tuple[Excerpt, ...]
    """The lines of the scenario that set this number as a goal, or that it follows from."""


def origin_of(evidence: Evidence, figure: Figure, goal: str = "") -> Origin:
    """`goal`: the objective of the scenario that the number answers; "" where it answers none."""
    change = _last_change(evidence, figure.source)
    written = tuple(islice(dict.fromkeys(_written(evidence, figure.source, change, goal)), _MOST_WRITTEN))
    return Origin(figure, evidence, change, written)


def reached_figure(evidence: Evidence, indicator: str) -> Figure | None:
    """The final indicator that an objective looks at; None where the season has not come to it."""
    return MEASURES[indicator](evidence) if indicator in MEASURES else None


# --- In words ---------------------------------------------------------------------------------------------------


def how_words(texts: Texts, origin: Origin) -> str:
    """How the number is made, in a sentence."""
    source, log = origin.figure.source, origin.evidence.moments
    if source.kind == LOG:
        counted = texts.plural("origin.facts", len(source.facts))
        return texts.plural("origin.log", len(source.lines), counted=counted, of=texts.number(log[-1].place))
    if source.kind == INDICATOR and len(source.weeks) == 1:
        return texts("origin.at_week", week=_when(texts, origin, source.weeks[0]))
    if source.kind == INDICATOR:
        return texts(f"origin.{INDICATORS[source.key].kind}")
    if source.kind == LEDGER:
        return texts("origin.ledger")
    own = f"origin.{source.kind}.{origin.figure.key}"
    return texts(own if texts.has(own) else f"origin.{source.kind}.{source.key}")


def steps_of(texts: Texts, origin: Origin) -> list[tuple[str, str]]:
    """What the number is made of, one after the other: the week, or the luck, or "" where it is of many; and what that
    gave. Nothing where it is read at once."""
    evidence, source = origin.evidence, origin.figure.source
    view = evidence.end
    steps = [(_place(texts, origin, part), _part_words(texts, part)) for part in source.parts]
    if view is None or steps:
        return steps
    if source.kind == NOTEBOOK:
        return [(_when(texts, origin, week), said) for week, said in notebook_steps(texts, evidence, source.key)]
    if source.kind == LOG:
        return [(_when(texts, origin, fact.week), fact_words(texts, view, fact.told)) for fact in source.facts]
    if source.kind == LEDGER:
        return [(_when(texts, origin, each.week), _amount(texts, each)) for each in _by_week(origin)]
    if source.kind == INDICATOR:
        unit, known = INDICATORS[source.key].unit, evidence.weekly.get(source.key, ())
        first = 0 if INDICATORS[source.key].kind == "stock" else 1
        last = source.weeks[-1] if source.weeks else len(known)
        values = list(enumerate(known))[first : last + 1]
        return [(_when(texts, origin, week), with_unit(texts, unit, value)) for week, value in values]
    return []


def _by_week(origin: Origin) -> list[Cause]:
    """What a cause of the ledger did in each of the weeks; what was paid is told as positive where the number is."""
    source = origin.figure.source
    quantity, _, cause = source.key.partition(".")
    moved = [each for each in origin.evidence.ledger if (each.quantity, each.cause) == (quantity, cause)]
    sums = [(week, sum(each.amount for each in moved if each.week == week)) for week in source.weeks]
    sign = -1.0 if sum(amount for _, amount in sums) * origin.figure.value < 0 else 1.0
    return [Cause(week, quantity, cause, sign * amount) for week, amount in sums]


def _amount(texts: Texts, cause: Cause) -> str:
    return with_unit(texts, "cents", cause.amount) if cause.quantity == "tresorerie" else amount_words(texts, cause)


def _part_words(texts: Texts, part: Part) -> str:
    value = with_unit(texts, part.unit, part.value)
    if not part.name:
        return value
    return texts("origin.part", name=texts(part.name) if texts.has(part.name) else part.name, value=value)


def _place(texts: Texts, origin: Origin, part: Part) -> str:
    if origin.figure.source.kind == MANY:
        return texts("origin.luck", n=texts.number(part.place)) if part.place else ""
    return _when(texts, origin, part.place)


def _when(texts: Texts, origin: Origin, week: int) -> str:
    view = origin.evidence.end
    return week_words(texts, view, week) if week and view is not None else texts("origin.before")


# --- What leads to it -------------------------------------------------------------------------------------------


def _last_change(evidence: Evidence, source: Source) -> Cause | None:
    """The largest change in the last week that has one, of those that the number speaks of."""
    quantity, _, cause = source.key.partition(".") if source.kind == LEDGER else (source.explained, "", "")
    sphere = source.key.removeprefix(_BY_SPHERE) if source.key.startswith(_BY_SPHERE) else ""
    if source.kind == INDICATOR and not quantity:
        quantity = "autonomie" if sphere else source.key
    quantities = tuple(LETTERS) if quantity == _WHOLE else (quantity,)
    last = source.weeks[-1] if source.weeks else None
    moved = [
        each
        for each in evidence.ledger
        if each.quantity in quantities
        and each.quantity in QUANTITIES
        and sphere in ("", each.sphere)
        and cause in ("", each.cause)
        and (last is None or each.week <= last)
    ]
    return max(moved, key=lambda each: (each.week, abs(each.amount)), default=None)


def _written(evidence: Evidence, source: Source, change: Cause | None, goal: str) -> Iterator[Excerpt]:
    """The lines of the scenario, those that say most of the number first."""
    scenario = evidence.scenario
    if scenario is None:
        return
    if goal and (aim := aim_written(goal, scenario)) is not None:
        yield aim
    if (source.kind, source.key) in _OF_SCENARIO:
        yield from part_written(*_OF_SCENARIO[source.kind, source.key], scenario)
        return
    for fact in source.facts:
        holder, ref = fact_ref(fact.told)
        yield from part_written((holder, ref), ref, scenario) if holder else written_of(_about(ref), scenario)
    if change is not None:
        yield from written_of(change, scenario)
        yield from asked_by(change.quantity, change.cause, scenario)


def _about(ref: str) -> Cause:
    return Cause(0, "", "", 0.0, ref=ref)
