"""A pack that lays several groups side by side, for a session in which they meet. Names are hidden unless asked for."""

from __future__ import annotations

import datetime

from game.debriefing.branch_names import branch_name
from game.debriefing.groups import Gathered, Group
from game.report.pack.chapters.cover import labelled
from game.report.pack.chapters.groups import measures, side_by_side, what_each_tried
from game.report.pack.chapters.impact import before_after_sheet
from game.report.pack.chapters.notebook import blank_notes
from game.report.pack.chapters.reading import how_to_read, versions
from game.report.pack.chapters.session import session_plan
from game.report.pack.chapters.sheets import observers_sheet, transfer_cards, workshop_sheet
from game.report.pack.content import Chapter, Pack
from game.text import Texts, load_texts


def pack_of_groups(gathered: Gathered, language: str, date: datetime.date, *, with_names: bool = False) -> Pack:
    """The pack of groups that lived the same summer, made on `date`.

    `with_names` writes what each season is called, and its id, beside its letter.
    """
    summer = gathered.groups[0].summer
    scenario = summer.evidence.scenario
    texts = load_texts(language, scenario.region) if scenario is not None else load_texts(language)
    names = [_named(group, texts) for group in gathered.groups] if with_names else []
    letters = texts.join([group.letter for group in gathered.groups])
    seasons = ", ".join(group.saved.record.id for group in gathered.groups)
    reading = (how_to_read(summer, texts), *versions(summer, {"seasons": seasons}, texts))
    return Pack(
        language=language,
        region=texts.region,
        date=date,
        cover=labelled(summer, texts("pack.groups.kind"), {"groups": letters}, texts, date),
        contents=texts("pack.contents"),
        page=texts("pack.page"),
        chapters=(
            side_by_side(gathered, names, texts),
            measures(gathered, texts),
            what_each_tried(gathered, texts),
            session_plan(scenario, texts),
            blank_notes(texts),
            observers_sheet(texts),
            workshop_sheet(scenario, texts),
            transfer_cards(texts),
            before_after_sheet(texts),
            Chapter("lire", texts("pack.reading"), reading),
        ),
    )


def _named(group: Group, texts: Texts) -> str:
    record = group.saved.record
    name = branch_name(texts, record)
    return texts("pack.groups.named", group=texts("groups.group", letter=group.letter), name=name, id=record.id)
