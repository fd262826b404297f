"""The cover: which summer it was, on the label of a notebook."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from game.assets import assets_folder
from game.debriefing import Summer
from game.report.markup import Markup
from game.report.pack.content import Cover, Words
from game.sim import Scenario
from game.text import Texts

_PLAIN_PICTURE = "lac"


def cover(summer: Summer, texts: Texts, date: datetime.date) -> Cover:
    """The first page of a pack made on `date`."""
    evidence = summer.evidence
    image = evidence.scenario.image if evidence.scenario is not None else _PLAIN_PICTURE
    return Cover(
        kind=texts("pack.kind"),
        title=texts.polish(evidence.saved.record.title.read(texts.language)),
        picture=_picture(image),
        label=tuple(_label(summer, texts, date)),
        promise=texts("pack.promise"),
    )


def _picture(image: str) -> Markup:
    """The picture of the scenario, or a plain one where its own is not shipped."""
    folder = assets_folder() / "vignettes"
    file = folder / f"{image}.svg"
    return Markup((file if file.is_file() else folder / f"{_PLAIN_PICTURE}.svg").read_text(encoding="utf-8"))


def _label(summer: Summer, texts: Texts, date: datetime.date) -> Iterator[tuple[str, Words]]:
    record, scenario = summer.evidence.saved.record, summer.evidence.scenario
    if scenario is not None:
        yield from _about(scenario, record.n_weeks, texts)
    if summer.evidence.is_over:
        played = texts("pack.label.whole")
    else:
        played = texts.plural("pack.label.so_far", summer.evidence.n_weeks, of=record.n_weeks)
    yield texts("pack.label.played"), (played,)
    yield texts("pack.label.luck"), (str(record.seed),)
    yield texts("pack.label.date"), (f"{texts.date(date)} {date.year}",)


def _about(scenario: Scenario, n_weeks: int, texts: Texts) -> Iterator[tuple[str, Words]]:
    if scenario.place:
        yield texts("pack.label.place"), (texts.polish(scenario.place),)
    first = scenario.calendar.start
    last = first + datetime.timedelta(weeks=n_weeks, days=-3)
    yield texts("pack.label.summer"), (texts.plural("pack.label.weeks", n_weeks, days=texts.date_range(first, last)),)
    animateurs = texts.plural("pack.label.animateurs", len(scenario.animateurs))
    members = len(scenario.group.members)
    people = texts.plural("pack.label.people", members, members=texts.number(members), animateurs=animateurs)
    yield texts("pack.label.group"), (people,)
