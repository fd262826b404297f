"""The plan of a session: three lengths of the same way (describe, analyse, transfer), with minutes that add up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.report.pack.content import Block, Chapter, Grid, Heading, Paragraph, Points, Side, Words
from game.report.pack.saying import headings
from game.sim import Scenario
from game.telling import read
from game.text import Texts

LENGTHS: Final = (45, 90, 180)
"""Minutes of a session."""
PHASES: Final = ("decrire", "analyser", "transferer")


@dataclass(frozen=True, slots=True)
class Step:
    """Something that is done, and for how long in a session of each of `LENGTHS`; 0: not in that one.

    Its words are `pack.plan.<key>`. What it begins with is `pack.plan.<key>.with`, or a question of its phase.
    """

    key: str
    phase: str  # of PHASES, "opening" or "pause"
    minutes: tuple[int, int, int]


STEPS: Final = (
    Step("welcome", "opening", (3, 5, 10)),
    Step("quiz", "opening", (0, 8, 15)),
    Step("scenes", "decrire", (8, 14, 20)),
    Step("curve", "decrire", (5, 8, 15)),
    Step("turns", "analyser", (12, 22, 35)),
    Step("means", "analyser", (0, 10, 20)),
    Step("break", "pause", (0, 0, 15)),
    Step("future", "transferer", (0, 0, 25)),
    Step("transfer", "transferer", (12, 15, 15)),
    Step("close", "transferer", (5, 8, 10)),
)


def session_plan(scenario: Scenario | None, texts: Texts) -> Chapter:
    """The questions of the scenario by phase, then a table for each length."""
    return Chapter("seance", texts("pack.plan"), tuple(_blocks(scenario, texts)), page="new")


def _blocks(scenario: Scenario | None, texts: Texts) -> Iterator[Block]:
    asked = _questions(scenario, texts)
    yield Paragraph((texts("pack.plan.intro"),))
    yield Paragraph((texts("pack.plan.before"),))
    columns = tuple(_column(phase, questions, texts) for phase, questions in asked.items() if questions)
    if columns:
        yield Heading((texts("pack.plan.questions"),))
        yield Side(columns)
    for place, length in enumerate(LENGTHS):
        yield Heading((texts("pack.plan.lasts", minutes=length),))
        rows = tuple(_rows(place, asked, texts))
        yield Grid("", headings(texts, "pack.plan.heads"), rows, widths=(1.2, 1.5, 5, 4), whole=True)


def _column(phase: str, questions: list[str], texts: Texts) -> tuple[Block, ...]:
    listed: tuple[Words, ...] = tuple((question,) for question in questions)
    return Paragraph((texts(f"ending.time.{phase}"),), "strong"), Points(listed)


def _rows(place: int, asked: dict[str, list[str]], texts: Texts) -> Iterator[tuple[Words, ...]]:
    begins = 0
    for step in STEPS:
        if minutes := step.minutes[place]:
            ends = begins + minutes
            span = texts("pack.plan.minutes", **{"from": begins, "to": ends})
            phase = texts(f"ending.time.{step.phase}" if step.phase in PHASES else f"pack.plan.{step.phase}")
            yield (span,), (phase,), (texts(f"pack.plan.{step.key}"),), (_begins_with(step, asked, texts),)
            begins = ends


def _begins_with(step: Step, asked: dict[str, list[str]], texts: Texts) -> str:
    own = f"pack.plan.{step.key}.with"
    if texts.has(own):
        return texts(own)
    return next(iter(asked[step.phase]), "")


def _questions(scenario: Scenario | None, texts: Texts) -> dict[str, list[str]]:
    """The questions of the scenario by phase."""
    all_asked = scenario.debriefing.questions if scenario is not None else ()
    return {phase: [read(texts, each.text) for each in all_asked if each.phase == phase] for phase in PHASES}
