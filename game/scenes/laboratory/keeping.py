"""What is taken out of the laboratory: a comparison as files, a way as a scenario of one's own."""

from __future__ import annotations

from typing import Final

from game.lab.levers import kept
from game.lab.paired import write_summers
from game.lab.wording import told
from game.report import comparison_page
from game.saves import data_folder
from game.scenes.laboratory.experiment import Experiment
from game.scenes.own_scenarios import free_path
from game.telling import read
from game.text import LANGUAGES, Texts, load_texts
from game.whole_files import write_whole

FOLDER: Final = "laboratoire"
"""Of the player's folder, where comparisons are written."""


def export(t: Texts, experiment: Experiment) -> str:
    """Write the summers shown as a table and what they say as a page, over nothing that is there; says where.

    Raises:
        OSError: one of them cannot be written.
    """
    scenario, shown = experiment.scenario, experiment.shown
    assert shown is not None, "exported once there are summers"
    folder = data_folder() / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    number = 1
    while (folder / f"{scenario.id}-{number}.csv").exists():
        number += 1
    table, page = (folder / f"{scenario.id}-{number}.{ending}" for ending in ("csv", "html"))
    write_summers(shown, scenario, experiment.pair, experiment.seed, table)
    told_in_full = comparison_page(shown, scenario, experiment.pair, experiment.names(t), experiment.seed, t)
    write_whole(page, told_in_full.encode())
    return t("laboratory.exported", table=table.name, page=page.name, folder=str(folder))


def keep(t: Texts, experiment: Experiment) -> str:
    """Write strategy B as a scenario that can be chosen, in every language; says where.

    Raises:
        OSError: it cannot be written.
    """
    scenario, levers = experiment.scenario, experiment.pair[1]
    titles, summaries = {}, {}
    for language in LANGUAGES:
        words = load_texts(language, scenario.region)
        name = way_name(words, experiment)
        titles[language] = words("laboratory.kept_title", title=read(words, scenario.title), name=name)
        summaries[language] = " ".join((words("laboratory.kept_summary"), *told(words, levers, scenario)))
    path = free_path(titles["fr"])
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, kept(scenario, levers, titles, summaries).encode())
    return t("laboratory.kept", name=way_name(t, experiment), file=path.name)


def way_name(t: Texts, experiment: Experiment) -> str:
    """What strategy B is called outside of the laboratory, where there is no A."""
    return experiment.names(t)[1] if experiment.question is not None else t("laboratory.kept_name")
