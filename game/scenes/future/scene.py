"""The future workshop: a theme at a time, the problem, the ideal, then ways from four angles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.debriefing.future import (
    ANGLES,
    KIND,
    LONGEST,
    STEPS,
    ThemeSheet,
    theme_sheets_in,
    themes_of,
    workshop_of,
)
from game.scenes.browsing import ITEM, BrowsedCard, BrowsingScene
from game.scenes.countdown import Countdown, countdown_choice
from game.scenes.page_keeping import keep_page
from game.scenes.scene import Context
from game.scenes.stack import Pop, Transition
from game.ui import (
    T16,
    T18,
    T20,
    T24,
    Button,
    Card,
    Cells,
    Column,
    Grid,
    Icon,
    KeyHint,
    Label,
    Page,
    Row,
    TextField,
    UiAction,
    Widget,
    choice_list,
    page_bar,
    page_foot,
    segmented,
)

_THEMES_WIDTH: Final = 372.0
_MINUTES: Final = (5, 10, 15)
_STEP_ICONS: Final = ("alerte", "soleil", "panneau")
_ANGLE_ICONS: Final = {"jeunes": "gens", "moi": "coeur", "structure": "entreprise", "territoire": "pin"}


@dataclass(frozen=True, slots=True)
class Choose(UiAction):
    """Work on this theme."""

    theme: int


@dataclass(frozen=True, slots=True)
class TakeStep(UiAction):
    """The problem, the ideal, or the ways."""

    step: str


@dataclass(frozen=True, slots=True)
class GoAndWrite(UiAction):
    """To the field of the present step."""


@dataclass(frozen=True, slots=True)
class Write(UiAction):
    """The text of a step changes; of an angle, among the ways."""

    angle: str
    text: str


@dataclass(frozen=True, slots=True)
class GoOn(UiAction):
    """The next step, then the next theme; after the last one, back."""


@dataclass(frozen=True, slots=True)
class Time(UiAction):
    """Take so many minutes; 0 without a timer."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Back to the session."""


class FutureScene(BrowsingScene):
    """What is written is kept with the season whenever one goes elsewhere."""

    topic = "future"

    def __init__(self, context: Context, season: str) -> None:
        super().__init__(context)
        saved = context.store.read(season)
        self.season = season
        self._kept = theme_sheets_in(saved.pages)
        self._sheets = workshop_of(themes_of(context.texts, saved), self._kept)
        self._theme = min(self._sheets)
        self._step = STEPS[0]
        self._countdown = Countdown()
        self.looked_at = str(self._theme)
        self.first_focus = ITEM + self.looked_at

    @property
    def _sheet(self) -> ThemeSheet:
        return self._sheets[self._theme]

    # What is asked

    def look_at(self, item: str) -> None:
        self._keep()
        self._theme, self.looked_at = int(item), item

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case Choose(theme):
                self.look_at(str(theme))
            case TakeStep(step):
                self._keep()
                self._step = step
            case GoAndWrite():
                self.focus(self._first_field)
            case Write(angle, text):
                self._sheets[self._theme] = self._sheet.written(self._step, angle, text)
            case GoOn():
                return self._go_on()
            case Time(minutes):
                self._countdown.start(minutes)
            case Leave():
                return Pop()
        return None

    @property
    def _first_field(self) -> str:
        return _field_key(self._theme, self._step, ANGLES[0] if self._step == STEPS[-1] else "")

    @property
    def _next_theme(self) -> int | None:
        return min((theme for theme in self._sheets if theme > self._theme), default=None)

    def _go_on(self) -> Transition | None:
        self._keep()
        if self._step != STEPS[-1]:
            self._step = STEPS[STEPS.index(self._step) + 1]
        elif self._next_theme is None:
            return Pop()
        else:
            self.look_at(str(self._next_theme))
            self._step = STEPS[0]
        self.invalidate()
        self.focus(self._first_field)
        return None

    def animate(self, dt: float) -> bool:
        if not self._countdown.pass_time(dt):
            return False
        self.invalidate()
        return True

    def leave(self) -> None:
        """What is written is never lost on the way."""
        super().leave()
        self._keep()

    def _keep(self) -> None:
        """Keep the sheet of the theme; an empty one takes its page away."""
        sheet = self._sheet.trimmed()
        kept = None if sheet.is_empty else sheet
        if kept == self._kept.get(self._theme):
            return
        keep_page(self, self.season, KIND, self._theme, kept.content() if kept is not None else None)
        self._kept.pop(self._theme, None)
        if kept is not None:
            self._kept[self._theme] = kept

    # What is shown

    def build(self) -> Widget:
        t = self.context.texts
        back = Button(t("ui.back"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
        themes = choice_list([self._card(theme) for theme in self._sheets], gap=8, name=t("workshops.themes"))
        body = Row([themes.sized(width=_THEMES_WIDTH), self._desk().sized(grow=1)], gap=24, align="start", stack=True)
        hints = [
            KeyHint(t("seasons.key_arrows"), t("workshops.key_arrows")),
            KeyHint(t("ui.key_enter"), t("workshops.key_write")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]
        go_on = Button(self._next_words(), GoOn(), kind="main", icon_after="fd", key="go-on").sized(width=220)
        return Page(
            t("workshops.title"),
            body,
            bar=page_bar(t("workshops.title"), back=back),
            foot=page_foot(hints, None, [go_on]),
        )

    def _next_words(self) -> str:
        if self._step != STEPS[-1]:
            return self.context.texts("workshops.next_step")
        return self.context.texts("workshops.done" if self._next_theme is None else "workshops.next_theme")

    def _card(self, theme: int) -> BrowsedCard:
        t, sheet = self.context.texts, self._sheets[theme]
        done = t.plural("workshops.n_steps", sheet.n_steps, of=t.number(len(STEPS)))
        cells = Cells(sheet.n_steps, len(STEPS), name=sheet.theme, value=done, look="ink", size=(16, 16))
        words = Row([Label(sheet.theme, T18).sized(grow=1), cells], gap=12)
        return BrowsedCard(
            words,
            str(theme),
            Choose(theme),
            GoAndWrite(),
            name=sheet.theme,
            value=done,
            selected=theme == self._theme,
        )

    def _desk(self) -> Card:
        """The theme that is worked on: its three steps, what is asked, what is written."""
        t = self.context.texts
        steps = [(step, t(f"workshops.step.{step}")) for step in STEPS]
        return Card(
            Column(
                [
                    Label(self._sheet.theme, T24),
                    segmented(steps, self._step, TakeStep, icons=_STEP_ICONS, name=t("workshops.steps"), key="step"),
                    Label(t(f"workshops.ask.{self._step}"), T20),
                    self._ways() if self._step == STEPS[-1] else self._field("", lines=13),
                    countdown_choice(t, self._countdown, _MINUTES, Time),
                ],
                gap=14,
            ),
            padding=20,
            tape="sky",
        )

    def _ways(self) -> Grid:
        t = self.context.texts
        cells = [
            Column(
                [
                    Row([Icon(_ANGLE_ICONS[angle], 22), Label(t(f"workshops.angle.{angle}"), T16.bold)], gap=8),
                    self._field(angle, lines=5),
                ],
                gap=6,
            )
            for angle in ANGLES
        ]
        return Grid(cells, columns=2, gap=14)

    def _field(self, angle: str, *, lines: int) -> TextField:
        t = self.context.texts
        name = t(f"workshops.angle.{angle}") if angle else t(f"workshops.ask.{self._step}")
        return TextField(
            self._sheet.text(self._step, angle),
            lambda text: Write(angle, text),
            name=name,
            placeholder=t("workshops.write_here"),
            lines=lines,
            max_length=LONGEST,
            key=_field_key(self._theme, self._step, angle),
        )


def _field_key(theme: int, step: str, angle: str) -> str:
    return f"field-{theme}-{step}-{angle}"
