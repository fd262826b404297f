"""The band of all members: a face, a mood, a name; each opens a page. One of them says how the week begins."""

from __future__ import annotations

from game.scenes.faces import person_of
from game.scenes.scene import Context
from game.scenes.season_page import OpenMember
from game.sim import SeasonView
from game.ui import Column, Container, Flow, Row, SpeechBubble, Widget
from game.ui.avatars import Avatar, Badge, Caption
from game.voices import Where, monday_voices, said_by

_FACES = (54.0, 46.0)
_ROOM, _GAP = 1200.0, 6.0
_VOICE, _SPEAKER, _APART = 300.0, 46.0, 14.0


def group_band(context: Context, view: SeasonView) -> Container:
    """Faces as large as one line allows, with a voice beside them if there is room; on several lines when there are
    too many of them, or large text."""
    t = context.texts
    for room in (_ROOM - _VOICE - _APART, _ROOM):
        for size in _FACES:
            faces = _faces(context, view, size)
            wanted = sum(face.natural_width(context.ruler, _ROOM) + _GAP for face in faces)
            if wanted > room:
                continue
            band = Row(faces, gap=_GAP, align="start", justify="between", zone=True, name=t("plan.group"), key="group")
            if room == _ROOM:
                return band
            return Row([band.sized(grow=1), *_voices(context, view)], gap=_APART, align="start")
    band_of_lines = Flow(
        _faces(context, view, _FACES[-1]), gap=16, line_gap=8, zone=True, name=t("plan.group"), key="group"
    )
    return Column([band_of_lines, *_voices(context, view)], gap=12)


def _faces(context: Context, view: SeasonView, size: float) -> list[Widget]:
    """Each member, who says something to whoever stops there; of an absent one, it is said that they are."""
    t = context.texts
    return [
        Avatar(
            t,
            person_of(t, member),
            size,
            badge=Badge.MOOD,
            caption=Caption.NAME,
            key=f"member.{member.index}",
            action=OpenMember(member.index),
            tooltip=t("avatar.quoted", words=said_by(t, view, member.index, Where.WEEK))
            if member.is_present
            else t("member.absent"),
            lives=True,
        )
        for member in view.members
        if member.is_active
    ]


def _voices(context: Context, view: SeasonView) -> list[Widget]:
    """The member who has most to say this Monday."""
    t = context.texts
    return [
        Row(
            [
                Avatar(t, person_of(t, view.members[line.member]), _SPEAKER, caption=Caption.NAME),
                SpeechBubble(view.members[line.member].profile.name, t("avatar.quoted", words=line.words)).sized(
                    grow=1
                ),
            ],
            gap=18,
        ).sized(width=_VOICE)
        for line in monday_voices(t, view)[:1]
    ]
