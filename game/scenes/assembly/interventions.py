"""How the animateurs may take part in a debate, and for which option."""

from __future__ import annotations

from game.scenes.assembly.actions import CloseDialog, TakePart
from game.scenes.telling import read, why
from game.session import Session
from game.sim import INTERVENTIONS, Intervene, ProposalAsked
from game.text import Texts
from game.ui import (
    T16,
    T18,
    Button,
    Card,
    Column,
    Dialog,
    Icon,
    Interaction,
    Label,
    OptionCard,
    Port,
    Row,
    Ruler,
    Widget,
    choice_list,
    draw_key,
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
    return Card(Column([heading, listed], gap=8), padding=12)


def way_key(intervention: str) -> str:
    """The key of the option of an intervention."""
    return f"way.{intervention}"


def _way(t: Texts, session: Session, asked: ProposalAsked, kind: str, number: str) -> OptionCard:
    is_chosen = asked.chosen == kind
    option = asked.proposal.options[0].id if kind in WITH_OPTION else ""
    refusal = why(t, session.why_not(Intervene(asked.proposal.id, kind, option)))
    meaning = t(f"assembly.way.{kind}")
    if is_chosen and asked.chosen_option:
        named = next(each for each in asked.proposal.options if each.id == asked.chosen_option)
        meaning = t("assembly.for_option", option=read(t, named.text))
    word = t(f"intervention.{kind}")
    words = Column([Label(word, T18.black if is_chosen else T18), Label(meaning, T16, "ink2")], gap=0)
    return OptionCard(
        Row([Icon(_ICONS[kind], 24), words.sized(grow=1), _KeyCap(number)], gap=11),
        TakePart(kind),
        name=word,
        value=meaning,
        selected=is_chosen,
        padding=7,
        enabled=not refusal,
        reason=refusal,
        key=way_key(kind),
    )


class _KeyCap(Widget):
    """The key that chooses, drawn at the end of its option; the option itself says the rest."""

    def __init__(self, number: str) -> None:
        super().__init__()
        self._number = number

    def content_width(self, ruler: Ruler, available: float) -> float:
        return ruler.grown(26)

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(26)

    def draw(self, port: Port, ui: Interaction) -> None:
        draw_key(port, self.rect, self._number)


def option_dialog(t: Texts, asked: ProposalAsked, kind: str) -> Dialog:
    """Which option the animateurs recommend, or decide."""
    options = [
        OptionCard(
            Label(read(t, option.text), T16),
            TakePart(kind, option.id),
            name=read(t, option.text),
            selected=(asked.chosen, asked.chosen_option) == (kind, option.id),
            outlined=True,
            key=f"option.{option.id}",
        )
        for option in asked.proposal.options
    ]
    return Dialog(
        t(f"assembly.which.{kind}"),
        [
            Label(t(f"intervention.{kind}.meaning"), T16, "ink2"),
            choice_list(options, numbered=True, name=t(f"assembly.which.{kind}")),
        ],
        [Button(t("assembly.no_option"), CloseDialog(), shortcut="escape", key="no_option")],
        icon=_ICONS[kind],
        width=560,
        first_focus="no_option" if kind == "trancher" else f"option.{asked.proposal.options[0].id}",
    )
