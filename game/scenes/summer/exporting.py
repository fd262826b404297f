"""The review as files to print, to read and to count with, written while the window goes on."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.debriefing.estimates import Estimates
from game.lab.stoppable import Cancelled
from game.report import write_season_sheets
from game.report.pack import pack_as_html, pack_as_pdf, pack_of
from game.saves import SavedSeason, data_folder
from game.scenes.own_scenarios import stem_of
from game.scenes.working import Working
from game.text import Texts
from game.ui import T16, Button, Checkbox, Dialog, Icon, Label, Row, UiAction
from game.whole_files import write_whole

FOLDER: Final = "bilans"
"""In the player's folder."""
_WIDTH = 560.0


@dataclass(frozen=True, slots=True)
class AskExport(UiAction):
    """Open the question of what to write, or close it again."""

    is_open: bool


@dataclass(frozen=True, slots=True)
class WithNotes(UiAction):
    """Whether what was written on the way is in the files."""

    is_on: bool


@dataclass(frozen=True, slots=True)
class Export(UiAction):
    """Write the files."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What came of it: the folder, and the files as they are named but for their endings, or why they are not there."""

    folder: Path
    name: str
    failure: str = ""


class Exporting:
    """The files of one kept season."""

    def __init__(self) -> None:
        self._work = Working[Exported]("export")

    def begin(self, saved: SavedSeason, texts: Texts, estimates: Estimates | None, *, with_notes: bool) -> None:
        """Write them from now on, with what is known; what was written before of the same season is replaced."""
        today = datetime.datetime.now().astimezone().date()

        def work(is_cancelled: Cancelled) -> Exported | None:
            return None if is_cancelled() else written(saved, texts, today, estimates, with_notes=with_notes)

        self._work.take(work)

    def ended(self) -> Exported | None:
        """What came of it, said once."""
        result = self._work.result
        if result is not None:
            self._work.stop()
        return result

    def wait(self) -> None:
        """Come back when the files are written."""
        self._work.wait()


def written(
    saved: SavedSeason, texts: Texts, date: datetime.date, estimates: Estimates | None, *, with_notes: bool
) -> Exported:
    """Write the pack as a PDF and as a page, and the sheets of the season."""
    folder = data_folder() / FOLDER
    name = f"{stem_of(saved.record.title.read(texts.language))}-{saved.record.id}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        pack = pack_of(saved, texts.language, date, estimates, with_notes=with_notes)
        write_whole(folder / f"{name}.pdf", pack_as_pdf(pack))
        write_whole(folder / f"{name}.html", pack_as_html(pack).encode())
        write_season_sheets([saved], folder / f"{name}.csv", texts, [estimates])
    except OSError as error:
        return Exported(folder, name, error.strerror or type(error).__name__)
    return Exported(folder, name)


def words_of(texts: Texts, exported: Exported) -> str:
    """What to say of it."""
    if exported.failure:
        return texts("export.failed", folder=str(exported.folder), reason=exported.failure)
    return texts("export.done", name=exported.name, folder=str(exported.folder))


def export_dialog(texts: Texts, *, with_notes: bool) -> Dialog:
    """What will be written, and whether with what the players wrote."""
    cancel = Button(texts("export.cancel"), AskExport(False), key="export-cancel", shortcut="escape")
    write = Button(texts("export.write"), Export(), kind="main", icon="export", key="export-write")
    notes = Checkbox(texts("export.with_notes"), WithNotes(not with_notes), checked=with_notes, key="export-notes")
    where = Row([Icon("info", 18, "ink2"), Label(texts("export.private"), T16, "ink2").sized(grow=1)], gap=8)
    return Dialog(
        texts("export.title"),
        [Label(texts("export.what")), notes, where],
        [cancel, write],
        icon="export",
        width=_WIDTH,
        first_focus="export-write",
    )
