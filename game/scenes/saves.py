"""The seasons that are kept: go on with one, look at its review, read it, erase it."""

from __future__ import annotations

from dataclasses import dataclass

from game.branches import Kin, listed
from game.debriefing.branch_names import branch_name
from game.saves import Record, SavedSeason
from game.scenes.browsing import ITEM, BrowsedCard, BrowsingScene
from game.scenes.naming import AskToName, BranchNaming, KeepName, KeepNoName, Name
from game.scenes.resuming import CannotResume, begun_again, day_of, is_of_these_rules, played, reopened, stage_of
from game.scenes.scene import Context
from game.scenes.stack import Pop, Push, Transition
from game.sim import pec_points
from game.telling import LETTERS
from game.ui import (
    T16,
    T18,
    T20,
    T24,
    Button,
    Card,
    Chip,
    Column,
    Dialog,
    Flow,
    Icon,
    KeyHint,
    KeyPress,
    Label,
    Page,
    PecGauge,
    Picture,
    Row,
    Rule,
    Spacer,
    UiAction,
    Widget,
    choice_list,
    page_bar,
    page_foot,
)
from game.ui.pictures import picture

_PANEL_WIDTH = 520.0
_INDENT, _DEEPEST = 20.0, 3


@dataclass(frozen=True, slots=True)
class Choose(UiAction):
    """Look at this season."""

    season: str


@dataclass(frozen=True, slots=True)
class Open(UiAction):
    """Go on with the chosen season, or to its review when it is over."""


@dataclass(frozen=True, slots=True)
class PlayAgain(UiAction):
    """Begin again the summer of the chosen season: the same scenario, the same seed."""


@dataclass(frozen=True, slots=True)
class PlayOtherwise(UiAction):
    """See a week of the chosen season again, to play it otherwise."""


@dataclass(frozen=True, slots=True)
class OpenGathering(UiAction):
    """A session with a group around the chosen season."""


@dataclass(frozen=True, slots=True)
class OpenGroups(UiAction):
    """The chosen season beside the others of its scenario and luck."""


@dataclass(frozen=True, slots=True)
class AskToErase(UiAction):
    """Ask before the chosen season is erased."""


@dataclass(frozen=True, slots=True)
class Keep(UiAction):
    """Close the question."""


@dataclass(frozen=True, slots=True)
class Erase(UiAction):
    """Erase the chosen season."""


@dataclass(frozen=True, slots=True)
class Leave(UiAction):
    """Back."""


class SavesScene(BrowsingScene):
    """The newest season first."""

    topic = "saves"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._asks_to_erase = False
        self._refusal = ""
        self._kin: tuple[Kin, ...] = ()
        self._naming = BranchNaming(context)
        self._saved: SavedSeason | None = None

    def enter(self, result: object) -> None:
        self._look()
        super().enter(result)

    def _look(self) -> None:
        """See again what the store has, and keep one of its seasons chosen."""
        self._kin = listed(self.context.store.records())
        known = [kin.record.id for kin in self._kin]
        self.look_at(self.looked_at if self.looked_at in known else (known[0] if known else ""))
        self.first_focus = ITEM + self.looked_at if self.looked_at else "back"

    def look_at(self, item: str) -> None:
        self.looked_at, self._refusal, self._saved = item, "", None
        if not item:
            return
        texts = self.context.texts
        try:
            self._saved = self.context.store.read(item)
        except (KeyError, ValueError):
            self._refusal = texts("seasons.damaged")
            return
        record = self._saved.record
        if not is_of_these_rules(record):
            self._refusal = texts("resume.rules_changed")

    @property
    def _record(self) -> Record | None:
        return next((kin.record for kin in self._kin if kin.record.id == self.looked_at), None)

    # What is asked

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case Choose(season):
                self.look_at(season)
            case Open():
                return self._open()
            case PlayAgain():
                return self._play_again()
            case PlayOtherwise():
                record = self._record
                week = record.week if record is not None else 0
                return Push(lambda: self.context.routes.branches(self.looked_at, week))
            case OpenGathering():
                return Push(lambda: self.context.routes.gathering(self.looked_at))
            case OpenGroups():
                return Push(lambda: self.context.routes.groups(self.looked_at))
            case AskToName() | Name() | KeepName() | KeepNoName():
                self._name(action)
            case AskToErase() | Keep():
                self._asks_to_erase = isinstance(action, AskToErase)
            case Erase():
                self._asks_to_erase = False
                self.context.store.delete(self.looked_at)
                self._look()
                self.toast(self.context.texts("seasons.erased"))
            case Leave():
                return Pop()
        return None

    def _name(self, action: UiAction) -> None:
        record = self._record
        if record is not None and self._naming.act(action, record):
            self._look()
            self.toast(self.context.texts("branches.renamed"))

    def _open(self) -> Transition | None:
        record = self._record
        if record is None or self._refusal:
            return None
        try:
            session = reopened(self.context, record)
        except CannotResume as error:
            self._refusal = error.sentence
            return None
        return played(self.context, session)

    def _play_again(self) -> Transition | None:
        if self._saved is None:
            return None
        try:
            session = begun_again(self.context, self._saved)
        except CannotResume as error:
            self._refusal = error.sentence
            return None
        return played(self.context, session)

    def key_pressed(self, key: KeyPress) -> Transition | None:
        return self._do(AskToErase()) if key.chord == "delete" and self._record is not None else None

    # What is shown

    def dialog(self) -> Dialog | None:
        t, record = self.context.texts, self._record
        if self._naming.is_open:
            return self._naming.dialog()
        if not self._asks_to_erase or record is None:
            return None
        buttons = [
            Button(t("seasons.erase"), Erase(), icon="effacer", key="erase-now"),
            Button(t("seasons.keep"), Keep(), kind="main", key="keep", shortcut="escape"),
        ]
        said = t("seasons.erase_text", title=self._title(record), day=day_of(self.context, record.started))
        damaged = [Label(t("saving.damaged_goes"))] if self.context.store.has_damaged else []
        return Dialog(t("seasons.erase_title"), [Label(said), *damaged], buttons, width=460, first_focus="keep")

    def build(self) -> Widget:
        t = self.context.texts
        back = Button(t("ui.back"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
        count = t.plural("seasons.count", len(self._kin)) if self._kin else ""
        parts: list[Widget | None] = [self._notices()]
        if self._kin:
            rows = [self._row(kin) for kin in self._kin]
            parts.append(
                Row(
                    [
                        choice_list(rows, gap=10, name=t("seasons.title"), key="seasons").sized(grow=1),
                        self._panel().sized(width=_PANEL_WIDTH),
                    ],
                    gap=24,
                    align="start",
                    stack=True,
                )
            )
        else:
            parts.append(self._nothing())
        return Page(
            t("seasons.title"),
            Column(parts, gap=14),
            bar=page_bar(t("seasons.title"), back=back, right=[Label(count, T16, "ink2")]),
            foot=self._foot(),
        )

    def _foot(self) -> Widget:
        t, record = self.context.texts, self._record
        hints = [
            KeyHint(t("seasons.key_arrows"), t("seasons.verb_choose")),
            KeyHint(t("seasons.key_delete"), t("seasons.verb_erase")),
            KeyHint(t("ui.key_escape"), t("ui.back_verb")),
        ]
        if record is None:
            return page_foot(hints[2:])
        buttons = [Button(t("seasons.erase"), AskToErase(), icon="effacer", key="erase"), *self._ways_on(record)]
        return page_foot(hints, None, buttons)

    def _ways_on(self, record: Record) -> list[Button]:
        """Go on, or to the review; the same summer again when the season cannot go on; nothing when it is damaged."""
        t = self.context.texts
        if self._saved is None:
            return []
        if self._refusal:
            return [Button(t("seasons.play_again"), PlayAgain(), kind="main", icon="refaire", key="again")]
        otherwise = Button(t("branches.entry"), PlayOtherwise(), icon="branche", key="otherwise")
        verb = "seasons.see_review" if record.is_finished else "seasons.resume"
        return [otherwise, Button(t(verb), Open(), kind="main", icon_after="fd", key="open").sized(width=190)]

    def _notices(self) -> Widget | None:
        """What went wrong when the store was opened, or goes wrong now."""
        t, store = self.context.texts, self.context.store
        notices = [*store.notices, *([store.warning] if store.warning and store.warning not in store.notices else [])]
        if not notices:
            return None
        lines = [
            Row([Icon("alerte", 22), Label(t(each.key, **each.values)).sized(grow=1)], gap=10, align="start")
            for each in notices
        ]
        return Card(Column(lines, gap=8), paper="sun")

    def _nothing(self) -> Widget:
        t = self.context.texts
        drawing = Picture(lambda size: picture("vides/aucune-partie", size), 300, 210)
        words = [
            Label(t("seasons.none"), T24, align="center"),
            Label(t("seasons.none_text"), T16, "ink2", align="center"),
        ]
        return Column([drawing, *words], gap=10, align="center")

    def _title(self, record: Record) -> str:
        return self.context.texts.polish(record.title.read(self.context.texts.language))

    def _row(self, kin: Kin) -> BrowsedCard:
        """A season; a branch stands a little to the right, under the one that it comes from."""
        t, record = self.context.texts, kin.record
        stage = stage_of(self.context, record)
        sign = "branche" if record.origin else "soleil" if record.is_finished else "crayon"
        title = self._title(record) if record.origin is None else branch_name(t, record)
        remark = t("seasons.started", day=day_of(self.context, record.started))
        if record.origin is not None and kin.depth == 0:
            remark = self._title(record)
        words = Column(
            [
                Label(title, T20),
                Label(stage, T16),
                Label(remark, T16, "ink2"),
            ],
            gap=2,
        )
        indent = min(kin.depth, _DEEPEST) * _INDENT
        parts = [Spacer(indent) if indent else None, Icon(sign, 28), words.sized(grow=1)]
        return BrowsedCard(
            Row(parts, gap=14),
            record.id,
            Choose(record.id),
            Open(),
            name=title,
            value=stage,
            selected=record.id == self.looked_at,
        )

    # The chosen season

    def _panel(self) -> Widget:
        t, record = self.context.texts, self._record
        assert record is not None, "a panel is shown for a season"
        refusal = Row([Icon("alerte", 22), Label(self._refusal).sized(grow=1)], gap=10, align="start")
        seed = t("seasons.seed", seed=record.seed, version=record.rules)
        return Card(
            Column(
                [
                    Label(self._title(record), T24),
                    self._branch(record),
                    Flow([Chip(stage_of(self.context, record), "okr" if record.is_finished else "chrono")], gap=8),
                    Label(t("seasons.last_played", day=day_of(self.context, record.updated)), T16, "ink2"),
                    Card(refusal, paper="sun", padding=12) if self._refusal else None,
                    *self._weeks(),
                    Rule(),
                    self._beside(record),
                    Label(seed, T16, "ink2"),
                ],
                gap=12,
            ),
            padding=20,
            tape="sun",
        )

    def _beside(self, record: Record) -> Widget:
        """With a group, or with the other groups."""
        t = self.context.texts
        gathering = Button(t("gathering.title"), OpenGathering(), kind="small", icon="gens", key="gathering")
        same = [k.record for k in self._kin if (k.record.scenario, k.record.seed) == (record.scenario, record.seed)]
        groups = Button(t("groups.entry"), OpenGroups(), kind="small", icon="comparer", key="groups")
        return Flow([gathering, groups if len(same) > 1 else None], gap=10)

    def _branch(self, record: Record) -> Widget | None:
        """The name of a branch, which can be changed."""
        if record.origin is None:
            return None
        t = self.context.texts
        rename = Button(t("branches.rename"), AskToName(), kind="small", icon="crayon", key="rename")
        return Row([Icon("branche", 22), Label(branch_name(t, record), T18).sized(grow=1), rename], gap=10)

    def _weeks(self) -> list[Widget]:
        """The PEC week after week, and what the players wrote: kept figures, nothing is played again."""
        t, saved = self.context.texts, self._saved
        weekly = saved.summary.weekly if saved is not None else {}
        if saved is None or any(len(weekly.get(letter, ())) < 2 for letter in LETTERS):
            return []
        lines: list[Widget] = [Label(t("seasons.weeks"), T18.black)]
        for week, letters in enumerate(zip(*(weekly[letter] for letter in LETTERS), strict=False)):
            points = pec_points(*letters)
            name = t("seasons.start") if week == 0 else t("seasons.week_number", week=week)
            gauge = PecGauge(points, name=name, value=t.number(sum(points)), height=22)
            total = Label(t.number(sum(points)), T16.black, align="right")
            lines.append(Row([Label(name).sized(width=90), gauge.sized(grow=1), total.sized(width=30)], gap=10))
            if week in saved.notes:
                lines.append(Label(t("seasons.note", note=t.polish(saved.notes[week])), T16, "ink2"))
        return lines
