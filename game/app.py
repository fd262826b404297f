"""The window, its scale, the clock and the loop: the only place where pygame is started and asked for events."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import pygame

from game.keys import KeyRepeat, inputs_of
from game.pad import Pad
from game.page_turn import PageTurn, turns_page
from game.reader import NEEDS_HIDDEN_WINDOW, Reader, Said
from game.saves import Store
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Scene, SceneStack
from game.settings import Place, Settings, save_settings
from game.ui.fonts import FontMissing, check_fonts
from game.ui.geometry import PAGE, PAGE_HEIGHT, PAGE_WIDTH, Point, Rect
from game.ui.inputs import FocusLost, KeyPress, PointerMoved, PointerPressed, UiInput
from game.ui.port import Port
from game.ui.sounds import Ambience
from game.ui.speaker import Speaker
from game.ui.theme import T18
from game.ui.typesetting import Ruler
from game.window import NoDisplay, Window, when_x11_is_gone

FRAMES_PER_SECOND = 60
UNSEEN_FRAMES_PER_SECOND = 5
LONGEST_FRAME = 0.25
"""Seconds: a computer that slept, or a window that was dragged, makes nothing jump."""
LEAST_WIDTH, LEAST_HEIGHT = 640, 360

FirstScene = Callable[[Context], Scene]


class App:
    """One open window. `run` plays until it closes; a test calls `step` after posting pygame's own events."""

    def __init__(
        self,
        first: FirstScene,
        context: Context,
        *,
        size: tuple[int, int] | None = None,
        speaker: Speaker | None = None,
    ) -> None:
        """Open a window of `size` pixels (by default where it was the last time, and as large); what is heard goes to
        `speaker`, by default the sound card.

        Raises:
            NoDisplay: there is no display.
            FontMissing: a font package is not installed.
        """
        check_fonts()
        self.context = context
        settings = context.settings
        place = settings.place if size is None else Place(size=size)
        self._reader = Reader()
        self.window = Window(
            context.texts("app.title"),
            place,
            full_screen=settings.full_screen,
            made=self._be_read,
            hidden_first=NEEDS_HIDDEN_WINDOW,
        )
        self._kept_place = settings.place
        self._note_place()
        self._clock = pygame.time.Clock()
        self._turn = PageTurn()
        self._repeat = KeyRepeat()
        self._pad = Pad()
        self._pointer = Point(0, 0)
        self._is_dirty = True
        self._speaker = speaker or Speaker()
        self._around = Ambience.INDOORS
        self._stack = SceneStack(lambda: first(context))

    @property
    def scene(self) -> Scene | None:
        """The scene on top."""
        return self._stack.top

    @property
    def surface(self) -> pygame.Surface:
        """The pixels of the window."""
        return self.window.surface

    def run(self) -> None:
        """Play until the window is closed."""
        while self.step():
            pass
        self.close()

    def step(self, dt: float | None = None) -> bool:
        """One frame of `dt` seconds (by default, real time): inputs, movement, picture. False when it is over.

        While the window is out of sight nothing moves and nothing is drawn.

        Raises:
            NoDisplay: the window is lost and cannot be opened again.
        """
        if dt is None:
            frames = FRAMES_PER_SECOND if self.window.is_seen else UNSEEN_FRAMES_PER_SECOND
            dt = min(self._clock.tick(frames) / 1000, LONGEST_FRAME)
        if not pygame.display.get_init():
            self.window.reopen()
        for event in pygame.event.get():
            if event.type == pygame.QUIT:
                return False
            self._take(event)
        for asked in self._reader.asked():
            self._hand(asked)
        if self.window.is_seen:
            self._live(dt)
        self._settle()
        if self._stack.top is None:
            return False
        self._follow_settings()
        if self._is_dirty or self._reader.is_awaited:
            self._tell()
        if self._is_dirty and self.window.is_seen:
            self._is_dirty = False
            self.window.show(self.draw)
        elif self.window.is_seen and self._stack.stirred():
            self.window.show(self.draw, lambda: self._draw_again(self._stack.stirred()))
        self._listen()
        return True

    def _settle(self) -> None:
        """Let the scene that was asked for come, by turning the page."""
        before = self._stack.top
        transition = self._stack.settle()
        if transition is None:
            return
        self._is_dirty = True
        if not self.context.theme.reduced_motion and turns_page(transition, before, self._stack.top):
            self._turn.begin(self.surface, transition)

    def _live(self, dt: float) -> None:
        """Let time pass."""
        for key in self._repeat.due(dt):
            self._hand(key)
        changes = (self._turn.pass_time(dt), self._stack.update(dt), self.context.captions.tick(dt))
        self._is_dirty = self._is_dirty or any(changes)

    def put_away(self) -> None:
        """The display is gone: leave the scenes without it, and say in one sentence that nothing is lost."""
        self._stack.close()
        print(self.context.texts("window.lost"), file=sys.stderr, flush=True)

    def close(self) -> None:
        """Leave the scenes and close the window; the seasons are already kept, and where the window was."""
        self._stack.close()
        self._speaker.close()
        self._reader.close()
        self._pad.close()
        if self.context.settings.place != self._kept_place:
            save_settings(self.context.settings)
        pygame.display.quit()

    def _listen(self) -> None:
        """Let what the scenes asked for be heard, and write it where captions are wanted."""
        settings, t = self.context.settings, self.context.texts
        asked, self.context.sounds = self.context.sounds, []
        before, self._around = self._around, self._stack.ambience
        new = [*asked, self._around] if self._around not in (before, Ambience.INDOORS) else asked
        if settings.captions and new:
            self._write(" ".join(t(f"sound.{name}") for name in new))
        loudness, around_loudness = (
            volume / 100 if settings.sound else 0.0 for volume in (settings.effects_volume, settings.ambience_volume)
        )
        self._speaker.hear(asked, loudness, self._around, around_loudness)

    def _be_read(self, window: object) -> None:
        if pygame.display.get_driver() != "dummy":
            self._reader.open(window)

    def _tell(self) -> None:
        """Tell the scene on top to the screen reader, if one listens."""
        scene, t = self.scene, self.context.texts
        if scene is not None and self._reader.is_heard:
            scale, origin = self._fit()
            name = type(scene).__name__
            self._reader.tell(Said(name, t("app.title"), scene.describe(), t.tag, scale, origin))

    def _write(self, words: str) -> None:
        self.context.captions.say(words)
        self._is_dirty = True

    def draw(self) -> None:
        """Draw the scenes at the real size of the window, on paper."""
        scale, origin = self._fit()
        self.context.rescale(scale)
        surface = self.surface
        surface.fill(self.context.theme.colours.paper)
        if self._is_too_small:
            self._say_too_small(surface)
            return
        port = Port(surface, self.context.ruler, origin)
        with port.clip(PAGE):
            self._stack.draw(port)
        self._turn.draw(surface, scale)

    def _draw_again(self, parts: Sequence[Rect]) -> list[pygame.Rect]:
        """Draw some parts of the page alone; where they are in the window."""
        if self._is_too_small:
            return []
        _, origin = self._fit()
        port, areas = Port(self.surface, self.context.ruler, origin), []
        for part in parts:
            with port.clip(PAGE), port.clip(part):
                areas.append(self.surface.get_clip())
                self.surface.fill(self.context.theme.colours.paper)
                self._stack.draw(port)
        return areas

    @property
    def _is_too_small(self) -> bool:
        width, height = self.surface.get_size()
        return width < LEAST_WIDTH or height < LEAST_HEIGHT

    def _say_too_small(self, surface: pygame.Surface) -> None:
        port = Port(surface, Ruler(self.context.theme, 1.0))
        words = self.context.texts("window.too_small", width=LEAST_WIDTH, height=LEAST_HEIGHT)
        room = Rect(0, 0, surface.get_width(), surface.get_height()).inset(12)
        port.text(words, room, T18, align="center", valign="middle")

    # Inputs

    def _take(self, event: pygame.event.Event) -> None:
        was_seen, before = self.window.is_seen, self.window.place
        if self.window.take(event):
            self._is_dirty = True
        if self.window.place != before:
            self._note_place()
        if self.window.is_seen != was_seen:
            (self._speaker.suspend if was_seen else self._speaker.resume)()
        if event.type in {pygame.WINDOWFOCUSGAINED, pygame.WINDOWFOCUSLOST}:
            self._reader.focus(has_focus=event.type == pygame.WINDOWFOCUSGAINED)
        if event.type in {pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP}:
            self._pointer = self._to_page(event.pos)
        if event.type in {pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN}:
            self.context.hold(has_pad=False)
        for ui_input in inputs_of(event, self._pointer):
            meant = self._meant(ui_input)
            if meant is not None:
                self._repeat.watch(meant)
                self._hand(meant)
        for press in self._pad.presses(event):
            self.context.hold(has_pad=True)
            self._repeat.watch(press)
            self._hand(press)
        if event.type == pygame.KEYUP or self._pad.lets_go(event):
            self._repeat.stop()

    def _meant(self, ui_input: UiInput) -> UiInput | None:
        """What a key stands for, for this player; letters that are typed stand for themselves."""
        scene = self._stack.top
        if not isinstance(ui_input, KeyPress) or not isinstance(scene, WidgetScene) or scene.takes_any_key:
            return ui_input
        if scene.is_typed_into and len(ui_input.name) == 1 and not (ui_input.ctrl or ui_input.alt):
            return ui_input
        return self.context.keys.meant(ui_input, scene.topic)

    def _hand(self, ui_input: UiInput) -> None:
        settings, t = self.context.settings, self.context.texts
        is_any = isinstance(self._stack.top, WidgetScene) and self._stack.top.takes_any_key
        chord = ui_input.chord if isinstance(ui_input, KeyPress) and not is_any else ""
        if chord == "f11":
            self.context.apply(settings.model_copy(update={"full_screen": not settings.full_screen}))
            return
        if chord == "f9":
            self._write(t("sound.off" if settings.sound else "sound.on", key=self.context.key_of("sound")))
            self.context.apply(settings.model_copy(update={"sound": not settings.sound}))
            return
        if isinstance(ui_input, FocusLost):
            self._repeat.stop()
        if self._stack.is_moving:
            self._settle()
        if isinstance(ui_input, KeyPress | PointerPressed):
            self._turn.finish()
        self._stack.handle(ui_input)
        if not isinstance(ui_input, PointerMoved):  # a move that changes something is told by `update`
            self._is_dirty = True

    # Window

    def _note_place(self) -> None:
        """Where the window is now is kept with the settings, and rebuilds no page."""
        self.context.settings = self.context.settings.model_copy(update={"place": self.window.place})

    def _follow_settings(self) -> None:
        """Take the size or the full screen that was asked for."""
        settings, window = self.context.settings, self.window
        if settings.place.size not in (None, window.place.size):
            window.resize(settings.place.size)
            self._note_place()
            self._is_dirty = True
        if settings.full_screen != window.is_full_screen:
            window.fill_screen(settings.full_screen)
            self._is_dirty = True
            if settings.full_screen and not window.is_full_screen:
                self._write(self.context.texts("window.stays_a_window"))
                self.context.apply(self.context.settings.model_copy(update={"full_screen": False}))

    def _fit(self) -> tuple[float, tuple[int, int]]:
        """The scale at which the whole page fits, and where it begins, centred."""
        width, height = self.surface.get_size()
        scale = min(width / PAGE_WIDTH, height / PAGE_HEIGHT)
        return scale, (round((width - PAGE_WIDTH * scale) / 2), round((height - PAGE_HEIGHT * scale) / 2))

    def _to_page(self, at: tuple[int, int]) -> Point:
        scale, (x, y) = self._fit()
        return Point((at[0] - x) / scale, (at[1] - y) / scale)


def run(
    first: FirstScene,
    settings: Settings,
    store: Store,
    *,
    language: str,
    region: str = "quebec",
    is_full_screen: bool = False,
    scale: float | None = None,
) -> int:
    """Open the window on the first scene and play until it closes; the exit code, 1 when the window cannot be.

    Raises:
        NoDisplay: there is no display; nothing was opened.
    """
    if is_full_screen:
        settings = settings.model_copy(update={"full_screen": True})
    context = Context(settings, store, language, region)
    if not getattr(pygame, "IS_CE", False):
        print(context.texts("window.not_pygame_ce"), file=sys.stderr)
        return 1
    size = None if scale is None else (round(PAGE_WIDTH * scale), round(PAGE_HEIGHT * scale))
    try:
        app = App(first, context, size=size)
    except FontMissing as error:
        print(context.texts("window.font_missing", package=error.package), file=sys.stderr)
        return 1
    when_x11_is_gone(app.put_away)
    try:
        app.run()
    except NoDisplay:
        app.put_away()
        return 1
    return 0
