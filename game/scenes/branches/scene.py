"""Rejouer autrement: any week of a season seen again, and played on from there with the same luck."""

from __future__ import annotations

from dataclasses import dataclass

from game.branches import Moment, family_of, moments_of
from game.debriefing.branch_names import branch_name, chapter_of, chapter_words
from game.saves import Record, SavedSeason
from game.scenes.branches.moments import Told, told_of
from game.scenes.browsing import ITEM, BrowsedCard, BrowsingScene
from game.scenes.resuming import played
from game.scenes.scene import Context
from game.scenes.stack import Pop, Push, Transition
from game.session import NotResumable, Session
from game.sim import pec_points
from game.telling import LETTERS
from game.ui import (
    T16,
    T18,
    T20,
    T24,
    Button,
    Card,
    Column,
    Icon,
    KeyHint,
    Label,
    Page,
    Row,
    UiAction,
    Widget,
    choice_list,
    page_bar,
    page_foot,
)

_WEEKS_WIDTH = 300.0


@dataclass(frozen=True, slots=True)
class See(UiAction):
    """See this week again: 0 the preparation, one past the last the closing assembly."""

    chapter: int


@dataclass(frozen=True, slots=True)
class Replay(UiAction):
    """Play on otherwise from here: how much of the log both have in common."""

    place: int


@dataclass(frozen=True, slots=True)
class ReplayWeek(UiAction):
    """Play on otherwise from the first decision of the week that is seen."""


@dataclass(frozen=True, slots=True)
class Compare(UiAction):
    """Lay this season beside another of the same luck."""


@dataclass(frozen=True, slots=True)
class ChangeSeat(UiAction):
    """See the week from another seat."""


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Back."""


class BranchesScene(BrowsingScene):
    """A kept season, from the store: what is played on is another one, and this one stays as it is."""

    topic = "branches"

    def __init__(self, context: Context, season: str, chapter: int) -> None:
        """`chapter`: the week to begin with; the nearest one that was played."""
        super().__init__(context)
        self._season = season
        self._refusal = ""
        self._saved: SavedSeason | None = None
        self._moments: tuple[Moment, ...] = ()
        try:
            self._saved = context.store.read(season)
            self._moments = moments_of(self._saved)
        except NotResumable as error:
            self._refusal = context.texts(error.notice.key, **error.notice.values)
        except (KeyError, ValueError):
            self._refusal = context.texts("seasons.damaged")
        known = self._chapters
        self.look_at(str(min(known, key=lambda each: abs(each - chapter)) if known else 0))
        self.first_focus = ITEM + self.looked_at if known else "back"

    @property
    def _chapters(self) -> list[int]:
        """The weeks in which something was decided, in order."""
        return sorted({chapter_of(moment.view) for moment in self._moments if moment.is_decided})

    @property
    def chapter(self) -> int:
        """The week that is seen."""
        return int(self.looked_at)

    # What is asked

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case See(chapter):
                self.look_at(str(chapter))
            case Replay(place):
                return self._replay(place)
            case ReplayWeek():
                first = next(each for each in self._moments if chapter_of(each.view) == self.chapter)
                return self._replay(first.place)
            case Compare():
                return self._compare()
            case ChangeSeat() if (saved := self._saved) is not None:
                return Push(lambda: self.context.routes.seat(saved, self.chapter))
            case Leave():
                return Pop()
        return None

    def _replay(self, place: int) -> Transition | None:
        assert self._saved is not None, "what was not read has no moment"
        session = Session.branch(self.context.store, self._saved, place)
        return played(self.context, session, self.context.texts("branches.begun"))

    def _compare(self) -> Transition | None:
        """Beside the season it comes from, else beside its newest branch."""
        others = [record for record in self._family() if record.id != self._season]
        if not others or self._saved is None:
            return None
        origin = self._saved.record.origin
        if origin is not None and any(record.id == origin.parent for record in others):
            pair = (origin.parent, self._season)
        else:
            pair = (self._season, others[0].id)
        return Push(lambda: self.context.routes.comparison(*pair))

    def _family(self) -> tuple[Record, ...]:
        return family_of(self.context.store.records(), self._season)

    # What is shown

    def build(self) -> Widget:
        t = self.context.texts
        back = Button(t("ui.back"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
        if self._saved is None or not self._moments:
            said = Row([Icon("alerte", 22), Label(self._refusal).sized(grow=1)], gap=10, align="start")
            return Page(t("branches.title"), Card(said, paper="sun"), bar=page_bar(t("branches.title"), back=back))
        record = self._saved.record
        which = [Label(t.polish(record.title.read(t.language)), T16), Label(branch_name(t, record), T16, "ink2")]
        weeks = choice_list([self._week(each) for each in self._chapters], gap=8, name=t("branches.weeks"), key="weeks")
        return Page(
            t("branches.title"),
            Column(
                [
                    Label(t("branches.what")),
                    Row(
                        [weeks.sized(width=_WEEKS_WIDTH), self._as_it_was().sized(grow=1)],
                        gap=24,
                        align="start",
                        stack=True,
                    ),
                ],
                gap=14,
            ),
            bar=page_bar(t("branches.title"), back=back, right=which),
            foot=page_foot(self._hints(), None, self._buttons()),
        )

    def _hints(self) -> list[KeyHint]:
        t = self.context.texts
        return [
            KeyHint(t("seasons.key_arrows"), t("branches.verb_week")),
            KeyHint(t("ui.key_tab"), t("branches.verb_moment")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]

    def _buttons(self) -> list[Widget]:
        t = self.context.texts
        compare = Button(
            t("branches.compare"),
            Compare(),
            icon="comparer",
            key="compare",
            enabled=len(self._family()) > 1,
            reason=t("branches.nothing_to_compare"),
        )
        seat = Button(t("seat.entry"), ChangeSeat(), icon="oeil", name=t("seat.entry_name"), key="seat")
        return [
            seat,
            compare,
            Button(t("branches.replay_week"), ReplayWeek(), kind="main", icon="branche", key="replay"),
        ]

    def _week(self, chapter: int) -> BrowsedCard:
        t, view = self.context.texts, self._moments[-1].view
        name, points = chapter_words(t, chapter, view.n_weeks), self._points(chapter)
        words = [Label(name, T18).sized(grow=1), Label(points, T16, "ink2")]
        is_seen = chapter == self.chapter
        return BrowsedCard(
            Row(words, gap=8), str(chapter), See(chapter), ReplayWeek(), name=name, value=points, selected=is_seen
        )

    def _points(self, chapter: int) -> str:
        """The PEC at the end of a week that has ended."""
        t, view = self.context.texts, self._moments[-1].view
        letters = [view.weekly[letter] for letter in LETTERS]
        if not 0 < chapter < len(letters[0]):
            return ""
        return t("branches.pec", points=t.number(sum(pec_points(*(row[chapter] for row in letters)))))

    def _as_it_was(self) -> Widget:
        t, view = self.context.texts, self._moments[-1].view
        title = Label(chapter_words(t, self.chapter, view.n_weeks), T24)
        return Column([title, *map(self._moment, told_of(t, self._moments, self.chapter))], gap=10)

    def _moment(self, told: Told) -> Widget:
        t = self.context.texts
        words = [
            Label(told.title, T20),
            Label(told.chosen),
            Label(told.came, T16, "ink2") if told.came else None,
        ]
        replay = None
        if told.place >= 0:
            name = t("branches.replay_named", title=told.title)
            replay = Button(
                t("branches.replay"),
                Replay(told.place),
                kind="small",
                icon="branche",
                name=name,
                key=f"at-{told.place}",
            )
        parts = [Icon(told.icon, 26), Column(words, gap=4).sized(grow=1), replay]
        return Card(Row(parts, gap=14, align="start"), padding=14, name=told.title)
