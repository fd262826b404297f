"""What comes before the assembly: propositions, options, and what a vote changes."""

from __future__ import annotations

from typing import Annotated, Any, Final, Self

from pydantic import Field, ValidationError, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from game.scenario.file_model.complaints import ON_KEY, Complaints, Place, refuse
from game.scenario.file_model.keys import check_reference
from game.scenario.file_model.logic import Effects, When
from game.scenario.file_model.people import Goals
from game.scenario.file_model.placeholders import check_placeholders
from game.scenario.file_model.section import Named, Section, names_in
from game.scenario.file_model.values import Number, OneOf, Sentence, WrittenWithNames, read_word, shared
from game.scenario.names import Names
from game.sim import COMMITTEES, OFFICES, PAY_RULES, SURPLUS_RULES, VOTING_RULES, WORK_RULES, AllOf, RuleChange

ROLES: Final = ("membre", "equipe_du_contrat", "dernier_contrat", *OFFICES, *(f"comite.{each}" for each in COMMITTEES))
"""Whom an incident is about, or who brings a proposition."""

_PRICE: Final = Number(0.5, 500.0)
_SHARE: Final = Number(0.0, 0.8)
_MONEY: Final = Number(0.0, 1_000.0)
_WORDS: Final = {
    "partage_du_travail": OneOf(WORK_RULES),
    "partage_des_gains": OneOf(PAY_RULES),
    "vote": OneOf(VOTING_RULES),
    "surplus": OneOf(SURPLUS_RULES),
}
_RULES: Final = ("contribution", "part_sociale", "services", "buts", *_WORDS)


def _read_rules(value: Any, names: Names) -> tuple[RuleChange, ...]:
    """`{rule: value}`; money becomes cents, goals become weights."""
    if not isinstance(value, dict):
        raise refuse("expected_section")
    complaints = Complaints()
    changes = []
    for key, each in value.items():
        try:
            _check_rule(key, names)
        except PydanticCustomError as refusal:
            complaints.add((key, ON_KEY), refusal)
            continue
        try:
            changes.append(_read_rule(key, each, names))
        except PydanticCustomError as refusal:
            complaints.add((key,), refusal)
        except ValidationError as error:
            complaints.include(error, (key,))
    complaints.raise_any()
    return tuple(changes)


def _check_rule(key: str, names: Names) -> None:
    base, _, rest = key.partition(".")
    service, _, segment = rest.partition(".")
    if key not in _RULES and not (base == "prix" and service):
        prices = (f"prix.{each}" for each in names.services)
        raise refuse("unknown_rule", known=(*_RULES, *prices), name=key)
    if base == "prix":
        check_reference(service, names.services, "service")
        if segment:
            check_reference(segment, names.segments, "segment")


def _read_rule(key: str, value: Any, names: Names) -> RuleChange:
    if key in _WORDS:
        word = _WORDS[key].read(value)
        if key == "vote" and word not in names.voting_rules:
            raise refuse("vote_not_allowed", known=names.voting_rules, name=word)
        return RuleChange(key, word)
    if key.startswith("prix."):
        return RuleChange(key, round(_PRICE.read(value) * 100))
    if key == "part_sociale":
        return RuleChange(key, round(_MONEY.read(value) * 100))
    if key == "contribution":
        return RuleChange(key, _SHARE.read(value))
    if key == "buts":
        return RuleChange(key, Goals.model_validate(value, context=names).weights())
    if not isinstance(value, list) or not value:
        raise refuse("expected_list")
    services = tuple(read_word(each) for each in value)
    for service in services:
        check_reference(service, names.services, "service")
    return RuleChange(key, services)


Rules = Annotated[tuple[RuleChange, ...], WrittenWithNames(_read_rules, shared("regles"))]
Expected = Annotated[float, Number(-2.0, 2.0)]


class Expectation(Section):
    """What members expect of an option, from −2 to 2."""

    revenu: Expected = Field(default=0.0, description="Pour le revenu.")
    apprentissage: Expected = Field(default=0.0, description="Pour l’apprentissage.")
    plaisir: Expected = Field(default=0.0, description="Pour le plaisir d’être ensemble.")
    milieu: Expected = Field(default=0.0, description="Pour le service au milieu.")
    equite: Expected = Field(default=0.0, description="Pour l’équité.")
    effort: Expected = Field(default=0.0, description="Effort demandé.")


class Sequel(Section):
    """What is told after the vote."""

    bien_menee: Sentence | None = Field(default=None, description="Si la décision est bien comprise et portée.")
    mal_menee: Sentence | None = Field(default=None, description="Sinon.")

    def check_placeholders(self, complaints: Complaints, place: Place, known: tuple[str, ...]) -> None:
        """Refuse a blank that nothing fills."""
        check_placeholders(complaints, (*place, "bien_menee"), self.bien_menee, known)
        check_placeholders(complaints, (*place, "mal_menee"), self.mal_menee, known)


class Option(Named):
    """One answer that the assembly may give."""

    texte: Sentence = Field(description="Texte affiché.")
    attendu: Expectation = Field(default=Expectation(), description="Ce que les membres en attendent, de −2 à 2.")
    regle: Rules = Field(default=(), description="Ce que le vote change.")
    effets: Effects = Field(default=(), description="Effets de la semaine.")
    effets_durables: Effects = Field(default=(), description="Effets étalés sur les trois semaines suivantes.")
    suite: Sequel = Field(
        default=Sequel(), description="Ce qui est raconté après, si ce n’est pas ce que dit la proposition."
    )


class Proposal(Named):
    """What may come before the assembly."""

    titre: Sentence = Field(description="Titre affiché.")
    quand: When = Field(default=AllOf(), description="Conditions ; toutes doivent tenir.")
    moment: Annotated[str, OneOf(("assemblee", "cloture"))] = Field(
        default="assemblee", description="cloture : seulement à l’assemblée de clôture."
    )
    proposee_par: Annotated[str, OneOf(("groupe", "animateurs", *ROLES))] = Field(
        default="groupe", description="groupe, animateurs, ou un rôle."
    )
    texte: Sentence = Field(description="Ce qui est en question.")
    options: tuple[Option, ...] = Field(min_length=2, max_length=6, description="De deux à six options.")
    suite: Sequel = Field(default=Sequel(), description="Ce qui est raconté après.")

    @model_validator(mode="after")
    def _has_no_other_blank(self, info: ValidationInfo) -> Self:
        complaints = Complaints()
        allies = names_in(info).allies
        check_placeholders(complaints, ("titre",), self.titre, allies)
        check_placeholders(complaints, ("texte",), self.texte, allies)
        self.suite.check_placeholders(complaints, ("suite",), allies)
        for i, option in enumerate(self.options):
            check_placeholders(complaints, ("options", i, "texte"), option.texte, allies)
            option.suite.check_placeholders(complaints, ("options", i, "suite"), allies)
        complaints.raise_any()
        return self
