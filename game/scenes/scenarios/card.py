"""A scenario on the shelf, as a card with its picture."""

from __future__ import annotations

import pygame

from game.scenes.shelf import Volume
from game.text import Texts
from game.ui import (
    T16,
    T20,
    Cells,
    Column,
    Icon,
    Interaction,
    KeyPress,
    Label,
    Padding,
    Port,
    Radius,
    Rect,
    Role,
    Row,
    Ruler,
    Stroke,
    UiAction,
    Widget,
    draw_icon,
)
from game.ui.interaction import Handled
from game.ui.pictures import drawn, foreign_picture, picture
from game.ui.vectors import drawing, rounded

UNREAD = "vides/erreur-lecture"
_PICTURE_HEIGHT = 110.0
_HEIGHT = 248.0
_TICK = 17.0


class ScenarioCard(Column):
    """Arrows and clicks choose it, Enter goes on with it."""

    role = Role.OPTION
    focusable = True
    ring_radius = Radius.CARD

    def __init__(
        self, volume: Volume, texts: Texts, choose: UiAction, go_on: UiAction, *, selected: bool, key: str
    ) -> None:
        scenario = volume.scenario
        super().__init__(
            [
                Vignette(f"vignettes/{scenario.image}" if scenario else UNREAD, volume.picture),
                Padding(_words(volume, texts), 13, 9, 13, 13),
            ],
            gap=0,
            key=key,
        )
        self.name, self.action = volume.title(texts), choose
        self._go_on, self._selected = go_on, selected
        self.sized(height=_HEIGHT)

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        return Handled(self._go_on) if key.chord == "enter" else super().on_key(key, ui)

    def states(self, ui: Interaction) -> frozenset[str]:
        return super().states(ui) | ({"selected"} if self._selected else set())

    def draw(self, port: Port, ui: Interaction) -> None:
        c = port.colours
        fill = c.sun_tint if self._selected or ui.hover == self.key else c.card
        port.box(self.rect, fill, None, 0, Radius.CARD, (3.0, c.shadow))

    def render_children(self, port: Port, ui: Interaction) -> None:
        super().render_children(port, ui)
        c = port.colours
        edge, width = (c.ink, Stroke.SELECTED) if self._selected else (c.line, Stroke.CARD)
        port.box(self.rect, None, edge, width, Radius.CARD)
        if self._selected:
            grown = port.ruler.grown
            x, y, half = self.rect.right - grown(28), self.rect.bottom - grown(26), grown(10)
            port.circle((x, y), grown(_TICK), fill=c.ink)
            draw_icon(port, "ok", Rect(x - half, y - half, 2 * half, 2 * half), c.white)


class Vignette(Widget):
    """The picture at the top of a card."""

    def __init__(self, name: str, own: bytes | None = None) -> None:
        """The shipped picture `name`, unless the scenario brings its `own`."""
        super().__init__()
        self._picture, self._own = name, own

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(_PICTURE_HEIGHT)

    def draw(self, port: Port, ui: Interaction) -> None:
        rect = self.rect
        port.image(rect, lambda size: _with_round_top(self._picture, self._own, size, Radius.CARD * port.scale))
        port.box(Rect(rect.x, rect.bottom, rect.w, 1), fill=port.colours.line)


def difficulty(texts: Texts, level: int) -> Widget:
    """Cells and the word of a difficulty."""
    word = texts(f"scenarios.difficulty.{level}")
    cells = Cells(level, 3, name=texts("scenarios.difficulty"), value=word, size=(17, 17))
    return Row([cells, Label(word)], gap=8)


def length(texts: Texts, volume: Volume) -> str:
    """Weeks of the summer, minutes of play."""
    if volume.scenario is None:
        return ""
    weeks, minutes = volume.scenario.calendar.weeks, volume.scenario.duration_minutes
    return texts("scenarios.length", weeks=weeks, minutes=minutes)


def _words(volume: Volume, texts: Texts) -> Widget:
    scenario = volume.scenario
    heading = Label(volume.title(texts), T20)
    if scenario is None:
        n = len(volume.problems)
        return Column([heading, _line("alerte", texts.plural("scenarios.n_problems", n), texts)], gap=6)
    place = scenario.place or texts(f"scenarios.region.{scenario.region}")
    lines = [_line("pin", place, texts), difficulty(texts, scenario.difficulty)]
    return Column([heading, *lines, _line("chrono", length(texts, volume), texts)], gap=6)


def _line(icon: str, text: str, texts: Texts) -> Widget:
    return Row([Icon(icon, 17), Label(texts.polish(text), T16, "ink2").sized(grow=1)], gap=7, align="start")


def _with_round_top(name: str, own: bytes | None, size: tuple[int, int], radius: float) -> pygame.Surface:
    """A picture whose two upper corners follow the card's."""

    def draw() -> pygame.Surface:
        surface = drawing(*size, rounded(*size, (radius, radius, 0.0, 0.0), (255, 255, 255), None, 0.0)).copy()
        seen = picture(name, size, cover=name != UNREAD) if own is None else foreign_picture(own, size)
        surface.blit(seen, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        return surface

    return drawn.get((own or name, size, radius, "round top"), draw)
