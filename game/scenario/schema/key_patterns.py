"""Indicator keys as regular expressions, from the registry of the simulation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from game.sim import ALIASES, COMMITTEES, KEY_BASES, SPHERES, Key, find_key
from game.text import Texts

NAME: Final = "[a-z0-9][a-z0-9_-]{0,39}"
"""An id that a scenario gives."""

_TARGET: Final = rf"(?:@(?:qui2?|groupe|choisis\.(?:[1-9]|1\d|2[0-4])|comite\.(?:{'|'.join(COMMITTEES)})))?"
_WEEK: Final = "_semaine"
_NAMED: Final = {"service": "service", "segment": "segment", "decision": "proposition", "incident": "incident"}


@dataclass(frozen=True, slots=True)
class KeyForm:
    """One way to write a base name. `qualifier`: sphere, segment, service, proposition, incident, or none."""

    key: Key
    qualifier: str = ""

    @property
    def pattern(self) -> str:
        """What it looks like, its target included."""
        said = re.escape(self.key.base)
        if self.qualifier == "sphere":
            said += rf"\.(?:{'|'.join(SPHERES)})"
        elif self.qualifier:
            said += rf"\.{NAME}"
        return said + _TARGET if self.key.is_personal else said

    @property
    def written(self) -> str:
        """As a reader sees it: `confiance.<sphere>`."""
        return f"{self.key.base}.<{self.qualifier}>" if self.qualifier else self.key.base


def key_forms() -> Iterator[KeyForm]:
    """Every form of every key of the registry, in its order."""
    for base in KEY_BASES:
        if plain := find_key(base):
            yield KeyForm(plain)
        if flow := find_key(base + _WEEK):
            yield KeyForm(_as_base(flow))
        if qualified := find_key(f"{base}.{SPHERES[0]}"):  # a sphere, or stands for any name
            named = _NAMED.get(qualified.kind) or _NAMED.get(base) or "sphere"
            yield KeyForm(qualified, named)
    for alias in ALIASES:
        if key := find_key(alias):
            yield KeyForm(Key(alias, alias, "", key.kind, key.is_state, key.is_condition))


def ranking_pattern() -> str:
    """The keys that members are ranked by: personal, without target."""
    return _any_of(form.pattern.removesuffix(_TARGET) for form in key_forms() if form.key.is_personal)


def meaning(key: Key, texts: Texts) -> str:
    """What a key measures, in words."""
    if key.base.endswith(_WEEK):
        return f"{texts(f'indicator.{key.base.removesuffix(_WEEK)}.meaning')} {texts('writing.key.last_week')}"
    own = f"writing.key.{key.base}"
    return texts(own) if texts.has(own) else texts(f"indicator.{key.base}.meaning")


def _as_base(key: Key) -> Key:
    return Key(key.name, key.name, "", key.kind, key.is_state, key.is_condition)


def _any_of(patterns: Iterable[str]) -> str:
    return f"^(?:{'|'.join(patterns)})$"
