"""What a scenario does not say: the defaults of its region, as data beside this file.

`quebec`, `france` and `belgique` give the market, the money and the calendar of a region; `commun` gives what may
happen and what may be voted anywhere. They are written in the scenario language itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from game.scenario.shipped import read_shipped


@cache
def read_defaults(name: str) -> dict[str, Any]:
    """The content of `<name>.yaml` of this package, as the model of the file reads it. Not to be changed."""
    return read_shipped(_text(name))


def default_files(region: str) -> tuple[tuple[str, str], ...]:
    """The files that say what a scenario of this region does not, and what is written in each; the region’s last."""
    return tuple((f"defaults/{name}.yaml", _text(name)) for name in ("commun", region))


@cache
def climate(name: str) -> tuple[Mapping[str, float], ...]:
    """Shares of each kind of weather, week by week."""
    weeks = read_defaults("climats")[name]
    return tuple({kind: float(share) for kind, share in week.items()} for week in weeks)


def _text(name: str) -> str:
    return files(__package__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
