"""Who speaks in a debate: two members, then the animateurs and one who answers them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from game.sim import MemberView, Option, ProposalAsked, SeasonView
from game.text import Texts
from game.voices.arguments import arguments
from game.voices.lines import CLOSE, Line, Thought, drawn_for, option_aloud, spoken, worded

FIRM = 0.35
"""How strongly a member must lean to argue rather than hesitate."""
_SHORT = 18
"""Letters of options that can both be named in one sentence."""
_QUIET, _WEARY = 0.4, 0.5
"""Leadership under which one speaks when asked, motivation under which one gives in."""
_LEADING = 3
"""Rank of leadership in the traits."""
_KNOWN = ("cash", "week", "presence")
"""What the animateurs may inform of."""


def opening(t: Texts, view: SeasonView, asked: ProposalAsked) -> list[Line]:
    """A member for the option most lean to, and another who is for another one or hesitates, in a sentence of another
    family; fewer when few are there, or when the other has nothing else to say."""
    if not asked.leanings:
        return []
    leading = _favourite(asked)
    for_it = [leaning for leaning in asked.leanings if leaning[1] == leading]
    others = [leaning for leaning in asked.leanings if leaning[1] != leading]
    first = max(for_it, key=lambda leaning: (leaning[2], -leaning[0]))
    rest = [leaning for leaning in for_it if leaning is not first]
    second = max(others, key=lambda leaning: (leaning[2], -leaning[0]), default=None) or min(
        rest, key=lambda leaning: (leaning[2], leaning[0]), default=None
    )
    speakers = [first] if second is None else [first, second]
    said: list[Line] = []
    for leaning in speakers:
        thoughts = _opinions(t, view, asked, leaning, leading, must_argue=leaning is first)
        new = [thought for thought in thoughts if thought.family not in [line.family for line in said]]
        if new:
            said.append(spoken(t, view, view.members[leaning[0]], new, asked.proposal.id, turn(view, asked)))
    return said


def animateur_line(t: Texts, view: SeasonView, asked: ProposalAsked) -> str:
    """What the animateurs say in the debate; "" while they are silent."""
    named = {
        "option": option_aloud(t, asked.proposal, asked.chosen_option) if asked.chosen_option else "",
        "cash": t.money(view.cash),
        "present": t.number(len(asked.present)),
        "members": t.number(sum(1 for member in view.members if member.is_active)),
        "week": t.number(view.week),
        "n_weeks": t.number(view.n_weeks),
    }
    if asked.chosen == "se_taire":
        return ""
    family = f"informer.{_told(view, asked)}" if asked.chosen == "informer" else asked.chosen
    return worded(t, view, "", Thought(f"animateur.{family}", named), turn(view, asked))


def reaction(t: Texts, view: SeasonView, asked: ProposalAsked, silent: Sequence[int] = ()) -> Line | None:
    """What one member answers to the animateurs, rather one of those who were `silent`; None while they are silent
    themselves, or with nobody there."""
    if asked.chosen == "se_taire" or not asked.leanings:
        return None
    waiting = [leaning for leaning in asked.leanings if leaning[0] in silent] or list(asked.leanings)
    leaning = waiting[drawn_for(view, "", f"{view.week}/{asked.number}/{asked.chosen}") % len(waiting)]
    member, option = view.members[leaning[0]], _option(asked, leaning[1])
    thoughts = _answers(t, view, asked, member, option, is_firm=leaning[2] >= FIRM)
    return spoken(t, view, member, thoughts, f"{asked.proposal.id}/{asked.chosen}", turn(view, asked))


def turn(view: SeasonView, asked: ProposalAsked) -> int:
    """A count that grows with each item of the summer."""
    return 2 * view.week + asked.number


def _favourite(asked: ProposalAsked) -> str:
    """The option most lean to; the earlier on the list among equals."""
    count = Counter(option for _, option, _ in asked.leanings)
    return max((option.id for option in asked.proposal.options), key=lambda option: count[option])


def _option(asked: ProposalAsked, option: str) -> Option:
    return next(each for each in asked.proposal.options if each.id == option)


def _opinions(
    t: Texts, view: SeasonView, asked: ProposalAsked, leaning: tuple[int, str, float], leading: str, *, must_argue: bool
) -> list[Thought]:
    """Arguments for what one leans to, or doubts where one hardly does."""
    index, leaned, strength = leaning
    member, option = view.members[index], _option(asked, leaned)
    if must_argue or strength >= FIRM:
        return arguments(t, view, asked, member, option, is_alone=leaned != leading)
    return _doubts(t, view, asked, member, option, leading)


def _doubts(
    t: Texts, view: SeasonView, asked: ProposalAsked, member: MemberView, option: Option, leading: str
) -> list[Thought]:
    thoughts = [Thought("doubt.any", weight=2)]
    others = [each for each in asked.proposal.options if each.id != option.id]
    other = next((each for each in others if each.id == leading), others[0] if others else None)
    if other is not None:
        a, b = (option_aloud(t, asked.proposal, each.id) for each in (option, other))
        if max(len(a), len(b)) <= _SHORT:
            thoughts.append(Thought("doubt.between", {"a": a, "b": b}, 2))
    there = {each for each, _, _ in asked.leanings}
    friend = next((each for each, strength in member.ties if strength >= CLOSE and each in there), None)
    if friend is not None:
        thoughts.append(Thought("doubt.friend", {"friend": view.members[friend].profile.name}, 2))
    return thoughts


def _told(view: SeasonView, asked: ProposalAsked) -> str:
    """What the animateurs inform of at this item."""
    return _KNOWN[(drawn_for(view, "", f"{view.week}/informer") + asked.number) % len(_KNOWN)]


def _answers(
    t: Texts, view: SeasonView, asked: ProposalAsked, member: MemberView, option: Option, *, is_firm: bool
) -> list[Thought]:
    """What may be answered to this way to take part."""
    quoted = {"option": option_aloud(t, asked.proposal, option.id)}
    agrees = asked.chosen_option == option.id
    match asked.chosen:
        case "question":
            thoughts = [Thought("react.question.firm", quoted) if is_firm else Thought("react.question.doubt")]
            if member.traits[_LEADING] < _QUIET:
                thoughts.append(Thought("react.question.quiet", quoted))
        case "informer":
            thoughts = [Thought("react.inform.firm", quoted) if is_firm else Thought("react.inform.doubt")]
            if _told(view, asked) == "cash":
                thoughts.append(Thought("react.inform.cash", {"cash": t.money(view.cash)}))
        case "recommander" if agrees:
            thoughts = [Thought("react.advice.same", quoted)]
        case "recommander":
            thoughts = [Thought("react.advice.other", quoted) if is_firm else Thought("react.advice.doubt")]
        case _:
            thoughts = [Thought("react.decided.same" if agrees else "react.decided.other")]
            if member.motivation < _WEARY:
                thoughts.append(Thought("react.decided.weary"))
    return thoughts
