"""What scenario, members and views say, in the words of a language: for the window, the text mode and reports alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Final

from game.sim import UNTURNED, Dials, Reason, Scenario, SeasonView, SurplusUse, Text
from game.text import Texts

POINTS: Final = 100.0 / 3.0
"""Points for one unit of PEC, vision, support or autonomy: the model counts PEC from 0 to 3, readers out of 100."""
LETTERS: Final = {"vision": "v", "soutien": "s", "autonomie": "a"}
"""The quantities whose sum is the PEC, in its order, and their letters."""

_PERSONS: Final = ("{qui}", "{qui2}")


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


def surplus_words(texts: Texts, use: SurplusUse, *, whole: bool = False) -> str:
    """What a use of the surplus would do: a few words beside its option, or a `whole` sentence."""
    rule = use.rule if use.amount else "nothing"
    least, most = (use.paid[0], use.paid[-1]) if use.paid else (0, 0)
    key = f"surplus.{rule}.said" if whole else f"surplus.{rule}"
    return texts(key, least=texts.money(least), most=texts.money(most), amount=texts.money(use.amount))


def turned_dials(texts: Texts, dials: Dials) -> list[str]:
    """The dials that are not as an author leaves them, each with where it stands, to be put in a sentence; nothing when
    none was turned."""
    return [
        texts(
            "dials.said",
            dial=texts(f"dial.{each.name}").lower(),
            position=texts(f"dial.{each.name}.{position}").lower(),
        )
        for each in fields(dials)
        if (position := getattr(dials, each.name)) != getattr(UNTURNED, each.name)
    ]


def capitalised(sentence: str) -> str:
    """The sentence with its first letter as a capital, the others untouched."""
    return sentence[:1].upper() + sentence[1:]


def is_in_french_only(scenario: Scenario, language: str) -> bool:
    """Whether somebody who reads another language will find the sentences of a scenario in French."""
    return language != "fr" and any(proposal.text.en is None for proposal in scenario.proposals)
