"""The propositions and incidents of a scenario: what it takes from the bank, and its own over them.

An item asked for by name is wanted: that it does not fit is a problem, at its place in the list. Of `tous` and of the
defaults, what speaks of a service, a segment or a vote that this scenario does not have is left out.

In an item of the bank, a test on a proposition or an incident that this scenario does not have is settled at once: what
never comes up never happened.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from game.scenario.bank import KINDS, banked_items, banked_parts, read_item
from game.scenario.file_model.bank import ALL
from game.scenario.file_model.complaints import Complaints, Place, refuse
from game.scenario.file_model.happenings import Incident
from game.scenario.file_model.logic import OPEN
from game.scenario.file_model.votes import Proposal
from game.scenario.names import Names, id_of, items_of
from game.scenario.naming import fold
from game.scenario.problems import Problem
from game.sim import AllOf, AnyOf, Condition, KeyTest, NoneOf

Content = Mapping[str, Any]
Item = Incident | Proposal

_MODELS: Final[Mapping[str, type[Item]]] = {"propositions": Proposal, "incidents": Incident}
_ALWAYS: Final = AllOf()


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """Something on one of the lists of a scenario."""

    place: Place  # where the scenario writes it or asks for it; empty when it does neither
    content: Content
    item: Item | None = None  # read already, from the bank

    @property
    def is_refused(self) -> bool:
        """Whether it was asked of the bank and does not fit: others may speak of it, a season has none of it."""
        return self.item is None and self.place[:1] == ("banque",)


def take(
    own: Content, usual: Content, region: str, names_with: Callable[[dict[str, Any]], Names], complaints: Complaints
) -> dict[str, list[Entry]]:
    """The two lists of the scenario `own`; `usual` is what the defaults take from the bank.

    `names_with` gives the names of the scenario with these lists. What is asked for and cannot be had is added to
    `complaints`.
    """
    local = replace(
        names_with({}),
        decisions=banked_parts(region, "propositions"),
        incidents=banked_parts(region, "incidents"),
    )
    lists = {kind: _listed(own, usual, kind, region, local, complaints) for kind in KINDS}
    is_settled = False
    while not is_settled:  # what is left out may be what another one waits for
        names = names_with({kind: [each.content for each in entries] for kind, entries in lists.items()})
        settled = {kind: [_settled(entry, names, complaints) for entry in entries] for kind, entries in lists.items()}
        is_settled = not any(None in entries for entries in settled.values())
        lists = {kind: [each for each in entries if each] for kind, entries in settled.items()}
    return lists


def _listed(own: Content, usual: Content, kind: str, region: str, local: Names, complaints: Complaints) -> list[Entry]:
    """What the scenario takes, as far as it is in the bank, then what it writes itself."""
    mine = own.get(kind)
    written = [Entry((kind, i), each) for i, each in enumerate(mine)] if isinstance(mine, list) else []
    replaced = {id_of(item) for _, item in items_of(own, kind)}
    taken = []
    for name, place in _asked(own, usual, kind, region, complaints).items():
        if name in replaced:
            continue
        entry, found = Entry(place, read_item(region, kind, name)), _read(region, kind, name, local)
        if not isinstance(found, PydanticCustomError):
            taken.append(replace(entry, item=found))
        elif kept := _refused(entry, found, complaints):
            taken.append(kept)
    return taken + written


def _asked(own: Content, usual: Content, kind: str, region: str, complaints: Complaints) -> dict[str, Place]:
    """The items to take, each with the place where its name is written, if it is."""
    banked = banked_items(region, kind)
    said = own.get("banque")
    asked = said.get(kind) if isinstance(said, dict) else None
    if asked is None and own.get(kind) is None:
        return dict.fromkeys((each for each in usual[kind] if each in banked), ())
    if isinstance(asked, str) and fold(asked) == ALL:
        return dict.fromkeys(banked, ())
    places: dict[str, Place] = {}
    for i, each in enumerate(asked if isinstance(asked, list) else ()):
        if not isinstance(each, str):
            continue
        name, place = fold(each), ("banque", kind, i)
        if name in places:
            complaints.add(place, refuse("duplicate_id", name=name))
        elif name in banked:
            places[name] = place
        else:
            complaints.add(place, refuse("not_in_bank", known=banked, name=name))
    return places


@lru_cache(maxsize=1024)
def _read(region: str, kind: str, name: str, local: Names) -> Item | PydanticCustomError:
    """The item, or the first reason why it does not fit a scenario that has these names."""
    try:
        return _MODELS[kind].model_validate(read_item(region, kind, name), context=local)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        return PydanticCustomError(first["type"], "refused", first.get("ctx"))


def _refused(entry: Entry, why: PydanticCustomError, complaints: Complaints) -> Entry | None:
    """The entry without its item if the scenario asks for it, which is a complaint; None when nobody does."""
    if not entry.place:
        return None
    values = {key: each for key, each in (why.context or {}).items() if key not in ("known", "instead")}
    reason = Problem("", 0, 0, why.type, values)  # the place is that of the complaint
    complaints.add(entry.place, refuse("banked_does_not_fit", name=id_of(entry.content), reason=reason))
    return replace(entry, item=None)


def _settled(entry: Entry, names: Names, complaints: Complaints) -> Entry | None:
    """The entry with its condition settled; None when it can never come up and nobody asks for it."""
    if entry.item is None:
        return entry
    when = _settle(entry.item.quand, names)
    if when is None:
        base, _, name = _wanting(entry.item.quand, names).key.partition(".")
        what = "proposal" if base == "decision" else "incident"
        return _refused(entry, refuse("unknown_reference", name=name, what=what), complaints)
    if when is entry.item.quand:
        return entry
    return replace(entry, item=entry.item.model_copy(update={"quand": when}))


def _wanting(condition: Condition, names: Names) -> KeyTest:
    """The test for want of which a condition can never hold."""
    while not isinstance(condition, KeyTest):
        parts = condition.conditions
        condition = next((each for each in parts if _settle(each, names) is None), parts[0])
    return condition


def _settle(condition: Condition, names: Names) -> Condition | None:
    """The condition without the tests on what the scenario does not have; None when it can never hold."""
    if isinstance(condition, KeyTest):
        return _settle_test(condition, names)
    parts = [_settle(each, names) for each in condition.conditions]
    if all(new is old for new, old in zip(parts, condition.conditions, strict=True)):
        return condition
    left = tuple(each for each in parts if each is not None)
    if isinstance(condition, AllOf):
        return AllOf(tuple(each for each in left if each != _ALWAYS)) if len(left) == len(parts) else None
    if isinstance(condition, AnyOf):
        return (_ALWAYS if _ALWAYS in left else AnyOf(left)) if left else None
    if not left:
        return _ALWAYS
    return None if _ALWAYS in left else NoneOf(left)


def _settle_test(test: KeyTest, names: Names) -> Condition | None:
    base, _, name = test.key.partition(".")
    if base not in ("decision", "incident"):
        return test
    known = (OPEN, *names.decisions.get(name, ())) if base == "decision" else names.incidents.get(name, ())
    wanted = tuple(str(each) for each in (test.among if test.among is not None else (test.equal,)))
    left = tuple(each for each in wanted if each in known)
    if not left:
        return None
    if base == "decision" and name not in names.decisions:
        return _ALWAYS
    return test if left == wanted else KeyTest(test.key, test.target, among=left)
