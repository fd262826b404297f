"""The arithmetic of a rule as a line that can be both computed and read: names, numbers, + − × ÷ and five functions.

positive(presence - besoin)          never below 0
share(avant + voulu)                 kept between 0 and 1
at_least_one(x)   root(x)   least(x, y)
"""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from game.text import Texts

FUNCTIONS: Final[Mapping[str, Callable[..., float]]] = {
    "positive": lambda x: max(x, 0.0),
    "share": lambda x: min(max(x, 0.0), 1.0),
    "at_least_one": lambda x: max(x, 1.0),
    "root": math.sqrt,
    "least": min,
}
_OPERATIONS: Final[Mapping[type[ast.operator], tuple[str, int, Callable[[float, float], float]]]] = {
    ast.Add: ("+", 1, lambda x, y: x + y),
    ast.Sub: ("−", 1, lambda x, y: x - y),
    ast.Mult: ("×", 2, lambda x, y: x * y),
    ast.Div: ("÷", 2, lambda x, y: x / y),
}
"""How each is written, how closely it binds, what it does."""
_ATOM: Final = 3

Written = Callable[[str], str]
"""How a name is written: in words, or as its value."""


class Expression:
    """One line, read once."""

    def __init__(self, line: str) -> None:
        """Raises SyntaxError: the line is not arithmetic."""
        self.line = line
        self._root = ast.parse(line, mode="eval").body

    def names(self) -> Iterator[str]:
        """Every name that it takes, in order, each once."""
        called = {id(each.func) for each in ast.walk(self._root) if isinstance(each, ast.Call)}
        found = [each for each in ast.walk(self._root) if isinstance(each, ast.Name) and id(each) not in called]
        yield from dict.fromkeys(each.id for each in sorted(found, key=lambda name: name.col_offset))

    def value(self, values: Mapping[str, float]) -> float:
        """What it makes of these values."""
        return _value(self._root, values)

    def written(self, texts: Texts, name: Written) -> str:
        """As it is read, each of its names written by `name`."""
        return _written(self._root, texts, name)[0]


def _value(node: ast.expr, values: Mapping[str, float]) -> float:
    match node:
        case ast.Name(id=name):
            return values[name]
        case ast.Constant(value=int() | float() as number):
            return float(number)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, values)
        case ast.BinOp(left=left, op=op, right=right):
            return _OPERATIONS[type(op)][2](_value(left, values), _value(right, values))
        case ast.Call(func=ast.Name(id=name), args=inside):
            return FUNCTIONS[name](*(_value(each, values) for each in inside))
    raise SyntaxError(ast.unparse(node))


def _written(node: ast.expr, texts: Texts, name: Written) -> tuple[str, int]:
    """The words, and how closely they hold together."""
    match node:
        case ast.Name(id=own):
            return name(own), _ATOM
        case ast.Constant(value=int() | float() as number):
            digits = len(str(number).partition(".")[2])
            return texts.number(number, digits), _ATOM
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return f"−{_inside(operand, texts, name, 2)}", 2
        case ast.BinOp(left=left, op=op, right=right):
            sign, binding, _ = _OPERATIONS[type(op)]
            swaps = isinstance(op, ast.Add | ast.Mult)
            after = _inside(right, texts, name, binding if swaps else binding + 1)
            return f"{_inside(left, texts, name, binding)} {sign} {after}", binding
        case ast.Call(func=ast.Name(id=own), args=inside):
            written = (_written(each, texts, name)[0] for each in inside)
            return texts(f"glass.function.{own}", inside=texts("glass.function.and").join(written)), _ATOM
    raise SyntaxError(ast.unparse(node))


def _inside(node: ast.expr, texts: Texts, name: Written, binding: int) -> str:
    words, own = _written(node, texts, name)
    return f"({words})" if own < binding else words
