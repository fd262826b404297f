"""How hard the summer is made."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from game.scenario.file_model.section import Section
from game.scenario.file_model.values import OneOf
from game.sim import ADVICE, INCIDENT_RATES, INFORMATION, MARKETS, UNTURNED


class DialSettings(Section):
    """Four dials, apart from one another; a player may turn them otherwise when the season begins."""

    marche: Annotated[str, OneOf(MARKETS)] = Field(
        default=UNTURNED.market, description="Combien on appelle la coop : discret, comme_ecrit ou genereux."
    )
    imprevus: Annotated[str, OneOf(INCIDENT_RATES)] = Field(
        default=UNTURNED.incidents, description="Combien il en vient : rares, comme_ecrit ou nombreux."
    )
    information: Annotated[str, OneOf(INFORMATION)] = Field(
        default=UNTURNED.information, description="Ce que l’on voit du groupe : complete, ou seulement observee."
    )
    conseils: Annotated[str, OneOf(ADVICE)] = Field(
        default=UNTURNED.advice, description="Ce que le jeu souffle : tous, essentiels ou aucun."
    )
