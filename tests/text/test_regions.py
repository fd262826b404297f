"""A summer in Québec speaks as one does there, a summer in France or in Belgium as one does there."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from game.scenario import load_scenario, shipped_scenarios
from game.text import REGIONS
from game.text.loading import read_messages
from tests.scenario.sentences import texts_in

OF_QUEBEC = """
    fins? de semaine|courriels?|magasin(?:er|age)|soumissions?|dépanneurs?|cégeps?|chums?|soupers?|jobines?|gazon
    accroche-portes?|trop-perçus?|gardiennes?|tuques?|piastres?|embarqu\\w+|école secondaire|stationnements?|babillards?
    ventes? de garage|carrefours? jeunesse-emploi|arénas?|dollars?|cellulaires?|breuvages?|blé d’Inde|camps? de jour
"""
OF_FRANCE = """
    week-ends?|e-mails?|mails?|lycée\\w*|collèges?|collégien\\w*|brocantes?|vide-greniers?|prestations?|devis|excédents?
    tracts?|baby-sitting|boulots?|euros?|portables?|parkings?|goûters?|SMIC|smartphones?|MJC|missions? locales?
    points? d’étape|Scop|flyers?|centimes?
"""
ABOUT_WORDS = ("glossary.", "wizard.region.", "source.")
"""Texts that are about the words of every region, or about the regions."""


def foreign_to(region: str) -> re.Pattern[str]:
    words = (OF_FRANCE if region == "quebec" else OF_QUEBEC).replace("\n", "|")
    alternatives = "|".join(part.strip() for part in words.split("|") if part.strip())
    return re.compile(rf"\b(?:{alternatives})\b", re.IGNORECASE)


def said_in(region: str) -> Iterator[tuple[str, str]]:
    """Every French text of the program as this region reads it, with its key."""
    for catalogue in (read_messages("fr"), read_messages("fr-facile")):
        for key, message in catalogue.items():
            name, _, of = key.partition("@")
            is_other = of not in ("", region) or (not of and f"{name}@{region}" in catalogue)
            if not is_other and not name.startswith(ABOUT_WORDS):
                yield from ((key, form) for form in ((message,) if isinstance(message, str) else message))


@pytest.mark.parametrize("region", REGIONS)
def test_the_program_says_no_word_of_another_region(region: str) -> None:
    foreign = foreign_to(region)
    assert {key: text for key, text in said_in(region) if foreign.search(text)} == {}


@pytest.mark.parametrize("name", shipped_scenarios())
def test_a_shipped_scenario_says_no_word_of_another_region(name: str) -> None:
    scenario = load_scenario(name)
    foreign = foreign_to(scenario.region)
    assert {text.fr for text in texts_in(scenario) if foreign.search(text.fr)} == set()


@pytest.mark.parametrize("name", shipped_scenarios())
def test_a_shipped_scenario_writes_no_sign_of_money_itself(name: str) -> None:
    assert {text.fr for text in texts_in(load_scenario(name)) if re.search("[$€]", text.fr)} == set()


def test_the_words_of_a_region_are_found_wherever_they_are() -> None:
    assert foreign_to("france").search("Toute la fin de semaine, au dépanneur.")
    assert foreign_to("belgique").search("Il a magasiné ? Non : du magasinage.")
    assert foreign_to("quebec").search("Le week-end, au lycée.")
    assert not foreign_to("quebec").search("La fin de semaine, au cégep.")
