"""The question of what a branch is called."""

from __future__ import annotations

from dataclasses import dataclass

from game.debriefing.branch_names import default_name
from game.saves import LONGEST_NAME, Record
from game.scenes.scene import Context
from game.ui import Button, Dialog, TextField, UiAction


@dataclass(frozen=True, slots=True)
class AskToName(UiAction):
    """Ask what the chosen branch is called."""


@dataclass(frozen=True, slots=True)
class Name(UiAction):
    """The text of the name changes."""

    text: str


@dataclass(frozen=True, slots=True)
class KeepName(UiAction):
    """Call the branch so."""


@dataclass(frozen=True, slots=True)
class KeepNoName(UiAction):
    """Close the question."""


class BranchNaming:
    """A dialog with one field; without a name, a branch is called after its week."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._text = ""
        self._usual = ""
        self.is_open = False

    def act(self, action: UiAction, record: Record) -> bool:
        """Do what the dialog asked about this branch; whether it has another name now."""
        match action:
            case AskToName() if record.origin is not None:
                self.is_open, self._text = True, record.origin.name
                self._usual = default_name(self._context.texts, record)
            case Name(text):
                self._text = text
            case KeepName():
                self.is_open = False
                self._context.store.name_branch(record.id, self._text.strip())
                return True
            case KeepNoName():
                self.is_open = False
        return False

    def dialog(self) -> Dialog:
        """The question."""
        t = self._context.texts
        field = TextField(
            self._text,
            Name,
            name=t("branches.rename_field"),
            placeholder=self._usual,
            max_length=LONGEST_NAME,
            on_enter=KeepName(),
            key="name",
        )
        buttons = [
            Button(t("branches.rename_cancel"), KeepNoName(), key="no-name", shortcut="escape"),
            Button(t("branches.rename_keep"), KeepName(), kind="main", key="keep-name"),
        ]
        return Dialog(t("branches.rename_title"), [field], buttons, icon="crayon", width=460, first_focus="name")
