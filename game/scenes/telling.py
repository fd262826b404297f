"""What scenario, members and views say, in the words of the language: used by every scene of the season."""

from __future__ import annotations

from collections.abc import Sequence

from game.sim import Animateur, MemberView, Reason, SeasonView, Text
from game.text import Texts
from game.ui.avatars import Person

_PERSONS = ("{qui}", "{qui2}")


def read(texts: Texts, text: Text) -> str:
    """A text of the scenario that names nobody; `{devise}` is the region's currency."""
    return texts.polish(text.read(texts.language).replace("{devise}", texts.currency))


def tell(texts: Texts, view: SeasonView, text: Text, who: Sequence[int] = ()) -> str:
    """A text of the scenario about the members `who`, whose names fill `{qui}` and `{qui2}`."""
    told = text.read(texts.language).replace("{devise}", texts.currency)
    for mark, index in zip(_PERSONS, who, strict=False):
        told = told.replace(mark, view.members[index].profile.name)
    return texts.polish(told)


def names_of(texts: Texts, view: SeasonView, members: Sequence[int]) -> str:
    """Members by name, as a list in a sentence: Awa, Émile et Zoé."""
    return texts.join([view.members[index].profile.name for index in members])


def person_of(texts: Texts, member: MemberView, *, is_present: bool | None = None) -> Person:
    """A member as a face; `is_present` when it is not the presence of this week that counts."""
    present = member.is_present if is_present is None else is_present
    profile = member.profile
    return Person(profile.name, profile.portrait, member.mood, texts(f"mood.{member.mood}"), is_present=present)


def animateur_of(animateur: Animateur) -> Person:
    """An animateur as a face."""
    return Person(animateur.name, animateur.portrait, is_animateur=True)


def target_name(texts: Texts, view: SeasonView, target: str) -> str:
    """What an activity is about: a service, a sphere, a member or a committee; "" for nothing."""
    for kind in ("sphere", "committee"):
        if texts.has(f"{kind}.{target}"):
            return texts(f"{kind}.{target}")
    service = next((each for each in view.scenario.services if each.id == target), None)
    if service is not None:
        return read(texts, service.name)
    return next((each.profile.name for each in view.members if each.profile.id == target), "")


def why(texts: Texts, reasons: Sequence[Reason]) -> str:
    """Why a decision is refused, in words."""
    return " ".join(texts(f"reason.{reason.key}", **dict(reason.values)) for reason in reasons)


def capitalised(sentence: str) -> str:
    """The sentence with its first letter as a capital, the others untouched."""
    return sentence[:1].upper() + sentence[1:]
