"""The terms of the glossary; their words are in the catalogue, `glossary.<term>.…`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.scenes.searching import folded, holds
from game.text import Texts

TERMS: Final = (
    "accompagner",
    "adhesion_ouverte",
    "affichette",
    "animateur_animatrice",
    "appropriation",
    "assemblee_generale",
    "atelier_de_l_avenir",
    "autofinancement",
    "autonomie_collective",
    "besoin_percu",
    "bilan",
    "cae",
    "cape",
    "cjs",
    "comite",
    "comite_local",
    "conscience_cooperative",
    "consentement",
    "contrat",
    "contribution",
    "cooperant_cooperante",
    "cooperative_de_travail",
    "deleguer",
    "demarchage",
    "desherbage",
    "devis",
    "economie_sociale",
    "education_populaire",
    "election_sans_candidat",
    "etayage",
    "facture",
    "faire_a_la_place",
    "gardiennage",
    "guider",
    "intergenerationnel",
    "main_levee",
    "ordre_du_jour",
    "part_sociale",
    "passager_clandestin",
    "photo_langage",
    "posture",
    "pouvoir_d_agir",
    "prise_en_charge_pec",
    "proces_verbal",
    "quorum",
    "reglement_interieur",
    "reserve",
    "ressources_humaines",
    "ristourne",
    "surplus",
)
"""Their identifiers."""


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the glossary in one language, for one region."""

    id: str
    word: str
    meaning: str
    also: str
    """How people of the region also say it; empty when nothing else is known."""


def glossary(texts: Texts) -> tuple[Term, ...]:
    """Every term, in alphabetical order."""
    terms = [_term(name, texts) for name in TERMS]
    return tuple(sorted(terms, key=lambda term: folded(term.word)))


def found(terms: tuple[Term, ...], query: str) -> tuple[Term, ...]:
    """The terms that hold the words of the query; those whose own name does come first."""
    named = [term for term in terms if holds(term.word, query)]
    others = [term for term in terms if term not in named and holds(f"{term.word} {term.meaning} {term.also}", query)]
    return (*named, *others)


def _term(name: str, texts: Texts) -> Term:
    also = f"glossary.{name}.also"
    return Term(
        name, texts(f"glossary.{name}"), texts(f"glossary.{name}.meaning"), texts(also) if texts.has(also) else ""
    )
