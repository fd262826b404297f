"""The problem that is looked at: where, what, and the gesture that corrects it."""

from __future__ import annotations

import dataclasses

from game.scenario import Problem
from game.scenes.workshop.actions import Mend
from game.text import Texts
from game.ui import T16, Button, Column, Icon, Interaction, Label, Padding, Port, Radius, Rect, Row, Stroke, Widget

_BAND = 8.0
_HEIGHT = 98.0
"""The same with and without a problem, so that the editor above stays as it is."""


def problem_box(texts: Texts, problem: Problem | None, *, is_read: bool, can_mend: bool) -> Widget:
    """What is wrong under or after the caret; that all is well when nothing is."""
    if problem is None:
        said = texts("workshop.no_problem") if is_read else texts("workshop.reading")
        return _Box(Row([Icon("okr" if is_read else "chrono", 26), Label(said).sized(grow=1)], gap=12), "line")
    tone = "sun_dark" if problem.is_warning else "err"
    lines: list[Widget | None] = [Label(place_and_reason(texts, problem), T16.bold)]
    if problem.suggestion:
        lines.append(Label(texts("scenario.did_you_mean", name=f"**{problem.suggestion}**")))
    others = [name for name in str(problem.values.get("known", "")).split(", ") if name and name != problem.suggestion]
    if others:
        key = "workshop.also" if problem.suggestion else "workshop.possible"
        lines.append(Label(texts(key, names=", ".join(others)), T16, "ink2", max_lines=2))
    mend = Button(
        texts("workshop.mend"),
        Mend(),
        kind="small",
        selected=True,
        shortcut="alt+enter",
        key="mend",
        enabled=can_mend,
        reason=texts("workshop.mend_by_hand"),
    )
    words = Column(lines, gap=1).sized(grow=1)
    sign = Icon("alerte", 28, "sun_dark" if problem.is_warning else "err")
    return _Box(Row([sign, words, mend if problem.suggestion else None], gap=14), tone)


def place_and_reason(texts: Texts, problem: Problem) -> str:
    """« Ligne 14 : » and the sentence without what it suggests, which is said apart."""
    values = {key: value for key, value in problem.values.items() if key != "known"}
    reason = dataclasses.replace(problem, suggestion="", values=values).sentence(texts.language)
    said = texts.polish(reason).replace("**", "")
    return texts("workshop.at_line", line=problem.line, said=said) if problem.line else said


class _Box(Padding):
    """A card with a coloured band at its left."""

    def __init__(self, child: Widget, tone: str) -> None:
        super().__init__(child, _BAND + 14, 12, 14, 12)
        self.sized(height=_HEIGHT)
        self._tone = tone

    def draw(self, port: Port, ui: Interaction) -> None:
        c, rect = port.colours, self.rect
        colour = getattr(c, self._tone)
        port.box(rect, c.card, None, 0, Radius.CARD, (3.0, c.shadow))
        with port.clip(Rect(rect.x, rect.y, _BAND, rect.h)):
            port.box(rect, colour, None, 0, Radius.CARD)
        port.box(rect, None, colour, Stroke.ACTION, Radius.CARD)
