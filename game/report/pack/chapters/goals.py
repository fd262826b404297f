"""The goals by result and by means: where each stands, and how the group went about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.debriefing import Figure, Goal, Source, Summer
from game.debriefing.aims import with_unit
from game.debriefing.figures import INDICATOR, PAGES
from game.report.pack.content import Block, Chapter, Grid, Heading, Measured, Paragraph, Points, Words
from game.report.pack.numbers import SCENARIO, sentence
from game.report.pack.saying import headings, say
from game.sim import INDICATORS
from game.telling import capitalised, read
from game.text import Texts


def goals(summer: Summer, texts: Texts) -> Chapter | None:
    """Nothing where the season cannot be replayed."""
    if not summer.evidence.is_replayed:
        return None
    return Chapter("objectifs", texts("pack.goals"), tuple(_blocks(summer, texts)))


def _blocks(summer: Summer, texts: Texts) -> Iterator[Block]:
    yield Paragraph((texts("pack.goals.intro"),))
    own = [goal for goal in summer.goals if not goal.view.is_of_stake]
    yield from _table(summer, texts("ending.by_result"), [goal for goal in own if not goal.view.is_means], texts)
    yield from _table(summer, texts("ending.by_means"), [goal for goal in own if goal.view.is_means], texts)
    scenario = summer.evidence.scenario
    if scenario is not None and scenario.stake is not None:
        heading = texts("ending.by_stake", theme=texts(f"stake.{scenario.stake.theme}"))
        yield from _table(summer, heading, [goal for goal in summer.goals if goal.view.is_of_stake], texts)
    means = [figure for figures in summer.means.values() for figure in figures]
    if means:
        yield Heading((texts("pack.goals.how"),))
        yield Points(tuple((sentence(texts, figure),) for figure in means))
    yield Heading((texts("pack.goals.voted"),))
    if summer.voted:
        yield Points(tuple(_voted(goal, weight, texts) for goal, weight in summer.voted))
    else:
        yield Paragraph((texts("ending.no_goals_voted"),))


def _table(summer: Summer, title: str, judged: Sequence[Goal], texts: Texts) -> Iterator[Block]:
    if judged:
        rows = tuple(_row(summer, goal, texts) for goal in judged)
        yield Grid(title, headings(texts, "pack.goals.heads"), rows, figures=(2, 3), widths=(4, 1.4, 1.3, 1.6))


def _row(summer: Summer, goal: Goal, texts: Texts) -> tuple[Words, ...]:
    name, key = (read(texts, goal.view.text),), goal.view.indicator
    unit = INDICATORS[key].unit if key in INDICATORS else "share"
    if goal.progress is None:
        return name, (texts("pack.goals.later"),), (), _aimed(goal, unit, texts)
    state = texts("ending.reached" if goal.progress.is_enough else "ending.on_the_way")
    weeks = () if summer.evidence.is_over else tuple(range(summer.evidence.n_weeks + 1))
    if INDICATORS[key].kind != "flow":
        weeks = weeks[-1:]
    value = goal.progress.value
    measured = Measured(with_unit(texts, unit, value), Figure(key, value, unit, Source(INDICATOR, key, weeks)))
    return name, (state,), (measured,), _aimed(goal, unit, texts)


def _aimed(goal: Goal, unit: str, texts: Texts) -> Words:
    """The threshold that the scenario asks for, where it is a simple one."""
    target = goal.objective.target
    for bound, key in ((target.above, "pack.goals.above"), (target.below, "pack.goals.below")):
        if bound is not None:
            figure = Figure(goal.view.id, bound, unit, Source(SCENARIO, goal.view.id))
            return say(texts, key, value=Measured(with_unit(texts, unit, bound), figure))
    return ()


def _voted(goal: str, weight: float, texts: Texts) -> Words:
    share = Measured(texts.percent(weight), Figure(goal, weight, "share", Source(PAGES, "goals")))
    return say(texts, "pack.goals.voted_is", goal=capitalised(texts(f"goal.{goal}")), share=share)
