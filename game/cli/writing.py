"""`pec schema`: what helps to write a scenario."""

from __future__ import annotations

import click

from game.cli.translated import command


@command("schema")
def schema() -> None:
    """Print the JSON Schema of a scenario, for editors that complete and check."""
    from game.scenario.schema import schema_text

    click.echo(schema_text(), nl=False)
