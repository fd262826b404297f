"""A session with a group: what it may do together around a summer, what is kept of it, and how to erase it all."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass

from game.branches import family_of
from game.debriefing.future import theme_sheets_in
from game.debriefing.impact import MOMENTS, sheets_in
from game.saves import Record, SavedSeason
from game.scenario import ScenarioError, read_scenario
from game.scenes.menu_entry import MenuEntry
from game.scenes.resuming import day_of, stage_of
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Pop, Push, Replace, Scene, Transition
from game.telling import read
from game.ui import (
    T16,
    T18,
    T20,
    T24,
    Button,
    Card,
    Column,
    Dialog,
    Icon,
    KeyHint,
    Label,
    Page,
    Picture,
    Row,
    Rule,
    UiAction,
    Widget,
    page_bar,
    page_foot,
)
from game.ui.pictures import picture

_KEPT_WIDTH = 460.0


@dataclass(frozen=True, slots=True)
class OpenQuiz(UiAction):
    """Estimate numbers together."""


@dataclass(frozen=True, slots=True)
class OpenImpact(UiAction):
    """Sheets without a name, before and after."""


@dataclass(frozen=True, slots=True)
class OpenFuture(UiAction):
    """The future workshop."""


@dataclass(frozen=True, slots=True)
class Begin(UiAction):
    """Choose a scenario: nothing can be kept without a season."""


@dataclass(frozen=True, slots=True)
class AskToErase(UiAction):
    """Ask before everything of this session is erased."""


@dataclass(frozen=True, slots=True)
class Keep(UiAction):
    """Close the question."""


@dataclass(frozen=True, slots=True)
class Erase(UiAction):
    """Erase the season, those that were branched from the same summer, and all that was written."""


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Back."""


class GatheringScene(WidgetScene):
    """Around one kept season, or around none: then there is the quiz alone."""

    topic = "gathering"
    first_focus = "quiz"

    def __init__(self, context: Context, season: str) -> None:
        super().__init__(context)
        self._season = season
        self._saved: SavedSeason | None = None
        self._family: tuple[Record, ...] = ()
        self._asks_to_erase = False

    def enter(self, result: object) -> None:
        self._saved = None
        with contextlib.suppress(KeyError, ValueError):  # erased by another window, or damaged
            self._saved = self.context.store.read(self._season)
        if self._saved is not None:
            self._speak_of(self._saved)
        self._family = family_of(self.context.store.records(), self._season)
        super().enter(result)
        if self.context.store.warning is not None:  # what was just written is not on the disk
            self.toast(self.context.texts(self.context.store.warning.key))

    def _speak_of(self, saved: SavedSeason) -> None:
        """Use the words of the season's region, unless its scenario is no longer read."""
        with contextlib.suppress(ScenarioError):
            scenario = read_scenario(saved.source, saved.record.scenario)
            self.context.settle_in(scenario.region)

    # What is asked

    def act(self, action: UiAction) -> Transition | None:
        routes, season = self.context.routes, self._season
        match action:
            case OpenQuiz():
                return Push(lambda: routes.quiz(season if self._saved is not None else ""))
            case OpenImpact():
                return Push(lambda: routes.before_after(season))
            case OpenFuture():
                return Push(lambda: routes.future(season))
            case Begin():
                return Push(routes.scenarios)
            case AskToErase() | Keep():
                self._asks_to_erase = isinstance(action, AskToErase)
            case Erase():
                return self._erase()
            case Leave():
                return Pop()
        return None

    def _erase(self) -> Transition:
        for record in self._family:
            with contextlib.suppress(KeyError):  # another window was faster
                self.context.store.delete(record.id)

        def make() -> Scene:
            title = self.context.routes.title()
            if isinstance(title, WidgetScene):
                title.toast(self.context.texts("gathering.erased"))
            return title

        return Replace(make, everything=True)

    # What is shown

    def dialog(self) -> Dialog | None:
        saved = self._saved
        if not self._asks_to_erase or saved is None:
            return None
        t, record = self.context.texts, saved.record
        said = t("gathering.erase_text", title=read(t, record.title), day=day_of(self.context, record.started))
        buttons = [
            Button(t("gathering.erase_now"), Erase(), icon="effacer", key="erase-now"),
            Button(t("gathering.keep"), Keep(), kind="main", key="keep", shortcut="escape"),
        ]
        damaged = (t("saving.damaged_goes"),) if self.context.store.has_damaged else ()
        goes = [_line("moins", words) for words in (t("gathering.erase_season"), *self._written(), *damaged)]
        body = [Label(said), Column(goes, gap=4), Label(t("gathering.exported"), T16, "ink2")]
        return Dialog(t("gathering.erase_title"), body, buttons, width=520, first_focus="keep")

    def build(self) -> Widget:
        t, saved = self.context.texts, self._saved
        back = Button(t("ui.back"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
        beside = self._kept(saved) if saved is not None else self._no_season()
        menu = Column(self._entries(), gap=14, zone=True, name=t("gathering.title"))
        drawing = None if self.context.theme.stacked else Row([_drawing()], justify="center")
        menu = Column([menu, drawing], gap=28)
        body = Row([menu.sized(grow=1), beside.sized(width=_KEPT_WIDTH)], gap=24, align="start", stack=True)
        hints = [
            KeyHint(t("title.key_arrows"), t("gathering.key_arrows")),
            KeyHint(t("ui.key_enter"), t("title.open")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]
        erase = Button(t("gathering.erase"), AskToErase(), icon="effacer", key="erase")
        return Page(
            t("gathering.title"),
            body,
            bar=page_bar(t("gathering.title"), back=back),
            foot=page_foot(hints, None, [erase] if saved is not None else []),
        )

    def _entries(self) -> list[Widget]:
        t, saved = self.context.texts, self._saved
        entries: list[Widget] = [
            MenuEntry(t("gathering.quiz"), t("gathering.quiz_text"), "question", OpenQuiz(), is_main=True, key="quiz")
        ]
        if saved is None:
            return entries
        before, after = (sum(sheet.moment == moment for sheet in sheets_in(saved.pages)) for moment in MOMENTS)
        n_themes = len(theme_sheets_in(saved.pages))
        sheets = t("gathering.impact_text", before=t.number(before), after=t.number(after))
        themes = t("gathering.future_text", n=t.number(n_themes))
        return [
            *entries,
            MenuEntry(t("gathering.impact"), sheets, "comparer", OpenImpact(), key="impact"),
            MenuEntry(t("gathering.future"), themes, "ampoule", OpenFuture(), key="future"),
        ]

    def _no_season(self) -> Card:
        t = self.context.texts
        begin = Button(t("gathering.begin"), Begin(), kind="small", icon="plus", key="begin")
        said = t("gathering.damaged" if self._season else "gathering.no_season_text")
        return Card(Column([Label(t("gathering.no_season"), T24), Label(said), Row([begin])], gap=12), padding=20)

    def _kept(self, saved: SavedSeason) -> Card:
        """Which summer it is about, and what is kept of it."""
        t, record = self.context.texts, saved.record
        kept = [_line("ok", words) for words in self._written()]
        return Card(
            Column(
                [
                    Label(t("gathering.around"), T16, "ink2"),
                    Label(read(t, record.title), T24),
                    Label(stage_of(self.context, record), T18),
                    Rule(),
                    Label(t("gathering.kept"), T20) if kept else None,
                    *kept,
                    Rule() if kept else None,
                    _line("cadenas", t("gathering.private")),
                    Label(t("gathering.another"), T16, "ink2"),
                ],
                gap=10,
            ),
            padding=20,
            tape="sun",
        )

    def _written(self) -> list[str]:
        """What there is besides the season itself, with how many of each."""
        t, saved = self.context.texts, self._saved
        if saved is None:
            return []
        counts = (
            ("gathering.n_branches", len(self._family) - 1),
            ("gathering.n_notes", sum(map(bool, saved.notes.values()))),
            ("gathering.n_sheets", len(sheets_in(saved.pages))),
            ("gathering.n_themes", len(theme_sheets_in(saved.pages))),
        )
        return [t.plural(key, count) for key, count in counts if count > 0]


def _drawing() -> Picture:
    return Picture(lambda size: picture("scenes/rencontre-reseau", size), 480, 270)


def _line(icon: str, words: str) -> Row:
    return Row([Icon(icon, 20, "ink2"), Label(words).sized(grow=1)], gap=10, align="start")
