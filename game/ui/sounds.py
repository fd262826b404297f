"""What can be heard, by name. A value is the name of a file of `assets/sounds`, and of its caption `sound.<value>`."""

from __future__ import annotations

from enum import StrEnum


class Sound(StrEnum):
    """A brief sound that a scene asks for. Nothing is told by a sound alone."""

    PAGE = "page"
    """The page of the week is turned."""
    CARD = "card"
    """A card is laid in the plan."""
    VOTE = "vote"
    """Hands go up."""
    CONTRACT = "contract"
    """A contract is done."""
    INCIDENT = "incident"
    """Something comes up."""
    WEEK = "week"
    """The week is over."""
    PEC = "pec"
    """The group takes more in charge."""
    REFUSED = "refused"
    """What was tried cannot be done."""


class Ambience(StrEnum):
    """What goes on around a scene."""

    INDOORS = ""
    """Nothing is heard."""
    SUMMER = "summer"
    RAIN = "rain"
