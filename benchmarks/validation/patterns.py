"""The patterns as a table: figures, intervals and whether they hold, for two seeds."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby

from benchmarks.validation.markdown import table
from tests.patterns import members, money, phases, support
from tests.patterns.estimates import Claim
from tests.patterns.summers import N_SUMMERS, REGIONS, SEED

SEEDS = (SEED, 2 * SEED)

SENTENCES = {
    "P1": "A co-op of Québec earns what those of the network earn",
    "P2": "A co-op of France earns and works as those of the network",
    "P3": "Doing for them earns early and leaves them less autonomous",
    "P4": "Leaving them alone from the first day loses members and clients",
    "P5": "Delegating once they are ready beats delegating at once and never",
    "P6": "Each condition of success missing alone costs in its own place",
    "P7": "Deciding for them gives the outcome and costs ownership, trust and turnout",
    "P8": "Dearer services get fewer requests by their elasticity; rain hits outdoor services only",
    "P9": "Learning by doing slows, and the equity rule spreads it",
    "P10": "Autonomy pays off late",
    "P11": "Members with weak ties and little voice leave first",
    "P12": "No strategy is best on every goal",
    "P13": "A group forms, storms, norms and performs, and nobody scripts it",
}

BY_REGION: tuple[Callable[[str, int], list[Claim]], ...] = (
    support.doing_for_them,
    support.leaving_them_alone,
    support.fading_in_time,
    support.without_a_condition,
    members.deciding_for_them,
    money.prices_and_requests,
    money.rain_and_requests,
    members.learning_by_doing,
    support.autonomy_pays_late,
    members.who_leaves,
    money.nobody_has_it_all,
    phases.phases_of_a_group,
)


def measure(seed: int) -> list[Claim]:
    """Every claim for one seed, in the order of the patterns."""
    measures: list[Callable[[int], list[Claim]]] = [money.network_quebec, money.network_france]
    measures += [partial(each, region) for each in BY_REGION for region in REGIONS]
    return [claim for each in measures for claim in each(seed)]


def section() -> str:
    """The chapter on patterns."""
    first, second = (measure(seed) for seed in SEEDS)
    return "\n".join([*_chapters(first, second), *_misses(first, second)])


def _chapters(first: list[Claim], second: list[Claim]) -> Iterator[str]:
    for pattern, sentence in SENTENCES.items():
        pairs = [(one, two) for one, two in zip(first, second, strict=True) if one.pattern == pattern]
        held = sum(one.holds and two.holds for one, two in pairs)
        yield f"### {pattern}. {sentence}\n\n{held} of {len(pairs)} figures are where the pattern wants them.\n"
        yield table(
            ("figure", "scenario", f"seed {SEEDS[0]}", "95 % interval", f"seed {SEEDS[1]}", "wanted", "holds"),
            [
                (one.sentence, one.region, _figure(one, one.estimate.value), _interval(one),
                 _figure(two, two.estimate.value), _wanted(one), _verdict(one, two))
                for one, two in pairs
            ],
        )  # fmt: skip
        if pattern == "P5":
            yield _pec_by_date()


def _pec_by_date() -> str:
    dates = {region: support.pec_by_date(region) for region in REGIONS}
    weeks = [*dates[REGIONS[0]]]
    heads = ("never" if week == support.NEVER else f"week {week}" for week in weeks)
    rows = [(region, *(f"{each[week].value:.2f}" for week in weeks)) for region, each in dates.items()]
    return "Final PEC by the week from which everything is delegated:\n\n" + table(("scenario", *heads), rows)


def _misses(first: list[Claim], second: list[Claim]) -> Iterator[str]:
    yield "### Misses\n"
    missed = [(one, two) for one, two in zip(first, second, strict=True) if not (one.holds and two.holds)]
    if not missed:
        yield "None: every figure above is where its pattern wants it, for both seeds.\n"
    for reason, group in groupby(missed, key=lambda pair: (pair[0].pattern, pair[0].region, pair[0].miss)):
        pattern, region, why = reason
        figures = "; ".join(
            f"{one.sentence}: {_figure(one, one.estimate.value)} and {_figure(two, two.estimate.value)} "
            f"(wanted {_wanted(one)})"
            for one, two in group
        )
        yield f"- **{pattern}, {region}.** {figures}. {why}".rstrip()
    yield ""


def _figure(claim: Claim, value: float) -> str:
    return f"{value:{claim.form}}".replace("-", "−")


def _interval(claim: Claim) -> str:
    low, high = claim.estimate.low, claim.estimate.high
    return "given" if low == high else f"{_figure(claim, low)} to {_figure(claim, high)}"


def _wanted(claim: Claim) -> str:
    low, high = claim.at_least, claim.at_most
    if math.isinf(low) and math.isinf(high):
        return "–"
    if math.isinf(high):
        return f"≥ {_figure(claim, low)}"
    if math.isinf(low):
        return f"≤ {_figure(claim, high)}"
    return _figure(claim, low) if low == high else f"{_figure(claim, low)} to {_figure(claim, high)}"


def _verdict(one: Claim, two: Claim) -> str:
    if math.isinf(one.at_least) and math.isinf(one.at_most):
        return "–"
    if one.holds != two.holds:
        return "for one seed"
    if not one.holds:
        return "**no**"
    return "yes" if one.is_clear and two.is_clear else "yes, within chance"


def method() -> str:
    return (
        f"Every figure is a mean over {N_SUMMERS} summers (four times as many for elasticities), seeds {SEEDS[0]} and "
        f"{SEEDS[1]}; calibration used seeds under 10 000 only. Two strategies are compared summer by summer with the "
        "same luck; intervals are normal for means and ratios and Wilson’s for shares. “Within chance”: it holds, and "
        "the interval of a seed crosses what is wanted. `adaptative` plays where no strategy is named. "
        "The same checks are tests: `python -m pytest -m long tests/patterns`."
    )
