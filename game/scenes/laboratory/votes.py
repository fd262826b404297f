"""One proposition decided by each voting rule: what is adopted, who is heard, how long it takes, where it leads."""

from __future__ import annotations

from game.lab.rules import VotesCompared, VotingRow
from game.rounding import half_up
from game.scenes.laboratory.rule_cards import figure, pec_said, said_card
from game.sim import Proposal
from game.telling import POINTS, capitalised, read
from game.text import Texts
from game.ui import T16, T18, Card, Column, Gauge, Grid, Label, Row, Rule, Widget

_RANK_WIDTH, _SHARE_WIDTH = 40.0, 48.0


def votes_page(t: Texts, it: VotesCompared) -> Widget:
    """The proposition, what can be said, and a card for each rule."""
    said = said_card(t, votes_said(t, it), t("laboratory.votes.limit"))
    heading = Row(
        [proposal_card(t, it.proposal).sized(grow=1), said.sized(grow=1)],
        gap=12,
        align="stretch",
        stack=True,
    )
    rules = [_rule_card(t, row) for row in it.rows]
    return Column([heading, Grid(rules, columns=5, gap=12) if rules else None], gap=12)


def proposal_card(t: Texts, proposal: Proposal) -> Card:
    """What is proposed, and its options by their numbers."""
    options = [
        Row([Label(t.number(rank), T16.bold).sized(width=14), Label(read(t, option.text)).sized(grow=1)], gap=8)
        for rank, option in enumerate(proposal.options, start=1)
    ]
    return Card(Column([Label(read(t, proposal.text), T18), *options], gap=4), padding=12)


def votes_said(t: Texts, it: VotesCompared) -> list[str]:
    """What the votes allow one to say, a sentence each."""
    if not it.rows:
        return [t.plural("laboratory.votes.none", it.n_summers)]
    other = max(it.rows, key=lambda row: row.differs)
    heard = max(it.rows, key=lambda row: row.least_heard)
    quick, slow = (choose(it.rows, key=lambda row: row.minutes) for choose in (min, max))
    times = {"quick": rule_name(t, quick), "least": _minutes(t, quick)}
    times |= {"slow": rule_name(t, slow), "most": _minutes(t, slow)}
    change = t("laboratory.votes.other", rule=rule_name(t, other), share=t.percent(other.differs))
    return [
        change if other.differs else t("laboratory.votes.same"),
        t("laboratory.votes.heard_by", rule=rule_name(t, heard)),
        t("laboratory.votes.time", **times),
        pec_said(t, [(rule_name(t, row), row.pec_gap) for row in it.rows]),
    ]


def _rule_card(t: Texts, row: VotingRow) -> Card:
    outcomes = [(t.number(rank), share) for rank, share in enumerate(row.adopted, start=1)]
    outcomes.append((t("laboratory.votes.nothing"), row.unchanged))
    figures = [
        ("least_heard", t.percent(row.least_heard)),
        ("satisfied", t.percent(row.satisfied)),
        ("objecting", t.percent(row.objecting)),
        ("minutes", _minutes(t, row)),
        ("ownership", t.percent(row.ownership)),
        ("pec_week", t.number(row.pec_week * POINTS, 1)),
        ("pec_end", t.number(row.pec_end * POINTS, 1)),
    ]
    name = rule_name(t, row)
    lines: list[Widget] = [Label(name, T18.black), Label(t("laboratory.votes.adopted"), T16, "ink2")]
    lines += [_outcome(t, words, share) for words, share in outcomes]
    lines.append(Rule())
    lines += [figure(t(f"laboratory.votes.{key}"), words) for key, words in figures]
    return Card(Column(lines, gap=1), padding=12, name=name)


def _outcome(t: Texts, words: str, share: float) -> Widget:
    written = t.percent(share)
    return Row(
        [
            Label(words).sized(width=_RANK_WIDTH),
            Gauge(share, name=words, value=written).sized(grow=1),
            Label(written, T16.bold, align="right").sized(width=_SHARE_WIDTH),
        ],
        gap=6,
    )


def rule_name(t: Texts, row: VotingRow) -> str:
    return capitalised(t(f"voting_rule.{row.rule}"))


def _minutes(t: Texts, row: VotingRow) -> str:
    return t.hours(half_up(row.minutes) / 60)
