"""Sheets to hand out, one a page: what an observer notes, the future workshop, cards to take away."""

from __future__ import annotations

from typing import Final

from game.debriefing.future import OWN_THEMES, STEPS
from game.report.pack.content import Chapter, Cuttings, Grid, Heading, Paragraph, Points, Room, Words
from game.report.pack.saying import headings
from game.sim import POSTURES, Scenario
from game.telling import read
from game.text import Texts

_OBSERVED: Final = ("speaks", "decides", "adults", "seeks", "takes", "surprise")
_BLANK: Final[tuple[Words, ...]] = ((), (), ())


def observers_sheet(texts: Texts) -> Chapter:
    """Facts to write down at three moments, and what the four postures are."""
    rows = tuple(((texts(f"pack.observer.{each}"),), *_BLANK) for each in _OBSERVED)
    named = (f"posture.{posture}" for posture in POSTURES)
    postures: tuple[Words, ...] = tuple(
        (f"{texts(key)}{texts('terminal.colon')}{texts(f'{key}.meaning')}",) for key in named
    )
    blocks = (
        Paragraph((texts("pack.observer.intro"),)),
        Grid("", headings(texts, "pack.observer.heads"), rows, form=True),
        Heading((texts("pack.observer.postures"),)),
        Points(postures),
    )
    return Chapter("observation", texts("pack.observer"), blocks, page="own")


def workshop_sheet(scenario: Scenario | None, texts: Texts) -> Chapter:
    """A row for each theme of the scenario, or of the project where it has none."""
    themes = [read(texts, theme) for theme in scenario.debriefing.themes] if scenario is not None else []
    themes = themes or [texts(f"workshops.theme.{n}") for n in range(1, OWN_THEMES + 1)]
    rows = tuple(((theme,), *_BLANK) for theme in themes)
    steps = (texts(f"workshops.step.{step}") for step in STEPS)
    blocks = (
        Paragraph((texts("pack.future.intro"),)),
        Grid("", (texts("pack.future.theme"), *steps), rows, widths=(3, 4, 4, 5), form=True),
    )
    return Chapter("avenir", texts("pack.future"), blocks, page="own")


def transfer_cards(texts: Texts) -> Chapter:
    """« La première semaine, je… », four times on a page to cut."""
    rooms = tuple(Room(texts(f"pack.card.{each}"), 2) for each in ("start", "stop", "ask"))
    last = Room(texts("pack.card.sign"))
    return Chapter("cartes", texts("pack.card"), (Cuttings(texts("pack.card.title"), (*rooms, last)),), page="own")
