"""All that a season gives, in a folder of its own: the pack for paper and screen, the sheets, the season itself."""

from __future__ import annotations

import datetime
from pathlib import Path

from game.lab.counted import Counting
from game.report.pack.paper import pack_as_pdf
from game.report.pack.screen import pack_as_html
from game.report.pack.writing import pack_of
from game.report.season_sheets import write_season_sheets
from game.saves import SavedSeason, write_exchange
from game.text import load_texts
from game.whole_files import write_whole


def export_season(
    saved: SavedSeason,
    folder: Path,
    language: str,
    date: datetime.date,
    *,
    with_notes: bool = True,
    counting: Counting | None = None,
) -> Path:
    """Write `saison-<id>/` in `folder`, or write it again: `dossier.pdf`, `dossier.html`, `semaines.csv` with its
    sheets beside, and `saison.json`, which can be imported; where that is. Arguments are those of `pack_of`.

    The exported season holds its notebook whatever `with_notes` says: without it, it is left out.

    Raises:
        OSError: something cannot be written; what was written before it is whole.
    """
    place = folder / f"saison-{saved.record.id}"
    place.mkdir(parents=True, exist_ok=True)
    pack = pack_of(saved, language, date, with_notes=with_notes, counting=counting)
    write_whole(place / "dossier.pdf", pack_as_pdf(pack))
    write_whole(place / "dossier.html", pack_as_html(pack).encode())
    write_season_sheets([saved], place / "semaines.csv", load_texts(language))
    if with_notes:
        write_exchange(saved, place / "saison.json")
    return place
