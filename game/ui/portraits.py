"""Faces: the layers of `assets/avatars-couches/` combined from a person's portrait parameters and mood.

The layers are joined as one SVG, the reserved colours replaced, and the face loaded once at the size it is
shown. What a scenario leaves out, or writes in a way the manifest does not know, is chosen from the person's name:
the same person always has the same face, and two people of a group seldom look alike.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

import pygame
import yaml

from game.assets import assets_folder
from game.ui.life import AHEAD, Look
from game.ui.pictures import drawn, picture, read_svg, render_svg

MOODS: Final = ("enthousiaste", "content", "concentre", "hesitant", "fatigue", "contrarie")
_LAYERS: Final = "avatars-couches"
_CLOTHES: Final = ("#0069A6", "#007A5A", "#E0A100", "#B84A00", "#7C4A73", "#3C6E8F", "#B8437A", "#6B9E3F")
_UNUSUAL_HAIR: Final = ("hijab", "gris", "blanc", "poivre", "bleu", "rose")  # worn when written, never drawn
_EYES: Final = "13-yeux"
_EYE_LINE, _LID, _GLANCE = 47.0, 0.14, 1.4  # height of the eyes, how flat closed ones are, how far they turn
_HEX_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")


def face(portrait: Mapping[str, object], mood: str, size: int, name: str = "", look: Look = AHEAD) -> pygame.Surface:
    """The face of the person `name`, `size` pixels square, on a disc of the mood's colour; eyes turned as `look` says.

    `portrait` has the keys of a scenario: teint, coiffure, couleur, vetement, forme, visage, nez, accessoires,
    peau, barbe, moustache, sourcils, couleur_accessoire, couleur_sourcils, bas; any may be missing. An unknown
    mood is `content`.
    """
    svg = face_svg(portrait, mood, name, look)
    return drawn.get(("face", svg, size), lambda: render_svg(svg, (size, size)))


def absent_face(size: int) -> pygame.Surface:
    """What stands for someone who is not there: a dashed circle and a cross."""
    return picture(f"{_LAYERS}/20-contour/absent", (size, size))


def mood_icon(mood: str) -> str:
    """The name of the pictogram that says the mood."""
    return str(_manifest()["humeurs"][_known_mood(mood)]["icone"])


def face_svg(portrait: Mapping[str, object], mood: str, name: str = "", look: Look = AHEAD) -> str:
    """The whole face as one SVG text, coloured."""
    return _compose(_settle(portrait, name), _known_mood(mood), look)


def elders() -> list[Mapping[str, object]]:
    """The portraits of clients who are old, as many as are drawn."""
    return list(_manifest()["clients"].values())


def look_of(portrait: Mapping[str, object], name: str = "") -> tuple[dict[str, Any], dict[str, str]]:
    """What a person looks like in any drawing: the options chosen, and each reserved colour by its code."""
    options = dict(_settle(portrait, name))
    return options, _colours(options)


# --- From what is written to what is drawn ---

_Settled = tuple[tuple[str, Any], ...]


def _settle(portrait: Mapping[str, object], name: str) -> _Settled:
    """Every option named and known: the portrait as hashable pairs."""
    manifest = _manifest()

    def choose(key: str, options: Sequence[str]) -> str:
        """The option written, else one that the name gives."""
        written = str(portrait.get(key, ""))
        if written in options:
            return written
        digest = hashlib.sha256(f"{name}/{key}".encode()).digest()
        return options[int.from_bytes(digest[:4]) % len(options)]

    def colour(key: str, options: Sequence[str]) -> str:
        written = str(portrait.get(key, ""))
        return written if _HEX_COLOUR.fullmatch(written) else choose(key, options)

    def optional(key: str, layer: str) -> str:
        written = str(portrait.get(key, ""))
        return written if written in _options(layer) else ""

    styles, hair_colours = manifest["coiffures"], manifest["couleurs_cheveux"]
    hair, hair_colour = str(portrait.get("coiffure", "")), str(portrait.get("couleur", ""))
    if hair not in styles:
        young = [key for key, style in styles.items() if "age" not in style and key not in _UNUSUAL_HAIR]
        hair = choose("coiffure", young)
    if hair_colour not in hair_colours:
        hair_colour = colour("couleur", [key for key in hair_colours if key not in _UNUSUAL_HAIR])
    return (
        ("teint", colour("teint", manifest["teints"])),
        ("coiffure", hair),
        ("couleur", hair_colour),
        ("vetement", colour("vetement", _CLOTHES)),
        ("forme", optional("forme", "05-vetement") or "tshirt"),
        ("visage", optional("visage", "08-visage") or "ovale"),
        ("nez", optional("nez", "14-nez") or "fin"),
        ("peau", tuple(skin for skin in _words(portrait.get("peau")) if skin in _options("09-peau"))),
        ("barbe", optional("barbe", "10-barbe")),
        ("moustache", optional("moustache", "17-moustache")),
        ("sourcils", str(portrait.get("sourcils", ""))),
        ("accessoires", _wearable(_words(portrait.get("accessoires")), hair)),
        *((key, colour(key, (default,))) for key, default in _optional_colours(portrait)),
    )


def _wearable(accessories: Sequence[str], hair: str) -> tuple[str, ...]:
    """The accessories the manifest knows, by their own names, without what the hair or an earlier one excludes."""
    known = _manifest()["accessoires"]
    aliases = {alias: key for key, accessory in known.items() for alias in accessory.get("alias", ())}
    kept: list[str] = []
    for written in accessories:
        key = aliases.get(written, written)
        accessory = known.get(key)
        if accessory is None or key in kept:
            continue
        group = accessory.get("exclusif")
        clashes = set(accessory.get("incompatible", ())) & {hair, *kept}
        if clashes or (group and any(known[other].get("exclusif") == group for other in kept)):
            continue
        kept.append(key)
    return tuple(kept)


def _optional_colours(portrait: Mapping[str, object]) -> list[tuple[str, str]]:
    defaults = {"couleur_accessoire": "#B84A00", "couleur_sourcils": "#2A2024", "bas": "#35506B"}
    return [(key, default) for key, default in defaults.items() if portrait.get(key)]


# --- From options to one picture ---


@lru_cache(maxsize=512)
def _compose(settled: _Settled, mood: str, look: Look) -> str:
    options = dict(settled)
    layers = [(folder, _layer(folder, layer)) for folder, layer in _stack(options, mood)]
    body = "".join(_turned(layer, look) if folder == _EYES else layer for folder, layer in layers)
    for code, value in _colours(options).items():
        body = body.replace(code, value)
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">{body}</svg>'


def _turned(eyes: str, look: Look) -> str:
    """The eyes turned or closed: moved a little, or flattened on the line where they are."""
    if look == AHEAD:
        return eyes
    if look.is_closed:
        move = f"translate(0 {_EYE_LINE * (1 - _LID):g}) scale(1 {_LID:g})"
    else:
        move = f"translate({_GLANCE * look.right:g} {_GLANCE * look.down:g})"
    return f'<g transform="{move}">{eyes}</g>'


def _stack(options: Mapping[str, Any], mood: str) -> list[tuple[str, str]]:
    """Folder and file of every layer, from the bottom to the top."""
    manifest = _manifest()
    known = manifest["accessoires"]
    worn = options["accessoires"]
    style = manifest["coiffures"][options["coiffure"]]
    has_hat = any(known[key].get("couvre_chef") for key in worn)
    hair = style.get("sous_couvre_chef", style) if has_hat else style
    feeling = manifest["humeurs"][mood]

    def worn_in(folder: str) -> list[tuple[str, str]]:
        here = [known[key] for key in worn if known[key]["dossier"] == folder]
        return [(folder, it["fichier"]) for it in sorted(here, key=lambda it: bool(it.get("couvre_chef")))]

    def layer(folder: str, name: str | None, when: object = True) -> list[tuple[str, str]]:
        return [(folder, name)] if name and when else []

    thick = "-epais" if options["sourcils"] == "epais" else ""
    return [
        ("01-disque", mood),
        *worn_in("02-arriere"),
        *layer("03-cheveux-arriere", hair["arriere"]),
        ("04-cou", "cou"),
        ("04-cou", "ombre"),
        ("05-vetement", options["forme"]),
        *worn_in("06-sur-vetement"),
        *layer("07-oreilles", "oreilles", style.get("oreilles", True)),
        ("08-visage", options["visage"]),
        *(("09-peau", skin) for skin in options["peau"]),
        *worn_in("09-peau"),
        *layer("10-barbe", options["barbe"]),
        *layer("11-joues", mood, feeling["joues"]),
        ("12-sourcils", mood + thick),
        (_EYES, mood),
        ("14-nez", options["nez"]),
        ("15-bouche", mood),
        *layer("16-dents", feeling["dents"], "appareil-dentaire" in worn),
        *layer("17-moustache", options["moustache"]),
        ("18-cheveux-avant", hair["avant"]),
        *worn_in("19-accessoires"),
        ("20-contour", "contour"),
    ]


def _colours(options: Mapping[str, Any]) -> dict[str, str]:
    """The value of every reserved colour, by its code."""
    manifest = _manifest()
    features = manifest["traits"].get(options["teint"], {"trait": "#2A2024", "bouche": "#8E3B2F"})
    own = (manifest["accessoires"][key].get("couleur_accessoire") for key in options["accessoires"])
    accessory = options.get("couleur_accessoire") or next(filter(None, own), "#B84A00")
    values = {
        "PEAU": options["teint"],
        "TRAIT": features["trait"],
        "BOUCHE": features["bouche"],
        "CHEVEUX": manifest["couleurs_cheveux"].get(options["couleur"], options["couleur"]),
        "VETEMENT": options["vetement"],
        "BAS": options.get("bas", "#35506B"),
        "ACCESSOIRE": accessory,
    }
    reserved = manifest["substituts"]
    for key, colour in reserved.items():
        if derived := colour.get("derive"):
            values[key] = _shade(values[derived["de"]], derived["facteur"])
    grey_hair = options["couleur"] in {"gris", "blanc"}
    values["SOURCIL"] = options.get("couleur_sourcils") or values["CHEVEUX_OMBRE" if grey_hair else "TRAIT"]
    return {reserved[key]["code"]: value for key, value in values.items()}


def _shade(colour: str, factor: float) -> str:
    parts = (min(255, int(int(colour[i : i + 2], 16) * factor)) for i in (1, 3, 5))
    return "#" + "".join(f"{part:02X}" for part in parts)


@lru_cache(maxsize=1)
def _manifest() -> dict[str, Any]:
    text = (assets_folder() / _LAYERS / "avatars.yaml").read_text(encoding="utf-8")
    manifest: dict[str, Any] = yaml.safe_load(text)
    return manifest


@lru_cache(maxsize=256)
def _layer(folder: str, name: str) -> str:
    """The drawing inside the `<svg>` element of one layer."""
    return re.sub(r"^<svg[^>]*>|</svg>\s*$", "", read_svg(f"{_LAYERS}/{folder}/{name}"))


def _options(folder: str) -> list[str]:
    return next(layer["options"] for layer in _manifest()["couches"] if layer["dossier"] == folder)


def _words(value: object) -> list[str]:
    return [str(word) for word in value] if isinstance(value, (list, tuple)) else []


def _known_mood(mood: str) -> str:
    return mood if mood in MOODS else "content"
