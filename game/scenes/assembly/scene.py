"""The scene of the assembly: an item is debated, voted, told; then the next one, or the work."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenes.assembly.actions import CloseDialog, LeaveMinutes, TakePart, Vote
from game.scenes.assembly.circle import circle_of
from game.scenes.assembly.interventions import WITH_OPTION, interventions_card, option_dialog, way_key
from game.scenes.assembly.minutes import badges_of, minutes_card, outcome_card
from game.scenes.assembly.proposal import proposal_card
from game.scenes.assembly.speeches import speeches_of
from game.scenes.assembly.voting import only_members_vote, voting_card
from game.scenes.scene import Context
from game.scenes.season_page import SeasonScene
from game.scenes.stack import Transition
from game.scenes.telling import read
from game.session import Session
from game.sim import Intervene, MinutesView, ProposalAsked
from game.ui import Button, Column, Dialog, Duration, KeyHint, Page, Row, Title, UiAction, Widget

_PANEL = 410.0
_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class _Held:
    """An item whose vote is being read."""

    minutes: MinutesView
    number: int
    n_items: int


class AssemblyScene(SeasonScene):
    """One item at a time: the debate, then its minutes. Phases assemblee and cloture."""

    topic = "assembly"

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context, session)
        self._phase = session.phase
        self._held: _Held | None = None
        self._naming = ""
        self._shown_votes = 0.0
        self.first_focus = self._first_focus()

    @property
    def shown_phase(self) -> str:
        return self._phase

    def _first_focus(self) -> str:
        asked = self.session.pending
        return way_key(asked.chosen) if isinstance(asked, ProposalAsked) else ""

    # The page

    def build(self) -> Widget:
        asked = self.session.pending
        if self._held is not None:
            return self._minutes_page(self._held)
        assert isinstance(asked, ProposalAsked), "the registry makes this scene for an item"
        return self._debate_page(asked)

    def _debate_page(self, asked: ProposalAsked) -> Page:
        t, view = self.context.texts, self.view
        circle = circle_of(
            self.context,
            view,
            asked.present,
            proposal_card(t, view, asked),
            speeches=speeches_of(t, view, asked),
        )
        panel = Column(
            [
                interventions_card(t, self.session, asked),
                voting_card(t, view, asked.rule, asked.present, asked.quorum),
                only_members_vote(t),
            ]
        )
        title = read(t, asked.proposal.title)
        remark = t("assembly.item", number=asked.number, n_items=asked.n_items, title=title)
        hints = [KeyHint("1–5", t("assembly.key_intervene")), KeyHint("F1", t("assembly.key_help"))]
        go = Button(t("assembly.vote"), Vote(), kind="main", icon_after="fd", key="go-on").sized(width=220)
        return self._page(remark, circle, panel, hints, go)

    def _minutes_page(self, held: _Held) -> Page:
        t, minutes = self.context.texts, held.minutes
        badges = badges_of(minutes)
        shown = dict(list(badges.items())[: int(self._shown_votes)])
        circle = circle_of(self.context, self.view, minutes.present, outcome_card(t, minutes), badges=shown)
        panel = Column([minutes_card(t, minutes), only_members_vote(t)])
        title = read(t, minutes.proposal.title)
        remark = t("assembly.item", number=held.number, n_items=held.n_items, title=title)
        hints = [KeyHint(t("ui.key_enter"), t("assembly.key_go_on"))]
        go = Button(t(self._next_place()), LeaveMinutes(), kind="main", icon_after="fd", key="go-on").sized(width=220)
        return self._page(remark, circle, panel, hints, go)

    def _page(self, remark: str, circle: Widget, panel: Widget, hints: list[KeyHint], go: Button) -> Page:
        t = self.context.texts
        closing = self._phase == "cloture"
        day = _FRIDAY if closing else self.session.scenario.governance.assembly_day
        title = t("phase.cloture") if closing else t("assembly.title", day=t(f"day.{day}"))
        left = Column([Title(title, remark), circle.sized(grow=1)], gap=8)
        body = Row([left.sized(grow=1), panel.sized(width=_PANEL)], align="stretch", stack=True)
        return self.page(title, body, day=day, hints=hints, buttons=[go])

    def _next_place(self) -> str:
        if self.session.phase == self._phase:
            return "assembly.next_item"
        return "assembly.to_work" if self._phase == "assemblee" else "assembly.to_summer"

    def dialog(self) -> Dialog | None:
        asked = self.session.pending
        if not self._naming or not isinstance(asked, ProposalAsked):
            return None
        return option_dialog(self.context.texts, asked, self._naming)

    # What is asked

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case TakePart(intervention, option):
                self._take_part(intervention, option)
            case CloseDialog():
                self._naming = ""
            case Vote():
                self._vote()
            case LeaveMinutes():
                return self._leave_minutes()
        return super().act(action)

    def taken_back(self) -> None:
        self._held, self._naming = None, ""

    def _take_part(self, intervention: str, option: str) -> None:
        asked = self.session.pending
        if not isinstance(asked, ProposalAsked):
            return
        if intervention in WITH_OPTION and not option:
            self._naming = intervention
            return
        self._naming = ""
        self.decide(Intervene(asked.proposal.id, intervention, option))

    def _vote(self) -> None:
        """Let the members vote, and read what they decided before going on."""
        asked = self.session.pending
        if not isinstance(asked, ProposalAsked):
            return
        self.session.advance()
        self._held = _Held(self.view.minutes[-1], asked.number, asked.n_items)
        self._shown_votes = float(len(asked.present)) if self.context.theme.reduced_motion else 0.0
        self.show_top()
        self.invalidate()
        self.focus("go-on")

    def _leave_minutes(self) -> Transition | None:
        self._held = None
        if self.session.phase != self._phase:
            return self.replaced()
        self.show_top()
        self.invalidate()
        self.focus(self._first_focus())
        return None

    def animate(self, dt: float) -> bool:
        """Hands go up one after the other."""
        if self._held is None or self._shown_votes >= len(self._held.minutes.present):
            return False
        before = int(self._shown_votes)
        self._shown_votes += dt / Duration.VOTE
        if int(self._shown_votes) == before:
            return False
        self.invalidate()
        return True
