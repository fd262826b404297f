"""The shipped strategies: code that decides, seeing only what the player sees. A new one is a small class."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints, total
from game.sim.decisions import Decision
from game.sim.hours import share_out
from game.sim.processes.beginning import CAPS
from game.sim.processes.support import POSTURE_HOURS, nearest_posture
from game.sim.questions import BatchDecisions, BatchView, as_decisions, batch_view
from game.sim.scenario import Incident, Proposal
from game.sim.state import WeekPlan, empty_plan
from game.sim.tables import Itself
from game.sim.views import SeasonView
from game.sim.vocabulary import (
    ACCOMPAGNER,
    CONDITIONS,
    DELEGUER,
    FAIRE_A_LA_PLACE,
    GOALS,
    GUIDER,
    INFORMER,
    INTERVENTIONS,
    POSTURES,
    QUESTION,
    RECOMMANDER,
    SE_TAIRE,
    SPHERES,
    TRANCHER,
)


class Strategy(ABC):
    """A shipped strategy: five questions, answered for R seasons at once."""

    name = ""

    def prepare(self, view: BatchView) -> Ints:
        """(4, R): preparation days by condition, shared widely."""
        return shared_days(view)

    @abstractmethod
    def posture(self, view: BatchView) -> Ints:
        """(K, R): the posture of each sphere this week, by `POSTURES`."""

    @abstractmethod
    def hours(self, view: BatchView, posture: Ints) -> WeekPlan:
        """Whole hours of both animateurs together, beside this `posture`; what the days cannot hold is cut."""

    @abstractmethod
    def intervene(self, view: BatchView) -> tuple[Ints, Ints]:
        """(R,) each: the intervention by `INTERVENTIONS`, silence where none is left, and the option it backs."""

    @abstractmethod
    def answer(self, view: BatchView) -> Ints:
        """(R,): the choice that settles the incident; anything where there is none."""

    def decide_batch(self, view: BatchView) -> BatchDecisions:
        """The answer to what is asked in this phase."""
        if view.phase == "preparation":
            return BatchDecisions(days=self.prepare(view))
        if view.phase == "plan":
            posture = self.posture(view)
            return BatchDecisions(posture=posture, plan=share_out(self.hours(view, posture), view.n_hired))
        if view.phase in ("assemblee", "cloture"):
            intervention, option = self.intervene(view)
            short = (view.interventions_left <= 0) & (intervention != SE_TAIRE) & (intervention != TRANCHER)
            intervention = np.where(short, SE_TAIRE, intervention)
            needs = (intervention == RECOMMANDER) | (intervention == TRANCHER)
            return BatchDecisions(intervention=intervention, option=np.where(needs, option, -1))
        return BatchDecisions(choice=self.answer(view))

    def decide(self, view: SeasonView) -> Sequence[Decision]:
        """The same answer as decisions of one season; nothing where nothing is to be decided."""
        if view.pending is None or view.phase == "bilan":
            return ()
        seen = batch_view(view)
        if view.phase == "travail" and seen.incident[0] < 0:
            return ()
        return as_decisions(view, self.decide_batch(seen))


class Directive(Strategy):
    """Does for them, all summer: stays close, decides two assemblies in three, settles every incident."""

    name = "directive"

    def posture(self, view: BatchView) -> Ints:
        return np.full((3, view.n_seasons), FAIRE_A_LA_PLACE)

    def hours(self, view: BatchView, posture: Ints) -> WeekPlan:
        plan = new_plan(view)
        plan.prospecting += 7
        plan.training_sphere[2] += 2
        return plan

    def intervene(self, view: BatchView) -> tuple[Ints, Ints]:
        imposes = (view.week - 1) % 3 < 2
        kind = TRANCHER if imposes else RECOMMANDER
        return np.where(view.proposal >= 0, kind, SE_TAIRE), most_profitable(view)

    def answer(self, view: BatchView) -> Ints:
        return choice_with(view, np.full(view.n_seasons, FAIRE_A_LA_PLACE))


class LaisserFaire(Strategy):
    """Delegates everything at once, says nothing and rests."""

    name = "laisser-faire"

    def posture(self, view: BatchView) -> Ints:
        return np.full((3, view.n_seasons), DELEGUER)

    def hours(self, view: BatchView, posture: Ints) -> WeekPlan:
        plan = new_plan(view)
        plan.rest += 2
        return plan

    def intervene(self, view: BatchView) -> tuple[Ints, Ints]:
        return np.full(view.n_seasons, SE_TAIRE), np.full(view.n_seasons, -1)

    def answer(self, view: BatchView) -> Ints:
        return choice_with(view, np.full(view.n_seasons, DELEGUER))


class Adaptative(Strategy):
    """Matches support to the perceived need of the whole group, and fades as it takes charge."""

    name = "adaptative"

    def posture(self, view: BatchView) -> Ints:
        need = total(view.perceived_need) / 3.0
        posture = np.where(need > 0.88, FAIRE_A_LA_PLACE, np.maximum(nearest_posture(need), GUIDER))
        return np.stack([posture] * 3)

    def hours(self, view: BatchView, posture: Ints) -> WeekPlan:
        """Training where the need is greatest, a talk with whoever belongs least, prospecting, a game, the vision —
        within the hours there are."""
        plan = new_plan(view)
        room = hours_left(view, posture)
        early = view.week <= 4
        neediest = view.perceived_need.argmax(axis=0)
        lonely = np.where(view.active, view.belonging, 2.0).argmin(axis=0)
        seasons = np.arange(view.n_seasons)
        room = grant(plan.prospecting, room, 5 if early else 3)
        training, talk = np.zeros(view.n_seasons), np.zeros(view.n_seasons)
        room = grant(training, room, 6 if early else 3)
        room = grant(talk, room, 3)
        room = grant(plan.game, room, 2)
        room = grant(plan.vision, room, 2)
        plan.training_sphere[neediest, seasons] += training
        plan.one_to_one[lonely, seasons] += np.where(view.active.any(axis=0), talk, 0.0)
        return plan

    def intervene(self, view: BatchView) -> tuple[Ints, Ints]:
        kind = INFORMER if view.week in (2, 6) else QUESTION
        return np.where(view.proposal >= 0, kind, SE_TAIRE), np.full(view.n_seasons, -1)

    def answer(self, view: BatchView) -> Ints:
        """As near as this week's posture; in danger, at once."""
        sphere = sphere_of_incident(view)
        posture = view.posture[sphere, np.arange(view.n_seasons)]
        posture = np.where(posture == FAIRE_A_LA_PLACE, GUIDER, posture)
        posture = np.where((posture == GUIDER) & (view.week > 2), ACCOMPAGNER, posture)
        return choice_with(view, np.where(is_danger(view), FAIRE_A_LA_PLACE, posture))


class ParSphere(Adaptative):
    """As `adaptative`, sphere by sphere: each gets the posture that its own need asks for."""

    name = "par-sphere"

    def posture(self, view: BatchView) -> Ints:
        need = view.perceived_need
        return np.where(need > 0.88, FAIRE_A_LA_PLACE, np.maximum(nearest_posture(need), GUIDER))


class Rentabiliste(Strategy):
    """Goes for revenue: runs the enterprise for them, looks for clients, imposes prices and who works."""

    name = "rentabiliste"

    def posture(self, view: BatchView) -> Ints:
        entreprise = FAIRE_A_LA_PLACE if view.week <= 2 else GUIDER
        travail = GUIDER if view.week <= 5 else ACCOMPAGNER
        return np.stack([np.full(view.n_seasons, each) for each in (entreprise, GUIDER, travail)])

    def hours(self, view: BatchView, posture: Ints) -> WeekPlan:
        plan = new_plan(view)
        grant(plan.prospecting, hours_left(view, posture), 16)
        return plan

    def intervene(self, view: BatchView) -> tuple[Ints, Ints]:
        """Imposes what changes a price, the services or the sharing of work; recommends the best paid option of the
        rest."""
        moves_money = np.array([_moves_money(each) for each in view.scenario.proposals] or [False])
        kind = np.where(moves_money[np.maximum(view.proposal, 0)], TRANCHER, RECOMMANDER)
        return np.where(view.proposal >= 0, kind, SE_TAIRE), most_profitable(view)

    def answer(self, view: BatchView) -> Ints:
        return choice_with(view, np.where(is_danger(view), FAIRE_A_LA_PLACE, GUIDER))


class Hasard(Strategy):
    """Decides by chance, uniformly."""

    name = "hasard"

    def prepare(self, view: BatchView) -> Ints:
        """One day after another to a random condition that still takes it."""
        days = np.zeros((4, view.n_seasons), dtype=np.int64)
        caps = condition_caps()
        for draw in view.chance(view.scenario.preparation.days):
            open_ = days < caps[:, None]
            rank = (draw * total(open_)).astype(np.int64)
            reached = np.cumsum(open_, axis=0) - 1
            days += open_ & (reached == rank)
        return days

    def posture(self, view: BatchView) -> Ints:
        return (view.chance(3) * 4).astype(np.int64)

    def hours(self, view: BatchView, posture: Ints) -> WeekPlan:
        plan = new_plan(view)
        draw = view.chance(9)[3:]
        for amount, field in zip(draw, ("prospecting", "game", "vision", "network", "rest"), strict=False):
            getattr(plan, field)[:] = (amount * 4).astype(np.int64)
        plan.training_sphere[2] = (draw[5] * 4).astype(np.int64)
        return plan

    def intervene(self, view: BatchView) -> tuple[Ints, Ints]:
        draw = view.chance(2)
        n = n_options(view)
        option = (draw[1] * np.maximum(n, 1)).astype(np.int64)
        kind = (draw[0] * len(INTERVENTIONS)).astype(np.int64)
        return np.where(view.proposal >= 0, kind, SE_TAIRE), option

    def answer(self, view: BatchView) -> Ints:
        counts = np.array([len(each.choices) for each in view.scenario.incidents] or [1])
        n = counts[np.maximum(view.incident, 0)]
        return (view.chance(1)[0] * n).astype(np.int64)


STRATEGIES: Final[Mapping[str, Callable[[], Strategy]]] = {
    each.name: each for each in (Directive, LaisserFaire, Adaptative, ParSphere, Rentabiliste, Hasard)
}


def strategy(name: str) -> Strategy:
    """A shipped strategy by name (`_` stands for `-`); `ValueError` names what is unknown."""
    wanted = name.replace("_", "-")
    if wanted not in STRATEGIES:
        raise ValueError(f"unknown strategy: {name}")
    return STRATEGIES[wanted]()


def new_plan(view: BatchView) -> WeekPlan:
    """A plan without any hour, for the seasons of a view; `share_out` then gives its hours to the animateurs."""
    return empty_plan(len(view.scenario.services), len(view.scenario.group.members), view.n_seasons)


def condition_caps() -> Ints:
    return np.array([CAPS[name] for name in CONDITIONS], dtype=np.int64)


def shared_days(view: BatchView) -> Ints:
    """(4, R): the days shared widely, the animateurs and the comité local first."""
    days = np.zeros(4, dtype=np.int64)
    left, caps = view.scenario.preparation.days, condition_caps()
    wish = (1, 0, 2, 1, 0, 2, 1, 0, 3, 2, 0, 3, 1, 2, 0, 3, 1, 2, 0, 3, 2, 0, 0, 1, 3)
    for condition in wish:
        if left > 0 and days[condition] < caps[condition]:
            days[condition] += 1
            left -= 1
    return np.zeros((4, view.n_seasons), dtype=np.int64) + days[:, None]


def hours_left(view: BatchView, posture: Ints) -> Floats:
    """(R,): hours of the hired animateurs that fixed hours and postures leave; 15 % are kept for the contracts."""
    return np.asarray(np.floor(np.maximum(0.85 * view.available_hours - total(POSTURE_HOURS[posture]), 2.0)))


def grant(hours: Floats, room: Floats, wanted: int) -> Floats:
    """Add up to `wanted` whole hours in place; returns the room left."""
    given = np.minimum(room, wanted)
    hours += given
    return room - given


def n_options(view: BatchView) -> Ints:
    counts = np.array([len(each.options) for each in view.scenario.proposals] or [0])
    return np.where(view.proposal >= 0, counts[np.maximum(view.proposal, 0)], 0)


def _moves_money(proposal: Proposal) -> bool:
    """Whether some option changes a price, the services offered or who works."""
    keys = {change.key.split(".")[0] for option in proposal.options for change in option.rule}
    return bool(keys & {"prix", "services", "partage_du_travail"})


def most_profitable(view: BatchView) -> Ints:
    """(R,): the option that promises most revenue."""
    revenue = GOALS.index("revenu")
    best = [
        int(np.argmax([option.expected.goals[revenue] for option in each.options])) for each in view.scenario.proposals
    ]
    return np.where(view.proposal >= 0, np.array(best or [0])[np.maximum(view.proposal, 0)], -1)


def choice_with(view: BatchView, posture: Ints) -> Ints:
    """(R,): the choice with this posture, or the nearest one that the incident offers; the first where none has a
    posture."""
    return _known_incidents(Itself(view.scenario)).choice[np.maximum(view.incident, 0), posture]


def sphere_of_incident(view: BatchView) -> Ints:
    return _known_incidents(Itself(view.scenario)).sphere[np.maximum(view.incident, 0)]


def is_danger(view: BatchView) -> Bools:
    return _known_incidents(Itself(view.scenario)).danger[np.maximum(view.incident, 0)]


@dataclass(frozen=True)
class _Known:
    """What a strategy knows of each of I incidents; of a scenario without any, one that never happens."""

    choice: Ints  # (I, posture) — nearest to the posture
    sphere: Ints  # (I,)
    danger: Bools  # (I,)


@lru_cache(maxsize=2)
def _known_incidents(known: Itself) -> _Known:
    incidents = known.scenario.incidents
    return _Known(
        choice=np.array([_nearest_choices(each) for each in incidents] or [[0] * len(POSTURES)]),
        sphere=np.array([SPHERES.index(each.sphere) for each in incidents] or [0]),
        danger=np.array([each.danger for each in incidents] or [False]),
    )


def _nearest_choices(incident: Incident) -> list[int]:
    """By posture."""
    offered = {POSTURES.index(each.posture): c for c, each in enumerate(incident.choices) if each.posture}
    return [
        offered[min(offered, key=lambda p: (abs(p - wanted), p))] if offered else 0 for wanted in range(len(POSTURES))
    ]
