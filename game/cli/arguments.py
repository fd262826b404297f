"""What an argument may be, and the sentence for one that may not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, NoReturn

import click

from game.text import Texts

Callback = Callable[[click.Context, click.Parameter, str | None], float | None]

LARGEST_SEED: Final = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Setting:
    """What every command needs."""

    texts: Texts
    asked_language: str | None = None  # by `--lang`


class WrongInput(Exception):
    """What was asked cannot be done as it is; the message says why, in the language of the interface. Exit code 1."""


def fail_usage(context: click.Context, key: str, **values: object) -> NoReturn:
    """Raises: click.UsageError with the sentence of `key`."""
    raise click.UsageError(context.obj.texts(key, **values), context)


def number(key: str, low: float, high: float, is_whole: bool = True) -> Callback:
    """A check of an option: a whole number (any number where `is_whole` is false) from `low` to `high`."""

    def check(context: click.Context, option: click.Parameter, value: str | None) -> float | None:
        if value is None:
            return None
        try:
            read = int(value) if is_whole else float(value.replace(",", "."))
        except ValueError:
            fail_usage(context, key, option=option.opts[0], value=value, low=low, high=high)
        if not low <= read <= high:
            fail_usage(context, key, option=option.opts[0], value=value, low=low, high=high)
        return read

    return check


seed: Final = number("usage.seed", 0, LARGEST_SEED)
summers: Final = number("usage.summers", 1, 10_000_000)
summer: Final = number("usage.summer", 0, 10_000_000)
cores: Final = number("usage.cores", 1, 1024)
scale: Final = number("usage.scale", 0.5, 4, is_whole=False)
