"""Measures in words: one sentence for each, the same on screen and on paper."""

from __future__ import annotations

from game.debriefing.aims import with_unit
from game.debriefing.brings import Brought
from game.debriefing.figures import INDICATOR, LEDGER, LOG, MANY, NETWORK, Figure, Source
from game.telling import capitalised
from game.text import Texts


def shown(texts: Texts, figure: Figure) -> str:
    """The number with its unit."""
    return with_unit(texts, figure.unit, figure.value)


def name_of(texts: Texts, figure: Figure) -> str:
    """What is measured, for a table."""
    if figure.name:
        return figure.name
    own = next((key for key in (f"measure.{figure.key}.name", figure.key) if texts.has(key)), "")
    return capitalised(texts(own or f"indicator.{figure.key}"))


def said(texts: Texts, figure: Figure) -> str:
    """The sentence of a figure: its number, the whole that it is a part of, what it was at the start."""
    key = f"measure.{figure.key}"
    values = {"n": shown(texts, figure), "of": _number(texts, figure, figure.of)}
    if figure.before is not None:
        values["before"] = _number(texts, figure, figure.before)
    if not texts.has(key):
        key = "measure.changed" if figure.before is not None else "measure.plain"
        values["name"] = name_of(texts, figure)
    return texts.plural(key, figure.value, **values)


def told(texts: Texts, thing: Brought) -> str:
    """What a season shows of one thing that a CJS brings; said plainly where it shows nothing."""
    if not thing.figures:
        return texts("brings.nothing_yet" if thing.is_simulated else "brings.not_simulated")
    sentences = [*(said(texts, figure) for figure in thing.figures), beyond(texts, thing)]
    return " ".join(filter(None, sentences))


def beyond(texts: Texts, thing: Brought) -> str:
    """What of it no season can show, said plainly; "" where the measures tell of all of it."""
    key = f"brings.{thing.key}.beyond"
    return texts(key) if texts.has(key) else ""


def heading(texts: Texts, brings: str) -> str:
    """The name of one thing that a CJS brings, or of those to whom it brings them."""
    return texts(f"brings.{brings}")


def found_in(texts: Texts, source: Source) -> str:
    """Where a number can be found again, in a few words."""
    weeks = weeks_in_words(texts, source.weeks)
    match source.kind:
        case kind if kind == INDICATOR:
            return texts("source.indicator", name=texts(f"indicator.{source.key}"), weeks=weeks)
        case kind if kind == LEDGER:
            quantity, _, cause = source.key.partition(".")
            name = texts(f"quantity.{quantity}")
            return texts("source.ledger", quantity=name, cause=texts(f"cause.{cause}"), weeks=weeks)
        case kind if kind == LOG:
            return texts.plural("source.log", len(source.lines))
        case kind if kind == NETWORK:
            return texts(f"ending.network.{source.key}")
        case kind if kind == MANY:
            line = source.lines[0] + 1 if source.lines else 0
            return texts(f"source.many.{source.key}", line=texts.number(line))
    return texts(f"source.{source.kind}", weeks=weeks)


def weeks_in_words(texts: Texts, weeks: tuple[int, ...]) -> str:
    """« S 4 », « S 1 à S 9 », the whole summer, or what was before it and a week: 0 is before the first."""
    if not weeks:
        return texts("source.summer")
    if len(weeks) == 1:
        return texts("told.week", week=weeks[0])
    if not weeks[0]:
        return texts("source.before_and", last=weeks[-1])
    return texts("source.from_to", first=min(weeks), last=max(weeks))


def _number(texts: Texts, figure: Figure, value: float | None) -> str:
    return with_unit(texts, figure.unit, value) if value is not None else ""
