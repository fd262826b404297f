"""`pec migrer`: a scenario in the writing of this program, shown before it is written."""

from __future__ import annotations

import codecs
import difflib
from pathlib import Path

import click

from game.cli.arguments import WrongInput
from game.cli.translated import command
from game.text import Texts
from game.whole_files import write_whole


@command("migrer")
@click.argument("file", metavar="FICHIER")
@click.option("--ecrire", "written", is_flag=True)
@click.pass_context
def migrate(context: click.Context, file: str, written: bool) -> None:
    """Show what would change in a file, comments kept; with `--ecrire`, change it."""
    from game.scenario import ScenarioError, render
    from game.scenario import migrate as brought_up_to_date

    texts: Texts = context.obj.texts
    path = Path(file)
    try:
        before, after = brought_up_to_date(path, language=texts.language)
    except ScenarioError as error:
        raise WrongInput("\n".join(render(problem, texts.language) for problem in error.problems)) from error
    if before == after:
        print(texts("migrate.current", file=file))
        return
    changes = difflib.unified_diff(before.splitlines(), after.splitlines(), file, file, lineterm="")
    print("\n".join(changes))
    if not written:
        print(texts("migrate.not_written"))
        return
    if path.suffix == ".zip":
        raise WrongInput(texts("migrate.archive"))
    try:
        _write(path, after)
    except OSError as error:
        raise WrongInput(texts("migrate.failed", file=file)) from error
    print(texts("migrate.written", file=file))


def _write(path: Path, text: str) -> None:
    """Keeps the mark of UTF-8 of a file that has one."""
    mark = codecs.BOM_UTF8 if path.read_bytes().startswith(codecs.BOM_UTF8) else b""
    write_whole(path, mark + text.encode("utf-8"))
