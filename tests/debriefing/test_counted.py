"""Every decision and every alternative has its words, in both languages."""

from __future__ import annotations

import re

import pytest

from game.debriefing.counted import decided, otherwise
from game.lab.counted import MoveHours
from game.lab.counted.otherwise import alternatives_of
from game.sim import Answer, ChoosePosture, Intervene
from game.text import Texts, load_texts
from tests.lab.counted.summers import views_of

FRENCH = load_texts("fr")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_alternative_is_said_in_full(language: str) -> None:
    texts: Texts = load_texts(language)
    for name in ("adaptative", "hasard", "laisser-faire"):
        for view in views_of(name)[:-1]:
            for other in alternatives_of(view):
                did, would = decided(texts, view, other), otherwise(texts, view, other)
                assert did.endswith("."), did
                assert would.startswith("si " if language == "fr" else "if "), would
                assert not re.search(r"[{}]|\.»|[a-z]+_[a-z]+", did + would), (did, would)


def test_what_was_decided_and_what_could_have_been_are_about_the_same_thing() -> None:
    plan = next(view for view in views_of("laisser-faire") if view.phase == "plan")
    words = decided(FRENCH, plan, ChoosePosture("travail", "accompagner"))
    assert words == "Travail\u00a0: vous avez choisi «\u00a0déléguer\u00a0»."
    assert otherwise(FRENCH, plan, ChoosePosture("travail", "accompagner")) == (
        "si vous aviez choisi «\u00a0accompagner\u00a0»"
    )


def test_an_hour_and_hours_are_said_as_they_are_many() -> None:
    plan = next(view for view in views_of("laisser-faire") if view.phase == "plan")
    one, two = (otherwise(FRENCH, plan, MoveHours("", "repos", "", hours)) for hours in (1, 2))
    assert one == "si 1\u00a0h avait été donnée au repos"
    assert two == "si 2\u00a0h avaient été données au repos"


def test_an_alternative_to_something_else_is_refused() -> None:
    plan = next(view for view in views_of("adaptative") if view.phase == "plan")
    for stray in (Intervene("buts", "trancher", "a"), Answer("dispute", "b")):
        with pytest.raises(ValueError, match="no alternative"):
            decided(FRENCH, plan, stray)
        with pytest.raises(ValueError, match="no alternative"):
            otherwise(FRENCH, plan, stray)
