"""`pec bilan`: what a season gave, for the debriefing."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.arguments import WrongInput, fail_usage
from game.cli.output import console_for
from game.cli.translated import command
from game.saves import ExchangeError, SavedSeason, Store, open_store, read_exchange
from game.text import Texts
from game.whole_files import write_whole

if TYPE_CHECKING:
    from game.debriefing.estimates import Estimates
    from game.report.pack import Pack


@command("bilan")
@click.argument("names", nargs=-1, required=True, metavar="ID…")
@click.option("--pdf", "pdf", metavar="FICHIER.pdf")
@click.option("--html", "html", metavar="FICHIER.html")
@click.option("--csv", "csv", metavar="FICHIER.csv")
@click.option("--json", "as_json", is_flag=True)
@click.option("--sans-carnet", "without_notes", is_flag=True)
@click.option("--sans-estimations", "without_estimates", is_flag=True)
@click.option("--noms", "with_names", is_flag=True)
@click.pass_context
def report(
    context: click.Context,
    names: tuple[str, ...],
    pdf: str | None,
    html: str | None,
    csv: str | None,
    as_json: bool,
    without_notes: bool,
    without_estimates: bool,
    with_names: bool,
) -> None:
    """The pack of a season, or of several groups, to print or to read; seasons as sheets or as JSON."""
    from game.report import seasons_as_json, write_season_sheets

    texts: Texts = context.obj.texts
    if not (pdf or html or csv or as_json):
        fail_usage(context, "usage.report_nothing")
    with open_store() as store:
        seasons = [_season(store, name, texts) for name in names]
        is_estimated = not without_estimates and bool(csv or as_json or len(seasons) == 1)
        estimates = _estimates(store, seasons, texts) if is_estimated else [None] * len(seasons)
    if pdf or html:
        from game.report.pack import pack_as_html, pack_as_pdf

        if len(seasons) > 1:
            pack = _of_groups(seasons, texts, with_names=with_names)
        else:
            pack = _of_one(seasons[0], texts, estimates[0], with_notes=not without_notes)
        if pdf:
            _write(Path(pdf), texts, lambda file: write_whole(file, pack_as_pdf(pack)))
        if html:
            _write(Path(html), texts, lambda file: write_whole(file, pack_as_html(pack).encode()))
    if csv:
        _write(Path(csv), texts, lambda file: write_season_sheets(seasons, file, texts, estimates))
    if as_json:
        print(seasons_as_json(seasons, texts, estimates, with_notes=not without_notes))


def _of_one(saved: SavedSeason, texts: Texts, estimates: Estimates | None, *, with_notes: bool) -> Pack:
    from game.report.pack import pack_of

    return pack_of(saved, texts.language, datetime.date.today(), estimates, with_notes=with_notes)


def _of_groups(seasons: Sequence[SavedSeason], texts: Texts, *, with_names: bool) -> Pack:
    """Raises: WrongInput when the seasons cannot be laid side by side."""
    from game.debriefing.groups import NotTogether, gathered
    from game.report.pack import pack_of_groups

    try:
        together = gathered(seasons)
    except NotTogether as error:
        raise WrongInput(texts(error.key)) from error
    return pack_of_groups(together, texts.language, datetime.date.today(), with_names=with_names)


def _estimates(store: Store, seasons: Sequence[SavedSeason], texts: Texts) -> list[Estimates | None]:
    """What each season owes to its decisions and to chance, with a progress bar where a person looks on; None where
    nothing can be replayed. What had to be worked out is kept with the seasons of the store."""
    from rich.progress import Progress

    from game.debriefing import evidence_of
    from game.debriefing.estimates import KIND, NUMBER, estimated, kept_estimates, page_of_estimates

    console = console_for(sys.stderr)
    found: list[Estimates | None] = []
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(texts("report.estimating"), total=2.0 * len(seasons))
        for done, saved in enumerate(seasons):
            evidence = evidence_of(saved)
            known = kept_estimates(evidence)
            if known is None:
                for known in estimated(evidence):
                    progress.update(task, completed=2.0 * done + known.progress)
                if known is not None and _is_kept(store, saved):
                    store.write_page(saved.record.id, KIND, NUMBER, page_of_estimates(evidence, known))
            found.append(known)
    return found


def _is_kept(store: Store, saved: SavedSeason) -> bool:
    """Whether a season is one of the store, not one of a file that tells otherwise."""
    try:
        return store.read(saved.record.id) == saved
    except (KeyError, ValueError):
        return False


def _season(store: Store, name: str, texts: Texts) -> SavedSeason:
    """The season of an id or, where none has it, of an exported file.

    Raises:
        WrongInput: there is neither, or what is there is no season.
    """
    try:
        return store.read(name)
    except ValueError as error:
        raise WrongInput(texts("saves.senseless", id=name)) from error
    except KeyError as unknown:
        if not Path(name).exists():
            raise WrongInput(texts("report.unknown", id=name)) from unknown
    try:
        return read_exchange(Path(name))
    except ExchangeError as error:
        raise WrongInput(texts(error.key, **error.values)) from error


def _write(file: Path, texts: Texts, write: Callable[[Path], object]) -> None:
    """Write a file, and others beside it perhaps, and say so.

    Raises:
        WrongInput: it cannot be written.
    """
    try:
        write(file)
    except OSError as error:
        raise WrongInput(texts("saves.not_written", file=file)) from error
    print(texts("report.written", file=file), file=sys.stderr)
