"""The proposal on the table: who brings it, what it says, what the members lean to before the vote."""

from __future__ import annotations

from collections import Counter

from game.debriefing.measuring.money import surplus_figures
from game.scenes.origin import AskOrigin, origin_button
from game.sim import Option, ProposalAsked, SeasonView, surplus_rule_of, use_of_surplus
from game.telling import names_of, read, surplus_words
from game.text import Texts
from game.ui import T16, T18, T20, Card, Column, Icon, Label, Row, Widget


def proposal_card(t: Texts, view: SeasonView, asked: ProposalAsked) -> Widget:
    """The item as it is debated; before the closing assembly, with the surplus and what each option would do of it."""
    leaning = Counter(option for _, option, _ in asked.leanings)
    surplus = view.accounts.surplus if view.phase == "cloture" and view.accounts is not None else None
    lines: list[Widget | None] = [
        Row([Icon("bulle", 18, "ink2"), Label(brought_by(t, view, asked), T16, "ink2").sized(grow=1)], gap=8),
        Label(t("assembly.quoted", title=read(t, asked.proposal.title)), T20),
        Label(read(t, asked.proposal.text), T16),
        _surplus(t, view, asked, surplus) if surplus is not None else None,
        *(_option(t, view, option, leaning[option.id]) for option in asked.proposal.options),
    ]
    return Card(Column(lines, gap=4), padding=12, paper="plain", name=t("assembly.proposal"))


def _surplus(t: Texts, view: SeasonView, asked: ProposalAsked, surplus: int) -> Widget:
    """What is left to share, and where it and what each use would do of it come from."""
    known = ((surplus_rule_of(option), read(t, option.text)) for option in asked.proposal.options)
    figures = surplus_figures(view, [(rule, name) for rule, name in known if rule])
    ask = origin_button(t, AskOrigin(figures), t("origin.surplus"), key="origin-surplus")
    return Row([Label(t("assembly.surplus", amount=t.money(surplus)), T18).sized(grow=1), ask], gap=8)


def brought_by(t: Texts, view: SeasonView, asked: ProposalAsked) -> str:
    """Who brings the item: members, the group as a whole, or the animateurs."""
    if asked.proposed_by:
        return t("assembly.proposed_by", names=names_of(t, view, asked.proposed_by))
    return t("assembly.by_animateurs" if asked.proposal.proposed_by == "animateurs" else "assembly.by_group")


def _option(t: Texts, view: SeasonView, option: Option, leaning: int) -> Widget:
    count = Label(t.number(leaning), T16.black)
    count.value = t.plural("assembly.leaning", leaning)
    words: list[Widget] = [Label(read(t, option.text), T16).sized(grow=1)]
    if rule := surplus_rule_of(option):
        use = use_of_surplus(view, rule)
        does = Label(surplus_words(t, use), T16, "ink2")
        does.value = surplus_words(t, use, whole=True)
        words.append(does)
    return Row([*words, Icon("gens", 18, "ink2"), count], gap=6)
