"""What the laboratory says, in words: for the window, pages and files alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from game.lab.levers import EVERY_SERVICE, Card, Levers, Refusal, Stand
from game.lab.paired import ANIMATEUR_HOURS, LIMITS, Compared, Conclusion
from game.rounding import half_up
from game.sim import SPHERES, Scenario
from game.telling import read
from game.text import Texts

Names = tuple[str, str]

_NAMED: Final = 3
"""Changes that one sentence names."""


def question(texts: Texts, card: Card) -> str:
    """Et si on votait par consentement ?"""
    return texts(f"lab.card.{card.id}")


def names_of(texts: Texts, card: Card) -> Names:
    """How the two ways of a card are called, A then B."""
    return texts(f"lab.card.{card.id}.base"), texts(f"lab.card.{card.id}.changed")


def said(texts: Texts, conclusion: Conclusion, names: Names) -> str:
    """What may be concluded, in one sentence."""
    points = half_up(10 * abs(conclusion.points)) / 10
    values = {
        "winner": names[0] if conclusion.winner == "a" else names[1],
        "share": share_of_summers(texts, conclusion.share),
        "points": texts.plural("lab.points", points),
        "low": texts.number(conclusion.low, 1, sign=True),
        "high": texts.number(conclusion.high, 1, sign=True),
    }
    if conclusion.key == "small" and not points:
        return texts("lab.said.none")
    return texts.plural(f"lab.said.{conclusion.key}", conclusion.n_summers, **values)


def share_of_summers(texts: Texts, share: float) -> str:
    """A share in hundredths, which is said to be none or all only where it is."""
    return texts.percent(share if share in (0.0, 1.0) else min(max(share, 0.01), 0.99))


def said_besides(texts: Texts, compared: Compared, conclusion: Conclusion, names: Names) -> str:
    """What else differs most, the price that the winner pays first; "" where nothing does."""
    b_rises = {key: compared.differences[key].mean > 0 for key in conclusion.moved}
    if conclusion.price:
        b_wins = conclusion.winner == "b"
        worse = [change(texts, key, b_rises[key] == b_wins) for key in conclusion.price[:_NAMED]]
        return texts("lab.said.price", winner=names[1] if b_wins else names[0], changes=texts.join(worse))
    if not conclusion.moved:
        return ""
    moved = [change(texts, key, b_rises[key]) for key in conclusion.moved[:_NAMED]]
    return texts("lab.said.moved", name=names[1], changes=texts.join(moved))


def change(texts: Texts, figure: str, rises: bool) -> str:
    """More or less of something, as a part of a sentence: moins de revenus."""
    return texts(f"lab.change.{figure}.more" if rises else f"lab.change.{figure}.less")


def figure_name(texts: Texts, figure: str) -> str:
    """The heading of a figure of the table."""
    return texts(f"lab.figure.{figure}" if figure == ANIMATEUR_HOURS else f"indicator.{figure}")


def limits(texts: Texts) -> tuple[str, ...]:
    """What cannot be concluded, a sentence each."""
    return tuple(texts(f"lab.limit.{limit}") for limit in LIMITS)


def why(texts: Texts, refusals: Sequence[Refusal]) -> str:
    """Why levers cannot be played."""
    return " ".join(_refused(texts, each) for each in refusals)


def _refused(texts: Texts, refusal: Refusal) -> str:
    values = {name: texts.number(v, 2) if isinstance(v, float) else v for name, v in refusal.values.items()}
    return texts(f"lab.refused.{refusal.key}", **values)


def told(texts: Texts, levers: Levers, scenario: Scenario) -> tuple[str, ...]:
    """What is set, a sentence each; nothing where the summer is as the scenario and the strategy have it."""
    return tuple(_told(texts, levers, scenario))


def _told(texts: Texts, levers: Levers, scenario: Scenario) -> Iterator[str]:
    for sphere in SPHERES:
        if sphere in levers.stands:
            yield texts(
                "lab.told.stand",
                sphere=texts(f"sphere.{sphere}.long"),
                stand=_stand(texts, levers.stands[sphere]),
            )
    if levers.assembly is not None:
        yield texts("lab.told.assembly", intervention=texts(f"intervention.{levers.assembly}"))
    if levers.training is not None:
        yield texts.plural("lab.told.training", levers.training)
    for condition, days in levers.days.items():
        yield texts.plural("lab.told.days", days, condition=texts(f"condition.{condition}"))
    for service, factor in levers.prices.items():
        name = texts("lab.every_service") if service == EVERY_SERVICE else _service(texts, scenario, service)
        yield texts("lab.told.price", service=name, change=texts.number((factor - 1.0) * 100.0, sign=True))
    if levers.contribution is not None:
        yield texts("lab.told.contribution", share=texts.percent(levers.contribution))
    if levers.voting_rule is not None:
        yield texts("lab.told.voting_rule", rule=texts(f"voting_rule.{levers.voting_rule}"))
    if levers.pay_rule is not None:
        yield texts("lab.told.pay_rule", rule=texts(f"pay_rule.{levers.pay_rule}"))
    if levers.work_rule is not None:
        yield texts("lab.told.work_rule", rule=texts(f"work_rule.{levers.work_rule}"))


def _stand(texts: Texts, stand: Stand) -> str:
    """A posture and how it moves: Guider, un cran de retrait toutes les 3 semaines."""
    posture = texts(f"posture.{stand.posture}")
    if stand.move == "recule":
        return texts.plural("lab.move.recule", stand.every, posture=posture)
    return texts(f"lab.move.{stand.move}", posture=posture)


def _service(texts: Texts, scenario: Scenario, name: str) -> str:
    return next(read(texts, each.name) for each in scenario.services if each.id == name)
