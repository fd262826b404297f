"""What simulated summers should show of a learning aim: one way to play against another, with the same luck."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WayToPlay:
    """A shipped strategy all summer; with a posture or a choice, that strategy but for it."""

    strategy: str = "adaptative"
    posture: str = ""  # held every week in every sphere, and in every incident that offers it
    incident: str = ""  # whenever this incident is asked …
    choice: str = ""  # … the answer is this choice


@dataclass(frozen=True, slots=True)
class Trial:
    """`tried` should do better than `against` on a final indicator, in this share of the summers of the same luck."""

    tried: WayToPlay
    against: WayToPlay
    indicator: str
    share: float = 0.8
