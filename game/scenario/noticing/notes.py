"""What a check looks at, and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from game.scenario.defaults import read_defaults
from game.scenario.file_model.complaints import Place
from game.scenario.file_model.happenings import Incident
from game.scenario.file_model.scenario_file import ScenarioFile
from game.scenario.file_model.votes import Proposal
from game.scenario.merging import Content
from game.scenario.names import id_of, items_of


class Note(NamedTuple):
    """One warning: its key in the registry, its place in the file, and the values of its sentence."""

    key: str
    place: Place
    values: Mapping[str, object] = {}


@dataclass(frozen=True)
class Written:
    """A file that has no error: `own` is what it writes, `file` what is made of it with the defaults."""

    own: Content
    file: ScenarioFile

    def section(self, key: str) -> Content:
        """What the file writes under a top-level key; nothing where it is no mapping."""
        section = self.own.get(key)
        return section if isinstance(section, dict) else {}

    def incidents(self) -> Iterator[tuple[int, Incident]]:
        """The incidents that the file writes, with their place in its list."""
        checked = {each.id: each for each in self.file.incidents}
        return ((i, checked[id_of(item)]) for i, item in items_of(self.own, "incidents"))

    def proposals(self) -> Iterator[tuple[int, Proposal]]:
        """The propositions that the file writes, with their place in its list."""
        checked = {each.id: each for each in self.file.propositions}
        return ((i, checked[id_of(item)]) for i, item in items_of(self.own, "propositions"))

    def usual_price(self, service: str) -> float | None:
        """What an hour of this service costs in the region; None for a service of one's own."""
        usual = read_defaults(self.file.region)["services"].get(service)
        return float(usual["prix"]) if usual else None


Check = Callable[[Written], Iterator[Note]]
