"""Members and animateurs as faces."""

from __future__ import annotations

from game.sim import Animateur, MemberView
from game.text import Texts
from game.ui.avatars import Person


def person_of(texts: Texts, member: MemberView, *, is_present: bool | None = None) -> Person:
    """A member as a face; `is_present` when it is not the presence of this week that counts."""
    present = member.is_present if is_present is None else is_present
    profile = member.profile
    return Person(profile.name, profile.portrait, member.mood, texts(f"mood.{member.mood}"), is_present=present)


def animateur_of(animateur: Animateur) -> Person:
    """An animateur as a face."""
    return Person(animateur.name, animateur.portrait, is_animateur=True)
