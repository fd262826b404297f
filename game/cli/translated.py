"""click, speaking the language of the interface: help and complaints come from the catalogue.

The help of a command is the message `help.<command>`, that of an option `help.<command>.<option>`.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence

import click

from game.text import Texts


class Command(click.Command):
    """A command whose help is in the catalogue."""

    alias = ""

    def format_help(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        texts: Texts = context.obj.texts
        pieces = " ".join(f"[{each.make_metavar(context)}]" for each in self.params if isinstance(each, click.Argument))
        formatter.write_usage(f"pec {self.name}", f"{texts('help.options_piece')} {pieces}", texts("help.usage") + " ")
        formatter.write_paragraph()
        formatter.write_text(texts(f"help.{self.name}"))
        rows = []
        for each in self.params:
            if isinstance(each, click.Option):
                metavar = "" if each.is_flag else " " + (each.metavar or "N")
                rows.append((f"{', '.join(each.opts)}{metavar}", texts(f"help.{self.name}.{each.name}")))
        rows += common_rows(texts)
        with formatter.section(texts("help.options")):
            formatter.write_dl(rows)


def common_rows(texts: Texts) -> list[tuple[str, str]]:
    """What every command takes."""
    return [("--lang fr|en", texts("help.lang")), ("--help", texts("help.help"))]


class Group(click.Group):
    """The commands by French name and English alias. Without a command, `default` runs."""

    def __init__(
        self, name: str, version: str, default: click.Command, commands: Sequence[tuple[click.Command, str]]
    ) -> None:
        super().__init__(name, commands=[command for command, _ in commands])
        click.version_option(version, prog_name=name)(self)
        self._default = str(default.name)
        self._aliases = {alias: str(command.name) for command, alias in commands}

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0].startswith("-") and args[0] not in ("--help", "--version")):
            args = [self._default, *args]
        return super().parse_args(context, args)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        return super().get_command(context, self._aliases.get(name, name))

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(context, args[0]) is None:
            texts: Texts = context.obj.texts
            message = texts("usage.command", name=args[0])
            if near := difflib.get_close_matches(args[0], [*self.commands, *self._aliases], n=1):
                message = f"{message} {texts('usage.did_you_mean', name=near[0])}"
            raise click.UsageError(message, context)
        return super().resolve_command(context, args)

    def format_help(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        texts: Texts = context.obj.texts
        formatter.write_usage("pec", texts("help.group_piece"), texts("help.usage") + " ")
        formatter.write_paragraph()
        formatter.write_text(texts("help.pec"))
        with formatter.section(texts("help.commands")):
            formatter.write_dl([(f"{name} [{alias}]", texts(f"help.{name}")) for alias, name in self._aliases.items()])
        with formatter.section(texts("help.options")):
            formatter.write_dl([("--version", texts("help.version")), *common_rows(texts)])

    def explain(self, error: click.UsageError, texts: Texts) -> str:
        """The sentence for a complaint of click."""
        if isinstance(error, click.NoSuchOption):
            message = texts("usage.option", name=error.option_name)
            if error.possibilities:
                message = f"{message} {texts('usage.did_you_mean', name=sorted(error.possibilities)[0])}"
        elif isinstance(error, click.BadOptionUsage):
            message = texts("usage.value", name=error.option_name)
        elif isinstance(error, click.MissingParameter):
            message = texts("usage.missing", name=error.param.metavar if error.param else "")
        elif type(error) is click.UsageError and error.message.startswith("Got unexpected"):
            message = texts("usage.extra")
        elif type(error) is click.UsageError:
            message = error.message  # written by this program
        else:
            message = texts("usage.other")
        name = f"pec {error.ctx.command.name}" if error.ctx and error.ctx.parent else "pec"
        return f"{message} {texts('usage.see_help', command=name)}"


def command(name: str) -> Callable[[Callable[..., None]], click.Command]:
    """A decorator: this function is the command `name`."""
    return click.command(name, cls=Command)
