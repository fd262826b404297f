"""The assembly: who comes, which items, what members think, how they talk each other round, how they vote, and who
owns the decision.

Deliberation is DeGroot averaging over ties weighted by leadership, with stubbornness from confidence (DeGroot 1974).
Ownership follows fair process: took part, was heard, decided freely (Colquitt et al. 2001); sizes are hypotheses.
"""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints, clip01, different, mean_of, one_hot, pairs_of, somewhere, total
from game.sim.ballots import count_votes
from game.sim.batch import Batch, Item, Vote
from game.sim.conditions import Moment, candidates, holds
from game.sim.scenario import Who
from game.sim.vocabulary import ASSOCIATION, LEADERSHIP, RECOMMANDER, SE_TAIRE, TRANCHER

_INFORMATION = np.array([0.0, 0.18, 0.30, 0.15, 0.0])
_CONTROL = np.array([0.0, 0.0, 0.08, 0.40, 1.0])
"""By intervention: what it adds to what members know, and how much it steers them."""
_HEARING = np.array([1.0, 0.96, 1.04, 1.12, 1.06])
_MINUTES = np.array([10.0, 15.0, 15.0, 30.0, 20.0])
"""By voting rule: how many are heard, and how long an item takes (founding priors of the domain dossier)."""
_LONG_MEETING = 45.0
"""Minutes after which attention falls (prior of the domain dossier)."""
_AT_ONCE = 20_000
"""Numbers up to which one large product is quicker than a small one for each speaker."""
_WEARINESS = 0.0006
"""Motivation lost to each minute beyond."""


def open_assembly(batch: Batch) -> None:
    """Who comes: those present whom the co-op matters to and whose decisions were their own."""
    summer, week = batch.summer, batch.week
    draw = batch.chance.uniform(week.number, "assemblee", summer.n_members)
    comes = draw < 0.62 + 0.25 * summer.ownership_memory + 0.13 * summer.belonging
    week.attended = week.present & comes
    week.add_to("presents_assemblee", total(week.attended).astype(np.float64))
    batch.interventions_left = np.full(batch.n_seasons, batch.tables.scenario.governance.interventions)


def agenda(batch: Batch, at_closing: bool) -> Ints:
    """(items, R): proposal of each item, in the scenario's order; −1 where the agenda is shorter.

    A proposal comes when it is open and its condition holds; at most as many as the parameters say, all of them at
    closing.
    """
    scenario, parameters = batch.tables.scenario, batch.tables.parameters
    moment = Moment(batch)
    wanted = np.zeros(batch.summer.decided.shape, dtype=bool)
    for p, when in batch.tables.ballots.possible_in[batch.week.number].items():
        is_open = batch.summer.decided[p] == -1
        if scenario.proposals[p].at_closing == at_closing and somewhere(is_open):
            wanted[p] = is_open & holds(moment, when, moment.nobody, moment.nobody)
    longest = parameters.points_fondation if batch.week.number == 1 else parameters.points_assemblee
    reached = np.cumsum(wanted, axis=0)
    n_items = int(reached[-1:].max(initial=0))
    if not at_closing:
        n_items = min(n_items, int(longest))
    items = np.full((n_items, batch.n_seasons), -1, dtype=np.int64)
    for rank, item in enumerate(items):
        hit = wanted & (reached == rank + 1)
        np.copyto(item, hit.argmax(axis=0), where=hit.any(axis=0))
    return items


def open_item(batch: Batch, proposal: Ints) -> Item:
    """An item comes before the assembly: between which options."""
    ballots = batch.tables.ballots
    safe = np.maximum(proposal, 0)
    width = int(ballots.n_options[safe].max(initial=0))  # what no item of the batch offers is not debated
    is_option = (np.arange(width)[:, None] < ballots.n_options[safe][None, :]) & (proposal >= 0)[None, :]
    return Item(proposal, is_option)


def voting_rule_of(batch: Batch, item: Item) -> Ints:
    """(R,): by `VOTING_RULES`, the item's own rule or the one in force."""
    own = batch.tables.ballots.own_rule[np.maximum(item.proposal, 0)]
    return np.where((item.proposal >= 0) & (own >= 0), own, batch.summer.vote_rule)


def opinion_before(batch: Batch, number: int, item: Item) -> Floats:
    """(O, M, R): what each member thinks of each option before the debate."""
    nobody = np.full(batch.n_seasons, -1)
    return _opinion(batch, number, item, np.zeros(batch.n_seasons, dtype=np.int64), nobody)


def proposers_of(batch: Batch, proposal: Ints) -> Bools:
    """(M, R): the member in whose role the item comes; nobody for the group or the animateurs."""
    summer, scenario = batch.summer, batch.tables.scenario
    mask = np.zeros((summer.n_members, batch.n_seasons), dtype=bool)
    for p in different(proposal[proposal >= 0]):
        role = scenario.proposals[p].proposed_by
        if role not in ("groupe", "animateurs"):
            able = candidates(batch, Who(role)) & batch.week.present
            keenest = np.argmax(np.where(able, summer.traits[LEADERSHIP], -1.0), axis=0)
            mask |= one_hot(keenest, summer.n_members) & able & (proposal == p)
    return mask


def _information(batch: Batch, intervention: Ints) -> Floats:
    summer, week = batch.summer, batch.week
    readiness = mean_of(summer.readiness[ASSOCIATION], week.attended, 0.0)
    return clip01(0.35 * readiness + 0.35 * week.competence[ASSOCIATION] + _INFORMATION[intervention])


def _opinion(batch: Batch, number: int, item: Item, intervention: Ints, backed: Ints) -> Floats:
    """(O, M, R): values · expected effects, fairness, effort, taste, error that shrinks with information, and the
    animateurs' advice."""
    summer, parameters, ballots = batch.summer, batch.tables.parameters, batch.tables.ballots
    widest, m = ballots.expected.shape[1], summer.n_members
    width, proposal = len(item.is_option), np.maximum(item.proposal, 0)
    expected = np.ascontiguousarray(ballots.expected[proposal, :width].transpose(2, 1, 0))  # (G, O, R)
    fairness, effort = ballots.fairness[proposal, :width].T, ballots.effort[proposal, :width].T
    draw = batch.chance.uniform(batch.week.number, f"opinion/{number}", 2 * widest * m).reshape(2, widest, m, -1)
    opinion, taste = draw[0, :width], draw[1, :width]
    opinion -= 0.5
    taste -= 0.5
    opinion *= parameters.hasard_opinion
    opinion *= 1.0 - 0.7 * _information(batch, intervention)
    taste *= parameters.gout_personnel
    opinion += taste
    # what one wants most weighs more than its share: an option that pleases everyone a little does not always win
    salience = summer.values * summer.values
    salience = salience / total(salience)
    term = taste  # its room is free now
    for goal, weight in enumerate(salience):
        opinion += np.multiply(weight[None], expected[goal][:, None, :], out=term)
    opinion += np.multiply((0.1 * fairness)[:, None, :], summer.traits[4][None], out=term)
    opinion -= np.multiply((0.05 * effort)[:, None, :], (1.0 - summer.motivation)[None], out=term)
    advice = parameters.poids_recommandation * (0.5 + 0.5 * summer.trust[ASSOCIATION])
    is_backed = one_hot(backed, width) & (intervention == RECOMMANDER)
    opinion += np.where(is_backed, advice, 0.0)[:, None, :]
    return opinion


def decide_item(batch: Batch, number: int, item: Item, intervention: Ints, backed: Ints) -> Vote:
    """Debate, vote and minutes of one item; the outcome is in `Vote.adopted`, not yet carried out.

    `intervention` (R,) by `INTERVENTIONS`; `backed` (R,) the option recommended or imposed, −1 for none.
    """
    summer, week, parameters = batch.summer, batch.week, batch.tables.parameters
    is_item = item.proposal >= 0
    opinion = _debate(batch, _opinion(batch, number, item, intervention, backed))
    draw = batch.chance.uniform(week.number, f"egalite/{number}", 1)[0]
    rule = voting_rule_of(batch, item)
    count = count_votes(
        rule, opinion, item.is_option, week.attended & is_item, draw,
        parameters.conformite, parameters.seuil_objection,
    )  # fmt: skip
    present = total(week.attended)
    quorum = np.ceil(batch.tables.scenario.governance.quorum * total(summer.active)).astype(np.int64)
    has_quorum = (present >= quorum) & (present > 0)
    is_imposed = is_item & (intervention == TRANCHER)
    adopted = np.where(is_imposed, backed, np.where(has_quorum & is_item, count.outcome, -1))
    heard = _heard(batch, rule)
    ownership = _ownership(batch, heard, count.ballot, adopted, intervention, is_imposed)
    counts = is_item & (has_quorum | is_imposed)
    mean_ownership = np.where(counts, mean_of(ownership, week.attended, 0.0), 0.0)
    quality = mean_ownership * (0.4 + 0.6 * week.competence[ASSOCIATION])
    vote = Vote(
        rule=rule,
        has_quorum=has_quorum,
        quorum=quorum,
        ballot=count.ballot,
        tally=count.tally,
        objections=count.objections,
        adopted=adopted,
        is_imposed=is_imposed,
        ownership=mean_ownership,
        heard=heard,
        quality=quality,
        opinion=opinion,
        minutes=_MINUTES[rule] * counts,
    )
    _remember(batch, vote, ownership, heard, intervention, counts)
    _move_vision(batch, item, vote, intervention, counts)
    return vote


def _debate(batch: Batch, opinion: Floats) -> Floats:
    """Two rounds of averaging with those present: x ← stubbornness · x₀ + (1 − stubbornness) · Wx."""
    summer, week = batch.summer, batch.week
    weight = (0.4 + summer.traits[LEADERSHIP]) * week.attended
    influence = summer.tie * weight[None]  # (listener, speaker, R)
    whole = total(influence.transpose(1, 0, 2))
    influence /= np.maximum(whole, 1e-9)[:, None, :]
    stubborn = np.where(whole > 0, 0.35 + 0.4 * summer.confidence[ASSOCIATION], 1.0)
    kept, open_to, held = stubborn * opinion, 1.0 - stubborn, opinion
    for _ in range(2):
        held = _said(influence, held)
        held *= open_to
        held += kept
    return held


def _said(influence: Floats, held: Floats) -> Floats:
    """(O, listener, R): the opinions held (O, speaker, R), weighed by the influence (listener, speaker, R)."""
    if influence.size * len(held) <= _AT_ONCE:
        return total(influence.transpose(1, 0, 2)[:, None] * held.transpose(1, 0, 2)[:, :, None])
    whole, term = np.zeros(held.shape), np.empty(held.shape)
    for speaker in range(held.shape[1]):
        whole += np.multiply(influence[:, speaker], held[:, speaker, None], out=term)
    return whole


def _heard(batch: Batch, rule: Ints) -> Floats:
    """(M, R): how far each was heard; a badly run meeting belongs to the loud. Rules of vote give more or less room."""
    summer, week = batch.summer, batch.week
    run = week.competence[ASSOCIATION]
    ties = summer.mean_ties(week.attended)
    force = (
        (0.25 + 0.75 * summer.traits[LEADERSHIP]) * (0.3 + 0.7 * summer.confidence[ASSOCIATION]) * (0.4 + 0.6 * ties)
    )
    mean = mean_of(force, week.attended, 0.3)
    reach = run * (0.6 * mean + 0.4 * force) + (1.0 - run) * force * force / np.maximum(mean, 1e-6)
    return clip01(reach * _HEARING[rule] / 0.42) * week.attended


def _ownership(
    batch: Batch, heard: Floats, ballot: Ints, adopted: Ints, intervention: Ints, is_imposed: Bools
) -> Floats:
    agrees = (ballot == adopted) & (ballot >= 0)
    control = _CONTROL[intervention]
    ownership = 0.38 + 0.34 * (0.65 * heard + 0.35 * agrees) + 0.28 * (1.0 - control) - 0.30 * is_imposed
    return clip01(ownership) * batch.week.attended


def _remember(batch: Batch, vote: Vote, ownership: Floats, heard: Floats, intervention: Ints, counts: Bools) -> None:
    """Ownership and voice leave a memory, once an item; meeting long tires."""
    summer, week = batch.summer, batch.week
    n = np.maximum(batch.tables.parameters.points_assemblee, 1.0)
    attended = week.attended.astype(np.float64)
    away = summer.active & ~week.attended
    speed = (0.35 * attended + 0.15 * away) / n * counts
    summer.ownership_memory = clip01(summer.ownership_memory + speed * (ownership - summer.ownership_memory))
    control = _CONTROL[intervention]
    voice = 0.30 * attended / n * counts
    summer.voice = clip01(summer.voice + voice * (heard * (1.0 - control / 2.0) - summer.voice))
    gain = 0.030 / n * ownership * (1.0 - summer.coop_awareness) * counts
    summer.coop_awareness = clip01(summer.coop_awareness + gain)

    summer.energy = clip01(summer.energy - attended * (0.0002 * vote.minutes))
    beyond = np.maximum(week.meeting_minutes + vote.minutes - _LONG_MEETING, 0.0)
    beyond = beyond - np.maximum(week.meeting_minutes - _LONG_MEETING, 0.0)
    week.meeting_minutes = week.meeting_minutes + vote.minutes
    if somewhere(beyond):
        batch.ledger.shift_motivation(
            {"longue_reunion": attended * (-_WEARINESS * beyond)},
            terms=lambda: {"venus": attended, "minutes": beyond},
        )

    week.heard = np.maximum(week.heard, heard * counts)
    week.n_items = week.n_items + counts
    week.has_met = week.has_met | counts
    week.ownership = week.ownership + vote.ownership
    week.add_to("appropriation", vote.ownership)
    week.add_to("decisions", counts.astype(np.float64))
    used = counts & (intervention != SE_TAIRE) & (intervention != TRANCHER)
    batch.interventions_left = batch.interventions_left - used


def _move_vision(batch: Batch, item: Item, vote: Vote, intervention: Ints, counts: Bools) -> None:
    """Goals voted and debates well led make the vision; an override unmakes it and costs trust."""
    summer, parameters, ballots = batch.summer, batch.tables.parameters, batch.tables.ballots
    option = ballots.first[np.maximum(item.proposal, 0)] + np.maximum(vote.adopted, 0)
    sets_goals = counts & (vote.adopted >= 0) & (ballots.sets_goals[option] if ballots.sets_goals.size else False)
    again = sets_goals & summer.has_goals
    n = parameters.points_assemblee
    weight = np.where(again, parameters.clarte_revision, parameters.clarte_buts)
    room = 1.0 - summer.clarity
    ref = _ref(batch, item)
    batch.ledger.shift_clarity(
        {
            "buts_votes": np.where(sets_goals, weight * (0.25 + 0.75 * vote.quality) * room, 0.0),
            "decision_prise": np.where(
                counts & ~sets_goals & (vote.adopted >= 0), parameters.clarte_vote / n * vote.quality * room, 0.0
            ),
        },
        ref,
        terms=lambda: {"poids": weight, "qualite": vote.quality},
    )
    ties = summer.mean_ties(summer.active)
    drawn = parameters.rapprochement / n * vote.quality * counts
    batch.ledger.draw_values(drawn * (0.5 + ties), "debat", ref, lambda: {"qualite": vote.quality, "liens": ties})
    imposed = parameters.rejet * (vote.is_imposed & counts)
    advised = 0.03 / n * (counts & (intervention == RECOMMANDER))
    if imposed.any():
        batch.ledger.draw_values(-imposed * (0.5 + ties), "decision_imposee", ref, lambda: {"liens": ties})
    if advised.any():
        batch.ledger.draw_values(-advised * (0.5 + ties), "avis_des_animateurs", ref, lambda: {"liens": ties})
    cut = np.where(vote.is_imposed & counts, parameters.cout_trancher, 0.0)
    summer.trust[ASSOCIATION] *= 1.0 - cut
    summer.trust = summer.trust * (1.0 - 0.4 * cut)


def _ref(batch: Batch, item: Item) -> str:
    if batch.n_seasons != 1 or item.proposal[0] < 0:
        return ""
    return batch.tables.scenario.proposals[int(item.proposal[0])].id


def close_assembly(batch: Batch) -> None:
    """Meeting makes ties; ownership and the occasions of the sphere are those of the whole assembly."""
    summer, week, parameters = batch.summer, batch.week, batch.tables.parameters
    week.ownership = week.ownership / np.maximum(week.n_items, 1)
    gain = parameters.lien_assemblee * (0.5 + 0.5 * week.competence[ASSOCIATION]) * (1.0 - summer.tie)
    gain *= pairs_of(week.attended & week.has_met)
    gain += summer.tie
    summer.tie = clip01(gain)
