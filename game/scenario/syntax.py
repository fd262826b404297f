"""YAML's own errors in a trainer's words: what was meant, and how to write it."""

from __future__ import annotations

import re

import yaml

from game.scenario.sources import NOWHERE, Mark, Source

_GLUED_COLON = re.compile(r"^\s*(- )?\w+:[^\s:/]")
_TEXT_AFTER_BRACES = re.compile(r"^\s*(?:- +)*[\w.@]+: +([{\[])[^{}\[\]]*[}\]] *[^\s#}\],]")
_Explained = tuple[str, Mark, dict[str, object]]


def explain(source: Source, error: yaml.YAMLError) -> _Explained:
    """The key of the sentence, the place, and its values."""
    mark = _mark(getattr(error, "problem_mark", None))
    start = _mark(getattr(error, "context_mark", None))
    problem = str(getattr(error, "problem", None) or "")
    if mark is NOWHERE:
        return "syntax", NOWHERE, {}
    line = source.line(mark.line)
    character = line[mark.column - 1 : mark.column]
    before = line[: mark.column - 1]
    if "\t" in line[: len(line) - len(line.lstrip())] or character == "\t":
        return "syntax_tab", mark, {}
    if "quoted scalar" in str(getattr(error, "context", "")):
        return "syntax_quote", start if start is not NOWHERE else mark, {}
    if "flow" in str(getattr(error, "context", "")):
        return _explain_braces(source, mark, start, character, before)
    if "mapping values are not allowed" in problem:
        if glued := _glued_colon(source, mark.line - 1):
            return "syntax_space_after_colon", glued, {}
        is_second = ": " in before or before.rstrip().endswith(":")
        return ("syntax_colon" if is_second else "syntax_indent"), mark, {}
    if texted := _TEXT_AFTER_BRACES.match(line):
        return "syntax_character", Mark(mark.line, texted.start(1) + 1), {"character": texted.group(1)}
    if character and (character in "@`%&*!|>" or "cannot start any token" in problem):
        return "syntax_character", mark, {"character": character}
    return _explain_lines(source, mark, line, before)


def _explain_braces(source: Source, mark: Mark, start: Mark, character: str, before: str) -> _Explained:
    """Errors inside `{…}` or `[…]`."""
    if character == "[" and before[-1:].isalnum():
        return "syntax_bracket_in_key", mark, {}
    starts_a_line = mark.line > start.line and before.strip().isidentifier()
    if character and character in ":?" and not starts_a_line:
        return "syntax_text_in_braces", mark, {"character": character}
    if mark.line > start.line or not character:
        opening = source.line(start.line)[start.column - 1 : start.column]
        return "syntax_unclosed", start, {"character": opening}
    return "syntax_text_in_braces", mark, {"character": character}


def _explain_lines(source: Source, mark: Mark, line: str, before: str) -> _Explained:
    """Errors between lines: a colon without its space, a quotation mark inside a quoted text, a wrong margin."""
    if glued := _glued_colon(source, mark.line) or _glued_colon(source, mark.line - 1):
        return "syntax_space_after_colon", glued, {}
    if before.rstrip().endswith(("'", '"')):
        return "syntax_quote", mark, {}
    return ("syntax_indent" if line.strip() else "syntax"), mark, {}


def _glued_colon(source: Source, number: int) -> Mark | None:
    """Where line `number` has `key:value` without a space."""
    line = source.line(number)
    return Mark(number, line.index(":") + 1) if _GLUED_COLON.match(line) else None


def _mark(mark: yaml.Mark | None) -> Mark:
    return NOWHERE if mark is None else Mark(mark.line + 1, mark.column + 1)
