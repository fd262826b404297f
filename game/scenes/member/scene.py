"""One member: mood, traits, skills, ties, the summer so far; from one to the next with the arrows."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenes.member.cards import identity_card, moments_card, skills_card, ties_chart, traits_card
from game.scenes.scene import Context
from game.scenes.season_page import SeasonScene
from game.scenes.stack import Pop, Transition
from game.session import Session
from game.sim import WORKING_DAYS, AllocateHours, MemberView, Reason
from game.telling import why
from game.ui import Button, Card, Column, KeyHint, KeyPress, Row, UiAction, Widget

_TALK = "tete_a_tete"
_IDENTITY_WIDTH, _MIDDLE_WIDTH = 292.0, 436.0


@dataclass(frozen=True, slots=True)
class Turn(UiAction):
    """To the next member, or the one before."""

    by: int


@dataclass(frozen=True, slots=True)
class ProposeTalk(UiAction):
    """Plan a walk with this member, in the first free hours."""


@dataclass(frozen=True, slots=True)
class GoBack(UiAction):
    """Back to the scene one came from."""


class MemberScene(SeasonScene):
    """A member's page, over any scene of the season."""

    topic = "member"
    is_guided = False
    ambience = None
    first_focus = "back"

    def __init__(self, context: Context, session: Session, index: int) -> None:
        super().__init__(context, session)
        self._index = index % len(session.view.members)
        self._as_tables = False

    @property
    def member(self) -> MemberView:
        return self.view.members[self._index]

    def build(self) -> Widget:
        t, view, member = self.context.texts, self.view, self.member
        traits = traits_card(t, view, member, as_table=self._as_tables)
        ties = Card(ties_chart(t, view, member).tabulated(self._as_tables), padding=16)
        body = Row(
            [
                identity_card(t, view, member).sized(width=_IDENTITY_WIDTH),
                Column([traits.sized(grow=1), ties]).sized(width=_MIDDLE_WIDTH),
                Column([skills_card(t, view, member), moments_card(t, view, member).sized(grow=1)]).sized(grow=1),
            ],
            gap=16,
            align="stretch",
            stack=True,
        )
        return self.page(member.profile.name, body, hints=self._hints(), buttons=self._buttons())

    def _hints(self) -> list[KeyHint]:
        t = self.context.texts
        return [
            KeyHint("← →", t("member.key_other")),
            KeyHint("T", t("member.key_table")),
            KeyHint(t("ui.key_escape"), t("member.key_back")),
        ]

    def _buttons(self) -> list[Widget]:
        t = self.context.texts
        buttons: list[Widget] = [
            Button("", Turn(-1), kind="small", icon="fg", name=t("member.before"), key="before", shortcut="left"),
            Button("", Turn(1), kind="small", icon="fd", name=t("member.after"), key="after", shortcut="right"),
        ]
        if self.view.phase == "plan":
            _, reasons = self._first_talk()
            talk = Button(
                t("member.propose_talk"),
                ProposeTalk(),
                key="talk",
                enabled=not reasons,
                reason=why(t, reasons),
                tooltip=t("activity.tete_a_tete.meaning"),
            )
            buttons.append(talk)
        back = Button(t("member.back"), GoBack(), kind="main", icon="fg", key="back", shortcut="escape")
        return [*buttons, back.sized(width=160)]

    def _trail(self) -> Widget | None:
        """The page of a member is no step of the week."""
        return None

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case Turn(by):
                self._index = (self._index + by) % len(self.view.members)
                self.router.ui.scroll.clear()
            case ProposeTalk():
                self._propose_talk()
            case GoBack():
                return Pop()
            case _:
                return super().act(action)
        return None

    def key_pressed(self, key: KeyPress) -> Transition | None:
        if key.chord == "t":
            self._as_tables = not self._as_tables
            self.invalidate()
            return None
        return super().key_pressed(key)

    def _propose_talk(self) -> None:
        talk, reasons = self._first_talk()
        if reasons or not self.decide(talk):
            return
        t = self.context.texts
        animateur = next(each for each in self.view.animateurs if each.profile.id == talk.animateur)
        said = t(
            "member.talk_planned",
            name=self.member.profile.name,
            animateur=animateur.profile.name,
            day=t(f"day.{talk.day}"),
            hours=t.hours(talk.hours),
        )
        self.toast(said)

    def _first_talk(self) -> tuple[AllocateHours, tuple[Reason, ...]]:
        """The first walk that the plan has room for, else one and why it is refused."""
        view = self.view
        hours = next(each.usual_hours for each in view.plan.activities if each.id == _TALK)
        talks = [
            AllocateHours(animateur.profile.id, day, _TALK, self.member.profile.id, hours)
            for day in range(WORKING_DAYS)
            for animateur in view.animateurs
            if animateur.is_hired
        ]
        refusals = [(talk, self.session.why_not(talk)) for talk in talks]
        return next((each for each in refusals if not each[1]), refusals[-1])
