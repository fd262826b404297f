"""A scenario and its pictures, from one trainer to another."""

from __future__ import annotations

from pathlib import Path

from game.scenario.archive import Shared, write_archive
from game.scenario.file_model.scenario_file import VIGNETTES
from game.scenario.problems import ScenarioError
from game.scenario.reading import load_scenario, open_source


def pack(path: str | Path, *, language: str = "fr") -> bytes:
    """The scenario of a file with its picture, as one file to be named `<name>.cjs.zip`; the same bytes each time.

    Raises:
        ScenarioError: the scenario has errors, in `language`; a wrong file is not shared.
    """
    image = load_scenario(path, language=language).image
    source, _ = open_source(path, language)
    raw = picture_of(path, image)
    return write_archive(Shared(source.text.encode("utf-8"), {image: raw} if raw is not None else {}))


def picture_of(path_or_name: str | Path, image: str) -> bytes | None:
    """The picture `image` of a scenario that was loaded from there; None for a shipped one, or when it is gone."""
    if image in VIGNETTES:
        return None
    try:
        source, _ = open_source(path_or_name, "fr")
    except ScenarioError:
        return None
    return source.picture(image) if source.picture is not None else None
