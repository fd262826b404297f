"""Keeping what a group writes around a season, and saying so when it cannot be kept."""

from __future__ import annotations

from game.saves import PageContent
from game.scenes.scene import WidgetScene


def keep_page(scene: WidgetScene, season: str, kind: str, number: int, content: PageContent | None) -> bool:
    """Keep a page of a season's notebook, or take it away (None); False, and said, when it is not on the disk."""
    store = scene.context.store
    store.write_page(season, kind, number, content)
    if store.warning is not None:
        scene.toast(scene.context.texts(store.warning.key))
    return store.warning is None
