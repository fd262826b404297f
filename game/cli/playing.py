"""`pec jouer`: in the window, in the terminal, or told."""

from __future__ import annotations

import sys

import click

from game.cli.arguments import scale, seed
from game.cli.scenarios import read_named
from game.cli.strategies import known_strategy
from game.cli.translated import command
from game.text import Texts, load_texts


@command("jouer")
@click.argument("scenario", required=False, metavar="SCENARIO")
@click.option("--graine", callback=seed, metavar="N")
@click.option("--plein-ecran", "plein_ecran", is_flag=True)
@click.option("--echelle", callback=scale, metavar="1.5")
@click.option("--texte", is_flag=True)
@click.option("--demo", is_flag=False, flag_value="adaptative", metavar="[STRATEGIE]")
@click.pass_context
def play(
    context: click.Context,
    scenario: str | None,
    graine: int | None,
    plein_ecran: bool,
    echelle: float | None,
    texte: bool,
    demo: str | None,
) -> None:
    """Play a season. Without a display it is played in the terminal; without a terminal either, it is told."""
    texts: Texts = context.obj.texts
    strategy = known_strategy(demo, context) if demo else None
    chosen = read_named(scenario, texts) if scenario else None
    if not texte:
        from game.app import NoDisplay, run

        try:
            run(chosen, graine, language=texts.language, is_full_screen=plein_ecran, scale=echelle, demo=strategy)
        except NoDisplay:
            print(texts("play.no_display"))
        else:
            return
    from game import terminal

    chosen = chosen or read_named("quebec", texts)
    texts = load_texts(texts.language, chosen.region)
    if strategy is None and not texte and not sys.stdin.isatty():
        terminal.tell_summer(chosen, 1 if graine is None else graine, "adaptative", texts)
    else:
        terminal.play(chosen, graine, texts, strategy)
