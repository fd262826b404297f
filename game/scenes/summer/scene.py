"""The review of the summer: result and means, the PEC by week, what counted, who did what, what to talk about."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenes.scene import Context
from game.scenes.season_page import SeasonScene
from game.scenes.stack import Push, Replace, Transition
from game.scenes.summer.judged import counted_card, goals_card, pec_chart, spheres_card, voted_card
from game.scenes.summer.told import members_card, money_card, network_card, notebook_card, questions_card
from game.session import Session
from game.telling import read
from game.ui import (
    T16,
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
    page_bar,
    page_foot,
)

_LEFT_WIDTH = 612.0


@dataclass(frozen=True, slots=True)
class Finish(UiAction):
    """Close the book of this summer: to the title."""


@dataclass(frozen=True, slots=True)
class ShowTables(UiAction):
    """The charts as tables, or as drawings again."""


@dataclass(frozen=True, slots=True)
class PlayOtherwise(UiAction):
    """See a week of this summer again, to play it otherwise."""


@dataclass(frozen=True, slots=True)
class OpenLaboratory(UiAction):
    """Compare two ways to live the summers of this scenario."""


class SummerScene(SeasonScene):
    """Phase fini. Nothing is decided here; a summer opened again from the saves shows the same page."""

    topic = "summer"
    first_focus = "finish"

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context, session)
        self._ledger = session.ledger
        self._as_tables = False

    def build(self) -> Widget:
        t, view = self.context.texts, self.view
        chart = pec_chart(t, view).tabulated(self._as_tables)
        left = Column([goals_card(t, view), Card(chart.sized(grow=1), padding=16).sized(grow=1)])
        right = Column(
            [
                spheres_card(t, view),
                counted_card(t, view, self._ledger).sized(grow=1),
                network_card(t, view, as_table=self._as_tables),
            ]
        )
        note = Row([Icon("info", 18, "ink2"), Label(t("ending.no_grade"), T16, "ink2").sized(grow=1)], gap=8)
        first = Row([left.sized(width=_LEFT_WIDTH), right.sized(grow=1)], gap=16, align="stretch", stack=True)
        second = Row(
            [
                members_card(t, view).sized(grow=1),
                Column([voted_card(t, view, self._ledger), money_card(t, view)]).sized(width=360),
            ],
            gap=16,
            align="stretch",
            stack=True,
        )
        return Page(
            t("ending.page"),
            Column([first, note, second, notebook_card(t, view, self.session.notes), questions_card(t, view)]),
            bar=page_bar(t("ending.page"), back=self._back(), right=self._known()),
            foot=page_foot(self._hints(), None, self._buttons()),
        )

    def _back(self) -> Button:
        return Button(self.context.texts("ending.to_title"), Finish(), kind="small", icon="fg", key="to-title")

    def _known(self) -> list[Widget]:
        """Which summer this was."""
        t, view = self.context.texts, self.view
        said = (
            ("pin", read(t, view.scenario.title)),
            ("calendrier", t.plural("ending.weeks", view.n_weeks)),
            ("de", t("ending.seed", seed=view.seed)),
        )
        return [Row([Icon(icon, 20), Label(words, T16)], gap=6) for icon, words in said]

    def _hints(self) -> list[KeyHint]:
        t = self.context.texts
        return [
            KeyHint(t("ending.page_down"), t("ending.key_more")),
            KeyHint("T", t("member.key_table")),
            KeyHint(t("ui.key_tab"), t("ending.key_people")),
        ]

    def _buttons(self) -> list[Widget]:
        t = self.context.texts
        tables = Button(
            t("ending.tables"), ShowTables(), key="tables", shortcut="t", selected=self._as_tables, icon="courbe"
        )
        finish = Button(t("ending.finish"), Finish(), kind="main", icon_after="fd", key="finish", shortcut="escape")
        otherwise = Button(t("branches.entry"), PlayOtherwise(), key="otherwise", icon="branche")
        what_if = Button(t("ending.laboratory"), OpenLaboratory(), key="laboratory", icon="comparer", shortcut="l")
        return [tables, what_if, otherwise, finish.sized(width=190)]

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case ShowTables():
                self._as_tables = not self._as_tables
            case PlayOtherwise():
                return Push(lambda: self.context.routes.branches(self.session.id, 1))
            case OpenLaboratory():
                return Push(lambda: self.context.routes.laboratory(self.session.scenario))
            case Finish():
                return Replace(self.context.way_out(self.session.id), everything=True)
            case _:
                return super().act(action)
        return None
