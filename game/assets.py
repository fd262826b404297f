"""Where the pictures and the shipped scenarios are: clone or editable install, wheel, frozen bundle."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).parent


def assets_folder() -> Path:
    """Folder of the pictures (`icones/`, `scenes/`, …)."""
    return _content_folder() / "assets"


def scenarios_folder() -> Path:
    """Folder of the shipped scenarios (`*.yaml`)."""
    return _content_folder() / "scenarios"


def trainers_guide() -> Path:
    """The guide of those who write scenarios, in French."""
    return _content_folder() / "docs" / "scenarios.md"


def _content_folder() -> Path:
    if bundle := getattr(sys, "_MEIPASS", None):  # set by PyInstaller
        return Path(bundle)
    shipped = _PACKAGE / "_content"  # the wheel's force-include
    return shipped if shipped.is_dir() else _PACKAGE.parent
