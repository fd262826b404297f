"""How this group votes, who runs the meeting, who is there: chosen by the members, only read here."""

from __future__ import annotations

from collections.abc import Sequence

from game.scenes.faces import person_of
from game.sim import MemberView, SeasonView
from game.text import Texts
from game.ui import T16, Card, Column, Framed, Icon, Label, Row, Widget
from game.ui.avatars import Avatar

_ICONS = {
    "main_levee": "main",
    "secret": "urne",
    "deux_tiers": "balance",
    "consentement": "poignee",
    "classement": "trophee",
}


def voting_card(t: Texts, view: SeasonView, rule: str, present: Sequence[int], quorum: int) -> Widget:
    """The rule of vote, the offices, and whether enough members are there."""
    word = Label(t("assembly.vote_by", rule=t(f"voting_rule.{rule}")), T16).sized(grow=1)
    chosen = Framed(Row([Icon(_ICONS[rule], 20), word], gap=10), fill="paper2", border="edge", padding=8)
    enough = "okr" if len(present) >= quorum else "alerte"
    there = Column(
        [
            Row([Icon(enough, 18), Label(t("assembly.there", present=len(present)), T16.bold)], gap=6),
            Label(t("assembly.quorum", quorum=quorum), T16, "ink2"),
        ],
        gap=0,
        align="end",
    )
    run = Row([_offices(t, view, present).sized(grow=1), there], gap=12)
    return Card(Column([chosen, run], gap=8), padding=12)


def _offices(t: Texts, view: SeasonView, present: Sequence[int]) -> Widget:
    chair, notes = _holder(view, "presidence", present), _holder(view, "secretariat", present)
    if chair is None and notes is None:
        return Label(t("assembly.no_office"), T16, "ink2")
    said = [
        Label(t("assembly.chairs", name=chair.profile.name), T16.bold) if chair else None,
        Label(t("assembly.takes_notes", name=notes.profile.name), T16, "ink2") if notes else None,
    ]
    shown = chair or notes
    face = Avatar(t, person_of(t, shown, is_present=True), 44) if shown else None
    return Row([face, Column(said, gap=0).sized(grow=1)], gap=12)


def _holder(view: SeasonView, office: str, present: Sequence[int]) -> MemberView | None:
    """Who holds the office, if that member is at the assembly."""
    return next((each for each in view.members if office in each.offices and each.index in present), None)


def only_members_vote(t: Texts) -> Widget:
    """What the animateurs never do."""
    return Row([Icon("cadenas", 16, "ink2"), Label(t("assembly.members_vote"), T16, "ink2")], gap=7, justify="end")
