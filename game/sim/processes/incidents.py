"""Incidents: what happens, to whom, and what is made of it by the animateurs or by the group itself.

Twice a week one of the possible incidents may fire: the one with the least exponential(number) / weight, where each
incident draws its own number by its name, so that an incident added by a trainer leaves the luck of the others as it
was.
"""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints, clip01, mean_of, pairs_of, total
from game.sim.batch import Batch, Happening
from game.sim.conditions import candidates, choose, holds
from game.sim.effects import launch
from game.sim.happenings import VARIANTS
from game.sim.scenario import Choice
from game.sim.tables import exponential_of
from game.sim.vocabulary import ACCOMPAGNER, DELEGUER, FAIRE_A_LA_PLACE, GUIDER, POSTURES, SPHERES

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
    fired = np.full(batch.n_seasons, -1, dtype=np.int64)
    if incidents.names and happens.any():
        draw = batch.chance.by_name(week.number, f"incidents/{slot}", incidents.names, 1)[:, 0]
        wait = exponential_of(draw, batch.tables.exponential) / incidents.weight[:, None]
        best = np.where(happens, np.inf, -np.inf)
        for i in np.argsort(wait.min(axis=1), kind="stable"):
            sooner = (wait[i] < best) | ((wait[i] == best) & (i < fired))
            if not sooner.any():
                continue
            sooner = _possible(batch, int(i), slot, sooner)
            best, fired = np.where(sooner, wait[i], best), np.where(sooner, i, fired)
    batch.fired.append(fired)
    who, who2 = _persons(batch, slot, fired)
    day = np.minimum((slot_draw[1] * 2.5).astype(np.int64) + (0 if slot == 0 else 2), 4)
    nobody = np.zeros(batch.n_seasons, dtype=bool)
    return _first_reaction(batch, Happening(fired, who, who2, day, nobody, nobody), slot_draw[2])


def _exposure(batch: Batch, slot: int) -> Floats | float:
    """A group that holds together lives through fewer second incidents."""
    if slot == 0:
        return 1.0
    return 0.55 + 0.5 * (1.0 - batch.summer.mean_active(batch.summer.belonging))


def _possible(batch: Batch, i: int, slot: int, possible: Bools) -> Bools:
    """Where, among `possible`, the incident may fire."""
    incident = batch.tables.scenario.incidents[i]
    hangs_on_persons = batch.tables.incidents.hangs_on_persons[i]
    first = second = np.full(batch.n_seasons, -1, dtype=np.int64)
    if incident.once:
        possible = possible & (batch.summer.answered[i] < 0)
    if not hangs_on_persons and possible.any():
        possible = possible & holds(batch, incident.when, first, second)
    if incident.who is not None and possible.any():
        possible = possible & (total(candidates(batch, incident.who)) >= incident.who.count)
    if hangs_on_persons and possible.any():
        first, second = _persons(batch, slot, np.where(possible, i, -1))
        possible = possible & holds(batch, incident.when, first, second)
    return possible


def _persons(batch: Batch, slot: int, fired: Ints) -> tuple[Ints, Ints]:
    """(R,) each: whom the incident that fires in each season is about, −1 for nobody.

    Each incident draws its own numbers: the first settles when it fires, the others whom it is about.
    """
    scenario, m = batch.tables.scenario, batch.summer.n_members
    first, second = np.full(batch.n_seasons, -1, dtype=np.int64), np.full(batch.n_seasons, -1, dtype=np.int64)
    seasons = np.nonzero(fired >= 0)[0]
    if not seasons.size:
        return first, second
    own = fired[seasons]
    draw = batch.chance.pick(
        batch.week.number, f"incidents/{slot}", batch.tables.incidents.names, own, 1 + np.arange(m)[:, None], seasons
    )
    for i in np.unique(own):
        who = scenario.incidents[int(i)].who
        if who is not None:
            here = own == i
            at = seasons[here]
            first[at], second[at] = choose(batch, who, draw[:, here], at)
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
    ready = np.stack([mean_of(each, summer.active, 0.0) for each in summer.readiness])[sphere, seasons]
    chance = np.minimum(clip01(0.05 + 0.75 * ready + 0.35 * summer.autonomy[sphere, seasons]), 0.95)
    happening.succeeded = draw < chance
    return happening


def delegated_choice(batch: Batch, happening: Happening) -> Ints:
    """(R,): the choice that leaves it to the group, −1 where there is none."""
    incidents = batch.tables.incidents
    if not incidents.names:
        return np.full(batch.n_seasons, -1, dtype=np.int64)
    return np.where(happening.incident >= 0, incidents.delegated[np.maximum(happening.incident, 0)], -1)


def variant_of(batch: Batch, incident: int, choice: Choice) -> Ints:
    """(R,): 0 as written, 1 the group is ready, 2 it is beginning; by the autonomy of the incident's sphere."""
    sphere = SPHERES.index(batch.tables.scenario.incidents[incident].sphere)
    autonomy = batch.summer.autonomy[sphere]
    variant = np.zeros(batch.n_seasons, dtype=np.int64)
    if choice.if_beginning is not None:
        variant = np.where(autonomy < choice.if_beginning.threshold, 2, variant)
    if choice.if_ready is not None:
        variant = np.where(autonomy > choice.if_ready.threshold, 1, variant)
    return variant


def settle(batch: Batch, happening: Happening, choice: Ints) -> Bools:
    """Carry out `choice` (R,) of each season's incident: its own effects, then what any incident teaches. Returns
    where it went well."""
    incidents = batch.tables.scenario.incidents
    first = batch.tables.incidents.first_program
    program = np.full(batch.n_seasons, -1, dtype=np.int64)
    row = np.full(batch.n_seasons, -1, dtype=np.int64)
    sphere = np.zeros(batch.n_seasons, dtype=np.int64)
    alone = np.zeros(batch.n_seasons, dtype=bool)
    went_well = np.ones(batch.n_seasons, dtype=bool)
    for i in np.unique(happening.incident[happening.incident >= 0]):
        incident = incidents[int(i)]
        for c, option in enumerate(incident.choices):
            here = (happening.incident == i) & (choice == c)
            if not here.any():
                continue
            variant = variant_of(batch, int(i), option)
            program = np.where(here, first[i] + VARIANTS * c + variant, program)
            batch.summer.answered[i] = np.where(here, c, batch.summer.answered[i])
            sphere = np.where(here, SPHERES.index(incident.sphere), sphere)
            lesson, well = _lesson_row(option, variant, happening.succeeded, incident.danger)
            row, went_well = np.where(here, lesson, row), np.where(here, well, went_well)
            alone = np.where(here, option.posture == "deleguer", alone)
            _spend(batch, np.where(here, option.hours, 0.0))
    launch(
        batch, batch.tables.consequences.choices, program, "incident",
        who=happening.who, who2=happening.who2, sphere=sphere,
    )  # fmt: skip
    _teach(batch, sphere, np.where(program >= 0, row, -1))
    for k in range(3):
        here = sphere == k
        batch.week.settled_alone[k] += here & alone & went_well & (program >= 0)
        batch.week.failed_alone[k] += here & alone & ~went_well & (program >= 0)
    batch.week.n_incidents += program >= 0
    batch.summer.add_to("incidents", (program >= 0).astype(np.float64))
    batch.summer.add_to("incidents_regles_seuls", (alone & went_well & (program >= 0)).astype(np.float64))
    return went_well


def _lesson_row(choice: Choice, variant: Ints, succeeded: Bools, danger: bool) -> tuple[Ints, Bools]:
    """The row of `_LESSON` by season, and whether it went well. In danger, acting at once teaches what accompanying
    does elsewhere."""
    everywhere = np.ones(variant.shape, dtype=bool)
    if choice.posture is None:
        return np.full(variant.shape, GUIDER), everywhere
    posture = POSTURES.index(choice.posture)
    if posture == DELEGUER:
        well = variant == 1 if choice.if_ready is not None else succeeded & (not danger)
        return np.where(well, _SETTLED_ALONE, _FAILED_ALONE), well
    if danger:
        posture = ACCOMPAGNER if posture == FAIRE_A_LA_PLACE else GUIDER
    return np.full(variant.shape, posture), everywhere


def _spend(batch: Batch, hours: Floats) -> None:
    """Hours that an answer takes come out of the animateurs' energy, down to 0.3."""
    summer = batch.summer
    energy = summer.animateur_energy
    tired = np.maximum(energy - 0.004 * hours, np.minimum(energy, 0.3))
    summer.animateur_energy = np.where(summer.hired, tired, energy)


def _teach(batch: Batch, sphere: Ints, row: Ints) -> None:
    """What living through it teaches, by the row (R,) of `_LESSON`, in the sphere (R,) of the incident."""
    is_on = row >= 0
    if not is_on.any():
        return
    summer = batch.summer
    weight = batch.tables.parameters.poids_posture_incident
    lesson = np.where(is_on[:, None], weight * _LESSON[np.maximum(row, 0)], 0.0).T
    active = summer.active
    for k in range(3):
        here = sphere == k
        if (here & is_on).any():
            own = active & here
            summer.confidence[k] = clip01(summer.confidence[k] + np.where(own, lesson[0], 0.0))
            summer.trust[k] = clip01(summer.trust[k] + np.where(here, lesson[1], 0.0))
            summer.readiness[k] = clip01(summer.readiness[k] + np.where(own, lesson[5], 0.0))
    summer.tie = clip01(summer.tie + np.where(pairs_of(active), lesson[2], 0.0))
    summer.belonging = clip01(summer.belonging + np.where(active, lesson[2], 0.0))
    batch.ledger.shift_clarity({"posture_incident": lesson[3]})
    batch.ledger.shift_motivation({"posture_incident": np.where(active, lesson[4], 0.0)})


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
