"""The game plays itself, for a stand or a quick look: a strategy holds the player's place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.scenes.hearing import sounds_between
from game.scenes.scene import Context
from game.scenes.stack import Replace, Transition
from game.session import Session
from game.sim import Policy
from game.ui.geometry import Rect
from game.ui.inputs import KeyPress, PointerReleased, UiInput
from game.ui.port import Port
from game.ui.sounds import Ambience
from game.ui.widget import Node

SECONDS_A_STEP: Final = 2.5
"""Long enough to read a title, and to see a choice before it is carried out."""


class DemonstrationScene:
    """Shows the scenes of a season that a strategy plays; a key or a click ends it, back to the title.

    The one scene whose `update` moves the season: here the passing of time stands for the player's hand.
    """

    see_through = False

    def __init__(self, context: Context, session: Session, policy: Policy) -> None:
        self._context = context
        self._session = session
        self._policy = policy
        self._shown = context.routes.season(session)
        self._waited = 0.0
        self._has_decided = False

    @property
    def ambience(self) -> Ambience | None:
        return self._shown.ambience

    def enter(self, result: object) -> None:
        self._shown.enter(result)

    def leave(self) -> None:
        self._shown.leave()

    def handle(self, ui_input: UiInput) -> Transition | None:
        if isinstance(ui_input, KeyPress | PointerReleased):
            return Replace(self._context.routes.title, everything=True)
        return None

    def update(self, dt: float) -> bool:
        self._waited += dt
        if self._waited < SECONDS_A_STEP or self._session.over:
            return self._shown.update(dt)
        self._waited = 0.0
        self._step()
        return True

    def stirred(self) -> Sequence[Rect]:
        return self._shown.stirred()

    def draw(self, port: Port) -> None:
        self._shown.draw(port)

    def describe(self) -> tuple[Node, ...]:
        return self._shown.describe()

    def _step(self) -> None:
        """Decide, and the next time carry it out."""
        before = self._session.view
        if self._has_decided:
            self._session.advance()
        else:
            for decision in self._policy.decide(self._session.view):
                self._session.decide(decision)
        self._has_decided = not self._has_decided
        self._context.sounds += sounds_between(before, self._session.view)
        self._shown.leave()
        self._shown = self._context.routes.season(self._session)
        self._shown.enter(None)
