"""Calendar, conditions, money, rules, weather."""

from __future__ import annotations

from collections.abc import Mapping

from game.scenario.defaults import climate
from game.scenario.file_model import rules
from game.sim import Calendar, Finances, Governance, Preparation


def build_calendar(file: rules.Calendar) -> Calendar:
    return Calendar(file.debut, file.semaines, tuple(sorted(set(file.jours_feries))))


def build_preparation(file: rules.Conditions) -> Preparation:
    return Preparation(file.jours, file.comite_local, file.formation, file.reseau)


def build_finances(file: rules.Finances) -> Finances:
    return Finances(
        cash=_cents(file.caisse),
        share=_cents(file.part_sociale),
        contribution=file.contribution,
        fixed_costs=_cents(file.frais_fixes),
        late_chance=file.retard_paiement.chance,
        late_weeks=file.retard_paiement.semaines,
        refund=file.ristourne,
        charges=file.charges,
    )


def build_governance(file: rules.Governance) -> Governance:
    return Governance(
        assembly_day=rules.DAYS.index(file.assemblee),
        quorum=file.quorum,
        voting_rules=file.votes,
        voting_rule=file.vote_initial,
        work_rule=file.partage_du_travail,
        pay_rule=file.partage_des_gains,
        committees=file.comites,
        interventions=file.interventions,
    )


def build_climate(file: rules.Weather, region: str) -> tuple[Mapping[str, float], ...]:
    """The shares of each kind of weather by week; each week sums to 1 exactly as far as floats allow."""
    weeks = file.semaines or climate(file.climat or f"ete_{region}")
    return tuple({kind: share / sum(shares.values()) for kind, share in shares.items()} for shares in weeks)


def _cents(amount: float) -> int:
    return round(amount * 100)
