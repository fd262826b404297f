"""What must be asked before a text could be lost."""

from __future__ import annotations

from typing import Literal

from game.scenes.workshop.actions import Answer
from game.text import Texts
from game.ui import Button, Dialog, Label

Question = Literal["leave", "outside", "lost"]


def dialog_of(question: Question, texts: Texts, file: str) -> Dialog:
    """The question in words; what loses nothing has the focus, and Escape."""
    match question:
        case "leave":
            safest, others = "stay", ["save", "forget"]
        case "outside":
            safest, others = "mine", ["theirs"]
        case "lost":
            safest, others = "resume", ["drop"]
    buttons = [Button(texts(f"workshop.answer.{word}"), Answer(word), key=f"answer-{word}") for word in others]
    first = Button(
        texts(f"workshop.answer.{safest}"), Answer(safest), kind="main", shortcut="escape", key=f"answer-{safest}"
    )
    title = texts(f"workshop.question.{question}")
    said = Label(texts(f"workshop.question.{question}_text", file=file))
    return Dialog(title, [said], [*buttons, first], icon="crayon", width=560, first_focus=first.key)
