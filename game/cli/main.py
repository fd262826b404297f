"""From the arguments to the exit code, whatever happens in between."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from game import __version__
from game.cli.analysing import analyse
from game.cli.arguments import Setting, WrongInput
from game.cli.checking import check
from game.cli.keeping import replay, saves
from game.cli.language import UnknownLanguage, system_language, take_language
from game.cli.measuring import indicators
from game.cli.migrating import migrate
from game.cli.output import make_streams_safe
from game.cli.playing import play
from game.cli.reporting import report
from game.cli.sweeping import simulate
from game.cli.translated import Group
from game.cli.writing import new, schema
from game.saves import data_folder
from game.text import Texts, load_texts

DONE: Final = 0
WRONG_INPUT: Final = 1
WRONG_USAGE: Final = 2
INTERNAL_FAILURE: Final = 3
INTERRUPTED: Final = 130

COMMANDS: Final = Group(
    name="pec",
    version=__version__,
    default=play,
    commands=(
        (play, "play"),
        (simulate, "simulate"),
        (check, "check"),
        (analyse, "analyse"),
        (new, "new"),
        (schema, "schema"),
        (migrate, "migrate"),
        (saves, "saves"),
        (replay, "replay"),
        (report, "report"),
        (indicators, "indicators"),
    ),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that `arguments` ask for (those of the process by default); the exit code."""
    make_streams_safe()
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        chosen, arguments = take_language(arguments)
    except UnknownLanguage as error:
        return _complain(load_texts(system_language())("usage.language", value=error), WRONG_USAGE)
    texts = load_texts(chosen or system_language())
    try:
        with COMMANDS.make_context("pec", list(arguments), obj=Setting(texts, chosen)) as context:
            COMMANDS.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as request:
        return request.exit_code
    except WrongInput as error:
        return _complain(str(error), WRONG_INPUT)
    except click.UsageError as error:
        return _complain(COMMANDS.explain(error, texts), WRONG_USAGE)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader is gone; without this, Python complains again when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception:
        return _complain(_report_failure(texts), INTERNAL_FAILURE)
    return DONE


def _complain(message: str, code: int) -> int:
    print(message, file=sys.stderr)
    return code


def _report_failure(texts: Texts) -> str:
    """Write the details of the failure to a file, and say where in one line."""
    file = data_folder() / "pannes.log"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as stream:
            traceback.print_exc(file=stream)
    except OSError:
        logging.getLogger(__name__).debug("the details could not be written", exc_info=True)
        return texts("failure.unwritten", error=_name_of_failure())
    return texts("failure.written", error=_name_of_failure(), file=_shortened(file))


def _name_of_failure() -> str:
    kind = sys.exc_info()[0]
    return kind.__name__ if kind else ""


def _shortened(file: Path) -> str:
    """The path as a person reads it: from the home folder where it is inside."""
    home = Path.home()
    return f"~{os.sep}{file.relative_to(home)}" if file.is_relative_to(home) else str(file)
