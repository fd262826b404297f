"""The PEC week after week, drawn and as a table."""

from __future__ import annotations

from game.debriefing import Summer, Week
from game.debriefing.causes import cause_words
from game.report.pack.content import Chapter, Drawing, Grid, Paragraph, Room, Words
from game.report.pack.drawings import Reached, pec_by_week
from game.report.pack.numbers import change_of, letters_of, points_of, total_of
from game.report.pack.saying import headings, say
from game.telling import LETTERS, capitalised
from game.text import Texts


def curve(summer: Summer, texts: Texts) -> Chapter | None:
    """Nothing where no week has ended."""
    weeks = summer.weeks
    if len(weeks) < 2:
        return None
    name = texts("pack.curve.name")
    top = max(weeks[1:], key=lambda week: week.total)
    shown = [total_of(texts, each) for each in (weeks[0], weeks[-1], top)]
    sentence = say(texts, "pack.curve.sentence", first=shown[0], last=shown[1], top=shown[2], week=top.week)
    reached = [Reached(_named(each, texts), each.points) for each in weeks]
    ends = [
        f"{texts(f'letter.{letter}')} {texts.number(points)}"
        for letter, points in zip(LETTERS.values(), weeks[-1].points, strict=True)
    ]
    is_explained = summer.evidence.is_replayed
    turns = [turn.week for turn in summer.turns] if is_explained else []
    heads, widths = headings(texts, "pack.curve.heads"), (1.3, 1.1, 1.2, 1.5, 0.8, 1.6, 4)
    n_columns = len(heads) if is_explained else len(heads) - 1
    rows = tuple(_row(weeks, week, texts)[:n_columns] for week in weeks)
    blocks = (
        Paragraph((texts("pack.curve.intro"), *((" ", texts("pack.curve.taken_up")) if turns else ()))),
        Drawing(name, pec_by_week(name, reached, ends, turns), sentence),
        Grid("", heads[:n_columns], rows, figures=(1, 2, 3, 4, 5), widths=widths[:n_columns]),
        Room(texts("pack.curve.room")),
    )
    return Chapter("courbe", texts("pack.curve"), blocks, page="own")


def _named(week: Week, texts: Texts) -> str:
    return texts("told.week", week=week.week) if week.week else texts("pack.curve.start")


def _row(weeks: tuple[Week, ...], week: Week, texts: Texts) -> tuple[Words, ...]:
    named = capitalised(_named(week, texts))
    figures = ((each,) for each in (*letters_of(texts, week), total_of(texts, week)))
    if not week.week:
        return (named,), *figures, (), ()
    change = change_of(texts, week.week, week.total - weeks[week.week - 1].total)
    cause: Words = ()
    if week.moved:
        heaviest = week.moved[0]
        words, points = cause_words(texts, heaviest.cause), points_of(texts, heaviest)
        cause = say(texts, "pack.turns.cause", cause=words, points=points)
    return (named,), *figures, (change,), cause
