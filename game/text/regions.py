"""Where a season takes place decides its money, its calendar and the variety of each language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from babel import Locale

LANGUAGES: Final = ("fr", "en")
MANNERS: Final = {"fr": "fr", "fr-facile": "fr", "en": "en"}
"""How the program may speak, and in which language: « français facile » has its own words for the main pages only."""


@dataclass(frozen=True, slots=True)
class Region:
    """A place: the currency of its co-ops (ISO 4217) and the locale to write each language with."""

    currency: str
    locales: dict[str, str]  # language -> CLDR locale


REGIONS: Final = {
    "quebec": Region("CAD", {"fr": "fr_CA", "en": "en_CA"}),
    "france": Region("EUR", {"fr": "fr_FR", "en": "en_GB"}),
    "belgique": Region("EUR", {"fr": "fr_BE", "en": "en_GB"}),
}


def locale_of(language: str, region: str) -> Locale:
    """The CLDR locale with which `language` is written in `region`.

    Raises:
        ValueError: the language or the region is unknown.
    """
    if language not in LANGUAGES:
        raise ValueError(f"unknown language: {language!r}")
    if region not in REGIONS:
        raise ValueError(f"unknown region: {region!r}")
    return Locale.parse(REGIONS[region].locales[language])
