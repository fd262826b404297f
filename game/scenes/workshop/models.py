"""What one may begin from: one's own files, the shipped scenarios, and the bank of incidents and propositions."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenario.bank import PARTS, banked_text
from game.scenes.browsing import ITEM, BrowsedCard, BrowsingScene
from game.scenes.own_scenarios import own_files
from game.scenes.scene import Context
from game.scenes.searching import Search, holds, search_field
from game.scenes.stack import Pop, Transition
from game.scenes.workshop.actions import Leave
from game.scenes.workshop.opening import NEW
from game.scenes.workshop.parts import beside_text
from game.scenes.workshop.shelves import SHELVES, Model, Shelf, models_of
from game.ui import (
    T16,
    T18,
    T24,
    Button,
    Card,
    Column,
    Flow,
    KeyHint,
    Label,
    OptionCard,
    Row,
    UiAction,
    Widget,
    choice_list,
    page_foot,
)
from game.ui.scroll import Window

_LIST_WIDTH, _LIST_HEIGHT = 460.0, 490.0


@dataclass(frozen=True, slots=True)
class Taken:
    """What was chosen: a file or a shipped scenario to open, or an item of the bank to insert."""

    shelf: Shelf
    key: str
    text: str = ""
    """What is inserted; empty when something is opened."""


@dataclass(frozen=True, slots=True)
class Look(UiAction):
    """Read this one."""

    key: str


@dataclass(frozen=True, slots=True)
class ShowShelf(UiAction):
    """Look among others."""

    shelf: Shelf


@dataclass(frozen=True, slots=True)
class Take(UiAction):
    """Go back to the text with this one."""


@dataclass(frozen=True, slots=True)
class Begin(UiAction):
    """A new scenario."""


class ModelsScene(BrowsingScene):
    """A list at the left, what is in the item under the focus beside it. It hands a `Taken` back, or nothing."""

    def __init__(self, context: Context, region: str) -> None:
        """`region`: whose bank is shown."""
        super().__init__(context)
        self._region = region
        self._query = ""
        self._show("own" if own_files() else "shipped")

    def _show(self, shelf: Shelf) -> None:
        self._shelf: Shelf = shelf
        self._models = models_of(shelf, self._region, self.context.texts)
        self.keep_in_sight([model.key for model in self._seen()])
        self.first_focus = ITEM + self.looked_at

    def _seen(self) -> list[Model]:
        return [each for each in self._models if holds(" ".join((each.title, each.key, *each.sentences)), self._query)]

    def _model(self) -> Model | None:
        """The one that is looked at, if it is in sight."""
        return next((each for each in self._seen() if each.key == self.looked_at), None)

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case Look(key):
                self.look_at(key)
            case ShowShelf(shelf):
                self._show(shelf)
            case Search(query):
                self._query = query
                self.keep_in_sight([model.key for model in self._seen()])
            case Take() if self._model() is not None:
                is_item = self._shelf in PARTS
                text = banked_text(self._region, self._shelf, self.looked_at) if is_item else ""
                return Pop(Taken(self._shelf, self.looked_at, text))
            case Begin():
                return Pop(Taken("own", NEW))
            case Leave():
                return Pop()
        return None

    # What is shown

    def build(self) -> Widget:
        t, seen = self.context.texts, self._seen()
        cards = [self._card(model) for model in seen]
        shown: Widget = Label(t("workshop.models_none"), T18)
        if cards:
            listed = choice_list(cards, gap=6, name=t(f"workshop.shelf.{self._shelf}"))
            shown = Window(listed, height=_LIST_HEIGHT, key="models")
        left = Column([self._tabs(), shown], gap=12).sized(width=_LIST_WIDTH)
        model = self._model()
        body = Row([left, self._panel(model).sized(grow=1)], gap=24, align="start", stack=True)
        search = search_field(self._query, t("workshop.models_search"))
        return beside_text(t, t("workshop.models"), body, search, self._foot(model is not None))

    def _tabs(self) -> Widget:
        t = self.context.texts
        tabs = [
            OptionCard(
                Label(t(f"workshop.shelf.{shelf}"), T16.black if shelf == self._shelf else T16),
                ShowShelf(shelf),
                name=t(f"workshop.shelf.{shelf}"),
                selected=shelf == self._shelf,
                fill="tint",
                padding=8,
                key=f"shelf-{shelf}",
            )
            for shelf in SHELVES
        ]
        return Flow(tabs, gap=8, zone=True, name=t("workshop.shelves"))

    def _card(self, model: Model) -> BrowsedCard:
        words = Column([Label(model.title, T18), Label(model.key.rpartition("/")[2], T16, "ink2")], gap=0)
        return BrowsedCard(
            words,
            model.key,
            Look(model.key),
            Take(),
            name=model.title,
            value=model.key,
            selected=model.key == self.looked_at,
        )

    def _panel(self, model: Model | None) -> Widget:
        if model is None:
            return Card(Label(self.context.texts("workshop.models_none"), T16, "ink2"), padding=18)
        lines = [Label(sentence) for sentence in model.sentences]
        return Card(Column([Label(model.title, T24), *lines], gap=10), padding=18, tape="sun")

    def _foot(self, is_ready: bool) -> Widget:
        t = self.context.texts
        verb = {"own": "open", "shipped": "open_copy"}.get(self._shelf, "insert")
        hints = [
            KeyHint(t("scenarios.key_arrows"), t("scenarios.verb_browse")),
            KeyHint(t("ui.key_enter"), t(f"workshop.verb.{verb}")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]
        begin = Button(t("workshop.begin"), Begin(), icon="plus", key="begin")
        take = Button(
            t(f"workshop.take.{verb}"),
            Take(),
            kind="main",
            icon_after="fd",
            key="take",
            enabled=is_ready,
            reason=t("workshop.models_none"),
        )
        return page_foot(hints, None, [begin, take.sized(width=200)])
