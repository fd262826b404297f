"""What a member says apart from debates: on Monday, on the page that shows them, at work, at the end of the summer."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from game.sim import GOALS, TRAITS, WORKING_DAYS, ContractView, MemberView, SeasonView
from game.telling import read
from game.text import Texts
from game.voices.lines import CLOSE, TIRED, Line, Thought, drawn_for, knows_cash, spoken

_SKILLED, _BEGINNING = 0.55, 0.25
_AT_HOME, _APART = 0.75, 0.4
_GROWN, _MARKED, _CARES = 0.05, 0.65, 0.3
_CONTENT, _DISAPPOINTED, _OWNED = 0.7, 0.5, 0.6
_WEEK_OF_CONTRACTS = 3
"""From this week on, who has had no contract may say so."""
_MOODS = {"fatigue": "tired", "contrarie": "upset", "enthousiaste": "keen", "hesitant": "hesitant"}
_VOICES = 2


class Where(StrEnum):
    """The occasions on which a member may be heard."""

    WEEK = "week"
    PAGE = "page"
    WORK = "work"
    SUMMER = "summer"


def said_by(t: Texts, view: SeasonView, member: int, where: Where, day: int = 0) -> str:
    """What this member says now; at work, on this `day` (0 Monday … 4 Friday)."""
    return line_of(t, view, member, where, day).words


def line_of(t: Texts, view: SeasonView, member: int, where: Where, day: int = 0) -> Line:
    """`said_by`, with the family of the sentence."""
    who = view.members[member]
    match where:
        case Where.WEEK:
            found = _of_the_week(t, view, who)
        case Where.PAGE:
            found = _of_oneself(view, who)
        case Where.WORK:
            found = _at_work(view, who, day)
        case Where.SUMMER:
            found = looking_back(view, who)
    turn = view.week * WORKING_DAYS + day if where is Where.WORK else view.week
    return spoken(t, view, who, found, f"{where}/{day}", turn)


def monday_voices(t: Texts, view: SeasonView) -> list[Line]:
    """Two members about the week that ended, who say different things: first those to whom something happened."""
    there = [member for member in view.members if member.is_active]
    order = sorted(
        there,
        key=lambda each: (-len(list(_last_week(view, each))), drawn_for(view, each.profile.id, f"monday/{view.week}")),
    )
    said: list[Line] = []
    for member in order:
        line = line_of(t, view, member.index, Where.WEEK)
        if len(said) < _VOICES and line.family not in [other.family for other in said]:
            said.append(line)
    return said


# --- On Monday ----------------------------------------------------------------------------------------------------


def _of_the_week(t: Texts, view: SeasonView, member: MemberView) -> list[Thought]:
    """The week that ended, how one is, what one knows of the co-op."""
    return [
        *_last_week(view, member),
        *_state(member),
        *_time(view),
        *_place(t, view, member),
        *_known(t, view, member),
    ]


def _last_week(view: SeasonView, member: MemberView) -> Iterator[Thought]:
    """What happened to the member last week, and who left then."""
    said = ("proposed", "elected", "first_contract", "flawed_contract", "incident", "talked")
    for moment in member.moments:
        if moment.week == view.week - 1 and moment.key in said:
            yield Thought(f"week.{moment.key}", weight=4)
    gone = [each.profile.name for each in view.members if each.left_in_week == view.week - 1 and view.week > 1]
    if gone and member.is_active:
        yield Thought("week.left", {"name": gone[0]}, 3)


def _state(member: MemberView) -> Iterator[Thought]:
    """The mood, said as it is."""
    word = _MOODS.get(member.mood) or ("focused" if member.mood == "concentre" else "fine")
    yield Thought(f"week.{word}", weight=4 if member.mood in (TIRED, "contrarie") else 2)


def _time(view: SeasonView) -> Iterator[Thought]:
    """Where the summer is."""
    if view.week == 1:
        yield Thought("week.first", weight=3)
    elif view.week == view.n_weeks:
        yield Thought("week.last", weight=3)
    elif view.week == 1 + view.n_weeks // 2:
        yield Thought("week.middle", weight=2)


def _place(t: Texts, view: SeasonView, member: MemberView) -> Iterator[Thought]:
    """Ties, belonging, work and what is learnt."""
    if friend := _friend(view, member):
        yield Thought("week.friend", {"friend": friend})
    if member.belonging < _APART:
        yield Thought("week.apart")
    elif member.belonging >= _AT_HOME:
        yield Thought("week.belong")
    if not member.hours and view.week >= _WEEK_OF_CONTRACTS:
        yield Thought("week.no_contract", weight=3)
    if member.hours:
        yield from _craft(t, view, member)
        yield Thought("week.earnings", {"earnings": t.money(member.earnings)})
    if _has_grown(member):
        yield Thought("week.grown")


def _craft(t: Texts, view: SeasonView, member: MemberView) -> Iterator[Thought]:
    """The service the member does best, and one that is still new, among those already tried."""
    tried = {moment.ref for moment in member.moments if moment.key == "first_contract"}
    names = {each.id: read(t, each.name) for each in view.scenario.services if each.id in tried}
    for service, name in names.items():
        aloud = {"service": name[:1].lower() + name[1:]}
        if member.skills.get(service, 0.0) >= _SKILLED:
            yield Thought("week.skilled", aloud)
        elif member.skills.get(service, 0.0) <= _BEGINNING:
            yield Thought("week.learning", aloud)


def _known(t: Texts, view: SeasonView, member: MemberView) -> Iterator[Thought]:
    """What only a role lets one know."""
    cash = view.weekly.get("tresorerie", ())
    if knows_cash(member) and len(cash) > 1 and cash[-1] != cash[-2]:
        yield Thought("week.cash_up" if cash[-1] > cash[-2] else "week.cash_down", {"cash": t.money(view.cash)}, 3)
    if "marketing" in member.committees and view.week > 1:
        if view.client_satisfaction >= _CONTENT:
            yield Thought("week.clients_happy", weight=2)
        elif view.client_satisfaction < _DISAPPOINTED:
            yield Thought("week.clients_unhappy", weight=2)
    if "ressources_humaines" in member.committees:
        yield Thought("week.people", weight=2)


# --- On one's own page --------------------------------------------------------------------------------------------


def _of_oneself(view: SeasonView, member: MemberView) -> list[Thought]:
    """What one is like, wants and does here; tired or upset, one says that first."""
    if not member.is_active:
        return [Thought("self.left")]
    strongest = max(range(len(TRAITS)), key=lambda rank: member.traits[rank])
    cares = member.profile.goals or ()
    return [
        *(each for each in _state(member) if member.mood in _MOODS),
        *(Thought(f"self.{role}", weight=3) for role in (*member.offices, *member.committees)),
        Thought(f"self.{TRAITS[strongest]}", weight=2),
        *(Thought(f"self.{goal}", weight=2) for goal, share in zip(GOALS, cares, strict=False) if share >= _CARES),
        *_last_week(view, member),
    ]


# --- At work ------------------------------------------------------------------------------------------------------


def _at_work(view: SeasonView, member: MemberView, day: int) -> list[Thought]:
    """The sky, the team, the work in hand."""
    contract = next((each for each in view.contracts if each.day == day and member.index in each.team), None)
    word = {**_MOODS, "hesitant": ""}.get(member.mood, "")
    thoughts = [Thought(f"work.{word}", weight=3)] if word else []
    if contract is None:
        return [*thoughts, Thought("work.free", weight=2)]
    return [*thoughts, Thought(f"work.{view.weather[day]}", weight=2), *_in_hand(view, member, contract)]


def _in_hand(view: SeasonView, member: MemberView, contract: ContractView) -> Iterator[Thought]:
    """The work itself, and who does it too."""
    mates = [each for each in contract.team if each != member.index]
    if mates:
        yield Thought("work.with", {"mate": view.members[mates[0]].profile.name}, 2)
    skill = member.skills.get(contract.service, 0.0)
    if skill >= _SKILLED:
        yield Thought("work.skilled", weight=2)
    elif skill <= _BEGINNING:
        yield Thought("work.learning", weight=2)


# --- At the end of the summer -------------------------------------------------------------------------------------


def looking_back(view: SeasonView, member: MemberView) -> list[Thought]:
    """What one keeps of the summer, or how one comes out of it."""
    thoughts = [Thought("summer.tired" if member.mood == TIRED else "summer.keen")] if _says_mood(member) else []
    if any(moment.key == "first_contract" for moment in member.moments):
        thoughts.append(Thought("summer.first_contract"))
    if friend := _friend(view, member):
        thoughts.append(Thought("summer.friend", {"friend": friend}, 2))
    if _has_grown(member):
        thoughts.append(Thought("summer.grown", weight=2))
    if member.offices:
        thoughts.append(Thought("summer.office", weight=2))
    owned = view.weekly.get("appropriation", ())
    if owned and sum(owned) / len(owned) >= _OWNED:
        thoughts.append(Thought("summer.decided"))
    return thoughts or [Thought("week.last")]


def _says_mood(member: MemberView) -> bool:
    return member.mood in (TIRED, "enthousiaste", "content")


# --- What the view tells of a member ------------------------------------------------------------------------------


def _friend(view: SeasonView, member: MemberView) -> str:
    """The closest one, where a tie is close."""
    other, strength = next(iter(member.ties), (0, 0.0))
    return view.members[other].profile.name if strength >= CLOSE else ""


def _has_grown(member: MemberView) -> bool:
    """Whether a trait is clearly higher than at the start of the summer."""
    return any(now - then >= _GROWN for now, then in zip(member.traits, member.traits_at_start, strict=True))
