"""A player that plays until its process is killed, and tells each thing that was acknowledged."""

from __future__ import annotations

import random
from multiprocessing.connection import Connection
from pathlib import Path

from game.saves import Store, open_store
from game.session import Session
from game.sim import strategy


def play_until_killed(folder: Path, season: str, seed: int, told: Connection) -> None:
    """Go on with `season`; after each decision, step and undo that was acknowledged, tell how many there were."""
    chance = random.Random(seed)
    policy = strategy("hasard")
    with open_store(folder) as store:
        n_kept = count_kept(store, season)
        session = Session.resume(store, season)
        while not session.over:
            for decision in policy.decide(session.view):
                session.decide(decision)
                n_kept += 1
                told.send(n_kept)
            if session.can_undo and chance.random() < 0.3:
                session.undo()
            else:
                session.advance()
            n_kept += 1
            told.send(n_kept)


def count_kept(store: Store, season: str) -> int:
    """Everything that was written to a season's log: entries, and marks that undo them."""
    saved = store.read(season)
    return len(saved.entries) + len(saved.undone)
