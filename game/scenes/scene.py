"""What every scene is given, and the scene made of widgets."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from game.saves import Store
from game.scenes.commands import Keys
from game.scenes.key_names import key_of_command, name_of
from game.scenes.pad_names import button_of
from game.scenes.routes import NOWHERE, Routes
from game.scenes.stack import Push, SceneMaker, Transition
from game.settings import Settings, save_settings
from game.text import Texts, load_texts
from game.ui.captions import Captions
from game.ui.contrast import BLACK_ON_WHITE, WHITE_ON_BLACK
from game.ui.dragging import Draggable
from game.ui.geometry import PAGE_HEIGHT, Rect
from game.ui.inputs import KeyPress, PointerReleased, UiInput
from game.ui.interaction import UiAction
from game.ui.motion import FADE_HINT, FADE_LIST, FADE_TOAST
from game.ui.overlays import Dialog, Toast, draw_hint, hint_rect
from game.ui.popup import Popup
from game.ui.port import Port
from game.ui.routing import Router
from game.ui.sounds import Ambience, Sound
from game.ui.theme import NOTEBOOK, Duration, FontChoice, Theme
from game.ui.typesetting import Ruler
from game.ui.widget import Node, Role, Widget
from game.ui.widgets.note import PageNote
from game.ui.widgets.page import KeyHint, Page

_PALETTES: Final = {"usual": NOTEBOOK, "light": BLACK_ON_WHITE, "dark": WHITE_ON_BLACK}
_SKIPS = ("escape", "enter")
"""The keys that bring what moves to its end."""


class Context:
    """The words, the look and the saves that all scenes share; scenes never keep copies of them.

    `revision` grows whenever language, region, settings or scale change: widgets are then rebuilt.
    """

    def __init__(self, settings: Settings, store: Store, language: str, region: str = "quebec") -> None:
        self.settings = settings
        self.store = store
        self.texts: Texts = load_texts(language, region)
        self.ruler = Ruler(theme_of(settings), 1.0)
        self.revision = 0
        self.keys = Keys(settings.keys)
        self.has_pad = False
        self.routes: Routes = NOWHERE
        self.sounds: list[Sound] = []
        """What scenes asked to be heard; the window takes them after each frame."""
        self.captions = Captions()
        self._way_back: tuple[str, SceneMaker] | None = None

    @property
    def theme(self) -> Theme:
        return self.ruler.theme

    def apply(self, settings: Settings) -> bool:
        """Take and keep new settings; False when they could not be written (they hold until the end)."""
        self.settings = settings
        self.keys = Keys(settings.keys)
        self.ruler = Ruler(theme_of(settings), self.ruler.scale)
        if settings.language is not None:
            self._speak(settings.language, self.texts.region)
        self.revision += 1
        return save_settings(settings)

    def settle_in(self, region: str) -> None:
        """Use the money, the dates and the words of this region from now on."""
        self._speak(self.texts.manner, region)

    def _speak(self, manner: str, region: str) -> None:
        if (manner, region) != (self.texts.manner, self.texts.region):
            self.texts = load_texts(manner, region)
            self.revision += 1

    def hold(self, *, has_pad: bool) -> None:
        """Speak of the buttons of a controller, or of keys again: what the player used last."""
        if has_pad != self.has_pad:
            self.has_pad = has_pad
            self.revision += 1

    def key_of(self, command: str) -> str:
        """What is written on the key that does a command, for this player."""
        return key_of_command(self.texts, self.keys, command)

    def key_names(self, topic: str) -> dict[str, str]:
        """What to write on the hints of a page, by what they say for the usual keys."""
        return {name_of(self.texts, usual): name_of(self.texts, held) for usual, held in self.keys.moved(topic)}

    def lead_back(self, season: str, to: SceneMaker) -> None:
        """Leave this season, a trial, for this place; only the last trial is known."""
        self._way_back = season, to

    def is_trial(self, season: str) -> bool:
        """Whether this season was begun to try a scenario."""
        return self._way_back is not None and self._way_back[0] == season

    def way_out(self, season: str) -> SceneMaker:
        """Where one goes when leaving this season: the title, or where its trial was begun."""
        if self._way_back is not None and self._way_back[0] == season:
            return self._way_back[1]
        return self.routes.title

    def rescale(self, scale: float) -> None:
        """Use this many real pixels for one logical unit from now on."""
        if scale != self.ruler.scale:
            self.ruler = Ruler(self.theme, scale)
            self.revision += 1


def theme_of(settings: Settings) -> Theme:
    """The theme these settings ask for."""
    return Theme(
        colours=_PALETTES[settings.contrast],
        text_scale=settings.text_scale / 100,
        font=FontChoice(settings.font),
        reduced_motion=settings.reduced_motion,
    )


class WidgetScene(ABC):
    """A scene whose picture is a tree of widgets, rebuilt from the data after every action.

    A subclass gives `build`, and usually `act`; then `dialog`, `key_pressed`, `animate` when it needs them.
    """

    see_through = False
    topic = ""
    """What the help of this scene is about (F1), and which commands it has."""
    takes_any_key = False
    """Whether the next key comes as it was pressed, whatever it stands for."""
    first_focus = ""
    """The key of the widget focused when the scene is first shown; by default the first useful one."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.router = Router()
        self._built_for: tuple[int, int] | None = None
        self._is_covered = False
        self._version = 0
        self._toast: Toast | None = None
        self._hint_key = ""
        self._is_touched = False
        self._refusal = ""
        """Why what was just tried cannot be done: seen as a tooltip, said to a screen reader."""

        self._living: list[Widget] = []
        self._stirred: list[Rect] = []

    # For subclasses

    @abstractmethod
    def build(self) -> Widget:
        """The page for the data as they are now (usually a `Page`)."""

    def dialog(self) -> Dialog | None:
        """The dialog that is open over the page, if any."""
        return None

    def note(self) -> PageNote | None:
        """What is laid over the page and points at something on it, if anything."""
        return None

    def act(self, action: UiAction) -> Transition | None:
        """Do what a widget asked; the tree is rebuilt afterwards."""
        return None

    def key_pressed(self, key: KeyPress) -> Transition | None:
        """A key that no widget wanted."""
        return None

    @property
    def ambience(self) -> Ambience | None:
        """What is heard around it; None: what is heard around the scene below."""
        return Ambience.INDOORS

    def animate(self, dt: float) -> bool:
        """Move what moves by itself; whether the picture changed. Call `invalidate` when widgets must follow."""
        return False

    def enter(self, result: object) -> None:
        self._is_covered = False
        self.invalidate()

    def leave(self) -> None:
        """Nothing to put away but the focus ring: everything that counts is in the session."""
        self._is_covered = True

    def invalidate(self) -> None:
        """Ask for the widgets to be built again."""
        self._version += 1

    def toast(self, text: str, undo: UiAction | None = None, undo_text: str = "") -> None:
        """Show a brief message for six seconds."""
        self._toast = Toast(text, undo, undo_text)
        self.router.ui.motion.begin(FADE_TOAST, Duration.FADE)

    def drop_toast(self) -> None:
        """Take the brief message away before its time: what it says or offers holds no more."""
        self._toast = None

    def focus(self, key: str) -> None:
        """Put the focus on this widget."""
        self._ready()
        self.router.move_focus(key)

    # The protocol of a scene

    def handle(self, ui_input: UiInput) -> Transition | None:
        self._ready()
        if isinstance(ui_input, KeyPress) and ui_input.chord in _SKIPS and self._skips_movement():
            return None
        undone = self._toast_action(ui_input)
        if undone is not None:
            self._toast = None
            return self._do(undone)
        handled = self.router.handle(ui_input)
        self._is_touched = self._is_touched or handled is not None
        if handled is not None:
            self._refusal = ""
        if handled is not None and handled.is_refused:
            self.context.sounds.append(Sound.REFUSED)
            refused = self.router.find(self.router.ui.focus)
            self._refusal = refused.reason if refused is not None else ""
        if handled is not None:
            return self._do(handled.action) if handled.action is not None else None
        if not isinstance(ui_input, KeyPress):
            return None
        if ui_input.chord == "f1" and self.topic:
            return Push(lambda: self.context.routes.help(self.topic))
        return self.key_pressed(ui_input)

    @property
    def is_typed_into(self) -> bool:
        """Whether letters are now typed into a field."""
        focused = self.router.find(self.router.ui.focus)
        return focused is not None and focused.editable and focused.enabled

    def _skips_movement(self) -> bool:
        """Bring all that moves to its end; whether a drawing was unfolding: the key was then pressed for that alone."""
        motion = self.router.ui.motion
        was_unfolding = motion.is_unfolding
        motion.finish()
        self._is_touched = self._is_touched or was_unfolding
        return was_unfolding

    def _do(self, action: UiAction) -> Transition | None:
        transition = self.act(action)
        self.invalidate()
        return transition

    def _toast_action(self, ui_input: UiInput) -> UiAction | None:
        toast = self._toast
        if toast is None or toast.undo is None:
            return None
        match ui_input:
            case KeyPress() if ui_input.chord == "ctrl+z":
                return toast.undo
            case PointerReleased(at) if toast.undo_rect(self.context.ruler).contains(at):
                return toast.undo
        return None

    def update(self, dt: float) -> bool:
        before, motion = self.router.ui.now, self.router.ui.motion
        moved = motion.pass_time(dt)
        self._stirred = self._stirs(before, motion.now)
        changed = self.animate(dt) or self._is_touched or moved
        self._is_touched = False
        if self._toast is not None:
            is_read = self._toast.rect(self.context.ruler).contains(self.router.ui.pointer)
            self._toast.left -= 0.0 if is_read else dt
            if self._toast.left <= 0:
                self._toast = None
                changed = True
        hinted = self.router.hinted(Duration.TOOLTIP_DELAY)
        hint_key = hinted.key if hinted is not None else ""
        changed = changed or hint_key != self._hint_key or self._built_for != self._wanted
        if hint_key and hint_key != self._hint_key:
            self.router.ui.motion.begin(FADE_HINT, Duration.FADE)
        self._hint_key = hint_key
        return changed

    def stirred(self) -> Sequence[Rect]:
        return self._stirred

    def _stirs(self, before: float, now: float) -> list[Rect]:
        """What lives on the page by itself: nothing with reduced motion, nor under a dialog."""
        theme = self.context.theme
        if theme.reduced_motion or self.router.modal is not None:
            return []
        return [rect for widget in self._living for rect in widget.stirs(before, now, theme)]

    @property
    def _wanted(self) -> tuple[int, int]:
        return (self.context.revision, self._version)

    def _ready(self) -> None:
        """Build and place the widgets if anything they depend on has changed."""
        if self._built_for != self._wanted:
            self._built_for = self._wanted
            dialog = self.dialog()
            first = dialog.first_focus if dialog is not None else self.first_focus
            page = self.build()
            if isinstance(page, Page):
                page.pin(self.note())
            for tree in (page, dialog):
                self._name_keys(tree)
            self.router.ui.motion.is_reduced = self.context.theme.reduced_motion
            self.router.show(page, dialog, first)
            self._living = [widget for widget in page.walk() if type(widget).stirs is not Widget.stirs]
        self.router.layout(self.context.ruler)
        if self._toast is not None and isinstance(self.router.page, Page):
            self._toast.foot = self.router.page.foot_height

    @property
    def hinted_topic(self) -> str:
        """The pages of which the hints name the keys."""
        return self.topic

    def _name_keys(self, tree: Widget | None) -> None:
        """Write on each key of the hints what does its command for this player."""
        names, has_pad = self.context.key_names(self.hinted_topic), self.context.has_pad
        for hint in tree.walk() if tree is not None and (names or has_pad) else ():
            if isinstance(hint, KeyHint) and has_pad:
                hint.press(button_of(self.context.texts, hint.value))
            elif isinstance(hint, KeyHint):
                hint.value = names.get(hint.value, hint.value)

    def draw(self, port: Port) -> None:
        self._ready()
        ui = self.router.ui
        below = replace(ui, focus="", hover="")
        self.router.page.render(port, below if self._is_covered or self.router.modal is not None else ui)
        if self.router.modal is not None:
            self.router.modal.render(port, ui)
        opened = self.router.find(ui.opened)
        if isinstance(opened, Popup):
            with port.fading(opened.popup_rect.outset(4), ui.motion.share(FADE_LIST)):
                opened.draw_popup(port, ui)
        carried = self.router.find(ui.carried.source) if ui.carried is not None else None
        if isinstance(carried, Draggable):
            carried.render_carried(port, ui)
        if self._toast is not None:
            with port.fading(self._toast.rect(port.ruler), ui.motion.share(FADE_TOAST)):
                self._toast.draw(port)
        if not self._is_covered:
            self.context.captions.draw(port, self._foot_top())
        hinted = self.router.hinted(Duration.TOOLTIP_DELAY)
        if hinted is not None and not self._is_covered:
            with port.fading(hint_rect(port.ruler, hinted), ui.motion.share(FADE_HINT)):
                draw_hint(port, hinted)

    def _foot_top(self) -> float:
        """Where the page is free again above its foot and the brief message."""
        if self._toast is not None:
            return self._toast.rect(self.context.ruler).y
        return PAGE_HEIGHT - (self.router.page.foot_height if isinstance(self.router.page, Page) else 0.0)

    def describe(self) -> tuple[Node, ...]:
        """The accessibility tree of what answers now, with the keys of this player."""
        self._ready()
        toast = self._toast or Toast("")
        brief = (
            (Role.ALERT, "refusal", self._refusal, ""),
            (Role.STATUS, "toast", toast.text, toast.undo_text),
            (Role.STATUS, "captions", self.context.captions.text, ""),
        )
        said = tuple(Node(role, name, value, frozenset(), (), part=part) for role, part, name, value in brief if name)
        held = dict(self.context.keys.moved(self.topic))

        def keyed(node: Node) -> Node:
            shortcut = held.get(node.shortcut, node.shortcut)
            return replace(node, shortcut=shortcut, children=tuple(map(keyed, node.children)))

        tree = self.router.root.describe(self.router.ui)
        return (tuple(map(keyed, tree)) if held else tree) + said
