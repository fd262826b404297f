"""`pec nouveau` and `pec schema`: what helps to begin a scenario and to write it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from game.cli.arguments import WrongInput, fail_usage, number
from game.cli.translated import command
from game.text import Texts


@command("nouveau")
@click.argument("file", metavar="FICHIER")
@click.option("--titre", "title", default="", metavar="TEXTE")
@click.option("--region", default="quebec", metavar="REGION")
@click.option("--lieu", "place", default="", metavar="TEXTE")
@click.option("--nombre", "members", callback=number("usage.number", 4, 24))
@click.option("--semaines", "weeks", callback=number("usage.number", 3, 12))
@click.option("--services", default="", metavar="NOM[,NOM…]")
@click.option("--difficultes", "difficulties", default="", metavar="THEME[,THEME…]")
@click.option("--apprentissage", "aim", default="soutien", metavar="NOM")
@click.option("--enjeu", "stake", default="", metavar="THEME")
@click.pass_context
def new(
    context: click.Context,
    file: str,
    title: str,
    region: str,
    place: str,
    members: int | None,
    weeks: int | None,
    services: str,
    difficulties: str,
    aim: str,
    stake: str,
) -> None:
    """Write a commented scenario, ready to be played and changed."""
    from game.scenario.writing import AIMS, DIFFICULTIES, STAKE_GOALS, Answers, compose, offered_services, write_new
    from game.sim import REGIONS

    texts: Texts = context.obj.texts
    region = _known("--region", region, REGIONS, context)
    answers = Answers(
        title=title,
        region=region,
        place=place,
        members=members,
        weeks=weeks,
        services=_all_known("--services", services, offered_services(region), context),
        difficulties=_all_known("--difficultes", difficulties, DIFFICULTIES, context),
        aim=_known("--apprentissage", aim, AIMS, context),
        stake=_known("--enjeu", stake, STAKE_GOALS, context) if stake else "",
    )
    path = Path(file) if Path(file).suffix else Path(file).with_suffix(".yaml")
    try:
        write_new(path, compose(answers, texts))
    except FileExistsError:
        _refuse(texts, "new.exists", path)
    except FileNotFoundError:
        _refuse(texts, "new.no_folder", path)
    except (OSError, ValueError):  # ValueError: a null character in the path
        _refuse(texts, "new.unwritable", path)
    print(texts("new.written", file=path))


@command("schema")
def schema() -> None:
    """Print the JSON Schema of a scenario, for editors that complete and check."""
    from game.scenario.schema import schema_text

    click.echo(schema_text(), nl=False)


def _known(option: str, value: str, words: Iterable[str], context: click.Context) -> str:
    """One word of a closed list, accents and capitals aside."""
    from game.scenario.naming import fold

    known = list(words)
    if fold(value) not in known:
        texts: Texts = context.obj.texts
        near = difflib.get_close_matches(fold(value), known, n=1)
        possible = texts("scenario.possible", known=", ".join(known))
        hint = texts("usage.did_you_mean", name=near[0]) if near else possible
        fail_usage(context, "usage.word", option=option, value=value, hint=hint)
    return fold(value)


def _all_known(option: str, value: str, words: Iterable[str], context: click.Context) -> tuple[str, ...]:
    """Words of a closed list, separated by commas."""
    return tuple(_known(option, each, words, context) for each in value.split(",") if each.strip())


def _refuse(texts: Texts, key: str, path: Path) -> NoReturn:
    raise WrongInput(texts(key, file=path)) from None
