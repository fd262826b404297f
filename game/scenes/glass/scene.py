"""The glass box over any page of a season: which week, which quantity, which of its causes, and how deep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, get_args

from game.debriefing.glass import QUANTITIES, amount_words, cause_line
from game.scenes.beside import Beside, listed_beside
from game.scenes.glass.levels import Looked, formula, lines, story
from game.scenes.glass.mapped import ChooseArrow, OpenArrow, ShowTable, causal_map
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Pop, Transition
from game.session import Session
from game.settings import GlassLevel
from game.sim import Cause, Working
from game.ui import (
    T16,
    Button,
    Card,
    Column,
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
    tabs,
)

LEVELS: Final[tuple[GlassLevel, ...]] = get_args(GlassLevel)
_SIDE_WIDTH: Final = 350.0


@dataclass(frozen=True, slots=True)
class SeeWeek(UiAction):
    """Look at another week."""

    week: int


@dataclass(frozen=True, slots=True)
class SeeQuantity(UiAction):
    """Look at what moved another quantity."""

    quantity: str


@dataclass(frozen=True, slots=True)
class SeeCause(UiAction):
    """Look at another cause, by its place among those of the quantity."""

    place: int


@dataclass(frozen=True, slots=True)
class SeeLevel(UiAction):
    """Look deeper, or less deep."""

    level: GlassLevel


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Back to the page."""


class GlassScene(WidgetScene):
    """Every line of the ledger of a season, as it stands. The level chosen last is kept with the settings."""

    topic = "glass"

    def __init__(self, context: Context, session: Session, cause: Cause) -> None:
        """`cause`: the change to begin with, whatever its amount; else what moved its quantity most in its week."""
        super().__init__(context)
        self._view = session.view
        season = session.standing()
        self._parameters = season.parameters
        self._by_week: dict[int, list[Working]] = {}
        for working in season.workings:
            self._by_week.setdefault(working.cause.week, []).append(working)
        self._as_table = False
        self._arrow = 0
        self._week = cause.week
        self._quantity = cause.quantity
        causes = [_named(each.cause) for each in self._causes()]
        self._place = causes.index(_named(cause)) if _named(cause) in causes else 0
        self.first_focus = f"levels.{LEVELS.index(context.settings.glass_level)}"

    def _causes(self) -> list[Working]:
        """What moved the quantity that week, the largest first."""
        moved = [each for each in self._by_week.get(self._week, []) if each.cause.quantity == self._quantity]
        return sorted(moved, key=lambda each: -abs(each.cause.amount))

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case SeeWeek(week):
                self._week, self._place, self._arrow = week, 0, 0
            case SeeQuantity(quantity):
                self._quantity, self._place, self._arrow = quantity, 0, 0
            case SeeCause(place):
                self._place = place
            case SeeLevel(level):
                self.context.apply(self.context.settings.model_copy(update={"glass_level": level}))
                self.focus(f"levels.{LEVELS.index(level)}")
            case OpenArrow(cause):
                self._place = [each.cause for each in self._causes()].index(cause)
                return self.act(SeeLevel("formula"))
            case ChooseArrow(rank):
                self._arrow = rank
            case ShowTable():
                self._as_table = not self._as_table
            case Leave():
                return Pop()
        return None

    # What is shown

    def build(self) -> Widget:
        t = self.context.texts
        back = Button(t("ui.back"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
        side = Column([self._weeks(), self._quantities(), self._list()], gap=14)
        main = self._main()
        if self.context.theme.stacked:  # what was asked for comes first
            body: Widget = Column([main, side], gap=20)
        else:
            body = Row([side.sized(width=_SIDE_WIDTH), main.sized(grow=1)], gap=20, align="start")
        hints = [
            KeyHint(f"1–{len(LEVELS)}", t("glass.key_level")),
            KeyHint(t("seasons.key_arrows"), t("glass.key_choose")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]
        bar = page_bar(t("glass.title"), back=back)
        page = Column([Label(t("glass.what")), body], gap=12)
        return Page(t("glass.title"), page, bar=bar, foot=page_foot(hints, None, []))

    def _main(self) -> Widget:
        t = self.context.texts
        chosen = self.context.settings.glass_level
        names = [(level, t(f"glass.level.{level}")) for level in LEVELS]
        levels = tabs(names, chosen, SeeLevel, name=t("glass.levels"), key="levels")
        return Column([levels, self._shown(chosen)], gap=14)

    def _shown(self, level: GlassLevel) -> Widget:
        causes = self._causes()
        if not causes:
            return Card(Label(self.context.texts("glass.nothing")))
        beside = tuple(each.cause for each in causes)
        looked = Looked(self.context.texts, self._view, self._parameters, causes[self._place], beside)
        match level:
            case "map":
                return causal_map(looked, self._arrow, as_table=self._as_table)
            case "formula":
                return formula(looked)
            case "line":
                return lines(looked)
        return story(looked)

    def _weeks(self) -> Widget:
        t = self.context.texts
        weeks = [
            Beside(t.number(week), SeeWeek(week), week == self._week, f"week-{week}", self._week_name(week))
            for week in self._by_week
        ]
        return listed_beside(self._week_name(self._week), weeks, columns=6, key="weeks", name=t("glass.weeks"))

    def _week_name(self, week: int) -> str:
        t = self.context.texts
        if week > self._view.n_weeks:
            return t("glass.closing")
        return t("glass.week", week=week) if week else t("glass.start")

    def _quantities(self) -> Widget:
        t = self.context.texts
        quantities = [
            Beside(t(f"quantity.{each}"), SeeQuantity(each), each == self._quantity, f"quantity-{each}")
            for each in QUANTITIES
        ]
        return listed_beside(t("glass.quantities"), quantities, columns=3, key="quantities")

    def _list(self) -> Widget:
        t = self.context.texts
        options = [self._cause(place, each.cause) for place, each in enumerate(self._causes())]
        said = t("glass.causes")
        return Column([Label(said, T16, "ink2"), choice_list(options, gap=4, name=said, key="causes")], gap=4)

    def _cause(self, place: int, cause: Cause) -> OptionCard:
        t = self.context.texts
        words, amount = cause_line(t, self._view, cause), amount_words(t, cause)
        style = T16.bold if place == self._place else T16
        return OptionCard(
            Row([Label(words, style).sized(grow=1), Label(amount, T16, align="right")], gap=8),
            SeeCause(place),
            name=t("glass.cause_value", cause=words, amount=amount),
            selected=place == self._place,
            padding=6,
            key=f"cause-{place}",
        )


def _named(cause: Cause) -> tuple[str, str, str]:
    """What a cause is, whatever its amount: the same may be written several times a week."""
    return cause.cause, cause.sphere, cause.ref
