"""What the assembly did with an item: the decision on the table, the badges on the faces, the procès-verbal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.scenes.telling import read
from game.sim import MinutesView
from game.text import Texts
from game.ui import (
    T16,
    T18,
    T20,
    Card,
    Column,
    Gauge,
    Icon,
    Interaction,
    Label,
    Port,
    Radius,
    Rect,
    Role,
    Row,
    Ruler,
    Stroke,
    Widget,
)
from game.ui.avatars import Badge

_HIGH, _MIDDLE = 0.66, 0.45
"""Ownership from which the group recognises itself in a decision, or partly does."""


def badges_of(minutes: MinutesView) -> Mapping[int, Badge]:
    """A hand for what was adopted, a cross for something else, a dash for none; nothing of a secret ballot.

    Where nothing was adopted, every vote is a hand: none of them lost.
    """
    if not minutes.has_quorum:
        return {}
    return {member: _badge(option, minutes.adopted) for member, option in minutes.ballots}


def _badge(option: str, adopted: str) -> Badge:
    if not option:
        return Badge.MINUS
    return Badge.HAND if adopted in (option, "") else Badge.CROSS


def outcome_card(t: Texts, minutes: MinutesView) -> Widget:
    """The decision, in the middle of the table."""
    icon, verdict = _verdict(minutes)
    options = {option.id: read(t, option.text) for option in minutes.proposal.options}
    lines: list[Widget | None] = [
        Row([Icon(icon, 20), Label(t(verdict), T18).sized(grow=1)], gap=8),
        Label(options[minutes.adopted], T20) if minutes.adopted else None,
    ]
    if minutes.has_quorum:
        voted = [(option, votes) for option, votes in minutes.tally if votes]
        tally = sorted(voted, key=lambda counted: (counted[0] != minutes.adopted, -counted[1]))
        abstained = len(minutes.present) - sum(votes for _, votes in tally)
        lines += [
            TallyBar(t, tally, abstained, minutes.adopted, name=t("assembly.tally")),
            *(_counted(t, options[option], votes) for option, votes in tally),
            Label(t.plural("assembly.abstained", abstained), T16, "ink2") if abstained else None,
        ]
    return Card(Column(lines, gap=6), padding=12, paper="plain", name=t(verdict), key="outcome")


def _verdict(minutes: MinutesView) -> tuple[str, str]:
    """The pictogram and the sentence of what happened."""
    if not minutes.has_quorum:
        return "chrono", "assembly.no_quorum"
    if minutes.is_imposed:
        return "marteau", "assembly.imposed"
    return ("okr", "assembly.adopted") if minutes.adopted else ("refaire", "assembly.unchanged")


def _counted(t: Texts, option: str, votes: int) -> Widget:
    return Row([Label(option, T16).sized(grow=1), Label(t.plural("assembly.votes", votes), T16.bold)], gap=8)


def minutes_card(t: Texts, minutes: MinutesView) -> Widget:
    """What is kept of the debate: the voice of each, who lost, how it was led, what follows."""
    rule = t(f"voting_rule.{minutes.rule}")
    lines: list[Widget | None] = [
        Label(t("assembly.minutes"), T18.black),
        _line(t("assembly.present", present=len(minutes.present), quorum=minutes.quorum), "gens"),
        _line(t("assembly.rule", rule=rule), "urne" if minutes.rule == "secret" else "main"),
        _line(t("assembly.you", intervention=t(f"intervention.{minutes.intervention}").lower()), "bulle"),
    ]
    if minutes.has_quorum:
        lines += [*_ownership(t, minutes), *_voices(t, minutes), *_sequel(t, minutes)]
    return Card(Column(lines, gap=10), padding=14, name=t("assembly.minutes"))


def _line(words: str, icon: str) -> Widget:
    return Row([Icon(icon, 20), Label(words, T16).sized(grow=1)], gap=9, align="start")


def _ownership(t: Texts, minutes: MinutesView) -> list[Widget]:
    share = minutes.ownership
    level = "high" if share >= _HIGH else "middle" if share >= _MIDDLE else "low"
    said = t(f"assembly.ownership.{level}")
    percent = t.percent(share)
    return [
        _line(said, "coeur"),
        Row([Gauge(share, name=said, value=percent).sized(grow=1), Label(percent, T16.bold)], gap=10),
    ]


def _voices(t: Texts, minutes: MinutesView) -> list[Widget]:
    """How many were heard, how many wanted something else, and the objections under consent."""
    elsewhere = sum(votes for option, votes in minutes.tally if option != minutes.adopted)
    said = [_line(t.plural("assembly.heard", len(minutes.heard), present=len(minutes.present)), "son")]
    if minutes.adopted and elsewhere:
        said.append(_line(t.plural("assembly.minority", elsewhere), "balance"))
    if minutes.rule == "consentement":
        said.append(_line(t.plural("assembly.objections", minutes.objections), "alerte"))
    if minutes.rule == "classement":
        said.append(_line(t("assembly.first_choices"), "info"))
    if minutes.rule == "secret":
        said.append(_line(t("assembly.secret"), "cadenas"))
    return said


def _sequel(t: Texts, minutes: MinutesView) -> list[Widget]:
    """What the scenario tells of a decision well or badly led."""
    return [_line(read(t, minutes.told), "livre")] if minutes.told.fr else []


class TallyBar(Widget):
    """The votes as one bar, in the order given: what was adopted is green, those who abstain come last."""

    role = Role.METER
    _HEIGHT = 34.0

    def __init__(
        self, texts: Texts, tally: Sequence[tuple[str, int]], abstained: int, adopted: str, *, name: str
    ) -> None:
        super().__init__(name=name, value=", ".join(texts.number(votes) for _, votes in tally))
        self._parts = [(votes, option == adopted) for option, votes in tally]
        self._is_settled = bool(adopted)
        self._abstained = abstained

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(self._HEIGHT)

    def draw(self, port: Port, ui: Interaction) -> None:
        c, rect, r = port.colours, self.rect, Radius.SMALL
        whole = sum(votes for votes, _ in self._parts) + self._abstained
        port.box(rect, c.white, c.ink, Stroke.ACTION, r)
        if not whole:
            return
        inside = rect.inset(Stroke.ACTION)
        x, other = inside.x, c.s if self._is_settled else c.ink2
        for votes, is_adopted in self._parts:
            part = Rect(x, inside.y, inside.w * votes / whole, inside.h)
            left = r - Stroke.ACTION if x == inside.x else 0.0
            right = r - Stroke.ACTION if part.right > inside.right - 1 else 0.0
            port.box(part, c.a if is_adopted else other, radius=(left, right, right, left))
            if x > inside.x:
                port.box(Rect(x - 1, inside.y, 2, inside.h), fill=c.white)
            port.text_line(str(votes), part.center, T16.black, c.white, anchor="center")
            x = part.right
        if self._abstained:
            middle = ((x + inside.right) / 2, inside.center.y)
            port.text_line(str(self._abstained), middle, T16.black, c.ink, anchor="center")
