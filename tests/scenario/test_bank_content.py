"""What is in the bank: every situation and every question that was written for the game, in texts fit to be read."""

from __future__ import annotations

import re

import pytest

from game.scenario import load_scenario, read_scenario, shipped_scenarios
from game.scenario.bank import banked_items
from game.sim import NEVER_CAME, POSTURES, REGIONS, Scenario, simulate
from tests.scenario.sentences import texts_in

INCIDENTS = """
nom_de_la_coop personne_tresorier beau_parleur reunion_interminable trois_memes_voix blocage_par_un_seul
reglement_tout_fait retards absence_gros_contrat passager_clandestin paie_egale_ou_heures premier_prix_trop_bas
payer_sans_facture facture_impayee trou_dans_la_caisse panne_de_contrats porte_a_porte remarque_blessante
vitres_traces machine_dangereuse coup_de_chaleur deux_semaines_de_pluie secheresse lavage_desert concurrent
gros_contrat_municipal client_irrespectueux parent_en_retard ainee_isolee amitie_rompue surnom peur_du_telephone
personne_qui_fait_tout depart_membre arrivee_tardive animateurs_opposes comite_local_decide elue_photos
parent_envahissant fatigue_mi_saison objectif_irrealiste seul_argent_compte journee_reseau baclage_final
soiree_cloture surplus tondeuse_cassee mauvaise_couleur horaire_par_genre autre_village client_ajoute
duo_inseparable orage_sur_le_toit prix_local article_journal premiere_paie visite_reseau client_ravi
premiere_presidence don_outillage benevolat_desastre vide_grenier financeur idee_folle
"""
PROPOSALS = """
nom buts services grille_prix contribution part_sociale partage_travail regle_paie horaire comites
mode_de_decision reglement presidence publicite temps_de_gestion formation_pairs semaine_chargee tarif_solidaire
dimanche pourboires mi_saison revoir_prix rotation objectif_revise achat refuser_client retards_regle sanction
nouvelle_place coup_de_main projet_du_milieu surplus_final fete
"""
SERVICES = ("tonte", "garde", "vitres", "peinture", "auto", "chien", "menage", "classement", "evenements", "terrains")


@pytest.fixture(params=REGIONS)
def everything(request: pytest.FixtureRequest) -> Scenario:
    """All that a region may take, with every service."""
    services = ", ".join(f"{each}: {{prix: 12}}" for each in SERVICES)
    text = f"format: 1\ntitre: Tout\nregion: {request.param}\nservices: {{{services}}}\n"
    return read_scenario(text + "banque: {incidents: tous, propositions: tous}\n", "tout")


def in_bank(kind: str) -> set[str]:
    return {name for region in REGIONS for name in banked_items(region, kind)}


def test_every_situation_that_was_written_is_in_the_bank() -> None:
    assert len(INCIDENTS.split()) == 64
    assert set(INCIDENTS.split()) <= in_bank("incidents")


def test_every_question_that_was_written_is_in_the_bank() -> None:
    assert len(PROPOSALS.split()) == 33
    assert set(PROPOSALS.split()) <= in_bank("propositions")


def seen_in_summers(scenario: Scenario) -> set[str]:
    """The incidents that happened and the propositions that came, in some summers of two strategies."""
    seen: set[str] = set()
    for policy in ("adaptative", "hasard"):
        story = simulate(scenario, policy, 150, 1).story
        seen |= {each.id for i, each in enumerate(scenario.incidents) if (story.incidents == i).any()}
        seen |= {each.id for p, each in enumerate(scenario.proposals) if (story.adopted[:, p] != NEVER_CAME).any()}
    return seen


def test_every_situation_and_question_comes_in_the_summers_of_some_shipped_scenario() -> None:
    seen = set().union(*(seen_in_summers(load_scenario(name)) for name in shipped_scenarios()))

    assert {*INCIDENTS.split(), *PROPOSALS.split()} <= seen


def test_with_every_service_all_of_a_region_s_bank_fits(everything: Scenario) -> None:
    assert {each.id for each in everything.incidents} == set(banked_items(everything.region, "incidents"))
    assert {each.id for each in everything.proposals} == set(banked_items(everything.region, "propositions"))


def test_each_adult_around_the_co_op_is_met_in_some_incident(everything: Scenario) -> None:
    said = " ".join(text.fr for incident in everything.incidents for text in texts_in(incident))

    assert all(ally.name in said for ally in everything.entourage)


def test_an_incident_offers_each_posture_once(everything: Scenario) -> None:
    for incident in everything.incidents:
        postures = [choice.posture for choice in incident.choices if choice.posture]
        assert len(postures) == len(set(postures)), incident.id
        assert set(postures) <= set(POSTURES)


def test_every_choice_is_told_afterwards(everything: Scenario) -> None:
    for incident in everything.incidents:
        assert all(choice.feedback.fr for choice in incident.choices), incident.id
        variants = [each for choice in incident.choices for each in (choice.if_ready, choice.if_beginning) if each]
        assert all(each.feedback for each in variants), incident.id


def test_texts_have_curly_apostrophes_and_one_space_at_a_time(everything: Scenario) -> None:
    for text in (*texts_in(everything.incidents), *texts_in(everything.proposals)):
        assert not re.search(r"['\"“”]|\s{2,}|\.\.\.", text.fr), text.fr


def test_choices_speak_to_the_animateurs_and_fit_on_a_card(everything: Scenario) -> None:
    for incident in everything.incidents:
        assert len(incident.text.fr) <= 260, incident.id
        assert all(len(choice.text.fr) <= 100 for choice in incident.choices), incident.id
