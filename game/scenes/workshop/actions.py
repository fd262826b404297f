"""What the widgets of the workshop ask."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui import UiAction
from game.ui.widgets.editor import Buffer


@dataclass(frozen=True, slots=True)
class Write(UiAction):
    """The text, the caret or the selection is now this."""

    buffer: Buffer


@dataclass(frozen=True, slots=True)
class Mend(UiAction):
    """Put what was meant in the place of the wrong word."""


@dataclass(frozen=True, slots=True)
class NextProblem(UiAction):
    """The caret to the next problem."""


@dataclass(frozen=True, slots=True)
class Save(UiAction):
    """Write the file."""


@dataclass(frozen=True, slots=True)
class ChooseWeek(UiAction):
    """The trial begins in this week; chosen again, it begins with the preparation."""

    week: int


@dataclass(frozen=True, slots=True)
class Try(UiAction):
    """Play the scenario as it is written."""


@dataclass(frozen=True, slots=True)
class OpenModels(UiAction):
    """Choose another file, or something to begin from."""


@dataclass(frozen=True, slots=True)
class Share(UiAction):
    """Make one file of the scenario and its picture."""


@dataclass(frozen=True, slots=True)
class OpenFormatHelp(UiAction):
    """How scenarios are written."""


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Back to where one came from."""


@dataclass(frozen=True, slots=True)
class Answer(UiAction):
    """The answer to the question that is open: `save`, `forget`, `mine`, `theirs`, `stay`…"""

    word: str
