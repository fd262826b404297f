"""One file with a scenario and its pictures: packed, opened, and refused in plain words when it might do harm."""

from __future__ import annotations

import contextlib
import io
import stat
import struct
import zipfile
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.assets import assets_folder
from game.scenario import ScenarioError, find_problems, load_scenario, pack, picture_of, read_scenario
from game.scenario.archive import MAX_ENTRIES, Shared, open_archive, write_archive
from game.scenario.pictures import MAX_PICTURE, MAX_SIDE, flaw_of
from game.scenario.sources import Source

SVG: Final = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30" fill="red"/></svg>'
)
TEXT: Final = "format: 1\ntitre: À partager\nregion: belgique\nimage: rue.svg\n"


def png(width: int = 3, height: int = 2) -> bytes:
    header = struct.pack(">II", width, height) + b"\x08\x02\0\0\0"
    return b"\x89PNG\r\n\x1a\n" + b"\0\0\0\x0dIHDR" + header + b"crc!" + b"\0\0\0\0IEND\xaeB`\x82"


def jpeg(width: int = 3, height: int = 2) -> bytes:
    comment = b"\xff\xfe\0\x06abcd"
    return b"\xff\xd8" + comment + b"\xff\xc0\0\x0b\x08" + struct.pack(">HH", height, width) + b"\x01\x01\x11\0\xff\xd9"


def archive(entries: dict[str, bytes], *, mode: int = 0, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        for name, raw in entries.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = mode << 16
            file.writestr(entry, raw, method)
    return stream.getvalue()


def refusal(raw: bytes) -> str:
    with pytest.raises(ScenarioError) as caught:
        open_archive(raw, Source("", "a.cjs.zip", "fr"))
    (problem,) = caught.value.problems
    assert problem.sentence("fr") != problem.sentence("en")
    return problem.key


@pytest.fixture
def scenario_file(tmp_path: Path) -> Path:
    (tmp_path / "rue.svg").write_bytes(SVG)
    file = tmp_path / "à moi.yaml"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def shared_file(scenario_file: Path, tmp_path: Path) -> Path:
    file = tmp_path / "ailleurs" / "à moi.cjs.zip"
    file.parent.mkdir()
    file.write_bytes(pack(scenario_file))
    return file


def test_what_is_packed_is_read_as_the_file_was(scenario_file: Path, shared_file: Path) -> None:
    assert load_scenario(shared_file) == load_scenario(scenario_file)
    assert load_scenario(str(shared_file)).id == "à moi"
    assert find_problems(shared_file) == ()


def test_the_picture_comes_along(shared_file: Path) -> None:
    assert picture_of(shared_file, "rue.svg") == SVG
    assert picture_of(shared_file, "lac") is None
    assert picture_of(shared_file, "autre.png") is None


def test_the_same_scenario_is_packed_into_the_same_bytes(scenario_file: Path) -> None:
    assert pack(scenario_file) == pack(scenario_file)


def test_a_wrong_scenario_is_not_packed(scenario_file: Path) -> None:
    scenario_file.write_text("titre: Rien\n", encoding="utf-8")
    with pytest.raises(ScenarioError):
        pack(scenario_file)


def test_errors_in_a_shared_scenario_have_their_line(tmp_path: Path) -> None:
    file = tmp_path / "a.cjs.zip"
    file.write_bytes(write_archive(Shared(b"format: 1\ntitre: Rien\nregion: lune\n")))

    assert [(problem.key, problem.line) for problem in find_problems(file)] == [("unknown_word", 3)]


def test_a_picture_is_beside_the_scenario(scenario_file: Path, tmp_path: Path) -> None:
    (tmp_path / "rue.svg").unlink()
    assert [(problem.key, problem.line) for problem in find_problems(scenario_file)] == [("picture_missing", 4)]

    outside = tmp_path / "dehors"
    outside.write_bytes(SVG)
    (tmp_path / "rue.svg").symlink_to(outside)
    assert [problem.key for problem in find_problems(scenario_file)] == ["picture_missing"]


def test_a_text_without_a_place_has_no_picture_to_look_for() -> None:
    assert read_scenario(TEXT, "essai").image == "rue.svg"


@pytest.mark.parametrize(
    ("entries", "key"),
    [
        ({"scenario.yaml": b"x", "../../evil.png": png()}, "archive_entry_path"),
        ({"scenario.yaml": b"x", "/etc/evil.png": png()}, "archive_entry_path"),
        ({"scenario.yaml": b"x", "C:evil.png": png()}, "archive_entry_path"),
        ({"scenario.yaml": b"x", "a\\b.png": png()}, "archive_entry_path"),
        ({"scenario.yaml": b"x", ".png": png()}, "archive_entry_path"),
        ({"dossier/scenario.yaml": b"x"}, "archive_entry_path"),
        ({"scenario.yaml": b"x", "a.exe": b"MZ"}, "archive_entry_refused"),
        ({"scenario.yaml": b"x", "b.yaml": b"x"}, "archive_entry_refused"),
        ({"scenario.yaml": b"x", "a\u202egnp.png": png()}, "archive_entry_name"),
        ({"scenario.yaml": b"a" * 900_000}, "archive_bomb"),
        ({"scenario.yaml": b"x", "a.png": b"\0" * 50_000_000}, "archive_bomb"),
        ({"a.png": png()}, "archive_without_scenario"),
        ({"scenario.yaml": b"x", "a.png": jpeg()}, "picture_wrong_kind"),
        ({f"{i}.png": png() for i in range(MAX_ENTRIES + 1)}, "archive_too_many"),
    ],
)
def test_what_has_no_business_there_is_refused(entries: dict[str, bytes], key: str) -> None:
    assert refusal(archive(entries)) == key


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFDIR, stat.S_IFIFO])
def test_a_link_is_refused(kind: int) -> None:
    assert refusal(archive({"scenario.yaml": b"/etc/passwd"}, mode=kind | 0o777)) == "archive_entry_link"


def test_an_unusual_compression_is_refused() -> None:
    assert refusal(archive({"scenario.yaml": b"x"}, method=zipfile.ZIP_LZMA)) == "archive_entry_closed"


def test_a_password_is_refused() -> None:
    raw = bytearray(archive({"scenario.yaml": b"x"}))
    raw[raw.rindex(b"PK\x01\x02") + 8] |= 1
    assert refusal(bytes(raw)) == "archive_entry_closed"


def test_two_entries_of_one_name_are_refused() -> None:
    raw = archive({"scenario.yaml": b"x", "scenario.yamm": b"y"}).replace(b"scenario.yamm", b"scenario.yaml")
    assert refusal(raw) == "archive_entry_name"


def test_a_size_that_lies_does_not_open_the_door() -> None:
    raw = bytearray(archive({"scenario.yaml": b"a: " * 1_000_000}))
    place = raw.rindex(b"PK\x01\x02") + 24
    raw[place : place + 4] = struct.pack("<I", 10)

    assert refusal(bytes(raw)) in ("archive_damaged", "archive_bomb", "archive_entry_too_big")


@pytest.mark.parametrize("raw", [b"", b"PK", b"pas un zip", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_archive_is_said_to_be_none(raw: bytes) -> None:
    assert refusal(raw) in ("archive_damaged", "archive_without_scenario")


@pytest.mark.parametrize(("name", "raw"), [("a.png", png()), ("a.jpg", jpeg()), ("a.svg", SVG)])
def test_a_sound_picture_is_accepted(name: str, raw: bytes) -> None:
    assert flaw_of(name, raw) == ""


def test_a_shipped_picture_would_be_accepted() -> None:
    for file in sorted((assets_folder() / "vignettes").glob("*.svg")):
        assert flaw_of(file.name, file.read_bytes()) == ""


@pytest.mark.parametrize(
    ("name", "raw", "key"),
    [
        ("a.png", SVG, "picture_wrong_kind"),
        ("a.svg", png(), "picture_wrong_kind"),
        ("a.jpg", b"\xff\xd8\xff", "picture_wrong_kind"),
        ("a.gif", b"GIF89a", "picture_wrong_kind"),
        ("a.svg", b"<svg", "picture_wrong_kind"),
        ("a.svg", b"<svg/>", "picture_wrong_kind"),
        ("a.svg", SVG[:-6] + b"<g>" * 50 + b"</g>" * 50 + b"</svg>", "picture_wrong_kind"),
        ("a.png", png(MAX_SIDE + 1), "picture_dimensions"),
        ("a.jpg", jpeg(3, 0), "picture_dimensions"),
        ("a.svg", SVG.replace(b"40 30", b"40 300000"), "picture_dimensions"),
        ("a.png", png() + b"\0" * MAX_PICTURE, "picture_too_big"),
        ("a.svg", SVG.replace(b"<rect", b"<script>1</script><rect"), "picture_active"),
        ("a.svg", SVG.replace(b"<rect", b"<rect onload='x()'"), "picture_active"),
        ("a.svg", SVG.replace(b"<rect", b"<image href='http://ailleurs/a.png'/><rect"), "picture_active"),
        ("a.svg", SVG.replace(b'"red"', b'"url(http://ailleurs/a)"'), "picture_active"),
        ("a.svg", b"<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG, "picture_active"),
        ("a.svg", b"<?xml-stylesheet href='http://ailleurs'?>" + SVG, "picture_active"),
        ("a.svg", SVG.replace(b"<rect", b"<foreignObject/><rect"), "picture_active"),
    ],
)
def test_a_picture_that_might_do_harm_is_refused(name: str, raw: bytes, key: str) -> None:
    assert flaw_of(name, raw) == key


SOUND: Final = archive({"scenario.yaml": TEXT.encode(), "rue.svg": SVG, "a.png": png(), "b.jpg": jpeg()})


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_whatever_the_bytes_an_archive_gives_its_content_or_a_clear_error(data: st.DataObject) -> None:
    raw = bytearray(SOUND)
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(raw) - 1))
        raw[place : place + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
        raw = raw or bytearray(b"P")
    source = Source("", "a.cjs.zip", "fr")
    with contextlib.suppress(ScenarioError):
        open_archive(bytes(raw), source)
    assert all(problem.sentence("fr") for problem in source.problems)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(["a.png", "a.jpg", "a.svg"]), st.data())
def test_whatever_the_bytes_a_picture_is_sound_or_has_a_flaw(name: str, data: st.DataObject) -> None:
    raw = bytearray({"a.png": png(), "a.jpg": jpeg(), "a.svg": SVG}[name])
    place = data.draw(st.integers(0, len(raw)))
    raw[place : place + data.draw(st.integers(0, 8))] = data.draw(st.binary(max_size=8))

    assert flaw_of(name, bytes(raw)) == "" or flaw_of(name, bytes(raw)).startswith("picture_")
