"""The laboratory: two strategies over many summers, compared with the same luck."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.lab.levers import CARDS, EVERY_SERVICE, cards_for
from game.lab.paired import STEPS
from game.scenes.laboratory.actions import (
    AskCard,
    ChooseGroup,
    ChooseScenario,
    ChooseService,
    Export,
    Keep,
    Leave,
    NewSummers,
    OpenRules,
    Place,
    SetByHand,
    SetLevers,
    ShowTables,
)
from game.scenes.laboratory.controls import GROUPS
from game.scenes.laboratory.experiment import Experiment, places_to_compare
from game.scenes.laboratory.keeping import export, keep
from game.scenes.laboratory.panels import levers_panel
from game.scenes.laboratory.questions import answer_panel, questions_page
from game.scenes.laboratory.results import (
    all_figures_card,
    conclusion_card,
    conclusion_words,
    limits_card,
    results,
    waiting_card,
)
from game.scenes.laboratory.rules import RulesScene
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Pop, Push, Transition
from game.sim import Scenario
from game.telling import read
from game.ui import (
    Button,
    Column,
    Dropdown,
    Flow,
    Icon,
    KeyHint,
    KeyPress,
    Page,
    Row,
    UiAction,
    Widget,
    page_bar,
    page_foot,
)

_LEFT_WIDTH, _SCENARIO_WIDTH = 360.0, 270.0


class LaboratoryScene(WidgetScene):
    """Questions first; the levers for who wants them. Nothing here touches a season."""

    topic = "laboratory"

    def __init__(self, context: Context, scenario: Scenario | None = None, steps: Sequence[int] = STEPS) -> None:
        """`scenario`: where to compare at first; by default that of the season played last.

        `steps`: the numbers of summers after which a result is shown.
        """
        super().__init__(context)
        self.experiment = Experiment(*places_to_compare(context.store, scenario), steps)
        self._place: Place = "questions"
        self._last_card = CARDS[0].id
        self._group, self._service = GROUPS[0], EVERY_SERVICE
        self._as_tables = False

    def enter(self, result: object) -> None:
        self._speak()
        if self._place != "questions":
            self.experiment.play()
        super().enter(result)

    def leave(self) -> None:
        self.experiment.stop()
        super().leave()

    def _speak(self) -> None:
        """Use the words and the money of where both strategies are compared."""
        self.context.settle_in(self.experiment.scenario.region)

    def animate(self, dt: float) -> bool:
        if not self.experiment.look():
            return False
        self.invalidate()
        return True

    # What is asked

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case AskCard(card):
                self._last_card = card
                self.experiment.ask(next(each for each in CARDS if each.id == card))
                self._turn("answer")
            case SetByHand():
                self.experiment.set_by_hand(anew=self._place == "questions")
                self._turn("levers")
            case ChooseScenario(rank):
                self._go_to(rank)
            case SetLevers(side, levers):
                self.experiment.move(side, levers)
            case NewSummers():
                self.experiment.take_other_summers()
            case ChooseGroup(group):
                self._group = group
            case ChooseService(service):
                self._service = service
            case ShowTables():
                self._as_tables = not self._as_tables
            case Export():
                self._write(lambda: export(self.context.texts, self.experiment))
            case Keep():
                self._write(lambda: keep(self.context.texts, self.experiment))
            case OpenRules():
                return Push(lambda: RulesScene(self.context, self.experiment.scenario))
            case Leave() if self._place == "questions":
                return Pop()
            case Leave():
                self.experiment.stop()
                self._turn("questions")
        return None

    def _go_to(self, rank: int) -> None:
        """Ask the same in another scenario, or choose a question anew where it makes no sense there."""
        makes_sense = self.experiment.go_to(rank)
        self._speak()
        self._service = EVERY_SERVICE
        if self._place == "answer" and not makes_sense:
            self._turn("questions")
        if self._place != "questions":
            self.experiment.play()

    def _turn(self, place: Place) -> None:
        self._place = place
        self._service = next(iter(self.experiment.pair[1].prices), EVERY_SERVICE)
        first = {"questions": f"card-{self._last_card}", "answer": "to-questions", "levers": "entreprise-1"}
        self.first_focus = first[place]

    def _write(self, write: Callable[[], str]) -> None:
        """Write files, and say where they are or why they are not."""
        try:
            self.toast(write())
        except OSError as error:
            self.toast(self.context.texts("laboratory.not_written", reason=error.strerror or type(error).__name__))

    def key_pressed(self, key: KeyPress) -> Transition | None:
        if key.chord == "space" and self._place == "levers":
            return self._do(NewSummers())
        return None

    # What is shown

    def build(self) -> Widget:
        t = self.context.texts
        if self._place == "questions":
            body = questions_page(t, cards_for(self.experiment.scenario))
        else:
            tools = Flow(self._tools(), gap=12) if self.context.theme.stacked else None
            body = Column([self._compared(), tools], gap=12)
        return Page(t("laboratory.title"), body, bar=self._bar(), foot=self._foot())

    def _compared(self) -> Widget:
        """What is compared at the left, what came of it at the right; all figures below."""
        t, it = self.context.texts, self.experiment
        said = self._said()
        if it.question is not None:
            left = answer_panel(t, it.question, Column([said, limits_card(t)], gap=12))
        else:
            left = levers_panel(t, it.pair, it.scenario, self._group, self._service)
        if it.shown is None:
            return self._beside(left, waiting_card(t))
        concluded = "" if it.question is not None else self._concluded()[0]
        right = results(t, it.shown, as_tables=self._as_tables, count=self._count(), said_of_it=concluded)
        figures = all_figures_card(t, it.shown)
        if it.question is not None:
            return Column([self._beside(left, right), figures], gap=12)
        below = [None if said is None else said.sized(grow=1), limits_card(t).sized(grow=1)]
        return Column(
            [self._beside(left, right), Row(below, gap=12, align="stretch", stack=True), figures],
            gap=12,
        )

    def _beside(self, left: Widget, right: Widget) -> Widget:
        return Row([left.sized(width=_LEFT_WIDTH), right.sized(grow=1)], gap=16, align="start", stack=True)

    def _said(self) -> Widget | None:
        """What can be concluded, once there are summers."""
        if self.experiment.shown is None:
            return None
        return conclusion_card(self.context.texts, self._concluded())

    def _concluded(self) -> tuple[str, str]:
        """What can be concluded: nothing yet where the summers shown are those of levers that have moved."""
        t, it = self.context.texts, self.experiment
        if it.shown is None or not it.is_known:
            return t("laboratory.recomputing"), ""
        return conclusion_words(t, it.shown, it.names(t))

    def _count(self) -> str:
        """How many summers the figures rest on."""
        t, n, total = self.context.texts, self.experiment.n_shown, self.experiment.steps[-1]
        if not n:
            return t("laboratory.computing")
        if n == total:
            return t("laboratory.counted", n=t.number(n))
        return t("laboratory.counting", n=t.number(n), total=t.number(total))

    def _bar(self) -> Widget:
        t, is_home = self.context.texts, self._place == "questions"
        back = Button(
            t("laboratory.back" if is_home else "laboratory.other_question"),
            Leave(),
            kind="small",
            icon="fg",
            shortcut="escape",
            key="back" if is_home else "to-questions",
        )
        titles = [read(t, scenario.title) for scenario in self.experiment.scenarios]
        where = Dropdown(titles, self.experiment.rank, ChooseScenario, name=t("laboratory.scenario"), key="scenario")
        place = Row([Icon("pin", 20), where.sized(width=_SCENARIO_WIDTH)], gap=8)
        again = Button(
            t("laboratory.new_summers"), NewSummers(), kind="small", icon="refaire", key="again", shortcut="n"
        )
        return page_bar(t("laboratory.title"), back=back, right=[place, *([] if is_home else [again])])

    def _foot(self) -> Widget:
        t, is_answer = self.context.texts, self._place == "answer"
        if self._place == "questions":
            return page_foot([
                KeyHint(t("laboratory.key_arrows"), t("laboratory.verb_browse")),
                KeyHint(t("ui.key_enter"), t("laboratory.verb_ask")),
                KeyHint(t("ui.key_escape"), t("ui.back_verb")),
            ])  # fmt: skip
        again = KeyHint("N" if is_answer else t("laboratory.key_space"), t("laboratory.verb_again"))
        hints = [
            KeyHint(t("ui.key_tab"), t("laboratory.verb_lever")),
            KeyHint(t("laboratory.key_sides"), t("laboratory.verb_move")),
            again,
        ]
        if is_answer:
            hints = [KeyHint(t("ui.key_escape"), t("laboratory.verb_other")), again]
        keep_it = Button(t("laboratory.keep"), Keep(), kind="main", icon_after="fd", key="keep")
        return page_foot(hints, None, [*([] if self.context.theme.stacked else self._tools()), keep_it])

    def _tools(self) -> list[Widget]:
        """What else may be done with the result: in the foot, or at the end of the page where text is large."""
        t = self.context.texts
        tables = Button(
            t("ending.tables"), ShowTables(), icon="courbe", key="tables", shortcut="t", selected=self._as_tables
        )
        levers = Button(t("laboratory.set_levers"), SetByHand(), icon="reglages", key="to-levers")
        files = Button(
            t("laboratory.export"),
            Export(),
            icon="export",
            key="export",
            enabled=self.experiment.is_known,
            reason=t("laboratory.waiting"),
        )
        return [tables, *([levers] if self._place == "answer" else []), files]
