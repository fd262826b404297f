"""The names that one scenario gives: what its conditions, effects and links may speak of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from game.scenario.naming import fold


@dataclass(frozen=True, slots=True)
class Names:
    """Ids of a scenario, read before its values are checked, so that every wrong reference is found at once."""

    segments: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()  # services that somebody may be good at, offered here or elsewhere in the region
    members: tuple[str, ...] = ()
    committees: tuple[str, ...] = ()
    decisions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # options by proposal
    incidents: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # choices by incident

    @classmethod
    def of(cls, content: Mapping[str, Any], usual_services: Iterable[str] = ()) -> Names:
        """The names in `content`, whatever else is wrong with it; `usual_services` are those of the region."""
        members = _items(_section(content, "cooperants").get("nommes"))
        committees = _section(content, "gouvernance").get("comites")
        services = tuple(_section(content, "services"))
        return cls(
            segments=tuple(_section(content, "segments")),
            services=services,
            skills=(*services, *(each for each in usual_services if each not in services)),
            members=tuple(fold(str(member.get("id") or member.get("prenom") or "")) for member in members),
            committees=tuple(fold(str(each)) for each in committees) if isinstance(committees, list) else (),
            decisions=_parts(content.get("propositions"), "options"),
            incidents=_parts(content.get("incidents"), "choix"),
        )


def _section(content: Mapping[str, Any], key: str) -> dict[str, Any]:
    section = content.get(key)
    return section if isinstance(section, dict) else {}


def _items(section: Any) -> list[dict[str, Any]]:
    return [item for item in section if isinstance(item, dict)] if isinstance(section, list) else []


def _parts(section: Any, key: str) -> dict[str, tuple[str, ...]]:
    return {
        fold(str(item.get("id", ""))): tuple(fold(str(part.get("id", ""))) for part in _items(item.get(key)))
        for item in _items(section)
    }
