"""A season as sheets: every weekly figure, every decision, every line of the ledger, each explained by the codebook."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from functools import cache
from pathlib import Path

import pytest

from game.debriefing import evidence_of
from game.debriefing.estimates import KIND, NUMBER, Estimates, page_of_estimates
from game.lab.merit import LUCKS, WAY_LUCKS, WAYS
from game.report.season_sheets import codebook_of, seasons_as_json, sheets_of, write_season_sheets
from game.saves import PageContent, PageKey, SavedSeason, memory_store
from game.session import Session
from game.sim import INDICATORS, AllocateHours, ChoosePosture
from game.telling import POINTS
from game.text import load_texts
from tests.branches.playing import played
from tests.report.pack.making import COUNTED, counting, merit, written


@cache
def season() -> tuple[Session, SavedSeason]:
    store = memory_store()
    session = played(store)
    session.note(2, "Une note.")
    return session, store.read(session.id)


def test_a_row_a_week_holds_every_weekly_indicator() -> None:
    session, saved = season()
    weeks, *_ = sheets_of([saved])
    keys = [column.key for column in weeks.columns]
    assert keys == ["saison", "semaine", *(key for key, each in INDICATORS.items() if each.is_weekly)]
    assert [row[1] for row in weeks.rows] == [0, 1, 2, 3, 4]
    assert tuple(row[keys.index("pec")] for row in weeks.rows) == session.view.weekly["pec"]


def test_the_ledger_is_whole() -> None:
    session, saved = season()
    ledger = sheets_of([saved])[2]
    assert [(row[1], row[2], row[3], row[4]) for row in ledger.rows] == [
        (each.week, each.quantity, each.cause, each.amount) for each in session.ledger
    ]


def test_each_decision_is_a_row_with_its_week_and_its_values() -> None:
    _, saved = season()
    decisions = sheets_of([saved])[1]
    keys = [column.key for column in decisions.columns]
    rows = [dict(zip(keys, row, strict=True)) for row in decisions.rows]
    hours = [entry for entry in saved.entries if isinstance(entry, AllocateHours)]
    told = [row for row in rows if row["sorte"] == "allocate_hours"]
    assert [(row["activity"], row["target"], row["hours"]) for row in told] == [
        (each.activity, each.target, each.hours) for each in hours
    ]
    postures = [row for row in rows if row["sorte"] == "choose_posture"]
    assert len(postures) == sum(isinstance(entry, ChoosePosture) for entry in saved.entries)
    assert {(row["semaine"], row["phase"]) for row in postures} <= {(week, "plan") for week in range(1, 5)}


def test_a_season_of_other_rules_keeps_its_weeks_and_its_decisions() -> None:
    _, saved = season()
    old = dataclasses.replace(saved, record=dataclasses.replace(saved.record, rules="1"))
    weeks, decisions, ledger, *_ = sheets_of([old])
    assert weeks.rows == sheets_of([saved])[0].rows
    assert len(decisions.rows) == len(sheets_of([saved])[1].rows)
    assert {row[1] for row in decisions.rows} == {None}
    assert ledger.rows == ()


def test_estimates_are_sheets_in_the_measures_of_the_model() -> None:
    saved = written()
    counted, lucks = sheets_of([saved], [Estimates(counting(), merit(), 1.0)])[3:]
    (row,) = [dict(zip((column.key for column in counted.columns), row, strict=True)) for row in counted.rows]
    assert (row["sorte"], row["sphere"], row["posture"]) == ("choose_posture", "travail", "faire_a_la_place")
    assert row["effet"] == pytest.approx(-COUNTED / POINTS)
    assert [row[2:] for row in lucks.rows][:2] == [
        ("", 0, merit().played / POINTS),
        ("", 1, merit().own[0] / POINTS),
    ]
    assert len(lucks.rows) == 1 + LUCKS + len(WAYS) * (1 + WAY_LUCKS)
    told = json.loads(seasons_as_json([saved], load_texts("fr"), [Estimates(counting(), merit(), 1.0)]))["saisons"][0]
    assert len(told["chances"]) == len(lucks.rows)
    assert [each["effet"] for each in told["comptees"]] == [row["effet"]]


def test_estimates_that_are_kept_are_no_page_of_the_notebook() -> None:
    saved = written()
    page = page_of_estimates(evidence_of(saved), Estimates(counting(), merit(), 1.0))
    kept = dataclasses.replace(saved, pages={(KIND, NUMBER): page})
    assert json.loads(seasons_as_json([kept], load_texts("fr")))["saisons"][0]["carnet"] == []


def test_the_place_of_the_guide_is_no_page_of_the_notebook() -> None:
    pages: dict[PageKey, PageContent] = {("guide", 0): {"step": "days"}, ("quiz", 0): {"estimations": {"pec": 2.0}}}
    kept = dataclasses.replace(written(), pages=pages)
    told = json.loads(seasons_as_json([kept], load_texts("fr")))["saisons"][0]["carnet"]
    assert [page["sorte"] for page in told] == ["quiz"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_codebook_explains_every_column(language: str) -> None:
    sheets = sheets_of([season()[1]])
    rows = codebook_of(sheets, load_texts(language)).rows
    assert [row[:2] for row in rows] == [(sheet.name, column.key) for sheet in sheets for column in sheet.columns]
    assert all(row[2] for row in rows)


def test_the_files_are_written_beside_each_other_the_same_each_time(tmp_path: Path) -> None:
    _, saved = season()
    texts = load_texts("fr")
    write_season_sheets([saved], tmp_path / "bilan.csv", texts)
    others = ("decisions", "registre", "comptees", "chances", "codebook")
    files = [tmp_path / "bilan.csv", *(tmp_path / f"bilan.{name}.csv" for name in others)]
    assert sorted(tmp_path.iterdir()) == sorted(files)
    before = [file.read_bytes() for file in files]
    write_season_sheets([saved], tmp_path / "bilan.csv", texts)
    assert [file.read_bytes() for file in files] == before
    read = list(csv.DictReader(io.StringIO(before[0].decode())))
    assert [float(row["pec"]) for row in read] == list(saved.summary.weekly["pec"])


def test_json_holds_the_same_with_the_notes_unless_they_stay_private() -> None:
    _, saved = season()
    texts = load_texts("fr")
    told = json.loads(seasons_as_json([saved, saved], texts))
    assert len(told["saisons"]) == 2
    first = told["saisons"][0]
    assert first["notes"] == {"2": "Une note."}
    assert [row["pec"] for row in first["semaines"]] == list(saved.summary.weekly["pec"])
    assert first["final"] == saved.summary.final
    assert "Une note." not in seasons_as_json([saved], texts, with_notes=False)
