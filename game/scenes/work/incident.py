"""An incident that waits for the animateurs, and how an incident was settled: cards over the map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.scenes.deciding import AnswerCard, KeyCap
from game.scenes.faces import person_of
from game.sim import Choice, Incident, IncidentAsked, IncidentOutcome, SeasonView
from game.telling import capitalised, tell
from game.text import Texts
from game.ui import (
    T16,
    T18,
    T20,
    T24,
    Button,
    Chip,
    Column,
    Flow,
    Icon,
    Interaction,
    Label,
    Padding,
    Picture,
    Port,
    Radius,
    Rect,
    Role,
    Row,
    Stroke,
    TextStyle,
    UiAction,
    Widget,
    choice_list,
)
from game.ui.avatars import Avatar, Badge
from game.ui.pictures import picture

_PICTURE_W, _PICTURE_H = 56.0, 28.0  # of the postures
_FACE = 84.0
_TOLD = TextStyle(18, 23)


@dataclass(frozen=True, slots=True)
class ChooseAnswer(UiAction):
    """Lean to an answer; nothing is decided yet."""

    choice: str


@dataclass(frozen=True, slots=True)
class ConfirmAnswer(UiAction):
    """Settle the incident by the answer that is chosen."""


@dataclass(frozen=True, slots=True)
class AskGroup(UiAction):
    """Ask the group what it would do."""


class Sheet(Padding):
    """A sheet of paper laid over the map, with the deep shadow of a dialog."""

    live = "assertive"

    def __init__(self, child: Widget, *, name: str, key: str) -> None:
        super().__init__(child, 22, 14)
        self.key, self.name = key, name
        self.role = Role.DIALOG

    def draw(self, port: Port, ui: Interaction) -> None:
        c = port.colours
        port.box(self.rect, c.card, c.ink, Stroke.ACTION, Radius.DIALOG, (5.0, c.dialog_shadow))


class Veil(Widget):
    """A light veil over the map, so that the sheet is read first."""

    def draw(self, port: Port, ui: Interaction) -> None:
        port.box(Rect(self.rect.x, self.rect.y, self.rect.w, self.rect.h), fill=port.colours.veil)


def incident_sheet(t: Texts, view: SeasonView, asked: IncidentAsked, chosen: str, *, group_asked: bool) -> Sheet:
    """What happens, to whom, the answers with what they take, and what the group seems to need."""
    incident = asked.incident
    title = tell(t, view, incident.title, asked.who)
    kind = Flow(
        [
            Row([Icon("panneau", 20), Label(t("work.incident"), T16.bold)], gap=6),
            Label(t("work.incident_in", sphere=t(f"sphere.{incident.sphere}")), T16, "ink2"),
            Chip(t("work.danger"), "alerte", "bad", bold=True) if incident.danger else None,
        ],
        gap=8,
    )
    words = [kind, Label(title, T24), Label(tell(t, view, incident.text, asked.who), T16)]
    answers = [
        _answer(t, view, asked, choice, rank, is_chosen=choice.id == chosen, is_group_s=group_asked)
        for rank, choice in enumerate(incident.choices, start=1)
    ]
    need = t("plan.to_observe")
    if view.scenario.dials.shows_all:
        need = t("work.need", posture=t(f"posture.{asked.perceived_posture}").lower())
    ask = Button(
        t("work.ask_group"),
        AskGroup(),
        kind="small",
        icon="info",
        key="ask-group",
        enabled=not group_asked,
        reason=t("work.group_was_asked"),
        tooltip=t("work.ask_group_hint"),
    )
    foot = Row([Row([Icon("gens", 18, "ink2"), Label(need, T16)], gap=6).sized(grow=1), ask], gap=12, stack=True)
    body = Column(
        [
            Row([_face(t, view, asked.who), Column(words, gap=3).sized(grow=1)], gap=16, align="start"),
            Label(t("work.what_do_you_do"), T16.bold),
            choice_list(answers, numbered=True, gap=6, name=t("work.answers")),
            foot,
        ],
        gap=8,
    )
    return Sheet(body, name=title, key="incident")


def _face(t: Texts, view: SeasonView, who: Sequence[int]) -> Widget | None:
    if not who:
        return None
    return Avatar(t, person_of(t, view.members[who[0]], is_present=True), _FACE, badge=Badge.MOOD)


def _answer(
    t: Texts, view: SeasonView, asked: IncidentAsked, choice: Choice, rank: int, *, is_chosen: bool, is_group_s: bool
) -> AnswerCard:
    text = tell(t, view, choice.text, asked.who)
    posture = t(f"posture.{choice.posture}") if choice.posture else ""
    hours = t.hours(choice.hours)
    would = t("work.group_would") if is_group_s and choice.id == asked.group_would else ""
    words: list[Widget | None] = [
        Label(posture, T18.black) if posture else None,
        Label(text, T16, "ink" if is_chosen else "ink2"),
        Row([Icon("gens", 18), Label(would, T16.bold)], gap=6) if would else None,
    ]
    content = Row(
        [
            KeyCap(str(rank)),
            posture_picture(choice.posture) if choice.posture else None,
            Column(words, gap=0).sized(grow=1),
            Row([Icon("chrono", 18), Label(hours, T16)], gap=6),
        ],
        gap=14,
    )
    said = ", ".join(filter(None, (text if posture else "", hours, would)))
    return AnswerCard(
        content,
        ChooseAnswer(choice.id),
        ConfirmAnswer(),
        name=posture or text,
        value=said,
        selected=is_chosen,
        padding=6,
        key=f"answer-{rank}",
        outlined=True,
    )


def posture_picture(posture: str) -> Picture:
    """The pictogram of a posture: who holds the task, and where the animateurs stand."""
    file = f"icones/posture-{posture.replace('_', '-')}"
    return Picture(lambda size: picture(file, size), _PICTURE_W, _PICTURE_H)


# --- How it came out --------------------------------------------------------------------------------------------


def cash_moved(view: SeasonView, incident: str) -> float:
    """The cents that an incident of this week brought in, or cost."""
    return sum(
        each.amount for each in view.causes if each.quantity == "tresorerie" and each.ref.partition(".")[0] == incident
    )


def outcome_sheet(t: Texts, view: SeasonView, outcome: IncidentOutcome) -> Sheet:
    """Who settled it, how, and what came of it."""
    incident: Incident = outcome.incident
    title = tell(t, view, incident.title, outcome.who)
    is_left = outcome.settled_by_group or outcome.choice.posture == "deleguer"
    who_settled = "work.settled_by_group" if outcome.settled_by_group else "work.settled_by_you"
    came_out = None
    if is_left:
        mark = (
            ("work.group_managed", "okr", "good") if outcome.succeeded else ("work.group_struggled", "chrono", "soon")
        )
        came_out = Chip(t(mark[0]), mark[1], "good" if outcome.succeeded else "soon", bold=True)
    moved = cash_moved(view, incident.id)
    cash = Chip(t("work.cash", amount=t.money(moved, sign=True)), "argent", "neutral") if moved else None
    choice = tell(t, view, outcome.choice.text, outcome.who)
    posture = t(f"posture.{outcome.choice.posture}") if outcome.choice.posture else ""
    feedback = tell(t, view, outcome.feedback, outcome.who)
    kind = t("work.incident_settled", day=t(f"day.{outcome.day}"), sphere=t(f"sphere.{incident.sphere}").lower())
    answer: list[Widget | None] = [
        posture_picture(outcome.choice.posture) if outcome.choice.posture else None,
        Column(
            [Label(t(who_settled), T16, "ink2"), Label(posture, T18.black) if posture else None, Label(choice, T16)],
            gap=0,
        ).sized(grow=1),
    ]
    body = Column(
        [
            Row(
                [
                    _face(t, view, outcome.who),
                    Column([Label(capitalised(kind), T16, "ink2"), Label(title, T24)], gap=4).sized(grow=1),
                ],
                gap=16,
                align="start",
            ),
            Row(answer, gap=14),
            Label(t("work.what_came"), T20) if feedback else None,
            Label(feedback, _TOLD) if feedback else None,
            Flow([came_out, cash]) if came_out or cash else None,
        ],
        gap=14,
    )
    return Sheet(body, name=title, key="outcome")
