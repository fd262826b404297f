"""`pec indicateurs`: what a summer is measured by."""

from __future__ import annotations

import click

from game.cli.output import print_table
from game.cli.translated import command
from game.text import Texts


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
