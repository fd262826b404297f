"""`pec parties` and `pec rejouer`: the seasons that are kept."""

from __future__ import annotations

from pathlib import Path

import click

from game.cli.arguments import WrongInput
from game.cli.translated import command
from game.saves import ExchangeError, Record, SavedSeason, Store, open_store, read_exchange, renamed, write_exchange
from game.text import Texts


@command("parties")
@click.option("--exporter", "exported", nargs=2, metavar="ID FICHIER")
@click.option("--importer", "imported", metavar="FICHIER")
@click.option("--supprimer", "deleted", metavar="ID")
@click.pass_context
def saves(context: click.Context, exported: tuple[str, str] | None, imported: str | None, deleted: str | None) -> None:
    """List the seasons, or export, import or delete one."""
    texts: Texts = context.obj.texts
    with open_store() as store:
        for notice in store.notices:
            click.echo(texts(notice.key, **notice.values), err=True)
        if exported:
            _export(store, exported[0], Path(exported[1]), texts)
        if imported:
            saved = _read(Path(imported), texts)
            name = saved.record.id
            if any(record.id == name for record in store.records()):
                name = store.new_id()
            store.add(renamed(saved, name))
            print(texts("saves.imported", id=name))
        if deleted:
            try:
                store.delete(deleted)
            except KeyError as error:
                raise WrongInput(texts("saves.unknown", id=deleted)) from error
            print(texts("saves.deleted", id=deleted))
        if not (exported or imported or deleted):
            _list(store.records(), texts)


def _list(records: tuple[Record, ...], texts: Texts) -> None:
    if not records:
        print(texts("saves.none"))
    for record in records:
        stage = "saves.finished" if record.is_finished else "saves.week"
        print(
            texts(
                "saves.line",
                id=record.id,
                title=texts.polish(record.title.read(texts.language)),
                stage=texts(stage, week=record.week, n_weeks=record.n_weeks),
                seed=record.seed,
                moment=record.updated[:16].replace("T", " "),
            )
        )


def _export(store: Store, name: str, file: Path, texts: Texts) -> None:
    try:
        write_exchange(store.read(name), file)
    except KeyError as error:
        raise WrongInput(texts("saves.unknown", id=name)) from error
    except ValueError as error:
        raise WrongInput(texts("saves.senseless", id=name)) from error
    except OSError as error:
        raise WrongInput(texts("saves.not_written", file=file)) from error
    print(texts("saves.exported", id=name, file=file))


def _read(file: Path, texts: Texts) -> SavedSeason:
    try:
        return read_exchange(file)
    except ExchangeError as error:
        raise WrongInput(texts(error.key, **error.values)) from error


@command("rejouer")
@click.argument("file", metavar="FICHIER")
@click.pass_context
def replay(context: click.Context, file: str) -> None:
    """Play an exported season again, and say whether it comes to the same state."""
    from game.session import NotResumable, replays_faithfully

    texts: Texts = context.obj.texts
    saved = _read(Path(file), texts)
    try:
        is_same = replays_faithfully(saved)
    except NotResumable as error:
        raise WrongInput(texts(error.notice.key, **error.notice.values)) from error
    if not is_same:
        raise WrongInput(texts("replay.differs", file=file))
    print(texts("replay.same", file=file))
