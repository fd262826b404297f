"""A scenario's own content over the defaults of its region.

What the scenario says always wins. Of the default propositions, incidents and partners, those that speak of a
service, a segment or a vote that this scenario does not have are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError

from game.scenario.defaults import read_defaults
from game.scenario.file_model.complaints import Complaints, Place
from game.scenario.file_model.people import Partner
from game.scenario.file_model.section import Section
from game.scenario.names import Names
from game.scenario.naming import fold
from game.scenario.taking import Entry, take
from game.sim import REGIONS

Content = dict[str, Any]

_BY_KEY: Final = ("calendrier", "conditions", "cooperants", "comite_local", "finances", "gouvernance", "debriefing")
_BY_ID: Final = ("segments", "services")
_WHOLE: Final = ("animateurs", "meteo", "objectifs")


@dataclass(frozen=True, slots=True)
class Completed:
    """A scenario that says everything, ready for the model of the file."""

    content: Content
    names: Names  # what its conditions, effects and links may speak of
    lists: Mapping[str, list[Entry]]  # its propositions and its incidents, with where they come from
    complaints: Complaints  # what it asks for and cannot have

    def place_of(self, place: Place) -> Place:
        """The place in the scenario's own text of a place in `content`."""
        if len(place) < 2 or place[0] not in self.lists:
            return place
        return (*self.lists[str(place[0])][int(place[1])].place, *place[2:])


def region_of(own: Content) -> str:
    """The region that a scenario says, or the first one while it says none that exists."""
    region = fold(str(own.get("region", "")))
    return region if region in REGIONS else REGIONS[0]


def with_defaults(own: Content) -> Completed:
    """`own` completed: every section is there, unless the scenario writes something else in its place."""
    region = region_of(own)
    defaults = read_defaults("commun") | read_defaults(region)
    merged = dict(own)
    for key in _WHOLE:
        if own.get(key) is None:
            merged[key] = defaults[key]
    for key in _BY_KEY:
        merged[key] = _over(defaults[key], own.get(key))
    for key in _BY_ID:
        merged[key] = _each_over(defaults[key], own.get(key))
    merged["entourage"] = _each_role_over(defaults["entourage"], own.get("entourage"))
    _fit_calendar(merged, own)
    _fit_number(merged, own)
    _fit_clients(merged, own)
    _keep_partners_that_fit(merged, own)

    def names_with(lists: Content) -> Names:
        return Names.of(merged | lists, defaults["services"])

    complaints = Complaints()
    lists = take(own, defaults["banque"], region, names_with, complaints)
    names = names_with({kind: [each.content for each in entries] for kind, entries in lists.items()})
    lists = {kind: [each for each in entries if not each.is_refused] for kind, entries in lists.items()}
    for kind, entries in lists.items():
        if own.get(kind) is None or isinstance(own[kind], list):
            merged[kind] = [each.item or each.content for each in entries]
    return Completed(merged, names, lists, complaints)


def _over(default: Content, own: Any) -> Any:
    if own is None:
        return default
    if not isinstance(own, dict):
        return own
    return default | {key: each for key, each in own.items() if each is not None or key not in default}


def _each_over(default: Content, own: Any) -> Any:
    """A service of a known name takes what it does not say from the default service of that name."""
    if not isinstance(own, dict):
        return default if own is None else own
    return {name: _over(default.get(name, {}), each) for name, each in own.items()}


def _each_role_over(default: list[Content], own: Any) -> Any:
    """The people whom the scenario names, then the usual ones in the roles of which it says nothing."""
    if not isinstance(own, list):
        return default if own is None else own
    said = {fold(str(each.get("role", ""))) for each in own if isinstance(each, dict)}
    return [*own, *(each for each in default if each["role"] not in said)]


def _fit_calendar(merged: Content, own: Content) -> None:
    """Default holidays belong to the default dates."""
    said = own.get("calendrier")
    if isinstance(said, dict) and said.get("jours_feries") is None:
        merged["calendrier"] = {key: each for key, each in merged["calendrier"].items() if key != "jours_feries"}


def _fit_number(merged: Content, own: Content) -> None:
    """As many members as are named, when the scenario says no number."""
    said = own.get("cooperants")
    if isinstance(said, dict) and said.get("nombre") is None and isinstance(said.get("nommes"), list):
        usual = int(merged["cooperants"]["nombre"])
        merged["cooperants"] = merged["cooperants"] | {"nombre": max(usual, len(said["nommes"]))}


def _fit_clients(merged: Content, own: Content) -> None:
    """Default services keep the clients that this scenario has; without any left they are not offered."""
    segments, services = merged["segments"], merged["services"]
    if not isinstance(segments, dict) or not isinstance(services, dict):
        return
    said = own.get("services")
    said = said if isinstance(said, dict) else {}
    fitted = {}
    for name, service in services.items():
        mine = said.get(name)
        is_said = isinstance(mine, dict) and mine.get("clients") is not None
        if is_said or not isinstance(service, dict) or "clients" not in service:
            fitted[name] = service
            continue
        clients = {segment: rate for segment, rate in service["clients"].items() if segment in segments}
        if clients:
            fitted[name] = service | {"clients": clients}
        elif name in said:
            fitted[name] = {key: each for key, each in service.items() if key != "clients"}
    merged["services"] = fitted


def _keep_partners_that_fit(merged: Content, own: Content) -> None:
    """Default partners who bring something to a segment that this scenario does not have stay at home."""
    if own.get("comite_local") is None:
        names = Names.of(merged)
        kept = [each for each in merged["comite_local"]["partenaires"] if _fits(Partner, each, names)]
        merged["comite_local"] = {"partenaires": kept}


def _fits(kind: type[Section], item: Content, names: Names) -> bool:
    try:
        kind.model_validate(item, context=names)
    except ValidationError:
        return False
    return True
