"""The closed lists of words that the model, the scenarios and the screens share.

They are the French identifiers (no accent) that trainers write in a scenario; order is meaningful, because it
is the order of the axes of the state's arrays.
"""

from typing import Final

REGIONS: Final = ("quebec", "france", "belgique")

SPHERES: Final = ("entreprise", "association", "travail")
"""Axis K of the state: vie d'entreprise, vie associative, travail (founding document A)."""
ENTREPRISE, ASSOCIATION, TRAVAIL = range(3)

POSTURES: Final = ("faire_a_la_place", "guider", "accompagner", "deleguer")
"""From the most present to the most withdrawn."""
FAIRE_A_LA_PLACE, GUIDER, ACCOMPAGNER, DELEGUER = range(4)

GOALS: Final = ("revenu", "apprentissage", "plaisir", "milieu")
"""Axis G: what members want of the summer."""

TRAITS: Final = ("creativite", "autonomie_personnelle", "responsabilite", "leadership", "solidarite")
"""Axis of `traits`: the five traits of an entrepreneurial culture (founding document A)."""
LEADERSHIP = TRAITS.index("leadership")

COMMITTEES: Final = ("finances", "marketing", "ressources_humaines")
OFFICES: Final = ("presidence", "secretariat", "tresorerie")

CONDITIONS: Final = ("comite_local", "animateurs", "formation", "reseau")
"""The four conditions of success (founding document A), as preparation days are spent on them."""

WEATHERS: Final = ("soleil", "nuage", "pluie", "orage", "canicule", "secheresse")

INTERVENTIONS: Final = ("se_taire", "question", "informer", "recommander", "trancher")
SE_TAIRE, QUESTION, INFORMER, RECOMMANDER, TRANCHER = range(5)

VOTING_RULES: Final = ("main_levee", "secret", "deux_tiers", "consentement", "classement")
WORK_RULES: Final = ("equite", "habilete", "apprentissage", "volontariat", "moins_payes_d_abord")
PAY_RULES: Final = ("heures", "egal", "moitie_moitie", "heures_et_gestion")
SURPLUS_RULES: Final = ("egal", "heures", "reserve", "don", "fete")

ALLIES: Final = (
    *("parrain_jeunesse", "comite_local", "gerant_cae", "charge_accompagnement"),
    *("financeur", "formateur", "coordination_reseau"),
)
"""The adults around a co-op (founding document B); `comite_local` is who chairs it."""
ALLIES_IN_FRANCE: Final = ("gerant_cae", "charge_accompagnement")
"""Those of the coopérative d'activité et d'emploi, which carries the co-ops in France only."""

STAKES: Final = (
    *("decrochage", "toxicomanie", "exode_rural", "mobilite", "rapprochement_interculturel", "intergenerationnel"),
    *("isolement", "acces_a_la_nature", "inclusion_numerique", "regard_sur_les_jeunes", "emploi_des_jeunes"),
)
"""What may be at stake in the place where a co-op works (founding document A)."""

WORKING_DAYS: Final = 5
PHASES: Final = ("preparation", "plan", "assemblee", "travail", "bilan", "cloture", "fini")

MOODS: Final = ("enthousiaste", "content", "concentre", "hesitant", "fatigue", "contrarie")
