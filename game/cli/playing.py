"""`pec jouer`: in the window, in the terminal, or told."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.arguments import Setting, WrongInput, fail_usage, scale, seed
from game.cli.scenarios import read_named
from game.cli.strategies import known_strategy
from game.cli.translated import command
from game.scenario import turned
from game.sim import ADVICE, AS_WRITTEN, INCIDENT_RATES, INFORMATION, MARKETS, Departure, Scenario
from game.text import Texts, load_texts

if TYPE_CHECKING:
    from game.lab.sweep import Row
    from game.scenes.scene import Context
    from game.scenes.stack import Scene


@command("jouer")
@click.argument("scenario", required=False, metavar="SCENARIO")
@click.option("--graine", callback=seed, metavar="N")
@click.option("--plein-ecran", "plein_ecran", is_flag=True)
@click.option("--echelle", callback=scale, metavar="1.5")
@click.option("--texte", is_flag=True)
@click.option("--demo", is_flag=False, flag_value="adaptative", metavar="[STRATEGIE]")
@click.option("--marche", type=click.Choice(MARKETS), metavar="MOT")
@click.option("--imprevus", type=click.Choice(INCIDENT_RATES), metavar="MOT")
@click.option("--information", type=click.Choice(INFORMATION), metavar="MOT")
@click.option("--conseils", type=click.Choice(ADVICE), metavar="MOT")
@click.option("--de-lot", "row", metavar="FICHIER:RANG")
@click.pass_context
def play(
    context: click.Context,
    scenario: str | None,
    graine: int | None,
    plein_ecran: bool,
    echelle: float | None,
    texte: bool,
    demo: str | None,
    marche: str | None,
    imprevus: str | None,
    information: str | None,
    conseils: str | None,
    row: str | None,
) -> None:
    """Play a season. Without a display it is played in the terminal; without a terminal either, it is told."""
    texts: Texts = context.obj.texts
    strategy = known_strategy(demo, context) if demo else None
    chosen: Scenario | None
    teller, departure = "adaptative", AS_WRITTEN
    if row:
        if scenario or graine is not None:
            fail_usage(context, "usage.row_alone")
        found = _row(row, context)
        chosen, graine, departure, teller = found.scenario, found.seed, found.departure, found.strategy
    else:
        chosen = read_named(scenario, texts) if scenario else None
    asked = {"market": marche, "incidents": imprevus, "information": information, "advice": conseils}
    said = {dial: position for dial, position in asked.items() if position is not None}
    if said and (chosen is None or row):
        fail_usage(context, "usage.dials_alone")
    if said and chosen is not None:
        chosen = turned(chosen, replace(chosen.dials, **said))
    if not texte and _open_window(context.obj, chosen, graine, plein_ecran, echelle, strategy, departure):
        return
    from game import terminal

    if strategy is None and not texte and not sys.stdin.isatty():
        chosen = chosen or read_named("quebec", texts)
        texts = load_texts(texts.language, chosen.region)
        terminal.tell_summer(chosen, 1 if graine is None else graine, teller, texts, departure)
    else:
        terminal.play(chosen, graine, texts, strategy, departure)


def _row(asked: str, context: click.Context) -> Row:
    """The summer of a row of a sweep, once what it was is told."""
    from game.lab.sweep import NoSuchRow, read_row

    texts: Texts = context.obj.texts
    file, _, number = asked.rpartition(":")
    if not (file and number.isdecimal() and int(number) >= 1):
        fail_usage(context, "usage.row", value=asked)
    try:
        row = read_row(Path(file), int(number))
    except NoSuchRow as error:
        raise WrongInput(texts(error.key, file=file, row=number)) from error
    print(
        texts(
            "lot.told",
            row=number,
            summer=row.departure.index,
            seed=row.seed,
            strategy=row.strategy,
            pec=texts.number(row.figures["pec"], 2) if "pec" in row.figures else "–",
        )
    )
    if not row.is_of_these_rules:
        print(texts("lot.other_rules"))
    return row


def _open_window(
    setting: Setting,
    scenario: Scenario | None,
    seed: int | None,
    is_full_screen: bool,
    scale: float | None,
    demo: str | None,
    departure: Departure,
) -> bool:
    """Play in the window until it closes; False, and a line that says so, where there is no display."""
    from game.app import run
    from game.saves import open_store
    from game.settings import load_settings
    from game.window import NoDisplay

    def first(context: Context) -> Scene:
        from game.scenes.opening import first_scene

        return first_scene(context, scenario=scenario, seed=seed, demo=demo, departure=departure)

    settings = load_settings()
    language = setting.asked_language or settings.language or setting.texts.language
    region = scenario.region if scenario else "quebec"
    with open_store() as store:
        try:
            code = run(
                first, settings, store, language=language, region=region, is_full_screen=is_full_screen, scale=scale
            )
        except NoDisplay:
            print(setting.texts("play.no_display"))
            return False
    if code:
        raise click.exceptions.Exit(code)
    return True
