"""How hard a summer is made, dial by dial, apart from one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MARKETS: Final = ("discret", "comme_ecrit", "genereux")
INCIDENT_RATES: Final = ("rares", "comme_ecrit", "nombreux")
INFORMATION: Final = ("complete", "observee")
ADVICE: Final = ("tous", "essentiels", "aucun")


@dataclass(frozen=True, slots=True)
class Dials:
    """Where the four dials stand; at their first values, a summer is as its author wrote it.

    The market and the incidents are in the scenario's own numbers already; these words say how they were turned.
    Information and advice move no rule: they are for whoever shows the season.
    """

    market: str = "comme_ecrit"  # of MARKETS
    incidents: str = "comme_ecrit"  # of INCIDENT_RATES
    information: str = "complete"  # of INFORMATION
    advice: str = "tous"  # of ADVICE

    @property
    def shows_all(self) -> bool:
        """Whether what the animateurs could only guess is shown: the perceived need, energy, traits."""
        return self.information == "complete"

    @property
    def comments(self) -> bool:
        """Whether what was chosen is commented on: how far a posture is from the need."""
        return self.advice == "tous"

    @property
    def hints(self) -> bool:
        """Whether what a choice may bring is said beforehand."""
        return self.advice != "aucun"


UNTURNED: Final = Dials()
"""A summer as its author wrote it, with everything shown and said."""
