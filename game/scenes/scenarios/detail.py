"""What a scenario is about: what it exercises, how long it lasts, who takes part; or what is wrong with its file."""

from __future__ import annotations

from collections.abc import Sequence

from game.saves import Store
from game.scenes.scenarios.card import difficulty, length
from game.scenes.scenarios.dials import OpenDials
from game.scenes.shelf import Volume, last_pec, seasons_of
from game.sim import Ally, Dials, Scenario, Text
from game.telling import capitalised, read, turned_dials
from game.text import Texts
from game.ui import (
    T16,
    T18,
    T20,
    T24,
    Button,
    Column,
    Icon,
    Interaction,
    Label,
    Port,
    Rect,
    Role,
    Row,
    Rule,
    Ruler,
    Spacer,
    Widget,
)
from game.ui.avatars import Avatar, Person, paint_person

_MOST_PROBLEMS = 8
_FACES, _FACE, _FACE_STEP = 8, 46.0, 38.0


def detail_of(volume: Volume, texts: Texts, store: Store, dials: Dials) -> Widget:
    """The contents of the panel for this scenario, which will be played under these dials."""
    if volume.scenario is None:
        return _problems(volume, texts)
    scenario = volume.scenario
    facts = Column(
        [
            _fact(texts("scenarios.difficulty"), difficulty(texts, scenario.difficulty)),
            _fact(texts("scenarios.duration"), Label(length(texts, volume), T16.bold)),
            _fact(
                texts("scenarios.incidents"),
                Label(texts.plural("scenarios.n_incidents", len(scenario.incidents)), T16.bold),
            ),
            _fact(texts("scenarios.played"), Label(_played(scenario, texts, store), T16.bold)),
            _dials(texts, dials),
        ],
        gap=7,
    )
    summary = read(texts, scenario.summary)
    return Column(
        [
            Label(volume.title(texts), T24),
            Label(summary, T16, "ink2") if summary else None,
            _french_only(texts) if volume.is_in_french_only(texts.language) else None,
            _listed(texts, "scenarios.aims", "ampoule", [each.text for each in scenario.learning_aims]),
            _listed(texts, "scenarios.goals", "cible", [each.text for each in scenario.objectives]),
            _stake(texts, scenario),
            Rule(),
            facts,
            _around(texts, scenario),
            _author(texts, scenario),
        ],
        gap=10,
    )


def _french_only(texts: Texts) -> Widget:
    return Row([Icon("info", 20), Label(texts("scenarios.french_only"), T16).sized(grow=1)], gap=8, align="start")


def _listed(texts: Texts, heading: str, icon: str, sentences: Sequence[Text]) -> Widget | None:
    """Sentences of the scenario under their heading; nothing when there are none."""
    if not sentences:
        return None
    lines = [
        Row([Icon(icon, 18, "a"), Label(read(texts, each)).sized(grow=1)], gap=8, align="start") for each in sentences
    ]
    return Column([Label(texts(heading), T18.black), *lines], gap=4)


def _stake(texts: Texts, scenario: Scenario) -> Widget | None:
    """What is at stake in the place, and the goals that come from it."""
    stake = scenario.stake
    if stake is None:
        return None
    words = [Label(capitalised(texts(f"stake.{stake.theme}")), T16.bold), Label(read(texts, stake.text))]
    goals = [
        Row([Icon("cible", 18, "a"), Label(read(texts, each.text)).sized(grow=1)], gap=8, align="start")
        for each in stake.objectives
    ]
    return Column([Label(texts("scenarios.stake"), T18.black), *words, *goals], gap=4)


def _around(texts: Texts, scenario: Scenario) -> Widget | None:
    """The adults around the co-op, each with the role."""
    if not scenario.entourage:
        return None
    people = [
        Row([Avatar(texts, Person(each.name, each.portrait), _FACE), _named(each, texts)], gap=10)
        for each in scenario.entourage
    ]
    return Column([Label(texts("scenarios.around"), T18.black), *people], gap=6)


def _named(ally: Ally, texts: Texts) -> Widget:
    return Column([Label(ally.name, T16.bold), Label(texts(f"ally.{ally.role}"), T16, "ink2")], gap=0).sized(grow=1)


def _author(texts: Texts, scenario: Scenario) -> Widget | None:
    return Label(texts("scenarios.author", name=scenario.author), T16, "ink2") if scenario.author else None


def _fact(name: str, value: Widget) -> Widget:
    return Row([Label(name, T16, "ink2"), Spacer(), value], gap=12)


def _dials(texts: Texts, dials: Dials) -> Widget:
    """How hard it is made, and the way to make it otherwise."""
    words = capitalised(texts.join(turned_dials(texts, dials))) or texts("dials.as_written")
    change = Button(
        texts("dials.heading"),
        OpenDials(True),
        kind="small",
        icon="reglages",
        name=texts("dials.change", words=words),
        shortcut="r",
        key="dials",
    )
    return Row([change, Label(words, T16.bold, align="right").sized(grow=1)], gap=12)


def _played(scenario: Scenario, texts: Texts, store: Store) -> str:
    seasons = seasons_of(store, scenario)
    if not seasons:
        return texts("scenarios.never_played")
    times = texts.plural("scenarios.times", len(seasons))
    pec = last_pec(store, seasons)
    return times if pec is None else texts("scenarios.times_pec", times=times, pec=pec)


def group_of(scenario: Scenario, texts: Texts) -> Widget:
    """Who takes part: how many, and some faces."""
    people = [Person(each.name, each.portrait) for each in scenario.group.members]
    heading = texts.plural("scenarios.group", len(people))
    return Column([Label(heading, T18.black), Faces(people, texts)], gap=6)


class Faces(Widget):
    """Some faces of the group, side by side, and how many more there are."""

    role = Role.IMAGE

    def __init__(self, people: Sequence[Person], texts: Texts) -> None:
        super().__init__(name=texts("scenarios.group_name"), value=texts.join([person.name for person in people]))
        self._people = tuple(people[:_FACES])
        more = len(people) - _FACES
        self._more = texts("scenarios.more", n=more) if more > 0 else ""

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def content_height(self, ruler: Ruler, width: float) -> float:
        return _FACE

    def draw(self, port: Port, ui: Interaction) -> None:
        x = self.rect.x
        for person in self._people:
            paint_person(port, Rect(x, self.rect.y, _FACE, _FACE), person)
            x += _FACE_STEP
        if self._more:
            port.text_line(self._more, (x + _FACE - _FACE_STEP + 6, self.rect.center.y), T16.bold)


def _problems(volume: Volume, texts: Texts) -> Widget:
    lines: list[Widget] = []
    for problem in volume.problems[:_MOST_PROBLEMS]:
        place = texts("scenarios.at_line", line=problem.line, column=problem.column) if problem.line else ""
        said = [Label(place, T16.bold) if place else None, Label(texts.polish(problem.sentence(texts.language)))]
        words = Column(said, gap=0).sized(grow=1)
        lines.append(Row([Icon("alerte", 20, "err"), words], gap=8, align="start"))
    more = len(volume.problems) - _MOST_PROBLEMS
    return Column(
        [
            Label(volume.file, T24),
            Label(texts("scenarios.unread"), T16, "ink2"),
            Label(texts.plural("scenarios.n_problems", len(volume.problems)), T20),
            *lines,
            Label(texts.plural("scenarios.more_problems", more), T16, "ink2") if more > 0 else None,
            Label(texts("scenarios.own_folder"), T16, "ink2") if volume.is_own else None,
        ],
        gap=10,
    )
