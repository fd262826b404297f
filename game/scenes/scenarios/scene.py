"""The choice of a scenario."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.scenario import turned
from game.scenes.browsing import ITEM, BrowsingScene
from game.scenes.resuming import played
from game.scenes.scenarios.card import ScenarioCard
from game.scenes.scenarios.detail import detail_of, group_of
from game.scenes.scenarios.dials import OpenDials, TurnBack, TurnDial, dials_dialog
from game.scenes.scene import Context
from game.scenes.searching import Search, search_field
from game.scenes.shelf import Volume, matches, shelf
from game.scenes.stack import Push, Replace, Transition
from game.session import Session
from game.sim import UNTURNED, Dials
from game.ui import (
    T16,
    T18,
    Button,
    Card,
    Column,
    Dialog,
    Flow,
    Grid,
    KeyHint,
    Label,
    OptionCard,
    Page,
    Picture,
    Row,
    TextField,
    UiAction,
    Widget,
    page_bar,
    page_foot,
)
from game.ui.pictures import picture

_LARGEST_SEED = 2**63 - 1
_PANEL_WIDTH = 432.0
_SEED_WIDTH = 280.0
_EASY = 1


@dataclass(frozen=True, slots=True)
class Choose(UiAction):
    """Look at this scenario."""

    key: str


@dataclass(frozen=True, slots=True)
class Filter(UiAction):
    """Keep only some scenarios in sight."""

    name: str


@dataclass(frozen=True, slots=True)
class SetSeed(UiAction):
    """The seed of the season's chance, as it is written."""

    text: str


@dataclass(frozen=True, slots=True)
class Prepare(UiAction):
    """Begin a season of the chosen scenario."""


@dataclass(frozen=True, slots=True)
class Rewrite(UiAction):
    """Open the chosen scenario in the workshop."""


@dataclass(frozen=True, slots=True)
class WriteOne(UiAction):
    """Answer a few questions, and get a scenario of one's own."""


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Back to the title."""


class ScenariosScene(BrowsingScene):
    """Cards to look at, one of them chosen, and all that is known of it."""

    topic = "scenarios"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._volumes = shelf()
        self._filter = "all"
        self._query = ""
        self._seed = ""
        self._dials: Dials | None = None  # those of the scenario, until one is turned
        self._dials_are_open = False
        self.looked_at = self._volumes[0].key if self._volumes else ""
        self.first_focus = ITEM + self.looked_at

    # What is asked

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case Choose(key):
                self.look_at(key)
            case Filter(name):
                self._filter = name
                self.keep_in_sight([volume.key for volume in self._seen()])
            case Search(query):
                self._query = query
                self.keep_in_sight([volume.key for volume in self._seen()])
            case SetSeed(text):
                self._seed = text.strip()
            case OpenDials(is_open):
                self._dials_are_open = is_open
            case TurnDial(name, position):
                self._dials = replace(self._turned(), **{name: position})
            case TurnBack():
                self._dials = None
            case Prepare():
                return self._prepare()
            case Rewrite():
                key = self.looked_at
                return Push(lambda: self.context.routes.workshop(key))
            case WriteOne():
                return Push(self.context.routes.wizard)
            case Leave():
                return Replace(self.context.routes.title, everything=True)
        return None

    def _prepare(self) -> Transition | None:
        volume = self._volume()
        if volume is None or volume.scenario is None or self._seed_error():
            return None
        scenario = turned(volume.scenario, self._turned())
        session = Session.start(self.context.store, scenario, int(self._seed) if self._seed else None)
        self.context.settle_in(volume.scenario.region)
        return played(self.context, session)

    # What is known

    def look_at(self, item: str) -> None:
        """Another scenario comes with its own dials."""
        super().look_at(item)
        self._dials = None

    def _own(self) -> Dials:
        """The dials of the scenario that is looked at."""
        volume = self._volume()
        return volume.scenario.dials if volume is not None and volume.scenario is not None else UNTURNED

    def _turned(self) -> Dials:
        """The dials under which it will be played."""
        return self._dials or self._own()

    def _volume(self) -> Volume | None:
        return next((volume for volume in self._seen() if volume.key == self.looked_at), None)

    def _seed_error(self) -> str:
        t = self.context.texts
        is_seed = not self._seed or (
            self._seed.isdecimal() and self._seed.isascii() and int(self._seed) <= _LARGEST_SEED
        )
        return "" if is_seed else t("scenarios.wrong_seed")

    def _filters(self) -> dict[str, list[Volume]]:
        """The filters that leave something out and something in."""
        everything = list(self._volumes)
        easy = [each for each in everything if each.scenario and each.scenario.difficulty == _EASY]
        own = [each for each in everything if each.is_own]
        some = {"all": everything, "easy": easy, "own": own}
        return {name: kept for name, kept in some.items() if name == "all" or 0 < len(kept) < len(everything)}

    def _seen(self) -> list[Volume]:
        t = self.context.texts
        kept = self._filters().get(self._filter, list(self._volumes))
        return [volume for volume in kept if matches(volume, self._query, t)]

    # What is shown

    def build(self) -> Widget:
        t = self.context.texts
        left = Column([self._filter_row(), self._cards(), self._chance(), self._group()], gap=14).sized(grow=1)
        body = Row([left, self._panel().sized(width=_PANEL_WIDTH)], gap=28, align="stretch", stack=True)
        back = Button(t("scenarios.back"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
        search = search_field(self._query, t("scenarios.search"))
        new = Button(t("scenarios.new"), WriteOne(), kind="small", icon="plus", shortcut="n", key="new")
        return Page(
            t("scenarios.title"),
            body,
            bar=page_bar(t("scenarios.title"), back=back, right=[new, search]),
            foot=self._foot(),
        )

    def dialog(self) -> Dialog | None:
        if not self._dials_are_open:
            return None
        return dials_dialog(self.context.texts, self._turned(), self._own())

    def _foot(self) -> Widget:
        t, volume = self.context.texts, self._volume()
        hints = [
            KeyHint(t("scenarios.key_arrows"), t("scenarios.verb_browse")),
            KeyHint(t("ui.key_enter"), t("scenarios.verb_prepare")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]
        is_ready = volume is not None and volume.scenario is not None and not self._seed_error()
        start = Button(
            t("scenarios.prepare"),
            Prepare(),
            kind="main",
            icon_after="fd",
            key="prepare",
            enabled=is_ready,
            reason=self._seed_error() or t("scenarios.unread"),
        )
        rewrite = Button(
            t("scenarios.rewrite"),
            Rewrite(),
            icon="crayon",
            key="rewrite",
            enabled=volume is not None,
            reason=t("scenarios.none"),
        )
        return page_foot(hints, None, [rewrite, start.sized(width=220)])

    def _filter_row(self) -> Widget | None:
        t, filters = self.context.texts, self._filters()
        if len(filters) < 2:
            return None
        tabs: list[Widget] = []
        for name, kept in filters.items():
            word, is_on = t(f"scenarios.filter.{name}"), name == self._filter
            words = Row([Label(word, T16.black if is_on else T16), Label(t.number(len(kept)), T16, "ink2")], gap=8)
            tabs.append(
                OptionCard(
                    words,
                    Filter(name),
                    name=word,
                    value=t.number(len(kept)),
                    selected=is_on,
                    fill="tint",
                    padding=9,
                    key=f"filter-{name}",
                )
            )
        return Flow(tabs, gap=8, zone=True, name=t("scenarios.filters"))

    def _cards(self) -> Widget:
        t, seen = self.context.texts, self._seen()
        if not seen:
            nothing = Picture(lambda size: picture("vides/aucun-scenario", size), 200, 140)
            words = Label(t("scenarios.none"), T18, align="center")
            return Column([nothing, words], gap=8, align="center")
        cards = [
            ScenarioCard(
                volume,
                t,
                Choose(volume.key),
                Prepare(),
                selected=volume.key == self.looked_at,
                key=ITEM + volume.key,
            )
            for volume in seen
        ]
        return Grid(cards, columns=3, gap=16, zone=True, name=t("scenarios.title"))

    def _panel(self) -> Widget:
        t, volume = self.context.texts, self._volume()
        if volume is None:
            return Card(Label(t("scenarios.none"), T16, "ink2"), padding=20, tape="sun")
        return Card(detail_of(volume, t, self.context.store, self._turned()), padding=18, tape="sun")

    def _group(self) -> Widget | None:
        volume = self._volume()
        if volume is None or volume.scenario is None:
            return None
        return Card(group_of(volume.scenario, self.context.texts), padding=14)

    def _chance(self) -> Widget | None:
        """The seed, when a season can be begun."""
        t, volume = self.context.texts, self._volume()
        if volume is None or volume.scenario is None:
            return None
        seed = TextField(
            self._seed,
            SetSeed,
            name=t("scenarios.seed"),
            placeholder=t("scenarios.seed_drawn"),
            icon="de",
            max_length=19,
            error=self._seed_error(),
            on_enter=Prepare(),
            key="seed",
        )
        heading = Label(t("scenarios.seed"), T18.black)
        said = Label(t("scenarios.seed_hint"), T16, "ink2")
        chance = Row([heading, seed.sized(width=_SEED_WIDTH)], gap=12, align="start", stack=True)
        return Card(Column([chance, said], gap=6), padding=14)
