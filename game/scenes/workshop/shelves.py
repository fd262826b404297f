"""What one may begin from, shelf by shelf, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from game.scenario import ScenarioError, load_scenario, shipped_scenarios
from game.scenario.bank import PARTS, banked_items, read_item
from game.scenes.own_scenarios import own_files
from game.telling import read
from game.text import Texts

Shelf = Literal["own", "shipped", "incidents", "propositions"]
SHELVES: Final[tuple[Shelf, ...]] = ("own", "shipped", "incidents", "propositions")


@dataclass(frozen=True, slots=True)
class Model:
    """One thing on a shelf: its title, and what is read of it."""

    key: str
    title: str
    sentences: tuple[str, ...]


def models_of(shelf: Shelf, region: str, texts: Texts) -> Sequence[Model]:
    """What is on a shelf, in words."""
    match shelf:
        case "own":
            return [Model(str(path), path.stem, (str(path),)) for path in own_files()]
        case "shipped":
            return [_shipped(name, texts) for name in shipped_scenarios()]
    return _banked(region, shelf, texts.language)


def _shipped(name: str, texts: Texts) -> Model:
    try:
        scenario = load_scenario(name)
    except ScenarioError:
        return Model(name, name, ())
    aims = [read(texts, aim.text) for aim in scenario.learning_aims]
    summary = read(texts, scenario.summary)
    return Model(name, read(texts, scenario.title), (summary, *aims))


@cache
def _banked(region: str, kind: str, language: str) -> Sequence[Model]:
    """The items of the bank by title: their text, then what may be chosen."""
    models = []
    for name in banked_items(region, kind):
        item = read_item(region, kind, name)
        choices = [_text_of(choice, language) for choice in item.get(PARTS[kind], ())]
        said = [_text_of(item, language), *(f"– {choice}" for choice in choices)]
        models.append(Model(name, _words(item.get("titre"), language) or name, tuple(filter(None, said))))
    return tuple(sorted(models, key=lambda model: model.title.lower()))


def _text_of(part: Mapping[str, Any], language: str) -> str:
    return _words(part.get("texte"), language)


def _words(text: Any, language: str) -> str:
    """A text of the file in one of its languages."""
    return str(text.get(language) or text.get("fr") or "") if isinstance(text, dict) else str(text or "")
