"""Everyone round the table, from the views: who is there, who speaks, who voted what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.scenes.faces import animateur_of, person_of
from game.scenes.scene import Context
from game.scenes.season_page import OpenMember
from game.sim import SeasonView
from game.ui import Ruler, Widget
from game.ui.avatars import Badge
from game.ui.charts.assembly import AssemblyCircle, Seated, Speech
from game.voices import Line

_HEIGHT = 522.0


class _Circle(AssemblyCircle):
    """A table that leaves room for the title above it at 100 % text."""

    def content_height(self, ruler: Ruler, width: float) -> float:
        return super().content_height(ruler, width) if ruler.theme.stacked else _HEIGHT


def circle_of(
    context: Context,
    view: SeasonView,
    present: Sequence[int],
    centre: Widget | None,
    *,
    lines: Sequence[Line] = (),
    animateur_says: str = "",
    badges: Mapping[int, Badge] | None = None,
    voted_at: float | None = None,
) -> AssemblyCircle:
    """The active members in their order, absent ones as empty places, and the animateurs, who speak first."""
    t = context.texts
    seated = [each for each in view.members if each.is_active]
    places = {member.index: place for place, member in enumerate(seated)}
    members = [
        Seated(
            person_of(t, member, is_present=member.index in present),
            (badges or {}).get(member.index, Badge.NONE),
            OpenMember(member.index),
            f"member.{member.index}",
        )
        for member in seated
    ]
    animateurs = [Seated(animateur_of(each.profile)) for each in view.animateurs if each.is_hired]
    said = [Speech(0, animateur_says, is_animateur=True)] if animateur_says and animateurs else []
    said += [Speech(places[line.member], line.words) for line in lines if line.member in places]
    return _Circle(
        t, t("assembly.circle"), members, animateurs, speeches=said, centre=centre, voted_at=voted_at, key="circle"
    )
