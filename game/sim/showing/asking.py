"""What is asked of the player now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.sim.arithmetic import Floats, Ints, clip01, mean_of, total
from game.sim.chance import Chance
from game.sim.decisions import Intervene
from game.sim.processes.assembly import opinion_before, voting_rule_of
from game.sim.processes.beginning import CAPS, begin, condition_levels
from game.sim.processes.incidents import group_leaning
from game.sim.processes.support import LEVEL, nearest_posture
from game.sim.trace import leanings, members_of
from game.sim.views import (
    Asked,
    ConditionAsked,
    IncidentAsked,
    PlanAsked,
    PreparationAsked,
    ProposalAsked,
    ReviewAsked,
    WorkAsked,
)
from game.sim.vocabulary import (
    CONDITIONS,
    POSTURES,
    SPHERES,
    VOTING_RULES,
)

if TYPE_CHECKING:
    from game.sim.season import Season


_OTHER_LUCKS = 48
"""Seasons of another luck from which the ranges of the first Monday are read."""


def asked(season: Season) -> Asked | None:
    if season.phase == "preparation":
        return _preparation_asked(season)
    if season.phase == "plan":
        return PlanAsked()
    if season.phase in ("assemblee", "cloture"):
        return _proposal_asked(season)
    if season.phase == "travail":
        return WorkAsked() if season.happening is None else _incident_asked(season)
    return ReviewAsked() if season.phase == "bilan" else None


def _preparation_asked(season: Season) -> PreparationAsked:
    tables, days = season.tables, season.draft.days
    chosen = np.array([[days[name]] for name in CONDITIONS], dtype=np.int64)
    levels = {name: float(level[0]) for name, level in condition_levels(tables, chosen, {}).items()}
    levels["animateurs"] = days["animateurs"] / CAPS["animateurs"]
    total_days = tables.scenario.preparation.days
    return PreparationAsked(
        days=total_days,
        days_left=total_days - sum(days.values()),
        conditions=tuple(ConditionAsked(name, days[name], CAPS[name], levels[name]) for name in CONDITIONS),
        expected=_expected_first_monday(season, chosen),
    )


def _expected_first_monday(
    season: Season, days: Ints
) -> tuple[tuple[float, float], tuple[float, float], tuple[float, float]]:
    """(low, high) of V, S and A: the middle eight in ten of seasons with another luck, S after a week of the nearest
    posture."""
    tables = season.tables
    seed = (season.seed + 1) % 2**63
    many = np.repeat(days, _OTHER_LUCKS, axis=1)
    summer = begin(tables, Chance(seed, range(_OTHER_LUCKS)), many, {})
    vision = summer.vision(tables.parameters.dispersion_alignement)
    ready = np.stack([mean_of(each, summer.active, 0.0) for each in summer.capability()])
    skill = 0.80 + 0.20 * summer.animateur_skill
    alone = np.where(total(summer.hired) == 1, 0.72, 1.0)
    help_needed = clip01(
        (tables.parameters.besoin_nul - ready) / (tables.parameters.besoin_nul - tables.parameters.besoin_plein)
    )
    delivered = LEVEL[nearest_posture(help_needed)] * alone * 0.9
    fit = skill * (1.0 - tables.parameters.cout_manque * np.maximum(help_needed - delivered, 0.0))
    support = total(0.5 * (summer.support + fit)) / 3.0
    autonomy = total(summer.autonomy + 0.1 * (ready - summer.autonomy)) / 3.0
    return _middle(vision), _middle(support), _middle(autonomy)


def _middle(values: Floats) -> tuple[float, float]:
    """The middle eight in ten of some values."""
    ordered = np.sort(values)
    return float(ordered[len(ordered) // 10]), float(ordered[-1 - len(ordered) // 10])


def _proposal_asked(season: Season) -> ProposalAsked | None:
    item, batch = season.item, season.batch
    if item is None:
        return None
    proposal = season.tables.scenario.proposals[int(item.proposal[0])]
    present = members_of(batch.week.attended)
    chosen = season.draft.intervention or Intervene(proposal.id, "se_taire")
    quorum = int(np.ceil(season.tables.scenario.governance.quorum * int(batch.summer.active.sum())))
    return ProposalAsked(
        proposal=proposal,
        number=season.item_number + 1,
        n_items=len(season.items),
        rule=VOTING_RULES[int(voting_rule_of(batch, item)[0])],
        quorum=quorum,
        present=present,
        proposed_by=season.proposers,
        leanings=leanings(
            opinion_before(batch, season.item_number, item),
            item.is_option,
            [option.id for option in proposal.options],
            present,
        ),
        interventions_left=int(batch.interventions_left[0]),
        chosen=chosen.intervention,
        chosen_option=chosen.option,
    )


def _incident_asked(season: Season) -> IncidentAsked | None:
    happening, batch = season.happening, season.batch
    if happening is None:
        return None
    incident = season.tables.scenario.incidents[int(happening.incident[0])]
    k = SPHERES.index(incident.sphere)
    need = batch.week.perceived_need[k]
    leaning = incident.choices[group_leaning(batch, happening, 0)]
    return IncidentAsked(
        incident=incident,
        who=tuple(int(m[0]) for m in (happening.who, happening.who2) if m[0] >= 0),
        day=int(happening.day[0]),
        perceived_need=float(need[0]),
        perceived_posture=POSTURES[int(nearest_posture(need)[0])],
        group_would=leaning.id,
        chosen=season.draft.answer.choice if season.draft.answer else "",
    )
