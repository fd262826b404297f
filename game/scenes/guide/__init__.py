"""A first season, guided by doing."""

from game.scenes.guide.guide import Guide, GuideAction, Moment, TakeUp
from game.scenes.guide.note import guide_note
from game.scenes.guide.starting import guided_season

__all__ = ["Guide", "GuideAction", "Moment", "TakeUp", "guide_note", "guided_season"]
