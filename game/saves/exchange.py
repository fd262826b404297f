"""One season as a JSON file: to keep it, to hand it to a trainer, to replay it elsewhere."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, TypeVar

from game.saves.entries import decode, encode
from game.saves.pages import PageContent, PageKey, check_page, page_to_json
from game.saves.records import (
    Origin,
    Record,
    SavedSeason,
    Summary,
    departure_from_json,
    departure_to_json,
)
from game.sim import AS_WRITTEN, PHASES, Departure, Text
from game.whole_files import write_whole

T = TypeVar("T")

FORMAT: Final = "prise-en-charge/saison"
VERSION: Final = 1
WITH_DEPARTURE: Final = 2
"""The version of a file with a departure of its own, which an older program would replay as if it had none."""
LARGEST_FILE: Final = 20_000_000  # bytes
MOST_ENTRIES: Final = 100_000
MOST_WEEKS: Final = 1000
LONGEST_NAME: Final = 80
"""Characters of the name of a branch."""
_ID: Final = r"[a-z0-9]{1,20}"


class ExchangeError(Exception):
    """The file is not a season. `key` is a message of the catalogue, `values` what its sentence holds."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values


def write_exchange(saved: SavedSeason, file: Path) -> None:
    """Write a season to `file`.

    Raises:
        OSError: the file cannot be written.
    """
    record = saved.record
    content = {
        "format": FORMAT,
        "version": VERSION if saved.departure == AS_WRITTEN else WITH_DEPARTURE,
        "id": record.id,
        "scenario": record.scenario,
        "titre": {"fr": record.title.fr, "en": record.title.en},
        "graine": record.seed,
        "regles": record.rules,
        "commencee": record.started,
        "modifiee": record.updated,
        "semaine": record.week,
        "semaines": record.n_weeks,
        "phase": record.phase,
        **_branch_of(record.origin),
        **_departure_of(saved.departure),
        "entrees": [
            {"sorte": kind, "valeurs": json.loads(values), "annulee": position in saved.undone}
            for position, (kind, values) in enumerate(map(encode, saved.entries))
        ],
        "notes": {str(week): text for week, text in saved.notes.items()},
        "carnet": [
            {"sorte": kind, "numero": number, "contenu": dict(content)}
            for (kind, number), content in sorted(saved.pages.items(), key=lambda page: page[0])
        ],
        "sommaire": json.loads(saved.summary.to_json()),
        "source": saved.source,
    }
    write_whole(file, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())


def _departure_of(departure: Departure) -> dict[str, object]:
    return {} if departure == AS_WRITTEN else {"depart": json.loads(departure_to_json(departure))}


def _branch_of(origin: Origin | None) -> dict[str, object]:
    """What a branch says beside, in words of its own; a file without it is a summer from its beginning."""
    if origin is None:
        return {}
    words = {"parent": origin.parent, "fourche": origin.fork, "semaine": origin.week, "nom": origin.name}
    return {"branche": words}


def read_exchange(file: Path) -> SavedSeason:
    """Read a season from `file`.

    Raises:
        ExchangeError: the file cannot be read or is not a season.
    """
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise ExchangeError("exchange.too_large", file=file.name)
        raw = json.loads(file.read_text(encoding="utf-8"))
        json.dumps(raw, ensure_ascii=False).encode()  # refuses halves of letters, which no file can hold
    except OSError as error:
        raise ExchangeError("exchange.unreadable", file=file.name) from error
    except (ValueError, RecursionError) as error:
        raise ExchangeError("exchange.not_a_season", file=file.name) from error
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise ExchangeError("exchange.not_a_season", file=file.name)
    if raw.get("version") not in (VERSION, WITH_DEPARTURE):
        raise ExchangeError("exchange.other_version", file=file.name)
    try:
        return _season(raw)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
        raise ExchangeError("exchange.not_a_season", file=file.name) from error


def _season(raw: dict[str, Any]) -> SavedSeason:
    title = _get(raw, "titre", dict)
    entries = _get(raw, "entrees", list)
    if len(entries) > MOST_ENTRIES:
        raise ValueError("too many entries")
    notes = {int(week): text for week, text in _get(raw, "notes", dict).items()}
    if not all(isinstance(text, str) and 0 <= week <= MOST_WEEKS for week, text in notes.items()):
        raise ValueError("a note is not a text, or of no week")
    english = title.get("en")
    record = Record(
        id=_get(raw, "id", str),
        scenario=_get(raw, "scenario", str),
        title=Text(_get(title, "fr", str), english if isinstance(english, str) else None),
        seed=_get(raw, "graine", int),
        rules=_get(raw, "regles", str),
        started=_get(raw, "commencee", str),
        updated=_get(raw, "modifiee", str),
        week=_get(raw, "semaine", int),
        n_weeks=_get(raw, "semaines", int),
        phase=_get(raw, "phase", str),
        origin=_origin(_get(raw, "branche", dict), len(entries)) if "branche" in raw else None,
    )
    if not re.fullmatch(_ID, record.id) or not 0 <= record.seed < 2**63:
        raise ValueError("wrong id or seed")
    if not (0 <= record.week <= MOST_WEEKS and 0 <= record.n_weeks <= MOST_WEEKS and record.phase in PHASES):
        raise ValueError("wrong week or phase")
    for moment in (record.started, record.updated):
        datetime.datetime.fromisoformat(moment)
    return SavedSeason(
        record=record,
        source=_get(raw, "source", str),
        entries=tuple(decode(entry["sorte"], entry["valeurs"]) for entry in entries),
        undone=frozenset(position for position, entry in enumerate(entries) if entry["annulee"] is True),
        notes=notes,
        summary=Summary.from_json(json.dumps(_get(raw, "sommaire", dict))),
        departure=departure_from_json(json.dumps(_get(raw, "depart", dict))) if "depart" in raw else AS_WRITTEN,
        pages=_pages(_get(raw, "carnet", list)) if "carnet" in raw else {},
    )


def _pages(raw: list[dict[str, Any]]) -> dict[PageKey, PageContent]:
    """The pages of the notebook; kinds that this version does not know come along."""
    pages: dict[PageKey, PageContent] = {}
    for page in raw:
        kind, number, content = _get(page, "sorte", str), _get(page, "numero", int), _get(page, "contenu", dict)
        check_page(kind, number)
        page_to_json(content)  # refuses what is not a number
        if (kind, number) in pages:
            raise ValueError("twice the same page")
        pages[kind, number] = content
    return pages


def _origin(raw: dict[str, Any], n_entries: int) -> Origin:
    origin = Origin(
        _get(raw, "parent", str), _get(raw, "fourche", int), _get(raw, "semaine", int), _get(raw, "nom", str)
    )
    is_placed = 0 <= origin.fork <= n_entries and 0 <= origin.week <= MOST_WEEKS
    if not re.fullmatch(_ID, origin.parent) or not is_placed or len(origin.name) > LONGEST_NAME:
        raise ValueError("not a branch")
    return origin


def _get(mapping: dict[str, Any], key: str, kind: type[T]) -> T:
    value = mapping[key]
    if type(value) is not kind:
        raise ValueError(f"{key}: wrong type")
    return value


def renamed(saved: SavedSeason, name: str) -> SavedSeason:
    """The same season under another id."""
    return replace(saved, record=replace(saved.record, id=name))
