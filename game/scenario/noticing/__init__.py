"""What a scenario may say and probably does not mean: warnings that need no run, W1xx.

Only what the file itself writes is looked at; what comes from the defaults or from the bank is somebody else's work.
"""

from __future__ import annotations

from typing import Final

from game.scenario.file_model.scenario_file import ScenarioFile
from game.scenario.merging import Content
from game.scenario.noticing import frame, happenings, market, texts
from game.scenario.noticing.notes import Check, Written
from game.scenario.problems import CODES
from game.scenario.sources import Source
from game.scenario.tree import Fields, find_mark

_CHECKS: Final[tuple[Check, ...]] = (
    market.segments_without_service,
    market.services_without_client,
    market.services_that_nobody_may_do,
    market.prices_far_from_the_usual_ones,
    texts.texts_without_twin,
    happenings.incidents_that_a_beginning_group_cannot_answer,
    happenings.weeks_after_the_summer,
    happenings.levels_out_of_range,
    happenings.effects_out_of_proportion,
    frame.parameters_far_from_their_defaults,
    frame.stops_after_the_summer,
)


def notice(source: Source, tree: Fields, own: Content, file: ScenarioFile) -> None:
    """Note in `source` each warning that the author has not silenced."""
    silenced = {each.code for each in file.avertissements_tus}
    written = Written(own, file)
    for check in _CHECKS:
        for note in check(written):
            if CODES[note.key] not in silenced:
                source.add(note.key, find_mark(tree, note.place), "", **note.values)
    source.problems.sort(key=lambda problem: (problem.line, problem.column))
