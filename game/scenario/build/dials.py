"""The dials of a summer, and what two of them change in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from game.scenario.file_model.dials import DialSettings
from game.sim import PARAMETERS, Dials, Service

_REQUESTS: Final = {"discret": 0.7, "comme_ecrit": 1.0, "genereux": 1.35}
"""By how much the requests that every service expects are multiplied."""
_INCIDENTS: Final = {"rares": 0.55, "comme_ecrit": 1.0, "nombreux": 1.3}
"""By how much the chance of an incident in each half of a week is multiplied."""
_CHANCE: Final = "frequence_incidents"


def build_dials(file: DialSettings) -> Dials:
    return Dials(file.marche, file.imprevus, file.information, file.conseils)


def with_market(services: tuple[Service, ...], dials: Dials) -> tuple[Service, ...]:
    """The services, as much asked for as the dial says."""
    factor = _REQUESTS[dials.market]
    if factor == 1.0:
        return services
    return tuple(
        replace(each, clients={segment: rate * factor for segment, rate in each.clients.items()}) for each in services
    )


def with_incidents(parameters: Mapping[str, float], dials: Dials) -> Mapping[str, float]:
    """The parameters of the model that the scenario changes, with the chance of incidents that the dial says."""
    factor = _INCIDENTS[dials.incidents]
    if factor == 1.0:
        return parameters
    known = PARAMETERS[_CHANCE]
    return {**parameters, _CHANCE: min(parameters.get(_CHANCE, known.default) * factor, known.high)}
