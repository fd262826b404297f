"""The names that one scenario gives: what its conditions, effects and links may speak of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from game.scenario.naming import fold
from game.sim import ALLIES, ALLIES_IN_FRANCE, VOTING_RULES


@dataclass(frozen=True, slots=True)
class Names:
    """Ids of a scenario, read before its values are checked, so that every wrong reference is found at once."""

    segments: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()  # services that somebody may be good at, offered here or elsewhere in the region
    members: tuple[str, ...] = ()
    committees: tuple[str, ...] = ()
    voting_rules: tuple[str, ...] = VOTING_RULES  # those that `gouvernance.votes` allows
    allies: tuple[str, ...] = ()  # roles of the adults around a co-op of this region
    decisions: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)  # options by proposal
    incidents: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)  # choices by incident

    @classmethod
    def of(cls, content: Mapping[str, Any], usual_services: Iterable[str] = ()) -> Names:
        """The names in `content`, whatever else is wrong with it; `usual_services` are those of the region."""
        governance = _section(content, "gouvernance")
        committees, votes = governance.get("comites"), governance.get("votes")
        services = tuple(_section(content, "services"))
        return cls(
            segments=tuple(_section(content, "segments")),
            services=services,
            skills=(*services, *(each for each in usual_services if each not in services)),
            members=tuple(id_of(member) for _, member in items_of(content.get("cooperants"), "nommes")),
            committees=tuple(fold(str(each)) for each in committees) if isinstance(committees, list) else (),
            voting_rules=tuple(fold(str(each)) for each in votes) if isinstance(votes, list) else VOTING_RULES,
            allies=allies_in(str(content.get("region", ""))),
            decisions=_parts(content, "propositions", "options"),
            incidents=_parts(content, "incidents", "choix"),
        )


def allies_in(region: str) -> tuple[str, ...]:
    """The roles of the adults around a co-op of a region."""
    return tuple(role for role in ALLIES if role not in ALLIES_IN_FRANCE or fold(region) == "france")


def items_of(section: Any, key: str) -> list[tuple[int, dict[str, Any]]]:
    """The mappings in the list `key` of a section, each with its place in the list."""
    items = section.get(key) if isinstance(section, dict) else None
    return [(i, each) for i, each in enumerate(items) if isinstance(each, dict)] if isinstance(items, list) else []


def id_of(item: Mapping[str, Any]) -> str:
    """The id that is said, or the first name without accents."""
    return fold(str(item.get("id") or item.get("prenom") or ""))


def _section(content: Mapping[str, Any], key: str) -> dict[str, Any]:
    section = content.get(key)
    return section if isinstance(section, dict) else {}


def _parts(content: Mapping[str, Any], key: str, part: str) -> dict[str, tuple[str, ...]]:
    return {id_of(item): tuple(id_of(each) for _, each in items_of(item, part)) for _, item in items_of(content, key)}
