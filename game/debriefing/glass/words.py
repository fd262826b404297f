"""A change and its rule in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.debriefing.glass.formulas import RESULT
from game.debriefing.glass.worked import Step, Worked
from game.debriefing.remembering import title_of
from game.sim import PARAMETERS, Cause, SeasonView
from game.telling import POINTS, capitalised
from game.text import MINUS, Texts

_HUNDREDTHS = ("motivation", "reputation")
_PRECISION, _MOST_DIGITS = 3, 6
_OF_QUANTITY = ("avant", "apres", RESULT)
_NO_AMOUNT = ("contrats_faits", "membres", "taux_charges", "taux_ristourne")


def shown_amount(cause: Cause) -> float:
    """How much it moved, as it is shown: points out of 100 (a third each for the letters of the PEC), cents for the
    cash."""
    if cause.quantity == "tresorerie":
        return cause.amount
    return cause.amount * (100.0 if cause.quantity in _HUNDREDTHS else POINTS)


def amount_words(texts: Texts, cause: Cause) -> str:
    """The same, written."""
    shown = shown_amount(cause)
    return texts.money(shown, sign=True) if cause.quantity == "tresorerie" else texts.number(shown, 2, sign=True)


def cause_line(texts: Texts, view: SeasonView, cause: Cause) -> str:
    """The cause, the sphere and the thing it is about."""
    about = [texts(f"sphere.{cause.sphere}")] if cause.sphere else []
    title = title_of(texts, view, cause.ref) if cause.ref else ""
    if title:
        about.append(title)
    words = capitalised(texts(f"cause.{cause.cause}"))
    return texts("recap.cause_about", cause=words, about=", ".join(about)) if about else words


def moved_words(texts: Texts, cause: Cause) -> str:
    """What moved and how much."""
    quantity = texts(f"quantity.{cause.quantity}")
    if cause.sphere:
        quantity = texts("glass.about", quantity=quantity, about=texts(f"sphere.{cause.sphere}"))
    key = "glass.moved.money" if cause.quantity == "tresorerie" else "glass.moved.points"
    return texts(key, quantity=quantity, amount=amount_words(texts, cause))


def story_lines(texts: Texts, view: SeasonView, cause: Cause, beside: Sequence[Cause]) -> list[str]:
    """The change as a story: why, about what, how such a thing comes, and what it was among all that moved the same
    quantity that week, `beside`."""
    lines = [texts("glass.because", cause=texts(f"cause.{cause.cause}"))]
    title = title_of(texts, view, cause.ref) if cause.ref else ""
    if title:
        lines.append(texts("glass.subject", title=title))
    own, story = f"glass.story.{cause.cause}.{cause.quantity}", f"glass.story.{cause.cause}"
    if texts.has(own) or texts.has(story):
        lines.append(texts(own if texts.has(own) else story))
    whole = replace(cause, amount=sum(each.amount for each in beside))
    quantity = texts(f"quantity.{cause.quantity}")
    lines.append(texts.plural("glass.among", len(beside), quantity=quantity, total=amount_words(texts, whole)))
    return lines


def term_words(texts: Texts, quantity: str, name: str) -> str:
    """A name of a formula."""
    return texts(f"glass.term.{name}.{quantity}" if name in _OF_QUANTITY else f"glass.term.{name}")


def value_words(texts: Texts, value: float) -> str:
    """A value with three digits, more where it would be written 0, fewer where it is as exact with fewer."""
    digits = min(_decimals(value), _PRECISION)
    while value and abs(value) < 10.0**-digits and digits < _MOST_DIGITS:
        digits += 1
    return texts.number(value, digits)


def term_value(texts: Texts, quantity: str, name: str, value: float) -> str:
    """The value of a name of a formula: of the cash, an amount with its cents where it is no count and no rate."""
    if quantity == "tresorerie" and name not in _NO_AMOUNT:
        return texts.money(value, decimals=True)
    return value_words(texts, value)


def _decimals(value: float) -> int:
    return 0 if value == int(value) else len(f"{value:.{_MOST_DIGITS}f}".rstrip("0").partition(".")[2])


def said_line(texts: Texts, worked: Worked, step: Step) -> str:
    """A line of the formula in words."""
    quantity = worked.working.cause.quantity
    words = step.expression.written(texts, lambda name: term_words(texts, quantity, name))
    return texts("glass.equals", name=capitalised(term_words(texts, quantity, step.name)), words=words)


def worked_line(texts: Texts, worked: Worked, step: Step) -> str:
    """The same line with the values of the week, and what they give."""
    quantity = worked.working.cause.quantity
    values = step.expression.written(
        texts, lambda name: _in_place(term_value(texts, quantity, name, worked.values[name]))
    )
    return texts("glass.worked", values=values, value=term_value(texts, quantity, step.name, step.value))


def _in_place(value: str) -> str:
    """A value below 0 inside a line."""
    return f"({value})" if value.startswith(MINUS) else value


def origin_words(texts: Texts, name: str) -> str:
    """Where a value of the formula comes from."""
    return texts("glass.origin.parameter" if name in PARAMETERS else "glass.origin.week")
