"""Words and pictures that are only read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from game.ui.geometry import Rect
from game.ui.interaction import Interaction
from game.ui.pictures import picture
from game.ui.port import Align, Port, Provider
from game.ui.theme import T16, T30, Colour, Palette, Radius, TextStyle
from game.ui.typesetting import Ruler
from game.ui.widget import Live, Node, Role, Widget

Tone = Literal[
    "ink", "ink2", "white", "grey_text", "err", "v", "s", "a", "v_dark", "s_dark", "a_dark", "sun", "sun_dark", "mint"
]
"""Colours that words and pictograms may have, by their names in the palette."""


def tone_colour(palette: Palette, tone: Tone) -> Colour:
    """The colour of this name."""
    colour: Colour = getattr(palette, tone)
    return colour


class Label(Widget):
    """A text, wrapped; `**words**` are heavier. Never cut, unless `max_lines` asks for an ellipsis."""

    role = Role.TEXT

    def __init__(
        self,
        text: str,
        style: TextStyle = T16,
        tone: Tone = "ink",
        *,
        align: Align = "left",
        max_lines: int = 0,
        key: str = "",
        tooltip: str = "",
        live: Live = "",
    ) -> None:
        super().__init__(key=key, name=text.replace("**", ""), tooltip=tooltip)
        self.live = live
        self.text, self.style, self.tone = text, style, tone
        self._align: Align = align
        self._max_lines = max_lines

    def content_least(self, ruler: Ruler) -> float:
        return 0.0 if self._max_lines else ruler.longest_word(self.name, self.style)

    def content_width(self, ruler: Ruler, available: float) -> float:
        return ruler.text_size(self.text, self.style, available, self._max_lines).w + 0.5

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.text_size(self.text, self.style, width, self._max_lines).h

    def draw(self, port: Port, ui: Interaction) -> None:
        colour = tone_colour(port.colours, self.tone)
        port.text(self.text, self.rect, self.style, colour, align=self._align, max_lines=self._max_lines)

    def describe(self, ui: Interaction) -> tuple[Node, ...]:
        """Nothing when it only keeps the room of words."""
        return super().describe(ui) if self.name else ()


class Title(Widget):
    """The title of a page, under a stroke of yellow marker, with an optional quiet remark after it."""

    role = Role.HEADING

    def __init__(self, text: str, remark: str = "", style: TextStyle = T30, *, key: str = "") -> None:
        super().__init__(key=key, name=text, value=remark)
        self._style = style
        self._words = Label(text, style)
        self._remark = Label(remark, TextStyle(18, 23), "ink2") if remark else None

    def content_width(self, ruler: Ruler, available: float) -> float:
        remark = self._remark.natural_width(ruler, available) + 18 if self._remark else 0.0
        return min(available, self._words.natural_width(ruler, available) + remark)

    def _fits(self, ruler: Ruler, width: float) -> bool:
        """Whether the remark stands on the same line as the title."""
        return self._remark is None or self._both(ruler) <= width

    def _both(self, ruler: Ruler) -> float:
        remark = ruler.text_size(self._remark.text, self._remark.style).w if self._remark else 0.0
        return ruler.text_size(self._words.text, self._style).w + 18 + remark

    def content_height(self, ruler: Ruler, width: float) -> float:
        height = self._words.height_for(ruler, width)
        if self._remark is None or self._fits(ruler, width):
            return height
        return height + 4 + self._remark.height_for(ruler, width)

    def draw(self, port: Port, ui: Interaction) -> None:
        rect, ruler = self.rect, port.ruler
        block = ruler.block(self._words.text, self._style, rect.w)
        leading = block.leading / port.scale
        for rank, line in enumerate(block.lines):
            if line:
                width = (line[-1].x + line[-1].width) / port.scale
                port.marker(Rect(rect.x, rect.y + rank * leading, width, leading))
        taken = port.text(self._words.text, rect, self._style)
        if self._remark is None:
            return
        if self._fits(ruler, rect.w):
            at = (rect.x + taken.w + 18, rect.y + leading * 0.56)
            port.text_line(self._remark.text, at, self._remark.style, port.colours.ink2)
        else:
            below = Rect(rect.x, rect.y + taken.h + 4, rect.w, rect.h)
            port.text(self._remark.text, below, self._remark.style, port.colours.ink2)


class Icon(Widget):
    """A pictogram of `assets/icones`, growing with the text; silent unless it has a name."""

    def __init__(
        self, icon: str, size: float = 20, tone: Tone = "ink", *, name: str = "", key: str = "", tooltip: str = ""
    ) -> None:
        super().__init__(key=key, name=name, tooltip=tooltip)
        self._icon, self._size, self._tone = icon, size, tone
        self.role = Role.IMAGE if name else None

    def content_least(self, ruler: Ruler) -> float:
        return ruler.grown(self._size)

    def content_width(self, ruler: Ruler, available: float) -> float:
        return ruler.grown(self._size)

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(self._size)

    def draw(self, port: Port, ui: Interaction) -> None:
        side = port.ruler.grown(self._size)
        rect = Rect(self.rect.x + (self.rect.w - side) / 2, self.rect.y + (self.rect.h - side) / 2, side, side)
        draw_icon(port, self._icon, rect, tone_colour(port.colours, self._tone))


class Picture(Widget):
    """A picture of a given size: an illustration, a face, a chart drawn elsewhere."""

    def __init__(
        self, provider: Provider, width: float, height: float, *, name: str = "", key: str = "", grows: bool = True
    ) -> None:
        """`provider` gives a surface of a size in pixels. `grows`: it follows the size of the text."""
        super().__init__(key=key, name=name)
        self._provider, self._width, self._height, self._grows = provider, width, height, grows
        self.role = Role.IMAGE if name else None

    def content_width(self, ruler: Ruler, available: float) -> float:
        return ruler.grown(self._width) if self._grows else self._width

    def content_height(self, ruler: Ruler, width: float) -> float:
        return width * self._height / self._width

    def draw(self, port: Port, ui: Interaction) -> None:
        h = min(self.rect.h, self.rect.w * self._height / self._width)
        w = h * self._width / self._height
        place = Rect(self.rect.x + (self.rect.w - w) / 2, self.rect.y + (self.rect.h - h) / 2, w, h)
        if port.colours.mount is not None:
            port.box(place, fill=port.colours.mount, radius=Radius.CELL)
        port.image(place, self._provider)


class Canvas(Widget):
    """Room of a given height where a function draws: charts, maps, figures. Its name says what is read there."""

    role = Role.IMAGE

    def __init__(
        self,
        paint: Callable[[Port, Rect], None],
        height: float,
        *,
        name: str,
        value: str = "",
        key: str = "",
        grows: bool = True,
    ) -> None:
        super().__init__(key=key, name=name, value=value)
        self._paint, self._height, self._grows = paint, height, grows

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(self._height) if self._grows else self._height

    def draw(self, port: Port, ui: Interaction) -> None:
        self._paint(port, self.rect)


class Rule(Widget):
    """A thin decorative line, level, or upright with `upright`."""

    def __init__(self, *, upright: float = 0.0) -> None:
        super().__init__()
        self._upright = upright

    def content_width(self, ruler: Ruler, available: float) -> float:
        return 2.0 if self._upright else available

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(self._upright) if self._upright else 1.5

    def draw(self, port: Port, ui: Interaction) -> None:
        port.box(self.rect, fill=port.colours.line)


def draw_icon(port: Port, icon: str, rect: Rect, colour: Colour) -> None:
    """A pictogram in this colour, in this rectangle."""
    port.image(rect, lambda size: picture(f"icones/{icon}", size, colour))
