"""The review of a summer, as plain values: what this group really did. No grade, no ranking of persons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.debriefing.aims import Progress, objective_of, progress
from game.debriefing.brings import Brought, brought
from game.debriefing.curve import Turn, Week, turns_of, weeks_of
from game.debriefing.evidence import Evidence, Fact, evidence_of
from game.debriefing.figures import Figure
from game.debriefing.measures import measured
from game.debriefing.network import Beside, Network, beside, network_of
from game.saves import SavedSeason
from game.sim import GOALS, SPHERES, TRAITS, Objective, ObjectiveView, SphereView

MEANS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({
    "v": ("group_decisions", "own_proposals", "heard", "participation"),
    "s": ("near_need", "presence_hours", "left_to_group"),
    "a": ("settled_alone", "posts_held", "busiest_half"),
})  # fmt: skip
"""By letter of the PEC: who decided and took part; how support was dosed and faded; what the group carried itself,
and how fairly."""


@dataclass(frozen=True, slots=True)
class Goal:
    """An objective of the scenario, and where it stands: « En chemin » is never a fault."""

    view: ObjectiveView
    objective: Objective
    progress: Progress | None
    """None where only the end of the summer can tell."""


@dataclass(frozen=True, slots=True)
class Sphere:
    """One sphere of the co-op's life over the summer."""

    sphere: str
    autonomy: tuple[float, ...]
    """From before the summer to the last week that has ended, each in [0, 1]."""
    postures: tuple[Fact[SphereView], ...]
    """What was held each week, beside the need perceived then."""


@dataclass(frozen=True, slots=True)
class Summer:
    """What a group did, as far as it played. What cannot be known of the season is empty."""

    evidence: Evidence
    weeks: tuple[Week, ...]
    turns: tuple[Turn, ...]
    goals: tuple[Goal, ...]
    voted: tuple[tuple[str, float], ...]
    """The goals that the group gave itself with their weight, the weightiest first; none where it voted none."""
    means: Mapping[str, tuple[Figure, ...]]
    """The means used, by letter of the PEC as in `MEANS`: those that can be measured."""
    spheres: tuple[Sphere, ...]
    culture: tuple[Figure, ...]
    """The five traits of an entrepreneurial culture, on average over all who started."""
    awareness: Figure | None
    """Of taking part in a co-op."""
    brought: tuple[Brought, ...]
    network: Network | None
    beside: tuple[Beside, ...]


def summer_of(saved: SavedSeason) -> Summer:
    """The review of a kept season, finished or not; its figures only where it does not replay."""
    evidence = evidence_of(saved)
    weeks = weeks_of(evidence)
    return Summer(
        evidence=evidence,
        weeks=weeks,
        turns=turns_of(evidence, weeks),
        goals=_goals(evidence),
        voted=_voted(evidence),
        means={letter: _all_measured(evidence, keys) for letter, keys in MEANS.items()},
        spheres=tuple(
            Sphere(
                sphere,
                evidence.weekly.get(f"autonomie_{sphere}", ()),
                tuple(each for each in evidence.postures if each.told.sphere == sphere),
            )
            for sphere in SPHERES
        ),
        culture=_all_measured(evidence, TRAITS),
        awareness=measured(evidence, "conscience_cooperative"),
        brought=brought(evidence),
        network=network_of(evidence),
        beside=beside(evidence),
    )


def _all_measured(evidence: Evidence, keys: tuple[str, ...]) -> tuple[Figure, ...]:
    known = (measured(evidence, key) for key in keys)
    return tuple(figure for figure in known if figure is not None)


def _goals(evidence: Evidence) -> tuple[Goal, ...]:
    view = evidence.end
    if view is None:
        return ()
    return tuple(Goal(each, objective_of(view, each), progress(view, each)) for each in view.objectives)


def _voted(evidence: Evidence) -> tuple[tuple[str, float], ...]:
    if evidence.end is None or not any(each.cause == "buts_votes" for each in evidence.ledger):
        return ()
    return tuple(sorted(zip(GOALS, evidence.end.goals, strict=True), key=lambda each: -each[1]))
