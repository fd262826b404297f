"""The settings: what is chosen holds at once, and is kept for the next time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, get_args

from game.scenes.scene import WidgetScene
from game.scenes.stack import Pop, Push, Transition
from game.settings import Settings, TextScale
from game.text import LANGUAGES
from game.ui import (
    T16,
    T20,
    Button,
    Card,
    Chip,
    Column,
    KeyHint,
    KeyPress,
    Label,
    Page,
    PecGauge,
    Row,
    Rule,
    Slider,
    SpeechBubble,
    Switch,
    UiAction,
    Widget,
    page_bar,
    page_foot,
    segmented,
)
from game.ui.avatars import Avatar, Person
from game.ui.sounds import Sound

_VOLUMES: Final = tuple(range(0, 101, 10))
_FONTS: Final = ("lato", "atkinson")
_SAMPLE_POINTS: Final = (19, 21, 19)
_SAMPLE_TARGET: Final = 55


@dataclass(frozen=True, slots=True)
class Change(UiAction):
    """One setting takes another value."""

    setting: str
    value: str | int


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Go back where the settings were opened."""


class SettingsScene(WidgetScene):
    """Language, text, sound, movement, window; the page itself shows what each choice does."""

    ambience = None
    first_focus = "language.0"

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case Leave():
                return Pop()
            case Change(setting, value):
                changed = Settings.model_validate(self.context.settings.model_dump() | {setting: value})
                if not self.context.apply(changed):
                    self.toast(self.context.texts("settings.not_kept"))
                if setting in ("sound", "effects_volume"):
                    self.context.sounds.append(Sound.CARD)
        return None

    def key_pressed(self, key: KeyPress) -> Transition | None:
        return Push(lambda: self.context.routes.help("settings")) if key.chord == "f1" else None

    def build(self) -> Widget:
        t = self.context.texts
        back = Button(t("ui.back"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
        hints = [
            KeyHint(t("ui.key_tab"), t("settings.verb_next")),
            KeyHint(t("settings.key_arrows"), t("settings.verb_choose")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]
        body = Row([self._choices().sized(grow=1), self._preview().sized(width=432)], gap=24, align="start", stack=True)
        done = Button(t("settings.done"), Leave(), kind="main", key="done").sized(width=200)
        return Page(
            t("settings.title"),
            body,
            bar=page_bar(t("settings.title"), back=back, right=[Label(t("settings.about"), T16, "ink2")]),
            foot=page_foot(hints, None, [done]),
        )

    def _choices(self) -> Widget:
        t, settings = self.context.texts, self.context.settings
        languages = [(language, t(f"settings.language.{language}")) for language in LANGUAGES]
        sizes = [(size, t.percent(size / 100)) for size in get_args(TextScale)]
        fonts = [(font, t(f"settings.font.{font}")) for font in _FONTS]
        lines: list[Widget] = [
            self._line(
                "language",
                segmented(
                    languages,
                    t.language,
                    lambda language: Change("language", language),
                    name=t("settings.language"),
                    key="language",
                ),
            ),
            self._line(
                "text_scale",
                segmented(
                    sizes,
                    settings.text_scale,
                    lambda size: Change("text_scale", size),
                    name=t("settings.text_scale"),
                    key="text_scale",
                ),
            ),
            self._line(
                "font",
                segmented(fonts, settings.font, lambda font: Change("font", font), name=t("settings.font"), key="font"),
            ),
            self._line(
                "predictions",
                segmented(
                    [(when, t(f"settings.predictions.{when}")) for when in ("second", "always", "never")],
                    settings.predictions,
                    lambda when: Change("predictions", when),
                    name=t("settings.predictions"),
                    key="predictions",
                ),
            ),
            self._line("sound", self._switch("sound", is_on=settings.sound)),
            self._line("effects_volume", self._volume("effects_volume", settings.effects_volume)),
            self._line("ambience_volume", self._volume("ambience_volume", settings.ambience_volume)),
            self._line("captions", self._switch("captions", is_on=settings.captions)),
            self._line("reduced_motion", self._switch("reduced_motion", is_on=settings.reduced_motion)),
            self._line("full_screen", self._switch("full_screen", is_on=settings.full_screen)),
            self._line("pivotal_pauses", self._switch("pivotal_pauses", is_on=settings.pivotal_pauses)),
        ]
        ruled = [part for line in lines for part in (line, Rule())][:-1]
        return Card(Column(ruled, gap=14), padding=18)

    def _line(self, setting: str, choice: Widget) -> Widget:
        t = self.context.texts
        words = Column(
            [Label(t(f"settings.{setting}"), T20), Label(t(f"settings.{setting}.meaning"), T16, "ink2")], gap=2
        )
        return Row([words.sized(grow=1), choice.sized(width=340)], gap=16, stack=True)

    def _switch(self, setting: str, *, is_on: bool) -> Widget:
        t = self.context.texts
        return Switch(
            t("ui.yes") if is_on else t("ui.no"),
            Change(setting, not is_on),
            checked=is_on,
            name=t(f"settings.{setting}"),
            key=setting,
        )

    def _volume(self, setting: str, volume: int) -> Widget:
        t = self.context.texts
        return Slider(
            [t.percent(each / 100) for each in _VOLUMES],
            round(volume / _VOLUMES[1]),
            lambda rank: Change(setting, _VOLUMES[rank]),
            name=t(f"settings.{setting}"),
            key=setting,
        )

    def _preview(self) -> Widget:
        """A little of the game, as these settings show it."""
        t = self.context.texts
        person = Person(t("settings.sample_name"), mood="enthousiaste", mood_word=t("mood.enthousiaste"))
        said = SpeechBubble(person.name, t("settings.sample_words"))
        total = sum(_SAMPLE_POINTS)
        return Card(
            Column(
                [
                    Label(t("settings.preview"), T20),
                    Row([Avatar(t, person, 84), said.sized(grow=1)], gap=24),
                    Column(
                        [
                            Label(t("settings.sample_pec", total=total)),
                            PecGauge(
                                _SAMPLE_POINTS, name=t("quantity.pec"), value=t.number(total), target=_SAMPLE_TARGET
                            ),
                        ],
                        gap=8,
                    ),
                    Row([Chip(t("settings.sample_chip"), "okr", "good")]),
                    Label(t("settings.sample_text"), T16, "ink2"),
                ],
                gap=16,
            ),
            tape="sky",
            padding=20,
        )
