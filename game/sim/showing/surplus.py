"""What each use of the surplus would do, before the closing assembly votes it."""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.scenario import Option
from game.sim.views import SeasonView

DEFAULT_USE = "heures"
"""What becomes of the surplus where nothing is voted."""


@dataclass(frozen=True, slots=True)
class SurplusUse:
    """One use of the money that is left."""

    rule: str
    """egal, heures, reserve, don or fete."""
    amount: int
    """Cents to be used in all."""
    shares: tuple[int, ...]
    """Cents of each member, by index; zero for all where the members do not share it."""

    @property
    def paid(self) -> tuple[int, ...]:
        """What those get who get something, the smallest first."""
        return tuple(sorted(share for share in self.shares if share))


def use_of_surplus(view: SeasonView, rule: str) -> SurplusUse:
    """What a use would do with the surplus that is known now, as `closing.share_surplus` carries it out."""
    amount = view.accounts.surplus if view.accounts is not None else 0
    weights = [0.0] * len(view.members)
    if rule == "egal":
        weights = [float(each.is_active) for each in view.members]
    elif rule == "heures":
        weights = [each.hours for each in view.members]
    whole = sum(weights)
    shares = tuple(int(amount * (weight / max(whole, 1e-9))) for weight in weights)
    return SurplusUse(rule, amount, shares)


def surplus_rule_of(option: Option) -> str:
    """The use of the surplus that an option stands for; "" for none."""
    return next((str(change.value) for change in option.rule if change.key == "surplus"), "")
