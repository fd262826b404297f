"""The whole file: every top-level key of the language."""

from __future__ import annotations

import re
from typing import Annotated, Any, Final

from pydantic import Field

from game.scenario.file_model.aims import LearningAim
from game.scenario.file_model.bank import Bank
from game.scenario.file_model.complaints import refuse
from game.scenario.file_model.dials import DialSettings
from game.scenario.file_model.happenings import Incident
from game.scenario.file_model.judging import Debriefing, ModelParameters, Objective, SilencedWarning
from game.scenario.file_model.market import Segment, Service
from game.scenario.file_model.people import Animateur, LocalCommittee, Members
from game.scenario.file_model.rules import (
    WEATHER_SHARES,
    Calendar,
    Conditions,
    Finances,
    Governance,
    Weather,
    climate_or_list,
)
from game.scenario.file_model.section import Section
from game.scenario.file_model.surroundings import Ally, Stake
from game.scenario.file_model.values import Identifier, Line, Number, OneOf, Sentence, ShortWriting, Written
from game.scenario.file_model.votes import Proposal
from game.sim import REGIONS

FORMAT: Final = 1
"""Version of the language that this program reads."""

VIGNETTES: Final = ("lac", "quartier", "pluie", "ferme", "archipel", "bocage", "cite", "marche", "fermeture", "nouveau")
_PICTURE_FILE: Final = re.compile(r"[\w-]{1,60}\.(png|jpg|svg)")
_IMAGE: Final = {"anyOf": [{"enum": list(VIGNETTES)}, {"type": "string", "pattern": f"^{_PICTURE_FILE.pattern}$"}]}
_WEEKS: Final = {"type": "array", "maxItems": 12, "items": WEATHER_SHARES.schema}


def _read_format(value: Any) -> int:
    number = int(Number(1, 10_000, is_whole=True).read(value))
    if number > FORMAT:
        raise refuse("newer_format", found=number, read=FORMAT)
    return number


def _read_image(value: Any) -> str:
    """A shipped picture, or a file beside the scenario: never a path."""
    if isinstance(value, str) and (value in VIGNETTES or _PICTURE_FILE.fullmatch(value)):
        return value
    raise refuse("wrong_image", known=VIGNETTES, name=value if isinstance(value, str) else "")


def _read_aim(value: Any) -> Any:
    return {"texte": value} if isinstance(value, str) else value


class ScenarioFile(Section):
    """A summer as a trainer writes it."""

    format: Annotated[int, Written(_read_format, {"const": FORMAT})] = Field(description="Version du format : 1.")
    titre: Sentence = Field(description="Titre de la fiche.")
    region: Annotated[str, OneOf(REGIONS)] = Field(description="quebec, france ou belgique.")
    resume: Sentence | None = Field(default=None, description="Résumé de la fiche.")
    auteur: Line = Field(default="", description="Qui a écrit ce scénario.")
    difficulte: Annotated[int, Number(1, 3, is_whole=True)] = Field(
        default=1, description="1 facile, 2 moyen, 3 exigeant."
    )
    reglages: DialSettings = Field(default=DialSettings(), description="La difficulté, réglage par réglage.")
    duree_minutes: Annotated[int, Number(5, 600, is_whole=True)] = Field(default=45, description="Durée d’une partie.")
    image: Annotated[str, Written(_read_image, _IMAGE)] = Field(
        default="lac", description="Une vignette livrée, ou un fichier à côté du scénario."
    )
    lieu: Line = Field(default="", description="Nom du lieu.")
    objectifs_pedagogiques: tuple[Annotated[LearningAim, ShortWriting(_read_aim, {"type": "string"})], ...] = Field(
        default=(), max_length=12, description="Ce que l’on vient apprendre."
    )
    calendrier: Calendar = Field(description="Quand.")
    conditions: Conditions = Field(default=Conditions(), description="Les quatre conditions de réussite au départ.")
    cooperants: Members = Field(default=Members(), description="Les coopérants.")
    animateurs: tuple[Animateur, ...] = Field(min_length=1, max_length=2, description="Un ou deux animateurs.")
    comite_local: LocalCommittee = Field(default=LocalCommittee(), description="Le comité local.")
    entourage: tuple[Ally, ...] = Field(
        default=(), max_length=12, description="Les adultes autour de la coop, un par rôle."
    )
    segments: dict[Identifier, Segment] = Field(min_length=1, max_length=8, description="Qui peut appeler la coop.")
    services: dict[Identifier, Service] = Field(min_length=1, max_length=16, description="Ce que la coop peut offrir.")
    finances: Finances = Field(default=Finances(), description="L’argent.")
    gouvernance: Governance = Field(default=Governance(), description="Comment on décide.")
    meteo: Annotated[Weather, ShortWriting(climate_or_list, _WEEKS)] = Field(
        default=Weather(), description="Le climat."
    )
    banque: Bank = Field(default=Bank(), description="Ce qui est pris dans la banque.")
    propositions: tuple[Proposal, ...] = Field(
        default=(), max_length=80, description="Ce qui peut venir à l’assemblée."
    )
    incidents: tuple[Incident, ...] = Field(default=(), max_length=120, description="Ce qui peut arriver.")
    objectifs: tuple[Objective, ...] = Field(default=(), max_length=16, description="Ce que le scénario juge.")
    enjeu: Stake | None = Field(default=None, description="Ce qui se joue dans le milieu, avec ses propres objectifs.")
    debriefing: Debriefing = Field(default=Debriefing(), description="La discussion de clôture.")
    modele: ModelParameters = Field(default={}, description="Paramètres du modèle, dans leurs bornes.")
    avertissements_tus: tuple[SilencedWarning, ...] = Field(
        default=(), description="Avertissements que l’auteur garde."
    )
