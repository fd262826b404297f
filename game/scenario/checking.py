"""From the text of a scenario to its checked model, or to all of its problems."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.scenario.file_model.complaints import Place
from game.scenario.file_model.scenario_file import VIGNETTES, ScenarioFile
from game.scenario.merging import Content, with_defaults
from game.scenario.migrating import brought_over
from game.scenario.names import id_of, items_of
from game.scenario.naming import fold, nearest
from game.scenario.noticing import notice
from game.scenario.pictures import flaw_of
from game.scenario.problems import CODES, ScenarioError
from game.scenario.sources import MAX_ERRORS, Source
from game.scenario.tree import Fields, find_mark, find_node, plain_values, read_tree

_BUILT_IN: Final = {
    "dict_type": "expected_section",
    "tuple_type": "expected_list",
    "list_type": "expected_list",
    "too_short": "list_too_short",
    "too_long": "list_too_long",
    "string_too_long": "text_too_long",
}
"""Refusals of pydantic itself."""

_MAX_SHOWN: Final = 30


def check(source: Source) -> ScenarioFile:
    """The model of the file, completed by defaults. Warnings are noted in `source`.

    Raises:
        ScenarioError: with all the errors: those of the values and those of the references.
    """
    tree = read_tree(source)
    own = cast("Content", plain_values(tree))
    if (text := brought_over(source, tree)) is not None:
        source.rewrite(text)
        tree = read_tree(source)
        own = cast("Content", plain_values(tree))
    completed = with_defaults(own)
    _note_repeated_ids(source, tree, own)
    note_all(source, tree, completed.complaints.error())
    try:
        file = ScenarioFile.model_validate(completed.content, context=completed.names)
    except ValidationError as error:
        note_all(source, tree, error, completed.place_of)
        raise ScenarioError(source.errors()) from error
    _check_picture(source, tree, file)
    if errors := source.errors():
        raise ScenarioError(errors)
    notice(source, tree, own, file)
    return file


def _check_picture(source: Source, tree: Fields, file: ScenarioFile) -> None:
    """A picture of one's own is with the scenario and harmless; a text without a place has none to look at."""
    if source.picture is None or file.image in VIGNETTES:
        return
    raw = source.picture(file.image)
    if flaw := "picture_missing" if raw is None else flaw_of(file.image, raw):
        source.add(flaw, find_mark(tree, ("image",)), name=file.image)


def note_all(
    source: Source, tree: Fields, refused: ValidationError, place_of: Callable[[Place], Place] = tuple
) -> None:
    """Note every refusal; `place_of` gives the place in the scenario's text of a place in what was checked."""
    for each in refused.errors(include_url=False, include_input=False):
        each["loc"] = place_of(each["loc"])
        _note(source, tree, each)


def _note(source: Source, tree: Fields, error: ErrorDetails) -> None:
    values = dict(error.get("ctx") or {})
    place, key = error["loc"], error["type"]
    if key == "missing":
        source.add("missing_key", find_mark(tree, place), name=place[-1])
        return
    if key == "too_short" and len(getattr(find_node(tree, place), "children", ())) >= values["min_length"]:
        return  # long enough: some of its items are wrong, and said to be
    key = _BUILT_IN.get(key, key)
    for bound in ("max_length", "min_length"):
        if bound in values:
            values["limit"] = values[bound]
    names = values.pop("known", tuple)
    suggestion = str(values.pop("instead", ""))
    if len(source.problems) <= MAX_ERRORS:  # seeking a name takes time
        known = tuple(names())
        suggestion = suggestion or nearest(str(values.get("name", "")), known)
        if known and len(known) <= _MAX_SHOWN:
            values["known"] = ", ".join(known)
    source.add(key if key in CODES else "wrong_value", find_mark(tree, place), suggestion, **values)


def _note_repeated_ids(source: Source, tree: Fields, own: Content) -> None:
    """Two proposals, choices, members… of the same name in one list."""
    _note_repeated(source, tree, ("entourage",), items_of(own, "entourage"), by="role")
    _note_repeated(source, tree, ("cooperants", "nommes"), items_of(own.get("cooperants"), "nommes"))
    aims = {id_of(each) for _, each in items_of(own, "objectifs")}
    _note_repeated(source, tree, ("enjeu", "objectifs"), items_of(own.get("enjeu"), "objectifs"), aims)
    for key, part in (("animateurs", ""), ("propositions", "options"), ("incidents", "choix"), ("objectifs", "")):
        items = items_of(own, key)
        _note_repeated(source, tree, (key,), items)
        for i, item in items:
            if part:
                _note_repeated(source, tree, (key, i, part), items_of(item, part))


def _note_repeated(
    source: Source,
    tree: Fields,
    place: tuple[int | str, ...],
    items: list[tuple[int, Content]],
    taken: Iterable[str] = (),
    by: str = "id",
) -> None:
    seen = set(taken)
    for i, item in items:
        name = id_of(item) if by == "id" else fold(str(item.get(by) or ""))
        if name and name in seen:
            source.add("duplicate_id", find_mark(tree, (*place, i, by)), name=name)
        seen.add(name)
