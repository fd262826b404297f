"""The questions, a page each: what is asked, and the answers as widgets."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from game.scenario.writing import (
    AIMS,
    DIFFICULTIES,
    MEMBERS,
    STAKE_GOALS,
    WEEKS,
    Answers,
    offered_services,
)
from game.sim import REGIONS
from game.telling import capitalised
from game.text import Texts
from game.ui import (
    T16,
    T18,
    Checkbox,
    Column,
    Grid,
    Icon,
    Label,
    OptionCard,
    Row,
    Stepper,
    TextField,
    UiAction,
    Widget,
    choice_list,
)

_AGES = (None, (14, 16), (15, 17), (16, 18), (18, 25))
_MOST_LETTERS = 60


@dataclass(frozen=True, slots=True)
class Answering(UiAction):
    """From now on, these are the answers."""

    answers: Answers


@dataclass(frozen=True, slots=True)
class GoOn(UiAction):
    """To the next question."""


@dataclass(frozen=True, slots=True)
class Question:
    """One page. `section`: the part of the file that it writes; `first`: the widget that has the focus."""

    id: str
    section: str
    ask: Callable[[Answers, Texts], Widget]
    first: Callable[[Answers], str]


def _region(answers: Answers, t: Texts) -> Widget:
    options = [
        OptionCard(
            _words(t(f"scenarios.region.{region}"), t(f"wizard.region.{region}")),
            Answering(replace(answers, region=region, members=None, ages=None, weeks=None, services=())),
            name=t(f"scenarios.region.{region}"),
            value=t(f"wizard.region.{region}"),
            selected=region == answers.region,
            fill="tint",
            key=f"region-{region}",
        )
        for region in REGIONS
    ]
    place = TextField(
        answers.place,
        lambda text: Answering(replace(answers, place=text)),
        name=t("wizard.place"),
        placeholder=t("wizard.place_example"),
        icon="pin",
        max_length=_MOST_LETTERS,
        on_enter=GoOn(),
        key="place",
    )
    named = Column([Label(t("wizard.place"), T18.black), place, Label(t("wizard.place_text"), T16, "ink2")], gap=6)
    return Column([choice_list(options, numbered=True, name=t("wizard.region.heading")), named], gap=18)


def _group(answers: Answers, t: Texts) -> Widget:
    usual = answers.completed()
    count = usual.members or 0
    members = Stepper(
        count,
        MEMBERS[1],
        lambda n: Answering(replace(answers, members=n)),
        name=t("wizard.members"),
        value=t("wizard.n_members", n=count),
        least=MEMBERS[0],
        key="members",
    )
    ages = [
        OptionCard(
            Label(_age_words(each, answers, t), T16.bold),
            Answering(replace(answers, ages=each)),
            name=_age_words(each, answers, t),
            selected=each == answers.ages,
            key=f"ages-{rank}",
        )
        for rank, each in enumerate(_AGES)
    ]
    how_many = [Label(t("wizard.members"), T18.black), members, Label(t("wizard.members_text"), T16, "ink2")]
    how_old = [Label(t("wizard.ages"), T18.black), choice_list(ages, columns=3, name=t("wizard.ages"))]
    return Column([Column(how_many, gap=8), Column(how_old, gap=8)], gap=22)


def _age_words(ages: tuple[int, int] | None, answers: Answers, t: Texts) -> str:
    if ages is not None:
        return t("wizard.ages_between", low=ages[0], high=ages[1])
    low, high = replace(answers, ages=None).completed().ages or (0, 0)
    return t("wizard.ages_usual", low=low, high=high)


def _weeks(answers: Answers, t: Texts) -> Widget:
    weeks = answers.completed().weeks or 0
    start = answers.starts
    end = start + datetime.timedelta(weeks=weeks, days=-3)  # the last Friday
    stepper = Stepper(
        weeks,
        WEEKS[1],
        lambda n: Answering(replace(answers, weeks=n)),
        name=t("wizard.weeks"),
        value=t("wizard.n_weeks", n=weeks, dates=t.date_range(start, end)),
        least=WEEKS[0],
        key="weeks",
    )
    return Column([stepper, Label(t("wizard.weeks_text"), T16, "ink2")], gap=14)


def _services(answers: Answers, t: Texts) -> Widget:
    chosen = answers.completed().services
    boxes: list[Widget] = []
    for name, service in offered_services(answers.region).items():
        is_on = name in chosen
        others = tuple(each for each in chosen if each != name) if is_on else (*chosen, name)
        boxes.append(
            Checkbox(
                t.polish(str(service["nom"])),
                Answering(replace(answers, services=others)),
                checked=is_on,
                key=f"service-{name}",
                enabled=not is_on or len(chosen) > 1,
                reason=t("wizard.one_service"),
            )
        )
    return Column(
        [
            Grid(boxes, columns=2, gap=10, zone=True, name=t("wizard.services.heading")),
            Label(t("wizard.services_text"), T16, "ink2"),
        ],
        gap=16,
    )


def _difficulties(answers: Answers, t: Texts) -> Widget:
    boxes: list[Widget] = []
    for theme in DIFFICULTIES:
        is_on = theme in answers.difficulties
        others = tuple(each for each in DIFFICULTIES if (each in answers.difficulties) != (each == theme))
        boxes.append(
            Checkbox(
                t(f"writing.difficulty.{theme}"),
                Answering(replace(answers, difficulties=others)),
                checked=is_on,
                key=f"difficulty-{theme}",
            )
        )
    grid = Column(boxes, gap=10, zone=True, name=t("wizard.difficulties.heading"))
    n_found = len(answers.incidents)
    said = t.plural("wizard.n_incidents", n_found) if n_found else t("wizard.all_incidents")
    return Column([grid, Label(said, T16, "ink2")], gap=16)


def _aim(answers: Answers, t: Texts) -> Widget:
    options = [
        OptionCard(
            _words(t(f"writing.aim.{aim}"), t(f"wizard.aim.{aim}")),
            Answering(replace(answers, aim=aim)),
            name=t(f"writing.aim.{aim}"),
            value=t(f"wizard.aim.{aim}"),
            selected=aim == answers.aim,
            fill="tint",
            padding=9,
            key=f"aim-{aim}",
        )
        for aim in AIMS
    ]
    return choice_list(options, numbered=True, name=t("wizard.aim.heading"))


def _stake(answers: Answers, t: Texts) -> Widget:
    names = {"": t("wizard.no_stake")} | {theme: t(f"stake.{theme}") for theme in STAKE_GOALS}
    options = [
        OptionCard(
            Label(capitalised(name), T16.bold),
            Answering(replace(answers, stake=theme)),
            name=capitalised(name),
            selected=theme == answers.stake,
            key=f"stake-{theme}",
        )
        for theme, name in names.items()
    ]
    chosen = t(f"writing.stake.{answers.stake}") if answers.stake else t("wizard.stake_text")
    return Column([choice_list(options, columns=3, name=t("wizard.stake.heading")), Label(chosen, T16, "ink2")], gap=16)


def _title(answers: Answers, t: Texts) -> Widget:
    usual = answers.completed()
    field = TextField(
        answers.title,
        lambda text: Answering(replace(answers, title=text)),
        name=t("wizard.title.heading"),
        placeholder=t("writing.file.title"),
        icon="crayon",
        max_length=_MOST_LETTERS,
        on_enter=GoOn(),
        key="title",
    )
    region = t(f"scenarios.region.{answers.region}")
    facts = [
        ("pin", t("wizard.fact_place", region=region, place=answers.place) if answers.place else region),
        ("gens", t("wizard.n_members", n=usual.members)),
        ("calendrier", t.plural("wizard.fact_weeks", usual.weeks or 0)),
        ("travail", t.plural("wizard.fact_services", len(usual.services))),
        (
            "alerte",
            t.plural("wizard.n_incidents", len(answers.incidents)) if answers.incidents else t("wizard.all_kinds"),
        ),
        ("cible", t(f"writing.aim.{answers.aim}")),
        ("etoile", capitalised(t(f"stake.{answers.stake}")) if answers.stake else t("wizard.no_stake")),
    ]
    lines = [Row([Icon(icon, 20), Label(t.polish(said)).sized(grow=1)], gap=10, align="start") for icon, said in facts]
    return Column([field, Column(lines, gap=8), Label(t("wizard.title_text"), T16, "ink2")], gap=18)


def _first_service(answers: Answers) -> str:
    return f"service-{next(iter(offered_services(answers.region)))}"


QUESTIONS: Final = (
    Question("region", "card", _region, lambda answers: f"region-{answers.region}"),
    Question("group", "group", _group, lambda _: "members"),
    Question("weeks", "calendar", _weeks, lambda _: "weeks"),
    Question("services", "market", _services, _first_service),
    Question("difficulties", "bank", _difficulties, lambda _: f"difficulty-{next(iter(DIFFICULTIES))}"),
    Question("aim", "aim", _aim, lambda answers: f"aim-{answers.aim}"),
    Question("stake", "stake", _stake, lambda answers: f"stake-{answers.stake}"),
    Question("title", "card", _title, lambda _: "title"),
)
"""In the order of the pages."""


def _words(title: str, text: str) -> Widget:
    return Column([Label(title, T18.black), Label(text, T16, "ink2")], gap=0)
