"""The scenarios that can be chosen: those that come with the game, and the player's own folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.saves import Record, Store
from game.scenario import Problem, ScenarioError, load_scenario, picture_of, shipped_scenarios
from game.scenario.archive import is_archive
from game.scenes.own_scenarios import ENDINGS, own_folder
from game.scenes.searching import holds
from game.sim import Scenario
from game.telling import POINTS, is_in_french_only, read
from game.text import Texts


@dataclass(frozen=True, slots=True)
class Volume:
    """One scenario of the shelf; a file that cannot be read keeps its place, with its problems."""

    key: str
    """What names it: a shipped name, or a path."""
    scenario: Scenario | None
    problems: tuple[Problem, ...] = ()
    is_own: bool = False
    picture: bytes | None = None
    """Its own, where it brings one."""

    @property
    def file(self) -> str:
        return Path(self.key).name

    def title(self, texts: Texts) -> str:
        if self.scenario is None:
            return self.file
        return read(texts, self.scenario.title)

    def is_in_french_only(self, language: str) -> bool:
        """Whether a player who reads another language will find its sentences in French."""
        return self.scenario is not None and is_in_french_only(self.scenario, language)


def shelf() -> tuple[Volume, ...]:
    """Every scenario, the shipped ones first, the easiest first."""
    own = own_folder()
    found = own.iterdir() if own.is_dir() else ()
    files = sorted(each for each in found if each.is_file() and (each.suffix in ENDINGS or is_archive(each.name)))
    volumes = [_volume(name, is_own=False) for name in shipped_scenarios()]
    volumes += [_volume(str(file), is_own=True) for file in files]
    return tuple(sorted(volumes, key=_order))


def _volume(name: str, *, is_own: bool) -> Volume:
    try:
        scenario = load_scenario(Path(name) if is_own else name)
    except ScenarioError as error:
        return Volume(name, None, error.problems, is_own)
    return Volume(name, scenario, is_own=is_own, picture=picture_of(Path(name), scenario.image) if is_own else None)


def _order(volume: Volume) -> tuple[bool, int, str]:
    return volume.is_own, volume.scenario.difficulty if volume.scenario else 9, volume.key


def matches(volume: Volume, query: str, texts: Texts) -> bool:
    """Whether the words of the query are in the title, the place or the summary."""
    said = [volume.title(texts), volume.file]
    if volume.scenario is not None:
        said += [volume.scenario.place, volume.scenario.summary.read(texts.language)]
    return holds(" ".join(said), query)


def seasons_of(store: Store, scenario: Scenario) -> tuple[Record, ...]:
    """The finished seasons of a scenario, the last one at the end."""
    return tuple(each for each in store.records() if each.is_finished and each.scenario == scenario.id)


def last_pec(store: Store, seasons: tuple[Record, ...]) -> int | None:
    """The points of PEC at the end of the last of these seasons, when they are known."""
    if not seasons:
        return None
    try:
        pec = store.read(seasons[-1].id).summary.final.get("pec")
    except (KeyError, ValueError):
        return None
    return None if pec is None else round(pec * POINTS)
