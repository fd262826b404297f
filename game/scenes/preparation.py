"""Before the summer: days shared among the four conditions of success, and what may be hoped for the first Monday."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenes.season_page import GoOn, OpenMenu, OpenTerm, SeasonScene, aim_button
from game.scenes.stack import Replace, Transition
from game.scenes.terms import explained
from game.sim import ConditionAsked, PreparationAsked, Prepare
from game.telling import POINTS, read
from game.ui import (
    T16,
    T18,
    T20,
    T24,
    Button,
    Card,
    Cells,
    Column,
    Flow,
    Framed,
    Icon,
    KeyHint,
    Label,
    Page,
    Pill,
    RangeGauge,
    Row,
    Spacer,
    Stepper,
    Title,
    UiAction,
    Widget,
    page_foot,
)

_ICONS = {"comite_local": "gens", "animateurs": "poignee", "formation": "ecole", "reseau": "reseau"}
_HELPS = {"comite_local": "sa", "animateurs": "sa", "formation": "sa", "reseau": "va"}
"""The components of the PEC that each condition moves most over a summer, measured on many with the same luck."""
_QUANTITIES = {"v": "vision", "s": "soutien", "a": "autonomie"}
_PANEL_WIDTH = 364.0
_CELLS_A_LINE = 10


@dataclass(frozen=True, slots=True)
class GiveDays(UiAction):
    """So many days in all for one condition."""

    condition: str
    days: int


@dataclass(frozen=True, slots=True)
class TakeAllBack(UiAction):
    """No day given to any condition."""


@dataclass(frozen=True, slots=True)
class OpenScenarios(UiAction):
    """Back to the choice of a scenario; this season is kept."""


class PreparationScene(SeasonScene):
    """The preparation days are shared; keeping some is allowed."""

    topic = "preparation"
    first_focus = "days-comite_local"

    @property
    def asked(self) -> PreparationAsked:
        asked = self.session.pending
        assert isinstance(asked, PreparationAsked), "this scene is shown in the preparation only"
        return asked

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case GiveDays(condition, days):
                self.decide(Prepare(condition, days))
                return None
            case TakeAllBack():
                for given in self.asked.conditions:
                    if given.days:
                        self.decide(Prepare(given.id, 0))
                return None
            case OpenScenarios():
                return Replace(self.context.routes.scenarios)
        return super().act(action)

    def build(self) -> Widget:
        t = self.context.texts
        cards = [self._condition(condition) for condition in self.asked.conditions]
        left = Column(
            [
                Column(
                    [Title(t("preparation.heading")), Label(t("preparation.introduction", n=self.asked.days))], gap=6
                ),
                Column(cards, gap=10, zone=True, name=t("preparation.heading")),
            ],
            gap=16,
        )
        dials = self.session.scenario.dials
        told = [self._hopes() if dials.hints else None, self._hint() if dials.comments else None]
        right = Column([self._days(), *told], gap=12)
        body = Row([left.sized(grow=1), right.sized(width=_PANEL_WIDTH)], gap=24, align="stretch", stack=True)
        return Page(t("preparation.title"), body, bar=self._bar(), foot=self._foot())

    def _bar(self) -> Widget:
        t, view = self.context.texts, self.view
        place = self.session.scenario.place
        before = t("preparation.before", day=t.date(view.monday))
        back = Button(t("preparation.scenarios"), OpenScenarios(), kind="small", icon="fg", key="scenarios")
        heading = Label(t("preparation.title"), T24)
        facts = [
            Row([Icon("calendrier", 20), Label(before, T16.bold)], gap=8),
            Row([Icon("pin", 20), Label(t.polish(place), T16.bold)], gap=8) if place else None,
        ]
        menu = Button(t("week.menu"), OpenMenu(), kind="small", icon="menu", shortcut="m", key="menu")
        if self.context.theme.stacked:
            return Row([Flow([back, heading, *facts, aim_button(t), menu], gap=20, line_gap=6).sized(grow=1)])
        return Row([back, heading.sized(grow=1), *facts, aim_button(t), menu], gap=16)

    def _foot(self) -> Widget:
        t = self.context.texts
        hints = [
            KeyHint(t("preparation.key_condition"), t("preparation.verb_condition")),
            KeyHint(t("preparation.key_days"), t("preparation.verb_days")),
            KeyHint(t("ui.key_tab"), t("preparation.verb_next")),
        ]
        is_empty = all(condition.days == 0 for condition in self.asked.conditions)
        reset = Button(
            t("preparation.reset"),
            TakeAllBack(),
            icon="refaire",
            shortcut="r",
            key="reset",
            enabled=not is_empty,
            reason=t("preparation.nothing_to_reset"),
            tooltip=t("preparation.reset_hint", key=self.context.key_of("give_back")),
        )
        start = Button(t("preparation.start"), GoOn(), kind="main", icon_after="fd", key="start").sized(width=230)
        return page_foot(hints, None, [reset, start])

    # The conditions

    def _condition(self, condition: ConditionAsked) -> Widget:
        t = self.context.texts
        name = t(f"condition.{condition.id}")
        pills = [Pill(letter, name=t(f"quantity.{_QUANTITIES[letter]}")) for letter in _HELPS[condition.id]]
        words = Column(
            [
                Flow([Label(name, T20), *pills], gap=8, line_gap=4),
                Label(t(f"condition.{condition.id}.meaning"), T16, "ink2"),
                Row([Icon("fd", 20, "a"), Label(self._effect(condition)).sized(grow=1)], gap=6, align="start"),
            ],
            gap=3,
        )
        stepper = Stepper(
            condition.days,
            condition.cap,
            lambda days: GiveDays(condition.id, days),
            name=name,
            value=t.plural("preparation.days_of", condition.days, cap=condition.cap),
            room_for=max(each.cap for each in self.asked.conditions),
            can_grow=self.asked.days_left > 0,
            key=f"days-{condition.id}",
        )
        sign = Framed(Icon(_ICONS[condition.id], 32), padding=13)
        card = Card(
            Row([Row([sign, words.sized(grow=1)], gap=16).sized(grow=1), stepper], gap=16, stack=True), padding=14
        )
        stepper.ringed(card)
        return card

    def _effect(self, condition: ConditionAsked) -> str:
        """What the days given so far bring, as the season knows it."""
        t = self.context.texts
        if condition.id == "animateurs":
            hired = [each.profile.name for each in self.view.animateurs if each.is_hired]
            return t.plural("preparation.hired", len(hired), names=t.join(hired))
        said = t("preparation.level", level=t.percent(condition.level))
        partners = [read(t, partner.name) for partner in self.session.scenario.partners]
        if condition.id != "comite_local" or not partners:
            return said
        return t("preparation.with_partners", level=said, n=len(partners))

    # The panel

    def _days(self) -> Widget:
        t, asked = self.context.texts, self.asked
        spent = asked.days - asked.days_left
        left = t.plural("preparation.days_left", asked.days_left)
        heading = Row([Label(t("preparation.your_days", n=asked.days), T20), Spacer(), Label(left, T16.bold)])
        cells = Cells(
            spent,
            asked.days,
            name=t("preparation.your_days", n=asked.days),
            value=left,
            look="sun",
            size=(28.5, 27),
            per_line=_CELLS_A_LINE,
        )
        return Card(Column([heading, cells], gap=10))

    def _hopes(self) -> Widget:
        t = self.context.texts
        lines: list[Widget] = []
        for letter, (low, high) in zip(_QUANTITIES, self.asked.expected, strict=True):
            name = t(f"quantity.{_QUANTITIES[letter]}")
            said = t("preparation.range", low=t.number(low * POINTS), high=t.number(high * POINTS))
            words = Row([Pill(letter, name=name), Label(name).sized(grow=1), Label(said, T16.bold)], gap=8)
            lines.append(Column([words, RangeGauge(low, high, letter, name=name, value=said)], gap=8))
        heading = Column(
            [Label(t("preparation.hopes"), T20), Label(t("preparation.hopes_text"), T16, "ink2")],
            gap=2,
        )
        return Card(Column([heading, *lines], gap=14))

    def _hint(self) -> Widget:
        t = self.context.texts
        heading = Row([Icon("ampoule", 22), Label(t("preparation.hint"), T18.black)], gap=10)
        said = explained(t, t("preparation.hint_text"), OpenTerm, key="hint")
        return Card(Column([heading, said], gap=6), paper="sun")
