"""Which text the workshop opens with."""

from __future__ import annotations

from pathlib import Path

from game.assets import scenarios_folder
from game.scenario import shipped_scenarios
from game.scenes.workshop.document import CannotOpen, Document, own_files
from game.text import Texts


def open_document(key: str, texts: Texts) -> tuple[Document, str]:
    """The document of a shipped name, of a path, or with an empty key the one written last; and what is to be said.

    A shipped scenario is never changed: its text is that of a new document. Where nothing can be opened, a new
    scenario is begun.
    """
    if key in shipped_scenarios():
        text = (scenarios_folder() / f"{key}.yaml").read_text(encoding="utf-8")
        return Document.new(texts("workshop.copy_name", name=key), text), texts("workshop.is_copy")
    path = Path(key) if key else next(iter(own_files()), None)
    if path is None:
        return new_document(texts), ""
    try:
        return Document.opened(path), ""
    except CannotOpen:
        document = Document(path, "")
        lost = document.lost_text() if not path.exists() else None
        if lost is None:
            return new_document(texts), texts("workshop.cannot_open", file=path.name)
        document.text = lost
        return document, texts("workshop.found_again")


def new_document(texts: Texts) -> Document:
    """The shortest scenario, to be completed."""
    text = f"format: 1\ntitre: {texts('workshop.new_title')}\nregion: {texts.region}\n"
    return Document.new(texts("workshop.new_name"), text)
