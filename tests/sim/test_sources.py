"""What the rules may not use, read in their source: operations whose bits depend on the machine, chance, the clock."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import game.sim

SIM = Path(game.sim.__file__).parent
RULES = sorted(
    [*(SIM / "processes").glob("*.py")]
    + [
        SIM / f"{name}.py"
        for name in (
            "arithmetic", "ballots", "chance", "conditions", "effects", "hours", "keys", "ledger", "measures",
            "policies", "schedule", "state",
        )
    ]
)  # fmt: skip

MACHINE_DEPENDENT = {
    "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "power", "float_power", "cbrt", "sin", "cos", "tan",
    "tanh", "dot", "vdot", "inner", "outer", "matmul", "einsum", "tensordot", "convolve", "linalg", "prod", "cumprod",
    "nansum", "average", "median", "percentile", "quantile", "std", "var", "nanmean", "trace", "partition",
    "argpartition", "random",
}  # fmt: skip
METHODS = {"sum", "mean", "dot", "std", "var", "prod", "trace"}
EXACT_SUMS = {"wanted", "mask", "reached", "hours"}
"""Arrays of truths, or of whole hours, that are added by numpy: exact in any order."""
NEVER_CALLED = {"open", "print", "input", "eval", "exec", "hash", "id", "vars", "globals"}
NEVER_IMPORTED = {"random", "time", "datetime", "os", "sys", "pathlib", "io", "secrets", "math", "cmath", "statistics"}


def fault(node: ast.AST) -> str:
    """Why a rule may not hold this node; empty when it may."""
    if isinstance(node, ast.MatMult):
        return "a matrix product"
    if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Pow) and not _is_constant(node):
        return "a power"
    if isinstance(node, ast.Import | ast.ImportFrom):
        names = {alias.name for alias in node.names} if isinstance(node, ast.Import) else {node.module or ""}
        return f"import of {names & NEVER_IMPORTED}" if names & NEVER_IMPORTED else ""
    return _fault_of_call(node) if isinstance(node, ast.Call) else ""


def _is_constant(node: ast.BinOp | ast.AugAssign) -> bool:
    """A power of numbers written out, such as 2.0**-53, is exact."""
    parts = [node.left, node.right] if isinstance(node, ast.BinOp) else [node.target]
    return all(isinstance(each.operand if isinstance(each, ast.UnaryOp) else each, ast.Constant) for each in parts)


def _fault_of_call(call: ast.Call) -> str:
    if isinstance(call.func, ast.Name):
        return f"a call of {call.func.id}" if call.func.id in NEVER_CALLED else ""
    if not isinstance(call.func, ast.Attribute):
        return ""
    name, owner = call.func.attr, ast.unparse(call.func.value)
    if name in ("sort", "argsort"):
        kinds = [ast.unparse(word.value) for word in call.keywords if word.arg == "kind"]
        return "" if kinds == ["'stable'"] else "a sort that is not stable"
    if owner == "np.random":
        return "" if name == "Philox" else "chance that is not keyed"
    if owner == "np":
        return f"numpy's {name}" if name in MACHINE_DEPENDENT | METHODS else ""
    return f"numpy's {name}" if name in METHODS and owner not in EXACT_SUMS else ""


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_a_rule_gives_the_same_bits_on_every_machine(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    faults = [f"line {getattr(node, 'lineno', 0)}: {fault(node)}" for node in ast.walk(tree) if fault(node)]
    assert faults == []


@pytest.mark.parametrize(
    "source",
    [
        "np.exp(x)", "x ** 2", "x ** 0.5", "x **= y", "a @ b", "np.einsum('i,i', a, b)", "x.sum(axis=0)", "np.mean(x)",
        "np.argsort(x)", "np.sort(x, kind='quicksort')", "x.sort()", "np.random.default_rng(1)", "np.random.random()",
        "import random", "from time import time", "import math", "open('x')", "np.partition(x, 2)", "hash('a')",
    ],
)  # fmt: skip
def test_the_scan_sees_what_it_looks_for(source: str) -> None:
    assert any(fault(node) for node in ast.walk(ast.parse(source)))


@pytest.mark.parametrize(
    "source", ["np.sqrt(x)", "2.0**-53", "mask.sum(axis=0)", "np.argsort(x, kind='stable')", "np.random.Philox(key=k)"]
)
def test_the_scan_lets_pass_what_is_exact(source: str) -> None:
    assert not any(fault(node) for node in ast.walk(ast.parse(source)))
