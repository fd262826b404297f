"""The text of a scenario with its dials turned: everything else stays as its author wrote it, line for line."""

from __future__ import annotations

from typing import Final

import yaml

from game.scenario.reading import read_scenario
from game.sim import Dials, Scenario

KEY: Final = "reglages"


def dialled(source: str, dials: Dials) -> str:
    """The same scenario under these dials: in place of its own, else in a last line of their own.

    Raises:
        ValueError: the text is not a mapping; that of a scenario that was read always is.
    """
    root = yaml.compose(source, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        raise ValueError("a scenario is a mapping")
    written = next(((key, value) for key, value in root.value if key.value == KEY), None)
    section = (
        f"{{marche: {dials.market}, imprevus: {dials.incidents}, "
        f"information: {dials.information}, conseils: {dials.advice}}}"
    )
    if written is not None:
        start, end = written[0].start_mark.index, written[1].end_mark.index
        blank = source[start:end][len(source[start:end].rstrip()) :]
        return f"{source[:start]}{KEY}: {section}{blank}{source[end:]}"
    if root.flow_style:
        last = root.end_mark.index - 1
        head = source[:last].rstrip().rstrip(",")
        return f"{head}, {KEY}: {section}{source[last:]}"
    end = root.end_mark.index
    indent = " " * root.start_mark.column
    head = source[:end].rstrip()
    return f"{head}\n{indent}{KEY}: {section}\n{source[end:]}"


def turned(scenario: Scenario, dials: Dials) -> Scenario:
    """The scenario under these dials, with their text as its source, so that a season keeps them."""
    return scenario if dials == scenario.dials else read_scenario(dialled(scenario.source, dials), scenario.id)
