"""Nothing acknowledged is lost, nothing damaged is written over, and no disk stops a season."""

from __future__ import annotations

import random
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from game.saves import ADVANCE, Entry, Origin, PageContent, PageKey, Record, SavedSeason, Store, Summary, open_store
from game.saves.opening import FILE_NAME
from game.sim import AllocateHours, Answer, ChoosePosture, Intervene, Prepare, Text

ENTRIES: tuple[Entry, ...] = (
    Prepare("comite_local", 8),
    ADVANCE,
    ChoosePosture("travail", "accompagner"),
    AllocateHours("camille", 2, "repos", "", 3),
    ADVANCE,
    Intervene("prix_tonte", "recommander", "monter"),
    ADVANCE,
    Answer("client_mecontent", "deleguer"),
)
SUMMARY = Summary("abc", {"pec": (0.5, 0.75)}, {"pec": 0.75})
PAGES: dict[PageKey, PageContent] = {("atelier", 0): {"idéal": ["Un jardin"]}, ("prevision", 1): {"pec": 0.5}}


def season(name: str = "abcde", entries: tuple[Entry, ...] = ENTRIES) -> SavedSeason:
    moment = "2026-06-29T12:00:00+00:00"
    record = Record(name, "quebec", Text("Été", "Summer"), 2**63 - 1, "1", moment, moment, 2, 9, "travail")
    notes = {1: "On s’écoute."}
    return SavedSeason(record, "format: 1\n", entries, frozenset({2}), notes, SUMMARY, pages=PAGES)


def fill(folder: Path) -> None:
    with open_store(folder) as store:
        store.add(season())


def test_a_season_reads_back_as_it_was_written(tmp_path: Path) -> None:
    fill(tmp_path)
    with open_store(tmp_path) as store:
        assert store.read("abcde") == season()
        assert store.records() == (season().record,)
        assert store.notices == ()
        assert store.warning is None


def test_entries_are_added_at_the_end_and_move_the_season_on(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.add(season())
        later = Summary("def", {"pec": (0.5, 0.75, 1.0)}, {})
        store.append("abcde", len(ENTRIES), ADVANCE, 3, "plan", later)
        saved = store.read("abcde")
    assert saved.entries == (*ENTRIES, ADVANCE)
    assert (saved.record.week, saved.record.phase, saved.summary) == (3, "plan", later)
    assert saved.record.updated > saved.record.started


def test_an_undone_entry_stays_in_the_log(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.add(season())
        store.mark_undone("abcde", 7, len(ENTRIES), 2, "travail", SUMMARY)
        saved = store.read("abcde")
    assert saved.entries == ENTRIES
    assert saved.undone == {2, 7}


def test_a_note_is_replaced_and_taken_away(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.add(season())
        store.write_note("abcde", 1, "Autre chose.")
        store.write_note("abcde", 2, "Et encore.")
        assert store.read("abcde").notes == {1: "Autre chose.", 2: "Et encore."}
        store.write_note("abcde", 1, "")
        assert store.read("abcde").notes == {2: "Et encore."}


def test_a_page_is_replaced_and_taken_away_alone(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.add(season())
        store.write_page("abcde", "prevision", 1, {"pec": 0.25})
        store.write_page("abcde", "prevision", 2, {"courbe": [0.5, None]})
        store.write_page("abcde", "atelier", 0, None)
        assert store.read("abcde").pages == {("prevision", 1): {"pec": 0.25}, ("prevision", 2): {"courbe": [0.5, None]}}


@pytest.mark.parametrize(
    ("kind", "number", "content"),
    [
        ("Prévision", 1, {}),
        ("", 1, {}),
        ("prevision", -1, {}),
        ("prevision", 10**9, {}),
        ("prevision", 1, {"pec": float("nan")}),
        ("prevision", 1, {"pec": object()}),
    ],
)
def test_a_page_that_no_file_can_hold_is_refused(tmp_path: Path, kind: str, number: int, content: PageContent) -> None:
    fill(tmp_path)
    with open_store(tmp_path) as store:
        with pytest.raises((ValueError, TypeError)):
            store.write_page("abcde", kind, number, content)
        assert store.read("abcde") == season()


def test_the_last_played_season_comes_last(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.add(season("first"))
        store.add(season("other"))
        store.append("first", len(ENTRIES), ADVANCE, 3, "plan")
        assert [record.id for record in store.records()] == ["other", "first"]


def test_a_deleted_season_leaves_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.add(season())
        store.delete("abcde")
        assert store.records() == ()
        with pytest.raises(KeyError):
            store.read("abcde")
        with pytest.raises(KeyError):
            store.delete("abcde")
        store.add(season(entries=()))
        assert store.read("abcde").entries == ()


@pytest.mark.parametrize("text", ["Secret du mardi.", "Autre secret. " * 1000])
def test_what_was_erased_is_in_no_file_any_more(tmp_path: Path, text: str) -> None:
    former_version(tmp_path, 3)
    with sqlite3.connect(tmp_path / FILE_NAME) as old:
        old.execute("INSERT INTO note VALUES ('abcde', 2, ?)", (text,))
    old.close()
    with open_store(tmp_path) as store:
        store.add(season("other"))
        store.write_page("abcde", "atelier", 1, {"piste": text})
        store.write_page("other", "atelier", 1, {"piste": text})
        store.write_page("other", "atelier", 1, None)
        store.delete("abcde")
        files = list(tmp_path.iterdir())
        assert any("schema-3" in file.name for file in files)
        assert not [file.name for file in files if b"secret" in file.read_bytes().lower()]
        assert store.read("other") == season("other")


@pytest.mark.parametrize("n_files", [1, 2])
def test_a_damaged_file_put_aside_is_erased_with_any_season(tmp_path: Path, n_files: int) -> None:
    for _ in range(n_files):
        (tmp_path / FILE_NAME).write_bytes(b"not a database, with a secret in it")
        (tmp_path / f"{FILE_NAME}-wal").write_bytes(b"another secret")
        with open_store(tmp_path) as store:
            assert store.has_damaged
    with open_store(tmp_path) as store:
        store.add(season("abcde"))
        assert any(b"secret" in file.read_bytes() for file in tmp_path.iterdir())
        store.delete("abcde")
        assert not store.has_damaged
        assert not [file.name for file in tmp_path.iterdir() if b"secret" in file.read_bytes()]


def test_new_names_are_short_and_free(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        names = {store.new_id() for _ in range(50)}
    assert all(len(name) == 5 for name in names)
    assert len(names) > 40


@pytest.mark.parametrize("content", [b"", b"not a database" * 100, b"SQLite format 3\x00" + bytes(2000)])
def test_a_file_that_is_no_store_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with open_store(tmp_path) as store:
        store.add(season())
        assert store.warning is None
        notices = store.notices
    if content:  # SQLite takes an empty file for a new one
        assert [notice.key for notice in notices] == ["saving.damaged"]
        assert Path(str(notices[0].values["file"])).read_bytes() == content


def test_any_damage_gives_a_store_and_the_damaged_file_is_never_written_over(tmp_path: Path) -> None:
    check_damaged_files(tmp_path, random.Random(1), 60)


@pytest.mark.long
def test_two_thousand_damaged_files_give_a_store(tmp_path: Path) -> None:
    check_damaged_files(tmp_path, random.Random(2), 2000)


def check_damaged_files(tmp_path: Path, chance: random.Random, times: int) -> None:
    fill(tmp_path)
    sound = (tmp_path / FILE_NAME).read_bytes()
    for number in range(times):
        content = bytearray(sound)
        for _ in range(chance.choice((1, 5, 200))):
            content[chance.randrange(len(content))] = chance.randrange(256)
        if chance.random() < 0.3:
            del content[chance.randrange(len(content)) :]
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / FILE_NAME).write_bytes(content)
        with open_store(folder) as store:
            for record in store.records():
                with_read_errors(store, record.id)
            if any(notice.key == "saving.damaged" for notice in store.notices):
                assert bytes(content) in [file.read_bytes() for file in folder.glob("*-abimee-*.sqlite")]


def with_read_errors(store: Store, name: str) -> None:
    """A season of a damaged file is read, or refused by one of the two documented errors."""
    try:
        store.read(name)
    except (KeyError, ValueError):
        return


def test_a_file_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    fill(tmp_path)
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with open_store(tmp_path) as store:
        assert store.warning is not None
        assert store.warning.key == "saving.memory_newer"
        store.add(season("other"))
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    assert connection.execute("SELECT id FROM season").fetchall() == [("abcde",)]
    connection.close()


def test_a_folder_that_cannot_be_written_is_said_and_the_store_lives_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with open_store(tmp_path / "file" / "folder") as store:
        assert store.warning is not None
        assert store.warning.key == "saving.memory"
        store.add(season())
        assert store.read("abcde") == season()


def test_a_read_only_file_is_said_and_the_store_lives_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path)
    connect = sqlite3.connect

    def read_only(target: object, **_: object) -> sqlite3.Connection:
        if target == ":memory:":
            return connect(":memory:", isolation_level=None)
        return connect(f"file:{target}?mode=ro", uri=True, isolation_level=None)

    monkeypatch.setattr(sqlite3, "connect", read_only)
    with open_store(tmp_path) as store:
        assert store.warning is not None
        assert store.warning.key == "saving.memory"


def test_where_the_journal_cannot_be_shared_another_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class WithoutSharedMemory(sqlite3.Connection):
        def execute(self, statement: str, *values: object) -> sqlite3.Cursor:
            if "WAL" in statement:
                raise sqlite3.OperationalError("locking protocol")
            return super().execute(statement, *values)  # type: ignore[arg-type]  # handed over as they come

    connect = sqlite3.connect
    monkeypatch.setattr(
        sqlite3,
        "connect",
        lambda target, **_: connect(target, isolation_level=None, factory=WithoutSharedMemory),
    )
    fill(tmp_path)
    monkeypatch.undo()
    with open_store(tmp_path) as store:
        assert store.read("abcde") == season()


def test_a_full_disk_is_said_and_what_was_not_written_is_written_when_there_is_room(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.add(season())
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages}")
        for week in range(2, 40):
            store.write_note("abcde", week, "Une longue note. " * 200)
        assert store.warning is not None
        assert store.warning.key == "saving.full"
        store._connection.execute("PRAGMA max_page_count = 100000")
        store.append("abcde", len(ENTRIES), ADVANCE, 3, "plan")
        assert store.warning is None
        saved = store.read("abcde")
    assert saved.entries == (*ENTRIES, ADVANCE)
    assert len(saved.notes) == 39


def test_a_season_played_in_another_window_is_left_to_it(tmp_path: Path) -> None:
    with open_store(tmp_path) as one, open_store(tmp_path) as other:
        one.add(season())
        other.append("abcde", len(ENTRIES), ADVANCE, 3, "plan")
        one.append("abcde", len(ENTRIES), ENTRIES[0], 3, "plan")
        assert one.warning is not None
        assert one.warning.key == "saving.elsewhere"
        one.append("abcde", len(ENTRIES) + 1, ENTRIES[0], 3, "plan")
        assert other.read("abcde").entries == (*ENTRIES, ADVANCE)
        assert other.warning is None


# --- Branches ---------------------------------------------------------------------------------------------------


def branch(name: str = "other", parent: str = "abcde") -> SavedSeason:
    saved = season(name)
    return replace(saved, record=replace(saved.record, origin=Origin(parent, 5, 2)))


def test_a_branch_reads_back_with_where_it_comes_from(tmp_path: Path) -> None:
    fill(tmp_path)
    with open_store(tmp_path) as store:
        store.add(branch())
        store.name_branch("other", "Sans réunion du lundi")
        assert store.read("other").record.origin == Origin("abcde", 5, 2, "Sans réunion du lundi")
        assert [record.origin is None for record in store.records()] == [True, False]
        store.name_branch("abcde", "Nom")
        assert store.read("abcde") == season()


def test_a_branch_outlives_the_season_it_comes_from(tmp_path: Path) -> None:
    fill(tmp_path)
    with open_store(tmp_path) as store:
        store.add(branch())
        store.delete("abcde")
        assert store.read("other") == branch()
        store.delete("other")
        store.add(season("other"))
        assert store.read("other").record.origin is None


def former_version(folder: Path, version: int) -> bytes:
    """A file of a former version, with one season; its bytes."""
    fill(folder)
    connection = sqlite3.connect(folder / FILE_NAME)
    for table in ("branch", "departure", "carnet")[version - 1 :]:
        connection.execute(f"DROP TABLE {table}")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    return (folder / FILE_NAME).read_bytes()


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_file_of_a_former_version_is_brought_over_and_a_copy_of_it_stays(tmp_path: Path, version: int) -> None:
    former_version(tmp_path, version)
    with open_store(tmp_path) as store:
        assert store.notices == ()
        assert store.read("abcde") == replace(season(), pages={})
        store.add(branch())
    with open_store(tmp_path) as store:
        assert store.read("other") == branch()
    (copy,) = tmp_path.glob(f"*-schema-{version}-*.sqlite")
    connection = sqlite3.connect(copy)
    assert connection.execute("SELECT id FROM season").fetchall() == [("abcde",)]
    assert connection.execute("PRAGMA user_version").fetchone() == (version,)
    connection.close()


def test_without_room_for_the_copy_the_file_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = former_version(tmp_path, 1)
    monkeypatch.setattr("game.saves.database.beside", lambda path, _: path.parent / "absent" / "copy.sqlite")
    with open_store(tmp_path) as store:
        assert [notice.key for notice in store.notices] == ["saving.memory"]
    assert (tmp_path / FILE_NAME).read_bytes() == content
