"""Reading the guide of those who write scenarios, chapter by chapter."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenes.browsing import ITEM, BrowsedCard, BrowsingScene
from game.scenes.scene import Context
from game.scenes.searching import Search, holds, search_field
from game.scenes.stack import Pop, Transition
from game.scenes.workshop.actions import Leave
from game.scenes.workshop.guide import Block, Chapter, chapters
from game.scenes.workshop.parts import beside_text
from game.ui import (
    T16,
    T18,
    T24,
    Card,
    Column,
    Framed,
    Handled,
    Interaction,
    KeyHint,
    KeyPress,
    Label,
    Row,
    UiAction,
    Widget,
    choice_list,
    page_foot,
)
from game.ui.scroll import Window
from game.ui.widgets.editor import margin

_LIST_WIDTH, _HEIGHT = 380.0, 520.0
_NBSP = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Read(UiAction):
    """Read this chapter, by its number."""

    key: str


class GuideScene(BrowsingScene):
    """The chapters at the left, the one under the focus beside them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._query = ""
        self.looked_at = "0"
        self.first_focus = ITEM + self.looked_at

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case Read(key):
                self.look_at(key)
            case Search(query):
                self._query = query
                self.keep_in_sight([key for key, _ in self._seen()])
            case Leave():
                return Pop()
        return None

    def _seen(self) -> list[tuple[str, Chapter]]:
        """The chapters that hold what is sought, by their numbers."""
        return [(str(i), each) for i, each in enumerate(chapters()) if holds(each.words, self._query)]

    def build(self) -> Widget:
        t, seen = self.context.texts, self._seen()
        cards = [self._card(key, chapter) for key, chapter in seen]
        listed: Widget = Label(t("workshop.guide_none"), T18)
        if cards:
            listed = _Chapters(choice_list(cards, gap=4, name=t("workshop.guide")), height=_HEIGHT, key="chapters")
        chapter = next((each for key, each in seen if key == self.looked_at), None)
        content = Card(_chapter(chapter), padding=18) if chapter is not None else Label("")
        read = Window(content, height=_HEIGHT, key=f"chapter-{self.looked_at}")  # each one begins at its top
        body = _Reading(listed.sized(width=_LIST_WIDTH), read.sized(grow=1))
        hints = [
            KeyHint(t("scenarios.key_arrows"), t("scenarios.verb_browse")),
            KeyHint(t("ending.page_down"), t("ending.key_more")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]
        search = search_field(self._query, t("workshop.guide_search"))
        return beside_text(t, t("workshop.guide"), body, search, page_foot(hints))

    def _card(self, key: str, chapter: Chapter) -> BrowsedCard:
        style = T18 if chapter.level == 2 else T16
        title = Label(chapter.title, style)
        return BrowsedCard(
            title, key, Read(key), Read(key), name=chapter.title, value="", selected=key == self.looked_at
        )


class _Chapters(Window):
    """The list, which follows the focus: the keys of pages are for what is read."""

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        return None


class _Reading(Row):
    """The list and what is read; Page Down goes on reading wherever the focus is."""

    def __init__(self, listed: Widget, read: Window) -> None:
        super().__init__([listed, read], gap=24, align="start", stack=True)
        self._read = read

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        return self._read.on_key(key, ui)


def _chapter(chapter: Chapter) -> Widget:
    return Column([Label(chapter.title, T24), *(_block(block) for block in chapter.blocks)], gap=10)


def _block(block: Block) -> Widget:
    match block.kind:
        case "code":
            lines = [_with_margin(line) for line in block.text.split("\n")]
            return Framed(Column([Label(line, T16) for line in lines], gap=0), padding=10)
        case "row":
            first, *others = block.text.split("\n")
            return Column([Label(first, T16.bold), *(Label(each, T16, "ink2") for each in others if each)], gap=0)
        case "item":
            return Row([Label("–", T16), Label(block.text, T16).sized(grow=1)], gap=8, align="start")
    return Label(block.text)


def _with_margin(line: str) -> str:
    """A line of a scenario whose margin is kept."""
    return _NBSP * margin(line) + line.lstrip(" ")
