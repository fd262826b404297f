"""What a seat knows, in its own voice."""

from __future__ import annotations

from game.debriefing.remembering import quotable
from game.debriefing.seats.known import Known
from game.sim import MOODS, SeasonView
from game.telling import capitalised, names_of, read, tell
from game.text import Texts

_OF_INCIDENTS = ("happened", "settled_together", "warned")
"""What is known of an incident; any other reference is to a proposal or a service."""


def known_words(texts: Texts, view: SeasonView, seat: str, known: Known) -> str:
    """One sentence; `view` is one of the same season."""
    sentence = texts.plural(
        f"seat.{seat}.{known.key}",
        known.number,
        n=texts.number(known.number),
        of=texts.number(known.of),
        money=texts.money(known.number),
        hours=texts.hours(round(2 * known.number) / 2),
        ref=_title(texts, view, known),
        option=_option(texts, view, known.ref, known.option),
        adopted=_option(texts, view, known.ref, known.adopted),
        who=names_of(texts, view, known.who),
        day=texts(f"day.{known.day}"),
        word=_word(texts, known.word),
    )
    return capitalised(sentence)


def _title(texts: Texts, view: SeasonView, known: Known) -> str:
    if not known.ref:
        return ""
    scenario = view.scenario
    if known.key in _OF_INCIDENTS:
        return quotable(tell(texts, view, next(e.title for e in scenario.incidents if e.id == known.ref), known.who))
    titles = {each.id: each.title for each in scenario.proposals} | {each.id: each.name for each in scenario.services}
    return quotable(read(texts, titles[known.ref]))


def _option(texts: Texts, view: SeasonView, proposal: str, option: str) -> str:
    if not option:
        return ""
    options = next(each.options for each in view.scenario.proposals if each.id == proposal)
    return quotable(read(texts, next(each.text for each in options if each.id == option)).rstrip("."))


def _word(texts: Texts, word: str) -> str:
    """How the work was done, or a mood."""
    return (texts(f"mood.{word}") if word in MOODS else texts(f"seat.word.{word}")) if word else ""
