"""The game read back from the accessibility bus, as a screen reader of Linux reads it, under Xvfb."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("accesskit")
pytest.importorskip("jeepney")

from tests.reader.bus import Game, missing, playing  # it needs both

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"not installed here: {missing()}")

WITHOUT_A_NAME = {"table row", "table cell", "column header", "panel", "list box"}
"""Roles of what is known by what it has inside, or may be empty."""


def unnamed(game: Game) -> list[str]:
    """What has another role than those the game gives, or no name although its role needs one."""
    return [
        f"{each.role} {each.path}"
        for each in game.seen()
        if each.role.isdigit() or not (each.name.strip() or each.role in WITHOUT_A_NAME)
    ]


@pytest.mark.parametrize("stage", ["plan", "membre"])
def test_everything_on_the_bus_has_a_role_and_a_name(stage: str, tmp_path: Path) -> None:
    with playing(stage, tmp_path) as game:
        assert len(game.seen()) > 15
        assert unnamed(game) == []
        assert game.focused().name
        assert stage != "membre" or {"table", "table row", "column header", "table cell"} <= {
            each.role for each in game.seen()
        }, "its charts have their tables"


def test_the_settings_are_read_and_changed_from_the_bus(tmp_path: Path) -> None:
    with playing("reglages", tmp_path) as game:
        before = game.focused()
        game.frame("tab")
        game.until(lambda: game.focused() if game.focused() != before else None)

        game.press(game.find("radio button", "English").path)
        game.press(game.find("page tab", "Sound").path)
        slider = game.find("slider", "Volume of the effects")
        game.set_number(slider.path, 2)
        assert game.until(lambda: True if game.number(slider.path) == 2 else None)
        assert game.focused().name == "Volume of the effects"

        assert not game.announced()
        game.frame("f9")
        assert game.until(game.announced) == ["Sound off (F9)"]
