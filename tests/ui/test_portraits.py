"""Faces from portrait parameters: every option in every mood, and whatever a scenario may write."""

from collections.abc import Mapping

import pygame
import pytest
import yaml

from game.assets import assets_folder
from game.ui.portraits import MOODS, absent_face, face, face_svg, mood_icon

MANIFEST = yaml.safe_load((assets_folder() / "avatars-couches" / "avatars.yaml").read_text(encoding="utf-8"))
PLAIN = {"teint": "#D6A077", "coiffure": "court", "couleur": "brun", "vetement": "#0069A6"}
LAYERS = {layer["id"]: layer["options"] for layer in MANIFEST["couches"]}
OPTIONS: list[tuple[str, object]] = [
    *(("coiffure", name) for name in MANIFEST["coiffures"]),
    *(("couleur", name) for name in MANIFEST["couleurs_cheveux"]),
    *(("teint", colour) for colour in MANIFEST["teints"]),
    *(("forme", name) for name in LAYERS["vetement"]),
    *((key, name) for key in ("visage", "nez", "barbe", "moustache") for name in LAYERS[key]),
    *(("peau", [name]) for name in LAYERS["peau"]),
    *(("accessoires", [name]) for name in MANIFEST["accessoires"]),
    ("sourcils", "epais"),
    ("couleur_accessoire", "#FFC533"),
    ("couleur_sourcils", "#4E3426"),
    ("bas", "#FFC533"),
]
PEOPLE = {**MANIFEST["animateurs"], **MANIFEST["clients"], **MANIFEST["exemples"]}


def pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGBA")


@pytest.mark.parametrize("mood", MOODS)
@pytest.mark.parametrize(("key", "value"), OPTIONS, ids=str)
def test_every_option_draws_a_whole_face_in_every_mood(key: str, value: object, mood: str) -> None:
    surface = face({**PLAIN, key: value}, mood, 40)
    assert surface.get_size() == (40, 40)
    assert pygame.mask.from_surface(surface).count() > 40 * 40 * 0.7


@pytest.mark.parametrize("portrait", PEOPLE.values(), ids=PEOPLE)
def test_no_reserved_colour_is_left_in_a_face(portrait: Mapping[str, object]) -> None:
    svg = face_svg(portrait, "enthousiaste")
    assert not [key for key, colour in MANIFEST["substituts"].items() if colour["code"] in svg]


def test_the_six_moods_are_six_faces() -> None:
    assert len({pixels(face(PLAIN, mood, 64)) for mood in MOODS}) == 6


def test_every_mood_has_its_pictogram() -> None:
    assert len({mood_icon(mood) for mood in MOODS}) == 6


def test_an_unknown_mood_is_a_contented_face() -> None:
    assert face_svg(PLAIN, "songeur") == face_svg(PLAIN, "content")


def test_what_is_missing_depends_on_the_name_alone() -> None:
    assert face_svg({}, "content", "Maïka") == face_svg({}, "content", "Maïka")
    assert len({face_svg({}, "content", f"jeune {i}") for i in range(20)}) > 15


@pytest.mark.parametrize(
    "portrait",
    [
        {"teint": "vert", "coiffure": 12, "couleur": None, "vetement": "#12", "forme": "armure"},
        {"accessoires": "lunettes", "peau": {"grain": 1}, "barbe": ["bouc"], "nez": ""},
        {"accessoires": ["couronne", None, 3], "couleur_accessoire": "or"},
    ],
)
def test_nonsense_in_a_portrait_still_gives_a_face(portrait: Mapping[str, object]) -> None:
    assert pygame.mask.from_surface(face(portrait, "content", 40, "Kim")).count() > 1000


def test_a_face_wears_one_hat_and_one_pair_of_glasses() -> None:
    one = {**PLAIN, "accessoires": ["casquette", "lunettes"]}
    many = {**PLAIN, "accessoires": ["casquette", "beret", "lunettes", "lunettes-soleil", "casquette"]}
    assert face_svg(one, "content") == face_svg(many, "content")


def test_an_accessory_is_known_by_its_other_names() -> None:
    assert face_svg({**PLAIN, "accessoires": ["audio"]}, "content") == face_svg(
        {**PLAIN, "accessoires": ["appareil-auditif"]}, "content"
    )


def test_glasses_are_drawn_before_the_hat_whatever_the_order_written() -> None:
    assert face_svg({**PLAIN, "accessoires": ["casquette", "lunettes"]}, "content") == face_svg(
        {**PLAIN, "accessoires": ["lunettes", "casquette"]}, "content"
    )


def test_a_headscarf_hides_the_ears_and_what_hangs_from_them() -> None:
    scarf = {**PLAIN, "coiffure": "hijab", "couleur": "#2F6E91"}
    assert face_svg(scarf, "content") == face_svg({**scarf, "accessoires": ["boucles"]}, "content")


def test_someone_absent_is_drawn_as_an_empty_place() -> None:
    assert absent_face(50).get_size() == (50, 50)
