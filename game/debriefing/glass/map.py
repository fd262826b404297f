"""The causal map of the rules: the quantities of a summer, and an arrow wherever a rule lets one move another.

Each arrow names its rule, and the causes of the ledger that it is. A test moves the input of every arrow with the same
luck and sees its output move, and nothing that the rule does not lead to.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from game.sim import Cause

NODES: Final[Mapping[str, tuple[int, int]]] = {
    name: (column, row)
    for row, names in enumerate((
        ("activites", "assemblee", "vision", "tensions", "appartenance"),
        ("savoir_faire", "besoin", "soutien", "motivation", "membres"),
        ("presence", "place", "autonomie", "energie", "liens"),
        ("scenario", "confiance", "occasions", "aptitude", "imprevus"),
        ("demandes", "travail", "satisfaction", "reputation", "tresorerie"),
    ))
    for column, name in enumerate(names)
}  # fmt: skip
"""Each quantity and where it is drawn: column and row, from the top left. Those of the ledger bear its names."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """`source` moves `target` by the rule `process`; `causes` are the names that the ledger gives it."""

    source: str
    target: str
    process: str
    causes: tuple[str, ...] = ()


def _from(process: str, *arrows: tuple[str, str, str]) -> tuple[Arrow, ...]:
    """Arrows of one rule: sources, target, causes, each list written with spaces."""
    return tuple(
        Arrow(source, target, process, tuple(causes.split()))
        for sources, target, causes in arrows
        for source in sources.split()
    )


ARROWS: Final[tuple[Arrow, ...]] = (
    *_from("support.perceive_need", ("aptitude", "besoin", "")),
    *_from(
        "support.accompany",
        ("besoin presence", "soutien", "soutien_en_trop soutien_qui_manque"),
        ("savoir_faire", "soutien", "soutien_au_besoin soutien_en_trop soutien_qui_manque"),
        ("presence", "place", ""),
    ),
    *_from(
        "activities.hold_activities",
        ("activites", "vision", "retour_a_la_vision reseau"),
        ("activites", "motivation", "soutien_au_besoin"),
        ("activites", "aptitude", ""),
        ("activites", "liens", ""),
        ("activites", "appartenance", ""),
        ("activites", "assemblee", ""),
    ),
    *_from(
        "assembly.decide_item",
        ("assemblee", "vision", "buts_votes decision_prise debat decision_imposee avis_des_animateurs"),
        ("presence", "vision", "buts_votes decision_prise debat"),
        ("liens", "vision", "debat decision_imposee avis_des_animateurs"),
        ("assemblee", "motivation", "longue_reunion"),
        ("assemblee", "confiance", ""),
        ("assemblee", "energie", ""),
        ("presence liens", "assemblee", ""),
    ),
    *_from("assembly.close_assembly", ("assemblee presence", "liens", "")),
    *_from("market.receive_requests", ("reputation", "demandes", ""), ("demandes", "occasions", "")),
    *_from(
        "work.do_contracts",
        ("demandes", "travail", ""),
        ("demandes", "satisfaction", ""),
        ("demandes", "occasions", ""),
        ("demandes", "reputation", "refus"),
        ("aptitude motivation presence liens", "satisfaction", ""),
        ("aptitude motivation presence liens", "reputation", "travail_bien_fait travail_bacle plainte_reparee"),
    ),
    *_from("learning.learn", ("place soutien occasions travail", "aptitude", ""), ("assemblee", "occasions", "")),
    *_from(
        "incidents.settle",
        ("imprevus", "vision", "posture_incident"),
        ("imprevus", "motivation", "posture_incident"),
        ("imprevus", "confiance", ""),
        ("imprevus", "aptitude", ""),
        ("imprevus", "liens", ""),
        ("imprevus", "appartenance", ""),
    ),
    *_from("tensions.feel_tensions", ("vision assemblee place liens", "tensions", "")),
    *_from(
        "group_life.live_together",
        ("motivation", "motivation", "temperament"),
        ("place soutien assemblee", "motivation", "autonomie_ressentie"),
        ("aptitude", "motivation", "competence"),
        ("appartenance", "motivation", "appartenance"),
        ("tresorerie", "motivation", "paie"),
        ("energie", "motivation", "fatigue"),
        ("presence", "motivation", "laisse_seul"),
        ("tensions", "motivation", "tensions"),
        ("vision", "motivation", "clarte_des_buts"),
        ("satisfaction", "motivation", "satisfaction_des_clients"),
        ("liens assemblee presence", "appartenance", ""),
        ("tensions travail", "liens", ""),
        ("travail", "energie", ""),
    ),
    *_from(
        "group_life.leave",
        ("appartenance motivation", "membres", ""),
        ("membres", "vision", "depart"),
        ("membres", "motivation", "depart"),
    ),
    *_from(
        "empowerment.take_charge",
        ("place confiance soutien occasions aptitude", "autonomie", "latitude"),
        ("presence", "autonomie", "trop_d_aide"),
        ("imprevus", "autonomie", "regle_seul laisse_seul"),
        ("membres", "autonomie", "porteurs_partis"),
        ("place soutien", "confiance", ""),
        ("vision", "vision", "oubli"),
        ("satisfaction assemblee", "vision", "succes_partage"),
    ),
    *_from(
        "accounts.keep_accounts",
        ("travail", "tresorerie", "contrats retards_payes materiel paie_versee charges"),
        ("scenario", "tresorerie", "frais_fixes"),
    ),
    *_from("carrying_out.found", ("membres", "tresorerie", "parts_sociales")),
    *_from(
        "closing.share_surplus",
        ("assemblee", "tresorerie", "ristourne don fete"),
        ("assemblee", "reputation", "don"),
    ),
    *_from(
        "effects.launch",
        *(("scenario", name, "incident decision partenaire") for name in ("vision", "soutien", "autonomie")),
        *(("scenario", name, "incident decision partenaire") for name in ("motivation", "reputation", "tresorerie")),
    ),
    *_from("ledger", *((name, name, "plafond") for name in ("vision", "soutien", "autonomie"))),
    *_from("ledger", *((name, name, "plafond") for name in ("motivation", "reputation"))),
)


def arrows_of(cause: Cause) -> tuple[Arrow, ...]:
    """The arrows that a line of the ledger is."""
    return tuple(each for each in ARROWS if each.target == cause.quantity and cause.cause in each.causes)


def arrows_into(quantity: str) -> tuple[Arrow, ...]:
    """All that moves a quantity, by one rule or another; from itself too."""
    return tuple(each for each in ARROWS if each.target == quantity)


def moved_along(arrow: Arrow, causes: Iterable[Cause]) -> tuple[Cause, ...]:
    """The lines of the ledger, among these, that the arrow is. Several arrows may be one line, of a rule that takes
    several quantities."""
    return tuple(each for each in causes if each.quantity == arrow.target and each.cause in arrow.causes)
