"""Levers as a person moves them: what each is called, its places in words, and the levers that each place makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from game.lab.levers import EVERY_SERVICE, Levers, Stand, why_not
from game.sim import CAPS, CONDITIONS, INTERVENTIONS, PAY_RULES, POSTURES, SPHERES, VOTING_RULES, WORK_RULES, Scenario
from game.telling import capitalised, read
from game.text import Texts

N = TypeVar("N", bound=float)

GROUPS: Final = ("presence", "rules", "money", "means")
"""The pages of levers, in their order."""

_TRAINING: Final = (0, 2, 4, 6, 8, 10, 12)
_CONTRIBUTIONS: Final = (0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)
_PRICES: Final = (0.8, 0.9, 1.0, 1.1, 1.15, 1.2, 1.3)
_WAYS: Final = (("tient", 3), ("recule", 2), ("recule", 3), ("recule", 4), ("suit_le_besoin", 3))
_CONDITION_ICONS: Final = {"comite_local": "gens", "animateurs": "poignee", "formation": "ecole", "reseau": "reseau"}


@dataclass(frozen=True, slots=True)
class Control:
    """One lever: `words` and `levers` are as long as each other, `chosen` is the place where it is now."""

    key: str
    name: str
    words: tuple[str, ...]
    levers: tuple[Levers, ...]
    chosen: int
    icon: str = ""
    sphere: str = ""
    is_slider: bool = True


def controls_of(t: Texts, group: str, levers: Levers, scenario: Scenario, service: str) -> list[Control]:
    """The levers of a page; `service` is the one whose price is shown, or `EVERY_SERVICE`."""
    match group:
        case "presence":
            return [*(_posture(t, levers, sphere) for sphere in SPHERES), _training(t, levers, scenario)]
        case "rules":
            return _rules(t, levers)
        case "money":
            return [_price(t, levers, scenario, service), _contribution(t, levers, scenario), _pay_rule(t, levers)]
    return [_days(t, levers, scenario, condition) for condition in CONDITIONS]


def _rules(t: Texts, levers: Levers) -> list[Control]:
    return [
        _rule(
            t,
            "voting_rule",
            VOTING_RULES,
            levers.voting_rule,
            lambda rule: replace(levers, voting_rule=rule),
            "urne",
        ),
        _rule(t, "work_rule", WORK_RULES, levers.work_rule, lambda rule: replace(levers, work_rule=rule), "travail"),
        _rule(t, "assembly", INTERVENTIONS, levers.assembly, lambda kind: replace(levers, assembly=kind), "bulle"),
    ]


def _pay_rule(t: Texts, levers: Levers) -> Control:
    return _rule(t, "pay_rule", PAY_RULES, levers.pay_rule, lambda rule: replace(levers, pay_rule=rule), "balance")


def way_of_moving(t: Texts, levers: Levers) -> Control | None:
    """How the postures that are set move over the summer; None when none is set."""
    stands = levers.stands
    if not stands:
        return None
    first = next(iter(stands.values()))
    present = first.move, first.every if first.move == "recule" else 3
    ways = _WAYS if present in _WAYS else (*_WAYS, present)
    made = tuple(
        replace(levers, stands={name: replace(stand, move=move, every=every) for name, stand in stands.items()})
        for move, every in ways
    )
    words = tuple(_way_words(t, move, every) for move, every in ways)
    return Control("move", t("laboratory.move"), words, made, ways.index(present), is_slider=False)


def _way_words(t: Texts, move: str, every: int) -> str:
    return t.plural("laboratory.move.recule", every) if move == "recule" else t(f"laboratory.move.{move}")


def _posture(t: Texts, levers: Levers, sphere: str) -> Control:
    """From the need, which is not set, to the most withdrawn posture."""
    others = dict(levers.stands)
    stand = others.pop(sphere, None)
    model = stand or next(iter(others.values()), Stand())
    made = [replace(levers, stands=others)]
    made += [
        replace(
            levers,
            stands={
                name: replace(model, posture=posture) if name == sphere else others[name]
                for name in SPHERES
                if name == sphere or name in others
            },
        )
        for posture in POSTURES
    ]
    words = (t("laboratory.by_need"), *(t(f"posture.{posture}") for posture in POSTURES))
    chosen = 0 if stand is None else 1 + POSTURES.index(stand.posture)
    return Control(sphere, t(f"sphere.{sphere}"), words, tuple(made), chosen, sphere=sphere)


def _training(t: Texts, levers: Levers, scenario: Scenario) -> Control:
    return _numbers(
        "training",
        t("laboratory.training"),
        t("laboratory.own_way"),
        _with(_TRAINING, levers.training),
        levers.training,
        lambda days: t.plural("laboratory.days", days),
        lambda days: replace(levers, training=days),
        scenario,
        "ecole",
    )


def _contribution(t: Texts, levers: Levers, scenario: Scenario) -> Control:
    return _numbers(
        "contribution",
        t("laboratory.contribution"),
        t("laboratory.as_written"),
        _with(_CONTRIBUTIONS, levers.contribution),
        levers.contribution,
        t.percent,
        lambda share: replace(levers, contribution=share),
        scenario,
        "caisse",
    )


def _price(t: Texts, levers: Levers, scenario: Scenario, service: str) -> Control:
    others = {name: factor for name, factor in levers.prices.items() if name != service}
    present = levers.prices.get(service)
    words = {each.id: read(t, each.name) for each in scenario.services}
    return _numbers(
        "price",
        capitalised(words[service]) if service != EVERY_SERVICE else t("laboratory.every_service"),
        t("laboratory.as_written"),
        _with(_PRICES, present),
        present,
        lambda factor: t("laboratory.reference_price") if factor == 1 else _signed_percent(t, factor - 1),
        lambda factor: replace(levers, prices=others if factor is None else others | {service: factor}),
        scenario,
        "argent",
    )


def _days(t: Texts, levers: Levers, scenario: Scenario, condition: str) -> Control:
    others = {name: days for name, days in levers.days.items() if name != condition}
    return _numbers(
        condition,
        t(f"condition.{condition}"),
        t("laboratory.own_way"),
        range(CAPS[condition] + 1),
        levers.days.get(condition),
        lambda days: t.plural("laboratory.days", days),
        lambda days: replace(levers, days=others if days is None else others | {condition: days}),
        scenario,
        _CONDITION_ICONS[condition],
    )


def _numbers(
    key: str,
    name: str,
    unset: str,
    numbers: Iterable[N],
    present: N | None,
    words: Callable[[N], str],
    made: Callable[[N | None], Levers],
    scenario: Scenario,
    icon: str,
) -> Control:
    """A slider from `unset` through the numbers that can be played in this scenario."""
    playable = [each for each in numbers if each == present or not why_not(made(each), scenario)]
    chosen = 0 if present is None else 1 + playable.index(present)
    return Control(key, name, (unset, *map(words, playable)), (made(None), *map(made, playable)), chosen, icon)


def _rule(
    t: Texts, key: str, rules: Sequence[str], present: str | None, made: Callable[[str | None], Levers], icon: str
) -> Control:
    """A list from what the scenario or the strategy says through the rules there are."""
    domain = "intervention" if key == "assembly" else key
    unset = t("laboratory.own_way" if key == "assembly" else "laboratory.as_written")
    words = (unset, *(capitalised(t(f"{domain}.{rule}")) for rule in rules))
    chosen = 0 if present is None else 1 + rules.index(present)
    return Control(key, t(f"laboratory.{key}"), words, (made(None), *map(made, rules)), chosen, icon, is_slider=False)


def _signed_percent(t: Texts, share: float) -> str:
    return t("laboratory.percent", number=t.number(round(share * 100), sign=True))


def _with(places: Iterable[N], present: N | None) -> list[N]:
    """The places in order, the present one among them."""
    return sorted({*places} if present is None else {*places, present})
