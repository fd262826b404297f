"""The page that all scenes of a season share: the week, the cash, the sky, the PEC, and where one is in the week.

A scene of the season is a `SeasonScene`: it gives `build`, made with `self.page(…)`, and `act`, which ends with
`return super().act(action)` so that the menu, the members' pages and going on are answered here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.scenes.foreseen import real_points
from game.scenes.guide import Guide, GuideAction, Moment, guide_note
from game.scenes.hearing import sounds_between
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Push, Replace, Scene, Transition
from game.session import Session
from game.sim import Decision, SeasonView
from game.telling import POINTS, capitalised, why
from game.text import NBSP, Texts
from game.ui import (
    T16,
    T18,
    T20,
    T24,
    Button,
    Column,
    Flow,
    Icon,
    Interaction,
    KeyHint,
    KeyPress,
    Label,
    Page,
    PecGauge,
    Port,
    Radius,
    Rect,
    Role,
    Row,
    Rule,
    Ruler,
    StepTrail,
    Stroke,
    Tone,
    UiAction,
    WeekCells,
    Widget,
    draw_icon,
    page_foot,
)
from game.ui.sounds import Sound
from game.ui.widgets.note import PageNote

STEPS = ("plan", "assemblee", "travail", "bilan")
_WEEK_AND_ITS_START = 2
"""Points of the PEC that are known once a week has ended."""


@dataclass(frozen=True, slots=True)
class OpenMenu(UiAction):
    """The pause, with the settings and the way out."""


@dataclass(frozen=True, slots=True)
class OpenAim(UiAction):
    """What is aimed at, and what waits."""


@dataclass(frozen=True, slots=True)
class OpenTerm(UiAction):
    """A word of the glossary."""

    term: str


@dataclass(frozen=True, slots=True)
class OpenMember(UiAction):
    """The page of one member."""

    index: int


@dataclass(frozen=True, slots=True)
class GoOn(UiAction):
    """Carry out what was decided and go on to the next thing asked."""


class SeasonScene(WidgetScene):
    """A scene in which one season is played."""

    topic = ""
    """What the help of this scene is about: the name of the scene."""
    is_guided = True
    """Whether the guide speaks here: the page is a step of the week, not something opened beside it."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context)
        self.session = session
        self._is_warned = session.saving_warning is not None and session.phase != "plan"
        self._guide = Guide(session)
        self._followed: tuple[int, int] | None = None

    @property
    def view(self) -> SeasonView:
        return self.session.view

    def enter(self, result: object) -> None:
        self._warn()
        super().enter(result)

    def page(
        self,
        name: str,
        body: Widget,
        *,
        day: int | None = None,
        hints: Sequence[KeyHint] = (),
        buttons: Sequence[Widget] = (),
        background: Widget | None = None,
    ) -> Page:
        """The frame of the season around `body`; the day is marked in the week, the main button comes last."""
        foot = page_foot(hints, self._trail(), buttons)
        return Page(name, body, bar=season_bar(self.context, self.view, day), foot=foot, background=background)

    @property
    def shown_phase(self) -> str:
        """The phase that the page is about."""
        return self.view.phase

    def _trail(self) -> Widget | None:
        if self.shown_phase not in STEPS:
            return None
        t = self.context.texts
        return StepTrail([t(f"phase.{step}") for step in STEPS], STEPS.index(self.shown_phase), name=t("week.steps"))

    # What is asked

    def _do(self, action: UiAction) -> Transition | None:
        """As every scene; what the season went through is heard, and the guide knows of it."""
        if isinstance(action, GuideAction):
            self._ask_guide(action)
            return None
        self._guide.note_opened(type(action).__name__)
        before = self.view
        transition = super()._do(action)
        self.context.sounds += sounds_between(before, self.view)
        return transition

    def _ask_guide(self, action: GuideAction) -> None:
        self._guide.act(action)
        if self._guide.is_left:
            self.toast(self.context.texts("guide.left"))
        self.invalidate()

    def note(self) -> PageNote | None:
        return guide_note(self.context, self._guide, self.shown_phase) if self.is_guided else None

    def update(self, dt: float) -> bool:
        has_changed = super().update(dt)
        return self._follow() or has_changed

    def _follow(self) -> bool:
        """Let the guide go on to its next step once the page shows what was done; its place is brought in sight."""
        if (
            not self.is_guided
            or self._guide.step is None
            or self._followed == self._wanted
            or self._built_for != self._wanted
        ):
            return False
        trees = (self.router.page, self.router.modal)
        keys = frozenset(widget.key for tree in trees if tree is not None for widget in tree.walk())
        is_new = self._guide.follow(Moment(self.shown_phase, keys)) or self._followed is None
        self._followed = self._wanted
        if not is_new:
            return False
        self.invalidate()
        if self._guide.step is not None:
            self._ready()
            self.router.bring_in_sight(self._guide.step.target)
        return True

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case OpenMenu():
                return Push(lambda: self.context.routes.pause(self.session))
            case OpenAim():
                return Push(lambda: self.context.routes.aim(self.session, self.shown_phase))
            case OpenTerm(term):
                return Push(lambda: self.context.routes.glossary(self.topic, term))
            case OpenMember(index):
                return Push(lambda: self.context.routes.member(self.session, index))
            case GoOn():
                return self.go_on()
        return None

    def key_pressed(self, key: KeyPress) -> Transition | None:
        match key.chord:
            case "escape":
                return Push(lambda: self.context.routes.pause(self.session))
            case "b":
                return self._do(OpenAim())
            case "ctrl+z" if self.session.can_undo:
                return self.take_back()
        return None

    def show_top(self) -> None:
        """Scroll back to the top, for a page that is about something else."""
        self.router.ui.scroll.clear()

    def decide(self, decision: Decision) -> bool:
        """Take a decision; when it is refused, say why."""
        reasons = self.session.decide(decision)
        if reasons:
            self.context.sounds.append(Sound.REFUSED)
            self.toast(why(self.context.texts, reasons))
        else:
            self._warn()
        return not reasons

    def go_on(self) -> Transition | None:
        """Go on to the next thing asked, in the scene that asks it."""
        self.session.advance()
        return self.replaced()

    def take_back(self) -> Transition | None:
        """Undo the last decision or step; another scene comes when it asked for something else."""
        before = self.view
        self.session.undo()
        if self.view.phase != before.phase:
            return self.replaced(self.context.texts("week.undone"))
        self.toast(self.taken_back(before))
        self.invalidate()
        return None

    def taken_back(self, before: SeasonView) -> str:
        """Forget what the scene kept of the decision that was undone; say what it was, from the view `before`."""
        return self.context.texts("week.undone")

    def replaced(self, said: str = "") -> Transition:
        """The scene of what is asked now, in the place of this one; it may begin with a brief message."""

        def make() -> Scene:
            scene = self.context.routes.season(self.session)
            if said and isinstance(scene, WidgetScene):
                scene.toast(said)
            return scene

        return Replace(make)

    def _warn(self) -> None:
        """Say once that what is played is not kept."""
        warning = self.session.saving_warning
        if warning is not None and not self._is_warned:
            self._is_warned = True
            self.toast(self.context.texts(warning))


# --- The bar at the top -----------------------------------------------------------------------------------------


def season_bar(context: Context, view: SeasonView, day: int | None) -> Widget:
    """The week, the cash, the sky, the PEC, the menu; on several lines when text is large."""
    t = context.texts
    menu = Button(t("week.menu"), OpenMenu(), kind="small", icon="menu", shortcut="m", key="menu")
    aim = aim_button(t)
    cash, sky = _cash(t, view), WeatherDays(t, view.weather, day)
    if context.theme.stacked:
        pec = Row([_pec_number(t, view), _change(t, view)], gap=10)
        return Row([Flow([_week(t, view), cash, sky, pec], gap=16, line_gap=6).sized(grow=1), aim, menu], gap=12)
    return Row(
        [
            _week(t, view, with_cells=True).sized(width=304),
            Rule(upright=36),
            cash.sized(width=118),
            Rule(upright=36),
            sky,
            Rule(upright=36),
            Row([_pec_number(t, view), pec_gauge(t, view).sized(grow=1), _change(t, view)], gap=16).sized(grow=1),
            aim,
            menu,
        ],
        gap=13,
    )


def aim_button(t: Texts) -> Button:
    """The way to what is aimed at, in the bar of every page of a season."""
    return Button("", OpenAim(), kind="small", icon="cible", name=t("aim.title"), tooltip=t("aim.title"), key="aim")


def _week(t: Texts, view: SeasonView, *, with_cells: bool = False) -> Widget:
    number, of = t("week.number", week=view.week), t("week.of", n_weeks=view.n_weeks)
    cells = WeekCells(view.week, view.n_weeks, name=number, value=of) if with_cells else None
    heading = Row([Label(_held(number), T20), Label(_held(of), T16, "ink2"), cells], gap=9)
    return Column([heading, Label(t.date_range(view.monday, view.friday), T16, "ink2")], gap=0)


def _held(words: str) -> str:
    """The words on one line: the bar has no room for another."""
    return words.replace(" ", NBSP)


def _cash(t: Texts, view: SeasonView) -> Widget:
    amount = Column([Label(t.money(view.cash), T20), Label(_held(t("week.cash")), T16, "ink2")], gap=0)
    return Row([Icon("argent", 26), amount], gap=8)


def _pec_number(t: Texts, view: SeasonView) -> Widget:
    return Column([Label(t("quantity.pec"), T16), Label(t.number(view.pec.total_points), T24)], gap=0)


def pec_gauge(t: Texts, view: SeasonView) -> PecGauge:
    """V, S and A of now, with the mark of the objective that speaks of the PEC, when there is one."""
    vision, support, autonomy = view.pec.points
    said = t("week.pec", total=view.pec.total_points, vision=vision, support=support, autonomy=autonomy)
    return PecGauge(view.pec.points, name=t("quantity.pec"), value=said, target=pec_objective(view), tooltip=said)


def pec_objective(view: SeasonView) -> float | None:
    """The points out of 100 that an objective asks for."""
    asked = (each.target.above for each in view.scenario.judged if each.target.key == "pec")
    above = next((amount for amount in asked if amount is not None), None)
    return None if above is None else above * POINTS


def _change(t: Texts, view: SeasonView) -> Widget | None:
    """The points won or lost: since last Friday or, while the week has not begun, in the whole of last week."""
    change, since = view.pec.total_points - view.pec_last_week.total_points, t("week.change")
    if view.phase == "plan":
        known = real_points(view.weekly)
        if len(known) < _WEEK_AND_ITS_START:
            return None
        change, since = round(known[-1] - known[-_WEEK_AND_ITS_START]), t("week.change_last")
    icon = "fh" if change > 0 else "fb" if change < 0 else "fd"
    tone: Tone = "a_dark" if change > 0 else "s_dark" if change < 0 else "ink2"
    said = Label(t.number(change, sign=True), T18.black, tone, tooltip=capitalised(since))
    said.value = since
    return Row([Icon(icon, 20, tone), said], gap=4)


class WeatherDays(Widget):
    """The sky of the five days, the present one framed."""

    role = Role.IMAGE
    _CELL_W, _CELL_H, _GAP, _ICON = 36.0, 44.0, 4.0, 22.0

    def __init__(self, texts: Texts, weather: Sequence[str], day: int | None, *, key: str = "") -> None:
        said = [
            texts("week.day_weather", day=texts(f"day.{rank}"), weather=texts(f"weather.{kind}"))
            for rank, kind in enumerate(weather)
        ]
        words = ", ".join(said)
        super().__init__(key=key, name=texts("week.weather"), value=words, tooltip=capitalised(words))
        self._letters = [texts(f"week.letter.{rank}") for rank in range(len(weather))]
        self._weather, self._day = tuple(weather), day

    def content_width(self, ruler: Ruler, available: float) -> float:
        return len(self._weather) * (ruler.grown(self._CELL_W) + self._GAP) - self._GAP

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(self._CELL_H)

    def draw(self, port: Port, ui: Interaction) -> None:
        c, grown = port.colours, port.ruler.grown
        width, side = grown(self._CELL_W), grown(self._ICON)
        for rank, (letter, kind) in enumerate(zip(self._letters, self._weather, strict=True)):
            cell = Rect(self.rect.x + rank * (width + self._GAP), self.rect.y, width, self.rect.h)
            is_now = rank == self._day
            if is_now:
                port.box(cell, c.sun_tint, c.sun_dark, Stroke.ACTION, Radius.CELL)
            style = T16.black if is_now else T16
            port.text_line(
                letter, (cell.center.x, cell.y + grown(12)), style, c.ink if is_now else c.ink2, anchor="center"
            )
            mark = Rect(cell.center.x - side / 2, cell.bottom - side - grown(1), side, side)
            draw_icon(port, kind, mark, c.ink)
