"""A season leaves as a file and comes back the same; any other file is refused in plain words."""

from __future__ import annotations

import contextlib
import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.saves import (
    ADVANCE,
    ExchangeError,
    Origin,
    Record,
    SavedSeason,
    Summary,
    open_store,
    read_exchange,
    renamed,
    write_exchange,
)
from game.session import NotResumable, Session
from game.sim import Answer, Departure, Prepare, Text

MOMENT = "2026-06-29T12:00:00+00:00"
SEASON = SavedSeason(
    Record("abcde", "quebec", Text("Été"), 12, "1", MOMENT, MOMENT, 2, 9, "travail"),
    "format: 1\ntitre: Été\nregion: quebec\n",
    (Prepare("reseau", 2), ADVANCE, Answer("client", "deleguer")),
    frozenset({0}),
    {1: "Une note."},
    Summary("abc", {"pec": (0.1, 0.30000000000000004)}, {"pec": 1.5}),
    pages={("prevision", 1): {"pec": 0.1, "mots": ["« oui »", None]}, ("inconnu", 3): {}},
)

DEPARTURE = Departure(4, {"demande": 0.7 + 0.1}, {"animateurs": 1.0})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "saison.json"
    write_exchange(SEASON, path)
    return path


def test_an_exported_season_comes_back_the_same(file: Path) -> None:
    assert read_exchange(file) == SEASON


@pytest.mark.parametrize("season", [replace(SEASON, departure=DEPARTURE), SEASON])
def test_a_departure_comes_back_from_a_file_that_older_programs_refuse(file: Path, season: SavedSeason) -> None:
    write_exchange(season, file)
    assert read_exchange(file) == season
    assert json.loads(file.read_text(encoding="utf-8"))["version"] == (1 if season is SEASON else 2)


@pytest.mark.parametrize(
    "departure",
    [
        {"index": -1, "parameters": {}, "conditions": {}},
        {"index": 1.5, "parameters": {}, "conditions": {}},
        {"index": 0, "parameters": {"rien": 1}, "conditions": {}},
        {"index": 0, "parameters": {"demande": 99}, "conditions": {}},
        {"index": 0, "parameters": {}, "conditions": {"animateurs": 7}},
        {"index": 0, "parameters": {}, "conditions": {"reseau": "x"}},
        {"index": 0, "parameters": []},
        {},
    ],
)
def test_a_departure_that_makes_no_sense_is_refused(file: Path, departure: object) -> None:
    write_exchange(replace(SEASON, departure=DEPARTURE), file)
    raw = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps(raw | {"depart": departure}), encoding="utf-8")
    with pytest.raises(ExchangeError, match="not_a_season"):
        read_exchange(file)


def test_a_renamed_season_differs_by_its_id_only() -> None:
    other = renamed(SEASON, "other")
    assert other.record.id == "other"
    assert renamed(other, "abcde") == SEASON


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError) as caught:
        read_exchange(tmp_path / "absent.json")
    assert caught.value.key == "exchange.unreadable"


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe\x00", b"[" * 100_000, b"{}", b"null", b'{"format": "autre"}', b"9" * 6000],
)
def test_a_file_that_is_no_season_is_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "faux.json"
    path.write_bytes(content)
    with pytest.raises(ExchangeError) as caught:
        read_exchange(path)
    assert caught.value.key == "exchange.not_a_season"


def test_a_file_of_another_version_is_said(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace('"version": 1', '"version": 3'), encoding="utf-8")
    with pytest.raises(ExchangeError) as caught:
        read_exchange(file)
    assert caught.value.key == "exchange.other_version"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("graine", -1),
        ("graine", 2**63),
        ("graine", "1"),
        ("graine", True),
        ("id", "../x"),
        ("entrees", {}),
        ("entrees", [{"sorte": "eval", "valeurs": {}, "annulee": False}]),
        ("entrees", [{"sorte": "prepare", "valeurs": {"condition": "reseau"}, "annulee": False}]),
        ("entrees", [{"sorte": "prepare", "valeurs": {"condition": "reseau", "days": 1.5}, "annulee": False}]),
        ("entrees", [{"sorte": "prepare", "valeurs": {"condition": "x" * 1000, "days": 1}, "annulee": False}]),
        ("entrees", [{"sorte": "prepare", "valeurs": {"condition": "reseau", "days": 10**30}, "annulee": False}]),
        ("entrees", [3]),
        ("notes", {"un": "x"}),
        ("notes", {"1": 3}),
        ("notes", {str(2**70): "x"}),
        ("semaine", 2**70),
        ("phase", "ailleurs"),
        ("modifiee", "hier"),
        ("source", "\ud800"),
        ("sommaire", {"fingerprint": "x", "weekly": {"pec": [float("nan")]}, "final": {}}),
        ("sommaire", {"fingerprint": "x", "weekly": {"pec": ["x"]}, "final": {}}),
        ("titre", {"en": "x"}),
        ("carnet", {}),
        ("carnet", [3]),
        ("carnet", [{"sorte": "prevision", "numero": 1}]),
        ("carnet", [{"sorte": "../x", "numero": 1, "contenu": {}}]),
        ("carnet", [{"sorte": "prevision", "numero": -1, "contenu": {}}]),
        ("carnet", [{"sorte": "prevision", "numero": 10**9, "contenu": {}}]),
        ("carnet", [{"sorte": "prevision", "numero": 1, "contenu": []}]),
        ("carnet", [{"sorte": "prevision", "numero": 1, "contenu": {"pec": float("inf")}}]),
        ("carnet", [{"sorte": "prevision", "numero": 1, "contenu": {}}] * 2),
        ("source", None),
    ],
)
def test_a_wrong_value_is_refused(file: Path, key: str, value: Any) -> None:
    raw = json.loads(file.read_text(encoding="utf-8")) | {key: value}
    file.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(ExchangeError) as caught:
        read_exchange(file)
    assert caught.value.key == "exchange.not_a_season"


def test_a_file_from_before_the_pages_is_a_season_without_any(file: Path) -> None:
    raw = json.loads(file.read_text(encoding="utf-8"))
    del raw["carnet"]
    file.write_text(json.dumps(raw), encoding="utf-8")
    assert read_exchange(file) == replace(SEASON, pages={})


@pytest.mark.parametrize("key", ["id", "titre", "entrees", "notes", "sommaire", "source", "regles"])
def test_a_missing_value_is_refused(file: Path, key: str) -> None:
    raw = json.loads(file.read_text(encoding="utf-8"))
    del raw[key]
    file.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(ExchangeError):
        read_exchange(file)


def test_a_damaged_file_is_a_season_or_is_refused(file: Path) -> None:
    check_damaged_files(file, random.Random(1), 200)


@pytest.mark.long
def test_two_thousand_damaged_files_are_seasons_or_are_refused(file: Path) -> None:
    check_damaged_files(file, random.Random(2), 2000)


def check_damaged_files(file: Path, chance: random.Random, times: int) -> None:
    sound = file.read_bytes()
    with open_store(file.parent) as store:
        for _ in range(times):
            content = bytearray(sound)
            for _ in range(chance.choice((1, 2, 20))):
                content[chance.randrange(len(content))] = chance.choice(b'0123456789-.,:{}[]"\\eEunltrafs\x00\xff')
            file.write_bytes(content)
            try:
                saved = read_exchange(file)
            except ExchangeError:
                continue
            name = store.new_id()
            store.add(renamed(saved, name))
            assert store.warning is None
            assert store.read(name) == renamed(saved, name)
            with contextlib.suppress(NotResumable):
                Session.resume(store, name)


BRANCH = replace(SEASON, record=replace(SEASON.record, origin=Origin("first", 2, 1, "Sans réunion")))


def test_a_branch_takes_along_where_it_comes_from(tmp_path: Path) -> None:
    write_exchange(BRANCH, tmp_path / "branche.json")
    assert read_exchange(tmp_path / "branche.json") == BRANCH


@pytest.mark.parametrize(
    "wrong",
    [
        {"parent": "../autre"},
        {"parent": None},
        {"fourche": -1},
        {"fourche": 4},
        {"fourche": True},
        {"semaine": 5000},
        {"nom": "n" * 100},
    ],
)
def test_a_branch_that_makes_no_sense_is_refused(tmp_path: Path, wrong: dict[str, object]) -> None:
    path = tmp_path / "branche.json"
    write_exchange(BRANCH, path)
    content = json.loads(path.read_text(encoding="utf-8"))
    content["branche"] |= wrong
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(ExchangeError) as caught:
        read_exchange(path)
    assert caught.value.key == "exchange.not_a_season"
