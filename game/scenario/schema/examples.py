"""Examples for the schema and the trainer's guide, out of one complete and commented scenario."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Final

from game.scenario.sources import Source
from game.scenario.tree import Plain, plain_values, read_tree

EXAMPLE: Final = Path(__file__).with_name("exemple.yaml")
"""A scenario that uses every key of the language."""

_WHOLE: Final = re.compile(r"[-+]?\d{1,15}")
_DECIMAL: Final = re.compile(r"[-+]?(\d+\.\d*|\.\d+|\d+(?=[eE]))([eE][-+]?\d+)?")
_LONGEST: Final = 160


def json_value(value: Any) -> Any:
    """What the tree of a file gives, as an editor that reads YAML 1.2 sees it."""
    if isinstance(value, dict):
        return {key: json_value(each) for key, each in value.items()}
    if isinstance(value, list):
        return [json_value(each) for each in value]
    if not isinstance(value, Plain):
        return value
    if value in ("true", "false"):
        return value == "true"
    if _WHOLE.fullmatch(value):
        return int(value)
    return float(value) if _DECIMAL.fullmatch(value) else str(value)


def file_value(text: str) -> Any:
    """The whole content of a scenario's text, as `json_value` gives it."""
    return json_value(plain_values(read_tree(Source(text, "", "fr"))))


@cache
def example_value() -> Any:
    """The content of the example."""
    return file_value(EXAMPLE.read_text(encoding="utf-8"))


def add_examples(schema: dict[str, Any], parts: dict[str, Any], value: Any) -> None:
    """Give each key of `schema` that `value` uses an example, the first one met, where it is short enough."""
    schema = parts[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    for branch in schema.get("anyOf", ()):
        add_examples(branch, parts, value)
    if isinstance(value, list) and "items" in schema:
        for each in value:
            add_examples(schema["items"], parts, each)
    if not isinstance(value, dict):
        return
    properties = schema.get("properties", {})
    patterns = schema.get("patternProperties", {})
    for key, each in value.items():
        inner = properties.get(key)
        if inner is None:
            for inner in (patterns[pattern] for pattern in patterns if re.search(pattern, key)):
                add_examples(inner, parts, each)
            continue
        if "examples" not in inner and "const" not in inner and _is_short(each):
            inner["examples"] = [each]
        add_examples(inner, parts, each)


def _is_short(value: Any) -> bool:
    return len(json.dumps(value, ensure_ascii=False)) <= _LONGEST
