"""A season leaves as a file and comes back the same; any other file is refused in plain words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from game.saves import ADVANCE, ExchangeError, Record, SavedSeason, Summary, read_exchange, write_exchange
from game.saves.exchange import renamed
from game.sim import Answer, Prepare, Text

MOMENT = "2026-06-29T12:00:00+00:00"
SEASON = SavedSeason(
    Record("abcde", "quebec", Text("Été"), 12, "1", MOMENT, MOMENT, 2, 9, "travail"),
    "format: 1\ntitre: Été\n",
    (Prepare("reseau", 2), ADVANCE, Answer("client", "deleguer")),
    frozenset({0}),
    {1: "Une note."},
    Summary("abc", {"pec": (0.1, 0.30000000000000004)}, {"pec": 1.5}),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "saison.json"
    write_exchange(SEASON, path)
    return path


def test_an_exported_season_comes_back_the_same(file: Path) -> None:
    assert read_exchange(file) == SEASON


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
    file.write_text(file.read_text(encoding="utf-8").replace('"version": 1', '"version": 2'), encoding="utf-8")
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
        ("sommaire", {"fingerprint": "x", "weekly": {"pec": ["x"]}, "final": {}}),
        ("titre", {"en": "x"}),
        ("source", None),
    ],
)
def test_a_wrong_value_is_refused(file: Path, key: str, value: Any) -> None:
    raw = json.loads(file.read_text(encoding="utf-8")) | {key: value}
    file.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(ExchangeError) as caught:
        read_exchange(file)
    assert caught.value.key == "exchange.not_a_season"


@pytest.mark.parametrize("key", ["id", "titre", "entrees", "notes", "sommaire", "source", "regles"])
def test_a_missing_value_is_refused(file: Path, key: str) -> None:
    raw = json.loads(file.read_text(encoding="utf-8"))
    del raw[key]
    file.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(ExchangeError):
        read_exchange(file)
