"""What the guide says on a page: the step in words, pinned beside what it speaks of."""

from __future__ import annotations

from game.scenes.guide.guide import Fold, Guide, Leave
from game.scenes.guide.steps import STEPS
from game.scenes.scene import Context
from game.ui import T16, T18, Button, Column, Label, Role, Row, Widget
from game.ui.widgets.note import PageNote

_WIDTH = 372.0


def guide_note(context: Context, guide: Guide, phase: str) -> PageNote | None:
    """The note of the step; None on a page that it does not speak of."""
    t, step = context.texts, guide.step
    if step is None or step.phase != phase:
        return None
    name = t("guide.step", n=guide.number, total=len(STEPS))
    if guide.is_folded:
        unfold = Button(name, Fold(False), kind="small", icon="ampoule", name=t("guide.unfold"), key="guide-unfold")
        return PageNote(unfold, step.target, name=name)
    fold = Button("", Fold(True), kind="small", icon="moins", name=t("guide.fold"), key="guide-fold")
    leave = Button("", Leave(), kind="small", icon="croix", name=t("guide.leave"), key="guide-leave")
    for button in (fold, leave):
        button.tooltip = button.name
    words = Label(t(f"guide.step.{step.key}"), T18)
    words.role = Role.STATUS
    count = Label(name, T16, "ink2")
    if context.theme.stacked:
        row = Row([Column([count, words], gap=2).sized(grow=1), fold, leave], gap=12)
        return PageNote(row, step.target, name=name, is_band=True)
    heading: Widget = Row([count.sized(grow=1), fold, leave], gap=8)
    return PageNote(Column([heading, words], gap=6), step.target, name=name, width=_WIDTH)
