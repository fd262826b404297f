"""Propositions, incidents, objectives, debriefing."""

from __future__ import annotations

from game.scenario.file_model import happenings, judging, votes
from game.sim import (
    Choice,
    Debriefing,
    Expectation,
    Incident,
    KeyTest,
    Objective,
    Option,
    Proposal,
    Question,
    Text,
    Variant,
    Who,
)

_NOTHING = Text("")


def build_proposals(file: tuple[votes.Proposal, ...]) -> tuple[Proposal, ...]:
    return tuple(
        Proposal(
            id=each.id,
            title=each.titre,
            text=each.texte,
            options=tuple(_option(option) for option in each.options),
            when=each.quand,
            proposed_by=each.proposee_par,
            at_closing=each.moment == "cloture",
            well_led=each.suite.bien_menee or _NOTHING,
            badly_led=each.suite.mal_menee or _NOTHING,
        )
        for each in file
    )


def build_incidents(file: tuple[happenings.Incident, ...]) -> tuple[Incident, ...]:
    return tuple(
        Incident(
            id=each.id,
            title=each.titre,
            sphere=each.sphere,
            text=each.texte,
            choices=tuple(_choice(choice) for choice in each.choix),
            when=each.quand,
            danger=each.danger,
            weight=each.poids,
            once=each.une_fois,
            who=_who(each.qui) if each.qui else None,
        )
        for each in file
    )


def build_objectives(file: tuple[judging.Objective, ...]) -> tuple[Objective, ...]:
    return tuple(
        Objective(each.id, each.texte, _on(each.indicateur, each.cible), is_means=each.sorte == "moyens")
        for each in file
    )


def build_debriefing(file: judging.Debriefing) -> Debriefing:
    return Debriefing(file.arrets, tuple(Question(each.phase, each.texte) for each in file.questions), file.themes)


def _option(file: votes.Option) -> Option:
    expected = file.attendu
    goals = (expected.revenu, expected.apprentissage, expected.plaisir, expected.milieu)
    return Option(
        id=file.id,
        text=file.texte,
        expected=Expectation(goals, expected.equite, expected.effort),
        rule=file.regle,
        effects=file.effets,
        lasting=file.effets_durables,
        well_led=file.suite.bien_menee,
        badly_led=file.suite.mal_menee,
    )


def _choice(file: happenings.Choice) -> Choice:
    ready, beginning = file.si_le_groupe_est_pret, file.si_le_groupe_debute
    return Choice(
        id=file.id,
        text=file.texte,
        posture=file.posture,
        hours=file.heures,
        effects=file.effets,
        lasting=file.effets_durables,
        feedback=file.retour or _NOTHING,
        if_ready=_variant(ready, ready.au_dessus) if ready else None,
        if_beginning=_variant(beginning, beginning.sous) if beginning else None,
    )


def _variant(file: happenings.Variant, threshold: float) -> Variant:
    return Variant(threshold, file.effets, file.effets_durables, file.retour)


def _who(file: happenings.Who) -> Who:
    return Who(file.role, file.plus_haut, file.plus_bas, file.service, file.age, file.nombre)


def _on(indicator: str, test: KeyTest) -> KeyTest:
    """The target, which says a level only, put on its indicator."""
    return KeyTest(indicator, test.target, test.below, test.above, test.between, test.equal, test.among)
