"""What is aimed at, recalled from any page of a season: what waits now, and where each goal of the scenario stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from game.debriefing.aims import objective_of, progress, reached
from game.saves import ADVANCE
from game.scenes.guide import Guide, TakeUp
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Pop, Replace, Transition
from game.session import Session
from game.sim import SPHERES, ChoosePosture, ObjectiveView, PreparationAsked, ProposalAsked
from game.telling import read
from game.text import Texts
from game.ui import (
    T16,
    T18,
    Button,
    Card,
    Chip,
    Column,
    Dialog,
    Flow,
    Icon,
    KeyPress,
    Label,
    Row,
    Spacer,
    UiAction,
    Widget,
)

_WIDTH = 640.0


@dataclass(frozen=True, slots=True)
class GoBack(UiAction):
    """Go on playing."""


class AimScene(WidgetScene):
    """Over a page of the season, which stays in sight; it decides nothing."""

    topic = "aim"
    ambience = None
    see_through = True

    def __init__(self, context: Context, session: Session, phase: str) -> None:
        """`phase` is what the page under it is about: it may lag behind the season, as minutes that are still read."""
        super().__init__(context)
        self._session, self._phase = session, phase

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case GoBack():
                return Pop()
            case TakeUp():
                Guide(self._session).act(action)
                return Replace(lambda: self.context.routes.season(self._session), everything=True)
        return None

    def key_pressed(self, key: KeyPress) -> Transition | None:
        return self._do(GoBack()) if key.chord == "b" else None

    def build(self) -> Widget:
        return Spacer()

    def dialog(self) -> Dialog:
        t = self.context.texts
        back = Button(t("aim.back"), GoBack(), kind="main", icon="play", key="back", shortcut="escape")
        now = Column(
            [
                Row([Icon("chrono", 20), Label(where(t, self._session, self._phase), T16.bold)], gap=8),
                Label(waiting(t, self._session, self._phase), T18.black),
            ],
            gap=4,
        )
        guide = Guide(self._session)
        take_up = Button(t("guide.take_up"), TakeUp(), icon="ampoule", key="take-up") if guide.is_resumable else None
        ways = [back] if take_up is None else [take_up, back]
        first, goals = Card(now, paper="sun", padding=14, name=t("aim.now")), _goals(t, self._session)
        if self.context.theme.stacked:  # the page would scroll down to the button before anything is read
            content, buttons = [first, Flow(ways, gap=12), *goals], []
        else:
            content, buttons = [first, *goals], ways
        return Dialog(t("aim.title"), content, buttons, icon="cible", width=_WIDTH, first_focus="back", key="aim")


def where(t: Texts, session: Session, phase: str) -> str:
    """The week and its step."""
    view, step = session.view, t(f"phase.{phase}")
    if phase in ("preparation", "cloture", "fini"):
        return step
    return t("aim.where", week=view.week, n_weeks=view.n_weeks, phase=step.lower())


def waiting(t: Texts, session: Session, phase: str) -> str:
    """What is to be done now. It says nothing that the page has not shown yet, such as an incident to come."""
    if phase != session.phase:
        return t(f"aim.waiting.{phase}")
    match asked := session.pending:
        case PreparationAsked(days_left=0):
            return t("aim.waiting.days_given")
        case PreparationAsked():
            return t.plural("aim.waiting.days", asked.days_left)
        case ProposalAsked():
            item = read(t, asked.proposal.title)
            return t("aim.waiting.item", number=asked.number, n_items=asked.n_items, title=item)
    if phase == "plan":
        left = len(SPHERES) - len(_spheres_decided(session))
        return t.plural("aim.waiting.postures", left) if left else t("aim.waiting.plan")
    return t(f"aim.waiting.{phase}")


def _spheres_decided(session: Session) -> set[str]:
    """The spheres whose posture was chosen since this Monday began."""
    today = takewhile(lambda entry: entry != ADVANCE, reversed(session.saved.entries))
    return {entry.sphere for entry in today if isinstance(entry, ChoosePosture)}


def _goals(t: Texts, session: Session) -> list[Widget]:
    """The goals under their headings; without any, that the scenario sets none."""
    view = session.view
    groups = [
        (t("ending.by_result"), [each for each in view.objectives if not each.is_means and not each.is_of_stake]),
        (t("ending.by_means"), [each for each in view.objectives if each.is_means and not each.is_of_stake]),
    ]
    if view.scenario.stake is not None:
        theme = t(f"stake.{view.scenario.stake.theme}")
        groups.append((t("ending.by_stake", theme=theme), [each for each in view.objectives if each.is_of_stake]))
    shown = [_group(t, session, heading, goals) for heading, goals in groups if goals]
    return [*shown, Label(t("aim.no_grade"), T16, "ink2")] if shown else [Label(t("aim.no_goals"))]


def _group(t: Texts, session: Session, heading: str, goals: Sequence[ObjectiveView]) -> Widget:
    return Column([Label(heading, T18.black), *(_goal(t, session, each) for each in goals)], gap=6)


def _goal(t: Texts, session: Session, goal: ObjectiveView) -> Widget:
    """What is wanted, where it stands, and whether that would be enough if the summer ended now."""
    view = session.view
    standing = progress(view, goal) if view.week else None
    words: list[Widget] = [Label(read(t, goal.text), T16.bold)]
    if standing is None:
        state = Chip(t("aim.later"), "calendrier", "neutral")
    else:
        words.append(Label(reached(t, goal.indicator, standing.value, objective_of(view, goal)), T16, "ink2"))
        state = (
            Chip(t("ending.reached"), "okr", "good", bold=True)
            if standing.is_enough
            else Chip(t("ending.on_the_way"), "chrono", "soon", bold=True)
        )
    return Row([Column(words, gap=0).sized(grow=1), Flow([state])], gap=12, stack=True)
