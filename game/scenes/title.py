"""The title: the notebook at the left, the village in summer at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.saves import Record
from game.scenes.guide import guided_season
from game.scenes.menu_entry import MenuEntry
from game.scenes.resuming import CannotResume, goes_on, last_unfinished, played, reopened
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Push, Quit, Transition
from game.telling import read
from game.ui import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SPIRAL_WIDTH,
    T16,
    T54,
    Button,
    Column,
    Dialog,
    Flow,
    Interaction,
    KeyHint,
    KeyPress,
    Label,
    Padding,
    Picture,
    Port,
    Rect,
    Role,
    Row,
    Ruler,
    Scroll,
    Spacer,
    TextStyle,
    Title,
    UiAction,
    Weight,
    Widget,
    draw_spiral,
)
from game.ui.map import TitleVillage
from game.ui.pictures import picture
from game.ui.sounds import Ambience

_SUBTITLE = TextStyle(26, 32, Weight.BOLD)
_LOGO, _LOGO_SIDE = "logo/logo-128", 84.0
_NOTEBOOK_WIDTH, _WIDEST_NOTEBOOK = 456.0, 900.0
_MARGIN = 32.0
_ROOMY_ENTRIES = 6


@dataclass(frozen=True, slots=True)
class Resume(UiAction):
    """Go on with the season that was left last."""


@dataclass(frozen=True, slots=True)
class BeginGuided(UiAction):
    """A first season, with the guide."""


@dataclass(frozen=True, slots=True)
class NewSeason(UiAction):
    """Choose a scenario."""


@dataclass(frozen=True, slots=True)
class OpenSeasons(UiAction):
    """The seasons that are kept."""


@dataclass(frozen=True, slots=True)
class OpenLaboratory(UiAction):
    """Compare two ways to live a summer."""


@dataclass(frozen=True, slots=True)
class OpenGathering(UiAction):
    """A session with a group, around the season that was played last."""


@dataclass(frozen=True, slots=True)
class OpenWorkshop(UiAction):
    """Write a scenario."""


@dataclass(frozen=True, slots=True)
class OpenSettings(UiAction):
    """The settings."""


@dataclass(frozen=True, slots=True)
class OpenHelp(UiAction):
    """Help and glossary."""


@dataclass(frozen=True, slots=True)
class AskToQuit(UiAction):
    """Ask before the window closes."""


@dataclass(frozen=True, slots=True)
class Stay(UiAction):
    """Close the question."""


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Close the window."""


@dataclass(frozen=True, slots=True)
class ChooseMotion(UiAction):
    """The answer to the question of the first launch."""

    reduced: bool


class TitleScene(WidgetScene):
    """The menu: each entry leads somewhere that works."""

    topic = "title"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._asks_to_quit = False
        self._looked_at: Record | None = None
        self._resumable: Record | None = None

    def enter(self, result: object) -> None:
        self._look()
        super().enter(result)
        notices = self.context.store.notices
        if notices and result is None:
            self.toast(self.context.texts(notices[0].key, **notices[0].values))

    @property
    def ambience(self) -> Ambience | None:
        """Summer, once the first question is answered: the first launch begins in silence."""
        return Ambience.INDOORS if self.context.settings.first_launch else Ambience.SUMMER

    def _look(self) -> None:
        """Offer the season that was left last, unless it cannot go on: what it offers first must work."""
        left = last_unfinished(self.context)
        if left != self._looked_at:
            self._looked_at = left
            self._resumable = left if left is not None and goes_on(self.context, left) else None
        self.first_focus = "guided" if self._offers_guide else "play"

    @property
    def _offers_guide(self) -> bool:
        """Whether nobody has finished a summer here, nor left one to go on with."""
        return self._resumable is None and not any(record.is_finished for record in self.context.store.records())

    # What is asked

    def act(self, action: UiAction) -> Transition | None:
        routes = self.context.routes
        match action:
            case Resume():
                return self._resume()
            case BeginGuided():
                return played(self.context, guided_season(self.context))
            case NewSeason():
                return Push(routes.scenarios)
            case OpenSeasons():
                return Push(routes.saves)
            case OpenLaboratory():
                return Push(lambda: routes.laboratory(None))
            case OpenGathering():
                last = self.context.store.records()[-1:]
                return Push(lambda: routes.gathering(last[0].id if last else ""))
            case OpenWorkshop():
                return Push(lambda: routes.workshop(""))
            case OpenSettings():
                return Push(routes.settings)
            case OpenHelp():
                return Push(lambda: routes.help("title"))
            case AskToQuit() | Stay():
                self._asks_to_quit = isinstance(action, AskToQuit)
            case Leave():
                return Quit()
            case ChooseMotion(reduced):
                answered = {"reduced_motion": reduced, "first_launch": False}
                self.context.apply(self.context.settings.model_copy(update=answered))
        return None

    def _resume(self) -> Transition | None:
        if self._resumable is None:
            return None
        try:
            session = reopened(self.context, self._resumable)
        except CannotResume:
            return Push(self.context.routes.saves)
        return played(self.context, session)

    def key_pressed(self, key: KeyPress) -> Transition | None:
        return self._do(AskToQuit()) if key.chord == "escape" else None

    # What is shown

    def dialog(self) -> Dialog | None:
        t = self.context.texts
        if self.context.settings.first_launch:
            moving = Button(t("title.moving"), ChooseMotion(False), kind="main", key="moving", shortcut="escape")
            still = Button(t("title.still"), ChooseMotion(True), key="still")
            said = [Label(t("title.welcome_text")), Label(t("title.motion_text"), T16, "ink2")]
            return Dialog(t("title.welcome"), said, [moving, still], icon="oeil", width=520, first_focus="moving")
        if not self._asks_to_quit:
            return None
        buttons = [
            Button(t("title.leave"), Leave(), key="leave"),
            Button(t("title.stay"), Stay(), kind="main", key="stay", shortcut="escape"),
        ]
        return Dialog(t("title.leave_title"), [Label(t("title.leave_text"))], buttons, width=420, first_focus="stay")

    def build(self) -> Widget:
        t = self.context.texts
        name = Column([Label(t("title.name"), T54), Title(t("title.subtitle"), "", _SUBTITLE)], gap=10, align="start")
        logo = Picture(lambda size: picture(_LOGO, size), _LOGO_SIDE, _LOGO_SIDE, name=t("title.logo"))
        heading = Row([name, Spacer(), logo], gap=4, align="start")
        hints = [
            KeyHint(t("title.key_arrows"), t("title.choose")),
            KeyHint(t("ui.key_enter"), t("title.open")),
            KeyHint(t("title.key_help"), t("title.help_verb")),
        ]
        entries = self._entries()
        gap = 9 if len(entries) <= _ROOMY_ENTRIES else 5
        menu = Column(entries, gap=gap, zone=True, name=t("title.menu"))
        column = Column([heading, menu, Flow(hints, gap=16)], gap=20)
        return TitlePage(t("app.title"), column, TitleVillage(t))

    def _entries(self) -> list[Widget]:
        t, store = self.context.texts, self.context.store
        unfinished = self._resumable
        n_finished = sum(record.is_finished for record in store.records())
        entries: list[Widget] = []
        if unfinished is not None:
            title = read(t, unfinished.title)
            stage = "title.resume_preparation" if unfinished.phase == "preparation" else "title.resume"
            said = t(stage, week=unfinished.week, title=title)
            entries.append(MenuEntry(t("title.resume_season"), said, "play", Resume(), is_main=True, key="play"))
            entries.append(MenuEntry(t("title.new"), t("title.new_text"), "plus", NewSeason(), key="new"))
        else:
            is_first = self._offers_guide
            if is_first:
                said = t("guide.offer_text")
                entries.append(MenuEntry(t("guide.offer"), said, "ampoule", BeginGuided(), is_main=True, key="guided"))
            entries.append(
                MenuEntry(t("title.play"), t("title.new_text"), "play", NewSeason(), is_main=not is_first, key="play")
            )
        finished = t.plural("title.n_finished", n_finished) if n_finished else t("title.none_finished")
        entries += [
            MenuEntry(t("title.laboratory"), t("title.laboratory_text"), "courbe", OpenLaboratory(), key="laboratory"),
            MenuEntry(t("title.seasons"), finished, "livre", OpenSeasons(), key="seasons"),
            MenuEntry(t("gathering.title"), t("gathering.title_text"), "gens", OpenGathering(), key="gathering"),
            MenuEntry(t("title.workshop"), t("title.workshop_text"), "crayon", OpenWorkshop(), key="workshop"),
        ]
        places: tuple[tuple[str, str, UiAction], ...] = (
            ("settings", "reglages", OpenSettings()),
            ("help", "question", OpenHelp()),
            ("quit", "depart", AskToQuit()),
        )
        beside = [
            MenuEntry(t(f"title.{key}"), t(f"title.{key}_text"), icon, action, is_small=True, key=key).sized(grow=1)
            for key, icon, action in places
        ]
        entries.append(Row(beside, gap=8, stack=True))
        return entries


class TitlePage(Widget):
    """The open notebook beside the picture; the notebook widens and scrolls when the text is large."""

    role = Role.PAGE

    def __init__(self, name: str, content: Widget, picture_beside: Widget) -> None:
        super().__init__(key="page", name=name)
        self._content = Scroll(Padding(content, 0, 34, 0, 14), key="page.body")
        self._picture = picture_beside
        self._edge = _NOTEBOOK_WIDTH

    @property
    def children(self) -> Sequence[Widget]:
        return (self._picture, self._content)

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        self._edge = min(_WIDEST_NOTEBOOK, SPIRAL_WIDTH + ruler.grown(_NOTEBOOK_WIDTH - SPIRAL_WIDTH))
        self._picture.arrange(ruler, Rect(self._edge, 0, PAGE_WIDTH - self._edge, PAGE_HEIGHT), ui)
        left = SPIRAL_WIDTH + _MARGIN
        self._content.arrange(ruler, Rect(left, 0, self._edge - left - _MARGIN, PAGE_HEIGHT), ui)

    def draw(self, port: Port, ui: Interaction) -> None:
        port.paper(self.rect)

    def render_children(self, port: Port, ui: Interaction) -> None:
        self._picture.render(port, ui)
        draw_spiral(port, 0, PAGE_HEIGHT)
        self._content.render(port, ui)
        port.box(Rect(self._edge - 2, 0, 2, PAGE_HEIGHT), fill=port.colours.ink)
