"""The weather over the map, and the small life of the village."""

from __future__ import annotations

import itertools

import pygame
import pytest

from game.sim import WEATHERS
from game.text import load_texts
from game.ui.geometry import Rect
from game.ui.map import Moment, Skies, VillageMap
from tests.ui.drawing import drawn, pixels

TEXTS = load_texts("fr")
ROOM = Rect(0, 0, 620, 296)
STORM: Skies = ((0.0, "nuage"), (15.0, "orage"))


def seen(skies: Skies, hour: float = 12.0, seconds: float = 0.0) -> pygame.Surface:
    return drawn(VillageMap(TEXTS, [], moment=lambda: Moment(hour, seconds), skies=skies), ROOM)


def brightness(surface: pygame.Surface) -> float:
    red, green, blue, _ = pygame.transform.average_color(surface)
    return red + green + blue


def test_each_kind_of_weather_has_its_own_picture() -> None:
    assert len({pixels(seen(((0.0, kind),))) for kind in WEATHERS}) == len(WEATHERS)


def test_a_storm_is_darker_than_clouds_and_clouds_than_sun() -> None:
    sun, clouds, storm = (brightness(seen(((0.0, kind),))) for kind in ("soleil", "nuage", "orage"))
    assert sun > clouds > storm


def test_the_sky_changes_at_its_hour_and_its_light_little_by_little_before() -> None:
    assert pixels(seen(STORM, 12.0)) == pixels(seen((STORM[0],)))
    assert pixels(seen(STORM, 15.0)) == pixels(seen(((0.0, "orage"),)))
    lights = [brightness(seen(STORM, hour)) for hour in (14.0, 14.3, 14.6, 14.9, 15.0)]
    assert lights == sorted(lights, reverse=True)
    assert max(before - after for before, after in itertools.pairwise(lights)) < 0.1 * lights[0]


@pytest.mark.parametrize("kind", WEATHERS)
def test_nothing_ever_flashes(kind: str) -> None:
    lights = [brightness(seen(((0.0, kind),), seconds=step / 10)) for step in range(20)]
    assert max(lights) - min(lights) < 0.01 * lights[0]


def test_the_village_lives_with_time_and_stands_still_without_it() -> None:
    sun: Skies = ((0.0, "soleil"),)
    assert pixels(seen(sun, seconds=1.0)) != pixels(seen(sun, seconds=2.0))
    assert pixels(seen(sun, seconds=1.0)) == pixels(seen(sun, seconds=1.0))
