"""What makes the game accessible, need by need, in plain words and in those of the field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from game.scenes.key_names import name_of
from game.scenes.scene import WidgetScene
from game.scenes.stack import Pop, Transition
from game.ui import (
    T16,
    T20,
    Button,
    Card,
    Column,
    Grid,
    KeyHint,
    Label,
    Page,
    Role,
    UiAction,
    Widget,
    page_bar,
    page_foot,
)

FEATURES: Final[Mapping[str, tuple[str, ...]]] = {
    "see": ("text_size", "clear_text", "contrast", "colour", "motion", "flashes", "charts", "window"),
    "listen": ("screen_reader", "names", "actions", "announcements", "language"),
    "hear": ("captions", "volumes", "mute"),
    "act": ("keyboard", "mouse", "keys", "controller", "holds", "undo"),
    "understand": ("plain", "pace", "speed", "difficulty", "tutorial", "help", "objective", "save"),
}
"""What each need finds here; `docs/access.md` names the test that proves each."""


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Go back where the page was opened."""


class AccessScene(WidgetScene):
    """A card for each need."""

    ambience = None

    def act(self, action: UiAction) -> Transition | None:
        return Pop() if isinstance(action, Leave) else None

    def build(self) -> Widget:
        t = self.context.texts
        back = Button(t("ui.back"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
        hints = [
            KeyHint(name_of(t, "pagedown"), t("access.verb_read")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]
        left, right = ("see", "act"), ("listen", "understand", "hear")
        columns = [Column([self._card(need) for need in needs], gap=16) for needs in (left, right)]
        body = Column([Label(t("access.intro")), Grid(columns, columns=2, gap=20)], gap=14)
        return Page(
            t("access.title"),
            body,
            bar=page_bar(t("access.title"), back=back, right=[Label(t("access.about"), T16, "ink2")]),
            foot=page_foot(hints),
        )

    def _card(self, need: str) -> Widget:
        t = self.context.texts
        lines = [
            Column([Label(t(f"access.feature.{each}")), Label(t(f"access.standard.{each}"), T16, "ink2")], gap=0)
            for each in FEATURES[need]
        ]
        heading = Label(t(f"access.need.{need}"), T20)
        heading.role = Role.HEADING
        return Card(Column([heading, *lines], gap=10), padding=16)
