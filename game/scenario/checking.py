"""From the text of a scenario to its checked model, or to all of its problems."""

from __future__ import annotations

from typing import Any, Final, cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.scenario.defaults import read_defaults
from game.scenario.file_model.complaints import ON_KEY
from game.scenario.file_model.scenario_file import FORMAT, ScenarioFile
from game.scenario.merging import Content, region_of, with_defaults
from game.scenario.names import Names
from game.scenario.problems import CODES
from game.scenario.sources import Source
from game.scenario.tree import Fields, find_mark, plain_values, read_tree

_BUILT_IN: Final = {
    "dict_type": "expected_section",
    "tuple_type": "expected_list",
    "list_type": "expected_list",
    "too_short": "list_too_short",
    "too_long": "list_too_long",
    "string_too_long": "text_too_long",
}
"""Refusals of pydantic itself."""


def check(source: Source) -> ScenarioFile:
    """The model of the file, completed by defaults. Warnings are noted in `source`.

    Raises:
        ScenarioError: with all the errors: those of the values and those of the references.
    """
    tree = read_tree(source)
    own = _content(tree)
    _stop_if_newer(source, tree, own)
    merged = with_defaults(own)
    try:
        file = ScenarioFile.model_validate(merged, context=Names.of(merged, read_defaults(region_of(own))["services"]))
    except ValidationError as error:
        for each in error.errors(include_url=False, include_input=False):
            _note(source, tree, each)
        source.stop_if_wrong()
        raise AssertionError("a refusal is an error") from error
    source.stop_if_wrong()
    _warn(source, tree, file)
    return file


def _content(tree: Fields) -> Content:
    """Plain values; a service or a segment may be named without saying anything of it."""
    content = cast("Content", plain_values(tree))
    for key in ("segments", "services"):
        section = tree.children.get(key)
        if isinstance(section, Fields) and section.children:
            said: dict[str, Any] = content.get(key, {})
            content[key] = {name: said.get(name, {}) for name in section.children}
    return content


def _stop_if_newer(source: Source, tree: Fields, own: Content) -> None:
    """A newer language may have keys that this program does not know: one problem says it all."""
    found = own.get("format")
    if isinstance(found, str) and found.isdigit() and len(found) < 6 and int(found) > FORMAT:
        source.stop("newer_format", find_mark(tree, ("format",)), found=int(found), known=FORMAT)


def _note(source: Source, tree: Fields, error: ErrorDetails) -> None:
    values = dict(error.get("ctx") or {})
    place, key = error["loc"], error["type"]
    if key == "missing":
        source.add("missing_key", find_mark(tree, place[:-1]), name=place[-1])
        return
    key = _BUILT_IN.get(key, key)
    if key not in CODES:
        key = "wrong_value"
    limit = values.get("max_length", values.get("min_length"))
    suggestion = str(values.pop("nearest", ""))
    source.add(key, find_mark(tree, place), suggestion, **({"limit": limit} | values))


def _warn(source: Source, tree: Fields, file: ScenarioFile) -> None:
    """What is possible and probably not meant."""
    silenced = {each.code for each in file.avertissements_tus}
    served = {segment for service in file.services.values() for segment in (service.clients or file.segments)}
    for segment in file.segments:
        if segment not in served and CODES["segment_without_service"] not in silenced:
            source.add("segment_without_service", find_mark(tree, ("segments", segment, ON_KEY)), name=segment)
