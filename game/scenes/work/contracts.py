"""The contracts of a day: their list, their pins on the map, the sky they are done under."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.rounding import half_hours
from game.scenes.faces import person_of
from game.scenes.work.clock import WeekClock
from game.sim import ContractView, SeasonView, Service
from game.telling import capitalised, names_of, read
from game.text import Texts
from game.ui import (
    T16,
    T20,
    Card,
    Column,
    Flow,
    Icon,
    Interaction,
    Label,
    OptionCard,
    Port,
    Rect,
    Row,
    Rule,
    Ruler,
    Scroll,
    Segment,
    Side,
    SphereSquare,
    Tone,
    UiAction,
    Widget,
)
from game.ui.map import VillageMap, Work

_ICONS: dict[str, tuple[str, Tone]] = {
    "fait": ("okr", "a"),
    "bacle": ("refaire", "sun_dark"),
    "refuse": ("absent", "ink2"),
    "perdu": ("tel", "ink2"),
    "reporte": ("chrono", "ink2"),
}
"""Pictogram and colour of what became of a contract; its word is always written as well."""
_LIST_BAR, _LEAST_ROWS = 5.0, 150.0
_SHORTEST = 0.5  # hours


@dataclass(frozen=True, slots=True)
class SelectContract(UiAction):
    """Show one contract of the day, in the list and on the map."""

    rank: int


@dataclass(frozen=True, slots=True)
class ShowDay(UiAction):
    """Look back at a day of this week."""

    day: int


def service_of(view: SeasonView, contract: ContractView) -> Service:
    """The service that a contract asks for."""
    return next(each for each in view.scenario.services if each.id == contract.service)


class ContractRow(OptionCard):
    """A line of the list; the one that is shown has a bar of ink at its left."""

    def draw(self, port: Port, ui: Interaction) -> None:
        colours = port.colours
        if self.selected:
            port.box(self.rect, fill=colours.sun_tint)
            port.box(Rect(self.rect.x, self.rect.y, _LIST_BAR, self.rect.h), fill=colours.ink)
        elif ui.hover == self.key:
            port.box(self.rect, fill=colours.paper2)


class DayRows(Scroll):
    """The lines of a day: they scroll by themselves beside the map, and with the page when text is large."""

    def content_height(self, ruler: Ruler, width: float) -> float:
        whole = super().content_height(ruler, width)
        return whole if ruler.theme.stacked else min(whole, _LEAST_ROWS)


def day_list(t: Texts, view: SeasonView, day: int, clock: WeekClock, selected: int | None) -> Card:
    """« Contrats du lundi »: each with its service, its team, its amount, its state in a picture and a word."""
    ranks = [rank for rank, contract in enumerate(view.contracts) if contract.day == day]
    heading = Row(
        [
            Label(t("work.contracts_of", day=t(f"day.{day}")), T20).sized(grow=1),
            Label(t.number(len(ranks)), T16, "ink2"),
        ]
    )
    rows: list[Widget] = []
    for rank in ranks:
        rows += [Rule(), _row(t, view, rank, is_over=clock.is_over(day), is_selected=rank == selected)]
    if not ranks:
        rows = [Rule(), Label(t(_why_none(view)), T16, "ink2")]
    days = _days(t, day, clock.day) if clock.day else None
    lines = DayRows(Column(rows, gap=0, zone=True, name=t("work.contracts")), key="contracts")
    return Card(Column([heading, days, lines.sized(grow=1)], gap=10), padding=13)


def _why_none(view: SeasonView) -> str:
    """Why a day has no contract: the others have some, the week has none, the co-op has not had any yet."""
    if view.contracts:
        return "work.no_contract"
    return "work.no_request" if sum(view.weekly["demandes"]) else "work.no_clients_yet"


def _days(t: Texts, shown: int, reached: int) -> Widget:
    """The days of the week, those to come closed."""
    segments: list[Widget] = []
    for day in range(5):
        side: Side = "left" if day == 0 else "right" if day == 4 else "middle"
        segment = Segment(
            t(f"week.letter.{day}"),
            ShowDay(day),
            selected=day == shown,
            side=side,
            key=f"day-{day}",
            enabled=day <= reached,
            reason=t("work.day_to_come"),
        )
        segment.value = t(f"day.{day}")
        segments.append(segment.sized(grow=1))
    return Row(segments, gap=-1.5, align="stretch", zone=True, name=t("work.days"))


def _row(t: Texts, view: SeasonView, rank: int, *, is_over: bool, is_selected: bool) -> ContractRow:
    contract = view.contracts[rank]
    service = service_of(view, contract)
    name = read(t, service.name)
    team = names_of(t, view, contract.team) or t.plural("work.wanted", contract.workers_wanted)
    state = t(f"outcome.{contract.outcome}") if is_over else t("work.under_way" if contract.team else "work.waiting")
    icon, tone = _state_icon(contract, is_over=is_over)
    amount = t.money(contract.amount) if is_over and contract.amount else _duration(t, contract)
    words: list[Widget] = [Label(name, T16.bold)]
    if contract.team or not is_over:
        words.append(Label(team, T16, "ink2"))
    if is_over:
        words.append(Label(state, T16, tone if tone != "a" else "a_dark"))
    if is_selected:
        words.append(Label(_detail(t, view, contract, is_over=is_over), T16, "ink2"))
    figures = Column([Label(amount, T16.bold, align="right"), Row([Icon(icon, 20, tone)], justify="end")], gap=2)
    content = Row(
        [
            SphereSquare("travail", 38, name=name, icon=service.icon),
            Column(words, gap=0).sized(grow=1),
            figures,
        ],
        gap=9,
        align="start",
    )
    said = ", ".join((team, state, amount))
    return ContractRow(
        content, SelectContract(rank), name=name, value=said, selected=is_selected, padding=6, key=f"contract-{rank}"
    )


def _state_icon(contract: ContractView, *, is_over: bool) -> tuple[str, Tone]:
    if is_over:
        return _ICONS[contract.outcome]
    return ("chrono", "v") if contract.team else ("question", "ink2")


def _hands(contract: ContractView) -> int:
    """How many do it, or are wanted for it."""
    return len(contract.team) or contract.workers_wanted


def _many(t: Texts, n: int) -> str:
    """A small number in letters."""
    word = f"work.many.{n}"
    return t(word) if t.has(word) else t.number(n)


def _duration(t: Texts, contract: ContractView) -> str:
    """Hours of work in all, to the half hour and half an hour at least."""
    return t.hours(max(_SHORTEST, half_hours(contract.hours)))


def _detail(t: Texts, view: SeasonView, contract: ContractView, *, is_over: bool) -> str:
    """For whom, how long, at what price, and how satisfied they were."""
    segment = next(each for each in view.scenario.segments if each.id == contract.segment)
    said = t(
        "work.detail",
        client=read(t, segment.name),
        work=t.plural("work.together", _hands(contract), hours=_duration(t, contract), many=_many(t, _hands(contract))),
        price=t.money(contract.price, decimals=contract.price % 100 != 0),
    )
    if contract.is_return:
        said += " " + t("work.asked_again")
    if is_over and contract.outcome in ("fait", "bacle"):
        said += " " + t("work.satisfied", share=t.percent(contract.satisfaction))
    return said


# --- The map ----------------------------------------------------------------------------------------------------


def village(
    t: Texts, view: SeasonView, day: int, selected: int | None, troubled: Sequence[int], covered: Sequence[Rect]
) -> VillageMap:
    """The map of a day: a pin for each contract, the others at the co-op; `troubled` are members in an incident."""
    works, away = [], set[int]()
    for rank, contract in enumerate(view.contracts):
        if contract.day != day:
            continue
        service = service_of(view, contract)
        away |= set(contract.team)
        works.append(
            Work(
                read(t, service.name),
                service.icon,
                contract.place,
                tuple(person_of(t, view.members[m]) for m in contract.team),
                is_selected=rank == selected,
                has_incident=any(m in troubled for m in contract.team),
                action=SelectContract(rank),
                key=f"pin-{rank}",
            )
        )
    staying = [m for m in view.members if m.is_active and m.is_present and m.index not in away]
    return VillageMap(t, works, at_coop=[person_of(t, m) for m in staying], covered=covered, key="map")


# --- The sky ----------------------------------------------------------------------------------------------------


def sky_card(t: Texts, view: SeasonView, day: int, hour: float | None) -> Card:
    """The weather of the day, the hour where it runs, and the services that the sky makes less asked for."""
    kind = view.weather[day]
    slowed = [each for each in view.scenario.services if each.weather.get(kind, 1.0) < 1.0]
    moment = t(f"day.{day}")
    if hour is not None:
        clock = t("work.half_past" if hour % 1 else "work.o_clock", hour=int(hour))
        moment = t("work.moment", day=moment, hour=clock)
    icons = [Icon(each.icon, 20, "ink2", name=read(t, each.name), tooltip=read(t, each.name)) for each in slowed]
    words = [
        Label(capitalised(moment), T20),
        Label(capitalised(t(f"weather.{kind}")), T16),
        Flow([Label(t("work.less_asked"), T16, "ink2"), *icons], gap=6, line_gap=2) if slowed else None,
    ]
    return Card(Row([Icon(kind, 34), Column(words, gap=0).sized(grow=1)], gap=14, align="start"), padding=14)
