"""Scenarios from files, texts and shipped names."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from game.assets import scenarios_folder
from game.scenario.archive import ENDING, MAX_ARCHIVE, MAX_SCENARIO, is_archive, open_archive
from game.scenario.build.scenario import build_scenario
from game.scenario.checking import check
from game.scenario.migrating import migrated
from game.scenario.naming import nearest
from game.scenario.pictures import MAX_PICTURE
from game.scenario.problems import Problem, ScenarioError
from game.scenario.sources import FindPicture, Mark, Source
from game.sim import Scenario

MAX_BYTES: Final = MAX_SCENARIO
_ENDINGS: Final = (".yaml", ".yml", ENDING)
_CONTROL: Final = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")


def shipped_scenarios() -> tuple[str, ...]:
    """The names of the scenarios that come with the program, in alphabetical order."""
    folder = scenarios_folder()
    return tuple(sorted(file.stem for file in folder.glob("*.yaml"))) if folder.is_dir() else ()


def load_scenario(path_or_name: str | Path, *, language: str = "fr") -> Scenario:
    """The scenario of a file, or a shipped one by its name.

    Raises:
        ScenarioError: with all its problems, in `language`; also for a file that cannot be read.
    """
    if path_or_name in shipped_scenarios():
        return _shipped(scenarios_folder() / f"{path_or_name}.yaml", language)
    return _loaded(path_or_name, language)


def _loaded(path_or_name: str | Path, language: str) -> Scenario:
    source, name = open_source(path_or_name, language)
    return _build(source, name)


@lru_cache(maxsize=64)
def _shipped(path: Path, language: str) -> Scenario:
    """A scenario that comes with the program: its file, and those of its bank, are the same as long as it runs."""
    return _loaded(path, language)


def read_scenario(text: str | bytes, name: str, *, language: str = "fr") -> Scenario:
    """The scenario that `text` holds; `name` becomes its id and stands for the file in problems.

    Raises:
        ScenarioError: with all its problems, in `language`.
    """
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return _build(_source(raw, name, language), name)


def examine(text: str, path: Path, *, language: str = "fr") -> tuple[Scenario | None, tuple[Problem, ...]]:
    """The scenario that the file at `path` would be with this text, and its warnings; or None and all its errors."""
    raw = text.encode("utf-8", "surrogatepass")
    try:
        source = _source(raw, str(path), language, lambda name: _picture_beside(path, name))
        scenario = _build(source, path.name)
    except ScenarioError as error:
        return None, error.problems
    return scenario, tuple(source.problems)


def migrate(path_or_name: str | Path, *, language: str = "fr") -> tuple[str, str]:
    """The text of a scenario as it is, and in the current writing.

    Raises:
        ScenarioError: the text cannot be read as keys and values, or is of a newer format.
    """
    source, _ = open_source(path_or_name, language)
    return source.text, migrated(source)


def find_problems(path_or_name: str | Path, *, language: str = "fr") -> tuple[Problem, ...]:
    """Every error of a scenario, or its warnings when it has no error."""
    try:
        source, name = open_source(path_or_name, language)
        _build(source, name)
    except ScenarioError as error:
        return error.problems
    return tuple(source.problems)


def open_source(path_or_name: str | Path, language: str) -> tuple[Source, str]:
    """The text of a scenario with the way to its pictures, and the name of its file.

    Raises:
        ScenarioError: the file cannot be read.
    """
    path = _find(path_or_name, language)
    nothing = Source("", str(path), language)
    if is_archive(path.name):
        shared = open_archive(_read(path, MAX_ARCHIVE, nothing), nothing)
        return _source(shared.scenario, str(path), language, shared.pictures.get), path.name
    raw = _read(path, MAX_BYTES, nothing)
    return _source(raw, str(path), language, lambda name: _picture_beside(path, name)), path.name


def _picture_beside(path: Path, name: str) -> bytes | None:
    """A picture in the folder of the scenario, and really there: a link might lead anywhere."""
    beside = path.parent / name
    if beside.is_symlink() or not beside.is_file():
        return None
    try:
        with beside.open("rb") as file:
            return file.read(MAX_PICTURE + 1)
    except OSError:
        return None


def _build(source: Source, name: str) -> Scenario:
    """The scenario; its id is the name without folder and ending."""
    name = Path(name).name
    for ending in _ENDINGS:
        name = name.removesuffix(ending)
    return build_scenario(check(source), name, source.text)


def _find(path_or_name: str | Path, language: str) -> Path:
    """A bare word is the name of a shipped scenario, unless it is only that of a file."""
    path = Path(path_or_name)
    is_bare = isinstance(path_or_name, str) and path.name == path_or_name and not path.name.lower().endswith(_ENDINGS)
    if not is_bare:
        return path
    shipped = shipped_scenarios()
    if path_or_name in shipped:
        return scenarios_folder() / f"{path_or_name}.yaml"
    if path.is_file():
        return path
    nothing = Source("", str(path_or_name), language)
    suggestion = nearest(path.name, shipped)
    raise nothing.fatal("unknown_scenario", suggestion=suggestion, name=path.name[:60], known=", ".join(shipped))


def _read(path: Path, limit: int, nothing: Source) -> bytes:
    """The bytes of a file, one more than the limit at most."""
    try:
        if path.is_dir():
            raise nothing.fatal("is_folder")
        if not path.exists():
            raise nothing.fatal("missing_file")
        if not path.is_file():  # a pipe or a device might never end
            raise nothing.fatal("unreadable_file")
        with path.open("rb") as file:
            return file.read(limit + 1)
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        raise nothing.fatal("unreadable_file") from error


def _source(raw: bytes, name: str, language: str, picture: FindPicture | None = None) -> Source:
    """The text of the bytes: UTF-8, of a reasonable size, without control characters."""
    nothing = Source("", name, language)
    if len(raw) > MAX_BYTES:
        raise nothing.fatal("too_big", limit=MAX_BYTES // 1000)
    if not raw.strip():
        raise nothing.fatal("empty_file")
    if b"\0" in raw and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise nothing.fatal("binary_file")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise nothing.fatal("not_utf8", line=line) from error
    source = Source(text, name, language, picture)
    if wrong := _CONTROL.search(text):
        line = text.count("\n", 0, wrong.start()) + 1
        column = wrong.start() - (text.rfind("\n", 0, wrong.start()) + 1) + 1
        raise source.fatal("control_character", Mark(line, column), code=f"U+{ord(wrong.group()):04X}")
    return source
