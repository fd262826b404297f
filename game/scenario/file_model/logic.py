"""Conditions and effects: data, read into the simulation's own values."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Annotated, Any, Final

from pydantic_core import PydanticCustomError

from game.scenario.file_model.complaints import ON_KEY, Complaints, Place, refuse
from game.scenario.file_model.keys import (
    MONEY_KEYS,
    KeyUse,
    check_reference,
    read_condition_key,
    read_effect_key,
)
from game.scenario.file_model.values import Number, WrittenWithNames, looks_like_number, read_number, read_word, shared
from game.scenario.names import Names
from game.sim import WEATHERS, AllOf, AnyOf, Condition, Effect, KeyTest, NoneOf

OPEN: Final = "ouvert"
"""Value of `decision.<id>` while nothing is voted."""

_COMBINATIONS: Final = ("tous", "un_de", "aucun")
_TESTS: Final = ("sous", "au_dessus", "entre", "egal", "parmi", "de", "a")
_AMOUNT: Final = Number(-10_000.0, 10_000.0)
_WEEKS: Final = Number(1, 12, is_whole=True)
_CHANCE: Final = Number(0.0, 1.0)


# --- Effects ----------------------------------------------------------------------------------------------------


def read_effects(value: Any, names: Names) -> tuple[Effect, ...]:
    """`{key: amount}` or `{key: {montant, sur, chance}}`; money becomes cents."""
    if not isinstance(value, dict):
        raise refuse("expected_effects")
    complaints = Complaints()
    effects = []
    for written, amount in value.items():
        use = _try(complaints, (written, ON_KEY), read_effect_key, written, names)
        details = _read_amount(complaints, (written,), amount)
        if use and details:
            number, weeks, chance = details
            number = round(number * 100) if use.key.base in MONEY_KEYS else number
            effects.append(Effect(use.name, number, use.target, weeks, chance))
    complaints.raise_any()
    return tuple(effects)


def _read_amount(complaints: Complaints, place: Place, value: Any) -> tuple[float, int, float] | None:
    if not isinstance(value, dict):
        number = _try(complaints, place, _AMOUNT.read, value)
        return None if number is None else (number, 1, 1.0)
    known = {"montant": _AMOUNT, "sur": _WEEKS, "chance": _CHANCE}
    found: dict[str, float] = {}
    for key, each in value.items():
        if key not in known:
            complaints.add((*place, key, ON_KEY), _unknown_key(key, tuple(known)))
            continue
        number = _try(complaints, (*place, key), known[key].read, each)
        if number is not None:
            found[key] = number
    if "montant" not in value:
        complaints.add(place, refuse("missing_key", name="montant"))
    if found.keys() != value.keys() or "montant" not in found:
        return None
    return found["montant"], int(found.get("sur", 1)), found.get("chance", 1.0)


# --- Conditions -------------------------------------------------------------------------------------------------


def read_condition(value: Any, names: Names) -> Condition:
    """Several keys all hold; `tous`, `un_de` and `aucun` combine lists of conditions."""
    complaints = Complaints()
    condition = _read_condition(complaints, (), value, names)
    complaints.raise_any()
    return condition


def _read_condition(complaints: Complaints, place: Place, value: Any, names: Names) -> Condition:
    if not isinstance(value, dict):
        complaints.add(place, refuse("expected_condition"))
        return AllOf()
    parts: list[Condition] = []
    for written, each in value.items():
        if written in _COMBINATIONS:
            parts.append(_read_combination(complaints, (*place, written), written, each, names))
            continue
        use = _try(complaints, (*place, written, ON_KEY), read_condition_key, written, names)
        test = _read_test(complaints, (*place, written), use, each, names)
        if test is not None:
            parts.append(test)
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))


def _read_combination(complaints: Complaints, place: Place, word: str, value: Any, names: Names) -> Condition:
    if not isinstance(value, list) or not value:
        complaints.add(place, refuse("expected_list"))
        return AllOf()
    parts = tuple(_read_condition(complaints, (*place, i), each, names) for i, each in enumerate(value))
    if word == "tous":
        return AllOf(parts)
    return AnyOf(parts) if word == "un_de" else NoneOf(parts)


def tests_in(condition: Condition) -> Iterator[KeyTest]:
    """Every single test of a condition."""
    if isinstance(condition, KeyTest):
        yield condition
    else:
        for part in condition.conditions:
            yield from tests_in(part)


def read_number_test(complaints: Complaints, place: Place, key: str, value: Any) -> KeyTest | None:
    """A test on a number that is no indicator of the registry (an age), or on a final indicator."""
    return _read_test(complaints, place, None, value, Names(), key)


def _read_test(
    complaints: Complaints, place: Place, use: KeyUse | None, value: Any, names: Names, name: str = ""
) -> KeyTest | None:
    """One test; `use` None when the key itself is wrong or unregistered: the value is checked all the same."""
    if not isinstance(value, dict):
        complaints.add(place, refuse("one_test_wanted", known=_TESTS, instead=_as_test(use, value)))
        return None
    unknown = [key for key in value if key not in _TESTS]
    for key in unknown:
        complaints.add((*place, key, ON_KEY), _unknown_key(key, _TESTS))
    if unknown:
        return None
    if not value or (len(value) > 1 and not value.keys() <= {"de", "a"}):
        complaints.add(place, refuse("one_test_wanted", known=_TESTS))
        return None
    try:
        return _build_test(use, value, names, use.name if use else name)
    except PydanticCustomError as refusal:
        complaints.add((*place, next(iter(value))), refusal)
        return None


def _as_test(use: KeyUse | None, value: Any) -> str:
    """The test that a lone word or week stands for; a lone level could be below or above."""
    is_exact = use is not None and (use.key.kind == "word" or use.name == "semaine")
    return f"{{egal: {value}}}" if is_exact and isinstance(value, str) and value.isalnum() and len(value) < 40 else ""


def _build_test(use: KeyUse | None, value: dict[str, Any], names: Names, name: str) -> KeyTest:
    target = use.target if use else ""
    is_word = use is not None and use.key.kind == "word"
    word, operand = next(iter(value.items()))
    if is_word and word not in ("egal", "parmi"):
        raise refuse("word_wanted_in_test")
    if word in ("de", "a"):
        low = read_number(value["de"]) if "de" in value else -math.inf
        high = read_number(value["a"]) if "a" in value else math.inf
        return KeyTest(name, target, between=_ordered(low, high))
    if word == "entre":
        if not isinstance(operand, list) or len(operand) != 2:
            raise refuse("expected_list")
        return KeyTest(name, target, between=_ordered(read_number(operand[0]), read_number(operand[1])))
    if word == "parmi":
        if not isinstance(operand, list) or not operand:
            raise refuse("expected_list")
        return KeyTest(name, target, among=tuple(_read_operand(use, name, each, names) for each in operand))
    if word == "egal":
        return KeyTest(name, target, equal=_read_operand(use, name, operand, names))
    number = _read_level(name, operand)
    return KeyTest(name, target, below=number) if word == "sous" else KeyTest(name, target, above=number)


def _read_operand(use: KeyUse | None, name: str, value: Any, names: Names) -> float | str:
    if use is None or use.key.kind != "word":
        if isinstance(value, str) and not looks_like_number(value):
            raise refuse("number_wanted_in_test")
        return _read_level(name, value)
    word = read_word(value)
    if use.key.base == "meteo":
        check_reference(word, WEATHERS, "weather")
    elif use.key.base == "decision":
        check_reference(word, (OPEN, *names.decisions[use.key.qualifier]), "option")
    else:
        check_reference(word, names.incidents[use.key.qualifier], "choice")
    return word


def _read_level(name: str, value: Any) -> float:
    number = read_number(value)
    if name == "pec" and number > 3:
        raise refuse("pec_scale", instead=f"{number / 100 * 3:g}" if number <= 100 else "")
    return number


def _ordered(low: float, high: float) -> tuple[float, float]:
    if low > high:
        raise refuse("reversed_range")
    return low, high


def _unknown_key(key: str, known: tuple[str, ...]) -> PydanticCustomError:
    return refuse("unknown_key", known=known, name=key)


def _try(complaints: Complaints, place: Place, read: Any, *values: Any) -> Any:
    """What `read` gives, or None with its refusal noted at `place`."""
    try:
        return read(*values)
    except PydanticCustomError as refusal:
        complaints.add(place, refusal)
        return None


Effects = Annotated[tuple[Effect, ...], WrittenWithNames(read_effects, shared("effets"))]
When = Annotated[Condition, WrittenWithNames(read_condition, shared("condition"))]
