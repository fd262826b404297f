"""A rule worked out with the values of one week."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from game.debriefing.glass.expression import Expression
from game.debriefing.glass.formulas import FORMULAS, RESULT, Formula
from game.sim import PARAMETERS, Parameters, Working


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the formula, and what it gave that week."""

    name: str
    expression: Expression
    value: float


@dataclass(frozen=True, slots=True)
class Worked:
    """A line of the ledger found again by its rule."""

    working: Working
    formula: Formula
    beside: tuple[Step, ...]
    steps: tuple[Step, ...]
    values: Mapping[str, float]
    """Every name of these lines."""

    @property
    def amount(self) -> float:
        """As the formula gives it: that of the ledger, to rounding."""
        return self.values[RESULT]

    @property
    def parameters(self) -> tuple[str, ...]:
        """The parameters of the model that the lines take, in the order of the lines."""
        return tuple(name for name in self._names() if name in PARAMETERS)

    @property
    def read(self) -> tuple[str, ...]:
        """What the rule read of that week, in the order of the lines."""
        return tuple(name for name in self._names() if name in self.working.terms)

    def _names(self) -> tuple[str, ...]:
        lines = (*self.beside, *self.steps)
        return tuple(dict.fromkeys(name for step in lines for name in step.expression.names()))


def worked(working: Working, parameters: Parameters) -> Worked:
    """The rule of a line of the ledger with its values."""
    formula = FORMULAS[working.cause.quantity, working.cause.cause]
    values = {**asdict(parameters), **working.terms}
    beside = formula.told if all(name in working.terms for name in formula.told) else {}
    told = tuple(Step(name, each, each.value(values)) for name, each in beside.items())
    steps = []
    for name, expression in formula.expressions.items():
        values[name] = expression.value(values)
        steps.append(Step(name, expression, values[name]))
    return Worked(working, formula, told, tuple(steps), values)
