"""Where one can go: the scenes by name, so that no scene imports another.

`game.scenes.registry` fills them in; a scene asks its context: `Push(lambda: self.context.routes.settings())`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

from game.saves import SavedSeason
from game.scenes.stack import Scene
from game.session import Session
from game.sim import Cause, Scenario


@dataclass(frozen=True, slots=True)
class Routes:
    """A maker for each place of the game."""

    title: Callable[[], Scene]
    scenarios: Callable[[], Scene]
    season: Callable[[Session], Scene]
    """The scene of the session's phase: after each `session.advance()`, `Replace` with this."""
    member: Callable[[Session, int], Scene]
    """A member's page, pushed over any scene of the season."""
    pause: Callable[[Session], Scene]
    aim: Callable[[Session, str], Scene]
    """What is aimed at and what waits, recalled from a page of the season about this phase."""
    freeze: Callable[[Session], Scene]
    """A pause on image, between a review and the next week."""
    settings: Callable[[], Scene]
    keys: Callable[[], Scene]
    """Which key does what."""
    access: Callable[[], Scene]
    """What makes the game accessible."""
    help: Callable[[str], Scene]
    """Help and glossary; the topic is the name of the scene that asks."""
    glossary: Callable[[str, str], Scene]
    """Help about a topic, open at a term of the glossary."""
    saves: Callable[[], Scene]
    """The seasons played, finished or not."""
    branches: Callable[[str, int], Scene]
    """A kept season seen again from a week, to be played otherwise."""
    comparison: Callable[[str, str], Scene]
    """Two kept seasons of the same luck, side by side."""
    groups: Callable[[str], Scene]
    """A kept season beside the others of its scenario and luck."""
    gathering: Callable[[str], Scene]
    """A session with a group around a kept season; with an empty name, around none."""
    quiz: Callable[[str], Scene]
    """Numbers to estimate together: of a kept season, or with an empty name of the network alone."""
    before_after: Callable[[str], Scene]
    """Sheets without a name, kept with a season."""
    future: Callable[[str], Scene]
    """The future workshop, kept with a season."""
    seat: Callable[[SavedSeason, int], Scene]
    """A week of a season, from another seat."""
    glass: Callable[[Session, Cause], Scene]
    """Why a quantity of a season moved, from the story to the line of the scenario; begins with this change."""
    workshop: Callable[[str], Scene]
    """Where scenarios are written: a shipped one (as a copy) or a file; with an empty name, the one written last."""
    wizard: Callable[[], Scene]
    """A new scenario, by questions."""
    laboratory: Callable[[Scenario | None], Scene]
    """Two strategies over many summers of a scenario; without one, of that played last."""


def _nowhere(*_: object) -> Scene:
    raise LookupError("no route was given to this context")


NOWHERE = Routes(*[_nowhere] * len(fields(Routes)))
"""What a context has until the registry fills it in."""
