"""« D’où vient ce nombre »: a number of a page at four levels, as the glass box has them, in one dialog."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from game.debriefing import Evidence, Figure, found_in, name_of, said
from game.debriefing.figures import INDICATOR, MANY, NETWORK
from game.debriefing.origin import Origin, how_words, origin_of, steps_of
from game.saves import Record
from game.scenes.excerpt import excerpt_table
from game.scenes.resuming import CannotResume, reopened
from game.scenes.scene import WidgetScene
from game.scenes.stack import Push, Transition
from game.sim import Cause
from game.telling import capitalised
from game.text import Texts
from game.ui import (
    T16,
    T18,
    Button,
    Column,
    Dialog,
    Dropdown,
    Label,
    Row,
    Rule,
    Ruler,
    Scroll,
    Table,
    TableColumn,
    TableRow,
    UiAction,
    Widget,
    tabs,
)

FIGURES: Final = "origin-figures"
WHOSE: Final = "origin-whose"
STEPS: Final = "origin-steps"
_WIDTH, _LEVEL_WIDTH, _TALLEST = 760.0, 100.0, 215.0
_MOST_TABS: Final = 3
"""Numbers, or seasons, that are shown as tabs; more of them are a list that opens."""


@dataclass(frozen=True, slots=True)
class AskOrigin(UiAction):
    """Ask where a number comes from, the one `chosen` of those that are told together."""

    figures: tuple[Figure, ...]
    goal: str = ""
    """The objective of the scenario that the number answers; "" where it answers none."""
    chosen: int = 0
    whose: tuple[str, ...] = ()
    """Whose each number is, where the page shows several seasons; empty where it shows one."""

    @property
    def of(self) -> str:
        """Whose the chosen number is; "" on the page of one season."""
        return self.whose[self.chosen] if self.whose else ""


@dataclass(frozen=True, slots=True)
class CloseOrigin(UiAction):
    """Back to the number."""


@dataclass(frozen=True, slots=True)
class LookAt(UiAction):
    """Open the glass box at this change."""

    cause: Cause


class Asking:
    """What is asked over a page; the focus comes back to where it was asked."""

    def __init__(self, scene: WidgetScene) -> None:
        self._scene = scene
        self._from = ""
        self.asked: AskOrigin | None = None

    def take(self, action: AskOrigin | CloseOrigin) -> None:
        if isinstance(action, CloseOrigin):
            self.asked = None
            self._scene.invalidate()
            self._scene.focus(self._from)
            return
        focused = self._scene.router.ui.focus
        if self.asked is None:
            self._from = focused
        self.asked = action
        if focused.startswith((f"{FIGURES}.", f"{WHOSE}.")):
            names, whose = _shelves(self._scene.context.texts, action)
            shelf, words = (FIGURES, names) if focused.startswith(FIGURES) else (WHOSE, whose)
            self._scene.focus(f"{shelf}.{list(dict.fromkeys(words)).index(words[action.chosen])}")

    def dialog(self, evidences: Mapping[str, Evidence]) -> Dialog | None:
        """`evidences`: by whose they are, as in the question."""
        asked = self.asked
        return origin_dialog(self._scene.context.texts, evidences[asked.of], asked) if asked is not None else None


def origin_button(t: Texts, ask: UiAction, about: str, *, key: str) -> Button:
    """`about`: the number that is asked about, for a screen reader."""
    name = t("origin.entry_name", about=about)
    return Button("", ask, kind="small", icon="loupe", name=name, tooltip=name, key=key)


def glass_over(scene: WidgetScene, record: Record, cause: Cause) -> Transition | None:
    """The glass box at a change of a kept season; where the season cannot be read any more, it is said."""
    try:
        session = reopened(scene.context, record)
    except CannotResume as error:
        scene.toast(error.sentence)
        return None
    return Push(lambda: scene.context.routes.glass(session, cause))


# --- The dialog -------------------------------------------------------------------------------------------------


class _Steps(Scroll):
    """What a number is made of; it scrolls with the whole dialog when text is large."""

    def content_height(self, ruler: Ruler, width: float) -> float:
        whole = super().content_height(ruler, width)
        return whole if ruler.theme.stacked else min(whole, _TALLEST)


def origin_dialog(t: Texts, evidence: Evidence, asked: AskOrigin) -> Dialog:
    """The levels from the story to the line of the scenario, the same for every number."""
    figure = asked.figures[asked.chosen]
    origin = origin_of(evidence, figure, asked.goal)
    written = [excerpt_table(t, each) for each in origin.written]
    levels = {
        "story": _story(t, figure),
        "map": Label(capitalised(found_in(t, figure.source)) + "."),
        "formula": _formula(t, origin),
        "line": Column(written, gap=6) if written else Label(t("origin.not_written")),
    }
    rows = [part for level, shown in levels.items() for part in (Rule(), _level(t, level, shown))]
    close = Button(t("origin.close"), CloseOrigin(), key="origin-close", shortcut="escape")
    names, whose = _shelves(t, asked)
    which = _shelf(asked, names, whose, name=t("origin.which"), key=FIGURES)
    groups = _shelf(asked, whose, names, name=t("origin.whose"), key=WHOSE)
    return Dialog(
        t("origin.title"),
        [
            Row([(which or Label(name_of(t, figure), T18)).sized(grow=1), close], gap=16, stack=True),
            groups,
            *rows,
        ],
        icon="loupe",
        width=_WIDTH,
        first_focus="origin-close",
    )


def _shelves(t: Texts, asked: AskOrigin) -> tuple[list[str], list[str]]:
    """What each number is called, and whose it is."""
    names = [t("chart.theirs") if each.source.kind == NETWORK else name_of(t, each) for each in asked.figures]
    return names, list(asked.whose) or [""] * len(names)


def _shelf(asked: AskOrigin, own: Sequence[str], other: Sequence[str], *, name: str, key: str) -> Widget | None:
    """Which of the words is asked about, the `other` words staying the same where they can; None of one alone."""
    words = list(dict.fromkeys(own))
    if len(words) < 2:
        return None
    here = other[asked.chosen]

    def choose(rank: int) -> AskOrigin:
        ranks = [place for place, word in enumerate(own) if word == words[rank]]
        return replace(asked, chosen=next((place for place in ranks if other[place] == here), ranks[0]))

    chosen = words.index(own[asked.chosen])
    if len(words) > _MOST_TABS:
        return Dropdown(words, chosen, choose, name=name, key=key)
    return tabs(list(enumerate(words)), chosen, choose, name=name, key=key)


def _level(t: Texts, level: str, shown: Widget) -> Widget:
    name = Label(t(f"glass.level.{level}"), T16.bold, "ink2").sized(width=_LEVEL_WIDTH)
    return Row([name, shown.sized(grow=1)], gap=12, align="start", stack=True)


def _story(t: Texts, figure: Figure) -> Widget:
    """The sentence of the number, and what an indicator means."""
    meaning = f"indicator.{figure.source.key}.meaning"
    means = figure.source.kind == INDICATOR and t.has(meaning)
    return Column([Label(said(t, figure), T18.bold), Label(t(meaning), T16, "ink2") if means else None], gap=2)


def _formula(t: Texts, origin: Origin) -> Widget:
    """How the number is made, what it is made of, and the way to the glass box where the ledger explains it."""
    steps = steps_of(t, origin)
    listed = _Steps(_table(t, origin, steps), key=STEPS, overhang=0) if steps else None
    inside = None
    if origin.change is not None:
        name = t("glass.entry_name", about=name_of(t, origin.figure))
        inside = Button(t("glass.entry"), LookAt(origin.change), kind="small", icon="loupe", name=name, key="origin-in")
    return Column([Row([Label(how_words(t, origin)).sized(grow=1), inside], gap=12, stack=True), listed], gap=6)


def _table(t: Texts, origin: Origin, steps: Sequence[tuple[str, str]]) -> Table:
    """Without their places where they have none."""
    where = "origin.which_luck" if origin.figure.source.kind == MANY else "origin.week"
    columns = [TableColumn(t(where)), TableColumn(t("origin.step"), share=5)]
    skipped = 0 if any(when for when, _ in steps) else 1
    return Table(columns[skipped:], [TableRow(each[skipped:]) for each in steps], name=t("origin.steps"))
