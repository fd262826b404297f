"""A scenario from a few questions: one page each, and beside them the file as it will be written."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenario.writing import Answers, compose_sections, one_line, write_new
from game.scenes.colouring import Colouring
from game.scenes.key_names import name_of
from game.scenes.own_scenarios import free_path
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Pop, Replace, Transition
from game.scenes.wizard.questions import QUESTIONS, Answering, GoOn, Question
from game.ui import (
    T16,
    T18,
    Button,
    Card,
    Column,
    Icon,
    KeyHint,
    KeyPress,
    Label,
    Page,
    Row,
    StepTrail,
    Title,
    UiAction,
    Widget,
    page_bar,
    page_foot,
)
from game.ui.widgets.editor import Buffer, Editor

_PANEL_WIDTH = 520.0


@dataclass(frozen=True, slots=True)
class GoBack(UiAction):
    """To the question before, or away from the first one."""


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Back to the scenarios; nothing is written."""


@dataclass(frozen=True, slots=True)
class Look(UiAction):
    """The preview after a movement in it."""

    buffer: Buffer


class WizardScene(WidgetScene):
    """Every question has an answer already: one may go straight to the end.

    `answers` are those so far, `buffer` the file that they give.
    """

    topic = "wizard"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._rank = 0
        self.answers = Answers()
        self.buffer = Buffer.of("")
        self._error = ""
        self._show()
        self.first_focus = self.question.first(self.answers)

    @property
    def question(self) -> Question:
        return QUESTIONS[self._rank]

    # What is asked

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case Answering(answers):
                self.answers = answers
                self._show()
            case Look(buffer):
                if buffer.text == self.buffer.text:  # to read and to copy, not to write
                    self.buffer = buffer
            case GoOn() if self._rank == len(QUESTIONS) - 1:
                return self._write()
            case GoOn():
                self._turn_to(self._rank + 1)
            case GoBack() if self._rank:
                self._turn_to(self._rank - 1)
            case GoBack() | Leave():
                return Pop()
        return None

    def key_pressed(self, key: KeyPress) -> Transition | None:
        return self._do(GoOn()) if key.chord == "ctrl+enter" else None

    def _turn_to(self, rank: int) -> None:
        self._rank = rank
        self._show()
        self.first_focus = self.question.first(self.answers)
        self.focus(self.first_focus)

    def _show(self) -> None:
        """Compose the file again; the part that the question writes is selected, and so in view."""
        sections = compose_sections(self.answers, self.context.texts)
        start, end, text = 0, 0, ""
        for name, section in sections.items():
            if name == self.question.section:
                start, end = len(text), len(text) + len(section)
            text += section + "\n"
        self.buffer = Buffer.of(text[:-1]).selecting(start, end)

    def _write(self) -> Transition | None:
        """The file in the player's own folder; the workshop then opens it."""
        t = self.context.texts
        path = free_path(one_line(self.answers.title) or t("writing.file.title"))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_new(path, self.buffer.text)
        except OSError:
            self._error = t("wizard.unwritten", file=path.name)
            return None
        return Replace(lambda: self.context.routes.workshop(str(path)))

    # What is shown

    def build(self) -> Widget:
        t, question = self.context.texts, self.question
        steps = [t(f"wizard.{each.id}.step") for each in QUESTIONS]
        trail = StepTrail(steps, self._rank, name=t("wizard.steps"))
        asked = Column(
            [
                Column([Title(t(f"wizard.{question.id}.heading")), Label(t(f"wizard.{question.id}.text"))], gap=6),
                question.ask(self.answers, t),
            ],
            gap=18,
        )
        body = Row(
            [asked.sized(grow=1), self._preview().sized(width=_PANEL_WIDTH)], gap=24, align="stretch", stack=True
        )
        back = Button(t("wizard.scenarios"), Leave(), kind="small", icon="fg", key="leave")
        return Page(
            t("wizard.title"),
            Column([trail, body.sized(grow=1)], gap=18),
            bar=page_bar(t("wizard.title"), back=back),
            foot=self._foot(),
        )

    def _preview(self) -> Widget:
        t = self.context.texts
        place = self.buffer.place
        heading = Row([Icon("livre", 22), Label(t("wizard.preview"), T18.black)], gap=10)
        sheet = Editor(
            self.buffer,
            Look,
            name=t("wizard.preview"),
            value=t("wizard.preview_line", n=place.line + 1),
            spans=Colouring(self.buffer.lines),
            rows=14,
            key="preview",
        ).sized(grow=1)
        problem = Row([Icon("alerte", 20), Label(self._error).sized(grow=1)], gap=8) if self._error else None
        return Card(Column([heading, Label(t("wizard.preview_text"), T16, "ink2"), sheet, problem], gap=8), padding=14)

    def _foot(self) -> Widget:
        t = self.context.texts
        hints = [
            KeyHint(name_of(t, "ctrl+enter"), t("wizard.verb_next")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]
        is_last = self._rank == len(QUESTIONS) - 1
        back = Button(t("wizard.back"), GoBack(), icon="fg", shortcut="escape", key="back")
        words = t("wizard.write") if is_last else t("wizard.next")
        go_on = Button(words, GoOn(), kind="main", icon_after="fd", key="next").sized(width=230)
        return page_foot(hints, None, [back, go_on])
