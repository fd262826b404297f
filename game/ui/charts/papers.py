"""A secret ballot as it is seen: papers that go from each hand to the box, all alike."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.avatars import Avatar
from game.ui.geometry import Rect
from game.ui.motion import eased
from game.ui.port import Port
from game.ui.theme import Duration, Stroke
from game.ui.widget import Widget

BALLOT_BOX = "ballot-box"
"""Key of the widget that papers go to."""
_WIDTH, _HEIGHT = 16.0, 12.0
_FLIGHT = 0.5
"""Seconds from a hand to the box."""


class Papers:
    """One paper for each of the voters, in their order; none is told from another."""

    def __init__(self, voters: Sequence[Avatar], box: Widget, since: float) -> None:
        self._voters = tuple(voters)
        self._box = box
        self._since = since

    def fly(self, now: float) -> bool:
        """Whether a paper is on its way."""
        return now < self._since + Duration.VOTE * len(self._voters) + _FLIGHT

    def draw(self, port: Port, now: float) -> None:
        """The papers that are on their way at this second."""
        end = self._box.rect.center
        for rank, voter in enumerate(self._voters):
            part = (now - self._since - Duration.VOTE * rank) / _FLIGHT
            if 0.0 < part < 1.0:
                start, gone = voter.face_rect.center, eased(part)
                x, y = start.x + (end.x - start.x) * gone, start.y + (end.y - start.y) * gone
                paper = Rect(x - _WIDTH / 2, y - _HEIGHT / 2, _WIDTH, _HEIGHT)
                port.box(paper, port.colours.white, port.colours.ink, Stroke.CARD, 2.0)
