"""Where the guide of a season stands: kept in the notebook of the season, so that it is resumed with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.saves import ADVANCE
from game.scenes.guide.steps import STEPS, Decided, Gesture, Holds, Opened, Shown, Step, WentOn
from game.session import Session
from game.ui import UiAction

KIND: Final = "guide"
"""The kind of its page in the notebook."""
_PAGE: Final = 0
_PHASES: Final = ("preparation", "plan", "assemblee", "travail", "bilan", "cloture", "fini")


class GuideAction(UiAction):
    """Something asked of the guide itself."""


@dataclass(frozen=True, slots=True)
class Fold(GuideAction):
    """Put the words aside, or have them back."""

    is_folded: bool


@dataclass(frozen=True, slots=True)
class Leave(GuideAction):
    """Go on alone."""


@dataclass(frozen=True, slots=True)
class TakeUp(GuideAction):
    """Have the guide again, from where it was left."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What a person sees: the phase of the page, and the keys of the widgets that are on it or in its dialog."""

    phase: str
    keys: frozenset[str]


class Guide:
    """The steps of one season. A season that was not begun with it has none."""

    def __init__(self, session: Session) -> None:
        self._session = session
        page = session.pages(KIND).get(_PAGE, {})
        self._rank = next((rank for rank, step in enumerate(STEPS) if step.key == page.get("step")), len(STEPS))
        self.is_folded = page.get("is_folded") is True
        self.is_left = page.get("is_left") is True
        self._opened: set[str] = set()
        self._since = len(session.saved.entries)

    @classmethod
    def begin(cls, session: Session) -> None:
        """Guide this season from its first step."""
        session.write_page(KIND, _PAGE, {"step": STEPS[0].key})

    @property
    def step(self) -> Step | None:
        """What there is to do now; None when the guide was left, or has nothing more to say."""
        return STEPS[self._rank] if self._rank < len(STEPS) and not self.is_left else None

    @property
    def number(self) -> int:
        """The rank of the step, from 1."""
        return self._rank + 1

    @property
    def is_resumable(self) -> bool:
        """Whether it was left before its end."""
        return self.is_left and self._rank < len(STEPS)

    def act(self, action: GuideAction) -> None:
        """Do what was asked of the guide, and keep it."""
        match action:
            case Fold(is_folded):
                self.is_folded = is_folded
            case Leave():
                self.is_left = True
            case TakeUp():
                self.is_left = self.is_folded = False
        self._keep()

    def note_opened(self, action: str) -> None:
        """Know that a widget asked for this action, by the name of its class."""
        if self.step is not None:
            self._opened.add(action)

    def follow(self, moment: Moment) -> bool:
        """Go on as far as what was done leads; whether the step changed."""
        if self.step is None:
            return False
        before, place = self._rank, (self._session.view.week, _PHASES.index(moment.phase))
        while self._rank < len(STEPS) and (_place(STEPS[self._rank]) < place or self._is_done(moment, place)):
            self._turn_to(self._rank + 1)
        while self._rank < len(STEPS) and place < _place(STEPS[self._rank]):  # something was undone
            self._turn_to(self._rank - 1)
        if self._rank != before:
            self._keep()
        return self._rank != before

    def _is_done(self, moment: Moment, place: tuple[int, int]) -> bool:
        step = STEPS[self._rank]
        return _place(step) == place and any(self._is_made(each, moment) for each in step.awaits)

    def _is_made(self, gesture: Gesture, moment: Moment) -> bool:
        done = self._session.saved.entries[self._since :]
        match gesture:
            case Decided(kind):
                return any(isinstance(entry, kind) for entry in done)
            case WentOn():
                return ADVANCE in done
            case Shown(keys):
                return not moment.keys.isdisjoint(keys)
            case Opened(action):
                return action in self._opened
            case Holds(of):
                return of(self._session.view)

    def _turn_to(self, rank: int) -> None:
        self._rank = rank
        self._since = len(self._session.saved.entries)
        self._opened.clear()

    def _keep(self) -> None:
        step = STEPS[self._rank].key if self._rank < len(STEPS) else ""
        page = {"step": step, "is_folded": self.is_folded, "is_left": self.is_left}
        self._session.write_page(KIND, _PAGE, page)


def _place(step: Step) -> tuple[int, int]:
    return step.week, _PHASES.index(step.phase)
