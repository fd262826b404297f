"""What may happen: incidents, their choices, and whom they are about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Final, Self

from pydantic import Field, ValidationInfo, model_validator

from game.scenario.file_model.complaints import ON_KEY, Complaints, Place, refuse
from game.scenario.file_model.keys import check_reference, read_personal_key
from game.scenario.file_model.logic import Effects, When, read_number_test, tests_in
from game.scenario.file_model.placeholders import check_placeholders
from game.scenario.file_model.section import Named, Section, names_in
from game.scenario.file_model.values import Flag, Number, OneOf, Sentence, Share, WrittenWithNames, read_word, shared
from game.scenario.file_model.votes import ROLES
from game.scenario.names import Names
from game.sim import POSTURES, SPHERES, AllOf, Effect, KeyTest

_PERSONS: Final = ("qui", "qui2")


def _read_rank_key(value: Any, names: Names) -> str:
    return read_personal_key(read_word(value), names)


def _read_service(value: Any, names: Names) -> str:
    service = read_word(value)
    check_reference(service, names.services, "service")
    return service


def _read_age(value: Any, _names: Names) -> KeyTest | None:
    complaints = Complaints()
    test = read_number_test(complaints, (), "age", value)
    complaints.raise_any()
    return test


class Who(Section):
    """Whom an incident is about. Nobody possible: it does not happen."""

    role: Annotated[str, OneOf(ROLES)] = Field(default="membre", description="Rôle des personnes possibles.")
    plus_haut: Annotated[str, WrittenWithNames(_read_rank_key, shared("rang"))] | None = Field(
        default=None, description="Celle dont cet indicateur est le plus haut."
    )
    plus_bas: Annotated[str, WrittenWithNames(_read_rank_key, shared("rang"))] | None = Field(
        default=None, description="Celle dont cet indicateur est le plus bas."
    )
    service: Annotated[str, WrittenWithNames(_read_service, {"type": "string"})] | None = Field(
        default=None, description="Service du contrat."
    )
    age: Annotated[KeyTest | None, WrittenWithNames(_read_age, shared("test"))] = Field(
        default=None, description="Test sur l’âge."
    )
    nombre: Annotated[int, Number(1, 2, is_whole=True)] = Field(default=1, description="2 nomme aussi {qui2}.")


class Variant(Section):
    """Replaces what it names when the sphere's autonomy is above or below the threshold."""

    effets: Effects | None = Field(default=None, description="Remplacent les effets.")
    effets_durables: Effects | None = Field(default=None, description="Remplacent les effets durables.")
    retour: Sentence | None = Field(default=None, description="Remplace le retour.")


class ReadyVariant(Variant):
    """When the group is ready."""

    au_dessus: Share = Field(default=0.5, description="Seuil d’autonomie de la sphère.")


class BeginningVariant(Variant):
    """While the group is beginning."""

    sous: Share = Field(default=0.3, description="Seuil d’autonomie de la sphère.")


class Choice(Named):
    """One way to answer an incident."""

    posture: Annotated[str, OneOf(POSTURES)] | None = Field(default=None, description="Posture que ce choix exprime.")
    texte: Sentence = Field(description="Texte affiché.")
    heures: Annotated[float, Number(0, 20)] = Field(default=0.0, description="Heures d’animateur que ce choix demande.")
    effets: Effects = Field(default=(), description="Effets de la semaine.")
    effets_durables: Effects = Field(default=(), description="Effets étalés sur les trois semaines suivantes.")
    retour: Sentence | None = Field(default=None, description="Ce qui est raconté ensuite.")
    si_le_groupe_est_pret: ReadyVariant | None = Field(
        default=None, description="Remplace ce qu’il nomme quand le groupe est prêt."
    )
    si_le_groupe_debute: BeginningVariant | None = Field(
        default=None, description="Remplace ce qu’il nomme quand le groupe débute."
    )

    def effects(self) -> Iterator[tuple[Place, tuple[Effect, ...]]]:
        """Every list of effects of this choice, with its place."""
        parts: tuple[tuple[Place, Choice | Variant | None], ...] = (
            ((), self),
            (("si_le_groupe_est_pret",), self.si_le_groupe_est_pret),
            (("si_le_groupe_debute",), self.si_le_groupe_debute),
        )
        for place, part in parts:
            if part is not None:
                yield (*place, "effets"), part.effets or ()
                yield (*place, "effets_durables"), part.effets_durables or ()


class Incident(Named):
    """Something that may happen in a week, and what the animateurs may do."""

    titre: Sentence = Field(description="Titre affiché.")
    sphere: Annotated[str, OneOf(SPHERES)] = Field(description="Sphère : entreprise, association ou travail.")
    danger: Flag = Field(default=False, description="Vrai quand agir tout de suite est juste.")
    quand: When = Field(default=AllOf(), description="Conditions ; toutes doivent tenir.")
    poids: Annotated[float, Number(0.01, 100)] = Field(
        default=1.0, description="Chance relative parmi les incidents possibles."
    )
    une_fois: Flag = Field(default=True, description="Vrai : une seule fois par été.")
    qui: Who | None = Field(default=None, description="De qui il s’agit.")
    texte: Sentence = Field(description="La situation ; {qui} y est remplacé par le prénom.")
    choix: tuple[Choice, ...] = Field(min_length=2, max_length=5, description="De deux à cinq choix.")

    @property
    def persons(self) -> tuple[str, ...]:
        """Targets and blanks that this incident fills."""
        return _PERSONS[: self.qui.nombre] if self.qui else ()

    @model_validator(mode="after")
    def _speaks_only_of_those_it_names(self, info: ValidationInfo) -> Self:
        complaints = Complaints()
        self._check_targets(complaints)
        self._check_texts(complaints, (*self.persons, *names_in(info).allies))
        complaints.raise_any()
        return self

    def _check_targets(self, complaints: Complaints) -> None:
        for test in tests_in(self.quand):
            if test.target in _PERSONS and test.target not in self.persons:
                complaints.add(("quand", f"{test.key}@{test.target}", ON_KEY), refuse("nobody_named", name=test.target))
        for i, choice in enumerate(self.choix):
            for place, effects in choice.effects():
                for effect in effects:
                    if effect.target in _PERSONS and effect.target not in self.persons:
                        written = f"{effect.key}@{effect.target}"
                        complaints.add(
                            ("choix", i, *place, written, ON_KEY), refuse("nobody_named", name=effect.target)
                        )

    def _check_texts(self, complaints: Complaints, persons: tuple[str, ...]) -> None:
        check_placeholders(complaints, ("titre",), self.titre, persons)
        check_placeholders(complaints, ("texte",), self.texte, persons)
        for i, choice in enumerate(self.choix):
            place: Place = ("choix", i)
            check_placeholders(complaints, (*place, "texte"), choice.texte, persons)
            check_placeholders(complaints, (*place, "retour"), choice.retour, persons)
            for key, variant in (
                ("si_le_groupe_est_pret", choice.si_le_groupe_est_pret),
                ("si_le_groupe_debute", choice.si_le_groupe_debute),
            ):
                if variant is not None:
                    check_placeholders(complaints, (*place, key, "retour"), variant.retour, persons)
