"""What is seen of a season, as plain lines: read by people and by screen readers, so never in columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from game.sim import (
    GOALS,
    Dials,
    IncidentAsked,
    IncidentOutcome,
    MinutesView,
    PreparationAsked,
    ProposalAsked,
    SeasonView,
    SphereView,
    Text,
    surplus_rule_of,
    use_of_surplus,
)
from game.telling import LETTERS, POINTS, names_of, read, surplus_words, target_name, tell
from game.text import Texts


class Teller:
    """Puts views into words, in one language and for one region."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts

    def read(self, text: Text) -> str:
        """A text of the scenario; `{devise}` in it is the region's currency."""
        return read(self.texts, text)

    def about(self, view: SeasonView, text: Text, who: Sequence[int]) -> str:
        """A text of an incident, with the persons it is about named."""
        return tell(self.texts, view, text, who)

    def names(self, view: SeasonView, members: Sequence[int]) -> str:
        """Members by name, as a list in a sentence."""
        return names_of(self.texts, view, members)

    # --- Where the season stands ------------------------------------------------------------------------------

    def opening(self, view: SeasonView) -> Iterator[str]:
        """The card of the scenario and the people in it."""
        texts = self.texts
        yield self.read(view.scenario.title)
        if view.scenario.summary.fr:
            yield self.read(view.scenario.summary)
        yield texts.plural("tell.group", len(view.members), names=self.names(view, range(len(view.members))))
        yield texts(
            "tell.animateurs", names=texts.join([each.profile.name for each in view.animateurs if each.is_hired])
        )
        if view.scenario.entourage:
            people = [
                texts("tell.ally", name=each.name, role=texts(f"ally.{each.role}")) for each in view.scenario.entourage
            ]
            yield texts("tell.entourage", people=texts.join(people))
        if stake := view.scenario.stake:
            yield texts("tell.stake", theme=texts(f"stake.{stake.theme}"), text=self.read(stake.text))
        if view.scenario.judged:
            yield texts("tell.goals_to_come")
            yield from (texts("tell.goal_to_come", text=self.read(each.text)) for each in view.scenario.judged)
        yield texts("tell.seed", seed=view.seed)

    def pec(self, view: SeasonView) -> str:
        """PEC in points out of 100."""
        vision, support, autonomy = view.pec.points
        total = view.pec.total_points
        return self.texts("tell.pec", total=total, vision=vision, support=support, autonomy=autonomy)

    def week(self, view: SeasonView) -> Iterator[str]:
        """The heading of a week."""
        texts = self.texts
        days = texts.date_range(view.monday, view.friday)
        yield texts("tell.week", week=view.week, n_weeks=view.n_weeks, days=days)
        yield texts("tell.cash", cash=texts.money(view.cash))
        yield self.pec(view)

    def weather(self, view: SeasonView) -> str:
        """The five days of the week."""
        days = [
            self.texts("tell.day_weather", day=self.texts(f"day.{day}"), weather=self.texts(f"weather.{kind}"))
            for day, kind in enumerate(view.weather)
        ]
        return self.texts("tell.weather", days=", ".join(days))

    def preparation(self, asked: PreparationAsked, dials: Dials) -> Iterator[str]:
        """The conditions of success and, where hints are wanted, what they promise."""
        texts = self.texts
        yield texts("tell.preparation", left=asked.days_left, days=asked.days)
        for each in asked.conditions:
            level = texts.percent(each.level)
            name = texts(f"condition.{each.id}")
            yield texts("tell.condition", name=name, days=each.days, cap=each.cap, level=level)
        for letter, (low, high) in zip(LETTERS, asked.expected if dials.hints else (), strict=False):
            name = texts(f"quantity.{letter}")
            yield texts("tell.expected", name=name, low=texts.number(low * POINTS), high=texts.number(high * POINTS))

    def sphere(self, sphere: SphereView, dials: Dials) -> str:
        """The posture of the week, beside the perceived need as far as the dials let it be seen."""
        texts = self.texts
        if not dials.shows_all:
            name, posture = texts(f"sphere.{sphere.sphere}"), texts(f"posture.{sphere.posture}").lower()
            return texts("tell.sphere_to_observe", sphere=name, posture=posture)
        return texts(
            "tell.sphere",
            sphere=texts(f"sphere.{sphere.sphere}"),
            posture=texts(f"posture.{sphere.posture}").lower(),
            need=texts(f"posture.{sphere.perceived_posture}").lower(),
            gap=self.gap(sphere.gap) if dials.comments else "",
        ).rstrip()

    def gap(self, steps: int) -> str:
        """How far a posture is from the perceived need, without judging."""
        if steps == 0:
            return self.texts("tell.gap_none")
        return self.texts.plural("tell.gap_more" if steps > 0 else "tell.gap_less", abs(steps))

    def hours(self, view: SeasonView) -> Iterator[str]:
        """The animateurs' hours of the week."""
        texts, plan = self.texts, view.plan
        left = plan.available_hours - plan.posture_hours - plan.activity_hours - plan.supervision_hours
        yield texts(
            "tell.hours" if left >= 0 else "tell.hours_missing",
            available=texts.hours(plan.available_hours),
            postures=texts.hours(plan.posture_hours),
            contracts=texts.hours(plan.supervision_hours),
            activities=texts.hours(plan.activity_hours),
            left=texts.hours(abs(left)),
        )
        animateurs = {each.profile.id: each.profile.name for each in view.animateurs}
        for each in plan.allocations:
            yield texts(
                "tell.allocation_for" if each.target else "tell.allocation",
                animateur=animateurs[each.animateur],
                day=texts(f"day.{each.day}"),
                hours=texts.hours(each.hours),
                activity=texts(f"activity.{each.activity}"),
                target=target_name(texts, view, each.target),
            )

    def team(self, view: SeasonView) -> Iterator[str]:
        """Each member in a line."""
        texts = self.texts
        for member in view.members:
            if not member.is_active:
                yield texts("tell.member_left", name=member.profile.name, week=member.left_in_week)
                continue
            yield texts(
                "tell.member",
                name=member.profile.name,
                age=member.profile.age,
                mood=texts(f"mood.{member.mood}"),
                energy=texts.percent(member.energy),
                hours=texts.hours(member.hours),
                earnings=texts.money(member.earnings),
            )

    def rules(self, view: SeasonView) -> Iterator[str]:
        """What the members voted so far: rules, and what they want of the summer."""
        texts, rules = self.texts, view.rules
        yield texts(
            "tell.rules",
            vote=texts(f"voting_rule.{rules['vote']}"),
            work=texts(f"work_rule.{rules['partage_du_travail']}"),
            pay=texts(f"pay_rule.{rules['partage_des_gains']}"),
            contribution=texts.percent(float(rules["contribution"])),
        )
        weights = zip(GOALS, view.goals, strict=True)
        goals = ", ".join(f"{texts(f'goal.{goal}')} {texts.percent(weight)}" for goal, weight in weights)
        yield texts("tell.goals", goals=goals)

    # --- What happens -----------------------------------------------------------------------------------------

    def item(self, view: SeasonView, asked: ProposalAsked) -> Iterator[str]:
        """An item before the assembly, and what members lean to."""
        texts = self.texts
        yield texts("tell.item", number=asked.number, n_items=asked.n_items, title=self.read(asked.proposal.title))
        yield self.read(asked.proposal.text)
        if asked.proposed_by:
            yield texts("tell.proposed_by", names=self.names(view, asked.proposed_by))
        rule = texts(f"voting_rule.{asked.rule}")
        yield texts("tell.rule", rule=rule, present=len(asked.present), quorum=asked.quorum)
        leaning = [option for _, option, _ in asked.leanings]
        for option in asked.proposal.options:
            yield texts.plural("tell.leaning", leaning.count(option.id), option=self.read(option.text))
            if rule := surplus_rule_of(option):
                yield surplus_words(texts, use_of_surplus(view, rule), whole=True)

    def minutes(self, minutes: MinutesView) -> Iterator[str]:
        """What the assembly did with an item."""
        texts = self.texts
        title = self.read(minutes.proposal.title)
        options = {option.id: self.read(option.text) for option in minutes.proposal.options}
        if not minutes.has_quorum:
            yield texts("tell.no_quorum", title=title, present=len(minutes.present), quorum=minutes.quorum)
            return
        if minutes.is_imposed:
            yield texts("tell.imposed", title=title, option=options.get(minutes.adopted, ""))
        elif minutes.adopted:
            yield texts("tell.adopted", title=title, option=options[minutes.adopted])
        else:
            yield texts("tell.nothing_passed", title=title)
        if minutes.tally and not minutes.is_imposed:
            counted = [f"{options[option]} {votes}" for option, votes in minutes.tally]
            yield texts("tell.tally", rule=texts(f"voting_rule.{minutes.rule}"), tally=" / ".join(counted))
        if told := self.read(minutes.told):
            yield told
        yield texts("tell.ownership", share=texts.percent(minutes.ownership))

    def incident(self, view: SeasonView, asked: IncidentAsked) -> Iterator[str]:
        """Something that happens, and what the group seems to need."""
        texts = self.texts
        yield texts(
            "tell.incident", day=texts(f"day.{asked.day}"), title=self.about(view, asked.incident.title, asked.who)
        )
        yield self.about(view, asked.incident.text, asked.who)
        if asked.incident.danger:
            yield texts("tell.danger")
        if view.scenario.dials.shows_all:
            yield texts("tell.incident_need", need=texts(f"posture.{asked.perceived_posture}").lower())

    def outcome(self, view: SeasonView, outcome: IncidentOutcome) -> Iterator[str]:
        """How an incident was settled."""
        key = "tell.settled_by_group" if outcome.settled_by_group else "tell.settled"
        title, choice, feedback = (
            self.about(view, text, outcome.who)
            for text in (outcome.incident.title, outcome.choice.text, outcome.feedback)
        )
        yield self.texts(key, title=title, choice=choice)
        if feedback:
            yield feedback


def what_happened(teller: Teller, before: SeasonView, after: SeasonView) -> Iterator[str]:
    """What an advance brought: items settled by the assembly, incidents settled by the group or by a choice."""
    for minutes in _new(before.minutes, after.minutes):
        yield from teller.minutes(minutes)
    for outcome in _new(before.outcomes, after.outcomes):
        yield from teller.outcome(after, outcome)


T = TypeVar("T")


def _new(before: tuple[T, ...], after: tuple[T, ...]) -> tuple[T, ...]:
    """What was added; all of it where a new week began."""
    return after[len(before) :] if after[: len(before)] == before else after
