"""Texts of the scenario and names of people, in the words of the language."""

from __future__ import annotations

import pytest

from game.scenario import load_scenario
from game.scenes.faces import person_of
from game.sim import Reason, Season, SeasonView, Text
from game.telling import capitalised, names_of, read, target_name, tell, why
from game.text import load_texts

FRENCH, ENGLISH = load_texts("fr"), load_texts("en")


@pytest.fixture(scope="module")
def view() -> SeasonView:
    return Season.start(load_scenario("quebec"), 5).view


def test_a_text_names_the_persons_it_is_about(view: SeasonView) -> None:
    first, second = (view.members[index].profile.name for index in (0, 3))
    assert tell(FRENCH, view, Text("{qui} aide {qui2}."), (0, 3)) == f"{first} aide {second}."


def test_a_text_says_the_currency_of_the_region(view: SeasonView) -> None:
    assert tell(FRENCH, view, Text("10 {devise}")) == "10\u00a0$"
    assert read(load_texts("fr", "france"), Text("10 {devise}")) == "10\u00a0€"


def test_a_text_is_polished_and_falls_back_to_french() -> None:
    assert read(FRENCH, Text("L'été : oui !")) == "L’été\u00a0: oui\u202f!"
    assert read(ENGLISH, Text("Bonjour", "Hello")) == "Hello"
    assert read(ENGLISH, Text("Bonjour")) == "Bonjour"


def test_names_make_a_sentence(view: SeasonView) -> None:
    names = [view.members[index].profile.name for index in (0, 1, 2)]
    assert names_of(FRENCH, view, (0, 1, 2)) == f"{names[0]}, {names[1]} et {names[2]}"


@pytest.mark.parametrize("target", ["travail", "finances", "tonte", ""])
def test_a_target_has_a_name_or_none(view: SeasonView, target: str) -> None:
    assert bool(target_name(FRENCH, view, target)) == bool(target)


def test_a_member_is_a_target_by_name(view: SeasonView) -> None:
    assert target_name(FRENCH, view, view.members[4].profile.id) == view.members[4].profile.name


def test_a_face_may_be_absent_from_this_meeting_only(view: SeasonView) -> None:
    member = view.members[0]
    assert person_of(FRENCH, member).is_present == member.is_present
    assert not person_of(FRENCH, member, is_present=False).is_present


def test_a_refusal_is_a_sentence() -> None:
    assert why(FRENCH, (Reason("day_is_full", (("hours", 5),)),)) == FRENCH("reason.day_is_full", hours=5)
    assert why(FRENCH, ()) == ""


def test_only_the_first_letter_becomes_a_capital() -> None:
    assert capitalised("vie d’entreprise") == "Vie d’entreprise"
    assert capitalised("") == ""
