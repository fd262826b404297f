"""The rules behind every cause of the ledger, one line of arithmetic after the other: a test computes every line of the
ledger again by them.

A name is a term that the rule read (`Working.terms`), a parameter of the model, or what a line before it gave. `avant`
is the quantity before (of V, the clarity of the goals), `voulu` what was to be added before the bounds 0 and 1. V is
half clarity and half alignment; S and A are a third for each sphere; the motivation is the mean of the members there,
the reputation that of the kinds of clients. The cash is in cents.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from game.debriefing.glass.expression import Expression

WHOLES: Final = {"vision": 2, "soutien": 3, "autonomie": 3, "motivation": 1, "reputation": 1, "tresorerie": 1}
"""The quantities whose every change the ledger writes, in the order in which they are shown, and of how many like parts
each is the mean, of which a rule moves one."""
QUANTITIES: Final = tuple(WHOLES)

RESULT: Final = "resultat"
"""What the last line gives: the amount of the ledger."""


@dataclass(frozen=True)
class Formula:
    """How a rule comes to an amount. `beside` lines say where a term comes from, without making the amount."""

    process: str
    """The function of `game.sim.processes` that is the rule, or where the ledger itself makes the amount."""
    section: str
    """Where the document of the model says it, `docs/odd.md`."""
    lines: Mapping[str, str]
    beside: Mapping[str, str]

    @cached_property
    def expressions(self) -> Mapping[str, Expression]:
        """Each line by what it gives, the amount last."""
        return {name: Expression(line) for name, line in self.lines.items()}

    @cached_property
    def told(self) -> Mapping[str, Expression]:
        """The lines beside, by what they give."""
        return {name: Expression(line) for name, line in self.beside.items()}


def _rule(process: str, section: str, amount: str, before: Mapping[str, str] | None = None) -> Formula:
    """`before`: the lines that the amount takes."""
    return Formula(process, section, {**(before or {}), RESULT: amount}, {})


_SUPPORT, _ACTIVITIES, _ASSEMBLY, _WORK = "7.5", "7.6", "7.9", "7.13"
_FRIDAY, _ACCOUNTS, _CLOSING = "7.16", "7.18", "7.19"

_GAP_OF_SUPPORT: Final = {
    "accord": "0.8 + 0.2 * savoir_faire",
    "trop": "cout_exces * positive(presence - besoin)",
    "manque": "cout_manque * positive(besoin - aide)",
    "total": "at_least_one(trop + manque)",
}


def _alignment(process: str, section: str, attraction: str = "") -> Formula:
    """The wishes of those who stay, nearer to one another or further; `attraction` says why."""
    lines = {
        "alignement_avant": "share(1 - dispersion_alignement * ecart_avant)",
        "alignement_apres": "share(1 - dispersion_alignement * ecart_apres)",
        RESULT: "(alignement_apres - alignement_avant) / 2",
    }
    return Formula(process, section, lines, {"attraction": attraction} if attraction else {})


def _of_scenario(whole: int) -> Formula:
    return _rule("effects.launch", "7.17", f"voulu / {whole}" if whole > 1 else "voulu")


def _life(amount: str) -> Formula:
    return _rule("group_life.live_together", _FRIDAY, amount)


def _reputation(amount: str) -> Formula:
    return _rule("work.do_contracts", _WORK, amount)


def _accounts(amount: str, before: Mapping[str, str] | None = None) -> Formula:
    return _rule("accounts.keep_accounts", _ACCOUNTS, amount, before)


_SURPLUS: Final = _rule(
    "closing.share_surplus",
    _CLOSING,
    "-(surplus - arrondi)",
    {"a_rendre": "taux_ristourne * garde_de_l_ete", "surplus": "least(a_rendre, en_caisse)"},
)


FORMULAS: Final[Mapping[tuple[str, str], Formula]] = (
    {
        ("vision", "buts_votes"): _rule(
            "assembly.decide_item", _ASSEMBLY, "poids * (0.25 + 0.75 * qualite) * (1 - avant) / 2"
        ),
        ("vision", "decision_prise"): _rule(
            "assembly.decide_item", _ASSEMBLY, "clarte_vote / points_assemblee * qualite * (1 - avant) / 2"
        ),
        ("vision", "debat"): _alignment(
            "assembly.decide_item", _ASSEMBLY, "rapprochement / points_assemblee * qualite * (0.5 + liens)"
        ),
        ("vision", "decision_imposee"): _alignment("assembly.decide_item", _ASSEMBLY, "-rejet * (0.5 + liens)"),
        ("vision", "avis_des_animateurs"): _alignment(
            "assembly.decide_item", _ASSEMBLY, "-0.03 / points_assemblee * (0.5 + liens)"
        ),
        ("vision", "retour_a_la_vision"): _rule(
            "activities.hold_activities", _ACTIVITIES, "clarte_heure * heures * (1 - avant) / 2"
        ),
        ("vision", "reseau"): _rule("activities.hold_activities", _ACTIVITIES, "0.035 * portee * (1 - avant) / 2"),
        ("vision", "posture_incident"): _rule("incidents.settle", "7.15", "poids_posture_incident * lecon / 2"),
        ("vision", "oubli"): _rule("empowerment.take_charge", _FRIDAY, "-oubli_clarte * avant / 2"),
        ("vision", "succes_partage"): _alignment(
            "empowerment.take_charge", _FRIDAY, "rapprochement_succes * satisfaction * appropriation"
        ),
        ("vision", "depart"): _alignment("group_life.leave", _FRIDAY),
        ("soutien", "soutien_au_besoin"): _rule(
            "support.accompany",
            _SUPPORT,
            "vitesse_soutien * (accord - avant) / 3",
            {"accord": _GAP_OF_SUPPORT["accord"]},
        ),
        ("soutien", "soutien_en_trop"): _rule(
            "support.accompany", _SUPPORT, "-vitesse_soutien * accord * trop / total / 3", _GAP_OF_SUPPORT
        ),
        ("soutien", "soutien_qui_manque"): _rule(
            "support.accompany", _SUPPORT, "-vitesse_soutien * accord * manque / total / 3", _GAP_OF_SUPPORT
        ),
        ("autonomie", "latitude"): _rule(
            "empowerment.take_charge",
            _FRIDAY,
            "gain_autonomie * vecu * place / 3",
            {
                "vecu": "root(latitude * confiance) * soutien * occasions",
                "place": "positive(portage - inegalite_portage * ecart_portage + marge_autonomie - avant)",
            },
        ),
        ("autonomie", "regle_seul"): _rule(
            "empowerment.take_charge", _FRIDAY, "gain_autonomie_incident * regles_seuls * (1 - avant) / 3"
        ),
        ("autonomie", "trop_d_aide"): _rule(
            "empowerment.take_charge", _FRIDAY, "-perte_autonomie_exces * trop_d_aide * avant / 3"
        ),
        ("autonomie", "laisse_seul"): _rule(
            "empowerment.take_charge", _FRIDAY, "-perte_autonomie_echec * echecs * avant / 3"
        ),
        ("autonomie", "porteurs_partis"): _rule(
            "empowerment.take_charge", _FRIDAY, "-perte_autonomie_porteurs * portage_parti * avant / 3"
        ),
        ("motivation", "temperament"): _life("vitesse_motivation * (motivation_base + caractere - avant)"),
        ("motivation", "autonomie_ressentie"): _life("vitesse_motivation * motivation_autonomie * autonomie_ressentie"),
        ("motivation", "competence"): _life("vitesse_motivation * motivation_competence * assurance"),
        ("motivation", "appartenance"): _life("vitesse_motivation * motivation_lien * appartenance"),
        ("motivation", "paie"): _life("vitesse_motivation * motivation_paie * paie"),
        ("motivation", "fatigue"): _life("-vitesse_motivation * motivation_fatigue * (1 - energie)"),
        ("motivation", "laisse_seul"): _life("-vitesse_motivation * motivation_abandon * abandon"),
        ("motivation", "tensions"): _life("-vitesse_motivation * motivation_tensions * tensions"),
        ("motivation", "clarte_des_buts"): _life("vitesse_motivation * 0.05 * (clarte - 0.4)"),
        ("motivation", "satisfaction_des_clients"): _life("vitesse_motivation * 0.04 * clients"),
        ("motivation", "depart"): _rule("group_life.leave", _FRIDAY, "apres - avant"),
        ("motivation", "longue_reunion"): _rule("assembly.decide_item", _ASSEMBLY, "-0.0006 * minutes * venus"),
        ("motivation", "soutien_au_besoin"): _rule("activities.hold_activities", _ACTIVITIES, "0.02 * ecoute"),
        ("motivation", "posture_incident"): _rule("incidents.settle", "7.15", "poids_posture_incident * lecon"),
        ("reputation", "travail_bien_fait"): _reputation("vitesse_reputation * bonnes_nouvelles"),
        ("reputation", "travail_bacle"): _reputation(
            "-vitesse_reputation * poids_mauvaise_nouvelle * mauvaises_nouvelles"
        ),
        ("reputation", "plainte_reparee"): _reputation("vitesse_reputation * poids_mauvaise_nouvelle * reparations"),
        ("reputation", "refus"): _reputation("-cout_refus * refus"),
        ("reputation", "don"): _rule("closing.share_surplus", _CLOSING, "0.03"),
        ("tresorerie", "contrats"): _accounts("factures - factures_en_retard"),
        ("tresorerie", "retards_payes"): _accounts("factures_echues"),
        ("tresorerie", "materiel"): _accounts("-contrats_faits * materiel_moyen"),
        ("tresorerie", "frais_fixes"): _accounts("-frais_de_la_semaine"),
        ("tresorerie", "paie_versee"): _accounts(
            "-(partage / (1 + taux_charges) - arrondi)",
            {
                "a_partager": "positive(recu - garde_par_la_coop - materiel_paye)",
                "partage": "least(a_partager, en_caisse)",
            },
        ),
        ("tresorerie", "charges"): _accounts("-(paie_de_la_semaine * taux_charges - arrondi)"),
        ("tresorerie", "parts_sociales"): _rule("carrying_out.found", "7.10", "(part_sociale - part_avant) * membres"),
        ("tresorerie", "ristourne"): _SURPLUS,
        ("tresorerie", "don"): _SURPLUS,
        ("tresorerie", "fete"): _SURPLUS,
    }
    | {
        (quantity, "plafond"): _rule("ledger", "4", "apres - avant - voulu")
        for quantity in ("motivation", "reputation")
    }
    | {
        (quantity, cause): _of_scenario(whole)
        for quantity, whole in WHOLES.items()
        for cause in ("incident", "decision", "partenaire")
    }
    | {
        (quantity, "plafond"): _rule("ledger", "4", f"(share(avant + voulu) - avant - voulu) / {whole}")
        for quantity, whole in WHOLES.items()
        if whole > 1
    }
)
"""By quantity and cause."""
