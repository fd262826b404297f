"""The future workshop: for each theme, the problem, the ideal, then ways towards it seen from four angles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from game.saves import PageContent, PageKey, SavedSeason, readable
from game.scenario import ScenarioError, read_scenario
from game.telling import read
from game.text import Texts

KIND: Final = "atelier"
"""The kind of these pages in the notebook of a season; the number is the place of the theme, from 0."""
STEPS: Final = ("probleme", "ideal", "pistes")
"""What is written, in order: `workshops.step.<step>`."""
ANGLES: Final = ("jeunes", "moi", "structure", "territoire")
"""From where the ways are looked for (founding document B): `workshops.angle.<angle>`."""
OWN_THEMES: Final = 8
"""Themes of the project, for a scenario that has none: `workshops.theme.<n>`, from 1."""
LONGEST: Final = 2000
"""Characters of one answer."""


@dataclass(frozen=True, slots=True)
class ThemeSheet:
    """What a group wrote about one theme; texts are as they were typed, empty where nothing was."""

    theme: str
    """The theme in words: kept with the answers, which it explains when the scenario is no longer read."""
    problem: str = ""
    ideal: str = ""
    ways: tuple[str, ...] = ("",) * len(ANGLES)  # by ANGLES

    @property
    def is_empty(self) -> bool:
        return self.n_steps == 0

    @property
    def n_steps(self) -> int:
        """How many of the three steps have something written."""
        return bool(self.problem) + bool(self.ideal) + any(self.ways)

    def text(self, step: str, angle: str = "") -> str:
        """What is written at a step; at `pistes`, from an angle."""
        match step:
            case "probleme":
                return self.problem
            case "ideal":
                return self.ideal
        return self.ways[ANGLES.index(angle)]

    def written(self, step: str, angle: str, text: str) -> ThemeSheet:
        """The sheet with another text at this place."""
        match step:
            case "probleme":
                return replace(self, problem=text)
            case "ideal":
                return replace(self, ideal=text)
        ways = tuple(text if angle == each else way for each, way in zip(ANGLES, self.ways, strict=True))
        return replace(self, ways=ways)

    def trimmed(self) -> ThemeSheet:
        """The sheet without spaces around what was written: as it is kept."""
        ways = tuple(way.strip() for way in self.ways)
        return replace(self, problem=self.problem.strip(), ideal=self.ideal.strip(), ways=ways)

    def content(self) -> PageContent:
        """As it is kept."""
        ways = dict(zip(ANGLES, self.ways, strict=True))
        return {"theme": self.theme, "probleme": self.problem, "ideal": self.ideal, "pistes": ways}


def theme_sheet_of(content: PageContent) -> ThemeSheet:
    """Raises: ValueError when a page is not what `ThemeSheet.content` makes."""
    ways = content.get("pistes")
    if not isinstance(ways, Mapping) or set(ways) != set(ANGLES):
        raise ValueError("no ways")
    texts = (content.get("theme"), content.get("probleme"), content.get("ideal"), *(ways[angle] for angle in ANGLES))
    theme, problem, ideal, *said = map(_text, texts)
    return ThemeSheet(theme, problem, ideal, tuple(said))


def _text(raw: Any) -> str:
    if not isinstance(raw, str) or len(raw) > LONGEST:
        raise ValueError("not a text")
    return raw


def theme_sheets_in(pages: Mapping[PageKey, PageContent]) -> dict[int, ThemeSheet]:
    """What was written in a season, by the place of the theme; a page that makes no sense is left out."""
    return readable(pages, KIND, theme_sheet_of)


def themes_of(texts: Texts, saved: SavedSeason) -> tuple[str, ...]:
    """The themes of a season's scenario, in words; those of the project where it has none, or is no longer read."""
    try:
        themes = read_scenario(saved.source, saved.record.scenario).debriefing.themes
    except ScenarioError:
        themes = ()
    own = range(1, OWN_THEMES + 1)
    return tuple(read(texts, theme) for theme in themes) or tuple(texts(f"workshops.theme.{n}") for n in own)


def workshop_of(themes: Sequence[str], kept: Mapping[int, ThemeSheet]) -> dict[int, ThemeSheet]:
    """The sheets to write on, by place: what is kept, and a blank one for each theme that has none yet."""
    return {number: ThemeSheet(theme) for number, theme in enumerate(themes)} | dict(kept)
