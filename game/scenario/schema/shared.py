"""The parts of the schema that the model of the file only names: effects, conditions, tests, rules, texts.

A type of the file model that shows as `{"shared": name}` refers to one of them.
"""

from __future__ import annotations

from typing import Any, Final

from game.scenario.schema.key_patterns import NAME, key_forms, meaning, ranking_pattern
from game.sim import PARAMETERS, PAY_RULES, SURPLUS_RULES, VOTING_RULES, WEATHERS, WORK_RULES
from game.text import Texts

Schema = dict[str, Any]

_NUMBER: Final[Schema] = {"type": "number"}
_WORD: Final[Schema] = {"type": "string", "pattern": f"^{NAME}$"}


def shared_parts(texts: Texts) -> dict[str, Schema]:
    """By name; descriptions in the language of `texts`."""
    return {
        "texte": _text(texts),
        "effets": _effects(texts),
        "montant": _amount(texts),
        "condition": _condition(texts),
        "test": _number_test(texts),
        "mot": _word_test(_WORD, texts),
        "meteo": _word_test({"enum": list(WEATHERS)}, texts),
        "rang": {"type": "string", "pattern": ranking_pattern()},
        "regles": _rules(texts),
        "modele": _closed(
            {
                name: {"type": "number", "minimum": each.low, "maximum": each.high, "default": each.default}
                for name, each in PARAMETERS.items()
            }
        ),
    }


def _closed(properties: Schema, **more: Any) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False} | more


def _text(texts: Texts) -> Schema:
    line = {"type": "string", "minLength": 1}
    twins = {language: line | {"description": texts(f"writing.text.{language}")} for language in ("fr", "en")}
    return {"anyOf": [line, _closed(twins, required=["fr"])]}


def _effects(texts: Texts) -> Schema:
    return {
        "type": "object",
        "patternProperties": {
            f"^{form.pattern}$": {"$ref": "#/$defs/montant", "description": meaning(form.key, texts)}
            for form in key_forms()
            if form.key.is_state
        },
        "additionalProperties": False,
    }


def _amount(texts: Texts) -> Schema:
    amount = {"type": "number", "minimum": -10_000, "maximum": 10_000, "description": texts("writing.amount")}
    detailed = _closed(
        {
            "montant": amount,
            "sur": {"type": "integer", "minimum": 1, "maximum": 12, "description": texts("writing.amount.over")},
            "chance": {"type": "number", "minimum": 0, "maximum": 1, "description": texts("writing.amount.chance")},
        },
        required=["montant"],
    )
    return {"anyOf": [amount, detailed]}


def _condition(texts: Texts) -> Schema:
    parts = {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/condition"}}
    return {
        "type": "object",
        "properties": {
            "tous": parts | {"description": texts("writing.condition.all")},
            "un_de": parts | {"description": texts("writing.condition.any")},
            "aucun": parts | {"description": texts("writing.condition.none")},
            "meteo": {"$ref": "#/$defs/meteo", "description": texts("writing.condition.weather")},
        },
        "patternProperties": {
            rf"^(?:decision|incident)\.{NAME}$": {"$ref": "#/$defs/mot"},
            **{
                f"^{form.pattern}$": {"$ref": "#/$defs/test", "description": meaning(form.key, texts)}
                for form in key_forms()
                if form.key.is_condition and form.key.kind != "word"
            },
        },
        "additionalProperties": False,
    }


def _number_test(texts: Texts) -> Schema:
    pair = {"type": "array", "minItems": 2, "maxItems": 2, "items": _NUMBER}
    tests: Schema = {
        "sous": _NUMBER,
        "au_dessus": _NUMBER,
        "entre": pair,
        "egal": _NUMBER,
        "parmi": {"type": "array", "minItems": 1, "items": _NUMBER},
    }
    ends: Schema = {"de": _NUMBER, "a": _NUMBER}
    return {
        "type": "object",
        "anyOf": [
            _closed(_described(tests, texts), minProperties=1, maxProperties=1),
            _closed(_described(ends, texts), minProperties=1),
        ],
    }


def _word_test(word: Schema, texts: Texts) -> Schema:
    tests: Schema = {"egal": word, "parmi": {"type": "array", "minItems": 1, "items": word}}
    return _closed(_described(tests, texts), minProperties=1, maxProperties=1)


def _rules(texts: Texts) -> Schema:
    def number(low: float, high: float) -> Schema:
        return {"type": "number", "minimum": low, "maximum": high}

    rules: Schema = {
        "contribution": number(0, 0.8),
        "part_sociale": number(0, 1_000),
        "services": {"type": "array", "minItems": 1, "items": _WORD},
        "buts": {"$ref": "#/$defs/Goals"},
        "partage_du_travail": {"enum": list(WORK_RULES)},
        "partage_des_gains": {"enum": list(PAY_RULES)},
        "vote": {"enum": list(VOTING_RULES)},
        "surplus": {"enum": list(SURPLUS_RULES)},
    }
    described = {key: each | {"description": texts(f"writing.rule.{key}")} for key, each in rules.items()}
    price = number(0.5, 500) | {"description": texts("writing.rule.prix")}
    return _closed(described, patternProperties={rf"^prix\.{NAME}(?:\.{NAME})?$": price})


def _described(tests: Schema, texts: Texts) -> Schema:
    return {key: each | {"description": texts(f"writing.test.{key}")} for key, each in tests.items()}
