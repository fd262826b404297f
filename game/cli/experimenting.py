"""`pec simuler` and `pec indicateurs`: many summers, and what they are measured by."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.arguments import WrongInput, fail_usage, seed, summers
from game.cli.output import console_for, print_table
from game.cli.scenarios import read_named
from game.cli.strategies import known_strategy
from game.cli.translated import command
from game.text import Texts, load_texts

if TYPE_CHECKING:
    from game.lab import Experiment, Run


@command("simuler")
@click.argument("scenario", metavar="SCENARIO")
@click.option("--strategie", "strategies", default="adaptative", metavar="NOM[,NOM…]")
@click.option("--etes", "n_summers", callback=summers, default="1000", metavar="N")
@click.option("--graine", callback=seed, default="1", metavar="N")
@click.option("--varier", "varied", metavar="CLE=A,B,C")
@click.option("--sortie", "output", metavar="FICHIER.csv")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def simulate(
    context: click.Context,
    scenario: str,
    strategies: str,
    n_summers: int,
    graine: int,
    varied: str | None,
    output: str | None,
    as_json: bool,
) -> None:
    """Simulate many summers, every strategy with the same luck."""
    from game import lab

    texts: Texts = context.obj.texts
    names = dict.fromkeys(known_strategy(name, context) for name in strategies.split(","))
    key, values = _parse_varied(varied, context) if varied else ("", [])
    file = Path(output) if output else None
    if file and file.suffix != ".csv":
        fail_usage(context, "usage.csv", file=output)
    chosen = read_named(scenario, texts)
    experiment = lab.Experiment(chosen, tuple(names), n_summers, graine, key, values)
    try:
        runs = _run(experiment, texts)
    except ValueError as error:
        raise WrongInput(texts("simulate.refused", reason=error)) from error
    if file:
        try:
            units = lab.write_csv(experiment, runs, file)
        except OSError as error:
            raise WrongInput(texts("saves.not_written", file=output)) from error
        print(texts("simulate.written", file=file, units=units), file=sys.stderr)
    if as_json:
        print(json.dumps(lab.as_json(experiment, runs), ensure_ascii=False, indent=1))
    elif not file:
        _print_runs(runs, n_summers, load_texts(texts.language, chosen.region))


def _parse_varied(varied: str, context: click.Context) -> tuple[str, list[float]]:
    from game.sim import PARAMETERS

    key, _, listed = varied.partition("=")
    try:
        values = [float(value) for value in listed.split(",")]
    except ValueError:
        fail_usage(context, "usage.varied", value=varied)
    if key not in PARAMETERS:
        fail_usage(context, "usage.parameter", name=key)
    for value in values:
        if not PARAMETERS[key].low <= value <= PARAMETERS[key].high:
            fail_usage(context, "usage.bounds", name=key, low=PARAMETERS[key].low, high=PARAMETERS[key].high)
    return key, values


def _run(experiment: Experiment, texts: Texts) -> list[Run]:
    """Every run, with a progress bar where a person looks on."""
    console = console_for(sys.stderr)
    if not console.is_terminal:
        return list(experiment.run())
    from rich.progress import Progress

    with Progress(console=console, transient=True) as progress:
        task = progress.add_task(texts("simulate.progress"), total=experiment.n_simulated)
        return list(experiment.run(lambda n: progress.advance(task, n)))


def _print_runs(runs: Sequence[Run], n_summers: int, texts: Texts) -> None:
    """One table: mean and, between brackets, percentiles 10 and 90 of each indicator, a column a run."""
    from game.lab import Spread
    from game.sim import INDICATORS

    print(texts.plural("simulate.title", n_summers))
    headings = [texts("simulate.indicator")]
    headings += [
        " ".join([run.strategy, *(f"{key}={value:g}" for key, value in run.parameters.items())]) for run in runs
    ]
    rows = []
    for key, indicator in INDICATORS.items():
        row = [f"{texts(f'indicator.{key}')} ({texts(f'unit.{indicator.unit}', currency=texts.currency)})"]
        for run in runs:
            spread = Spread.of(run.outcomes[key])
            digits = 2 if indicator.unit in ("share", "points3") else 1
            mean, low, high = (texts.number(x, digits) for x in (spread.mean, spread.p10, spread.p90))
            row.append(f"{mean} ({low} – {high})")
        rows.append(row)
    print_table(headings, rows, numbers=True)


@command("indicateurs")
@click.pass_context
def indicators(context: click.Context) -> None:
    """The registry: what a summer is measured by."""
    from game.sim import INDICATORS

    texts: Texts = context.obj.texts
    rows = []
    for key, each in INDICATORS.items():
        low = texts.number(each.low) if each.low > float("-inf") else f"{texts.number(-1)[0]}∞"
        high = "∞" if each.high is None else texts.number(each.high)
        unit = texts(f"unit.{each.unit}", currency=texts("unit.currency"))
        rows.append(
            [
                texts(f"indicator.{key}"),
                key,
                unit,
                f"{low} – {high}",
                texts(f"kind.{each.kind}"),
                texts(f"indicator.{key}.meaning"),
            ]
        )
    print_table([texts(f"indicators.{name}") for name in ("name", "key", "unit", "range", "kind", "meaning")], rows)
