"""A small co-op made by hand: thirteen members, three services, every voting rule and posture within reach. No file."""

from __future__ import annotations

import dataclasses
import datetime
from typing import Any

from game.sim import (
    AllOf,
    Animateur,
    Calendar,
    Choice,
    Effect,
    Expectation,
    Finances,
    Group,
    Incident,
    KeyTest,
    MemberProfile,
    Objective,
    Option,
    Partner,
    Proposal,
    RuleChange,
    Scenario,
    Segment,
    Service,
    Text,
    Variant,
    Who,
)

N_MEMBERS = 13
N_WEEKS = 4


def member(number: int) -> MemberProfile:
    """Ages run from 13 to 17."""
    return MemberProfile(f"m{number}", f"M{number}", 13 + number % 5, "x", {}, Text(""))


def option(name: str, *goals: float, rule: tuple[RuleChange, ...] = (), **parts: Any) -> Option:
    weights = (goals + (0.0,) * 4)[:4]
    return Option(name, Text(name), Expectation((weights[0], weights[1], weights[2], weights[3])), rule, **parts)


def proposal(name: str, *options: Option, **parts: Any) -> Proposal:
    return Proposal(name, Text(name), Text(""), options, **parts)


def incident(name: str, sphere: str, *choices: Choice, **parts: Any) -> Incident:
    return Incident(name, Text(name), sphere, Text(""), choices, **parts)


SERVICES = (
    Service(
        "tonte", Text("Tonte"), "tonte", 1200, (2.0, 5.0), minimum_age=15, clients={"aines": 4.0},
        weather={"pluie": 0.2, "orage": 0.2}, material=200,
    ),
    Service("garde", Text("Garde"), "garde", 950, (2.0, 4.0), team=1, clients={"aines": 3.0}, elasticity=0.4),
    Service("classement", Text("Classement"), "bureau", 1300, (3.0, 4.0), team=3, clients={"bureaux": 6.0}),
)  # fmt: skip

PROPOSALS = (
    proposal(
        "buts",
        option("gagner", 2, 0, 0, 0, rule=(RuleChange("buts", (0.7, 0.1, 0.1, 0.1)),)),
        option("grandir", 0, 2, 1, 0, rule=(RuleChange("buts", (0.1, 0.5, 0.3, 0.1)),)),
        when=KeyTest("semaine", equal=1),
    ),
    proposal(
        "prix",
        option("garder"),
        option("monter", 1, rule=(RuleChange("prix.tonte", 1500),), effects=(Effect("reputation.aines", -0.02),)),
        option("baisser", -1, 0, 0, 1, rule=(RuleChange("prix.tonte.aines", 1000),)),
        when=KeyTest("semaine", equal=2),
        proposed_by="comite.finances",
    ),
    proposal(
        "partage",
        option("equite", 0, 1, 1, rule=(RuleChange("partage_du_travail", "equite"),)),
        option("habilete", 1, rule=(RuleChange("partage_du_travail", "habilete"),)),
        when=KeyTest("semaine", between=(2, 3)),
    ),
    proposal(
        "vote",
        option("secret", 0, 0, 1, rule=(RuleChange("vote", "secret"),)),
        option("consentement", 0, 1, rule=(RuleChange("vote", "consentement"),)),
        option("classement", 0, 0, 0, 1, rule=(RuleChange("vote", "classement"),)),
        when=KeyTest("semaine", equal=3),
    ),
    proposal(
        "surplus",
        option("egal", 0, 0, 1, rule=(RuleChange("surplus", "egal"),)),
        option("don", 0, 0, 0, 2, rule=(RuleChange("surplus", "don"),)),
        option("fete", 0, 0, 2, rule=(RuleChange("surplus", "fete"),)),
        at_closing=True,
    ),
)

INCIDENTS = (
    incident(
        "dispute", "association",
        Choice("separer", Text(""), "faire_a_la_place", 1.0, (Effect("liens", -0.02, "qui"),)),
        Choice("ecouter", Text(""), "accompagner", 2.0, (Effect("appartenance", 0.03, "qui2"),)),
        Choice("laisser", Text(""), "deleguer", lasting=(Effect("motivation", -0.06, "groupe"),)),
        who=Who(count=2), once=False,
    ),
    incident(
        "plainte", "entreprise",
        Choice("rembourser", Text(""), "guider", effects=(Effect("tresorerie", -1500), Effect("reputation", 0.01))),
        Choice(
            "repondre", Text(""), "deleguer", effects=(Effect("reputation.aines", 0.03),),
            if_beginning=Variant(0.2, effects=(Effect("reputation.aines", -0.03),), feedback=Text("Trop tôt.")),
        ),
        when=KeyTest("contrats", above=0), weight=2.0, once=False,
    ),
    incident(
        "blessure", "travail",
        Choice("agir", Text(""), "faire_a_la_place", effects=(Effect("energie", -0.03, "qui"),)),
        Choice("attendre", Text(""), "deleguer", effects=(Effect("confiance.travail", -0.05, probability=0.5),)),
        who=Who("equipe_du_contrat"), danger=True,
    ),
    incident(
        "idee", "travail",
        Choice("guider", Text(""), "guider", effects=(Effect("habilete.tonte", 0.02, "choisis.3"),)),
        Choice("confier", Text(""), "deleguer", effects=(Effect("gains", 300, "comite.finances", weeks=2),)),
        when=AllOf(), weight=0.5, once=False,
    ),
)  # fmt: skip


def small(**changes: Any) -> Scenario:
    """The co-op, with some of its fields replaced."""
    scenario = Scenario(
        id="petit",
        title=Text("Petit"),
        region="quebec",
        calendar=Calendar(datetime.date(2026, 6, 29), N_WEEKS),
        group=Group(tuple(member(number) for number in range(N_MEMBERS)), dispersion=0.2),
        animateurs=(Animateur("alex", "Alex", 0.6), Animateur("kim", "Kim", 0.3, strengths={"travail": 0.9})),
        segments=(
            Segment("aines", Text("Aînés"), 100, 0.35, intergenerational=True),
            Segment("bureaux", Text("Bureaux"), 40, 0.35, institutional=True),
        ),
        services=SERVICES,
        partners=(Partner(Text("Mairie"), (Effect("connait", 0.02),)),),
        finances=Finances(late_chance=0.3, charges=0.05),
        climate=({"soleil": 0.4, "nuage": 0.3, "pluie": 0.3},),
        proposals=PROPOSALS,
        incidents=INCIDENTS,
        objectives=(Objective("autonomie", Text(""), KeyTest("autonomie", above=0.2)),),
    )
    return dataclasses.replace(scenario, **changes)
