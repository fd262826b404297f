"""The cards of a member's page: who it is, traits, skills, ties, the summer so far."""

from __future__ import annotations

from typing import Final

from game.debriefing.remembering import moment_words, week_words
from game.rounding import half_hours
from game.scenes.faces import person_of
from game.sim import TRAITS, MemberView, SeasonView
from game.telling import capitalised, read
from game.text import Texts
from game.ui import (
    T16,
    T20,
    T30,
    Card,
    Cells,
    Chip,
    Column,
    Framed,
    Gauge,
    Icon,
    Interaction,
    Label,
    Mood,
    Node,
    Port,
    Radius,
    Rect,
    Role,
    Row,
    Rule,
    SphereSquare,
    Widget,
)
from game.ui.avatars import Avatar
from game.ui.charts.radar import Axis, Radar
from game.ui.charts.ties import Tie, TieGraph
from game.ui.portraits import mood_icon
from game.voices import Where, said_by

_FACE = 150.0
_RADAR_HEIGHT = 252.0
_CELLS = 5
_STRONGEST = 3
_CLOSE, _LEANING, _KNOWN, _DISTANT = 0.6, 0.4, 0.25, 0.12
"""Strengths from which a tie is named complicity, support, acquaintance, discovery; below, distance."""
_CHIPS: Final[dict[str, Mood]] = {
    "enthousiaste": "good",
    "content": "good",
    "concentre": "vision",
    "hesitant": "soon",
    "fatigue": "neutral",
    "contrarie": "bad",
}
_MOMENT_ICONS: Final = {
    "proposed": "main",
    "elected": "urne",
    "first_contract": "etoile",
    "flawed_contract": "refaire",
    "incident": "panneau",
    "talked": "bulle",
    "left": "depart",
}


def identity_card(t: Texts, view: SeasonView, member: MemberView) -> Card:
    """Face, name, age, roles, mood, what the member says, hours; energy and belonging where the dials show all."""
    profile = member.profile
    person = person_of(t, member, is_present=True)
    mood = Chip(capitalised(t(f"mood.{member.mood}")), mood_icon(member.mood), _CHIPS[member.mood], bold=True)
    left = None
    if member.left_in_week is not None:
        left = Chip(t("member.left", week=member.left_in_week), "depart", "neutral")
    elif not member.is_present:
        left = Chip(t("member.absent"), "absent", "neutral")
    said = said_by(t, view, member.index, Where.PAGE)
    shows_all = view.scenario.dials.shows_all
    top = Column(
        [
            Avatar(t, person, _FACE, lives=True),
            Label(profile.name, T30, align="center"),
            Label(_roles(t, member), T16, "ink2", align="center"),
            mood,
            left,
        ],
        gap=6,
        align="center",
    )
    quoted = Quote(t("avatar.quoted", words=said), name=t("avatar.said", name=profile.name, words=said))
    gauges = Column(
        [
            _gauge(t, "batterie", "member.energy", member.energy) if shows_all else None,
            _gauge(t, "coeur", "member.belonging", member.belonging) if shows_all else None,
            _line("chrono", t("member.hours_this_week"), t.hours(half_hours(member.hours_this_week))),
            _line("chrono", t("member.hours"), t.hours(half_hours(member.hours))),
            _line("argent", t("member.earnings"), t.money(member.earnings)),
        ],
        gap=9,
    )
    return Card(Column([top, quoted, gauges], gap=11), padding=18, tape="sky", name=profile.name)


class Quote(Framed):
    """Words of a member on a sunk ground, with a line of sun beside them."""

    role = Role.TEXT
    _LINE = 5.0

    def __init__(self, words: str, *, name: str) -> None:
        super().__init__(Label(words, T16), padding=11)
        self.name = name

    def draw(self, port: Port, ui: Interaction) -> None:
        super().draw(port, ui)
        r = Radius.SMALL
        port.box(Rect(self.rect.x, self.rect.y, self._LINE, self.rect.h), port.colours.sun, radius=(r, 0, 0, r))

    def describe(self, ui: Interaction) -> tuple[Node, ...]:
        return (Node(self.role, self.name, "", self.states(ui), ()),)


def _roles(t: Texts, member: MemberView) -> str:
    """« 15 ans · trésorerie · comité Marketing »."""
    offices = [t(f"office.{each}") for each in member.offices]
    committees = [t("member.committee", name=t(f"committee.{each}").lower()) for each in member.committees]
    return " · ".join([t("member.age", n=member.profile.age), *offices, *committees])


def _gauge(t: Texts, icon: str, key: str, share: float) -> Widget:
    name, value = t(key), t.percent(share)
    return Column([_line(icon, name, value), Gauge(share, name=name, value=value)], gap=5)


def _line(icon: str, name: str, value: str) -> Widget:
    return Row([Icon(icon, 18), Label(name).sized(grow=1), Label(value, T16.bold)], gap=8)


def traits_card(t: Texts, view: SeasonView, member: MemberView, *, as_table: bool) -> Card:
    """The five traits, now and at the start, where the dials show all; under them, what the scenario says of the
    person."""
    axes = [
        Axis(capitalised(t(f"trait.{trait}")), now, start)
        for trait, now, start in zip(TRAITS, member.traits, member.traits_at_start, strict=True)
    ]
    chart = Radar(t, t("member.traits"), axes)
    chart.plot_height = _RADAR_HEIGHT
    to_observe = Label(t("member.to_observe"), T16, "ink2")
    seen: Widget = chart.tabulated(as_table) if view.scenario.dials.shows_all else to_observe
    phrase = read(t, member.profile.phrase)
    described = Label(phrase, T16, "ink2") if phrase else None
    return Card(Column([seen, described], gap=6), padding=16)


def skills_card(t: Texts, view: SeasonView, member: MemberView) -> Card:
    """Each service in cells out of five."""
    rows: list[Widget] = [Label(t("member.skills"), T20)]
    for service in view.scenario.services:
        skill = member.skills.get(service.id, 0.0)
        filled = round(skill * _CELLS)
        name = read(t, service.name)
        cells = Cells(filled, _CELLS, name=name, value=t("member.skill_value", n=filled, of=_CELLS))
        line = Row(
            [
                SphereSquare("travail", 25, name=name, icon=service.icon),
                Label(name).sized(grow=1),
                cells,
                Label(t.number(filled), T16, "ink2", align="right").sized(width=20),
            ],
            gap=9,
        )
        rows += [Rule(), line]
    return Card(Column(rows, gap=3), padding=15, name=t("member.skills"))


def ties_chart(t: Texts, view: SeasonView, member: MemberView) -> TieGraph:
    """The three strongest ties and the weakest one, each with its word."""
    ties = member.ties
    shown = [*ties[:_STRONGEST], *(ties[-1:] if len(ties) > _STRONGEST else ())]
    drawn = [
        Tie(person_of(t, view.members[other], is_present=True), _tie_word(t, strength), strength, strength < _DISTANT)
        for other, strength in shown
    ]
    return TieGraph(t, t("member.ties"), person_of(t, member, is_present=True), drawn)


def _tie_word(t: Texts, strength: float) -> str:
    names = (
        (_CLOSE, "member.tie_close"),
        (_LEANING, "member.tie_support"),
        (_KNOWN, "member.tie_known"),
        (_DISTANT, "member.tie_new"),
    )
    return t(next((key for least, key in names if strength >= least), "member.tie_distant"))


def moments_card(t: Texts, view: SeasonView, member: MemberView) -> Card:
    """What is remembered of this summer, in order."""
    rows: list[Widget] = [
        Row(
            [
                Label(week_words(t, view, moment.week), T16.bold).sized(width=36),
                Icon(_MOMENT_ICONS[moment.key], 20),
                Label(moment_words(t, view, member.index, moment)).sized(grow=1),
            ],
            gap=10,
        )
        for moment in member.moments
    ]
    if not rows:
        rows = [Label(t("member.no_moment"), T16, "ink2")]
    return Card(Column([Label(t("member.moments"), T20), *rows], gap=6), padding=14, name=t("member.moments"))
