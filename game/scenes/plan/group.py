"""The band of all members: a face, a mood, a name; each opens a page."""

from __future__ import annotations

from game.scenes.faces import person_of
from game.scenes.scene import Context
from game.scenes.season_page import OpenMember
from game.sim import SeasonView
from game.ui import Container, Flow, Row
from game.ui.avatars import Avatar, Badge, Caption

_FACES = (54.0, 46.0)
_ROOM, _GAP = 1200.0, 6.0


def group_band(context: Context, view: SeasonView) -> Container:
    """Faces as large as one line allows; on several lines when there are too many of them, or large text."""
    t = context.texts
    name = t("plan.group")
    for size in _FACES:
        faces = [
            Avatar(
                t,
                person_of(t, member),
                size,
                badge=Badge.MOOD,
                caption=Caption.NAME,
                key=f"member.{member.index}",
                action=OpenMember(member.index),
                lives=True,
            )
            for member in view.members
            if member.is_active
        ]
        wanted = sum(face.natural_width(context.ruler, _ROOM) + _GAP for face in faces)
        if wanted <= _ROOM:
            return Row(faces, gap=_GAP, align="start", justify="between", zone=True, name=name, key="group")
    return Flow(faces, gap=16, line_gap=8, zone=True, name=name, key="group")
