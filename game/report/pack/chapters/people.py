"""« La CJS et après »: what the summer was for each member, in the order of the group and without any ranking."""

from __future__ import annotations

from game.debriefing import Figure, Summer
from game.debriefing.epilogue import TIMES, Epilogue, Line, epilogues_of, line_words
from game.report.pack.content import Chapter, Grid, Measured, Paragraph, Words
from game.report.pack.saying import headings
from game.sim import SeasonView
from game.text import Texts


def people(summer: Summer, texts: Texts) -> Chapter | None:
    """Nothing where the season cannot be replayed or no week has ended."""
    view, epilogues = summer.evidence.end, epilogues_of(summer.evidence)
    if view is None or not epilogues:
        return None
    n_times = max(len(each.lines) for each in epilogues)
    rows = tuple(_row(view, each, n_times, texts) for each in epilogues)
    heads = headings(texts, "pack.people.heads")[: 1 + n_times]
    blocks = [Grid("", heads, rows, widths=(1, *(3,) * n_times))]
    if n_times < len(TIMES):
        return Chapter("personnes", texts("pack.people"), tuple(blocks))
    return Chapter("personnes", texts("pack.people"), (*blocks, Paragraph((texts("epilogue.imagined"),), "quiet")))


def _row(view: SeasonView, epilogue: Epilogue, n_times: int, texts: Texts) -> tuple[Words, ...]:
    told = [_said(view, epilogue.member, line, texts) for line in epilogue.lines]
    blank: list[Words] = [()] * (n_times - len(told))
    return (view.members[epilogue.member].profile.name,), *told, *blank


def _said(view: SeasonView, member: int, line: Line, texts: Texts) -> Words:
    words = line_words(texts, view, member, line)
    if not any(sign.isdigit() for sign in words):
        return (words,)
    return (Measured(words, Figure(f"epilogue.{line.key}", line.number, "number", line.source)),)
