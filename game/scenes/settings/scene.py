"""The settings: what is chosen holds at once, and is kept for the next time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from game.scenes.scene import Context, WidgetScene
from game.scenes.settings import keys, look, play, reading, sound
from game.scenes.settings.lines import Change, OpenKeys
from game.scenes.settings.preview import preview
from game.scenes.stack import Pop, Push, Transition
from game.settings import Settings
from game.text import Texts
from game.ui import (
    T16,
    Button,
    Card,
    Column,
    KeyHint,
    Label,
    Page,
    Row,
    Rule,
    UiAction,
    Widget,
    page_bar,
    page_foot,
    tabs,
)
from game.ui.sounds import Sound

SUBJECTS: Final[Mapping[str, Callable[[Texts, Settings], list[Widget]]]] = {
    "reading": reading.lines,
    "look": look.lines,
    "sound": sound.lines,
    "play": play.lines,
    "keys": keys.lines,
}
"""The lines of each subject, in the order of the tabs."""
_TABS: Final = "subjects"


@dataclass(frozen=True, slots=True)
class OpenSubject(UiAction):
    """Turn to another subject."""

    subject: str


@dataclass(frozen=True, slots=True)
class OpenAccess(UiAction):
    """Read what makes the game accessible."""


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Go back where the settings were opened."""


class SettingsScene(WidgetScene):
    """A tab for each subject; the page itself shows what each choice does."""

    topic = "settings"
    ambience = None
    first_focus = "language.0"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._subject = next(iter(SUBJECTS))

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case Leave():
                return Pop()
            case OpenKeys():
                return Push(self.context.routes.keys)
            case OpenAccess():
                return Push(self.context.routes.access)
            case OpenSubject(subject):
                self._subject = subject
                self.focus(f"{_TABS}.{list(SUBJECTS).index(subject)}")
            case Change(setting, value):
                changed = Settings.model_validate(self.context.settings.model_dump() | {setting: value})
                if not self.context.apply(changed):
                    self.toast(self.context.texts("settings.not_kept"))
                if setting in ("sound", "effects_volume"):
                    self.context.sounds.append(Sound.CARD)
        return None

    def build(self) -> Widget:
        t = self.context.texts
        back = Button(t("ui.back"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
        hints = [
            KeyHint(t("ui.key_tab"), t("settings.verb_next")),
            KeyHint(t("settings.key_arrows"), t("settings.verb_choose")),
            KeyHint(f"1–{len(SUBJECTS)}", t("settings.verb_subject")),
        ]
        subjects = tabs(
            [(subject, t(f"settings.subject.{subject}")) for subject in SUBJECTS],
            self._subject,
            OpenSubject,
            name=t("settings.subjects"),
            key=_TABS,
        )
        body: Widget = Row(
            [self._choices().sized(grow=1), preview(t).sized(width=432)], gap=24, align="start", stack=True
        )
        right: list[Widget] = [Label(t("settings.about"), T16, "ink2")]
        if self.context.theme.stacked:  # the bar has no room for the tabs when text is large
            body = Column([subjects, body])
        else:
            right.insert(0, subjects.sized(width=600))
        access = Button(t("access.title"), OpenAccess(), icon="oeil", key="access")
        done = Button(t("settings.done"), Leave(), kind="main", key="done").sized(width=200)
        return Page(
            t("settings.title"),
            body,
            bar=page_bar(t("settings.title"), back=back, right=right),
            foot=page_foot(hints, None, [access, done]),
        )

    def _choices(self) -> Widget:
        lines = SUBJECTS[self._subject](self.context.texts, self.context.settings)
        ruled = [part for line in lines for part in (line, Rule())][:-1]
        return Card(Column(ruled, gap=14), padding=18)
