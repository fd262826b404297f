"""The scene of the assembly: an item is debated, voted, told; then the next one, or the work."""

from __future__ import annotations

from game.debriefing import Evidence, evidence_of
from game.scenes.assembly.actions import CloseDialog, LeaveMinutes, Name, TakePart, Vote
from game.scenes.assembly.circle import circle_of
from game.scenes.assembly.interventions import WITH_OPTION, interventions_card, option_dialog, way_key
from game.scenes.assembly.minutes import badges_of, minutes_card, outcome_card
from game.scenes.assembly.proposal import proposal_card
from game.scenes.assembly.settled import Settled, settled
from game.scenes.assembly.voting import only_members_vote, voting_card
from game.scenes.origin import Asking, AskOrigin, CloseOrigin, LookAt
from game.scenes.scene import Context
from game.scenes.season_page import SeasonScene
from game.scenes.stack import Push, Transition
from game.session import Session
from game.sim import Intervene, ProposalAsked, SeasonView
from game.telling import read
from game.ui import Button, Column, Dialog, KeyHint, Page, Row, Title, UiAction, Widget
from game.voices import Line, after_vote, animateur_line, opening, reaction

_PANEL, _BUTTON = 410.0, 250.0
_FRIDAY = 4


class AssemblyScene(SeasonScene):
    """One item at a time: the debate, then its minutes. Phases assemblee and cloture."""

    topic = "assembly"

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context, session)
        self._phase = session.phase
        self._held: Settled | None = None
        self._naming = self._marked = ""
        self._voted_at = 0.0
        self._origin = Asking(self)
        self._evidence: Evidence | None = None
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
        panel = Column(
            [
                interventions_card(t, self.session, asked),
                voting_card(t, view, asked.rule, asked.present, asked.quorum),
                only_members_vote(t),
            ]
        )
        proposal = proposal_card(t, view, asked)
        circle = circle_of(
            self.context,
            view,
            asked.present,
            None if self.context.theme.stacked else proposal,
            lines=self._voices(asked),
            animateur_says=animateur_line(t, view, asked),
        )
        hints = [
            KeyHint("1–5", t("assembly.key_intervene")),
            KeyHint(t("ui.key_enter"), t("assembly.key_vote")),
            KeyHint("F1", t("assembly.key_help")),
        ]
        told = "assembly.announce" if asked.chosen == "trancher" else "assembly.vote"
        go = Button(t(told), Vote(), kind="main", icon_after="fd", key="go-on").sized(width=_BUTTON)
        return self._page(asked, circle, proposal, panel, hints, go)

    def _voices(self, asked: ProposalAsked) -> list[Line]:
        """The members who speak: two of them first, then one who answers the animateurs."""
        first = opening(self.context.texts, self.view, asked)
        silent = set(asked.present) - {line.member for line in first}
        answer = reaction(self.context.texts, self.view, asked, sorted(silent))
        return first if answer is None else [answer]

    def _minutes_page(self, held: Settled) -> Page:
        t = self.context.texts
        outcome = outcome_card(t, held)
        centre = None if self.context.theme.stacked else outcome
        lines = after_vote(t, self.view, held.asked, held.minutes, [*held.offices.values()])
        circle = circle_of(
            self.context,
            self.view,
            held.minutes.present,
            centre,
            lines=lines,
            badges=badges_of(held.minutes),
            voted_at=self._voted_at if held.minutes.has_quorum and not held.minutes.is_imposed else None,
        )
        panel = Column([minutes_card(t, self.view, held), only_members_vote(t)])
        hints = [KeyHint(t("ui.key_enter"), t("assembly.key_go_on"))]
        go = Button(t(self._next_place()), LeaveMinutes(), kind="main", icon_after="fd", key="go-on")
        return self._page(held.asked, circle, outcome, panel, hints, go.sized(width=_BUTTON))

    def _page(
        self, asked: ProposalAsked, circle: Widget, centre: Widget, panel: Widget, hints: list[KeyHint], go: Widget
    ) -> Page:
        """The people round what is at the centre, and the panel; one under the other when text is large."""
        t = self.context.texts
        closing = self._phase == "cloture"
        day = _FRIDAY if closing else self.session.scenario.governance.assembly_day
        name = t("phase.cloture") if closing else t("assembly.title", day=t(f"day.{day}"))
        item = read(t, asked.proposal.title)
        title = Title(name, t("assembly.item", number=asked.number, n_items=asked.n_items, title=item))
        if self.context.theme.stacked:
            body: Widget = Column([title, centre, panel, circle], gap=12)
        else:
            left = Column([title, circle.sized(grow=1)], gap=8)
            body = Row([left.sized(grow=1), panel.sized(width=_PANEL)], align="stretch")
        return self.page(name, body, day=day, hints=hints, buttons=[go])

    def _next_place(self) -> str:
        if self.session.phase == self._phase:
            return "assembly.next_item"
        return "assembly.to_work" if self._phase == "assemblee" else "assembly.to_summer"

    def dialog(self) -> Dialog | None:
        if self._evidence is not None and self._origin.asked is not None:
            return self._origin.dialog({"": self._evidence})
        asked = self.session.pending
        if not self._naming or not isinstance(asked, ProposalAsked):
            return None
        return option_dialog(self.context.texts, asked, self._naming, self._marked)

    # What is asked

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case TakePart(intervention, option):
                self._take_part(intervention, option)
            case Name(option):
                self._marked = option
            case CloseDialog():
                self._naming = ""
            case Vote():
                self._vote()
            case LeaveMinutes():
                return self._leave_minutes()
            case AskOrigin() | CloseOrigin():
                self._evidence = self._evidence if self._origin.asked else evidence_of(self.session.saved)
                self._origin.take(action)
            case LookAt(cause):
                return Push(lambda: self.context.routes.glass(self.session, cause))
        return super().act(action)

    def taken_back(self, before: SeasonView) -> str:
        was_voted, self._held, self._naming = self._held is not None, None, ""
        t, asked, now = self.context.texts, before.pending, self.session.pending
        match (asked, now):
            case (ProposalAsked(), ProposalAsked()) if asked.number == now.number and not was_voted:
                return t("assembly.undone_part", intervention=t(f"intervention.{asked.chosen}").lower())
        return t("assembly.undone_vote")

    def _take_part(self, intervention: str, option: str) -> None:
        asked = self.session.pending
        if not isinstance(asked, ProposalAsked):
            return
        if intervention in WITH_OPTION and not option:
            self._naming = intervention
            self._marked = asked.chosen_option if asked.chosen == intervention else ""
            return
        self._naming = ""
        self.decide(Intervene(asked.proposal.id, intervention, option))

    def _vote(self) -> None:
        """Let the members vote, and read what they decided before going on."""
        asked = self.session.pending
        if not isinstance(asked, ProposalAsked):
            return
        before = self.view
        heard = {line.member for line in (*opening(self.context.texts, before, asked), *self._voices(asked))}
        self.session.advance()
        self._held = settled(asked, self.view.minutes[-1], sorted(heard), before.members, self.view.members)
        self._voted_at = self.router.ui.now
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
