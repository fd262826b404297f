"""The three spheres: how near the animateurs stood beside the need perceived, how autonomy grew, and the traits."""

from __future__ import annotations

from collections.abc import Iterator

from game.debriefing import Figure, Source, Sphere, Summer, name_of
from game.debriefing.figures import INDICATOR, LOG
from game.report.pack.content import Block, Chapter, Drawing, Grid, Heading, Measured, Paragraph, Room, Words
from game.report.pack.drawings import Held, postures_by_week
from game.report.pack.numbers import at_start, number
from game.report.pack.saying import headings, say
from game.sim import POSTURES, SphereView
from game.text import Texts

_FARTHEST_FIRST = tuple(reversed(POSTURES))


def support(summer: Summer, texts: Texts) -> Chapter | None:
    """Nothing where no plan was carried out."""
    if not any(sphere.postures for sphere in summer.spheres):
        return None
    return Chapter("spheres", texts("pack.support"), tuple(_blocks(summer, texts)))


def _blocks(summer: Summer, texts: Texts) -> Iterator[Block]:
    name = texts("pack.support.name")
    held = [_held(sphere, texts) for sphere in summer.spheres]
    postures = [texts(f"posture.{posture}") for posture in _FARTHEST_FIRST]
    yield Drawing(name, postures_by_week(name, held, postures), _sentence(summer, texts))
    names = {sphere.sphere: texts(f"sphere.{sphere.sphere}") for sphere in summer.spheres}
    weeks = zip(*(sphere.postures for sphere in summer.spheres), strict=True)
    rows = tuple(
        ((texts("told.week", week=week[0].week),), *((_cell(fact.told, texts),) for fact in week)) for week in weeks
    )
    yield Grid("", headings(texts, "pack.support.heads", **names), rows, widths=(1, 3, 3, 3))
    if all(len(sphere.autonomy) > 1 for sphere in summer.spheres):
        yield Heading((texts("pack.support.autonomy"),))
        grown = tuple(_grown(sphere, texts) for sphere in summer.spheres)
        heads = headings(texts, "pack.support.autonomy_heads")
        yield Grid("", heads, grown, figures=(1, 2), widths=(3, 2, 2))
    changed = (*summer.culture, *((summer.awareness,) if summer.awareness is not None else ()))
    if changed:
        yield Heading((texts("pack.support.culture"),))
        traits = tuple(((name_of(texts, each),), (at_start(texts, each),), (number(texts, each),)) for each in changed)
        heads = headings(texts, "pack.support.culture_heads")
        yield Grid("", heads, traits, figures=(1, 2), widths=(3, 2, 2), whole=True)
    yield Paragraph((texts("pack.support.question"),), "strong")
    yield Room("", 2)


def _held(sphere: Sphere, texts: Texts) -> Held:
    ranks = [
        (_FARTHEST_FIRST.index(fact.told.posture), _FARTHEST_FIRST.index(fact.told.perceived_posture))
        for fact in sphere.postures
    ]
    return Held(texts(f"sphere.{sphere.sphere}"), tuple(rank for rank, _ in ranks), tuple(need for _, need in ranks))


def _sentence(summer: Summer, texts: Texts) -> Words:
    facts = [fact for sphere in summer.spheres for fact in sphere.postures]
    near = sum(not fact.told.gap for fact in facts)
    source = Source(LOG, "postures", lines=tuple(sorted({fact.line for fact in facts})))
    counts = [Figure(key, value, "number", source) for key, value in (("at_need", near), ("held", len(facts)))]
    at_need, held = (Measured(texts.number(each.value), each) for each in counts)
    return say(texts, "pack.support.sentence", near=at_need, of=held)


def _cell(sphere: SphereView, texts: Texts) -> str:
    posture, need = texts(f"posture.{sphere.posture}"), texts(f"posture.{sphere.perceived_posture}").lower()
    return posture if not sphere.gap else texts("pack.support.cell", posture=posture, need=need)


def _grown(sphere: Sphere, texts: Texts) -> tuple[Words, ...]:
    key = f"autonomie_{sphere.sphere}"
    ends = ((week, sphere.autonomy[week]) for week in (0, len(sphere.autonomy) - 1))
    figures = (Figure(key, value, "share", Source(INDICATOR, key, (week,))) for week, value in ends)
    shown = ((Measured(texts.percent(figure.value), figure),) for figure in figures)
    return (texts(f"sphere.{sphere.sphere}"),), *shown
