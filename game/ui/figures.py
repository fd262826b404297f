"""People seen whole, small: the layers of `assets/personnages/` in the colours of a person's portrait."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

import pygame
import yaml

from game.assets import assets_folder
from game.ui.pictures import drawn, read_svg, render_svg
from game.ui.portraits import look_of

FIGURE_WIDTH, FIGURE_HEIGHT = 60.0, 90.0
"""The frame of a figure, in the units of its drawing."""
FEET: Final = (24.0, 85.0)
"""Where the ground is under the feet, in the same units."""
STANDING: Final = "debout"
_FOLDER: Final = "personnages"
_CHAIR, _IN_CHAIR = "fauteuil", "fauteuil-roulant"
_FRAMES: Final = {"lunettes-carrees": "lunettes", "lunettes-demi-lune": "lunettes"}
"""Accessories of a face that look like another one from afar."""


def figure(
    portrait: Mapping[str, object], pose: str, size: tuple[int, int], name: str = "", *, is_leftward: bool = False
) -> pygame.Surface:
    """The person `name` in a pose of `assets/personnages/corps/`, in `size` pixels, facing right unless leftward.

    `portrait` has the keys of a scenario, as for a face. Who has a wheelchair is in it, whatever the pose.
    """
    svg = _figure_svg(name, pose, _frozen(portrait))
    upright = drawn.get(("figure", svg, size), lambda: render_svg(svg, size))
    if not is_leftward:
        return upright
    return drawn.get(("figure", svg, size, "left"), lambda: pygame.transform.flip(upright, True, False))


def _frozen(portrait: Mapping[str, object]) -> tuple[tuple[str, Any], ...]:
    return tuple((key, tuple(value) if isinstance(value, list) else value) for key, value in portrait.items())


@lru_cache(maxsize=1024)
def _figure_svg(name: str, pose: str, portrait: tuple[tuple[str, Any], ...]) -> str:
    manifest = _manifest()
    options, colours = look_of(dict(portrait), name)
    worn = [_FRAMES.get(key, key) for key in options["accessoires"]]
    hats = manifest["sous_couvre_chef"]
    has_hat = bool(set(worn) & set(hats["accessoires"]))
    hair = manifest["coiffures"].get(options["coiffure"]) or manifest["coiffures"]["court"]
    back = "" if has_hat and options["coiffure"] in hats["sans_arriere"] else hair["arriere"]
    layers = [
        f"cheveux-arriere/{back}" if back else "",
        f"corps/{_IN_CHAIR if _CHAIR in worn else pose}",
        f"cheveux-avant/{hair['avant']}",
        *(f"accessoires/{key}" for key in worn if key in manifest["accessoires"]),
    ]
    body = "".join(_inside(layer) for layer in layers if layer)
    for code, value in colours.items():
        body = body.replace(code, value)
    frame = (
        f'width="{FIGURE_WIDTH:.0f}" height="{FIGURE_HEIGHT:.0f}" viewBox="0 0 {FIGURE_WIDTH:.0f} {FIGURE_HEIGHT:.0f}"'
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" {frame}>{body}</svg>'


@lru_cache(maxsize=1)
def _manifest() -> dict[str, Any]:
    text = (assets_folder() / _FOLDER / "personnages.yaml").read_text(encoding="utf-8")
    manifest: dict[str, Any] = yaml.safe_load(text)
    return manifest


@lru_cache(maxsize=128)
def _inside(layer: str) -> str:
    """The drawing inside the `<svg>` element of one layer."""
    return re.sub(r"^<svg[^>]*>|</svg>\s*$", "", read_svg(f"{_FOLDER}/{layer}"))
