"""What is compared in the laboratory, where, over which summers, and what came of it so far."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.lab.levers import Card, Levers, Stand, why_not
from game.lab.paired import Compared, compare
from game.lab.wording import Names, names_of
from game.saves import Store
from game.scenes.shelf import shelf
from game.scenes.working import Working
from game.sim import SPHERES, Scenario
from game.text import Texts

_USUAL: Final = "quebec"
_STANDING: Final = Levers(stands=dict.fromkeys(SPHERES, Stand("guider")))
_GOING_BACK: Final = Levers(stands=dict.fromkeys(SPHERES, Stand("guider", "recule", 3)))


class Experiment:
    """Strategy A, strategy B and the summers that both live. It plays on a thread of its own until it is stopped."""

    def __init__(self, scenarios: Sequence[Scenario], rank: int, steps: Sequence[int]) -> None:
        """Begins in the scenario of this rank. `steps`: the numbers of summers after which there is a result."""
        self.scenarios, self.rank, self.steps = tuple(scenarios), rank, tuple(steps)
        self.working: Working[Compared] = Working("comparison")
        self.question: Card | None = None
        """What was asked; None where levers were set by hand."""
        self.pair = _STANDING, _GOING_BACK
        self.seed = 1
        self.shown: Compared | None = None
        """What `look` saw last. After levers have moved it stays until there is something newer."""

    @property
    def scenario(self) -> Scenario:
        return self.scenarios[self.rank]

    @property
    def is_known(self) -> bool:
        """Whether what is shown is of the present levers, scenario and seed."""
        return self.shown is not None and self.working.result is not None

    @property
    def n_shown(self) -> int:
        """How many summers what is shown rests on; 0 while it is of other levers."""
        return self.shown.n_summers if self.shown is not None and self.is_known else 0

    def names(self, t: Texts) -> Names:
        """What A and B are called in these words."""
        if self.question is not None:
            return names_of(t, self.question)
        return t("laboratory.strategy_a"), t("laboratory.strategy_b")

    # What is compared

    def ask(self, question: Card) -> None:
        self.question, self.pair, self.shown = question, (question.base, question.changed), None
        self.play()

    def set_by_hand(self, *, anew: bool) -> None:
        """Go on with the levers of the question, or begin with two ways to withdraw or not."""
        self.question, self.shown = None, None
        if anew:
            self.pair = _STANDING, _GOING_BACK
        self.play()

    def move(self, side: int, levers: Levers) -> None:
        """A (0) or B (1) has these levers from now on."""
        self.pair = (levers, self.pair[1]) if side == 0 else (self.pair[0], levers)
        self.play()

    def take_other_summers(self) -> None:
        """The same over the lucks of the next seed."""
        self.seed += 1
        self.play()

    def go_to(self, rank: int) -> bool:
        """Compare in another scenario; whether what was compared makes sense there. If not, all begins anew."""
        self.rank, self.shown = rank, None
        makes_sense = not any(why_not(levers, self.scenario) for levers in self.pair)
        if not makes_sense:
            self.question, self.pair = None, (_STANDING, _GOING_BACK)
        return makes_sense

    # The summers

    def play(self) -> None:
        """Play the summers of what is compared now, from the first."""
        scenario, pair, seed = self.scenario, self.pair, self.seed
        self.working.refine(lambda cancelled: compare(scenario, *pair, seed, cancelled, self.steps))

    def stop(self) -> None:
        self.working.stop()

    def look(self) -> bool:
        """Show the newest result; whether there is one that was not shown."""
        found = self.working.result
        if found is None or found is self.shown:
            return False
        self.shown = found
        return True


def places_to_compare(store: Store, wanted: Scenario | None) -> tuple[list[Scenario], int]:
    """Every scenario that can be read, and the rank of the one to begin with: `wanted` as it is, else that of the
    season played last, else the usual one."""
    known = [volume.scenario for volume in shelf() if volume.scenario is not None]
    if wanted is not None:
        known = [wanted if each.id == wanted.id else each for each in known]
        known += [] if wanted in known else [wanted]
        return known, known.index(wanted)
    ids = [each.id for each in known]
    played = [record.scenario for record in store.records()]
    first = next((each for each in (*reversed(played), _USUAL) if each in ids), ids[0])
    return known, ids.index(first)
