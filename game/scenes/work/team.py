"""Everyone, with their mood, over the week of work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.scenes.faces import person_of
from game.scenes.season_page import OpenMember
from game.sim import SeasonView
from game.text import Texts
from game.ui import Button, Dialog, Flow, UiAction
from game.ui.avatars import Avatar, Badge, Caption

_FACE: Final = 66.0


@dataclass(frozen=True, slots=True)
class ShowTeam(UiAction):
    """Show or hide everyone."""

    is_shown: bool


def team_dialog(t: Texts, view: SeasonView) -> Dialog:
    """Each face opens the member's page."""
    faces = [
        Avatar(
            t,
            person_of(t, member),
            _FACE,
            badge=Badge.MOOD,
            caption=Caption.FULL,
            key=f"face-{member.index}",
            action=OpenMember(member.index),
        ).sized(width=104)
        for member in view.members
        if member.is_active
    ]
    close = Button(t("work.close"), ShowTeam(False), key="close-team", shortcut="escape")
    return Dialog(
        t("work.team"),
        [Flow(faces, gap=12, line_gap=14, zone=True, name=t("work.team"))],
        [close],
        icon="gens",
        width=640,
        first_focus="close-team",
    )
