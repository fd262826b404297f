"""Why a member leans to an option: what it changes, what it brings, who else wants it, how the member is."""

from __future__ import annotations

from collections.abc import Iterator

from game.sim import GOALS, TRAITS, MemberView, Option, ProposalAsked, SeasonView, surplus_rule_of, use_of_surplus
from game.text import Texts
from game.voices.lines import CLOSE, Thought, knows_cash, option_aloud

_RULES = {"partage_des_gains": "pay", "partage_du_travail": "work", "vote": "vote", "surplus": "surplus"}
_MONEY = {"partage_des_gains", "contribution", "part_sociale", "prix", "surplus"}
_MORE = 0.4
"""By how much an option must promise more than the others, on the scale of what is expected (−2 to 2)."""
_CARES, _MARKED = 0.2, 0.65
"""Weight of a goal from which one argues with it; level of a trait from which it is heard."""
_LOW, _SPENT = 0.55, 0.5
"""Motivation under which effort counts, energy under which one says so."""


def arguments(
    t: Texts, view: SeasonView, asked: ProposalAsked, member: MemberView, option: Option, *, is_alone: bool
) -> list[Thought]:
    """What the member may say for this option, the one leaned to; `is_alone`: most others lean elsewhere."""
    quoted = {"option": option_aloud(t, asked.proposal, option.id)}
    named = [
        *(Thought(f"because.{reason}", quoted, 3) for reason in _promises(view, asked, member, option)),
        *_with_friends(view, asked, member, option, quoted),
        *(Thought(f"choice.{manner}", quoted, 2) for manner in _manners(member, asked)),
        Thought("other.any" if is_alone else "choice.any", quoted),
    ]
    if knows_cash(member) and any(change.key.partition(".")[0] in _MONEY for change in option.rule):
        named.append(Thought("choice.cash", quoted | {"cash": t.money(view.cash)}, 3))
    return [*(Thought(f"rule.{change}", weight=6) for change in _changes(view, member, option)), *named]


def _changes(view: SeasonView, member: MemberView, option: Option) -> Iterator[str]:
    """What the option does to the rules, as the end of a family."""
    prices: set[str] = set()
    for change in option.rule:
        kind, _, rest = change.key.partition(".")
        match kind, change.value:
            case "surplus", _:
                if use_of_surplus(view, surplus_rule_of(option)).amount > 0:
                    yield f"surplus.{change.value}"
            case (("partage_des_gains" | "partage_du_travail" | "vote"), str(value)):
                yield f"{_RULES[kind]}.{value}"
            case "buts", tuple(weights):
                yield f"goal.{_foremost(weights)}"
            case "contribution", float() | int() as share if share != view.rules["contribution"]:
                yield "share.more" if share > float(view.rules["contribution"]) else "share.less"
            case "part_sociale", float() | int() as fee if fee != view.rules["part_sociale"]:
                yield "fee.more" if fee > float(view.rules["part_sociale"]) else "fee.less"
            case "prix", float() | int() as price:
                prices.add(_price_move(view, member, rest, price))
            case "services", _:
                yield "services"
    if len(prices - {""}) == 1:
        yield (prices - {""}).pop()


def _foremost(weights: tuple[float | str, ...]) -> str:
    """The goal that comes first, or « balanced »."""
    shares = [float(weight) for weight in weights]
    return "balanced" if max(shares) - min(shares) < _CARES else GOALS[shares.index(max(shares))]


def _price_move(view: SeasonView, member: MemberView, of: str, price: float) -> str:
    """Whether a price goes up or down, said otherwise by who has done the work; "" when it stays."""
    service, _, segment = of.partition(".")
    now = next((cents for key, cents in view.prices.items() if key == (service, segment) or key[0] == service), None)
    if now is None or now == price:
        return ""
    move = "price.up" if price > now else "price.down"
    has_done = any(moment.key == "first_contract" and moment.ref == service for moment in member.moments)
    return f"{move}.worked" if has_done else move


def _promises(view: SeasonView, asked: ProposalAsked, member: MemberView, option: Option) -> Iterator[str]:
    """What the option promises more than the others, among what counts for the member."""
    others = [each.expected for each in asked.proposal.options if each.id != option.id]
    if not others:
        return
    cares = member.profile.goals or view.scenario.group.goals
    for rank, goal in enumerate(GOALS):
        usual = sum(each.goals[rank] for each in others) / len(others)
        if cares[rank] >= _CARES and option.expected.goals[rank] - usual >= _MORE:
            yield goal
    fair = option.expected.fairness - sum(each.fairness for each in others) / len(others)
    if fair >= _MORE and member.traits[TRAITS.index("solidarite")] >= _LOW:
        yield "fairness"
    effort = option.expected.effort - sum(each.effort for each in others) / len(others)
    if effort <= -_MORE and member.motivation < _LOW:
        yield "ease"


def _with_friends(
    view: SeasonView, asked: ProposalAsked, member: MemberView, option: Option, quoted: dict[str, str]
) -> Iterator[Thought]:
    """Close ones who are there and lean the same way, or another."""
    leaned = {each: to for each, to, _ in asked.leanings}
    close = [other for other, strength in member.ties if strength >= CLOSE and other in leaned]
    for family, friends in (
        ("because.friend", [each for each in close if leaned[each] == option.id]),
        ("despite.friend", [each for each in close if leaned[each] != option.id]),
    ):
        if friends:
            yield Thought(family, quoted | {"friend": view.members[friends[0]].profile.name}, 2)


def _manners(member: MemberView, asked: ProposalAsked) -> Iterator[str]:
    """How the member says it: tired, keen, in a role, by temper."""
    if member.energy < _SPENT:
        yield "tired"
    yield from {"enthousiaste": ["keen"], "contrarie": ["upset"], "hesitant": ["hesitant"]}.get(member.mood, [])
    if member.index in asked.proposed_by:
        yield "proposer"
    yield from (office for office in member.offices if office in ("presidence", "secretariat"))
    strongest = max(range(len(TRAITS)), key=lambda rank: member.traits[rank])
    if member.traits[strongest] >= _MARKED:
        yield TRAITS[strongest]
