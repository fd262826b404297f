"""The contracts of a day as a list: who, how much, what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.rounding import half_hours
from game.scenes.work.shifts import SHORTEST
from game.sim import ContractView, SeasonView, Service
from game.telling import names_of, read
from game.text import Texts
from game.ui import (
    T16,
    T20,
    Card,
    Column,
    Icon,
    Interaction,
    Label,
    OptionCard,
    Picture,
    Port,
    Radius,
    Rect,
    Role,
    Row,
    Rule,
    Ruler,
    Scroll,
    Segment,
    Side,
    SphereSquare,
    Stroke,
    Tone,
    UiAction,
    Widget,
    draw_icon,
)
from game.ui.pictures import picture

STATES: Final[dict[str, tuple[str, Tone]]] = {
    "fait": ("okr", "a"),
    "bacle": ("refaire", "sun_dark"),
    "refuse": ("absent", "ink2"),
    "perdu": ("tel", "ink2"),
    "reporte": ("chrono", "ink2"),
}
"""Pictogram and colour of what became of a contract; its word is always written as well."""
_WORD_TONES: Final[dict[Tone, Tone]] = {"a": "a_dark", "err": "ink"}
"""Colours of words where that of the pictogram is too light for them."""
_SATISFIED: Final = ((0.7, "satisfied"), (0.45, "divided"), (0.0, "disappointed"))
"""The least satisfaction for each word."""
_LIST_BAR, _LEAST_ROWS, _SQUARE = 5.0, 150.0, 38.0
_DASH: Final = "—"
_NOTHING, _NOTHING_W, _NOTHING_H = "vides/aucun-contrat", 200.0, 140.0


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


class OpenSquare(Widget):
    """The service of a contract that nobody has taken, in a dashed square."""

    role = Role.IMAGE

    def __init__(self, icon: str, *, name: str) -> None:
        super().__init__(name=name)
        self._icon = icon

    def content_width(self, ruler: Ruler, available: float) -> float:
        return ruler.grown(_SQUARE)

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(_SQUARE)

    def draw(self, port: Port, ui: Interaction) -> None:
        side = port.ruler.grown(_SQUARE)
        frame = Rect(self.rect.x, self.rect.y, side, side)
        port.dashed_box(frame, port.colours.ink, Stroke.CARD, Radius.SMALL)
        draw_icon(port, self._icon, frame.inset(side * 0.18), port.colours.ink)


class DayRows(Scroll):
    """The lines of a day: they scroll by themselves beside the map, and with the page when text is large."""

    def content_height(self, ruler: Ruler, width: float) -> float:
        whole = super().content_height(ruler, width)
        return whole if ruler.theme.stacked else min(whole, _LEAST_ROWS)


@dataclass(frozen=True, slots=True)
class Reached:
    """How far the week has been told: day, hour, the contracts that are over by their ranks, who is in an incident."""

    day: int
    hour: float
    over: frozenset[int]
    troubled: Sequence[int] = ()


def day_list(t: Texts, view: SeasonView, day: int, reached: Reached, selected: int | None) -> Card:
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
        rows += [Rule(), _row(t, view, rank, reached, is_selected=rank == selected)]
    if not ranks:
        nothing = Picture(lambda size: picture(_NOTHING, size), _NOTHING_W, _NOTHING_H)
        rows = [Rule(), Column([nothing, Label(t(_why_none(view)), T16, "ink2")], gap=8)]
    days = _days(t, day, reached.day) if reached.day else None
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


def _row(t: Texts, view: SeasonView, rank: int, reached: Reached, *, is_selected: bool) -> ContractRow:
    contract = view.contracts[rank]
    service = service_of(view, contract)
    name, is_over = read(t, service.name), rank in reached.over
    team = names_of(t, view, contract.team) or t.plural("work.wanted", contract.workers_wanted)
    icon, tone, state = _state(t, contract, reached, is_over=is_over)
    words: list[Widget] = [Label(name, T16.bold)]
    if contract.team or not is_over:
        words.append(Label(team, T16, "ink2"))
    if is_over or tone == "err":
        words.append(Label(state, T16, _WORD_TONES.get(tone, tone)))
    if is_selected:
        words.append(Label(_detail(t, view, contract, is_over=is_over), T16, "ink2"))
    amount = _figure(t, contract, is_over=is_over)
    figures = Column([Label(amount, T16.bold, align="right"), Row([Icon(icon, 20, tone)], justify="end")], gap=2)
    square = SphereSquare("travail", _SQUARE, name=name, icon=service.icon)
    content = Row(
        [
            square if contract.team else OpenSquare(service.icon, name=name),
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


def _figure(t: Texts, contract: ContractView, *, is_over: bool) -> str:
    """What it brought in, else how long it takes; a dash while nobody has taken it."""
    if is_over and contract.amount:
        return t.money(contract.amount)
    return _duration(t, contract) if contract.team else _DASH


def _state(t: Texts, contract: ContractView, reached: Reached, *, is_over: bool) -> tuple[str, Tone, str]:
    """Pictogram, its colour and the word of what becomes of a contract; an incident comes before the rest."""
    if any(member in reached.troubled for member in contract.team):
        return "alerte", "err", t("work.in_trouble")
    if is_over:
        return *STATES[contract.outcome], outcome_words(t, contract)
    return ("chrono", "v", t("work.under_way")) if contract.team else ("question", "ink2", t("work.waiting"))


def outcome_words(t: Texts, contract: ContractView) -> str:
    """What became of a contract, and how its client took it where it was done."""
    state = t(f"outcome.{contract.outcome}")
    if contract.outcome not in ("fait", "bacle"):
        return state
    return t("work.outcome_and_client", outcome=state, client=client_words(t, contract))


def client_words(t: Texts, contract: ContractView) -> str:
    """How the client took it, in a word or two."""
    return t(f"work.client.{satisfied(contract)}")


def satisfied(contract: ContractView) -> str:
    """How the client took it: `satisfied`, `divided` or `disappointed`."""
    return next(key for least, key in _SATISFIED if contract.satisfaction >= least)


def _hands(contract: ContractView) -> int:
    """How many do it, or are wanted for it."""
    return len(contract.team) or contract.workers_wanted


def _many(t: Texts, n: int) -> str:
    """A small number in letters."""
    word = f"work.many.{n}"
    return t(word) if t.has(word) else t.number(n)


def _duration(t: Texts, contract: ContractView) -> str:
    """Hours of work in all, to the half hour and half an hour at least."""
    return t.hours(max(SHORTEST, half_hours(contract.hours)))


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
