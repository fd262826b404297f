"""What is known of the scenario, beside its text: who takes part, what may happen, what each strategy gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.rounding import half_up
from game.scenes.faces import animateur_of
from game.scenes.workshop.actions import ChooseWeek
from game.scenes.workshop.bench import Calendar
from game.scenes.workshop.known import Known
from game.scenes.workshop.weeks import WeekCell
from game.sim import STRATEGIES, Scenario
from game.telling import POINTS
from game.text import Texts
from game.ui import T16, T20, Card, Column, Flow, Grid, Interaction, Label, Port, Rect, Role, Row, Ruler, Widget
from game.ui.avatars import Person, paint_person
from game.ui.charts.chart import Table
from game.ui.charts.ranges import Expected, ExpectedBars

_ICONS: Final[Mapping[str, str]] = {
    "directive": "posture-faire-a-la-place",
    "laisser-faire": "posture-deleguer",
    "adaptative": "refaire",
    "par-sphere": "balance",
    "rentabiliste": "argent",
    "hasard": "de",
}
_FACE, _LEAST_STEP = 46.0, 20.0
_WEEK_GAP = 6.0


def cast_card(texts: Texts, scenario: Scenario | None) -> Widget:
    """Who takes part: the faces of the members, then those of the animateurs."""
    if scenario is None:
        return _waiting(texts, "workshop.cast")
    members = [Person(each.name, each.portrait) for each in scenario.group.members]
    animateurs = [animateur_of(each) for each in scenario.animateurs]
    count = texts(
        "workshop.cast_count",
        members=texts.plural("workshop.n_members", len(members)),
        animateurs=texts.plural("workshop.n_animateurs", len(animateurs)),
    )
    heading = Flow([Label(texts("workshop.cast"), T20), Label(count, T16, "ink2")], gap=16, justify="between")
    return Card(Column([heading, CastBand(members, animateurs, texts)], gap=10), padding=14)


class CastBand(Widget):
    """Faces side by side, nearer to one another when there are many; a line before the animateurs."""

    role = Role.IMAGE

    def __init__(self, members: list[Person], animateurs: list[Person], texts: Texts) -> None:
        names = texts.join([person.name for person in (*members, *animateurs)])
        super().__init__(name=texts("workshop.cast"), value=names, tooltip=names)
        self._members, self._animateurs = members, animateurs

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def content_height(self, ruler: Ruler, width: float) -> float:
        return _FACE + 4

    def draw(self, port: Port, ui: Interaction) -> None:
        aside = (_FACE + 8) * len(self._animateurs) + 24
        room = self.rect.w - aside - _FACE
        step = min(_FACE - 4, max(_LEAST_STEP, room / max(1, len(self._members) - 1)))
        x, y = self.rect.x, self.rect.y + 2
        for person in self._members:
            paint_person(port, Rect(x, y, _FACE, _FACE), person)
            x += step
        x += _FACE - step + 12
        port.box(Rect(x, y, 2, _FACE), fill=port.colours.line)
        x += 14
        for person in self._animateurs:
            paint_person(port, Rect(x, y, _FACE, _FACE), person)
            x += _FACE + 8


def calendar_card(
    texts: Texts,
    scenario: Scenario | None,
    calendar: Calendar | None,
    wrong_weeks: Mapping[int, int],
    chosen_week: int | None,
) -> Widget:
    """Week after week, the incident most likely to come; `wrong_weeks`: the line of an error in what comes then."""
    if scenario is None or calendar is None:
        return _waiting(texts, "workshop.calendar")
    incidents = {each.id: each for each in scenario.incidents}
    cells = [
        WeekCell(
            texts,
            number,
            found,
            incidents,
            ChooseWeek(number),
            wrong_line=wrong_weeks.get(number),
            is_chosen=number == chosen_week,
        )
        for number, found in enumerate(calendar.weeks, start=1)
    ]
    grid = Grid(cells, columns=len(cells), gap=_WEEK_GAP, zone=True, name=texts("workshop.calendar"), key="weeks")
    return Card(Column([Label(texts("workshop.calendar"), T20), grid], gap=10), padding=14)


def balance_card(texts: Texts, known: Known, *, as_table: bool) -> Widget:
    """The PEC that each strategy gives, out of 100."""
    balance = known.balance
    if balance is None:
        return _waiting(texts, "workshop.balance")
    best = max(balance.spreads, key=lambda name: balance.spreads[name].p50)
    choices = []
    for name in STRATEGIES:
        spread = balance.spreads[name]
        low, middle, high = (each * POINTS for each in (spread.p10, spread.p50, spread.p90))
        words = texts.number(half_up(middle))
        said = texts(f"workshop.strategy.{name}")
        choices.append(Expected(_ICONS[name], said, low, middle, high, words, is_best=name == best))
    table = Table(
        (texts("workshop.strategy"), texts("workshop.low"), texts("workshop.middle"), texts("workshop.high")),
        tuple((each.name, *(texts.number(half_up(x)) for x in (each.low, each.middle, each.high))) for each in choices),
    )
    if not known.is_shown_as_meant:
        caption = texts("workshop.balance_stale")
    elif known.n_errors:
        caption = texts("workshop.balance_meant", n=balance.summers)
    elif not balance.is_last:
        caption = texts("workshop.balance_going_on", n=balance.summers)
    else:
        caption = texts("workshop.balance_done", n=balance.summers)
    summary = texts("workshop.balance_summary", caption=caption, best=texts(f"workshop.strategy.{best}"))
    chart = ExpectedBars(texts("workshop.balance"), choices, table, summary=summary, caption=caption, key="balance")
    return Card(chart.tabulated(as_table), padding=14)


def _waiting(texts: Texts, heading: str) -> Widget:
    """A panel that is not known yet."""
    return Card(
        Column([Label(texts(heading), T20), Row([Label(texts("workshop.not_known"), T16, "ink2")])], gap=10), padding=14
    )
