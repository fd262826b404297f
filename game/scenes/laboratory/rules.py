"""Rules compared: the same proposition by each voting rule, the same money by each pay rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.lab.rules import STEPS, PayCompared, VotesCompared, compare_pay, compare_votes, votable
from game.lab.stoppable import Cancelled
from game.scenes.laboratory.actions import Leave, NewSummers
from game.scenes.laboratory.pay import pay_page
from game.scenes.laboratory.results import waiting_card
from game.scenes.laboratory.votes import proposal_card, votes_page
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Pop, Transition
from game.scenes.working import Working
from game.sim import Scenario
from game.telling import read
from game.ui import (
    T16,
    Button,
    Column,
    Dropdown,
    Icon,
    KeyHint,
    Label,
    Page,
    Row,
    UiAction,
    Widget,
    page_bar,
    page_foot,
    segmented,
)

_MATTERS_WIDTH = 400.0
MATTERS = ("votes", "pay")


@dataclass(frozen=True, slots=True)
class ChooseMatter(UiAction):
    """Compare voting rules, or pay rules."""

    matter: str


@dataclass(frozen=True, slots=True)
class ChooseProposal(UiAction):
    """Have another proposition voted; by its rank."""

    rank: int


class RulesScene(WidgetScene):
    """Whatever is compared, the animateurs go on as the need asks for, and the other rules are the scenario's.

    A scenario without a proposition to vote on has its pay rules compared only.
    """

    topic = "rules"
    first_focus = "matter.0"

    def __init__(self, context: Context, scenario: Scenario, steps: Sequence[int] = STEPS) -> None:
        """`steps`: the numbers of summers after which a result is shown."""
        super().__init__(context)
        self.working: Working[VotesCompared | PayCompared] = Working("rules")
        self._scenario, self._steps = scenario, steps
        self._proposals = votable(scenario)
        self._matters = MATTERS if self._proposals else MATTERS[1:]
        self._matter = self._matters[0]
        self._rank = 0
        self._seed = 1
        self._it: VotesCompared | PayCompared | None = None

    def enter(self, result: object) -> None:
        self._compare()
        super().enter(result)

    def leave(self) -> None:
        self.working.stop()
        super().leave()

    def _compare(self) -> None:
        self._it = None
        self.working.refine(self._begin)

    def _begin(self, cancelled: Cancelled) -> Iterator[VotesCompared | PayCompared]:
        scenario, seed = self._scenario, self._seed
        if self._matter == "pay":
            return compare_pay(scenario, seed=seed, cancelled=cancelled, steps=self._steps)
        proposal = self._proposals[self._rank].id
        return compare_votes(scenario, proposal, seed=seed, cancelled=cancelled, steps=self._steps)

    def animate(self, dt: float) -> bool:
        found = self.working.result
        if found is None or found is self._it:
            return False
        self._it = found
        self.invalidate()
        return True

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case ChooseMatter(matter):
                self._matter = matter
                self._compare()
            case ChooseProposal(rank):
                self._rank = rank
                self._compare()
            case NewSummers():
                self._seed += 1
                self._compare()
            case Leave():
                return Pop()
        return None

    # What is shown

    def build(self) -> Widget:
        t = self.context.texts
        title = t("laboratory.way.rules")
        back = Button(t("laboratory.other_question"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
        where = Row([Icon("pin", 20), Label(read(t, self._scenario.title), T16)], gap=8)
        again = Button(
            t("laboratory.new_summers"), NewSummers(), kind="small", icon="refaire", key="again", shortcut="n"
        )
        hints = [
            KeyHint(t("ui.key_tab"), t("branches.verb_choose")),
            KeyHint("N", t("laboratory.verb_again")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]
        return Page(
            title,
            Column([self._asked(), self._answer()], gap=12),
            bar=page_bar(title, back=back, right=[where, again]),
            foot=page_foot(hints, Label(self._count(), T16, "ink2")),
        )

    def _asked(self) -> Widget:
        t = self.context.texts
        matters = segmented(
            [(each, t(f"laboratory.matter.{each}")) for each in self._matters],
            self._matter,
            ChooseMatter,
            name=t("laboratory.matters"),
            key="matter",
        ).sized(width=_MATTERS_WIDTH)
        if self._matter == "pay":
            return Row([matters], stack=True)
        proposals = [read(t, each.title) for each in self._proposals]
        chosen = Dropdown(proposals, self._rank, ChooseProposal, name=t("laboratory.proposal"), key="proposal")
        return Row([matters, chosen.sized(grow=1)], gap=12, stack=True)

    def _answer(self) -> Widget:
        t = self.context.texts
        match self._it:
            case VotesCompared():
                return votes_page(t, self._it)
            case PayCompared():
                return pay_page(t, self._it, self._scenario)
        is_vote = self._matter == "votes"
        proposal = proposal_card(t, self._proposals[self._rank]) if is_vote else None
        return Column([proposal, waiting_card(t)], gap=12)

    def _count(self) -> str:
        t, total = self.context.texts, self._steps[-1]
        n = 0 if self._it is None else self._it.n_summers
        return t("laboratory.summers_of", n=t.number(n), total=t.number(total))
