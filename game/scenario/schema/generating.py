"""The JSON Schema of a scenario, from the model that reads the file."""

from __future__ import annotations

import json
from typing import Any, Final

from game.scenario.defaults import read_defaults
from game.scenario.file_model.scenario_file import ScenarioFile
from game.scenario.schema.examples import add_examples, example_value, json_value
from game.scenario.schema.shared import shared_parts
from game.sim import REGIONS
from game.text import load_texts

SCHEMA_FILE: Final = "schema.json"
"""Its name beside the shipped scenarios."""

Schema = dict[str, Any]


def json_schema() -> Schema:
    """The schema: dialect 2020-12, written with what editors of draft-07 know too (`$defs` aside).

    Its descriptions are in French, like the language itself.
    """
    texts = load_texts("fr")
    model = ScenarioFile.model_json_schema()
    parts = {name: _tidy(part) for name, part in model.pop("$defs").items()}
    for part in parts.values():
        part.pop("description")  # of the class, for those who read the code
    parts |= {name: _tidy(part) for name, part in shared_parts(texts).items()}
    schema: Schema = _tidy(model)
    schema["description"] = texts("writing.scenario")
    _say_what_defaults_give(schema, parts)
    add_examples(schema, parts, example_value())
    return (
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": texts("writing.title")}
        | schema
        | {"$defs": dict(sorted(parts.items()))}
    )


def schema_text() -> str:
    """The schema as it is written in a file."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"


def _tidy(node: Any) -> Any:
    """Without what pydantic adds for itself: titles, nulls, empty defaults; with references to the shared parts."""
    if isinstance(node, list):
        return [_tidy(each) for each in node]
    if isinstance(node, float) and node.is_integer():
        return int(node)
    if not isinstance(node, dict):
        return node
    if "shared" in node:
        described = {"description": node["description"]} if "description" in node else {}
        return {"$ref": f"#/$defs/{node['shared']}"} | described
    tidied: Schema = {}
    for key, each in node.items():
        if key == "properties":
            tidied[key] = {name: _tidy(inner) for name, inner in each.items()}
        elif key != "title" and not (key == "default" and _is_empty(each)):
            tidied[key] = _tidy(each)
    if "patternProperties" in tidied and "propertyNames" in tidied:  # a mapping by id
        del tidied["propertyNames"]
        tidied["additionalProperties"] = False
    return _without_null(tidied)


def _is_empty(default: Any) -> bool:
    values = default.values() if isinstance(default, dict) else (default,)
    return all(value is None or value in ("", [], {}) for value in values)


def _without_null(node: Schema) -> Schema:
    """An empty key counts as not written; the schema asks to write it or leave it."""
    branches = [each for each in node.get("anyOf", ()) if each != {"type": "null"}]
    if not branches or len(branches) == len(node["anyOf"]):
        return node
    rest = {key: each for key, each in node.items() if key != "anyOf"}
    return branches[0] | rest if len(branches) == 1 else {"anyOf": branches} | rest


def _say_what_defaults_give(schema: Schema, parts: dict[str, Schema]) -> None:
    """What the region completes is not required; its value is the default where all regions agree."""
    by_region = [json_value(read_defaults("commun") | read_defaults(region)) for region in REGIONS]
    _complete(schema, by_region)
    for key, inner in schema["properties"].items():
        values = [each.get(key) for each in by_region]
        if all(isinstance(each, dict) for each in values) and "$ref" in inner:
            _complete(parts[inner["$ref"].rpartition("/")[2]], values)


def _complete(section: Schema, by_region: list[Schema]) -> None:
    section["required"] = [key for key in section.get("required", ()) if key not in by_region[0]]
    if not section["required"]:
        del section["required"]
    for key, inner in section["properties"].items():
        values = [each.get(key) for each in by_region]
        if values[0] is None:
            continue
        inner.pop("default", None)
        if all(each == values[0] for each in values) and not isinstance(values[0], dict | list):
            inner["default"] = values[0]
