"""Segments and services."""

from __future__ import annotations

from game.scenario.file_model import market
from game.sim import Segment, Service, Text

_USUAL_RATE = 0.8
"""Weekly requests per 100 households, in every segment, of a service that says nothing of its clients."""


def build_segments(file: dict[str, market.Segment]) -> tuple[Segment, ...]:
    return tuple(
        Segment(
            id=name,
            name=each.nom or _title(name),
            households=each.foyers,
            knows=each.connait,
            reputation=each.reputation,
            intergenerational=each.intergenerationnel,
            institutional=each.institution,
        )
        for name, each in file.items()
    )


def build_services(file: dict[str, market.Service], segments: tuple[str, ...]) -> tuple[Service, ...]:
    return tuple(
        Service(
            id=name,
            name=each.nom or _title(name),
            icon=each.icone,
            price=round(each.prix * 100),
            hours=(each.heures.de, each.heures.a),
            team=each.equipe,
            minimum_age=each.age_minimum,
            difficulty=each.difficulte,
            clients=dict.fromkeys(segments, _USUAL_RATE) if each.clients is None else each.clients,
            elasticity=each.elasticite,
            season=each.saison,
            weather=each.meteo,
            material=round(each.materiel * 100),
            opening_price=None if each.prix_au_depart is None else round(each.prix_au_depart * 100),
        )
        for name, each in file.items()
    )


def _title(name: str) -> Text:
    """An id as a name, for want of one."""
    return Text(name.replace("_", " ").capitalize())
