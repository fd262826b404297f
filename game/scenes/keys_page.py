"""Which key does what: each command of the game and its key, changed by pressing another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.scenes.commands import BY_NAME, COMMANDS, DIGITS, Command
from game.scenes.key_names import name_of
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Pop, Transition
from game.ui import (
    T16,
    T20,
    Button,
    Card,
    Column,
    Dialog,
    KeyHint,
    KeyPress,
    Label,
    Page,
    Row,
    UiAction,
    Widget,
    page_bar,
    page_foot,
)
from game.ui.inputs import UiInput

_KEY_WIDTH: Final = 150
_KEY: Final = "command-"


@dataclass(frozen=True, slots=True)
class Ask(UiAction):
    """Ask for the key of a command; of none, ask no more."""

    command: str = ""


@dataclass(frozen=True, slots=True)
class Restore(UiAction):
    """Come back to these chords, by the names of commands; to none, everything is as usual."""

    chosen: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Go back to the settings."""


class KeysScene(WidgetScene):
    """What is chosen holds at once; each change can be undone, and all of them together."""

    topic = "settings"
    ambience = None

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._asked: Command | None = None
        self._refused = ""

    @property
    def takes_any_key(self) -> bool:  # type: ignore[override]  # while a key is asked for
        return self._asked is not None

    def handle(self, ui_input: UiInput) -> Transition | None:
        """The key that is pressed while one is asked for is the answer; Escape gives none."""
        if isinstance(ui_input, KeyPress) and self._asked is not None and ui_input.chord not in ("escape", "enter"):
            self._choose(self._asked, ui_input.chord)
            self.invalidate()
            return None
        return super().handle(ui_input)

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case Leave():
                return Pop()
            case Ask(command):
                self._asked, self._refused = BY_NAME.get(command), ""
            case Restore(chosen):
                before = tuple(self.context.keys.chosen.items())
                self._keep(dict(chosen))
                said = "keys_page.undone" if chosen or not before else "keys_page.all_usual"
                self.toast(self.context.texts(said))
        return None

    def _choose(self, command: Command, chord: str) -> None:
        t, keys = self.context.texts, self.context.keys
        holder = keys.holder(command, chord)
        if chord in DIGITS or ("+" in chord and chord.endswith("+")):
            self._refused = t("keys_page.digits")
        elif holder is not None:
            self._refused = t("keys_page.taken", key=name_of(t, chord), command=t(f"command.{holder.name}"))
        else:
            before = tuple(keys.chosen.items())
            self._keep(keys.changed(command, chord).chosen)
            self._asked, self._refused = None, ""
            said = t("keys_page.changed", key=name_of(t, chord), command=t(f"command.{command.name}"))
            self.toast(said, Restore(before), t("keys_page.undo"))

    def _keep(self, chosen: dict[str, str]) -> None:
        self.context.apply(self.context.settings.model_copy(update={"keys": chosen}))

    # What is shown

    def dialog(self) -> Dialog | None:
        command, t = self._asked, self.context.texts
        if command is None:
            return None
        now = t("keys_page.now", key=name_of(t, self.context.keys.chord(command)))
        said = [Label(t("keys_page.press")), Label(now, T16, "ink2")]
        refused = [Label(self._refused, T16.bold, "err")] if self._refused else []
        keep = Button(t("keys_page.keep"), Ask(), kind="main", key="keep", shortcut="escape")
        return Dialog(t(f"command.{command.name}"), [*said, *refused], [keep], icon="crayon", first_focus="keep")

    def build(self) -> Widget:
        t = self.context.texts
        back = Button(t("ui.back"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
        hints = [
            KeyHint(t("ui.key_tab"), t("settings.verb_next")),
            KeyHint(t("ui.key_enter"), t("keys_page.verb_change")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]
        usual = Button(
            t("keys_page.usual"),
            Restore(),
            icon="refaire",
            key="usual",
            enabled=bool(self.context.keys.chosen),
            reason=t("keys_page.already_usual"),
        )
        done = Button(t("settings.done"), Leave(), kind="main", key="done").sized(width=200)
        half = -(-len(COMMANDS) // 2)
        columns = [self._list(COMMANDS[:half]).sized(grow=1), self._list(COMMANDS[half:]).sized(grow=1)]
        return Page(
            t("keys_page.title"),
            Column([Label(t("keys_page.about")), Row(columns, gap=16, align="start", stack=True)]),
            bar=page_bar(t("keys_page.title"), back=back),
            foot=page_foot(hints, None, [usual, done]),
        )

    def _list(self, commands: tuple[Command, ...]) -> Widget:
        return Card(Column([self._line(command) for command in commands], gap=6, zone=True), padding=14)

    def _line(self, command: Command) -> Widget:
        t, keys = self.context.texts, self.context.keys
        name, key = t(f"command.{command.name}"), name_of(t, keys.chord(command))
        where = "everywhere" if not command.topics else command.topics[0] if len(command.topics) == 1 else "some"
        words = Column([Label(name, T20), Label(t(f"keys_page.where.{where}"), T16, "ink2")], gap=0)
        button = Button(
            key,
            Ask(command.name),
            kind="small",
            name=t("keys_page.name", command=name, key=key),
            key=_KEY + command.name,
            selected=command.name in keys.chosen,
        )
        return Row([words.sized(grow=1), button.sized(width=_KEY_WIDTH)], gap=12)
