"""What the player set for this machine: kept as JSON in the configuration folder, apart from the seasons."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path
from typing import Annotated, Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, NonNegativeInt, PositiveInt, ValidationError

from game.whole_files import write_whole

APP_NAME = "prise-en-charge"
FOLDER_VARIABLE = "PEC_DOSSIER"
_FILE = "reglages.json"
_log = logging.getLogger(__name__)

TextScale = Literal[100, 125, 150, 200]
Contrast = Literal["usual", "light", "dark"]
GlassLevel = Literal["story", "map", "formula", "line"]
"""How deep the glass box is looked into."""
Volume = Annotated[int, Field(ge=0, le=100)]
"""Percent of how loud a sound was made."""


class Place(BaseModel):
    """Where the window is and how large, in pixels. None: as large as the desktop allows, where the system puts it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    size: tuple[PositiveInt, PositiveInt] | None = None
    at: tuple[int, int] | None = None
    screen: NonNegativeInt = 0
    desktop: tuple[tuple[int, int], ...] = ()
    """The sizes of the screens there were: elsewhere the place means nothing."""


class Settings(BaseModel):
    """The choices of the settings page. Frozen: a change is a copy (`settings.model_copy(update=…)`)."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    language: Literal["fr", "fr-facile", "en"] | None = None
    """« fr-facile » is plain French. None: the system's language, else French."""
    text_scale: TextScale = 100
    """Size of the text, in percent."""
    font: Literal["lato", "atkinson"] = "lato"
    contrast: Contrast = "usual"
    """The colours: those of the notebook, or high contrast, black on white or white on black."""
    reduced_motion: bool = False
    full_screen: bool = False
    place: Place = Place()
    sound: bool = True
    """Whether anything is heard at all."""
    effects_volume: Volume = 50
    ambience_volume: Volume = 40
    captions: bool = False
    """Whether sounds are written too, even those that are too low to be heard."""
    keys: dict[str, str] = Field(default_factory=dict)
    """The chords of the commands that have another key than usual, by their names."""
    pivotal_pauses: bool = False
    """Whether a pause on image comes after a week that moved the PEC otherwise than those before, too."""
    predictions: Literal["second", "always", "never"] = "second"
    """When the week is foreseen before its assembly: from the second summer on, always or never."""
    glass_level: GlassLevel = "story"
    """The level of the glass box that was looked at last."""
    first_launch: bool = True
    """Whether the question of movement has still to be asked."""


def settings_folder() -> Path:
    """The folder of settings: `PEC_DOSSIER` when it is set, else the system's configuration folder."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    return Path(chosen) if chosen else Path(platformdirs.user_config_dir(APP_NAME, appauthor=False))


def load_settings() -> Settings:
    """The settings kept, or the defaults when there are none or they cannot be read."""
    try:
        return Settings.model_validate_json((settings_folder() / _FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, ValidationError) as error:
        _log.warning("settings not readable: %s", error)
        return Settings()


def save_settings(settings: Settings) -> bool:
    """Keep the settings; False when the folder cannot be written, which loses nothing else."""
    folder = settings_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / _FILE, json.dumps(settings.model_dump(), indent=2).encode())
    except OSError as error:
        _log.warning("settings not written: %s", error)
        return False
    return True
