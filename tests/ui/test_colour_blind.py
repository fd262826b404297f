"""Nothing is said by colour alone: families stay apart for eyes that lack a cone, and all of it is read in one grey."""

from __future__ import annotations

from itertools import combinations

import pytest

from game.text import load_texts
from game.ui.avatars import Avatar, Badge, Person
from game.ui.charts.causal_map import CausalMap, Link, Place
from game.ui.charts.chart import Table
from game.ui.charts.fans import Fan, Fans
from game.ui.charts.levels import Levels
from game.ui.charts.marks import lab_mark
from game.ui.charts.paths import Path, Paths
from game.ui.charts.pec_area import PecArea
from game.ui.charts.radar import Axis, Radar
from game.ui.charts.ties import Tie, TieGraph
from game.ui.charts.two_paths import TwoPaths
from game.ui.charts.waterfall import Step, Waterfall
from game.ui.contrast import BLACK_ON_WHITE, WHITE_ON_BLACK
from game.ui.geometry import Rect
from game.ui.theme import NOTEBOOK, Palette
from game.ui.widget import Widget
from game.ui.widgets.gauge import PecGauge
from game.ui.widgets.label import Canvas
from game.ui.widgets.tag import Pill, SphereSquare
from tests.ui.drawing import drawn, pixels
from tests.ui.eyes import EYES, distance

TEXTS = load_texts("fr")
SEEN_AT_A_GLANCE = 10
FAMILIES = {
    "components": ("v", "s", "a"),
    "spheres": ("ent", "asso", "trav"),
    "strategies": ("lab_a", "lab_b"),
    "right and wrong": ("a", "err"),
    "groups": ("ink", "lab_b", "sun_dark"),
}
PALETTES = {"notebook": NOTEBOOK, "light": BLACK_ON_WHITE, "dark": WHITE_ON_BLACK}

IN_ONE_GREY = NOTEBOOK._replace(
    **dict.fromkeys(
        ("v", "s", "a", "err", "lab_a", "lab_b", "sun_dark", "v_dark", "s_dark", "a_dark"), NOTEBOOK.grey_text
    ),
    **dict.fromkeys(("v_tint", "s_tint", "a_tint", "err_tint", "sun_tint", "ent", "asso", "trav"), NOTEBOOK.grey),
)
"""The notebook without the colours that mean something: what is told apart is told by letter, shape or pattern."""


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("name", PALETTES)
def test_the_colours_of_a_family_are_told_apart(name: str, family: str, eyes: str) -> None:
    palette: Palette = PALETTES[name]
    for one, other in combinations(FAMILIES[family], 2):
        assert distance(getattr(palette, one), getattr(palette, other), eyes) >= SEEN_AT_A_GLANCE, (one, other)


def in_grey(widget: Widget) -> bytes:
    return pixels(drawn(widget, Rect(10, 10, 460, 300), colours=IN_ONE_GREY))


def waterfall(component: str, amount: float) -> Widget:
    return Waterfall(TEXTS, "Pourquoi ?", ("S 3", 40), [Step("Une cause", component, amount)], ("S 4", 40 + amount))


def area(*points: float) -> Widget:
    v, s, a = points
    return PecArea(TEXTS, "PEC", [(10, 10, 10), (v, s, a)], 2)


def vote(badge: Badge) -> Widget:
    return Avatar(TEXTS, Person("Awa"), 64, badge=badge)


def link(weight: float) -> Widget:
    places = Place("trust", "Confiance", 0, 0), Place("autonomy", "Autonomie", 1, 1)
    links = [Link("trust", "autonomy", weight, is_asked=True), Link("autonomy", "autonomy", weight, is_asked=True)]
    return CausalMap("Carte", places, links, "autonomy", Table(("a",), (("b",),)))


def tie(*, is_tension: bool) -> Widget:
    return TieGraph(TEXTS, "Ses liens", Person("Inès"), [Tie(Person("Zoé"), "lien", 0.5, is_tension)])


def mark(*, is_second: bool) -> Widget:
    return Canvas(lambda port, rect: lab_mark(port, rect.center, 8, is_second=is_second), 40, name="marque")


def two_paths(first: tuple[float, ...], second: tuple[float, ...]) -> Widget:
    return TwoPaths(TEXTS, "Deux chemins", ("Un", "Autre"), (first, second), 3, summary="")


def levels(held: tuple[int, ...], wanted: tuple[int, ...]) -> Widget:
    names = ["Faire", "Guider", "Accompagner", "Déléguer"]
    return Levels(TEXTS, "Travail", names, held, wanted, 3, legend=("Choisie", "Perçu"), summary="")


def fans(*ends: float) -> Widget:
    one, other = (Fan("Été", *([[20.0, end + shift] for shift in range(-4, 6, 2)])) for end in ends)
    return Fans(TEXTS, "PEC", (one, other), summary="", caption="")


def radar(now: float, start: float) -> Widget:
    return Radar(TEXTS, "Traits", [Axis(f"Trait {rank}", now, start) for rank in range(5)])


def paths(*letters: str) -> Widget:
    return Paths(
        TEXTS, "Groupes", [Path(each, each, [20, 30 + 9 * n]) for n, each in enumerate(letters)], 3, summary=""
    )


PAIRS: dict[str, list[Widget]] = {
    "pills": [Pill(each, name="") for each in "vsa"],
    "gauge": [PecGauge(points, name="", value="") for points in ((30, 10, 10), (10, 30, 10), (10, 10, 30))],
    "spheres": [SphereSquare(each, name="") for each in ("entreprise", "association", "travail")],
    "causes": [waterfall(each, 5) for each in "vsa"],
    "a rise and a fall": [waterfall("v", 5), waterfall("v", -5)],
    "areas": [area(30, 10, 20), area(10, 30, 20)],
    "votes": [vote(each) for each in (Badge.HAND, Badge.CROSS, Badge.MINUS)],
    "arrows": [link(1.0), link(-1.0)],
    "ties": [tie(is_tension=True), tie(is_tension=False)],
    "strategies": [mark(is_second=False), mark(is_second=True)],
    "two ways": [two_paths((9, 20), (9, 30)), two_paths((9, 30), (9, 20))],
    "postures": [levels((1, 2), (2, 1)), levels((2, 1), (1, 2))],
    "fans": [fans(40, 70), fans(70, 40)],
    "now and at the start": [radar(0.8, 0.4), radar(0.4, 0.8)],
    "groups": [paths("A", "B"), paths("B", "A")],
}


@pytest.mark.parametrize("family", PAIRS)
def test_what_differs_in_colour_differs_without_colour_too(family: str) -> None:
    pictures = [in_grey(widget) for widget in PAIRS[family]]
    assert len(set(pictures)) == len(pictures)
