"""A kept season around which a group meets."""

from __future__ import annotations

from game.saves import Store
from game.scenes.scene import Context
from game.session import Session
from game.sim import SeasonView
from tests.scenes.staging import session_when


def season(context: Context, scenario: str = "quebec", week: int = 3) -> Session:
    """A season left in the review of a week."""

    def holds(view: SeasonView) -> bool:
        return view.phase == "bilan" and view.week == week

    return session_when(context, holds, scenario)


def kinds_kept(store: Store, season: str) -> list[str]:
    """The kinds of the pages of a season, one for each page."""
    return [kind for kind, _ in store.read(season).pages]
