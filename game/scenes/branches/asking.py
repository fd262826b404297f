"""Where the numbers of a comparison come from: each of them in the first, then in the second."""

from __future__ import annotations

from collections.abc import Sequence

from game.branches import CauseGap, Gap
from game.debriefing.figures import INDICATOR, LEDGER, MANY, Figure, Part, Source
from game.lab.replayed import Band
from game.scenes.origin import AskOrigin
from game.sim import INDICATORS
from game.telling import POINTS
from game.text import Texts

Names = tuple[str, str]


def asked_of_gaps(gaps: Sequence[Gap], weeks: tuple[int, ...], names: Names) -> AskOrigin:
    """`weeks` that the figures speak of; none for the end of the summer."""
    found = [
        (Figure(gap.key, value, INDICATORS[gap.key].unit, Source(INDICATOR, gap.key, _spoken_of(gap.key, weeks))), name)
        for gap in gaps
        for value, name in zip((gap.first, gap.second), names, strict=True)
    ]
    return AskOrigin(tuple(figure for figure, _ in found), whose=tuple(name for _, name in found))


def _spoken_of(key: str, weeks: tuple[int, ...]) -> tuple[int, ...]:
    """A flow is of all the weeks, anything else of the last one."""
    return weeks if INDICATORS[key].kind == "flow" else weeks[-1:]


def asked_of_causes(t: Texts, causes: Sequence[CauseGap], n_weeks: int, names: Names) -> AskOrigin:
    """What each cause did to a letter, from the first week to the last one compared."""
    weeks = tuple(range(1, n_weeks + 1))
    found = [
        (
            Figure(
                each.cause,
                value * POINTS,
                "change",
                Source(LEDGER, f"{each.letter}.{each.cause}", weeks),
                name=cause_name(t, each),
            ),
            name,
        )
        for each in causes
        for value, name in zip((each.first, each.second), names, strict=True)
    ]
    return AskOrigin(tuple(figure for figure, _ in found), whose=tuple(name for _, name in found))


def cause_name(t: Texts, each: CauseGap) -> str:
    """The letter and what moved it."""
    return t("branches.about", what=t(f"indicator.{each.letter}"), about=t(f"cause.{each.cause}"))


def asked_of_band(t: Texts, band: Band, whose: str) -> AskOrigin:
    """What a comparison over many lucks rests on; it is told of the second."""
    weeks = tuple(range(len(band.middle)))
    gaps = tuple(
        Part(0, middle * POINTS, "change", t("told.week", week=week)) for week, middle in enumerate(band.middle) if week
    )
    source = Source(MANY, "band", weeks[-1:], parts=gaps)
    figures = (
        Figure("band_better", band.n_better, "number", source, of=band.n_lucks),
        Figure("band_worse", band.n_worse, "number", source, of=band.n_lucks),
        Figure("share_left", band.share_left, "share", Source(MANY, "band", weeks[-1:])),
    )
    return AskOrigin(figures, whose=(whose,) * len(figures))
