"""What a season remembers so that it can be told: contracts and minutes of the week, outcomes, and the members'
moments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from game.sim.activities import ACTIVITY
from game.sim.arithmetic import Bools, Floats
from game.sim.batch import Happening, Item, Requests, Vote
from game.sim.processes.carrying_out import is_well_led
from game.sim.scenario import Proposal, Text
from game.sim.views import ContractView, IncidentOutcome, MemberMoment, MinutesView
from game.sim.vocabulary import OFFICES, VOTING_RULES

if TYPE_CHECKING:
    from game.sim.season import Season

_HEARD = 0.5
"""How far a member must be heard to be named in the minutes."""


@dataclass
class Trace:
    contracts: tuple[ContractView, ...] = ()
    minutes: tuple[MinutesView, ...] = ()
    outcomes: tuple[IncidentOutcome, ...] = ()
    left: tuple[int, ...] = ()
    moments: dict[int, list[MemberMoment]] = field(default_factory=dict)  # by member

    def begin_week(self) -> None:
        self.contracts, self.minutes, self.outcomes, self.left = (), (), (), ()

    def _remember(self, member: int, week: int, key: str, ref: str = "") -> None:
        """One moment a week and kind."""
        past = self.moments.setdefault(member, [])
        if not any(each.week == week and each.key == key for each in past):
            past.append(MemberMoment(week, key, ref))

    def note_minutes(self, season: Season, item: Item, vote: Vote, intervention: str) -> None:
        week = season.batch.week
        proposal = season.tables.scenario.proposals[int(item.proposal[0])]
        adopted = int(vote.adopted[0])
        is_secret = VOTING_RULES[int(vote.rule[0])] == "secret"
        present = members_of(week.attended)
        ids = [option.id for option in proposal.options]
        ballots = tuple((m, ids[int(vote.ballot[m, 0])] if vote.ballot[m, 0] >= 0 else "") for m in present)
        self.minutes = (*self.minutes, MinutesView(
            proposal=proposal,
            rule=VOTING_RULES[int(vote.rule[0])],
            present=present,
            quorum=int(vote.quorum[0]),
            has_quorum=bool(vote.has_quorum[0]),
            ballots=() if is_secret else ballots,
            tally=tuple((name, int(vote.tally[o, 0])) for o, name in enumerate(ids)),
            objections=int(vote.objections[0]),
            adopted=ids[adopted] if adopted >= 0 else "",
            is_imposed=bool(vote.is_imposed[0]),
            intervention=intervention,
            ownership=float(vote.ownership[0]),
            heard=tuple(m for m in present if vote.heard[m, 0] >= _HEARD),
            proposed_by=season.proposers,
            is_well_led=bool(is_well_led(vote)[0]),
            told=_told(proposal, adopted, bool(is_well_led(vote)[0])),
        ))  # fmt: skip
        for member in season.proposers:
            self._remember(member, week.number, "proposed", proposal.id)

    def note_offices(self, season: Season) -> None:
        """After the foundation assembly, who was elected."""
        if season.batch.week.number == 1:
            for office, name in enumerate(OFFICES):
                holder = int(season.batch.summer.office[office, 0])
                if holder >= 0:
                    self._remember(holder, 1, "elected", name)

    def note_talks(self, season: Season) -> None:
        """With whom an animateur walked this week."""
        ids = [profile.id for profile in season.tables.scenario.group.members]
        for each in season.draft.allocations:
            if ACTIVITY[each.activity].kind == "tete_a_tete":
                self._remember(ids.index(each.target), season.batch.week.number, "talked", each.animateur)

    def note_contracts(self, season: Season) -> None:
        batch, requests = season.batch, season.batch.requests
        if requests is None:
            return
        scenario = batch.tables.scenario
        rows = []
        for n in range(requests.season.size):
            team = members_of(requests.team[:, n : n + 1])
            service = scenario.services[int(requests.service[n])]
            rows.append(ContractView(
                service=service.id,
                segment=scenario.segments[int(requests.segment[n])].id,
                day=int(requests.day[n]),
                hours=float(requests.hours[n]),
                workers_wanted=service.team,
                team=team,
                price=int(requests.price[n]),
                amount=int(requests.amount[n]),
                outcome=_outcome(requests, n),
                satisfaction=float(requests.satisfaction[n]),
                place=float(requests.chance[4, n]),
                is_return=bool(requests.is_return[n]),
            ))  # fmt: skip
            for member in team:
                past = self.moments.get(member, [])
                if not any(each.key == "first_contract" for each in past):
                    self._remember(member, batch.week.number, "first_contract", service.id)
                if requests.is_flawed[n]:
                    self._remember(member, batch.week.number, "flawed_contract", service.id)
        self.contracts = tuple(rows)

    def note_outcome(self, season: Season, happening: Happening, choice: int, variant: int, went_well: bool) -> None:
        batch = season.batch
        incident = batch.tables.scenario.incidents[int(happening.incident[0])]
        chosen = incident.choices[choice]
        told = (None, chosen.if_ready, chosen.if_beginning)[variant]
        who = tuple(int(m[0]) for m in (happening.who, happening.who2) if m[0] >= 0)
        feedback = chosen.feedback if told is None or told.feedback is None else told.feedback
        self.outcomes = (*self.outcomes, IncidentOutcome(
            incident=incident,
            who=who,
            day=int(happening.day[0]),
            choice=chosen,
            feedback=feedback,
            settled_by_group=bool(happening.settled_by_group[0]),
            succeeded=went_well,
        ))  # fmt: skip
        for member in who:
            self._remember(member, batch.week.number, "incident", incident.id)

    def note_departures(self, season: Season) -> None:
        week = season.batch.week.number
        self.left = members_of(season.batch.summer.left_week == week)
        for member in self.left:
            self._remember(member, week, "left")


def _told(proposal: Proposal, adopted: int, is_well: bool) -> Text:
    """The sequel of the adopted option, else that of the proposal."""
    if adopted < 0:
        return Text("")
    option = proposal.options[adopted]
    own = option.well_led if is_well else option.badly_led
    return own or (proposal.well_led if is_well else proposal.badly_led)


def members_of(mask: Bools) -> tuple[int, ...]:
    """The members of a mask (M, 1)."""
    return tuple(int(m) for m in np.nonzero(mask[:, 0])[0])


def _outcome(requests: Requests, n: int) -> str:
    if requests.is_put_off[n]:
        return "reporte"
    if not requests.is_taken[n]:
        return "perdu"
    if requests.is_short[n]:
        return "refuse"
    return "bacle" if requests.is_flawed[n] else "fait"


def leanings(
    opinion: Floats, is_option: Bools, ids: list[str], present: tuple[int, ...]
) -> tuple[tuple[int, str, float], ...]:
    """What each member present leans to, and how strongly: the margin to the second best, 1 at 0.3 and more."""
    rows = []
    for member in present:
        values = [float(opinion[o, member, 0]) for o in range(len(ids)) if is_option[o, 0]]
        order = sorted(range(len(values)), key=lambda o: (-values[o], o))
        margin = values[order[0]] - values[order[1]] if len(order) > 1 else 0.3
        rows.append((member, ids[order[0]], min(margin / 0.3, 1.0)))
    return tuple(rows)
