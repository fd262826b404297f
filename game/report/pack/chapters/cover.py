"""The cover: which summer it was, on the label of a notebook."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from game.assets import assets_folder
from game.debriefing import Summer
from game.report.markup import Markup
from game.report.pack.content import Cover
from game.sim import Scenario
from game.telling import capitalised, turned_dials
from game.text import Texts

_PLAIN_PICTURE = "lac"


def cover(summer: Summer, texts: Texts, date: datetime.date) -> Cover:
    """The first page of a pack made on `date`."""
    record = summer.evidence.saved.record
    if summer.evidence.is_over:
        played = texts("pack.label.whole")
    else:
        played = texts.plural("pack.label.so_far", summer.evidence.n_weeks, of=record.n_weeks)
    return labelled(summer, texts("pack.kind"), {"played": played}, texts, date)


def labelled(summer: Summer, kind: str, told: Mapping[str, str], texts: Texts, date: datetime.date) -> Cover:
    """A cover with the place and the dates of a summer on its label, then what is `told`, by `pack.label.<key>`."""
    evidence = summer.evidence
    record = evidence.saved.record
    about = dict(_about(evidence.scenario, record.n_weeks, texts)) if evidence.scenario is not None else {}
    made = texts("pack.label.day", day=texts.date(date), year=date.year)
    lines = {**about, **told, "luck": str(record.seed), "date": made}
    return Cover(
        kind=kind,
        title=texts.polish(record.title.read(texts.language)),
        picture=_picture(evidence.scenario),
        label=tuple((texts(f"pack.label.{key}"), (words,)) for key, words in lines.items()),
        promise=texts("pack.promise"),
    )


def _picture(scenario: Scenario | None) -> Markup:
    """The picture of the scenario, or a plain one where its own is not shipped."""
    folder = assets_folder() / "vignettes"
    file = folder / f"{scenario.image if scenario is not None else _PLAIN_PICTURE}.svg"
    return Markup((file if file.is_file() else folder / f"{_PLAIN_PICTURE}.svg").read_text(encoding="utf-8"))


def _about(scenario: Scenario, n_weeks: int, texts: Texts) -> Iterator[tuple[str, str]]:
    if scenario.place:
        yield "place", texts.polish(scenario.place)
    first = scenario.calendar.start
    last = first + datetime.timedelta(weeks=n_weeks, days=-3)
    yield "summer", texts.plural("pack.label.weeks", n_weeks, days=texts.date_range(first, last))
    animateurs = texts.plural("pack.label.animateurs", len(scenario.animateurs))
    members = len(scenario.group.members)
    if dials := turned_dials(texts, scenario.dials):
        yield "dials", capitalised(texts.join(dials))
    yield "group", texts.plural("pack.label.people", members, members=texts.number(members), animateurs=animateurs)
