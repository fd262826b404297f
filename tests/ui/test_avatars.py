"""People on the screen: what is drawn, what is read aloud."""

from __future__ import annotations

import pytest

from game.text import load_texts
from game.ui.avatars import Avatar, Badge, Caption, Person, short_name
from game.ui.geometry import Rect
from game.ui.interaction import UiAction
from game.ui.theme import Theme
from game.ui.typesetting import Ruler
from game.ui.widget import Role
from tests.ui.drawing import described, drawn, inked, pixels

TEXTS = load_texts("fr")
INES = Person("Inès", {"coiffure": "hijab", "couleur": "#2F6E91"}, "hesitant", "Hésitante")
AWAY = Person("Mathis", is_present=False)
ROOM = Rect(20, 20, 200, 220)


class Open(UiAction):
    """Ask for the page of a member."""


def test_an_avatar_is_an_image_named_by_the_person_and_the_mood() -> None:
    node = described(Avatar(TEXTS, INES, 64))
    assert (node.role, node.name) == (Role.IMAGE, "Inès, Hésitante")


def test_an_avatar_with_an_action_is_a_button_the_keyboard_reaches() -> None:
    avatar = Avatar(TEXTS, INES, 64, action=Open())
    assert described(avatar).role is Role.BUTTON
    assert avatar.can_focus


@pytest.mark.parametrize("badge", [Badge.HAND, Badge.CROSS, Badge.MINUS])
def test_a_vote_is_read_aloud_and_drawn(badge: Badge) -> None:
    voter = Avatar(TEXTS, INES, 64, badge=badge)
    assert described(voter).value == TEXTS(f"avatar.{badge}")
    assert pixels(drawn(voter, ROOM)) != pixels(drawn(Avatar(TEXTS, INES, 64), ROOM))


def test_someone_absent_is_said_to_be_and_has_no_badge() -> None:
    with_badge, without = Avatar(TEXTS, AWAY, 64, badge=Badge.MOOD), Avatar(TEXTS, AWAY, 64)
    assert described(without).name == "Mathis, absent·e"
    assert pixels(drawn(with_badge, ROOM)) == pixels(drawn(without, ROOM))


def test_an_animateur_has_a_square_behind() -> None:
    member, animateur = Person("Camille"), Person("Camille", is_animateur=True)
    assert inked(drawn(Avatar(TEXTS, animateur, 64), ROOM)) > inked(drawn(Avatar(TEXTS, member, 64), ROOM))


@pytest.mark.parametrize("size", [46, 64, 96, 178])
def test_every_size_is_drawn_at_every_scale(size: int) -> None:
    for scale in (1.0, 1.5, 2.0):
        surface = drawn(Avatar(TEXTS, INES, size, badge=Badge.MOOD, caption=Caption.FULL), ROOM, scale=scale)
        assert inked(surface) > size * size * scale * scale * 0.7


def test_a_caption_makes_room_for_the_name_at_large_text() -> None:
    plain, large = Ruler(Theme(), 1.0), Ruler(Theme(text_scale=2.0), 1.0)
    avatar = Avatar(TEXTS, Person("Marie-Antoinette"), 48, caption=Caption.FULL)
    assert avatar.natural_width(large, 900) > avatar.natural_width(plain, 900) > 48
    assert avatar.height_for(large, 400) > avatar.height_for(plain, 400)


def test_a_small_living_face_shows_its_mood_beside_it() -> None:
    person = Person("Inès", mood="fatigue", mood_word="fatigué·e")
    small, named = Avatar(TEXTS, person, 48, lives=True), Avatar(TEXTS, person, 48, lives=True, badge=Badge.MOOD)
    assert pixels(drawn(small, ROOM)) == pixels(drawn(named, ROOM))
    large = [Avatar(TEXTS, person, 66, lives=True, badge=badge) for badge in (Badge.NONE, Badge.MOOD)]
    assert pixels(drawn(large[0], ROOM)) != pixels(drawn(large[1], ROOM)), "a large face needs no sign"


def test_a_compound_name_is_shortened_in_one_piece() -> None:
    assert short_name("Marie-Antoinette") == "Marie-A."
    assert short_name("Awa") == "Awa"
