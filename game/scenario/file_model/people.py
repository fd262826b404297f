"""Who takes part: coopérants, animateurs, comité local."""

from __future__ import annotations

from typing import Annotated, Final, Self

from pydantic import Field, model_validator

from game.scenario.file_model.complaints import ON_KEY, Complaints, refuse, refuse_at
from game.scenario.file_model.logic import Effects
from game.scenario.file_model.portrait import Portrait
from game.scenario.file_model.section import Section
from game.scenario.file_model.tables import numbers_by
from game.scenario.file_model.values import Identifier, Name, Number, OneOf, Sentence, Share
from game.scenario.naming import fold

_SHARE: Final = Number(0.0, 1.0)
Age = Annotated[int, Number(12, 25, is_whole=True)]


class AgeRange(Section):
    """Ages, both included."""

    de: Age = Field(default=14, description="Âge du plus jeune.")
    a: Age = Field(default=17, description="Âge du plus vieux.")

    @model_validator(mode="after")
    def _goes_up(self) -> Self:
        if self.de > self.a:
            raise refuse("reversed_range")
        return self


class Goals(Section):
    """Weights of the four goals; only their proportions count."""

    revenu: Share = Field(default=0.0, description="Gagner de l’argent.")
    apprentissage: Share = Field(default=0.0, description="Apprendre.")
    plaisir: Share = Field(default=0.0, description="Être ensemble.")
    milieu: Share = Field(default=0.0, description="Rendre service au milieu.")

    @model_validator(mode="after")
    def _weighs_something(self) -> Self:
        if sum(self.in_order()) <= 0:
            raise refuse("goals_weigh_nothing")
        return self

    def in_order(self) -> tuple[float, float, float, float]:
        return (self.revenu, self.apprentissage, self.plaisir, self.milieu)

    def weights(self) -> tuple[float, ...]:
        """By GOALS, sum 1."""
        total = sum(self.in_order())
        return tuple(weight / total for weight in self.in_order())


class Traits(Section):
    """The five traits of an entrepreneurial culture."""

    creativite: Share = Field(default=0.4, description="Créativité.")
    autonomie: Share = Field(default=0.4, description="Autonomie personnelle.")
    responsabilite: Share = Field(default=0.4, description="Sens des responsabilités.")
    leadership: Share = Field(default=0.4, description="Leadership.")
    solidarite: Share = Field(default=0.4, description="Solidarité.")

    def in_order(self) -> tuple[float, ...]:
        return (self.creativite, self.autonomie, self.responsabilite, self.leadership, self.solidarite)


class Person(Section):
    """Somebody with a first name; the id is the first name without accents where it is not given."""

    id: Identifier = Field(default="", description="Nom court pour les liens ; le prénom sans accent par défaut.")
    prenom: Name = Field(description="Prénom affiché.")
    portrait: Portrait | None = Field(default=None, description="Portrait ; sans lien avec les traits.")

    @property
    def name_id(self) -> str:
        return self.id or fold(self.prenom)


class Member(Person):
    """One named coopérant; what is not said is drawn by the season."""

    age: Age | None = Field(default=None, description="Âge en années.")
    genre: Annotated[str, OneOf(("f", "m", "x"))] | None = Field(
        default=None, description="f, m ou x ; n’entre dans aucune règle."
    )
    phrase: Sentence | None = Field(default=None, description="Une phrase qui présente la personne.")
    buts: Goals | None = Field(default=None, description="Poids des quatre buts.")
    traits: Traits | None = Field(default=None, description="Traits de 0 à 1.")
    habiletes: Annotated[dict[str, float], numbers_by("service", _SHARE)] = Field(
        default={}, description="Habileté de 0 à 1, par service."
    )
    liens: Annotated[dict[str, float], numbers_by("member", _SHARE)] = Field(
        default={}, description="Force du lien, par personne nommée."
    )


class Members(Section):
    """The coopérants: how many, named ones first, the rest generated."""

    nombre: Annotated[int, Number(4, 24, is_whole=True)] = Field(
        default=12, description="Nombre de coopérants, de 4 à 24."
    )
    ages: AgeRange = Field(default=AgeRange(), description="Âges des personnes générées.")
    part_filles: Share = Field(default=0.5, description="Part de filles.")
    buts: Goals = Field(
        default=Goals(revenu=0.25, apprentissage=0.25, plaisir=0.25, milieu=0.25), description="Buts moyens du groupe."
    )
    dispersion: Share = Field(default=0.3, description="0 : tous pareils ; 1 : très divers.")
    liens: Share = Field(default=0.19, description="Force moyenne des liens au départ.")
    nommes: tuple[Member, ...] = Field(default=(), max_length=24, description="Personnes nommées.")

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if len(self.nommes) > self.nombre:
            raise refuse_at(("nombre",), refuse("more_named_than_number", named=len(self.nommes)))
        complaints = Complaints()
        for i, member in enumerate(self.nommes):
            if member.name_id in member.liens:
                complaints.add(("nommes", i, "liens", member.name_id, ON_KEY), refuse("tie_to_oneself"))
        complaints.raise_any()
        return self


class Animateur(Person):
    """One animateur."""

    experience: Share = Field(default=0.4, description="Expérience, de 0 à 1.")
    heures: Annotated[int, Number(5, 45, is_whole=True)] = Field(default=35, description="Heures par semaine.")
    energie: Share = Field(default=0.9, description="Énergie au départ.")
    forces: Annotated[dict[str, float], numbers_by("sphere", _SHARE)] = Field(
        default={}, description="Force par sphère ; 0,5 si rien n’est dit."
    )


class Partner(Section):
    """A partner of the comité local."""

    nom: Sentence = Field(description="Nom affiché.")
    apporte: Effects = Field(default=(), description="Effets au premier lundi, selon le niveau du comité local.")


class LocalCommittee(Section):
    """The comité local."""

    partenaires: tuple[Partner, ...] = Field(
        default=(), max_length=12, description="Partenaires et ce qu’ils apportent."
    )
