"""Packs of the seasons to look back on, always of the same day."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import Final

from game.report.pack import Pack, pack_of
from tests.debriefing.summers import SEASONS

DATE: Final = datetime.date(2026, 9, 1)


@lru_cache
def pack(season: str = "whole", language: str = "fr") -> Pack:
    """The pack of one of `SEASONS`."""
    return pack_of(SEASONS[season](), language, DATE)
