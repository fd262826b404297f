"""A plan as a YAML file, read with its places and checked as a scenario is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Annotated, Any, Final, Self

from pydantic import Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from game.lab.sweep.designs import Range, grid, latin_hypercube
from game.lab.sweep.plan import BOUNDS, MOST_POINTS, WHOLE, Point
from game.scenario import ScenarioError
from game.scenario.checking import note_all
from game.scenario.file_model.complaints import ON_KEY, Complaints, refuse
from game.scenario.file_model.section import Section
from game.scenario.file_model.values import Number, OneOf, Written
from game.scenario.reading import open_source
from game.scenario.tree import plain_values, read_tree
from game.sim import STRATEGIES

GRID: Final = "grille"
LIST: Final = "liste"
HYPERCUBE: Final = "hypercube"

LARGEST_SEED: Final = 2**53  # numbers of a file are exact up to there
MOST_SUMMERS: Final = 10_000_000


@dataclass(frozen=True, slots=True)
class WrittenPlan:
    """What a file says of a plan; None where it leaves it to who runs it."""

    points: tuple[Point, ...]
    strategies: tuple[str, ...] | None
    seeds: tuple[int, ...] | None
    n_summers: int | None


def read_plan(file: Path, language: str = "fr") -> WrittenPlan:
    """The plan of a file.

    Raises:
        ScenarioError: with all that is wrong, each with its place, in `language`.
    """
    source, _ = open_source(file, language)
    tree = read_tree(source)
    try:
        read = _PlanFile.model_validate(plain_values(tree))
    except ValidationError as error:
        note_all(source, tree, error)
        raise ScenarioError(source.errors()) from error
    if errors := source.errors():
        raise ScenarioError(errors)
    return WrittenPlan(read.all_points(), read.strategies, read.graines, read.etes)


def _number_of(name: str) -> Number:
    return Number(*BOUNDS[name], is_whole=name in WHOLE)


def _by_setting(value: Any, read: Callable[[str, Any], Any]) -> dict[str, Any]:
    """A mapping from what a plan may set to what `read(name, value)` makes of it; all that is wrong is found."""
    if not isinstance(value, dict):
        raise refuse("expected_section")
    complaints = Complaints()
    found = {}
    for name, each in value.items():
        if name not in BOUNDS:
            complaints.add((name, ON_KEY), refuse("unknown_setting", known=BOUNDS, name=name))
            continue
        try:
            found[name] = read(name, each)
        except PydanticCustomError as refusal:
            complaints.add((name,), refusal)
        except ValidationError as error:
            complaints.include(error, (name,))
    complaints.raise_any()
    return found


def _read_settings(value: Any) -> dict[str, float]:
    return _by_setting(value, lambda name, each: float(_number_of(name).read(each)))


def _read_variation(value: Any) -> dict[str, tuple[float, ...] | Range]:
    return _by_setting(value, _read_values)


def _read_values(name: str, value: Any) -> tuple[float, ...] | Range:
    """A list of values, or a range `{de: …, a: …}`."""
    number = _number_of(name)
    complaints = Complaints()
    items = value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else [value])
    read: dict[str | int, float] = {}
    for place, each in items:
        try:
            read[place] = float(number.read(each))
        except PydanticCustomError as refusal:
            complaints.add((place,) if isinstance(value, dict | list) else (), refusal)
    if isinstance(value, dict):
        for key in value.keys() - {"de", "a"}:
            complaints.add((key, ON_KEY), refuse("unknown_key", known=("de", "a"), name=key))
        for key in ("de", "a"):
            if key not in value:
                complaints.add((), refuse("missing_key", name=key))
    elif not read and not complaints:
        complaints.add((), refuse("values_wanted"))
    complaints.raise_any()
    if not isinstance(value, dict):
        return tuple(read.values())
    if read["de"] > read["a"]:
        raise refuse("reversed_range")
    return Range(read["de"], read["a"])


def _one_or_more(number: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    """What reads one value, or a list of them."""

    def read(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            return (number(value),)
        complaints = Complaints()
        found = []
        for place, each in enumerate(value):
            try:
                found.append(number(each))
            except PydanticCustomError as refusal:
                complaints.add((place,), refusal)
        complaints.raise_any()
        if not found:
            raise refuse("list_too_short", limit=1)
        return tuple(dict.fromkeys(found))

    return read


def _read_strategy(value: Any) -> str:
    tidy = value.replace("_", "-") if isinstance(value, str) else value
    return OneOf(tuple(STRATEGIES)).read(tidy)


def _read_points(value: Any) -> tuple[dict[str, float], ...]:
    if not isinstance(value, list):
        raise refuse("expected_list")
    complaints = Complaints()
    points = []
    for place, each in enumerate(value):
        try:
            points.append(_read_settings(each))
        except PydanticCustomError as refusal:
            complaints.add((place,), refusal)
        except ValidationError as error:
            complaints.include(error, (place,))
    complaints.raise_any()
    if not points:
        raise refuse("list_too_short", limit=1)
    return tuple(points)


_Settings = Annotated[dict[str, float], Written(_read_settings, {"type": "object"})]
_Variation = Annotated[dict[str, tuple[float, ...] | Range], Written(_read_variation, {"type": "object"})]
_Points = Annotated[tuple[dict[str, float], ...], Written(_read_points, {"type": "array"})]
_Strategies = Annotated[tuple[str, ...], Written(_one_or_more(_read_strategy), {"type": "array"})]
_Seeds = Annotated[tuple[int, ...], Written(_one_or_more(Number(0, LARGEST_SEED, True).read), {"type": "array"})]


class _PlanFile(Section):
    """The file. What it varies is written for its method: lists for a grid, ranges for a hypercube."""

    methode: Annotated[str, OneOf((GRID, LIST, HYPERCUBE))] = GRID
    varier: _Variation = Field(default_factory=dict)
    points: _Points = ()
    nombre: Annotated[int, Number(1, MOST_POINTS, is_whole=True)] | None = None
    tirage: Annotated[int, Number(0, LARGEST_SEED, is_whole=True)] = 1
    fixer: _Settings = Field(default_factory=dict)
    strategies: _Strategies | None = None
    graines: _Seeds | None = None
    etes: Annotated[int, Number(1, MOST_SUMMERS, is_whole=True)] | None = None

    @model_validator(mode="after")
    def _has_what_its_method_asks(self) -> Self:
        complaints = Complaints()
        wanted = {GRID: ("varier",), LIST: ("points",), HYPERCUBE: ("varier", "nombre")}[self.methode]
        for name in wanted:
            if not getattr(self, name):
                complaints.add((), refuse("missing_key", name=name))
        for name in ("varier", "points", "nombre"):
            if name in self.model_fields_set and name not in wanted:
                complaints.add((name, ON_KEY), refuse("unknown_key", known=wanted, name=name))
        for name, values in self.varier.items():
            if isinstance(values, Range) != (self.methode == HYPERCUBE):
                wrong = "range_wanted" if self.methode == HYPERCUBE else "values_wanted"
                complaints.add(("varier", name), refuse(wrong))
        if not complaints and self._n_points() > MOST_POINTS:
            complaints.add((wanted[0],), refuse("too_many_points", limit=MOST_POINTS))
        complaints.raise_any()
        return self

    def _n_points(self) -> int:
        return prod(len(each) for each in self._values().values()) if self.methode == GRID else len(self.points)

    def _values(self) -> dict[str, tuple[float, ...]]:
        return {name: each for name, each in self.varier.items() if not isinstance(each, Range)}

    def all_points(self) -> tuple[Point, ...]:
        """The points of the method, each with what is the same everywhere."""
        if self.methode == HYPERCUBE:
            ranges = {name: each for name, each in self.varier.items() if isinstance(each, Range)}
            points = latin_hypercube(ranges, self.nombre or 1, self.tirage)
        elif self.methode == LIST:
            points = tuple(Point(tuple(each.items())) for each in self.points)
        else:
            points = grid(self._values())
        return tuple(Point(tuple({**self.fixer, **dict(point.settings)}.items())) for point in points)
