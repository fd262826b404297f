"""An item that was voted, and what was known before its vote: what only the two together tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.sim import OFFICES, MemberView, MinutesView, ProposalAsked

COUNTED_BY_VOICES = ("main_levee", "secret")
"""Rules by which the option with the most votes is adopted, however few."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The minutes of an item, the same item as it was debated, who spoke, and what was entrusted at its end.

    `offices` are those that changed hands, `committees` those that were shared out, each with its members.
    """

    minutes: MinutesView
    asked: ProposalAsked
    speakers: tuple[int, ...]
    offices: Mapping[str, int]
    committees: Mapping[str, Sequence[int]]

    @property
    def changed_minds(self) -> tuple[int, ...] | None:
        """Who voted for something else than what they leaned to; None where ballots are not known."""
        if self.minutes.is_imposed or not self.minutes.ballots:
            return None
        leaned = {member: option for member, option, _ in self.asked.leanings}
        return tuple(
            member for member, option in self.minutes.ballots if option and option != leaned.get(member, option)
        )

    @property
    def leaned_to_adopted(self) -> int:
        """How many leaned to what was adopted, before anything was decided."""
        return sum(1 for _, option, _ in self.asked.leanings if option == self.minutes.adopted)

    @property
    def heard(self) -> frozenset[int]:
        """Members who were heard: by the minutes, or because their words were shown."""
        return frozenset((*self.minutes.heard, *self.speakers))

    @property
    def is_tied(self) -> bool:
        """Whether chance chose between options with as many votes."""
        votes = dict(self.minutes.tally)
        most = votes.get(self.minutes.adopted, 0)
        return self._is_counted and sum(1 for count in votes.values() if count == most) > 1

    @property
    def is_relative(self) -> bool:
        """Whether what was adopted has fewer than half of the votes."""
        votes = dict(self.minutes.tally)
        return self._is_counted and 2 * votes.get(self.minutes.adopted, 0) < sum(votes.values())

    @property
    def _is_counted(self) -> bool:
        minutes = self.minutes
        return bool(minutes.adopted) and not minutes.is_imposed and minutes.rule in COUNTED_BY_VOICES


def settled(
    asked: ProposalAsked,
    minutes: MinutesView,
    speakers: Sequence[int],
    before: Sequence[MemberView],
    after: Sequence[MemberView],
) -> Settled:
    """What was voted of `asked`, between the members as they were and as they are."""
    offices: dict[str, int] = {}
    committees: dict[str, list[int]] = {}
    for old, new in zip(before, after, strict=True):
        offices |= {office: new.index for office in new.offices if office not in old.offices}
        for committee in new.committees:
            if committee not in old.committees:
                committees.setdefault(committee, []).append(new.index)
    ordered: dict[str, int] = {office: offices[office] for office in OFFICES if office in offices}
    return Settled(minutes, asked, tuple(speakers), ordered, committees)
