"""Incidents: what happens, to whom, and what is made of it by the animateurs or by the group itself.

Twice a week one of the possible incidents may fire: the one with the least exponential(number) / weight, where each
incident draws its own number by its name, so that an incident added by a trainer leaves the luck of the others as it
was.
"""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints, clip01, mean_of, pairs_of
from game.sim.batch import Batch, Happening
from game.sim.conditions import choose, holds
from game.sim.effects import launch
from game.sim.scenario import Choice, Incident
from game.sim.tables import exponential_of
from game.sim.vocabulary import ACCOMPAGNER, DELEGUER, FAIRE_A_LA_PLACE, GUIDER, POSTURES, SPHERES

SLOTS = 2
_VARIANTS = ("", "if_ready", "if_beginning")

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


def program_parts(incidents: tuple[Incident, ...]) -> tuple[list[tuple[tuple, tuple]], list[str]]:  # type: ignore[type-arg]  # effects
    """Programs of every choice in its three variants, in the order of `program_of`, with their names."""
    parts, refs = [], []
    for incident in incidents:
        for choice in incident.choices:
            for variant in (None, choice.if_ready, choice.if_beginning):
                now = choice.effects if variant is None or variant.effects is None else variant.effects
                lasting = choice.lasting if variant is None or variant.lasting is None else variant.lasting
                parts.append((now, lasting))
                refs.append(f"{incident.id}.{choice.id}")
    return parts, refs


def _first_program(incidents: tuple[Incident, ...]) -> Ints:
    counts = [len(_VARIANTS) * len(incident.choices) for incident in incidents]
    return np.array([sum(counts[:i]) for i in range(len(counts))], dtype=np.int64)


def fire(batch: Batch, slot: int) -> Happening:
    """What happens in this slot of the week, to whom, and whether the group settles it before anyone asks the
    animateurs."""
    scenario, week, parameters = batch.tables.scenario, batch.week, batch.tables.parameters
    incidents, r = scenario.incidents, batch.n_seasons
    slot_draw = batch.chance.uniform(week.number, f"incident/{slot}", 3)
    ids = [incident.id for incident in incidents]
    draw = batch.chance.by_name(week.number, f"incidents/{slot}", ids, 1)
    nobody = np.full(r, -1, dtype=np.int64)
    who, who2, best, fired = nobody.copy(), nobody.copy(), np.full(r, np.inf), nobody.copy()
    for i, incident in enumerate(incidents):
        possible, first, second = _possible(batch, i, incident, slot)
        if not possible.any():
            continue
        wait = exponential_of(draw[i, 0], batch.tables.exponential) / max(incident.weight, 1e-9)
        sooner = possible & (wait < best)
        best = np.where(sooner, wait, best)
        fired, who, who2 = np.where(sooner, i, fired), np.where(sooner, first, who), np.where(sooner, second, who2)
    happens = slot_draw[0] < parameters.frequence_incidents * _exposure(batch, slot)
    fired = np.where(happens, fired, -1)
    day = np.minimum((slot_draw[1] * 2.5).astype(np.int64) + (0 if slot == 0 else 2), 4)
    return _first_reaction(batch, Happening(fired, who, who2, day, nobody >= 0, nobody >= 0), slot_draw[2])


def _exposure(batch: Batch, slot: int) -> Floats | float:
    """A group that holds together lives through fewer second incidents."""
    if slot == 0:
        return 1.0
    return 0.55 + 0.5 * (1.0 - batch.summer.mean_active(batch.summer.belonging))


def _possible(batch: Batch, i: int, incident: Incident, slot: int) -> tuple[Bools, Ints, Ints]:
    """Where the incident may fire, and whom it is about."""
    nobody = np.full(batch.n_seasons, -1, dtype=np.int64)
    first, second = nobody, nobody
    possible = batch.summer.answered[i] < 0 if incident.once else np.full(batch.n_seasons, True)
    hangs_on_persons = batch.tables.hangs_on_persons[i]
    if not hangs_on_persons and possible.any():
        possible = possible & holds(batch, incident.when, nobody, nobody)
    if incident.who is not None and possible.any():
        # its own numbers: the first settles when it fires, the others whom it is about
        draw = batch.chance.by_name(batch.week.number, f"incidents/{slot}", [incident.id], 1 + batch.summer.n_members)
        first, second = choose(batch, incident.who, draw[0, 1:])
        possible = possible & ((first if incident.who.count == 1 else second) >= 0)
    if hangs_on_persons and possible.any():
        possible = possible & holds(batch, incident.when, first, second)
    return possible, first, second


def _first_reaction(batch: Batch, happening: Happening, draw: Floats) -> Happening:
    """In a sphere left to the group, it settles what is no danger itself; how well depends on its readiness and
    autonomy."""
    incidents, summer = batch.tables.scenario.incidents, batch.summer
    if not incidents:
        return happening
    safe = np.maximum(happening.incident, 0)
    sphere = np.array([SPHERES.index(each.sphere) for each in incidents], dtype=np.int64)[safe]
    danger = np.array([each.danger for each in incidents])[safe]
    seasons = np.arange(batch.n_seasons)
    has_choice = np.array([any(c.posture == "deleguer" for c in each.choices) for each in incidents])[safe]
    delegated = batch.week.posture[sphere, seasons] == DELEGUER
    happening.settled_by_group = (happening.incident >= 0) & delegated & ~danger & has_choice
    ready = np.stack([mean_of(each, summer.active, 0.0) for each in summer.readiness])[sphere, seasons]
    chance = np.minimum(clip01(0.05 + 0.75 * ready + 0.35 * summer.autonomy[sphere, seasons]), 0.95)
    happening.succeeded = draw < chance
    return happening


def delegated_choice(batch: Batch, happening: Happening) -> Ints:
    """(R,): the choice that leaves it to the group, −1 where there is none."""
    incidents = batch.tables.scenario.incidents
    if not incidents:
        return np.full(batch.n_seasons, -1, dtype=np.int64)
    found = np.array([
        next((c for c, choice in enumerate(each.choices) if choice.posture == "deleguer"), -1) for each in incidents
    ])  # fmt: skip
    return np.where(happening.incident >= 0, found[np.maximum(happening.incident, 0)], -1)


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
    first = _first_program(incidents)
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
            program = np.where(here, first[i] + len(_VARIANTS) * c + variant, program)
            batch.summer.answered[i] = np.where(here, c, batch.summer.answered[i])
            sphere = np.where(here, SPHERES.index(incident.sphere), sphere)
            lesson, well = _lesson_row(option, variant, happening.succeeded, incident.danger)
            row, went_well = np.where(here, lesson, row), np.where(here, well, went_well)
            alone = np.where(here, option.posture == "deleguer", alone)
            _spend(batch, np.where(here, option.hours, 0.0))
    for k in range(3):
        here = sphere == k
        launch(
            batch, batch.choice_programs, np.where(here, program, -1), "incident",
            who=happening.who, who2=happening.who2, sphere=k,
        )  # fmt: skip
        _teach(batch, k, np.where(here & (program >= 0), row, -1))
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


def _teach(batch: Batch, k: int, row: Ints) -> None:
    is_on = row >= 0
    if not is_on.any():
        return
    summer = batch.summer
    weight = batch.tables.parameters.poids_posture_incident
    lesson = np.where(is_on[:, None], weight * _LESSON[np.maximum(row, 0)], 0.0).T
    active = summer.active
    summer.confidence[k] = clip01(summer.confidence[k] + np.where(active, lesson[0], 0.0))
    summer.trust[k] = clip01(summer.trust[k] + lesson[1])
    summer.tie = clip01(summer.tie + np.where(pairs_of(active), lesson[2], 0.0))
    summer.belonging = clip01(summer.belonging + np.where(active, lesson[2], 0.0))
    batch.ledger.shift_clarity({"posture_incident": lesson[3]})
    batch.ledger.shift_motivation({"posture_incident": np.where(active, lesson[4], 0.0)})
    summer.readiness[k] = clip01(summer.readiness[k] + np.where(active, lesson[5], 0.0))


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
