"""The future workshop: what is written for each theme, and how it is found again."""

from __future__ import annotations

from typing import Any

import pytest

from game.debriefing.future import ANGLES, LONGEST, ThemeSheet, theme_sheet_of, theme_sheets_in, workshop_of
from game.scenario import load_scenario

WRITTEN = ThemeSheet("L’argent", "Rien n’est clair", "Tout est au mur", ("une caisse", "", "", ""))


def test_a_theme_is_read_as_it_was_kept() -> None:
    assert theme_sheet_of(WRITTEN.content()) == WRITTEN


@pytest.mark.parametrize(
    "change",
    [{"theme": 3}, {"ideal": None}, {"pistes": []}, {"pistes": {"moi": "x"}}, {"probleme": "x" * (LONGEST + 1)}],
)
def test_a_page_that_makes_no_sense_is_no_theme(change: dict[str, Any]) -> None:
    content = {**WRITTEN.content(), **change}
    with pytest.raises(ValueError, match="no"):
        theme_sheet_of(content)
    assert theme_sheets_in({("atelier", 0): content}) == {}


@pytest.mark.parametrize(("step", "angle"), [("probleme", ""), ("ideal", ""), *(("pistes", each) for each in ANGLES)])
def test_what_is_written_at_a_place_is_read_at_that_place_and_nowhere_else(step: str, angle: str) -> None:
    blank = ThemeSheet("L’argent")
    sheet = blank.written(step, angle, "une idée")
    assert sheet.text(step, angle) == "une idée"
    assert (sheet.n_steps, sheet.is_empty) == (1, False)
    assert sheet.written(step, angle, "") == blank


def test_spaces_around_are_not_kept() -> None:
    assert ThemeSheet("a", "  b ", "\n", (" c", "", "", "")).trimmed() == ThemeSheet("a", "b", "", ("c", "", "", ""))


@pytest.mark.parametrize("name", ["quebec", "france", "cite"])
def test_the_themes_of_a_scenario_that_chooses_none_are_in_both_languages(name: str) -> None:
    french, english = (
        [getattr(theme, language) for theme in load_scenario(name).debriefing.themes] for language in ("fr", "en")
    )
    assert len(french) == 8
    assert all(english)
    assert not set(french) & set(english)


def test_a_workshop_has_a_sheet_for_each_theme_and_what_was_kept_for_themes_that_are_gone() -> None:
    sheets = workshop_of(["Un", "Deux"], {1: WRITTEN, 7: WRITTEN})
    assert sheets == {0: ThemeSheet("Un"), 1: WRITTEN, 7: WRITTEN}
