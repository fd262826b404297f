"""How the animateurs may take part in a debate, and for which option."""

from __future__ import annotations

from game.scenes.assembly.actions import CloseDialog, Name, TakePart, Vote
from game.scenes.deciding import AnswerCard, KeyCap
from game.session import Session
from game.sim import INTERVENTIONS, Intervene, ProposalAsked
from game.telling import read, why
from game.text import Texts
from game.ui import (
    T16,
    T18,
    Button,
    Card,
    Column,
    Dialog,
    Handled,
    Icon,
    Interaction,
    KeyPress,
    Label,
    Row,
    Widget,
    choice_list,
)

_ICONS = {
    "se_taire": "silence",
    "question": "question",
    "informer": "info",
    "recommander": "poignee",
    "trancher": "marteau",
}
LIMITED = ("question", "informer", "recommander")
WITH_OPTION = ("recommander", "trancher")


def interventions_card(t: Texts, session: Session, asked: ProposalAsked) -> Widget:
    """Five ways, numbered; those that are counted say why when none is left."""
    most = session.scenario.governance.interventions
    left = asked.interventions_left - (asked.chosen in LIMITED)
    heading = Row(
        [
            Label(t("assembly.intervention"), T18.black).sized(grow=1),
            Label(t("assembly.left", left=left, most=most), T16, "ink2"),
        ]
    )
    ways = [_way(t, session, asked, kind, str(rank)) for rank, kind in enumerate(INTERVENTIONS, start=1)]
    listed = choice_list(ways, numbered=True, gap=5, name=t("assembly.intervention"))
    return Card(Column([heading, listed], gap=8), padding=12, key="interventions")


def way_key(intervention: str) -> str:
    """The key of the option of an intervention."""
    return f"way.{intervention}"


class _LetDebate(Button):
    """The way out of the dialog; the arrow up goes back to its options."""

    def __init__(self, t: Texts, above: str) -> None:
        super().__init__(t("assembly.no_option"), CloseDialog(), shortcut="escape", key="no_option")
        self._above = above

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        return Handled(focus=self._above) if key.chord == "up" else super().on_key(key, ui)


def _way(t: Texts, session: Session, asked: ProposalAsked, kind: str, number: str) -> AnswerCard:
    is_chosen = asked.chosen == kind
    option = asked.proposal.options[0].id if kind in WITH_OPTION else ""
    refusal = why(t, session.why_not(Intervene(asked.proposal.id, kind, option)))
    meaning = t(f"assembly.way.{kind}")
    if is_chosen and asked.chosen_option:
        named = next(each for each in asked.proposal.options if each.id == asked.chosen_option)
        meaning = t("assembly.for_option", option=read(t, named.text))
    word = t(f"intervention.{kind}")
    words = Column([Label(word, T18.black if is_chosen else T18), Label(meaning, T16, "ink2")], gap=0)
    return AnswerCard(
        Row([Icon(_ICONS[kind], 24), words.sized(grow=1), KeyCap(number)], gap=11),
        TakePart(kind),
        Vote(),
        name=word,
        value=meaning,
        selected=is_chosen,
        padding=7,
        enabled=not refusal,
        reason=refusal,
        key=way_key(kind),
    )


def option_dialog(t: Texts, asked: ProposalAsked, kind: str, marked: str) -> Dialog:
    """Which option the animateurs recommend, or decide; nothing is decided before the main button."""
    options = [
        AnswerCard(
            Row([Label(read(t, option.text), T16).sized(grow=1), KeyCap(str(rank))], gap=11),
            Name(option.id),
            TakePart(kind, option.id),
            name=read(t, option.text),
            selected=option.id == marked,
            outlined=True,
            key=f"option.{option.id}",
        )
        for rank, option in enumerate(asked.proposal.options, start=1)
    ]
    decide = Button(
        t(f"intervention.{kind}"),
        TakePart(kind, marked),
        kind="main",
        enabled=bool(marked),
        reason=t("assembly.mark_first"),
        key="decide",
    )
    return Dialog(
        t(f"assembly.which.{kind}"),
        [
            Label(t(f"intervention.{kind}.meaning"), T16, "ink2"),
            choice_list(options, numbered=True, name=t(f"assembly.which.{kind}")),
        ],
        [_LetDebate(t, options[-1].key), decide],
        icon=_ICONS[kind],
        width=560,
        first_focus="no_option" if kind == "trancher" else options[0].key,
    )
