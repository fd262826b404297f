"""`pec simuler`: a plan from the options, its sweep, and what is said of it."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import click

from game.cli.arguments import WrongInput, cores, fail_usage, seed, summer, summers
from game.cli.output import console_for, print_table
from game.cli.plans import plan_of
from game.cli.scenarios import read_named
from game.cli.translated import command
from game.text import Texts, load_texts

if TYPE_CHECKING:
    from game.lab.sweep import FailedSummer, Plan, Shard, ShardFolder, Summary
    from game.sim import Scenario

SHARDS: Final = ".lots"
"""The folder of the shards is that of the table with this ending."""

MOST_FAILURES_TOLD: Final = 10


@command("simuler")
@click.argument("scenario", metavar="SCENARIO")
@click.option("--strategie", "strategies", metavar="NOM[,NOM…]")
@click.option("--etes", "n_summers", callback=summers, metavar="N")
@click.option("--graine", callback=seed, metavar="N")
@click.option("--varier", "varied", multiple=True, metavar="CLE=A,B,C")
@click.option("--plan", "plan_file", metavar="FICHIER.yaml")
@click.option("--sortie", "output", metavar="FICHIER.csv|.parquet")
@click.option("--coeurs", "n_cores", callback=cores, metavar="N")
@click.option("--grappe", "cluster", default="", metavar="ADRESSE")
@click.option("--part", "part", metavar="K/N")
@click.option("--ete", "only", callback=summer, metavar="N")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def simulate(
    context: click.Context,
    scenario: str,
    strategies: str | None,
    n_summers: int | None,
    graine: int | None,
    varied: Sequence[str],
    plan_file: str | None,
    output: str | None,
    n_cores: int | None,
    cluster: str,
    part: str | None,
    only: int | None,
    as_json: bool,
) -> None:
    """Simulate many summers, every strategy and every point of a plan with the same luck."""
    from game.lab import sweep

    texts: Texts = context.obj.texts
    file = Path(output) if output else None
    if file and file.suffix not in (sweep.CSV, sweep.PARQUET):
        fail_usage(context, "usage.table", file=output)
    number, n_parts = _parse_part(part, context) if part else (1, 1)
    if part and not file:
        fail_usage(context, "usage.part_alone")
    plan = plan_of(context, plan_file, varied, strategies, graine, n_summers, only)
    chosen = read_named(scenario, texts)
    if file and file.suffix == sweep.PARQUET:
        _check_parquet(texts)
    with _shards(plan, chosen, file, texts) as folder:
        _compute(plan, chosen, folder, sweep.missing_shards(folder, number, n_parts), n_cores, cluster, file, texts)
        if part:
            n_kept = len(folder.shards) - len(sweep.missing_shards(folder))
            print(texts("simulate.part", n=n_kept, total=len(folder.shards), folder=folder.path), file=sys.stderr)
            return
        failed = sweep.failed_summers(plan, folder)
        if file:
            try:
                sweep.write_table(plan, chosen, folder, file)
            except OSError as error:
                raise WrongInput(texts("saves.not_written", file=file)) from error
            print(texts("simulate.written", file=file, units=sweep.units_file(file)), file=sys.stderr)
        if as_json:
            found = list(sweep.summaries(plan, folder))
            print(json.dumps(sweep.as_json(plan, chosen, found), ensure_ascii=False, indent=1))
        elif not file:
            found = list(sweep.summaries(plan, folder))
            _print_summaries(found, plan.n_summers, load_texts(texts.language, chosen.region))
        if failed:
            raise WrongInput(_told(failed, scenario, texts))
        folder.erase()


def _parse_part(part: str, context: click.Context) -> tuple[int, int]:
    number, _, total = part.partition("/")
    if not (number.isdecimal() and total.isdecimal() and 1 <= int(number) <= int(total)):
        fail_usage(context, "usage.part", value=part)
    return int(number), int(total)


def _check_parquet(texts: Texts) -> None:
    from game.lab.sweep import check_parquet

    try:
        check_parquet()
    except ImportError as error:
        raise WrongInput(texts("simulate.no_parquet")) from error


@contextmanager
def _shards(plan: Plan, scenario: Scenario, file: Path | None, texts: Texts) -> Iterator[ShardFolder]:
    """The folder of the shards: beside the table, or one that nobody sees where no table is written."""
    from game.lab.sweep import OtherSweep, ShardFolder

    if file is None:
        with TemporaryDirectory() as place:
            yield ShardFolder(Path(place), plan, scenario)
        return
    path = file.with_name(file.name + SHARDS)
    try:
        folder = ShardFolder(path, plan, scenario)
    except OtherSweep as error:
        raise WrongInput(texts("simulate.other_sweep", folder=path)) from error
    except OSError as error:
        raise WrongInput(texts("saves.not_written", file=file)) from error
    yield folder


def _compute(
    plan: Plan,
    scenario: Scenario,
    folder: ShardFolder,
    shards: tuple[Shard, ...],
    n_cores: int | None,
    cluster: str,
    file: Path | None,
    texts: Texts,
) -> None:
    """Compute what is missing; where it is stopped, say how to go on."""
    from game.lab.sweep import NoCluster, WorkersLost, compute, cores_for, open_executor

    try:
        with (
            _progress(sum(len(shard.summers) for shard in shards), texts) as tell,
            open_executor(cores_for(shards, n_cores), cluster if shards else "") as executor,
        ):
            compute(plan, scenario, folder, shards, executor, tell)
    except KeyboardInterrupt:
        if file:
            print(texts("simulate.stopped", folder=folder.path), file=sys.stderr)
        raise
    except NoCluster as error:
        key = "simulate.no_distributed" if isinstance(error.__cause__, ImportError) else "simulate.no_cluster"
        raise WrongInput(texts(key, address=cluster)) from error
    except WorkersLost as error:
        key = "simulate.workers_lost_kept" if file else "simulate.workers_lost"
        raise WrongInput(texts(key, reason=error, folder=folder.path)) from error
    except OSError as error:
        raise WrongInput(texts("saves.not_written", file=folder.path)) from error


@contextmanager
def _progress(total: int, texts: Texts) -> Iterator[Callable[[int], None]]:
    """What is told how many summers are done: a bar with the time left, where a person looks on."""
    console = console_for(sys.stderr)
    if not console.is_terminal:
        yield lambda _: None
        return
    from rich.progress import Progress

    with Progress(console=console, transient=True) as progress:
        task = progress.add_task(texts("simulate.progress"), total=total)
        yield lambda n: progress.advance(task, n)


def _told(failed: Sequence[FailedSummer], scenario: str, texts: Texts) -> str:
    """Each summer that failed, and the command that tries it again."""
    lines = [texts.plural("simulate.failed", len(failed))]
    for each in failed[:MOST_FAILURES_TOLD]:
        run = each.run
        settings = [f"{name}={value!r}" for name, value in run.point.settings]
        words = ["pec", "simuler", scenario, "--strategie", run.strategy, "--graine", str(run.seed)]
        words += ["--ete", str(each.failure.summer)]
        for setting in settings:
            words += ["--varier", setting]
        point = ", ".join(settings) or texts("simulate.no_settings")
        lines.append(
            texts(
                "simulate.failed_one",
                summer=each.failure.summer,
                strategy=run.strategy,
                seed=run.seed,
                point=point,
                error=each.failure.error,
                command=shlex.join(words),
            )
        )
    if len(failed) > MOST_FAILURES_TOLD:
        lines.append(texts("simulate.failed_more", n=len(failed) - MOST_FAILURES_TOLD))
    return "\n".join(lines)


def _print_summaries(found: Sequence[Summary], n_summers: int, texts: Texts) -> None:
    """One table: mean and, between brackets, percentiles 10 and 90 of each indicator, a column a strategy."""
    from game.sim import INDICATORS

    print(texts.plural("simulate.title", n_summers))
    headings = [texts("simulate.indicator")]
    headings += [
        " ".join([each.strategy, *(f"{name}={value:g}" for name, value in each.point.settings)]) for each in found
    ]
    rows = []
    for key, indicator in INDICATORS.items():
        row = [f"{texts(f'indicator.{key}')} ({texts(f'unit.{indicator.unit}', currency=texts.currency)})"]
        for each in found:
            if key not in each.spreads:
                row.append("–")
                continue
            spread = each.spreads[key]
            digits = 2 if indicator.unit in ("share", "points3") else 1
            mean, low, high = (texts.number(x, digits) for x in (spread.mean, spread.p10, spread.p90))
            row.append(f"{mean} ({low} – {high})")
        rows.append(row)
    print_table(headings, rows, numbers=True)
