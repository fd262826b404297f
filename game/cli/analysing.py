"""`pec analyser`: what only many summers can tell of a scenario."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.arguments import WrongInput, seed, summers
from game.cli.checking import problem_as_json, sound
from game.cli.output import console_for, print_table
from game.cli.scenarios import read_named
from game.cli.translated import command
from game.text import Texts, load_texts

if TYPE_CHECKING:
    from game.lab.inspection import Inspection
    from game.scenario import Problem
    from game.sim import Scenario


@command("analyser")
@click.argument("scenario", metavar="FICHIER")
@click.option("--json", "as_json", is_flag=True)
@click.option("--html", "html", metavar="FICHIER.html")
@click.option("--etes", "n_summers", callback=summers, default="1000", metavar="N")
@click.option("--graine", callback=seed, default="1", metavar="N")
@click.pass_context
def analyse(
    context: click.Context, scenario: str, as_json: bool, html: str | None, n_summers: int, graine: int
) -> None:
    """Inspect a scenario by many summers of each strategy."""
    from game.lab.inspection import inspection_as_json
    from game.scenario import find_problems

    texts: Texts = context.obj.texts
    chosen = read_named(scenario, texts)
    inspection = _inspect(chosen, scenario, n_summers, graine, texts)
    found = [*find_problems(scenario, language=texts.language), *inspection.findings]
    if html:
        _write_page(inspection, found, Path(html), load_texts(texts.language, chosen.region))
    if as_json:
        rows = [_with_remedy(problem, texts) for problem in found]
        print(
            json.dumps(
                inspection_as_json(inspection, texts.language) | {"constats": rows}, ensure_ascii=False, indent=1
            )
        )
    else:
        _print_inspection(inspection, found, scenario, texts)
    n_errors = sum(not problem.is_warning for problem in found)
    if n_errors:
        raise WrongInput(texts.plural("inspection.errors", n_errors))


def _inspect(scenario: Scenario, name: str, n_summers: int, graine: int, texts: Texts) -> Inspection:
    """The inspection, with a progress bar where a person looks on."""
    from game.lab.inspection import inspect_scenario
    from game.sim import STRATEGIES

    console = console_for(sys.stderr)
    if not console.is_terminal:
        return inspect_scenario(scenario, name, n_summers, graine)
    from rich.progress import Progress

    with Progress(console=console, transient=True) as progress:
        task = progress.add_task(texts("inspection.progress"), total=n_summers * len(STRATEGIES))
        return inspect_scenario(scenario, name, n_summers, graine, lambda n: progress.advance(task, n))


def _write_page(inspection: Inspection, found: Sequence[Problem], file: Path, texts: Texts) -> None:
    from game.report import inspection_page

    try:
        file.write_text(inspection_page(inspection, found, texts), encoding="utf-8")
    except OSError as error:
        raise WrongInput(texts("inspection.not_written", file=file)) from error
    print(texts("inspection.written", file=file), file=sys.stderr)


def _with_remedy(problem: Problem, texts: Texts) -> dict[str, object]:
    from game.report import remedy_of

    return problem_as_json(problem, texts) | {"remede": remedy_of(problem, texts)}


def _print_inspection(inspection: Inspection, found: Sequence[Problem], name: str, texts: Texts) -> None:
    """The findings with their remedies, then the tables."""
    from game.report import inspection_tables, remedy_of
    from game.scenario import render

    told = set()
    for problem in found:
        print(render(problem, texts.language))
        remedy = remedy_of(problem, texts)
        if remedy and problem.code not in told:
            print(texts("inspection.remedy_line", remedy=remedy))
        told.add(problem.code)
    for problem, reason in inspection.silenced:
        print(texts("inspection.silenced", code=problem.code, reason=reason))
    if all(problem.is_warning for problem in found):
        print(sound(name, len(found), texts))
    for table in inspection_tables(inspection, texts):
        print(f"\n{table.title}")
        print_table(table.headings, table.rows, numbers=True)
