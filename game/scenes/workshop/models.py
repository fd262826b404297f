"""What one may begin from: one's own files, the shipped scenarios, and the bank of incidents and propositions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from game.scenario import ScenarioError, load_scenario, shipped_scenarios
from game.scenario.bank import banked_items, banked_text, read_item
from game.scenes.browsing import ITEM, BrowsedCard, BrowsingScene
from game.scenes.own_scenarios import own_files
from game.scenes.scene import Context
from game.scenes.searching import holds
from game.scenes.stack import Pop, Transition
from game.scenes.workshop.opening import NEW
from game.text import Texts
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
    Page,
    Row,
    TextField,
    UiAction,
    Widget,
    choice_list,
    page_bar,
    page_foot,
)
from game.ui.scroll import Window

Shelf = Literal["own", "shipped", "incidents", "propositions"]
_SHELVES: Final[tuple[Shelf, ...]] = ("own", "shipped", "incidents", "propositions")
_PARTS: Final = {"incidents": "choix", "propositions": "options"}
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
class Seek(UiAction):
    """Keep only those that hold these words."""

    query: str


@dataclass(frozen=True, slots=True)
class Take(UiAction):
    """Go back to the text with this one."""


@dataclass(frozen=True, slots=True)
class Begin(UiAction):
    """A new scenario."""


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Back to the text as it was."""


@dataclass(frozen=True, slots=True)
class Model:
    """One thing on a shelf: its title, and what is read of it."""

    key: str
    title: str
    sentences: tuple[str, ...]


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
        self._look_at_first()

    def _look_at_first(self) -> None:
        seen = self._seen()
        if self.looked_at not in {model.key for model in seen}:
            self.looked_at = seen[0].key if seen else ""
        self.first_focus = ITEM + self.looked_at

    def _seen(self) -> list[Model]:
        return [each for each in self._models if holds(" ".join((each.title, each.key, *each.sentences)), self._query)]

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case Look(key):
                self.look_at(key)
            case ShowShelf(shelf):
                self._show(shelf)
            case Seek(query):
                self._query = query
                self._look_at_first()
            case Take() if self.looked_at:
                is_item = self._shelf in _PARTS
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
        back = Button(t("workshop.back_to_text"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
        sought = TextField(
            self._query,
            Seek,
            name=t("workshop.models_search"),
            placeholder=t("workshop.models_search"),
            icon="loupe",
            max_length=60,
            key="search",
        ).sized(width=230)
        cards = [self._card(model) for model in seen]
        shown: Widget = Label(t("workshop.models_none"), T18)
        if cards:
            listed = choice_list(cards, gap=6, name=t(f"workshop.shelf.{self._shelf}"))
            shown = Window(listed, height=_LIST_HEIGHT, key="models")
        left = Column([self._tabs(), shown], gap=12).sized(width=_LIST_WIDTH)
        model = next((each for each in seen if each.key == self.looked_at), None)
        body = Row([left, self._panel(model).sized(grow=1)], gap=24, align="start", stack=True)
        title = t("workshop.models")
        return Page(title, body, bar=page_bar(title, back=back, right=[sought]), foot=self._foot(model is not None))

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
            for shelf in _SHELVES
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


def models_of(shelf: Shelf, region: str, texts: Texts) -> Sequence[Model]:
    """What is on a shelf, in words."""
    match shelf:
        case "own":
            return [Model(str(path), path.stem, (str(path),)) for path in own_files()]
        case "shipped":
            return [_shipped(name, texts) for name in shipped_scenarios()]
    return _banked(region, shelf, texts.language)


def _shipped(name: str, texts: Texts) -> Model:
    try:
        scenario = load_scenario(name)
    except ScenarioError:
        return Model(name, name, ())
    aims = [texts.polish(aim.text.read(texts.language)) for aim in scenario.learning_aims]
    summary = texts.polish(scenario.summary.read(texts.language))
    return Model(name, texts.polish(scenario.title.read(texts.language)), (summary, *aims))


@cache
def _banked(region: str, kind: str, language: str) -> Sequence[Model]:
    """The items of the bank by title: their text, then what may be chosen."""
    models = []
    for name in banked_items(region, kind):
        item = read_item(region, kind, name)
        choices = [_text_of(choice, language) for choice in item.get(_PARTS[kind], ())]
        said = [_text_of(item, language), *(f"– {choice}" for choice in choices)]
        models.append(Model(name, _words(item.get("titre"), language) or name, tuple(filter(None, said))))
    return tuple(sorted(models, key=lambda model: model.title.lower()))


def _text_of(part: Mapping[str, Any], language: str) -> str:
    return _words(part.get("texte"), language)


def _words(text: Any, language: str) -> str:
    """A text of the file in one of its languages."""
    return str(text.get(language) or text.get("fr") or "") if isinstance(text, dict) else str(text or "")
