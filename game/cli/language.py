"""Which language the program speaks."""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping, Sequence
from typing import Final

from game.text import LANGUAGES

OPTION: Final = "--lang"
_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")


class UnknownLanguage(Exception):
    """`--lang` was given something else than a language of the program."""


def take_language(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """The language that `--lang` asks for, wherever it stands, and the other arguments.

    Raises:
        UnknownLanguage: its value is missing or unknown.
    """
    chosen: str | None = None
    others: list[str] = []
    remaining = iter(arguments)
    for argument in remaining:
        if argument == "--":
            others += [argument, *remaining]
        elif argument == OPTION:
            chosen = next(remaining, "")
        elif argument.startswith(f"{OPTION}="):
            chosen = argument.partition("=")[2]
        else:
            others.append(argument)
    if chosen is not None and chosen not in LANGUAGES:
        raise UnknownLanguage(chosen)
    return chosen, others


def system_language(environment: Mapping[str, str] = os.environ) -> str:
    """The language of the system where the program speaks it, else French."""
    named = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    if not named:
        named = locale.getlocale()[0] or ""
    code = named[:2].lower()
    return code if code in LANGUAGES else "fr"
