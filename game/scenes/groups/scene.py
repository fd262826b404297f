"""Several groups of the same scenario and luck: chosen among the kept seasons, laid side by side."""

from __future__ import annotations

from dataclasses import dataclass

from game.branches import share_their_luck
from game.debriefing.branch_names import branch_name
from game.debriefing.groups import LETTERS, Gathered, NotTogether, gathered, groups_sentence
from game.lab.stoppable import Cancelled
from game.saves import Record, SavedSeason
from game.scenes.groups.panels import (
    ask_of_paths,
    measures_card,
    paths_card,
    sentence_card,
    together_card,
    tried_card,
)
from game.scenes.origin import Asking, AskOrigin, CloseOrigin, LookAt, glass_over
from game.scenes.resuming import day_of, stage_of
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Pop, Transition
from game.scenes.working import Working
from game.sim import Cause
from game.ui import (
    T16,
    Button,
    Checkbox,
    Column,
    Dialog,
    KeyHint,
    Label,
    Page,
    Row,
    UiAction,
    Widget,
    page_bar,
    page_foot,
)

_SIDE_WIDTH = 400.0


@dataclass(frozen=True, slots=True)
class Take(UiAction):
    """Bring a season in, or leave it out."""

    season: str


@dataclass(frozen=True, slots=True)
class ShowNames(UiAction):
    """Show the names of the seasons, or hide them again."""


@dataclass(frozen=True, slots=True)
class SeeChapter(UiAction):
    """Look at what was tried in a week."""

    chapter: int


@dataclass(frozen=True, slots=True)
class ShowTables(UiAction):
    """The chart as a table, or as a drawing again."""


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Back."""


class GroupsScene(WidgetScene):
    """Letters say nothing of the groups but in which order they began; names are hidden until they are asked for."""

    topic = "groups"
    first_focus = "tables"

    def __init__(self, context: Context, season: str) -> None:
        """`season`: any of those to bring together; the others of its scenario and luck come with it."""
        super().__init__(context)
        self.work = Working[Gathered | NotTogether]("groups")
        self._seasons = _of_the_same_luck(context, season)
        ids = [saved.record.id for saved in self._seasons if saved.record.id != season]
        self._taken = {season, *ids[-(len(LETTERS) - 1) :]} if self._seasons else set()
        self._names_shown = self._as_tables = False
        self._chapter = -1
        self._is_known = False
        self._origin = Asking(self)

    def enter(self, result: object) -> None:
        self._gather()
        super().enter(result)

    def leave(self) -> None:
        self.work.stop()
        super().leave()

    def _gather(self) -> None:
        """Replay those that are in, while the page is shown."""
        seasons = [saved for saved in self._seasons if saved.record.id in self._taken]

        def work(is_cancelled: Cancelled) -> Gathered | NotTogether | None:
            if is_cancelled():
                return None
            try:
                return gathered(seasons)
            except NotTogether as refusal:
                return refusal

        self._is_known = False
        self.work.take(work)

    def animate(self, dt: float) -> bool:
        if self._is_known or self.work.result is None:
            return False
        self._is_known = True
        self.invalidate()
        return True

    # What is asked

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case Take(season):
                self._taken ^= {season}
                self._gather()
            case ShowNames():
                self._names_shown = not self._names_shown
            case SeeChapter(chapter):
                self._chapter = chapter
            case ShowTables():
                self._as_tables = not self._as_tables
            case AskOrigin() | CloseOrigin():
                self._origin.take(action)
            case LookAt(cause):
                return self._look_inside(cause)
            case Leave():
                return Pop()
        return None

    def _look_inside(self, cause: Cause) -> Transition | None:
        """The glass box at a change of the season that is asked about."""
        it, asked = self.work.result, self._origin.asked
        if not isinstance(it, Gathered) or asked is None:
            return None
        group = next(each for each in it.groups if self._names(it)[each.letter] == asked.of)
        return glass_over(self, group.saved.record, cause)

    # What is shown

    def dialog(self) -> Dialog | None:
        it = self.work.result
        if not isinstance(it, Gathered):
            return None
        names = self._names(it)
        return self._origin.dialog({names[each.letter]: each.summer.evidence for each in it.groups})

    def build(self) -> Widget:
        t, it = self.context.texts, self.work.result
        back = Button(t("ui.back"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
        known = it if isinstance(it, Gathered) else None
        refusal = it.key if isinstance(it, NotTogether) else "groups.computing"
        said = t(refusal) if known is None else groups_sentence(t, known)
        ask = None if known is None else ask_of_paths(t, known, self._names(known), key="origin-sentence")
        parts: list[Widget] = [sentence_card(said, ask)]
        together = self._together(known)
        if known is None:
            parts.append(together)
        else:
            names = self._names(known)
            left = Column(
                [
                    paths_card(t, known, names, as_table=self._as_tables),
                    measures_card(t, known, names),
                ],
                gap=14,
            )
            right = Column([together, tried_card(t, known, self._chapter, SeeChapter)], gap=14)
            parts.append(Row([left.sized(grow=1), right.sized(width=_SIDE_WIDTH)], gap=16, align="start", stack=True))
        return Page(
            t("groups.title"),
            Column(parts, gap=14),
            bar=page_bar(t("groups.title"), back=back, right=self._which()),
            foot=page_foot(self._hints(), None, self._buttons()),
        )

    def _which(self) -> list[Widget]:
        t = self.context.texts
        if not self._seasons:
            return []
        record = self._seasons[0].record
        return [
            Label(t.polish(record.title.read(t.language)), T16),
            Label(t("ending.seed", seed=record.seed), T16, "ink2"),
        ]

    def _together(self, it: Gathered | None) -> Widget:
        t = self.context.texts
        letters = {group.saved.record.id: group.letter for group in it.groups} if it is not None else {}
        boxes = [
            Checkbox(
                self._said(saved.record, rank, letters.get(saved.record.id, "")),
                Take(saved.record.id),
                checked=saved.record.id in self._taken,
                key=f"take-{saved.record.id}",
            )
            for rank, saved in enumerate(self._seasons, start=1)
        ]
        names = Checkbox(t("groups.show_names"), ShowNames(), checked=self._names_shown, key="names")
        return together_card(t, boxes, names)

    def _said(self, record: Record, rank: int, letter: str) -> str:
        """A season among those that could be in: its letter, or its rank while it has none, its name where it is shown,
        and where it stands."""
        t = self.context.texts
        called = t("groups.group", letter=letter) if letter else t("groups.nth", n=rank)
        known = [called, self._name(record) if self._names_shown else ""]
        return " · ".join([*filter(None, known), stage_of(self.context, record)])

    def _name(self, record: Record) -> str:
        """The name of a branch, or the day on which the season was begun."""
        if record.origin is not None:
            return branch_name(self.context.texts, record)
        return day_of(self.context, record.started)

    def _names(self, it: Gathered) -> dict[str, str]:
        """What each group is called, by its letter."""
        t = self.context.texts
        if not self._names_shown:
            return {group.letter: group.letter for group in it.groups}
        return {
            group.letter: t("groups.named", letter=group.letter, name=self._name(group.saved.record))
            for group in it.groups
        }

    def _hints(self) -> list[KeyHint]:
        t = self.context.texts
        return [
            KeyHint("T", t("member.key_table")),
            KeyHint(t("ui.key_tab"), t("groups.key_choose")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]

    def _buttons(self) -> list[Widget]:
        t = self.context.texts
        return [
            Button(
                t("ending.tables"), ShowTables(), icon="courbe", key="tables", shortcut="t", selected=self._as_tables
            )
        ]


def _of_the_same_luck(context: Context, season: str) -> tuple[SavedSeason, ...]:
    """The seasons that share their scenario and their luck with this one, itself among them, the newest last."""
    store = context.store
    try:
        own = store.read(season)
    except (KeyError, ValueError):
        return ()
    kept: list[SavedSeason] = []
    for record in store.records():
        if (record.scenario, record.seed, record.rules) == (own.record.scenario, own.record.seed, own.record.rules):
            try:
                saved = store.read(record.id)
            except (KeyError, ValueError):
                continue
            if share_their_luck(own, saved):
                kept.append(saved)
    return tuple(kept)
