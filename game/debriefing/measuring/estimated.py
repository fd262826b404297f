"""What is estimated over many summers: a decision that counted, chance and merit."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from game.debriefing.evidence import Evidence, Fact
from game.debriefing.figures import MANY, Figure, Part, Source
from game.debriefing.merit import ALL, OWN, PLAYED, merit_means, merit_said
from game.lab.counted import Counted
from game.lab.merit import Merit
from game.telling import POINTS

EFFECT: Final = "effect"


def effect_figure(evidence: Evidence, counted: Counted, name: str) -> Figure:
    """What a decision taken otherwise changes, `name` saying which; with what was asked then, where it is written."""
    line = evidence.moments[counted.moment].place
    happened: tuple[Fact[Any], ...] = (*evidence.items, *evidence.incidents)
    asked = tuple(each for each in happened if each.line == line)
    parts = (
        Part(0, counted.n_lucks, "number", "many.lucks"),
        Part(0, counted.effect, "change", "many.mean"),
        Part(0, counted.low, "change", "many.low"),
        Part(0, counted.high, "change", "many.high"),
        Part(0, counted.share_better, "share", "many.better"),
    )
    source = Source(MANY, EFFECT, (evidence.n_weeks,), (line,), asked, parts)
    return Figure(EFFECT, counted.effect, "change", source, name=name)


def merit_figures(merit: Merit) -> tuple[Figure, ...]:
    """Every number of chance and merit, with the summers that it is drawn from."""
    parts = {
        OWN: tuple(Part(luck, end, "points") for luck, end in enumerate(merit.own, 1)),
        PLAYED: tuple(Part(0, way.played, "points", f"workshop.strategy.{way.strategy}") for way in merit.ways),
        ALL: tuple(Part(0, merit.share_over(way), "share", f"workshop.strategy.{way.strategy}") for way in merit.ways),
    }
    told = [figure for _, figures in (*merit_said(merit), *merit_means(merit)) for figure in figures.values()]
    played = Figure("played", merit.played / POINTS, "points3", Source(MANY, PLAYED, (merit.week,)))
    return tuple(_with(figure, parts.get(figure.source.key, ())) for figure in (played, *told))


def _with(figure: Figure, parts: tuple[Part, ...]) -> Figure:
    return replace(figure, source=replace(figure.source, parts=parts))
