"""`pec valider`: everything that is wrong with scenarios, at once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from game.cli.arguments import WrongInput
from game.cli.translated import command
from game.text import Texts

if TYPE_CHECKING:
    from game.scenario import Problem


@command("valider")
@click.argument("files", nargs=-1, required=True, metavar="FICHIER…")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def check(context: click.Context, files: tuple[str, ...], as_json: bool) -> None:
    """Say everything that is wrong with each file, with its line and column."""
    from game.scenario import find_problems, render

    texts: Texts = context.obj.texts
    found: dict[str, list[Problem]] = {name: list(find_problems(name, language=texts.language)) for name in files}
    n_errors = sum(not problem.is_warning for problems in found.values() for problem in problems)
    if as_json:
        print(
            json.dumps(
                [problem_as_json(problem, texts) for problems in found.values() for problem in problems], indent=1
            )
        )
    else:
        for name, problems in found.items():
            for problem in problems:
                print(render(problem, texts.language))
            if all(problem.is_warning for problem in problems):
                print(sound(name, len(problems), texts))
    if n_errors:
        raise WrongInput(texts.plural("check.errors", n_errors))


def sound(name: str, n_warnings: int, texts: Texts) -> str:
    """What is said of a scenario without errors."""
    return texts.plural("check.playable", n_warnings, file=name) if n_warnings else texts("check.valid", file=name)


def problem_as_json(problem: Problem, texts: Texts) -> dict[str, object]:
    """A problem as scripts read it."""
    return {
        "fichier": problem.file,
        "ligne": problem.line,
        "colonne": problem.column,
        "code": problem.code,
        "message": problem.sentence(texts.language),
        "suggestion": problem.suggestion,
    }
