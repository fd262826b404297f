"""The glossary: words of the trade and of the game, each with where it comes from, and where a passage says them.

The words are in the catalogue: `glossary.<term>` with `.meaning`, `.game` (what it is here), `.also` (how people of the
region say it too) and `.forms` (other words that mean it), and `source.<source>`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from game.text.texts import Texts

SOURCES: Final = (
    "quebec_2015",
    "france_2016",
    "aci_1995",
    "cicopa_2005",
    "cooperatives_1982",
    "economie_sociale_2013",
    "ess_2014",
    "cape_2003",
    "morin_1938",
    "endenburg_1970",
    "wood_1976",
    "karau_1993",
    "hersey_1969",
    "colquitt_2001",
    "freire_1968",
    "rappaport_1987",
    "model_2026",
)
"""Where the terms come from: founding documents of the CJS, laws, the practice of meetings, research, this model."""

TERMS: Final = {
    "accompagner": "hersey_1969",
    "adhesion_ouverte": "aci_1995",
    "affichette": "model_2026",
    "animateur_animatrice": "quebec_2015",
    "appropriation": "colquitt_2001",
    "assemblee_generale": "aci_1995",
    "atelier_de_l_avenir": "france_2016",
    "autofinancement": "model_2026",
    "autonomie_collective": "quebec_2015",
    "besoin_percu": "model_2026",
    "bilan": "model_2026",
    "cae": "ess_2014",
    "cape": "cape_2003",
    "cjs": "quebec_2015",
    "comite": "model_2026",
    "comite_local": "quebec_2015",
    "conscience_cooperative": "quebec_2015",
    "consentement": "endenburg_1970",
    "contrat": "france_2016",
    "contribution": "aci_1995",
    "cooperant_cooperante": "quebec_2015",
    "cooperative_de_travail": "cicopa_2005",
    "deleguer": "hersey_1969",
    "demarchage": "model_2026",
    "desherbage": "model_2026",
    "devis": "model_2026",
    "economie_sociale": "economie_sociale_2013",
    "education_populaire": "freire_1968",
    "election_sans_candidat": "endenburg_1970",
    "etayage": "wood_1976",
    "etude_de_marche": "quebec_2015",
    "facture": "model_2026",
    "faire_a_la_place": "hersey_1969",
    "gardiennage": "model_2026",
    "guider": "hersey_1969",
    "intergenerationnel": "quebec_2015",
    "main_levee": "morin_1938",
    "ordre_du_jour": "morin_1938",
    "parrain_jeunesse": "france_2016",
    "part_sociale": "cooperatives_1982",
    "passager_clandestin": "karau_1993",
    "photo_langage": "france_2016",
    "posture": "hersey_1969",
    "pouvoir_d_agir": "rappaport_1987",
    "prise_en_charge_pec": "quebec_2015",
    "proces_verbal": "morin_1938",
    "quorum": "morin_1938",
    "reglement_interieur": "cooperatives_1982",
    "reserve": "cooperatives_1982",
    "ressources_humaines": "model_2026",
    "ristourne": "cooperatives_1982",
    "soutien": "quebec_2015",
    "sphere": "quebec_2015",
    "surplus": "cooperatives_1982",
    "vision": "quebec_2015",
}
"""The terms, each with its source."""

_SHORTEST: Final = 3


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the glossary in one language, for one region."""

    id: str
    word: str
    meaning: str
    game: str
    """What it is in the game."""
    source: str
    also: str
    """How people of the region also say it; empty when nothing else is known."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of a passage where a term is said, from `start` up to `end`."""

    start: int
    end: int
    term: str


def term_of(texts: Texts, name: str) -> Term:
    """An entry by its identifier."""
    also, key = f"glossary.{name}.also", f"glossary.{name}"
    return Term(
        name,
        texts(key),
        texts(f"{key}.meaning"),
        texts(f"{key}.game"),
        texts(f"source.{TERMS[name]}"),
        texts(also) if texts.has(also) else "",
    )


def mentions(texts: Texts, passage: str, apart_from: str = "") -> tuple[Mention, ...]:
    """Where a passage says each term for the first time, in order; `apart_from` is the term that it explains."""
    pattern, terms = _pattern(texts)
    found: dict[str, Mention] = {}
    for match in pattern.finditer(passage):
        term = terms[match.lastgroup or ""]
        if term != apart_from and term not in found:
            found[term] = Mention(match.start(), match.end(), term)
    return tuple(found.values())


def _pattern(texts: Texts) -> tuple[re.Pattern[str], dict[str, str]]:
    forms = tuple((form, name) for name in TERMS for form in _forms(texts, name))
    return _compiled(forms)


@lru_cache(maxsize=8)
def _compiled(forms: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern of every form, the longest first, so that « comité local » is no « comité »."""
    longest_first = sorted(forms, key=lambda form: -len(form[0]))
    groups = {f"g{rank}": name for rank, (_, name) in enumerate(longest_first)}
    parts = [rf"(?P<g{rank}>{re.escape(form)}(?:e?s)?)" for rank, (form, _) in enumerate(longest_first)]
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE), groups


def _forms(texts: Texts, name: str) -> list[str]:
    """The words that mean a term: its own, without what is in brackets, and the others that the catalogue gives."""
    own, others = texts(f"glossary.{name}"), f"glossary.{name}.forms"
    written = f"{own}, {texts(others)}" if texts.has(others) else own
    return [form.strip() for form in re.split(r"[,()]", written) if len(form.strip()) >= _SHORTEST]
