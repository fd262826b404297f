"""The strategies that a command names."""

from __future__ import annotations

import difflib

import click

from game.cli.arguments import fail_usage
from game.sim import STRATEGIES


def known_strategy(name: str, context: click.Context) -> str:
    """The shipped strategy of that name; `_` is accepted for `-`.

    Raises:
        click.UsageError: there is none.
    """
    tidy = name.strip().lower().replace("_", "-")
    if tidy not in STRATEGIES:
        texts = context.obj.texts
        near = difflib.get_close_matches(tidy, list(STRATEGIES), n=1)
        hint = (
            texts("usage.did_you_mean", name=near[0])
            if near
            else texts("usage.strategies", names=", ".join(STRATEGIES))
        )
        fail_usage(context, "usage.strategy", name=name, hint=hint)
    return tidy
