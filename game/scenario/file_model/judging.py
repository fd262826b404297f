"""What the scenario judges and asks: objectives, debriefing, parameters of the model."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import Field
from pydantic_core import PydanticCustomError

from game.scenario.file_model.complaints import ON_KEY, Complaints, refuse
from game.scenario.file_model.logic import read_number_test
from game.scenario.file_model.section import Named, Section
from game.scenario.file_model.values import (
    Line,
    Number,
    OneOf,
    Sentence,
    Written,
    WrittenWithNames,
    read_word,
    shared,
)
from game.scenario.names import Names
from game.scenario.problems import CODES
from game.sim import ALIASES, INDICATORS, PARAMETERS, KeyTest

PHASES: Final = ("decrire", "analyser", "transferer")


def _read_indicator(value: Any) -> str:
    """A final indicator, by its key or the key of a condition."""
    name = read_word(value)
    name = {key: alias for alias, key in ALIASES.items()}.get(name, name)
    if name not in INDICATORS:
        raise refuse("unknown_indicator", known=INDICATORS, name=name)
    return name


def _read_target(value: Any, _names: Names) -> KeyTest | None:
    complaints = Complaints()
    test = read_number_test(complaints, (), "cible", value)
    complaints.raise_any()
    return test


def _read_parameters(value: Any) -> dict[str, float]:
    """Parameters of the model by name, within their bounds."""
    if not isinstance(value, dict):
        raise refuse("expected_section")
    complaints = Complaints()
    parameters: dict[str, float] = {}
    for name, each in value.items():
        parameter = PARAMETERS.get(name)
        if parameter is None:
            complaints.add((name, ON_KEY), refuse("unknown_parameter", known=PARAMETERS, name=name))
            continue
        try:
            parameters[name] = Number(parameter.low, parameter.high).read(each)
        except PydanticCustomError as refusal:
            complaints.add((name,), refusal)
    complaints.raise_any()
    return parameters


IndicatorName = Annotated[str, Written(_read_indicator, {"enum": [*INDICATORS, *ALIASES.values()]})]
ModelParameters = Annotated[dict[str, float], Written(_read_parameters, shared("modele"))]


def _read_code(value: Any) -> str:
    """The code of a warning, as `pec valider` and `pec analyser` print it."""
    code = read_word(value).upper()
    known = tuple(each for each in CODES.values() if each.startswith("W"))
    if code not in known:
        raise refuse("unknown_warning", known=known, name=code)
    return code


WarningCode = Annotated[str, Written(_read_code, {"type": "string", "pattern": "^W[0-9]{3}$"})]


class Objective(Named):
    """What the scenario judges, at the end of the summer."""

    texte: Sentence = Field(description="Texte affiché.")
    indicateur: IndicatorName = Field(description="Indicateur final.")
    cible: Annotated[KeyTest, WrittenWithNames(_read_target, shared("test"))] = Field(
        description="Test sur l’indicateur."
    )
    sorte: Annotated[str, OneOf(("resultat", "moyens"))] = Field(default="resultat", description="resultat ou moyens.")


class Question(Section):
    """A question of the closing discussion."""

    phase: Annotated[str, OneOf(PHASES)] = Field(default="decrire", description="decrire, analyser ou transferer.")
    texte: Sentence = Field(description="La question.")


class Debriefing(Section):
    """The closing discussion."""

    arrets: tuple[Annotated[int, Number(1, 12, is_whole=True)], ...] = Field(
        default=(), max_length=12, description="Semaines d’un arrêt sur image."
    )
    questions: tuple[Question, ...] = Field(default=(), max_length=60, description="Questions.")
    themes: tuple[Sentence, ...] = Field(default=(), max_length=24, description="Thèmes de l’atelier.")


class SilencedWarning(Section):
    """A warning that the author has seen and keeps."""

    code: WarningCode = Field(description="Code de l’avertissement, comme W104.")
    raison: Line = Field(description="Pourquoi il est voulu.")
