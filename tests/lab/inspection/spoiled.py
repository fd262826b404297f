"""Small scenarios, each spoiled in one way; ▸ stands before the line where the inspection should say so."""

from __future__ import annotations

from game.sim import PARAMETERS

FEEBLE = ("vitesse_soutien", "gain_autonomie", "cout_manque", "cout_exces")
"""Parameters whose lowest values leave little to decide."""

HEAD = "format: 1\ntitre: Un petit été\nregion: quebec\ncalendrier: {semaines: 4}\n"


def incident(name: str, choices: str, more: str = "") -> str:
    """An incident that may come at any time."""
    return f"""
  - id: {name}
    titre: t
    sphere: travail
    texte: t
    une_fois: false
    {more}
    choix:
{choices}"""


SOUND_CHOICES = """
      - {id: reparer, posture: faire_a_la_place, texte: t, effets: {tresorerie: 200, reputation: 0.05}}
      - {id: chercher, posture: accompagner, texte: t, effets_durables: {confiance.travail: 0.04}}
"""
ACCOMPANY = """
      - {id: reparer, posture: faire_a_la_place, texte: t, effets: {autonomie: -0.05}}
      - {id: montrer, posture: guider, texte: t}
      - {id: chercher, posture: accompagner, texte: t, effets: {autonomie: 0.05}}
      - {id: laisser, posture: deleguer, texte: t, effets: {autonomie: -0.05}}
"""
SOUND = HEAD + "incidents:" + incident("panne", SOUND_CHOICES, "poids: 40")
NO_INCIDENT = HEAD + "incidents: []\n"
AIM = NO_INCIDENT + "objectifs_pedagogiques:\n  - texte: t\n    ▸verifier: "


def proposal(when: str, more: str = "") -> str:
    return (
        NO_INCIDENT
        + f"""propositions:
  - {"" if "▸" in more else "▸"}id: ruches
    titre: t
    texte: t
    quand: {when}
    options:
      - {{id: oui, texte: t, attendu: {{plaisir: 2}}}}
      - {{id: non, texte: t, attendu: {{revenu: 2}}}}
{more}"""
    )


SPOILED = {
    "incident_unreachable": SOUND
    + incident("neige", SOUND_CHOICES, "quand: {semaine: {de: 11}}").replace("id", "▸id", 1),
    "incident_rare": SOUND + incident("neige", SOUND_CHOICES, "poids: 0.03").replace("id", "▸id", 1),
    "proposal_unreachable": proposal("{semaine: {de: 11}}"),
    "proposal_rare": proposal("{meteo: {egal: orage}, semaine: {egal: 3}}") + "meteo: [{soleil: 0.9, orage: 0.1}]\n",
    "option_never_adopted": proposal(
        "{}", "      - {▸id: fermer, texte: t, attendu: {revenu: -2, apprentissage: -2, plaisir: -2, milieu: -2}}\n"
    ),
    "dominant_choice": HEAD
    + "incidents:"
    + incident(
        "panne",
        """
      - {id: casser, texte: t, effets: {autonomie: -0.1, motivation: -0.1, reputation: -0.1, tresorerie: -100}}
      - {▸id: chercher, texte: t}
""",
    ),
    "choice_never_best": SOUND
    + """
      - {▸id: crier, texte: t, effets: {autonomie: -0.1, motivation: -0.1, appartenance: -0.1, tresorerie: -100}}
""".lstrip("\n"),
    "variant_never_used": SOUND.replace(
        "{confiance.travail: 0.04}",
        "{confiance.travail: 0.04},\n         ▸si_le_groupe_est_pret: {au_dessus: 0.9, effets: {reputation: 0.05}}",
    ),
    "banked_choices": HEAD
    + "banque:\n  ▸incidents: [trou_dans_la_caisse]\n"
    + "modele: {frequence_incidents: 1, poids_posture_incident: 2}\n",
    "posture_always_best": HEAD + "▸incidents:" + "".join(incident(f"i{n}", ACCOMPANY) for n in range(4)),
    "posture_never_best": HEAD + "▸incidents:" + "".join(incident(f"i{n}", ACCOMPANY) for n in range(4)),
    "goal_always_reached": NO_INCIDENT
    + "objectifs:\n  - {▸id: rester, texte: t, indicateur: departs, cible: {sous: 13}}\n",
    "goal_never_reached": NO_INCIDENT
    + "objectifs:\n  - {▸id: tout, texte: t, indicateur: pec, cible: {au_dessus: 2.9}}\n",
    "dead_override": NO_INCIDENT + "propositions: []\nmodele: {gain_autonomie: 0.5, ▸clarte_buts: 0.4}\n",
    "member_without_contract": NO_INCIDENT + "cooperants: {nommes: [{▸id: leo, prenom: Léo, age: 13}]}\n",
    "segment_without_contract": NO_INCIDENT
    + "segments: {familles: {foyers: 200}, ▸phares: {foyers: 1, connait: 0}}\n"
    + "services: {tonte: {clients: {familles: 3, phares: 0.001}}}\n",
    "service_without_contract": NO_INCIDENT
    + "services:\n  tonte:\n  ▸grue: {prix: 40, age_minimum: 18, clients: {familles: 1}}\n",
    "luck_decides": HEAD.replace("titre", "▸titre").replace("semaines: 4", "semaines: 3")
    + "incidents: []\nmodele:\n"
    + f"  ecart_groupe: {PARAMETERS['ecart_groupe'].high}\n"
    + "".join(f"  {name}: {PARAMETERS[name].low}\n" for name in FEEBLE),
    "aim_fails": AIM + "{avec: {strategie: directive}, contre: {posture: accompagner}, indicateur: autonomie}\n",
    "aim_undecided": SOUND
    + "modele: {frequence_incidents: 0.01}\nobjectifs_pedagogiques:\n  - texte: t\n    ▸verifier: "
    + "{avec: {choix: panne.chercher}, contre: {choix: panne.reparer}, indicateur: pec}\n",
}
