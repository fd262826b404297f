"""YAML that comes with the program: read for its values alone, at about two thirds of the cost of a trainer's text.

No place is kept and no limit is watched: the tests read every shipped file as a trainer's too, and find the same.
"""

from __future__ import annotations

from typing import Any, Final, cast

import yaml

from game.scenario.naming import fold
from game.scenario.tree import EMPTY, Plain

_LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_shipped(text: str) -> dict[str, Any]:
    """What the model of the file reads, as `plain_values` of the tree gives it."""
    return cast("dict[str, Any]", _plain(yaml.compose(text, Loader=_LOADER)))


def _plain(node: yaml.Node | None) -> object:
    if isinstance(node, yaml.MappingNode):
        return {fold(key.value): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(each) for each in node.value]
    assert isinstance(node, yaml.ScalarNode), "a shipped file is never empty"
    if node.style:
        return str(node.value)
    return None if node.value in EMPTY else Plain(node.value)
