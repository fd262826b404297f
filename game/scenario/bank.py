"""The bank: incidents and propositions ready to be taken by name, one a file, in the language of scenarios.

`scenarios/banque/<region>/<kind>/<id>.yaml`. What is in `commun` is for every region; a region's file of the same name
wins over it, key by key, and so may say only what differs. Only the files that somebody asks for are read, once each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from game.assets import scenarios_folder
from game.scenario.shipped import read_shipped
from game.scenario.tree import Plain

KINDS: Final = ("propositions", "incidents")
"""What a bank holds, by the keys of the language; decisions come before the incidents that may ask for them."""
PARTS: Final = {"propositions": "options", "incidents": "choix"}
"""The key under which an item of each kind says what may be chosen."""

_COMMON: Final = "commun"
_BLOCK: Final = re.compile(r"^[^\s#].*\n(?:(?:[ #].*)?\n)*", re.MULTILINE)
"""A key at the left margin with all that is under it."""


def banked_items(region: str, kind: str) -> tuple[str, ...]:
    """The ids of the items of a kind that a scenario of this region may ask for, in alphabetical order."""
    return tuple(_files(region, kind))


def banked_text(region: str, kind: str, name: str) -> str:
    """An item as it is written, without its id; what the region says is in the place of what `commun` says.

    Raises:
        KeyError: the bank has no such item for this region.
    """
    return _text(_files(region, kind)[name])


def banked_files(region: str, kind: str, name: str) -> tuple[tuple[str, str], ...]:
    """The files of an item, by their names in the folder of scenarios, and what is written in each; that of the region
    last. None where the bank has no such item for this region."""
    folder = scenarios_folder()
    paths = _files(region, kind).get(name, ())
    return tuple((path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")) for path in paths)


def read_item(region: str, kind: str, name: str) -> Mapping[str, Any]:
    """The content of an item with its id, as the model of the file reads it. Not to be changed.

    Raises:
        KeyError: the bank has no such item for this region.
    """
    return _read(_files(region, kind)[name])


class BankedParts(Mapping[str, tuple[str, ...]]):
    """The options of each proposition of the bank, or the choices of each incident; read when they are asked for."""

    def __init__(self, region: str, kind: str) -> None:
        self._region = region
        self._kind = kind

    def __getitem__(self, name: str) -> tuple[str, ...]:
        return tuple(str(part["id"]) for part in read_item(self._region, self._kind, name)[PARTS[self._kind]])

    def __iter__(self) -> Iterator[str]:
        return iter(_files(self._region, self._kind))

    def __len__(self) -> int:
        return len(_files(self._region, self._kind))


@cache
def banked_parts(region: str, kind: str) -> BankedParts:
    """The parts of all items of a kind: the same object each time."""
    return BankedParts(region, kind)


@cache
def _files(region: str, kind: str) -> dict[str, tuple[Path, ...]]:
    """The files of each item, that of the region last."""
    folder = scenarios_folder() / "banque"
    found: dict[str, tuple[Path, ...]] = {}
    for part in (_COMMON, region):
        for path in sorted((folder / part / kind).glob("*.yaml")):
            found[path.stem] = (*found.get(path.stem, ()), path)
    return dict(sorted(found.items()))


def _text(paths: tuple[Path, ...]) -> str:
    blocks: dict[str, str] = {}
    for path in paths:
        text = path.read_text(encoding="utf-8")
        blocks |= {block.partition(":")[0]: block for block in _BLOCK.findall(text)}
    return "".join(blocks.values())


@cache
def _read(paths: tuple[Path, ...]) -> Mapping[str, Any]:
    return {"id": Plain(paths[0].stem), **read_shipped(_text(paths))}
