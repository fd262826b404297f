"""Scenarios from paths, names and bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import ScenarioError, find_problems, load_scenario, read_scenario, shipped_scenarios

THREE_LINES = "format: 1\ntitre: Mon premier été\nregion: quebec\n"


def keys(caught: pytest.ExceptionInfo[ScenarioError]) -> list[str]:
    return [problem.key for problem in caught.value.problems]


def test_the_shipped_scenarios_are_named() -> None:
    assert {"quebec", "france"} <= set(shipped_scenarios())


def test_a_shipped_scenario_is_loaded_by_its_name() -> None:
    scenario = load_scenario("quebec")

    assert scenario.id == "quebec"
    assert scenario.source.startswith("# ")


def test_a_scenario_is_loaded_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "le_mien.yaml"
    path.write_text(THREE_LINES, encoding="utf-8")

    assert load_scenario(path).id == "le_mien"
    assert read_scenario(THREE_LINES, "mon.été.yaml").id == "mon.été"
    assert load_scenario(str(path)).title.fr == "Mon premier été"


def test_the_text_of_a_save_gives_the_same_scenario() -> None:
    scenario = load_scenario("france")

    assert read_scenario(scenario.source, "france") == scenario


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(ScenarioError) as caught:
        load_scenario("quebek")

    assert keys(caught) == ["unknown_scenario"]
    assert caught.value.problems[0].suggestion == "quebec"


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError) as caught:
        load_scenario(tmp_path / "absent.yaml")

    assert keys(caught) == ["missing_file"]


def test_a_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError) as caught:
        load_scenario(tmp_path)

    assert keys(caught) == ["is_folder"]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_is_not_read() -> None:
    with pytest.raises(ScenarioError) as caught:
        load_scenario("/dev/zero")

    assert keys(caught) == ["unreadable_file"]


def test_an_impossible_path_is_said() -> None:
    with pytest.raises(ScenarioError) as caught:
        load_scenario(Path("a\0b.yaml"))

    assert keys(caught) in (["unreadable_file"], ["missing_file"])


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (b"", "empty_file"),
        (b" \n\n", "empty_file"),
        (b"# rien\n", "empty_file"),
        (b"\x89PNG\r\n\x1a\n\0\0", "binary_file"),
        (b"titre: caf\xe9\n", "not_utf8"),
        (THREE_LINES.encode("utf-16"), "not_utf8"),
        (b"x" * 1_000_001, "too_big"),
        (b"titre: a\x07b\n", "control_character"),
    ],
)
def test_what_is_no_text_is_said_in_one_sentence(raw: bytes, key: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        read_scenario(raw, "essai.yaml")

    assert keys(caught) == [key]


def test_a_byte_order_mark_and_windows_line_ends_are_read() -> None:
    raw = b"\xef\xbb\xbf" + THREE_LINES.replace("\n", "\r\n").encode()

    assert read_scenario(raw, "essai.yaml").title.fr == "Mon premier été"


def test_find_problems_gives_errors_or_warnings(tmp_path: Path) -> None:
    path = tmp_path / "essai.yaml"
    path.write_text(THREE_LINES + "imprevu: 1\n", encoding="utf-8")
    assert [problem.code for problem in find_problems(path)] == ["E202"]

    path.write_text(THREE_LINES + "segments: {aines: , voisins: {foyers: 3}}\n", encoding="utf-8")
    (warning,) = find_problems(path, language="en")
    assert warning.is_warning
    assert "voisins" in warning.message

    silenced = "avertissements_tus: [{code: W101, raison: Ils viendront plus tard.}]\n"
    path.write_text(path.read_text(encoding="utf-8") + silenced, encoding="utf-8")
    assert find_problems(path) == ()
