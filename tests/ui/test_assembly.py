"""The assembly round its table: nobody over anybody, whatever the group and the size of text."""

from __future__ import annotations

from itertools import combinations

import pytest

from game.text import load_texts
from game.ui.avatars import Avatar, Badge, Person
from game.ui.charts.assembly import AssemblyCircle, Seated, Speech
from game.ui.charts.bubble import Bubble
from game.ui.charts.seats import EXPONENTS, ring
from game.ui.geometry import Rect, Size
from game.ui.widget import Role, Widget
from tests.ui.drawing import described, drawn, inked, pixels

TEXTS = load_texts("fr")
ROOM = Rect(56, 20, 776, 560)
NAMES = ("Maïka", "Olivier", "Awa", "Thomas", "Inès", "Zoé", "Nabil", "Jade", "Émile", "Kim", "Mathis", "Gurdeep")


class Card(Widget):
    """A proposal of a given size."""

    role = Role.TEXT

    def content_width(self, ruler: object, available: float) -> float:
        return min(available, 360.0)

    def content_height(self, ruler: object, width: float) -> float:
        return 140.0


LONG_NAMES = (
    "Marie-Antoinette",
    "Olivier",
    "Maximilien-Alexandre",
    "Charlotte-Aurélie",
    "Zoé",
    "Guillaume-Olivier",
    "Jade",
)


def assembly(
    n: int, *, n_animateurs: int = 2, present: bool = True, speeches: tuple[Speech, ...] = ()
) -> AssemblyCircle:
    badges = (Badge.HAND, Badge.CROSS, Badge.MINUS)
    members = [Seated(Person(NAMES[i % len(NAMES)], is_present=present and i != 3), badges[i % 3]) for i in range(n)]
    animateurs = [Seated(Person(name, is_animateur=True)) for name in ("Camille", "Yanick")[:n_animateurs]]
    return AssemblyCircle(TEXTS, "L’assemblée", members, animateurs, speeches=speeches, centre=Card())


def faces(circle: AssemblyCircle) -> list[Avatar]:
    return [child for child in circle.children if isinstance(child, Avatar)]


def proposal(circle: AssemblyCircle) -> Card:
    return next(child for child in circle.children if isinstance(child, Card))


def is_inside(rect: Rect, room: Rect) -> bool:
    wide = room.outset(0.01)
    return wide.x <= rect.x and wide.y <= rect.y and rect.right <= wide.right and rect.bottom <= wide.bottom


def bubbles(circle: AssemblyCircle) -> list[Bubble]:
    return [child for child in circle.children if isinstance(child, Bubble)]


@pytest.mark.parametrize("text", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("n", [4, 8, 13, 18, 24])
def test_nobody_covers_anybody_nor_the_proposal(n: int, text: float) -> None:
    circle = assembly(n)
    large = Rect(56, 20, 1200, 560 * text)
    drawn(circle, ROOM if text == 1.0 else large, text=text)
    rects = [avatar.rect for avatar in faces(circle)]
    assert len(rects) == n + 2
    assert not [pair for pair in combinations(rects, 2) if pair[0].intersection(pair[1])]
    assert not [rect for rect in rects if rect.intersection(proposal(circle).rect)]
    assert all(is_inside(rect, ROOM if text == 1.0 else large) for rect in rects)


@pytest.mark.parametrize("n", [13, 24])
def test_every_name_is_written_on_a_page_of_usual_size(n: int) -> None:
    circle = assembly(n)
    drawn(circle, ROOM)
    assert not [avatar for avatar in faces(circle) if avatar.tooltip]


def test_an_assembly_is_drawn_twice_the_same() -> None:
    speeches = (Speech(0, "On garde nos clients."), Speech(5, "À 25 $, l’essence mange tout le profit."))
    first = pixels(drawn(assembly(13, speeches=speeches), ROOM))
    assert first == pixels(drawn(assembly(13, speeches=speeches), ROOM))


@pytest.mark.parametrize("n", [0, 1, 4])
def test_an_assembly_where_nobody_came_is_still_a_table(n: int) -> None:
    assert inked(drawn(assembly(n, present=False), ROOM)) > 0


def test_an_assembly_without_anyone_draws_nothing() -> None:
    circle = AssemblyCircle(TEXTS, "L’assemblée", [])
    assert inked(drawn(circle, ROOM)) == 0


def test_a_single_animateur_has_a_place() -> None:
    circle = assembly(6, n_animateurs=1)
    drawn(circle, ROOM)
    assert [avatar.person.is_animateur for avatar in faces(circle)].count(True) == 1


def test_bubbles_cover_neither_each_other_nor_the_proposal() -> None:
    words = "À 25 $, l’essence mange tout le profit."
    for speaker in range(13):
        circle = assembly(13, speeches=(Speech(speaker, words), Speech((speaker + 1) % 13, words)))
        drawn(circle, ROOM)
        first, second = (bubble.rect for bubble in bubbles(circle))
        card = proposal(circle)
        assert not first.intersection(second)
        assert not first.intersection(card.rect)
        assert not second.intersection(card.rect)
        heard = [rect for rect in (first, second) if rect.w]
        assert heard
        assert all(is_inside(rect, ROOM) for rect in heard)


def test_bubbles_find_a_place_when_names_are_long() -> None:
    words = "Je peux me tromper, mais “À la majorité, à main levée”."
    members = [Seated(Person(name, is_present=name != "Charlotte-Aurélie")) for name in LONG_NAMES]
    speeches = (Speech(0, words), Speech(5, words))
    circle = AssemblyCircle(TEXTS, "L’assemblée", members, (), speeches=speeches, centre=Card())
    drawn(circle, ROOM)
    assert all(bubble.rect.w for bubble in bubbles(circle))


def test_at_most_two_bubbles_are_shown() -> None:
    speeches = tuple(Speech(i, "Oui.") for i in range(4))
    assert len(bubbles(assembly(6, speeches=speeches))) == 2


def test_a_reader_hears_who_votes_what_and_who_says_what() -> None:
    node = described(assembly(5, speeches=(Speech(1, "On y va."),)))
    said = [(child.name, child.value) for child in node.children]
    assert said[0] == ("Maïka", "main levée")
    assert any(name.startswith("Olivier") and "On y va." in name for name, _ in said)


def test_seats_that_cannot_fit_are_not_given() -> None:
    for exponent in EXPONENTS:
        assert ring(Rect(0, 0, 100, 100), 20, Size(40, 40), exponent) is None
        assert ring(Rect(0, 0, 30, 30), 1, Size(40, 40), exponent) is None


@pytest.mark.parametrize("n", [8, 12, 13, 18])
def test_what_is_said_hides_no_face_and_no_name(n: int) -> None:
    words = "À 25 $, l’essence mange tout le profit."
    for speaker in range(n):
        circle = assembly(n, speeches=(Speech(speaker, words), Speech((speaker + 1) % n, words)))
        drawn(circle, Rect(56, 120, 776, 522))
        for bubble in bubbles(circle):
            assert not [face for face in faces(circle) if face.rect.intersection(bubble.rect)]
