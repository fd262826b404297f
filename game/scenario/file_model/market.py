"""Who may call the co-op and what it sells."""

from __future__ import annotations

from typing import Annotated, Final, Self

from pydantic import Field, model_validator

from game.scenario.file_model.complaints import refuse
from game.scenario.file_model.section import Section
from game.scenario.file_model.tables import numbers_by
from game.scenario.file_model.values import Amount, Flag, Name, Number, Sentence, Share

_RATE: Final = Number(0.0, 200.0)
_FACTOR: Final = Number(0.0, 3.0)


class Segment(Section):
    """A kind of client."""

    nom: Sentence | None = Field(default=None, description="Nom affiché.")
    foyers: Annotated[int, Number(1, 100_000, is_whole=True)] = Field(
        default=100, description="Nombre de foyers ou d’établissements."
    )
    connait: Share = Field(default=0.1, description="Part qui connaît la coop au départ.")
    reputation: Share = Field(default=0.5, description="Réputation au départ.")
    intergenerationnel: Flag = Field(
        default=False, description="Vrai pour les aînés : compte pour les liens entre générations."
    )
    institution: Flag = Field(default=False, description="Vrai pour la municipalité et les organismes.")


class HourRange(Section):
    """Hours of a contract for one young person: least and most."""

    de: Annotated[float, Number(0.25, 40)] = Field(description="Durée la plus courte.")
    a: Annotated[float, Number(0.25, 40)] = Field(description="Durée la plus longue.")

    @model_validator(mode="after")
    def _goes_up(self) -> Self:
        if self.de > self.a:
            raise refuse("reversed_range")
        return self


class Service(Section):
    """What the co-op can offer."""

    nom: Sentence | None = Field(default=None, description="Nom affiché.")
    icone: Name = Field(default="travail", description="Nom d’une icône livrée.")
    prix: Annotated[float, Number(0.5, 500)] = Field(
        default=12.0, description="Prix de référence, par heure et par jeune."
    )
    prix_au_depart: Annotated[float, Number(0.5, 500)] | None = Field(
        default=None, description="Prix demandé le premier lundi ; celui de référence si rien n’est dit."
    )
    heures: HourRange = Field(default=HourRange(de=2, a=5), description="Durée du contrat, par jeune.")
    equipe: Annotated[int, Number(1, 8, is_whole=True)] = Field(default=2, description="Taille de l’équipe.")
    age_minimum: Annotated[int, Number(10, 25, is_whole=True)] = Field(default=14, description="Âge minimum.")
    difficulte: Share = Field(default=0.3, description="Difficulté, de 0 à 1.")
    clients: Annotated[dict[str, float], numbers_by("segment", _RATE)] | None = Field(
        default=None, description="Par segment, demandes attendues par semaine pour 100 foyers qui connaissent la coop."
    )
    elasticite: Annotated[float, Number(0.0, 3.0)] = Field(
        default=0.8, description="Positive : à 0,8, un prix de 10 % plus haut enlève environ 8 % des demandes."
    )
    saison: tuple[Annotated[float, _FACTOR], ...] = Field(
        default=(1.0,), min_length=1, max_length=12, description="Par semaine ; la dernière valeur se prolonge."
    )
    meteo: Annotated[dict[str, float], numbers_by("weather", _FACTOR)] = Field(
        default={}, description="Facteur par temps qu’il fait ; 1 si rien n’est dit."
    )
    materiel: Amount = Field(default=0.0, description="Coût du matériel par contrat.")
