"""Which text the workshop opens with."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.assets import scenarios_folder
from game.scenario import ScenarioError, shipped_scenarios
from game.scenario.archive import is_archive
from game.scenario.writing import Answers, compose
from game.scenes.own_scenarios import own_files
from game.scenes.workshop.document import CannotOpen, Document
from game.scenes.workshop.sharing import received
from game.text import Texts

NEW: Final = "nouveau"
"""The key of a document that is begun."""


def open_document(key: str, texts: Texts) -> tuple[Document, str]:
    """The document of a shipped name, of a path, of `NEW`, or with an empty key the one written last; and what is to
    be said.

    A shipped scenario is never changed: its text is that of a new document. Where nothing can be opened, a new
    scenario is begun.
    """
    if key in shipped_scenarios():
        text = (scenarios_folder() / f"{key}.yaml").read_text(encoding="utf-8")
        return Document.new(texts("workshop.copy_name", name=key), text), texts("workshop.is_copy")
    path = Path(key) if key else next(iter(own_files()), None)
    if path is None or key == NEW:
        return _new_document(texts), ""
    try:
        if is_archive(path.name):
            return received(path), texts("workshop.is_received")
        return Document.opened(path), ""
    except (CannotOpen, ScenarioError, OSError):
        document = Document(path, "")
        lost = document.lost_text() if not path.exists() else None
        if lost is None:
            return _new_document(texts), texts("workshop.cannot_open", file=path.name)
        document.text = lost
        return document, texts("workshop.found_again")


def _new_document(texts: Texts) -> Document:
    """A commented scenario, with the usual answer to everything."""
    return Document.new(texts("workshop.new_name"), compose(Answers(region=texts.region), texts))
