"""What the assembly did with an item: the decision on the table, the badges on the faces, the procès-verbal."""

from __future__ import annotations

from collections.abc import Mapping

from game.scenes.assembly.settled import Settled
from game.scenes.assembly.tally import TallyBar
from game.sim import MinutesView, SeasonView
from game.telling import names_of, read
from game.text import Texts
from game.ui import (
    T16,
    T18,
    T20,
    Card,
    Column,
    Gauge,
    Icon,
    Label,
    Row,
    Spacer,
    Widget,
)
from game.ui.avatars import Badge
from game.ui.charts.papers import BALLOT_BOX


def badges_of(minutes: MinutesView) -> Mapping[int, Badge]:
    """A hand for what was adopted, a cross for something else, a dash for none; nothing of a secret ballot.

    Where nothing was adopted, every vote is a hand: none of them lost. Where nobody voted, nobody has a badge.
    """
    if not minutes.has_quorum or minutes.is_imposed:
        return {}
    return {member: _badge(option, minutes.adopted) for member, option in minutes.ballots}


def _badge(option: str, adopted: str) -> Badge:
    if not option:
        return Badge.MINUS
    return Badge.HAND if adopted in (option, "") else Badge.CROSS


def outcome_card(t: Texts, item: Settled) -> Widget:
    """The decision, in the middle of the table."""
    minutes = item.minutes
    icon, verdict = _verdict(minutes)
    options = {option.id: read(t, option.text) for option in minutes.proposal.options}
    box = Icon("urne", 22, key=BALLOT_BOX) if minutes.rule == "secret" and not minutes.is_imposed else None
    lines: list[Widget | None] = [
        Row([Icon(icon, 20), Label(t(verdict), T18).sized(grow=1), box], gap=8),
        Label(options[minutes.adopted], T20) if minutes.adopted else None,
    ]
    if minutes.is_imposed:
        lines.append(Label(_leaned_already(t, item), T16, "ink2"))
    elif minutes.has_quorum:
        voted = [(option, votes) for option, votes in minutes.tally if votes]
        tally = sorted(voted, key=lambda counted: (counted[0] != minutes.adopted, -counted[1]))
        abstained = len(minutes.present) - sum(votes for _, votes in tally)
        lines += [
            TallyBar(t, minutes, tally, abstained),
            *(_counted(t, options[option], votes) for option, votes in tally),
            _presence(t, minutes, abstained),
            *_majority(t, item),
        ]
    return Card(Column(lines, gap=6), padding=12, paper="plain", name=t(verdict), key="outcome")


def _verdict(minutes: MinutesView) -> tuple[str, str]:
    """The pictogram and the sentence of what happened."""
    if minutes.is_imposed:
        return "marteau", "assembly.imposed"
    if not minutes.has_quorum:
        return "chrono", "assembly.no_quorum"
    return ("okr", "assembly.adopted") if minutes.adopted else ("refaire", "assembly.unchanged")


def _leaned_already(t: Texts, item: Settled) -> str:
    """What the members wanted, where they did not vote."""
    leaned = item.leaned_to_adopted
    return t.plural("assembly.leaned_already", leaned) if leaned else t("assembly.nobody_leaned")


def _counted(t: Texts, option: str, votes: int) -> Widget:
    return Row([Label(option, T16).sized(grow=1), Label(t.plural("assembly.votes", votes), T16.bold)], gap=8)


def _presence(t: Texts, minutes: MinutesView, abstained: int) -> Widget:
    """Who chose nothing, and that there were enough to decide."""
    there = t("assembly.present", present=len(minutes.present), quorum=minutes.quorum)
    idle = Label(t.plural("assembly.abstained", abstained), T16, "ink2").sized(grow=1) if abstained else Spacer()
    return Row([idle, Icon("okr", 18, "a_dark"), Label(there, T16.bold)], gap=6)


def _majority(t: Texts, item: Settled) -> list[Widget]:
    """How an option with fewer than half of the votes, or no more than another, was adopted all the same."""
    if item.is_tied:
        votes = dict(item.minutes.tally)[item.minutes.adopted]
        return [Row([Icon("de", 18), Label(t("assembly.tie", votes=votes), T16.bold).sized(grow=1)], gap=8)]
    return [Label(t("assembly.relative"), T16, "ink2")] if item.is_relative else []


def minutes_card(t: Texts, view: SeasonView, item: Settled) -> Widget:
    """What is kept of the debate: the voice of each, who lost, how it was led, what follows."""
    minutes = item.minutes
    there = t("assembly.present", present=len(minutes.present), quorum=minutes.quorum)
    lines: list[Widget | None] = [
        Label(t("assembly.minutes"), T18.black),
        None if minutes.has_quorum and not minutes.is_imposed else _line(there, "gens"),
        _rule(t, minutes),
        _line(_your_part(t, view, item), "bulle"),
    ]
    if minutes.has_quorum or minutes.is_imposed:
        lines += [*_ownership(t, minutes), *_voices(t, item), *_sequel(t, minutes)]
    lines += _entrusted(t, view, item)
    return Card(Column(lines, gap=10), padding=14, name=t("assembly.minutes"), key="minutes")


def _line(words: str, icon: str) -> Widget:
    return Row([Icon(icon, 20), Label(words, T16).sized(grow=1)], gap=9, align="start")


def _rule(t: Texts, minutes: MinutesView) -> Widget:
    if minutes.is_imposed:
        return _line(t("assembly.no_vote"), "marteau")
    rule = t(f"voting_rule.{minutes.rule}")
    return _line(t("assembly.rule", rule=rule), "urne" if minutes.rule == "secret" else "main")


def _your_part(t: Texts, view: SeasonView, item: Settled) -> str:
    """How the animateurs took part, and who changed their minds where that is known."""
    kind, changed = item.minutes.intervention, item.changed_minds
    if changed is None:
        return t("assembly.you", intervention=t(f"intervention.{kind}").lower())
    after = t(f"assembly.after.{kind}")
    if not changed:
        return t("assembly.unmoved", after=after)
    return t.plural("assembly.changed", len(changed), after=after, names=names_of(t, view, changed))


def _ownership(t: Texts, minutes: MinutesView) -> list[Widget]:
    said, percent = t("assembly.ownership"), t.percent(minutes.ownership)
    gauge = Gauge(minutes.ownership, name=said, value=percent)
    return [
        _line(said, "coeur"),
        Row([gauge.sized(grow=1), Label(percent, T16.bold)], gap=10),
        Label(t("assembly.ownership.meaning"), T16, "ink2"),
    ]


def _voices(t: Texts, item: Settled) -> list[Widget]:
    """How many were heard, how many wanted something else, and the objections under consent."""
    minutes = item.minutes
    said = [_line(t.plural("assembly.heard", len(item.heard), present=len(minutes.present)), "son")]
    if minutes.is_imposed:
        return said
    elsewhere = sum(votes for option, votes in minutes.tally if option != minutes.adopted)
    if minutes.adopted and elsewhere:
        said.append(_line(t.plural("assembly.minority", elsewhere), "balance"))
    if minutes.rule == "consentement":
        said.append(_line(t.plural("assembly.objections", minutes.objections), "main"))
    if minutes.rule == "classement":
        said.append(_line(t("assembly.first_choices"), "info"))
    if minutes.rule == "secret":
        said.append(_line(t("assembly.secret"), "cadenas"))
    return said


def _sequel(t: Texts, minutes: MinutesView) -> list[Widget]:
    """What the scenario tells of a decision well or badly led."""
    return [_line(read(t, minutes.told), "livre")] if minutes.told.fr else []


def _entrusted(t: Texts, view: SeasonView, item: Settled) -> list[Widget]:
    """Who was given an office or a committee as the assembly closed."""
    named = {office: names_of(t, view, [member]) for office, member in item.offices.items()}
    offices = [t(f"assembly.entrusted.{office}", name=name) for office, name in named.items()]
    said = [_line(t("assembly.entrusted", offices=t.join(offices)), "gens")] if offices else []
    for committee, members in item.committees.items():
        word = t(f"committee.{committee}")
        said.append(_line(t("assembly.committee", committee=word, names=names_of(t, view, members)), "gens"))
    return said
