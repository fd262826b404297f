"""Incidents: what happens, to whom, and what is made of it by the animateurs or by the group itself.

Twice a week one of the possible incidents may fire: the one with the least exponential(number) / weight, where each
incident draws its own number by its name, so that an incident added by a trainer leaves the luck of the others as it
was.
"""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints, clip01, columns_at, mean_of, means_of, pairs_of, somewhere
from game.sim.batch import Batch, Happening
from game.sim.conditions import Moment, choose, holds
from game.sim.effects import launch
from game.sim.happenings import VARIANTS
from game.sim.tables import exponential_of
from game.sim.vocabulary import DELEGUER, SPHERES

SLOTS = 2

_LESSON = np.array([
    [-0.025, -0.040, 0.000, -0.006, -0.004, -0.004],
    [0.008, -0.005, 0.000, 0.004, 0.000, 0.010],
    [0.028, 0.020, 0.014, 0.012, 0.010, 0.022],
    [-0.030, 0.004, -0.034, -0.012, -0.026, 0.006],
    [0.045, 0.020, 0.024, 0.014, 0.022, 0.026],
])  # fmt: skip
"""What any incident teaches, besides its own effects. Rows: done for them, guided, accompanied, left alone and failed,
settled alone. Columns: confidence and trust in the sphere, ties and belonging, clarity, motivation, readiness in the
sphere. Hypotheses."""
_FAILED_ALONE, _SETTLED_ALONE = 3, 4


def fire(batch: Batch, slot: int) -> Happening:
    """What happens in this slot of the week, to whom, and whether the group settles it before anyone asks the
    animateurs.

    The soonest are looked at first, so that in one season the first possible one ends the search.
    """
    week, parameters, incidents = batch.week, batch.tables.parameters, batch.tables.incidents
    slot_draw = batch.chance.uniform(week.number, f"incident/{slot}", 3)
    happens = slot_draw[0] < parameters.frequence_incidents * _exposure(batch, slot)
    fired, moment = np.full(batch.n_seasons, -1, dtype=np.int64), Moment(batch)
    open_now = list(incidents.possible_in[week.number])
    if open_now and somewhere(happens):
        names = [incidents.names[i] for i in open_now]
        draw = batch.chance.by_name(week.number, f"incidents/{slot}", names, 1)[:, 0]
        waits = exponential_of(draw, batch.tables.exponential) / incidents.weight[open_now, None]
        waits[incidents.once[open_now, None] & (batch.summer.answered[open_now] >= 0)] = np.inf
        best, latest = np.where(happens, np.inf, -np.inf), np.inf
        soonest = waits.min(axis=1)
        for place in np.argsort(soonest, kind="stable").tolist():
            if soonest[place] > latest or soonest[place] == np.inf:
                break  # nor can those after it be sooner anywhere
            i, wait = open_now[place], waits[place]
            sooner, tied = wait < best, wait == best
            if somewhere(tied):
                sooner |= tied & (i < fired)
            if somewhere(sooner):
                sooner = _possible(moment, i, slot, sooner)
                np.copyto(best, wait, where=sooner)
                np.copyto(fired, i, where=sooner)
                latest = best.max()
    batch.fired.append(fired)
    who, who2 = _persons(moment, slot, fired)
    day = np.minimum((slot_draw[1] * 2.5).astype(np.int64) + (0 if slot == 0 else 2), 4)
    nobody = np.zeros(batch.n_seasons, dtype=bool)
    return _first_reaction(batch, Happening(fired, who, who2, day, nobody, nobody), slot_draw[2])


def _exposure(batch: Batch, slot: int) -> Floats | float:
    """A group that holds together lives through fewer second incidents."""
    if slot == 0:
        return 1.0
    return 0.55 + 0.5 * (1.0 - batch.summer.mean_active(batch.summer.belonging))


def _possible(moment: Moment, i: int, slot: int, possible: Bools) -> Bools:
    """Where, among `possible`, the condition of the incident holds, for persons that there are."""
    batch = moment.batch
    incident, incidents = batch.tables.scenario.incidents[i], batch.tables.incidents
    when, hangs_on_persons = incidents.possible_in[batch.week.number][i], incidents.hangs_on_persons[i]
    if not hangs_on_persons and somewhere(possible):
        possible = possible & holds(moment, when, moment.nobody, moment.nobody)
    if incident.who is not None and somewhere(possible):
        possible = possible & (moment.candidates(incident.who)[1] >= incident.who.count)
    if hangs_on_persons and somewhere(possible):
        first, second = _persons(moment, slot, np.where(possible, i, -1))
        possible = possible & holds(moment, when, first, second)
    return possible


def _persons(moment: Moment, slot: int, fired: Ints) -> tuple[Ints, Ints]:
    """(R,) each: whom the incident that fires in each season is about, −1 for nobody.

    Each incident draws its own numbers: the first settles when it fires, the others whom it is about.
    """
    batch = moment.batch
    whos, m = [each.who for each in batch.tables.scenario.incidents], batch.summer.n_members
    first, second = np.full(batch.n_seasons, -1, dtype=np.int64), np.full(batch.n_seasons, -1, dtype=np.int64)
    seasons = np.nonzero(fired >= 0)[0]
    if not seasons.size:
        return first, second
    own = fired[seasons]
    draw = batch.chance.pick(
        batch.week.number, f"incidents/{slot}", batch.tables.incidents.names, own, 1 + np.arange(m)[:, None], seasons
    )
    first[seasons], second[seasons] = choose(moment, whos, own, draw, seasons)
    return first, second


def _first_reaction(batch: Batch, happening: Happening, draw: Floats) -> Happening:
    """In a sphere left to the group, it settles what is no danger itself; how well depends on its readiness and
    autonomy."""
    incidents, summer = batch.tables.incidents, batch.summer
    if not incidents.names:
        return happening
    safe = np.maximum(happening.incident, 0)
    sphere, seasons = incidents.sphere[safe], np.arange(batch.n_seasons)
    delegated = batch.week.posture[sphere, seasons] == DELEGUER
    mild = ~incidents.danger[safe] & (incidents.delegated[safe] >= 0)
    happening.settled_by_group = (happening.incident >= 0) & delegated & mild
    ready = means_of(summer.readiness, summer.active)[sphere, seasons]
    chance = np.minimum(clip01(0.05 + 0.75 * ready + 0.35 * summer.autonomy[sphere, seasons]), 0.95)
    happening.succeeded = draw < chance
    return happening


def delegated_choice(batch: Batch, happening: Happening) -> Ints:
    """(R,): the choice that leaves it to the group, −1 where there is none."""
    incidents = batch.tables.incidents
    if not incidents.names:
        return np.full(batch.n_seasons, -1, dtype=np.int64)
    return np.where(happening.incident >= 0, incidents.delegated[np.maximum(happening.incident, 0)], -1)


def variant_of(batch: Batch, option: Ints, at: Ints) -> Ints:
    """(N,): 0 as written, 1 the group is ready, 2 it is beginning, for the choices `option` (N,), counted over all
    incidents, in the seasons `at` (N,); by the autonomy of the incident's sphere."""
    choices = batch.tables.incidents.choices
    autonomy = batch.summer.autonomy[choices.sphere[option], at]
    return np.where(autonomy > choices.ready[option], 1, np.where(autonomy < choices.beginning[option], 2, 0))


def settle(batch: Batch, happening: Happening, choice: Ints) -> Bools:
    """Carry out `choice` (R,) of each season's incident: its own effects, then what any incident teaches. Returns
    where it went well."""
    incidents, summer, week = batch.tables.incidents, batch.summer, batch.week
    choices = incidents.choices
    went_well, fires = np.ones(batch.n_seasons, dtype=bool), happening.incident >= 0
    at = np.nonzero(fires)[0]
    if not at.size:
        return went_well
    incident = happening.incident[at]
    option = incidents.first_choice[incident] + choice[at]
    sphere, variant = choices.sphere[option], variant_of(batch, option, at)
    summer.answered[incident, at] = choice[at]
    alone = choices.is_delegated[option]
    by_themselves = np.where(np.isfinite(choices.ready[option]), variant == 1, happening.succeeded[at])
    well = ~alone | (by_themselves & ~choices.never_alone[option])
    went_well[at] = well
    _spend(batch, choices.hours[option], at)
    program, spheres = np.full(batch.n_seasons, -1, dtype=np.int64), np.zeros(batch.n_seasons, dtype=np.int64)
    program[at], spheres[at] = VARIANTS * option + variant, sphere
    launch(
        batch, batch.tables.consequences.choices, program, "incident",
        who=happening.who, who2=happening.who2, sphere=spheres,
    )  # fmt: skip
    _teach(batch, sphere, np.where(alone, np.where(well, _SETTLED_ALONE, _FAILED_ALONE), choices.lesson[option]), at)
    week.settled_alone[sphere, at] += alone & well
    week.failed_alone[sphere, at] += alone & ~well
    week.n_incidents += fires
    summer.add_to("incidents", fires.astype(np.float64))
    settled = np.zeros(batch.n_seasons)
    settled[at] = alone & well
    summer.add_to("incidents_regles_seuls", settled)
    return went_well


def _spend(batch: Batch, hours: Floats, at: Ints) -> None:
    """Hours (N,) that an answer takes come out of the animateurs' energy, down to 0.3."""
    summer = batch.summer
    energy = columns_at(summer.animateur_energy, at)
    tired = np.maximum(energy - 0.004 * hours, np.minimum(energy, 0.3))
    summer.animateur_energy[:, at] = np.where(columns_at(summer.hired, at), tired, energy)


def _teach(batch: Batch, sphere: Ints, row: Ints, at: Ints) -> None:
    """What living through it teaches, by the row (N,) of `_LESSON`, in the sphere (N,) of the incident, in the
    seasons `at` (N,)."""
    summer = batch.summer
    lesson = (batch.tables.parameters.poids_posture_incident * _LESSON[row]).T
    own = columns_at(summer.active, at)
    by_member = own.T  # as numpy lays out [sphere, :, at]
    for array, amount in ((summer.confidence, lesson[0]), (summer.readiness, lesson[5])):
        array[sphere, :, at] = clip01(array[sphere, :, at] + np.where(by_member, amount[:, None], 0.0))
    summer.trust[sphere, at] = clip01(summer.trust[sphere, at] + lesson[1])
    binds = np.nonzero(lesson[2])[0]
    if binds.size:
        some = at[binds]
        bound = own.take(binds, axis=1)
        summer.tie[:, :, some] = clip01(summer.tie.take(some, axis=2) + lesson[2, binds] * pairs_of(bound))
        summer.belonging[:, some] = clip01(columns_at(summer.belonging, some) + lesson[2, binds] * bound)
    batch.ledger.shift_clarity({"posture_incident": lesson[3]}, at=at, terms=lambda: {"lecon": _LESSON[row, 3]})
    batch.ledger.shift_motivation(
        {"posture_incident": lesson[4] * own}, at=at, terms=lambda: {"lecon": _LESSON[row, 4]}
    )


def group_leaning(batch: Batch, happening: Happening, season: int) -> int:
    """The choice that the group leans to when asked first: to be left alone when it feels able, to be guided when
    it does not."""
    incident = batch.tables.scenario.incidents[int(happening.incident[season])]
    k = SPHERES.index(incident.sphere)
    sure = float(mean_of(batch.summer.capability()[k], batch.summer.active, 0.0)[season])
    wanted = "deleguer" if sure > 0.62 else "accompagner" if sure > 0.42 else "guider"
    order = (wanted, "accompagner", "guider", "deleguer", "faire_a_la_place")
    by_posture = {choice.posture: c for c, choice in reversed(list(enumerate(incident.choices)))}
    return next((by_posture[posture] for posture in order if posture in by_posture), 0)
