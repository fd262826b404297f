"""`pec bilan`: what a season gave, for the debriefing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from game.cli.arguments import WrongInput
from game.cli.translated import command
from game.saves import ExchangeError, SavedSeason, Store, open_store, read_exchange
from game.text import Texts


@command("bilan")
@click.argument("names", nargs=-1, required=True, metavar="ID…")
@click.option("--csv", "csv", metavar="FICHIER.csv")
@click.option("--json", "as_json", is_flag=True)
@click.option("--sans-carnet", "without_notes", is_flag=True)
@click.pass_context
def report(context: click.Context, names: tuple[str, ...], csv: str | None, as_json: bool, without_notes: bool) -> None:
    """The seasons, finished or not, as a pack to print, as sheets or as JSON."""
    from game.report import seasons_as_json, write_season_sheets

    texts: Texts = context.obj.texts
    with open_store() as store:
        seasons = [_season(store, name, texts) for name in names]
    if csv:
        file = Path(csv)
        _write(file, texts, lambda: write_season_sheets(seasons, file, texts))
    if as_json:
        print(seasons_as_json(seasons, texts, with_notes=not without_notes))


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


def _write(file: Path, texts: Texts, write: Callable[[], Sequence[Path]]) -> None:
    """Write files and say which.

    Raises:
        WrongInput: they cannot be written.
    """
    try:
        written = write()
    except OSError as error:
        raise WrongInput(texts("saves.not_written", file=file)) from error
    for each in written:
        print(texts("report.written", file=each), file=sys.stderr)
