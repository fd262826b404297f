"""The page of one member."""

from game.scenes.member.scene import MemberScene

__all__ = ["MemberScene"]
