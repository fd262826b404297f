"""The three spheres: what the group seems to need, and how near the animateurs stand this week."""

from __future__ import annotations

from collections.abc import Sequence

from game.scenes.plan.actions import TakePosture
from game.sim import POSTURES, Dials, SphereView
from game.telling import capitalised
from game.text import Texts
from game.ui import (
    T16,
    T20,
    Card,
    Column,
    Container,
    Handled,
    Icon,
    Interaction,
    KeyPress,
    Label,
    OptionCard,
    Picture,
    Port,
    Rect,
    Role,
    Row,
    Ruler,
    SphereSquare,
    Stroke,
    Widget,
)
from game.ui.pictures import picture

_GLYPH_W, _GLYPH_H = 55.0, 28.0
_GAP, _PADDING, _MARK = 4.0, 5.0, 16.0
_LEAST = 64.0


def sphere_card(t: Texts, sphere: SphereView, dials: Dials) -> Card:
    """One sphere: how it goes, the four postures; the perceived need and the gap between the two, as far as the dials
    let them be seen."""
    name = capitalised(t(f"sphere.{sphere.sphere}.long"))
    heading = Row(
        [
            SphereSquare(sphere.sphere, name=name),
            Column(
                [Label(name, T20), Label(t(f"plan.state.{sphere.sphere}.{sphere.perceived_posture}"), T16, "ink2")],
                gap=0,
            ).sized(grow=1),
        ],
        gap=8,
        align="start",
    )
    strip = _strip(t, sphere, name, is_need_shown=dials.shows_all)
    words = Column([heading, strip, _foot(t, sphere, dials)], gap=6)
    return Card(words, padding=12, name=name, key=f"sphere-{sphere.sphere}")


def _foot(t: Texts, sphere: SphereView, dials: Dials) -> Widget:
    if not dials.shows_all:
        return _said(t("plan.to_observe"), "oeil", t("plan.to_observe.meaning"))
    need = t("plan.need", posture=t(f"posture.{sphere.perceived_posture}").lower())
    return _said(need, *_gap(t, sphere.gap)) if dials.comments else Label(need, T16.bold)


def _said(need: str, icon: str, words: str) -> Widget:
    line = Row([Icon(icon, 18, "ink2"), Label(words, T16, "ink2").sized(grow=1)], gap=6)
    return Column([Label(need, T16.bold), line], gap=0)


def _gap(t: Texts, steps: int) -> tuple[str, str]:
    """How far the posture is from the perceived need, without judging."""
    if steps == 0:
        return "okr", t("plan.gap_none")
    return ("fh", t(f"plan.gap_more.{steps}")) if steps > 0 else ("fb", t(f"plan.gap_less.{-steps}"))


def _strip(t: Texts, sphere: SphereView, name: str, *, is_need_shown: bool) -> PostureStrip:
    options = [_posture(t, sphere, posture) for posture in POSTURES]
    needed = POSTURES.index(sphere.perceived_posture) if is_need_shown else None
    return PostureStrip(options, needed, name=t("plan.postures", sphere=name))


def _posture(t: Texts, sphere: SphereView, posture: str) -> OptionCard:
    is_chosen = posture == sphere.posture
    word = t(f"posture.{posture}")
    drawing = f"icones/posture-{posture.replace('_', '-')}"
    glyph = Picture(lambda size: picture(drawing, size), _GLYPH_W, _GLYPH_H)
    return OptionCard(
        Column(
            [glyph, Label(word, T16.black if is_chosen else T16, align="center")],
            gap=5,
            align="center",
            justify="center",
        ),
        TakePosture(sphere.sphere, posture),
        name=word,
        value=t(f"posture.{posture}.meaning"),
        tooltip="" if is_chosen else t(f"posture.{posture}.meaning"),
        selected=is_chosen,
        padding=_PADDING,
        key=posture_key(sphere.sphere, posture),
    )


def posture_key(sphere: str, posture: str) -> str:
    """The key of the option of a posture in a sphere."""
    return f"{sphere}.{posture}"


class PostureStrip(Container):
    """Four postures side by side, as wide as their words ask, and a mark under the one that the need calls for, when
    it is shown; two by two when their words are too long.

    While one of them has the focus, the keys 1 to 4 choose.
    """

    def __init__(self, options: Sequence[OptionCard], needed: int | None, *, name: str) -> None:
        super().__init__(list(options), name=name, zone=True)
        self._options, self._needed = options, needed

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def _lines(self, ruler: Ruler, width: float) -> list[list[tuple[OptionCard, float]]]:
        """The options of each line, with their widths."""
        least = sum(option.least_width(ruler) for option in self._options) + _GAP * (len(self._options) - 1)
        n_lines = 1 if least <= width else 2
        count = len(self._options) // n_lines
        return [_spread(ruler, self._options[i : i + count], width) for i in range(0, len(self._options), count)]

    def content_height(self, ruler: Ruler, width: float) -> float:
        return sum(_line_height(ruler, line) + ruler.grown(_MARK) for line in self._lines(ruler, width))

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        y = self.rect.y
        for line in self._lines(ruler, self.rect.w):
            x, height = self.rect.x, _line_height(ruler, line)
            for option, width in line:
                option.arrange(ruler, Rect(x, y, width, height), ui)
                x += width + _GAP
            y += height + ruler.grown(_MARK)

    def draw(self, port: Port, ui: Interaction) -> None:
        if self._needed is None:
            return
        under = self._options[self._needed].rect
        draw_need(port, (under.center.x, under.bottom + port.ruler.grown(_MARK / 2 + 2)))

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        rank = int(key.chord) - 1 if key.chord in {"1", "2", "3", "4"} else -1
        if not 0 <= rank < len(self._options):
            return None
        return Handled(self._options[rank].action, self._options[rank].key)


def _spread(ruler: Ruler, options: Sequence[OptionCard], width: float) -> list[tuple[OptionCard, float]]:
    """The options over the whole width, each as its words ask."""
    longest = [ruler.longest_word(option.name, T16.black) for option in options]
    wanted = [max(word, ruler.grown(_LEAST)) + 2 * _PADDING + 2 for word in longest]
    free = width - _GAP * (len(wanted) - 1) - sum(wanted)
    return [(option, each + free / len(wanted)) for option, each in zip(options, wanted, strict=True)]


def _line_height(ruler: Ruler, line: Sequence[tuple[OptionCard, float]]) -> float:
    return max(option.height_for(ruler, width) for option, width in line)


def draw_need(port: Port, middle: tuple[float, float]) -> None:
    """The mark of the perceived need: a triangle that points to a posture."""
    (x, y), half = middle, port.ruler.grown(9)
    port.polygon([(x - half, y + 0.55 * half), (x + half, y + 0.55 * half), (x, y - 0.65 * half)], port.colours.ink)


class Legend(Widget):
    """What the signs of the postures stand for."""

    _SIGN, _STEP = 22.0, 26.0

    def __init__(self, t: Texts, *, is_need_shown: bool) -> None:
        signs = ("animateurs", "group", "task", "need") if is_need_shown else ("animateurs", "group", "task")
        words = [t(f"plan.legend.{sign}") for sign in signs]
        super().__init__(name=t.join(words))
        self.role = Role.TEXT
        self._words = words

    def content_width(self, ruler: Ruler, available: float) -> float:
        words = sum(ruler.text_size(word, T16).w for word in self._words)
        return words + len(self._words) * (ruler.grown(self._SIGN) + 8) + (len(self._words) - 1) * self._STEP

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(24)

    def draw(self, port: Port, ui: Interaction) -> None:
        x, y, grown = self.rect.x, self.rect.center.y, port.ruler.grown
        painters = (_draw_animateurs, _draw_group, _draw_task, draw_need)
        for paint, word in zip(painters, self._words, strict=False):
            paint(port, (x + grown(self._SIGN) / 2, y))
            x += grown(self._SIGN) + 8
            x = port.text_line(word, (x, y), T16, port.colours.ink2).right + self._STEP


def _draw_animateurs(port: Port, middle: tuple[float, float]) -> None:
    port.circle(middle, port.ruler.grown(6), port.colours.ink)


def _draw_group(port: Port, middle: tuple[float, float]) -> None:
    (x, y), r = middle, port.ruler.grown(4.5)
    for dx, dy in ((0.0, -1.1), (-1.2, 0.9), (1.2, 0.9)):
        port.circle((x + dx * r, y + dy * r), r, None, port.colours.ink, Stroke.ACTION)


def _draw_task(port: Port, middle: tuple[float, float]) -> None:
    half = port.ruler.grown(6)
    square = Rect(middle[0] - half, middle[1] - half, 2 * half, 2 * half)
    port.box(square, port.colours.sun, port.colours.ink, Stroke.ACTION, 3)
