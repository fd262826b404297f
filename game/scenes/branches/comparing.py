"""Two branches of the same luck side by side: only what differs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from game.branches import Comparison, Gap, Moment, compared, family_of, follow, moments_of, share_their_luck
from game.debriefing import Evidence
from game.debriefing.branch_names import branch_name
from game.lab.replayed import Band, band_of
from game.saves import Record, SavedSeason
from game.scenes.branches.asking import asked_of_band, asked_of_gaps
from game.scenes.branches.differing import (
    band_sentence,
    causes_card,
    decisions_card,
    figures_table,
    sentence,
    sentence_card,
    totals,
)
from game.scenes.origin import Asking, AskOrigin, CloseOrigin, LookAt, glass_over, origin_button
from game.scenes.resuming import CannotResume, played, reopened
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Pop, Transition
from game.scenes.working import Working
from game.session import NotResumable, playable_scenario
from game.telling import POINTS
from game.ui import (
    T16,
    T20,
    Button,
    Canvas,
    Card,
    Column,
    Dialog,
    Dropdown,
    Icon,
    KeyHint,
    Label,
    Page,
    Port,
    Rect,
    Row,
    UiAction,
    Widget,
    page_bar,
    page_foot,
)
from game.ui.charts.gap_band import GapBand
from game.ui.charts.marks import diamond
from game.ui.charts.two_paths import TwoPaths

_RIGHT_WIDTH = 540.0


@dataclass(frozen=True, slots=True)
class Choose(UiAction):
    """Lay another season at this side: 0 the first, 1 the second; by its rank in the family."""

    side: int
    rank: int


@dataclass(frozen=True, slots=True)
class SeeWeek(UiAction):
    """Look at the figures of this rank: 0 the end, then the weeks in which something differs."""

    rank: int


@dataclass(frozen=True, slots=True)
class FinishAlike(UiAction):
    """Play the second to its end with the decisions of the first."""


@dataclass(frozen=True, slots=True)
class OpenSecond(UiAction):
    """Go on with the second, or to its review."""


@dataclass(frozen=True, slots=True)
class ShowTables(UiAction):
    """The charts as tables, or as drawings again."""


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Back."""


class ComparisonScene(WidgetScene):
    """The first is the full line, the second the dashed one. Nothing here changes a season but `FinishAlike`."""

    topic = "comparison"
    first_focus = "open"

    def __init__(self, context: Context, first: str, second: str) -> None:
        super().__init__(context)
        self.lucks = Working[Band]("lucks")
        self._pair = [first, second]
        self._as_tables = False
        self._week = 0
        self._has_band = False
        self._known: dict[str, tuple[Moment, ...]] = {}
        self._saved: tuple[SavedSeason, ...] = ()
        self._family: tuple[Record, ...] = ()
        self._it: Comparison | None = None
        self._refusal = ""
        self._origin = Asking(self)

    def enter(self, result: object) -> None:
        self._look()
        super().enter(result)

    def leave(self) -> None:
        self.lucks.stop()
        super().leave()

    def _look(self) -> None:
        """Read both, lay them side by side, and look for the band once both summers are over."""
        t, store = self.context.texts, self.context.store
        self._it, self._week, self._has_band = None, 0, False
        self._family = family_of(store.records(), self._pair[0])
        try:
            self._saved = tuple(store.read(season) for season in self._pair)
            for season, saved in zip(self._pair, self._saved, strict=True):
                if season not in self._known:
                    self._known[season] = moments_of(saved)
        except NotResumable as error:
            self._refusal = t(error.notice.key, **error.notice.values)
            return
        except (KeyError, ValueError):
            self._refusal = t("seasons.damaged")
            return
        if not share_their_luck(*self._saved):
            self._refusal = t("branches.other_luck")
            return
        self._refusal = ""
        first, second = (self._known[season] for season in self._pair)
        self._it = compared(first, second)
        if self._it.is_whole and self._it.decisions:
            one, other = ([moment.view for moment in moments] for moments in (first, second))
            saved, scenario = self._saved[0], playable_scenario(self._saved[0])
            self.lucks.take(
                lambda is_cancelled: band_of(
                    scenario, saved.record.seed, one, other, cancelled=is_cancelled, departure=saved.departure
                )
            )
        else:
            self.lucks.stop()

    def animate(self, dt: float) -> bool:
        if self._has_band or self.lucks.result is None:
            return False
        self._has_band = True
        self.invalidate()
        return True

    # What is asked

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case Choose(side, rank):
                self._pair[side] = self._family[rank].id
                self._look()
            case SeeWeek(rank):
                self._week = rank
            case FinishAlike():
                self._finish_alike()
            case OpenSecond():
                return self._open()
            case ShowTables():
                self._as_tables = not self._as_tables
            case AskOrigin() | CloseOrigin():
                self._origin.take(action)
            case LookAt(cause):
                return glass_over(self, self._saved[self._side_asked].record, cause)
            case Leave():
                return Pop()
        return None

    @property
    def _side_asked(self) -> int:
        """Of which of the two a number is asked about."""
        asked = self._origin.asked
        return int(asked is not None and asked.of == self.context.texts("branches.second"))

    def _finish_alike(self) -> None:
        try:
            session = reopened(self.context, self._saved[1].record)
        except CannotResume as error:
            self.toast(error.sentence)
            return
        follow(session, self._known[self._pair[0]])
        self._known.pop(self._pair[1])
        self._look()
        self.toast(self.context.texts("branches.finished"))

    def _open(self) -> Transition | None:
        try:
            session = reopened(self.context, self._saved[1].record)
        except CannotResume as error:
            self.toast(error.sentence)
            return None
        return played(self.context, session)

    # What is shown

    def dialog(self) -> Dialog | None:
        if self._it is None:
            return None
        t = self.context.texts
        evidences = [
            Evidence(saved, self._known[season][0].view.scenario, self._known[season])
            for season, saved in zip(self._pair, self._saved, strict=True)
        ]
        return self._origin.dialog({t("branches.first"): evidences[0], t("branches.second"): evidences[1]})

    def build(self) -> Widget:
        t, it = self.context.texts, self._it
        back = Button(t("ui.back"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
        title = t("branches.comparison")
        if it is None:
            said = Row([Icon("alerte", 22), Label(self._refusal).sized(grow=1)], gap=10, align="start")
            refused = Column([Card(said, paper="sun"), self._chosen() if self._family else None], gap=14)
            return Page(title, refused, bar=page_bar(title, back=back))
        scenario = t.polish(self._saved[0].record.title.read(t.language))
        names = t("branches.first"), t("branches.second")
        pec = asked_of_gaps(_pec(it), tuple(range(1, it.n_weeks + 1)), names)
        ask = origin_button(t, pec, t("branches.paths"), key="origin-sentence")
        beside = origin_button(t, pec, t("branches.paths"), key="origin-paths")
        paths = Row([self._paths(it, names).sized(grow=1), beside], gap=8, align="start")
        left = [Card(paths, padding=16), self._band_card(it)]
        right = [decisions_card(t, it, names), self._figures(it, names)]
        body = Row(
            [Column(left, gap=16).sized(grow=1), Column(right, gap=16).sized(width=_RIGHT_WIDTH)],
            gap=16,
            align="start",
            stack=True,
        )
        return Page(
            title,
            Column([sentence_card(sentence(t, it), self._chosen(), ask), body, causes_card(t, it, names)], gap=16),
            bar=page_bar(title, back=back, right=[Label(scenario, T16)]),
            foot=page_foot(self._hints(), None, self._buttons(it)),
        )

    def _chosen(self) -> Widget:
        """Which two, each with the mark of its line."""
        t = self.context.texts
        words = _told_apart([branch_name(t, record) for record in self._family])
        ids = [record.id for record in self._family]
        sides: list[Widget] = []
        for side, (key, draw) in enumerate((("first", _circle), ("second", _diamond))):
            rank = ids.index(self._pair[side]) if self._pair[side] in ids else 0
            name = t(f"branches.{key}")
            choose = Dropdown(words, rank, partial(Choose, side), name=name, key=key)
            mark = Canvas(draw, 22, name=name).sized(width=22)
            sides.append(Row([mark, Label(name, T16.bold), choose.sized(grow=1)], gap=12).sized(grow=1))
        return Row(sides, gap=20, stack=True)

    def _paths(self, it: Comparison, names: tuple[str, str]) -> Widget:
        t = self.context.texts
        n_weeks = self._saved[0].record.n_weeks
        chart = TwoPaths(t, t("branches.paths"), names, totals(it), n_weeks, summary=sentence(t, it), key="paths")
        return chart.tabulated(self._as_tables)

    def _figures(self, it: Comparison, names: tuple[str, str]) -> Card:
        """The figures that differ at the end, or at the end of one week."""
        t = self.context.texts
        weeks = [week for week, gaps in enumerate(it.weeks, 1) if gaps]
        end = t("branches.end") if it.is_whole else t("branches.up_to_now")
        words = [end, *(t("branches.end_of_week", week=week) for week in weeks)]
        gaps = it.weeks[weeks[self._week - 1] - 1] if self._week else it.ends
        when = Dropdown(words, self._week, SeeWeek, name=t("branches.when"), key="when")
        so_far = () if it.is_whole else tuple(range(1, it.n_weeks + 1))
        spoken_of = (weeks[self._week - 1],) if self._week else so_far
        asked = asked_of_gaps(gaps, spoken_of, names)
        ask = origin_button(t, asked, t("branches.figures"), key="origin-gaps") if gaps else None
        return Card(
            Column(
                [
                    Row([Label(t("branches.figures"), T20).sized(grow=1), when, ask], gap=10),
                    figures_table(t, gaps, names, t("branches.figures")),
                ],
                gap=8,
            ),
            padding=14,
        )

    def _band_card(self, it: Comparison) -> Card:
        """The gap in this luck, inside what it would be in many others."""
        t, band = self.context.texts, self.lucks.result
        one, other = totals(it)
        played = [second - first for first, second in zip(one, other, strict=True)]
        if band is not None:
            said = band_sentence(t, band)
            rows = [
                (low * POINTS, middle * POINTS, high * POINTS)
                for low, middle, high in zip(band.low, band.middle, band.high, strict=True)
            ]
        else:
            rows = []
            is_looked_for = it.is_whole and it.decisions
            said = t("branches.band.computing") if is_looked_for else t("branches.band.later")
        chart = GapBand(t, t("branches.band.title"), rows, played, summary=said, key="band")
        ask = None
        if band is not None:
            asked = asked_of_band(t, band, t("branches.second"))
            ask = origin_button(t, asked, t("branches.band.title"), key="origin-band")
        foot = Row([Label(said, T16, "ink2").sized(grow=1), ask], gap=8)
        return Card(Column([chart.tabulated(self._as_tables), foot], gap=8), padding=16)

    def _hints(self) -> list[KeyHint]:
        t = self.context.texts
        return [
            KeyHint("T", t("member.key_table")),
            KeyHint(t("ui.key_tab"), t("branches.verb_choose")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]

    def _buttons(self, it: Comparison) -> list[Widget]:
        t = self.context.texts
        first, second = (saved.record for saved in self._saved)
        tables = Button(
            t("ending.tables"), ShowTables(), icon="courbe", key="tables", shortcut="t", selected=self._as_tables
        )
        alike = Button(t("branches.finish_alike"), FinishAlike(), icon="refaire", key="alike")
        can_finish = not second.is_finished and first.is_finished
        verb = "seasons.see_review" if second.is_finished else "seasons.resume"
        go_on = Button(t(verb), OpenSecond(), kind="main", icon_after="fd", key="open")
        return [tables, *([alike] if can_finish else []), go_on]


def _pec(it: Comparison) -> tuple[Gap, ...]:
    """The PEC of both, be it the same."""
    one, other = (sum(path[-1]) for path in it.letters)
    return (Gap("pec", one, other),)


def _told_apart(names: list[str]) -> list[str]:
    """The names, the second of two alike with its number."""
    seen: dict[str, int] = {}
    told = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        told.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return told


def _circle(port: Port, rect: Rect) -> None:
    port.circle(rect.center, rect.w / 3, fill=port.colours.lab_a)


def _diamond(port: Port, rect: Rect) -> None:
    diamond(port, rect.center, rect.w / 2.2, port.colours.lab_b)
