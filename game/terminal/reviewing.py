"""The review of a week and of the summer, as plain lines."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from game.debriefing.freeze import KIND, pause_notes_in, question_words
from game.saves import PageContent
from game.sim import INDICATORS, ObjectiveView, SeasonView
from game.telling import LETTERS, POINTS
from game.terminal.telling import Teller
from game.text import Texts

POINTS_OF: Final = dict.fromkeys(LETTERS, POINTS) | {"motivation": 100, "reputation": 100}
"""What is explained, and the points it counts for."""
GRADES: Final = ("resultat_objectifs", "moyens_objectifs")
"""Shares of the goals that were reached: they would read as a grade, and each goal is told on its own."""
CAUSES_TOLD: Final = 3
SMALLEST_TOLD: Final = 0.05
"""Points; a smaller change would be written as 0."""


def review_of_week(teller: Teller, view: SeasonView) -> Iterator[str]:
    """PEC and why, work, accounts, satisfaction, departures."""
    texts = teller.texts
    yield texts("tell_week.title", week=view.week)
    yield teller.pec(view)
    change = view.pec.total_points - view.pec_last_week.total_points
    yield texts("tell_week.change", change=texts.number(change, sign=True))
    yield from _why(teller, view)
    yield _work(teller, view)
    if view.accounts:
        for line in view.accounts.lines:
            yield texts(
                "tell_week.account", name=texts(f"account.{line.key}"), amount=texts.money(line.amount, sign=True)
            )
        yield texts("tell_week.cash", cash=texts.money(view.accounts.closing))
        if view.accounts.unpaid_invoices:
            yield texts("tell_week.unpaid", amount=texts.money(view.accounts.unpaid_invoices))
    yield texts(
        "tell_week.satisfaction",
        clients=texts.percent(view.client_satisfaction),
        members=texts.percent(view.member_satisfaction),
        energy=texts.percent(view.animateur_energy),
    )
    if view.left_this_week:
        yield texts.plural("tell_week.left", len(view.left_this_week), names=teller.names(view, view.left_this_week))


def _why(teller: Teller, view: SeasonView) -> Iterator[str]:
    """The strongest causes of each change, in points."""
    texts = teller.texts
    sums: dict[str, defaultdict[str, float]] = {quantity: defaultdict(float) for quantity in POINTS_OF}
    for cause in view.causes:
        if cause.quantity in sums:
            sums[cause.quantity][cause.cause] += cause.amount * POINTS_OF[cause.quantity]
    for quantity, by_cause in sums.items():
        strongest = sorted(by_cause.items(), key=lambda item: -abs(item[1]))[:CAUSES_TOLD]
        told = [
            texts("tell_week.cause", cause=texts(f"cause.{cause}"), amount=texts.number(amount, 1, sign=True))
            for cause, amount in strongest
            if abs(amount) >= SMALLEST_TOLD
        ]
        if told:
            yield texts(
                "tell_week.why", quantity=texts(f"quantity.{quantity}"), causes=texts("tell_week.separator").join(told)
            )


def _work(teller: Teller, view: SeasonView) -> str:
    texts = teller.texts
    outcomes = Counter(contract.outcome for contract in view.contracts)
    invoiced = sum(contract.amount for contract in view.contracts)
    told = [texts.plural(f"tell_week.{outcome}", n) for outcome, n in outcomes.items()]
    if not told:
        return texts("tell_week.no_request")
    return texts.plural(
        "tell_week.requests",
        len(view.contracts),
        outcomes=texts("tell_week.separator").join(told),
        amount=texts.money(invoiced),
    )


def notes_of_summer(texts: Texts, notes: Mapping[int, str]) -> Iterator[str]:
    """What the players wrote, week after week."""
    if notes:
        yield texts("tell_summer.notes")
        yield from (texts("tell_summer.note", week=week, note=notes[week]) for week in sorted(notes))


def pauses_of_summer(texts: Texts, pages: Mapping[int, PageContent]) -> Iterator[str]:
    """What was answered in the pauses on image, week after week, each under its question."""
    notes = pause_notes_in({(KIND, week): page for week, page in pages.items()})
    if notes:
        yield texts("freeze.written")
    for week, note in notes.items():
        yield texts("tell_summer.note", week=week, note=question_words(texts, note.question))
        yield texts.polish(note.text)


def review_of_summer(teller: Teller, view: SeasonView) -> Iterator[str]:
    """What the summer gave, by result and by means, and questions to go on with."""
    texts = teller.texts
    yield texts("tell_summer.title", title=teller.read(view.scenario.title))
    yield teller.pec(view)
    own = [each for each in view.objectives if not each.is_of_stake]
    for is_means in (False, True):
        heading = texts("tell_summer.means" if is_means else "tell_summer.results")
        yield from _judged(teller, heading, [each for each in own if each.is_means is is_means])
    if stake := view.scenario.stake:
        heading = texts("tell_summer.stake", theme=texts(f"stake.{stake.theme}"))
        yield from _judged(teller, heading, [each for each in view.objectives if each.is_of_stake])
    yield texts("tell_summer.figures")
    for key in (key for key in INDICATORS if key not in GRADES):
        yield texts("tell_summer.figure", name=texts(f"indicator.{key}"), value=figure(teller, key, view.final[key]))
    questions = view.scenario.debriefing.questions
    if questions:
        yield texts("tell_summer.questions")
        yield from (teller.read(question.text) for question in questions)
    yield texts("tell_summer.luck")


def _judged(teller: Teller, heading: str, judged: Sequence[ObjectiveView]) -> Iterator[str]:
    texts = teller.texts
    if judged:
        yield heading
    for each in judged:
        state = texts("tell_summer.reached" if each.is_reached else "tell_summer.on_the_way")
        value = figure(teller, each.indicator, each.value)
        yield texts("tell_summer.objective", text=teller.read(each.text), state=state, value=value)


def figure(teller: Teller, key: str, value: float) -> str:
    """An indicator with its unit; money is in currency units."""
    texts = teller.texts
    unit = INDICATORS[key].unit if key in INDICATORS else "share"
    match unit:
        case "money":
            return texts.money(value * 100)
        case "hours" | "hours_week":
            return texts.hours(value)
        case "number":
            return texts.number(value)
        case "points3":
            return texts("reviewing.points", points=texts.number(value * POINTS), most=texts.number(3 * POINTS))
        case _ if key in LETTERS:
            return texts("reviewing.points", points=texts.number(value * POINTS), most=texts.number(POINTS))
        case _:
            return texts.percent(value)
