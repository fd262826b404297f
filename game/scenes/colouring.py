"""The colours of YAML, line by line; whatever is being typed, something sensible is coloured."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from game.ui.widgets.editor import INDENT, Span, margin

_BLOCK_HEAD: Final = re.compile(r"^( *)(?:- +)*[^\s#'\"{\[][^#]*?: +[|>][+-]?\d?(?: +#.*)? *$")
_DASHES: Final = re.compile(r"(?:- +)*-(?= |$)")
_KEY: Final = re.compile(r"[^\s#,\[\]{}:'\"&*!|>%@`-][^#,\[\]{}:]*:(?= |$)")
_QUOTED: Final = re.compile(r'"(?:\\.|[^"\\])*"?|' + r"'(?:''|[^'])*'?")
_NUMBER: Final = re.compile(r"[-+]?\d+(?:[.,]\d+)?(?:-\d\d?-\d\d?)?")
_PLAIN: Final = re.compile(r"(?:[^#]|(?<! )#)+")
_PLAIN_IN_BRACES: Final = re.compile(r"(?:[^#,{}\[\]]|(?<! )#)+")


class Colouring:
    """The spans of each line of one text; give it to the editor as `spans`."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._in_text = _lines_of_long_texts(lines)

    def __call__(self, line: int) -> Sequence[Span]:
        text = self._lines[line]
        return (Span(0, len(text), "string"),) if line in self._in_text else spans_of(text)


def indent_after(before: str) -> int:
    """The spaces that the next line begins with: inside a key that holds a section, under what follows a dash."""
    indent = margin(before)
    code = before.partition(" #")[0].rstrip()
    dash = _DASHES.match(code, indent)
    if dash is not None:
        indent += len(code[indent:]) - len(code[dash.end() :].lstrip(" "))
    return indent + INDENT if code.endswith((":", ": |", ": >")) else indent


@lru_cache(maxsize=4096)
def spans_of(text: str) -> tuple[Span, ...]:
    """The spans of a line that stands by itself."""
    found = []
    at, depth = 0, max(0, sum(map(text.count, "}]")) - sum(map(text.count, "{[")))
    is_key_place = True
    while at < len(text):
        sign = text[at]
        end = at + 1
        if sign == "#" and (at == 0 or text[at - 1] == " "):
            end = len(text)
            found.append(Span(at, end, "comment"))
        elif sign in "{[":
            depth, is_key_place = depth + 1, True
        elif sign in "}]" and depth:
            depth, is_key_place = depth - 1, False
        elif sign == "," and depth:
            is_key_place = True
        elif is_key_place and (match := _DASHES.match(text, at) or _KEY.match(text, at)):
            end = match.end()
            found.append(Span(at, end, "key"))
            is_key_place = text[end - 1] == "-"
        elif match := _QUOTED.match(text, at):
            end = match.end()
            found.append(Span(at, end, "string"))
            is_key_place = False
        elif sign != " ":
            run = (_PLAIN_IN_BRACES if depth else _PLAIN).match(text, at)
            end = max(end, run.end() if run is not None else end)
            if _NUMBER.fullmatch(text[at:end].rstrip()):
                found.append(Span(at, end, "number"))
            is_key_place = False
        at = end
    return tuple(found)


def _lines_of_long_texts(lines: Sequence[str]) -> frozenset[int]:
    """The lines of the texts that begin with `|` or `>` on the line of their key."""
    found: set[int] = set()
    inside = -1
    for number, line in enumerate(lines):
        indent, head = _shape(line)
        if inside >= 0 and (indent > inside or indent < 0):
            found.add(number)
        else:
            inside = head
    return frozenset(found)


@lru_cache(maxsize=8192)
def _shape(line: str) -> tuple[int, int]:
    """How far the line is set in, and how far the key is whose long text begins after it; -1: blank, no such key."""
    head = _BLOCK_HEAD.match(line)
    return (margin(line) if line.strip() else -1), (len(head.group(1)) if head is not None else -1)
