"""The laboratory: two strategies over many summers, compared with the same luck."""

from __future__ import annotations

from collections.abc import Sequence

from game.lab.levers import CARDS, EVERY_SERVICE, Levers, Stand, cards_for, why_not
from game.lab.levers import Card as Question
from game.lab.paired import STEPS, Compared, compare
from game.lab.refined import Refined
from game.lab.wording import Names, names_of
from game.scenes.laboratory.actions import (
    AskCard,
    ChooseGroup,
    ChooseScenario,
    ChooseService,
    Leave,
    NewSummers,
    OpenRules,
    Place,
    SetLevers,
    ShowTables,
    Turn,
)
from game.scenes.laboratory.controls import GROUPS
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
from game.scenes.laboratory.summers import places_to_compare
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Pop, Push, Transition
from game.sim import SPHERES, Scenario
from game.telling import read
from game.ui import (
    Button,
    Column,
    Dropdown,
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
_STANDING = Levers(stands=dict.fromkeys(SPHERES, Stand("guider")))
_GOING_BACK = Levers(stands=dict.fromkeys(SPHERES, Stand("guider", "recule", 3)))


class LaboratoryScene(WidgetScene):
    """Questions first; the levers for who wants them. Nothing here touches a season."""

    def __init__(self, context: Context, scenario: Scenario | None = None, steps: Sequence[int] = STEPS) -> None:
        """`scenario`: where to compare at first; by default that of the season played last.

        `steps`: the numbers of summers after which a result is shown.
        """
        super().__init__(context)
        self.refined: Refined[Compared] = Refined()
        self._steps = steps
        self._scenarios, self._rank = places_to_compare(context.store, scenario)
        self._place: Place = "questions"
        self._question: Question = CARDS[0]
        self._pair = (_STANDING, _GOING_BACK)
        self._seed = 1
        self._group, self._service = GROUPS[0], EVERY_SERVICE
        self._it: Compared | None = None
        self._as_tables = False

    @property
    def scenario(self) -> Scenario:
        """Where both strategies are compared."""
        return self._scenarios[self._rank]

    def enter(self, result: object) -> None:
        self.context.speak(self.context.texts.language, self.scenario.region)
        self._compare()
        super().enter(result)

    def leave(self) -> None:
        self.refined.stop()
        super().leave()

    def _compare(self) -> None:
        """Play the summers of what is asked now, where a page shows them."""
        self.refined.stop()
        if self._place in ("answer", "levers"):
            scenario, pair, seed = self.scenario, self._pair, self._seed
            self.refined.ask(lambda cancelled: compare(scenario, *pair, seed, cancelled, self._steps))

    def animate(self, dt: float) -> bool:
        found = self.refined.result
        if found is None or found is self._it:
            return False
        self._it = found
        self.invalidate()
        return True

    # What is asked

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case ChooseScenario(rank):
                self._move_to(rank)
            case AskCard(card):
                self._question = next(each for each in CARDS if each.id == card)
                self._pair = self._question.base, self._question.changed
                self._turn("answer")
            case OpenRules():
                return Push(lambda: RulesScene(self.context, self.scenario))
            case Turn(place):
                self._turn(place)
            case ChooseGroup(group):
                self._group = group
            case ChooseService(service):
                self._service = service
            case SetLevers(side, levers):
                self._pair = (levers, self._pair[1]) if side == 0 else (self._pair[0], levers)
                self._compare()
            case NewSummers():
                self._seed += 1
                self._compare()
            case ShowTables():
                self._as_tables = not self._as_tables
            case Leave() if self._place == "questions":
                return Pop()
            case Leave():
                self._turn("questions")
        return None

    def _move_to(self, rank: int) -> None:
        """Ask the same in another scenario, or all anew where it makes no sense there."""
        self._rank = rank
        self.context.speak(self.context.texts.language, self.scenario.region)
        self._service = EVERY_SERVICE
        if any(why_not(levers, self.scenario) for levers in self._pair):
            self._pair = _STANDING, _GOING_BACK
            self._place = "questions" if self._place == "answer" else self._place
        self._turn(self._place)

    def _turn(self, place: Place) -> None:
        """Show a page; what it shows is computed for it."""
        if place == "levers" and self._place == "questions":
            self._pair = _STANDING, _GOING_BACK
        self._place, self._it = place, None
        self.first_focus = {"questions": f"card-{self._question.id}", "levers": "entreprise-1"}.get(
            place, "to-questions"
        )
        priced = self._pair[1].prices
        self._service = next(iter(priced), EVERY_SERVICE)
        self._compare()

    def key_pressed(self, key: KeyPress) -> Transition | None:
        if key.chord == "f1":
            return Push(lambda: self.context.routes.help("laboratory"))
        if key.chord == "space" and self._place == "levers":
            return self._do(NewSummers())
        return None

    # What is shown

    def build(self) -> Widget:
        t = self.context.texts
        return Page(t("laboratory.title"), self._body(), bar=self._bar(), foot=self._foot())

    def _body(self) -> Widget:
        t = self.context.texts
        if self._place == "questions":
            return questions_page(t, cards_for(self.scenario))
        is_answer = self._place == "answer"
        if is_answer:
            left = answer_panel(t, self._question, self._said())
        else:
            left = levers_panel(t, self._pair, self.scenario, self._group, self._service)
        if self._it is None:
            right: Widget = waiting_card(t)
        else:
            concluded = "" if is_answer else self._concluded()[0]
            right = results(t, self._it, as_tables=self._as_tables, count=self._count(), said_of_it=concluded)
        both = Row(
            [left.sized(width=_LEFT_WIDTH), right.sized(grow=1)],
            gap=16,
            align="start",
            stack=True,
        )
        more = [] if self._it is None else [None if is_answer else self._said(), all_figures_card(t, self._it)]
        return Column([both, *more], gap=12)

    def _said(self) -> Widget:
        """What can be concluded, and what cannot."""
        t = self.context.texts
        if self._it is None:
            return limits_card(t)
        concluded = conclusion_card(t, self._concluded())
        if self._place == "answer":
            return Column([concluded, limits_card(t)], gap=12)
        return Row([concluded.sized(grow=1), limits_card(t).sized(grow=1)], gap=12, align="stretch", stack=True)

    def _concluded(self) -> tuple[str, str]:
        """What can be concluded: nothing yet where the summers shown are those of levers that have moved."""
        t = self.context.texts
        if self._it is None or self.refined.result is None:
            return t("laboratory.recomputing"), ""
        return conclusion_words(t, self._it, self._names())

    def _names(self) -> Names:
        """What A and B are called."""
        t = self.context.texts
        if self._place == "answer":
            return names_of(t, self._question)
        return t("laboratory.strategy_a"), t("laboratory.strategy_b")

    def _count(self) -> str:
        """How many summers the figures rest on."""
        t, total = self.context.texts, self._steps[-1]
        if self._it is None or self.refined.result is None:
            return t("laboratory.computing")
        n = self._it.n_summers
        if n == total:
            return t("laboratory.counted", n=t.number(n))
        return t("laboratory.counting", n=t.number(n), total=t.number(total))

    def _bar(self) -> Widget:
        t = self.context.texts
        is_home = self._place == "questions"
        back = Button(
            t("laboratory.back" if is_home else "laboratory.other_question"),
            Leave(),
            kind="small",
            icon="fg",
            shortcut="escape",
            key="back" if is_home else "to-questions",
        )
        titles = [read(t, scenario.title) for scenario in self._scenarios]
        where = Dropdown(titles, self._rank, ChooseScenario, name=t("laboratory.scenario"), key="scenario")
        place = Row([Icon("pin", 20), where.sized(width=_SCENARIO_WIDTH)], gap=8)
        again = Button(
            t("laboratory.new_summers"), NewSummers(), kind="small", icon="refaire", key="again", shortcut="n"
        )
        has_summers = self._place in ("answer", "levers")
        return page_bar(t("laboratory.title"), back=back, right=[place, *([again] if has_summers else [])])

    def _foot(self) -> Widget:
        t = self.context.texts
        if self._place == "questions":
            hints = [
                KeyHint(t("laboratory.key_arrows"), t("laboratory.verb_browse")),
                KeyHint(t("ui.key_enter"), t("laboratory.verb_ask")),
                KeyHint(t("ui.key_escape"), t("ui.back_verb")),
            ]
            return page_foot(hints)
        if self._place == "answer":
            hints = [
                KeyHint(t("ui.key_escape"), t("laboratory.verb_other")),
                KeyHint("N", t("laboratory.verb_again")),
                KeyHint("T", t("member.key_table")),
            ]
        else:
            hints = [
                KeyHint(t("ui.key_tab"), t("laboratory.verb_lever")),
                KeyHint(t("laboratory.key_sides"), t("laboratory.verb_move")),
                KeyHint(t("laboratory.key_space"), t("laboratory.verb_again")),
            ]
        tables = Button(
            t("ending.tables"), ShowTables(), icon="courbe", key="tables", shortcut="t", selected=self._as_tables
        )
        levers = Button(t("laboratory.set_levers"), Turn("levers"), icon="reglages", key="to-levers")
        return page_foot(hints, None, [tables, *([levers] if self._place == "answer" else [])])
