"""The map of the week: every contract visible, at its own place, in words too."""

from __future__ import annotations

from itertools import combinations

import pytest

from game.text import load_texts
from game.ui.avatars import Person
from game.ui.geometry import Rect
from game.ui.interaction import UiAction
from game.ui.map import Member, Moment, Pin, Result, TitleVillage, VillageMap, Work
from game.ui.map.results import FloatingResult
from game.ui.portraits import elders
from game.ui.widgets.speech import SpeechBubble
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


@pytest.mark.parametrize("place", [0.0, 0.3, 0.6, 0.9])
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_who_is_chosen_speaks_in_a_bubble_on_the_map_that_hides_no_face(place: float, text: float) -> None:
    chosen = Work(
        "Vitres", "vitres", place, (Person("Léa"), Person("Kim")), is_selected=True, said="On y est presque !"
    )
    village = VillageMap(TEXTS, [chosen], covered=CARDS)
    drawn(village, ROOM, text=text)
    bubble = next(child for child in village.children if isinstance(child, SpeechBubble))
    assert bubble.rect.intersection(ROOM) == bubble.rect
    assert not bubble.rect.overlaps(pins(village)[0].first_face)
    assert bubble.rect.x <= pins(village)[0].first_face.center.x <= bubble.rect.right
    assert (bubble.name, bubble.value) == ("Léa", "On y est presque !")


@pytest.mark.parametrize("place", [0.0, 0.3, 0.6, 0.9])
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_a_result_floats_above_its_pin_without_leaving_the_map(place: float, text: float) -> None:
    result = Result(0, "Vitres : fait, +45 $.", "+45 $", "client satisfait", "okr", "a", since=0.0)
    village = VillageMap(TEXTS, [Work("Vitres", "vitres", place, (Person("Léa"),))], results=[result], covered=CARDS)
    drawn(village, ROOM, text=text)
    card = next(child for child in village.children if isinstance(child, FloatingResult))
    assert card.rect.intersection(ROOM) == card.rect
    assert card.rect.bottom <= pins(village)[0].rect.bottom


def test_a_result_rises_while_time_passes_and_is_only_said_without_it() -> None:
    def picture(since: float | None, seconds: float) -> bytes:
        result = Result(0, "fait", "+45 $", "satisfait", "okr", "a", Person("", elders()[0]), since)
        works = [Work("Vitres", "vitres", 0.4)]
        village = VillageMap(TEXTS, works, moment=lambda: Moment(12.0, seconds), results=[result])
        return pixels(drawn(village, ROOM))

    assert picture(None, 0.0) == pixels(drawn(VillageMap(TEXTS, [Work("Vitres", "vitres", 0.4)]), ROOM))
    assert len({picture(5.0, 5.0), picture(5.0, 5.5), picture(None, 5.0)}) == 3
