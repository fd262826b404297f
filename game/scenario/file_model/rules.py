"""The frame of the summer: calendar, conditions, money, rules, weather."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Final, Self

from pydantic import Field, model_validator

from game.scenario.file_model.complaints import refuse, refuse_at
from game.scenario.file_model.section import Section
from game.scenario.file_model.tables import numbers_by
from game.scenario.file_model.values import Amount, Date, Number, OneOf, Share
from game.sim import COMMITTEES, PAY_RULES, VOTING_RULES, WORK_RULES

DAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi")
CLIMATES: Final = ("ete_quebec", "ete_france", "ete_belgique")


class Calendar(Section):
    """When the summer takes place."""

    debut: Date = Field(description="Premier lundi.")
    semaines: Annotated[int, Number(3, 12, is_whole=True)] = Field(
        default=9, description="Nombre de semaines, de 3 à 12."
    )
    jours_feries: tuple[Date, ...] = Field(default=(), max_length=20, description="Jours fériés.")

    @model_validator(mode="after")
    def _is_possible(self) -> Self:
        if self.debut.weekday() != 0:
            monday = self.debut - datetime.timedelta(days=self.debut.weekday())
            raise refuse_at(("debut",), refuse("not_a_monday", instead=monday.isoformat()))
        end = self.debut + datetime.timedelta(weeks=self.semaines)
        for i, day in enumerate(self.jours_feries):
            if not self.debut <= day < end:
                raise refuse_at(("jours_feries", i), refuse("outside_calendar"))
        return self


class Conditions(Section):
    """The four conditions of success before the preparation days are shared."""

    jours: Annotated[int, Number(0, 25, is_whole=True)] = Field(
        default=20, description="Jours de préparation à répartir."
    )
    comite_local: Share = Field(default=0.3, description="Force du comité local au départ.")
    formation: Share = Field(default=0.2, description="Formation des animateurs au départ.")
    reseau: Share = Field(default=0.1, description="Lien avec le réseau au départ.")


class LatePayment(Section):
    """Clients who pay late."""

    chance: Share = Field(default=0.1, description="Chance qu’une facture soit payée en retard.")
    semaines: Annotated[int, Number(1, 6, is_whole=True)] = Field(default=2, description="Semaines de retard.")


class Finances(Section):
    """Money of the co-op."""

    caisse: Amount = Field(default=150.0, description="Argent en caisse au départ.")
    part_sociale: Annotated[float, Number(0, 1_000)] = Field(default=5.0, description="Part sociale, par membre.")
    contribution: Annotated[float, Number(0, 0.8)] = Field(
        default=0.15, description="Part de chaque contrat gardée par la coop."
    )
    frais_fixes: Amount = Field(default=10.0, description="Frais fixes par semaine.")
    retard_paiement: LatePayment = Field(default=LatePayment(), description="Clients qui paient en retard.")
    ristourne: Share = Field(default=0.35, description="Part de la contribution rendue aux membres à la fin.")
    charges: Share = Field(default=0.0, description="Charges sociales, en part de la paie.")


class Governance(Section):
    """How the co-op decides."""

    assemblee: Annotated[str, OneOf(DAYS)] = Field(default="lundi", description="Jour de l’assemblée.")
    quorum: Share = Field(default=0.5, description="Part des membres qui doivent être là.")
    votes: tuple[Annotated[str, OneOf(VOTING_RULES)], ...] = Field(
        default=VOTING_RULES, min_length=1, description="Façons de voter permises."
    )
    vote_initial: Annotated[str, OneOf(VOTING_RULES)] = Field(
        default="main_levee", description="Façon de voter au départ."
    )
    partage_du_travail: Annotated[str, OneOf(WORK_RULES)] = Field(
        default="equite", description="Partage des contrats au départ."
    )
    partage_des_gains: Annotated[str, OneOf(PAY_RULES)] = Field(
        default="heures", description="Partage de la paie au départ."
    )
    comites: tuple[Annotated[str, OneOf(COMMITTEES)], ...] = Field(default=COMMITTEES, description="Comités.")
    interventions: Annotated[int, Number(0, 9, is_whole=True)] = Field(
        default=3, description="Interventions par assemblée."
    )

    @model_validator(mode="after")
    def _starts_with_a_rule_that_is_allowed(self) -> Self:
        if self.vote_initial not in self.votes:
            raise refuse_at(("vote_initial",), refuse("unknown_word", known=self.votes, name=self.vote_initial))
        return self


WEATHER_SHARES: Final = numbers_by("weather", Number(0.0, 1.0))
"""Of one week, by kind of weather."""


class Weather(Section):
    """A climate by its name, or the shares of each kind of weather, week by week."""

    climat: Annotated[str, OneOf(CLIMATES)] | None = Field(default=None, description="Un climat livré.")
    semaines: tuple[Annotated[dict[str, float], WEATHER_SHARES], ...] = Field(
        default=(), max_length=12, description="Parts par semaine ; la dernière se prolonge."
    )

    @model_validator(mode="after")
    def _sums_to_one(self) -> Self:
        for i, shares in enumerate(self.semaines):
            if abs(sum(shares.values()) - 1) > 0.02:
                raise refuse_at(("semaines", i), refuse("shares_do_not_sum"))
        return self


def climate_or_list(value: Any) -> Any:
    """`meteo` is a mapping, or at once the list of weeks."""
    return {"semaines": value} if isinstance(value, list) else value
