"""A scenario given to somebody else, and one that was received."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.scenario import load_scenario
from game.scenario.archive import ENDING
from game.scenario.reading import open_source
from game.scenario.sharing import pack, picture_of
from game.scenes.own_scenarios import own_folder
from game.scenes.workshop.document import Document
from game.whole_files import write_whole

FOLDER: Final = "partages"
"""Beside the scenario; in a folder of their own, since what lies among the scenarios is on the list of scenarios."""


def share(path: Path) -> Path:
    """Write the file to be given, with the picture of the scenario, and say where.

    Raises:
        ScenarioError: the scenario has errors.
        OSError: the file cannot be written.
    """
    raw = pack(path)
    made = path.parent / FOLDER / (path.stem + ENDING)
    made.parent.mkdir(exist_ok=True)
    write_whole(made, raw)
    return made


def received(path: Path) -> Document:
    """A copy of a scenario that was received, in the player's own folder, with its picture.

    Raises:
        ScenarioError: the file is not safe, or its scenario has errors.
        OSError: the picture cannot be written.
    """
    source, name = open_source(path, "fr")
    image = load_scenario(path).image
    raw, place = picture_of(path, image), own_folder() / image
    if raw is not None and not place.exists():
        write_whole(place, raw)
    return Document.new(name.removesuffix(ENDING), source.text)
