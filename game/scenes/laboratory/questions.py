"""The first page: questions that one gesture answers, and the answer to one of them."""

from __future__ import annotations

from collections.abc import Sequence

from game.lab.levers import Card as Question
from game.lab.wording import names_of, question
from game.scenes.laboratory.actions import AskCard, OpenRules, SetByHand
from game.scenes.laboratory.panels import strategy_mark
from game.text import Texts
from game.ui import T16, T18, T20, T24, Card, Column, Grid, Icon, Label, OptionCard, Row, UiAction, Widget

_ICONS = {
    "consentement": "poignee",
    "deux_tiers": "urne",
    "parts_egales": "balance",
    "prix_tonte": "tonte",
    "contribution": "caisse",
    "decider_tout": "marteau",
    "laisser_faire": "gens",
    "un_cran": "autonomie",
    "se_taire": "silence",
    "sans_preparation": "calendrier",
    "sans_reseau": "reseau",
    "plus_habiles": "trophee",
    "former_plus": "ecole",
}


def questions_page(t: Texts, cards: Sequence[Question]) -> Widget:
    """Every question, then what one may set or look at by oneself."""
    asked: list[Widget] = [
        _option(_ICONS.get(card.id, "question"), question(t, card), AskCard(card.id), f"card-{card.id}")
        for card in cards
    ]
    by_oneself = [
        _way(t, "levers", "reglages", SetByHand()),
        _way(t, "rules", "bulletin", OpenRules()),
    ]
    return Column(
        [
            Label(t("laboratory.what"), T18),
            Grid(asked, columns=3, gap=12, zone=True, name=t("laboratory.questions"), key="questions"),
            Grid(by_oneself, columns=2, gap=12, zone=True, name=t("laboratory.by_oneself"), key="by-oneself"),
        ],
        gap=14,
    )


def answer_panel(t: Texts, asked: Question, said: Widget) -> Widget:
    """The question, what A and B are, what can be said of it, and where to go next."""
    sides = [
        Row([strategy_mark(t, side), Label(name).sized(grow=1)], gap=9) for side, name in enumerate(names_of(t, asked))
    ]
    heading = Card(Column([Label(question(t, asked), T24), *sides], gap=8), padding=14, tape="sun")
    return Column([heading, said], gap=12)


def _option(icon: str, words: str, action: UiAction, key: str) -> OptionCard:
    return OptionCard(
        Row([Icon(icon, 30), Label(words, T18).sized(grow=1)], gap=12).sized(height=48),
        action,
        name=words,
        padding=14,
        key=key,
        outlined=True,
    )


def _way(t: Texts, page: str, icon: str, action: UiAction) -> OptionCard:
    words, hint = t(f"laboratory.way.{page}"), t(f"laboratory.way.{page}.hint")
    said = Column([Label(words, T20), Label(hint, T16, "ink2")], gap=2).sized(grow=1)
    return OptionCard(
        Row([Icon(icon, 30), said], gap=12),
        action,
        name=words,
        value=hint,
        padding=14,
        key=f"way-{page}",
        outlined=True,
    )
