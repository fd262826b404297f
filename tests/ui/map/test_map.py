"""The map of the week: every contract visible, at its own place, in words too."""

from __future__ import annotations

from itertools import combinations

import pytest

from game.text import load_texts
from game.ui.avatars import Person
from game.ui.geometry import Rect
from game.ui.interaction import UiAction
from game.ui.map import Member, Pin, TitleVillage, VillageMap, Work
from tests.ui.drawing import described, drawn, inked, pixels

TEXTS = load_texts("fr")
ROOM = Rect(40, 64, 1240, 592)
CARDS = (Rect(56, 80, 296, 452), Rect(56, 544, 296, 100))


class Open(UiAction):
    """Ask for a contract."""


def works(n: int, *, is_selected: bool = False, has_incident: bool = False) -> list[Work]:
    """`n` contracts all drawn near the same place, with teams of nobody to three; the first is in this state."""
    team = tuple(Person(f"Jeune {i}") for i in range(3))
    return [
        Work(
            f"Tonte {i}",
            "tonte",
            0.3 + i / 100,
            team[: i % 4],
            is_selected=is_selected and i == 0,
            has_incident=has_incident and i == 0,
            action=Open(),
        )
        for i in range(n)
    ]


def pins(village: VillageMap) -> list[Pin]:
    return [child for child in village.children if isinstance(child, Pin)]


@pytest.mark.parametrize("n", [1, 6, 9])
def test_pins_cover_neither_each_other_nor_the_cards(n: int) -> None:
    village = VillageMap(TEXTS, works(n), [Member(Person("Kim"))], covered=CARDS)
    drawn(village, ROOM)
    rects = [pin.rect for pin in pins(village)]
    assert len(rects) == n + 1
    assert not [pair for pair in combinations([*rects, *CARDS], 2) if pair[0].intersection(pair[1]) and pair != CARDS]


def test_a_pin_stays_where_it_was_when_another_day_is_shown() -> None:
    alone, among = VillageMap(TEXTS, works(1)), VillageMap(TEXTS, works(5))
    drawn(alone, ROOM)
    drawn(among, ROOM)
    assert pins(alone)[0].rect == pins(among)[0].rect


@pytest.mark.parametrize("place", [0.0, 0.5, 0.999999, 1.0, -1.0])
def test_any_place_is_on_the_map(place: float) -> None:
    village = VillageMap(TEXTS, [Work("Vitres", "vitres", place, (Person("Léa"),) * 3)])
    drawn(village, ROOM)
    rect = pins(village)[0].rect
    assert rect.intersection(ROOM) == rect


def test_more_pins_than_room_are_all_drawn() -> None:
    village = VillageMap(TEXTS, works(40), covered=CARDS)
    assert inked(drawn(village, ROOM)) > 0
    assert len(pins(village)) == 41


def test_a_chosen_pin_and_a_pin_in_trouble_look_and_sound_different() -> None:
    plain = VillageMap(TEXTS, works(1))
    chosen = VillageMap(TEXTS, works(1, is_selected=True))
    trouble = VillageMap(TEXTS, works(1, has_incident=True))
    assert len({pixels(drawn(village, ROOM)) for village in (plain, chosen, trouble)}) == 3
    assert "selected" in described(chosen).children[0].states
    assert TEXTS("map.incident") in described(trouble).children[0].value


def test_a_pin_says_its_contract_and_its_team() -> None:
    node = described(VillageMap(TEXTS, works(3)))
    assert [child.name for child in node.children] == ["Tonte 0", "Tonte 1", "Tonte 2", TEXTS("map.coop")]
    assert [child.value for child in node.children][:3] == [TEXTS("map.nobody"), "Jeune 0", "Jeune 0 et Jeune 1"]


def test_a_large_team_is_counted() -> None:
    team = tuple(Person(f"Jeune {i}") for i in range(7))
    few, many = (VillageMap(TEXTS, [Work("Garde", "garde", 0.2, team[:n], is_selected=True)]) for n in (3, 7))
    assert pixels(drawn(few, ROOM)) != pixels(drawn(many, ROOM))


def test_the_map_is_drawn_twice_the_same_at_any_size() -> None:
    for rect, text in ((ROOM, 1.0), (Rect(0, 0, 600, 286), 1.0), (ROOM, 2.0)):
        village = VillageMap(TEXTS, works(6), [Member(Person("Kim"))])
        assert pixels(drawn(village, rect, text=text)) == pixels(drawn(village, rect, text=text))


def test_the_banner_of_the_title_does_not_grow_with_the_text() -> None:
    room = Rect(0, 0, 420, 360)
    assert pixels(drawn(TitleVillage(TEXTS), room)) == pixels(drawn(TitleVillage(TEXTS), room, text=2.0))
