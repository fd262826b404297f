"""Levers in plain words, for a file or for another program, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from game.lab.levers.levers import EVERY_SERVICE, Levers, Stand

Written = Mapping[str, Any]

_ALL: Final = "tous"
_PLAIN: Final = {
    "assemblee": "assembly",
    "formation": "training",
    "contribution": "contribution",
    "vote": "voting_rule",
    "partage_des_gains": "pay_rule",
    "partage_du_travail": "work_rule",
}
"""Keys of a file that hold one word or number, and the fields that they are."""


def as_written(levers: Levers) -> dict[str, Any]:
    """Words, numbers and mappings of them, as YAML or JSON takes them; what is not set is left out."""
    written: dict[str, Any] = {"strategie": levers.strategy}
    if levers.stands:
        written["postures"] = {sphere: _stand_as_written(stand) for sphere, stand in levers.stands.items()}
    if levers.days:
        written["preparation"] = dict(levers.days)
    if levers.prices:
        written["prix"] = {name or _ALL: factor for name, factor in levers.prices.items()}
    plain = {key: getattr(levers, name) for key, name in _PLAIN.items()}
    return written | {key: value for key, value in plain.items() if value is not None}


def _stand_as_written(stand: Stand) -> dict[str, Any]:
    every = {"semaines": stand.every} if stand.move == "recule" else {}
    return {"posture": stand.posture, "mouvement": stand.move, **every}


def levers_from(written: Written) -> Levers:
    """What `as_written` wrote; whether it can be played is for `check`.

    Raises:
        ValueError: names a key that is unknown or that holds another kind of value.
    """
    known = {"strategie", "postures", "preparation", "prix", *_PLAIN}
    if unknown := sorted(set(written) - known):
        raise ValueError(f"unknown key: {unknown[0]}")
    plain = {name: _plain(key, written[key]) for key, name in _PLAIN.items() if key in written}
    return Levers(
        strategy=_word("strategie", written.get("strategie", Levers().strategy)),
        stands={sphere: _stand(sphere, stand) for sphere, stand in _mapping(written, "postures").items()},
        days={name: _whole(name, days) for name, days in _mapping(written, "preparation").items()},
        prices={
            EVERY_SERVICE if name == _ALL else name: _number(name, f) for name, f in _mapping(written, "prix").items()
        },
        **plain,
    )


def _mapping(written: Written, key: str) -> Mapping[str, Any]:
    value = written.get(key, {})
    if not isinstance(value, Mapping):
        raise ValueError(f"not a mapping: {key}")
    return value


def _stand(sphere: str, written: object) -> Stand:
    if not isinstance(written, Mapping) or set(written) - {"posture", "mouvement", "semaines"}:
        raise ValueError(f"not a posture: {sphere}")
    usual = Stand()
    return Stand(
        _word("posture", written.get("posture", usual.posture)),
        _word("mouvement", written.get("mouvement", usual.move)),
        _whole("semaines", written.get("semaines", usual.every)),
    )


def _plain(key: str, value: object) -> Any:
    if key == "formation":
        return _whole(key, value)
    return _number(key, value) if key == "contribution" else _word(key, value)


def _word(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"not a word: {key}")
    return value


def _whole(key: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"not a whole number: {key}")
    return value


def _number(key: str, value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise ValueError(f"not a number: {key}")
    return float(value)
