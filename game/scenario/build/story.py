"""Propositions, incidents, objectives, debriefing."""

from __future__ import annotations

from game.scenario.build.blanks import Blanks
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
    Variant,
    Who,
)


def build_proposals(file: tuple[votes.Proposal, ...], blanks: Blanks) -> tuple[Proposal, ...]:
    return tuple(
        Proposal(
            id=each.id,
            title=blanks.fill(each.titre),
            text=blanks.fill(each.texte),
            options=tuple(_option(option, blanks) for option in each.options),
            when=each.quand,
            proposed_by=each.proposee_par,
            at_closing=each.moment == "cloture",
            well_led=blanks.fill(each.suite.bien_menee),
            badly_led=blanks.fill(each.suite.mal_menee),
        )
        for each in file
    )


def build_incidents(file: tuple[happenings.Incident, ...], blanks: Blanks) -> tuple[Incident, ...]:
    return tuple(
        Incident(
            id=each.id,
            title=blanks.fill(each.titre),
            sphere=each.sphere,
            text=blanks.fill(each.texte),
            choices=tuple(_choice(choice, blanks) for choice in each.choix),
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


def _option(file: votes.Option, blanks: Blanks) -> Option:
    expected = file.attendu
    goals = (expected.revenu, expected.apprentissage, expected.plaisir, expected.milieu)
    return Option(
        id=file.id,
        text=blanks.fill(file.texte),
        expected=Expectation(goals, expected.equite, expected.effort),
        rule=file.regle,
        effects=file.effets,
        lasting=file.effets_durables,
        well_led=blanks.fill_any(file.suite.bien_menee),
        badly_led=blanks.fill_any(file.suite.mal_menee),
    )


def _choice(file: happenings.Choice, blanks: Blanks) -> Choice:
    ready, beginning = file.si_le_groupe_est_pret, file.si_le_groupe_debute
    return Choice(
        id=file.id,
        text=blanks.fill(file.texte),
        posture=file.posture,
        hours=file.heures,
        effects=file.effets,
        lasting=file.effets_durables,
        feedback=blanks.fill(file.retour),
        if_ready=_variant(ready, ready.au_dessus, blanks) if ready else None,
        if_beginning=_variant(beginning, beginning.sous, blanks) if beginning else None,
    )


def _variant(file: happenings.Variant, threshold: float, blanks: Blanks) -> Variant:
    return Variant(threshold, file.effets, file.effets_durables, blanks.fill_any(file.retour))


def _who(file: happenings.Who) -> Who:
    return Who(file.role, file.plus_haut, file.plus_bas, file.service, file.age, file.nombre)


def _on(indicator: str, test: KeyTest) -> KeyTest:
    """The target, which says a level only, put on its indicator."""
    return KeyTest(indicator, test.target, test.below, test.above, test.between, test.equal, test.among)
