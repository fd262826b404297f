"""What one comes to learn, and how simulated summers show it."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from game.scenario.file_model.complaints import refuse
from game.scenario.file_model.judging import IndicatorName
from game.scenario.file_model.keys import check_reference
from game.scenario.file_model.section import Section
from game.scenario.file_model.values import OneOf, Sentence, Share, Written, WrittenWithNames, read_word
from game.scenario.names import Names
from game.sim import POSTURES, STRATEGIES


def _read_strategy(value: Any) -> str:
    name = read_word(value).replace("_", "-")
    check_reference(name, STRATEGIES, "strategy")
    return name


def _read_choice(value: Any, names: Names) -> tuple[str, str]:
    """`incident.choice`, both of this scenario."""
    incident, _, choice = read_word(value).partition(".")
    check_reference(incident, names.incidents, "incident")
    check_reference(choice, names.incidents[incident], "choice")
    return incident, choice


class Comparison(Section):
    """A way to play: a strategy for the whole summer, or `adaptative` but for one posture or one choice."""

    strategie: Annotated[str, Written(_read_strategy, {"enum": list(STRATEGIES)})] | None = Field(
        default=None, description="Une stratégie livrée, tout l’été."
    )
    posture: Annotated[str, OneOf(POSTURES)] | None = Field(
        default=None, description="La stratégie adaptative, mais avec cette posture dans toutes les sphères."
    )
    choix: Annotated[tuple[str, str], WrittenWithNames(_read_choice, {"type": "string"})] | None = Field(
        default=None, description="La stratégie adaptative, mais ce choix d’un incident : incident.choix."
    )

    @model_validator(mode="after")
    def _says_one_way(self) -> Self:
        if sum(each is not None for each in (self.strategie, self.posture, self.choix)) != 1:
            raise refuse("one_way_wanted")
        return self


class Check(Section):
    """How simulated summers show that the aim can be learnt."""

    avec: Comparison = Field(description="La façon de jouer visée.")
    contre: Comparison = Field(description="Celle à laquelle on la compare.")
    indicateur: IndicatorName = Field(description="L’indicateur final sur lequel on les compare.")
    mieux_dans: Share = Field(default=0.8, description="Part des étés de même chance où la première fait mieux.")

    @model_validator(mode="after")
    def _compares_two_ways(self) -> Self:
        if self.avec == self.contre:
            raise refuse("same_ways")
        return self


class LearningAim(Section):
    """What one comes to learn."""

    texte: Sentence = Field(description="Texte affiché.")
    verifier: Check | None = Field(default=None, description="Essai par des étés simulés.")
