"""Change of seat: a past week as a member, a client or the comité local could know it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.debriefing import evidence_of
from game.debriefing.seats import (
    CLIENT,
    MEMBER,
    SEATS,
    Known,
    PastWeek,
    known_words,
    past_week,
    seen_by_client,
    seen_by_committee,
    seen_by_member,
)
from game.saves import SavedSeason
from game.scenes.beside import Beside, listed_beside
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Pop, Transition
from game.telling import capitalised, read
from game.ui import (
    T16,
    T18,
    T20,
    Button,
    Card,
    Column,
    Icon,
    KeyHint,
    Label,
    OptionCard,
    Page,
    Row,
    UiAction,
    Widget,
    choice_list,
    page_bar,
    page_foot,
)

_SIDE_WIDTH: Final = 330.0
_HIDDEN: Final = range(1, 5)
"""The things that each seat does not know, as the catalogue numbers them."""
_ICONS: Final = {MEMBER: "gens", CLIENT: "tel", "committee": "poignee"}


@dataclass(frozen=True, slots=True)
class SeeWeek(UiAction):
    """Look at another week."""

    week: int


@dataclass(frozen=True, slots=True)
class Sit(UiAction):
    """Take another seat."""

    seat: str


@dataclass(frozen=True, slots=True)
class Be(UiAction):
    """This member, or the client of this request of the week."""

    place: int


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Back to one's own seat."""


class SeatScene(WidgetScene):
    """A season, as far as it was played. Everything shown of a seat comes from what that seat may know."""

    topic = "seat"
    first_focus = f"sit-{MEMBER}"

    def __init__(self, context: Context, saved: SavedSeason, week: int) -> None:
        """`week`: the one to begin with; the nearest that has ended."""
        super().__init__(context)
        evidence = evidence_of(saved)
        past = (past_week(evidence, number) for number in range(1, evidence.n_weeks + 1))
        self._weeks = {each.number: each for each in past if each is not None}
        self._week = min(self._weeks, key=lambda each: abs(each - week), default=0)
        self._seat = MEMBER
        self._place = 0
        if not self._weeks:
            self.first_focus = "back"

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case SeeWeek(week):
                self._week = week
                self._place = self._place if self._seat == MEMBER else 0
            case Sit(seat):
                self._seat, self._place = seat, 0
            case Be(place):
                self._place = place
            case Leave():
                return Pop()
        return None

    # What is shown

    def build(self) -> Widget:
        t = self.context.texts
        back = Button(t("ui.back"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
        bar = page_bar(t("seat.title"), back=back)
        if not self._weeks:
            said = Row([Icon("info", 22), Label(t("seat.no_week")).sized(grow=1)], gap=10)
            return Page(t("seat.title"), Card(said, paper="sun"), bar=bar)
        week = self._weeks[self._week]
        side = Column([self._seats(), self._past_weeks(), self._places(week)], gap=14)
        aside = [self._does_not().sized(grow=1), self._question().sized(grow=1)]
        main = Column([self._knows(week), Row(aside, gap=14, align="start", stack=True)], gap=14)
        body = Column(
            [
                Label(t("seat.what")),
                Row([side.sized(width=_SIDE_WIDTH), main.sized(grow=1)], gap=20, align="start", stack=True),
            ],
            gap=12,
        )
        hints = [
            KeyHint("1–3", t("seat.key_seat")),
            KeyHint(t("seasons.key_arrows"), t("seat.key_choose")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]
        return Page(t("seat.title"), body, bar=bar, foot=page_foot(hints, None, []))

    def _seats(self) -> Widget:
        t = self.context.texts
        options = [
            OptionCard(
                Row([Icon(_ICONS[seat], 22), Label(t(f"seat.kind.{seat}"), T18)], gap=10),
                Sit(seat),
                name=t(f"seat.kind.{seat}"),
                selected=seat == self._seat,
                padding=9,
                key=f"sit-{seat}",
            )
            for seat in SEATS
        ]
        return choice_list(options, numbered=True, gap=6, name=t("seat.who"), key="seats")

    def _past_weeks(self) -> Widget:
        t = self.context.texts
        weeks = [
            Beside(t.number(week), SeeWeek(week), week == self._week, f"week-{week}", t("seat.week", week=week))
            for week in self._weeks
        ]
        return listed_beside(t("seat.weeks"), weeks, columns=6, key="weeks")

    def _places(self, week: PastWeek) -> Widget | None:
        """Which member, or which request of the week; the comité local is one."""
        t, view = self.context.texts, week.view
        if self._seat == MEMBER:
            names, said, columns = [each.profile.name for each in view.members], t("seat.members"), 3
        elif self._seat == CLIENT and week.contracts:
            services = {each.id: read(t, each.name) for each in view.scenario.services}
            asked = [
                capitalised(t("seat.request", day=t(f"day.{each.day}"), service=services[each.service]))
                for each in week.contracts
            ]
            names, said, columns = asked, t("seat.requests"), 1
        else:
            return None
        places = [Beside(name, Be(place), place == self._place, f"be-{place}") for place, name in enumerate(names)]
        return listed_beside(said, places, columns=columns, key="places", gap=4)

    def _known(self, week: PastWeek) -> tuple[Known, ...]:
        if self._seat == MEMBER:
            return seen_by_member(week, self._place)
        return seen_by_client(week, self._place) if self._seat == CLIENT else seen_by_committee(week)

    def _knows(self, week: PastWeek) -> Card:
        t = self.context.texts
        name = week.view.members[self._place].profile.name if self._seat == MEMBER else ""
        heading = t(f"seat.knows.{self._seat}", name=name)
        lines = [Label(known_words(t, week.view, self._seat, each)) for each in self._known(week)]
        return Card(Column([Label(heading, T20), *lines], gap=8), name=heading)

    def _does_not(self) -> Card:
        t = self.context.texts
        lines: list[Widget] = [
            Row([Icon("cadenas", 18, "ink2"), Label(t(f"seat.hidden.{self._seat}.{rank}"), T16).sized(grow=1)], gap=8)
            for rank in _HIDDEN
        ]
        return Card(Column([Label(t("seat.not_known"), T18.black), *lines], gap=6), paper="plain", padding=14)

    def _question(self) -> Card:
        t = self.context.texts
        words = Column([Label(t("seat.ask"), T18.black), Label(t(f"seat.question.{self._seat}"))], gap=4).sized(grow=1)
        return Card(Row([Icon("ampoule", 24), words], gap=12, align="start"), paper="sun", padding=14)
