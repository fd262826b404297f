"""The tables of `docs/scenarios.md`, from the schema and the registries: `python -m benchmarks.scenario_guide`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from benchmarks.odd_tables import markdown_table, with_fresh_tables
from game.scenario.schema import EXAMPLE, json_schema
from game.scenario.schema.key_patterns import KeyForm, key_forms, meaning
from game.sim import ALIASES, INDICATORS, PARAMETERS
from game.text import load_texts

GUIDE: Final = Path(__file__).parents[1] / "docs" / "scenarios.md"

_TEXTS: Final = load_texts("fr", region="quebec")
_SHARED: Final = {
    "texte": "texte, ou `{fr: …, en: …}`",
    "effets": "effets",
    "condition": "condition",
    "test": "test sur un nombre",
    "rang": "indicateur d’une personne",
    "regles": "règles",
    "modele": "paramètres",
}
_ANCHORS: Final = {"effets": "effets", "condition": "conditions", "test": "tests", "regles": "ce-que-change-un-vote"}
_UNITS: Final = {
    "share": "part",
    "points3": "points",
    "money": "monnaie",
    "number": "nombre",
    "hours": "heures",
    "hours_week": "heures par semaine",
}
_KINDS: Final = {"stock": "à la fin", "flow": "somme de l’été", "final": "moyenne de l’été"}

Schema = dict[str, Any]


# --- Keys -----------------------------------------------------------------------------------------------------------


def key_tables() -> str:
    """A table for each section, the whole file first."""
    schema = json_schema()
    paths = _section_paths(schema)
    tables = [f"### {_heading(path)}\n\n{_section_table(schema['$defs'][name], paths)}" for name, path in paths.items()]
    return "\n\n".join([f"### Tout le fichier\n\n{_section_table(schema, paths)}", *tables])


def _section_paths(schema: Schema) -> dict[str, str]:
    """Every closed mapping by its name in the schema, with the first path of keys that leads to it."""
    paths: dict[str, str] = {}

    def visit(section: Schema, path: str) -> None:
        for key, each in section["properties"].items():
            name = _section_name(each)
            if name and name not in paths and name not in _SHARED:
                paths[name] = f"{path}.{key}".lstrip(".")
                visit(schema["$defs"][name], paths[name])

    visit(schema, "")
    return paths


def _heading(path: str) -> str:
    return f"Dans `{path}`"


def _link(path: str) -> str:
    """To the table of a section, as sites of repositories name the anchors of headings."""
    return f"[des clés](#dans-{path.replace('.', '')})"


def _section_name(schema: Schema) -> str:
    """The section that a key holds, itself, in a list or by id; empty when it holds none."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    inner = (schema.get("items"), *schema.get("anyOf", ()), *schema.get("patternProperties", {}).values())
    return next((name for each in inner if isinstance(each, dict) and (name := _section_name(each))), "")


def _section_table(section: Schema, paths: Mapping[str, str]) -> str:
    needed = section.get("required", ())
    rows = [
        (
            f"**`{key}`**" if key in needed else f"`{key}`",
            each.get("description", ""),
            _kind(each, paths),
            _value(each["default"]) if "default" in each else "",
            _bounds(each),
            _value(each["examples"][0]) if "examples" in each and _is_plain(each) else "",
        )
        for key, each in section["properties"].items()
    ]
    return markdown_table(("clé", "sens", "on y écrit", "par défaut", "bornes", "exemple"), rows)


def _is_plain(schema: Schema) -> bool:
    """Whether an example says more than the table of the section itself."""
    return not isinstance(schema["examples"][0], dict | list) or _section_name(schema) in ("", *_SHARED)


def _kind(schema: Schema, paths: Mapping[str, str]) -> str:
    if "anyOf" in schema:
        return " ou ".join(dict.fromkeys(_kind(each, paths) for each in schema["anyOf"]))
    if "const" in schema:
        return f"`{schema['const']}`"
    if "enum" in schema:
        return _words(schema["enum"])
    if name := _section_name(schema):
        shared = f"[{_SHARED[name]}](#{_ANCHORS[name]})" if name in _ANCHORS else _SHARED.get(name, "")
        word = shared or _link(paths[name])
        return word if "$ref" in schema else f"liste : {word}" if "items" in schema else f"par nom, {word}"
    kinds = {"string": "texte", "number": "nombre", "integer": "nombre entier", "object": "un nombre par mot"}
    if schema.get("format") == "date":
        return "date"
    if schema.get("type") == "array":
        return f"liste : {_kind(schema['items'], paths)}"
    if "patternProperties" in schema:
        return "un nombre par nom"
    return kinds[schema["type"]]


def _words(words: list[Any]) -> str:
    if words[:2] == [True, False]:
        return "`true` ou `false`"
    if set(INDICATORS) <= set(words):
        return "[indicateur de fin d’été](#les-indicateurs-de-fin-dété)"
    return ", ".join(
        f"`{word}`" for word in words if word.replace("_", "-") == word or word.replace("_", "-") not in words
    )


def _bounds(schema: Schema) -> str:
    if "minimum" in schema:
        return f"{schema['minimum']} à {schema['maximum']}"
    if "maxLength" in schema:
        return f"{schema['maxLength']} lettres"
    low, high = (schema.get(f"{end}Items", schema.get(f"{end}Properties")) for end in ("min", "max"))
    if high is None:
        return "" if low is None else f"au moins {low}"
    return f"{low} à {high}" if low else f"au plus {high}"


def _value(value: Any) -> str:
    """As a trainer writes it, on one line."""
    if isinstance(value, dict):
        return "`{" + ", ".join(f"{key}: {_value(each)}" for key, each in value.items()).replace("`", "") + "}`"
    if isinstance(value, list):
        return "`[" + ", ".join(_value(each) for each in value).replace("`", "") + "]`"
    return f"`{value if isinstance(value, str) else json.dumps(value)}`".replace("|", "\\|")


# --- Indicators -----------------------------------------------------------------------------------------------------


def key_table() -> str:
    """What effects set and conditions test."""
    rows = [
        (
            f"`{form.written}`",
            _meaning(form),
            *_measure(form),
            "oui" if form.key.is_state else "non",
            "oui" if form.key.is_condition else "non",
            "oui" if form.key.is_personal else "",
        )
        for form in key_forms()
        if form.key.name not in ALIASES
    ]
    return markdown_table(("clé", "sens", "unité", "étendue", "effet", "condition", "cible `@`"), rows)


def _meaning(form: KeyForm) -> str:
    words = {
        "meteo": "Le temps de la semaine : `soleil`, `nuage`, `pluie`, `orage`, `canicule` ou `secheresse`.",
        "decision": "L’option votée d’une proposition, ou `ouvert` tant que rien n’est voté.",
        "incident": "Le choix fait dans un incident.",
    }
    return words[form.key.base] if form.key.kind == "word" else meaning(form.key, _TEXTS)


def _measure(form: KeyForm) -> tuple[str, str]:
    """Unit and range."""
    base = form.key.base.removesuffix("_semaine")
    if form.key.kind == "word":
        return "un mot", ""
    if base == "gains":
        return "monnaie", ""
    if base == "semaine":
        return "nombre", "1 à 12"
    known = INDICATORS.get(base)
    if known is None:
        return "part", "0 à 1"
    return _UNITS[known.unit], _range(known.low, known.high)


def _range(low: float, high: float | None) -> str:
    if high is None:
        return "" if low == float("-inf") else "0 et plus"
    return f"{low:g} à {high:g}"


def final_table() -> str:
    """What objectives and aims may speak of."""
    rows = [
        (
            f"`{each.key}`",
            _TEXTS(f"indicator.{each.key}"),
            _TEXTS(f"indicator.{each.key}.meaning"),
            _UNITS[each.unit],
            _range(each.low, each.high),
            _KINDS[each.kind],
        )
        for each in INDICATORS.values()
    ]
    return markdown_table(("clé", "nom", "sens", "unité", "étendue", "mesuré"), rows)


def parameter_table() -> str:
    rows = [(f"`{each.name}`", f"{each.default:g}", f"{each.low:g} à {each.high:g}") for each in PARAMETERS.values()]
    return markdown_table(("paramètre", "par défaut", "bornes"), rows)


# --- Examples -------------------------------------------------------------------------------------------------------


def example() -> str:
    """The commented example, whole."""
    return f"```yaml\n{EXAMPLE.read_text(encoding='utf-8').rstrip()}\n```"


TABLES: Final = {
    "cles": key_tables,
    "indicateurs": key_table,
    "indicateurs-finaux": final_table,
    "parametres": parameter_table,
    "exemple": example,
}
"""By the name in the marker `<!-- generated: name -->`."""


def fresh(document: str) -> str:
    """The guide with its generated parts written anew."""
    return with_fresh_tables(document, TABLES)


if __name__ == "__main__":
    GUIDE.write_text(fresh(GUIDE.read_text(encoding="utf-8")), encoding="utf-8")
