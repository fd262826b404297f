"""What a trainer answers before a scenario is written; every answer has a default."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from game.scenario.defaults import read_defaults
from game.scenario.writing.difficulties import DIFFICULTIES, incidents_about
from game.sim import REGIONS, Incident

WEEKS: Final = (3, 12)
MEMBERS: Final = (4, 24)
AGES: Final = (12, 25)


@dataclass(frozen=True, slots=True)
class Goal:
    """What an attentive summer reaches: an indicator above a level, which grows from three weeks (`short`) to nine."""

    indicator: str
    short: float
    full: float
    word: str = "au_dessus"

    def test(self, weeks: int) -> str:
        """The test that a summer of so many weeks may pass, as the file has it."""
        shortest, usual = WEEKS[0], 9
        part = min(weeks - shortest, usual - shortest) / (usual - shortest)
        return f"{self.word}: {round(self.short + part * (self.full - self.short), 2):g}"


@dataclass(frozen=True, slots=True)
class Aim:
    """What one comes to learn, as simulated summers may show it: playing `better` beats `worse` on an indicator.

    Both are what `verifier` takes in the file, with the `share` of summers in which it must hold; `goal` is what the
    scenario then judges, as a means or as a result. The sentences are in the catalogue, `writing.aim.<id>` and
    `writing.aim.<id>.goal`.
    """

    id: str
    better: str
    worse: str
    goal: Goal
    share: float = 0.7
    is_means: bool = False


_ALL: Final = (
    Aim("soutien", "strategie: adaptative", "strategie: directive", Goal("autonomie", 0.15, 0.5)),
    Aim("presence", "strategie: adaptative", "strategie: laisser-faire", Goal("pec", 1.25, 1.8)),
    Aim("decisions", "strategie: adaptative", "strategie: directive", Goal("appropriation", 0.5, 0.5), is_means=True),
    Aim("travail", "posture: accompagner", "posture: faire_a_la_place", Goal("autonomie_travail", 0.12, 0.45)),
    Aim("argent", "strategie: adaptative", "strategie: rentabiliste", Goal("conscience_cooperative", 0.45, 0.55)),
)
AIMS: Final[Mapping[str, Aim]] = MappingProxyType({aim.id: aim for aim in _ALL})

STAKE_GOALS: Final[Mapping[str, Goal]] = MappingProxyType(
    {
        "decrochage": Goal("departs", 1, 1, "sous"),
        "toxicomanie": Goal("appartenance", 0.43, 0.5),
        "exode_rural": Goal("liens_communaute", 0.46, 0.52),
        "mobilite": Goal("participation", 0.75, 0.75),
        "rapprochement_interculturel": Goal("solidarite", 0.41, 0.47),
        "intergenerationnel": Goal("intergenerationnel", 0.2, 0.3),
        "isolement": Goal("appartenance", 0.43, 0.5),
        "acces_a_la_nature": Goal("motivation", 0.55, 0.6),
        "inclusion_numerique": Goal("responsabilite", 0.41, 0.48),
        "regard_sur_les_jeunes": Goal("reputation", 0.48, 0.48),
        "emploi_des_jeunes": Goal("autonomie_personnelle", 0.43, 0.5),
    }
)
"""What the scenario judges of each stake. The sentences are in the catalogue,
`writing.stake.<theme>` and `writing.stake.<theme>.goal`."""


@dataclass(frozen=True, slots=True)
class Answers:
    """An empty text, an empty list or None leaves the matter to the region.

    Attributes:
        services: those on offer, of `offered_services(region)`; all of them when empty.
        ages: of the youngest and of the oldest member.
        difficulties: themes of `DIFFICULTIES`; incidents of all kinds when empty.
    """

    title: str = ""
    region: str = REGIONS[0]
    place: str = ""
    members: int | None = None
    ages: tuple[int, int] | None = None
    weeks: int | None = None
    services: tuple[str, ...] = ()
    difficulties: tuple[str, ...] = ()
    aim: str = _ALL[0].id
    stake: str = ""

    def __post_init__(self) -> None:
        """Raises: ValueError for an answer that no question offers."""
        is_sound = (
            self.region in REGIONS
            and (self.members is None or MEMBERS[0] <= self.members <= MEMBERS[1])
            and (self.ages is None or AGES[0] <= self.ages[0] <= self.ages[1] <= AGES[1])
            and (self.weeks is None or WEEKS[0] <= self.weeks <= WEEKS[1])
            and all(service in offered_services(self.region) for service in self.services)
            and all(theme in DIFFICULTIES for theme in self.difficulties)
            and self.aim in AIMS
            and (not self.stake or self.stake in STAKE_GOALS)
        )
        if not is_sound:
            raise ValueError(f"not an answer to the questions: {self}")

    @property
    def starts(self) -> datetime.date:
        """The first Monday of a summer in this region."""
        return datetime.date.fromisoformat(read_defaults(self.region)["calendrier"]["debut"])

    @property
    def segments(self) -> tuple[str, ...]:
        """Those that the services have something to offer to."""
        services = offered_services(self.region)
        served = {segment for name in self.completed().services for segment in services[name]["clients"]}
        return tuple(each for each in read_defaults(self.region)["segments"] if each in served)

    @property
    def incidents(self) -> tuple[Incident, ...]:
        """Those of the bank that the difficulties put on the table; none when no difficulty was chosen."""
        usual = self.completed()
        return incidents_about(self.difficulties, self.region, usual.services, self.segments, usual.weeks or 0)

    def completed(self) -> Answers:
        """The same with what is usual in the region where nothing was answered; texts excepted."""
        usual = read_defaults(self.region)
        group, ages = usual["cooperants"], usual["cooperants"]["ages"]
        return replace(
            self,
            members=self.members or int(group["nombre"]),
            ages=self.ages or (int(ages["de"]), int(ages["a"])),
            weeks=self.weeks or int(usual["calendrier"]["semaines"]),
            services=tuple(each for each in offered_services(self.region) if each in self.services)
            or tuple(offered_services(self.region)),
        )


def offered_services(region: str) -> Mapping[str, Mapping[str, Any]]:
    """The services of a region by id, as its defaults give them."""
    services: Mapping[str, Mapping[str, Any]] = read_defaults(region)["services"]
    return services
