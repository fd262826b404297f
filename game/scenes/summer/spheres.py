"""Second chapter: the means used, and the posture in each sphere beside the need perceived, week after week."""

from __future__ import annotations

from game.debriefing import Figure, Sphere, measured, said
from game.debriefing.figures import counted
from game.debriefing.measuring.deciding import voted_figures
from game.scenes.origin import AskOrigin, origin_button
from game.scenes.summer.reading import Reading
from game.sim import POSTURES
from game.telling import LETTERS, capitalised
from game.ui import T16, T18, T20, Card, Column, Gauge, Icon, Label, Pill, Row, SphereSquare, Widget
from game.ui.charts.levels import Levels

_WEIGHT_WIDTH = 96.0
_QUANTITIES = {letter: quantity for quantity, letter in LETTERS.items()}


def chapter(reading: Reading) -> Widget:
    t, summer = reading.texts, reading.summer
    means = [_means_card(reading, letter, figures).sized(grow=1) for letter, figures in summer.means.items()]
    spheres = [_sphere_card(reading, each).sized(grow=1) for each in summer.spheres]
    return Column(
        [
            Row(means, gap=16, align="stretch", stack=True),
            Row(spheres, gap=16, align="stretch", stack=True),
            Row([Icon("info", 18, "ink2"), Label(t("means.what"), T16, "ink2").sized(grow=1)], gap=8),
            _voted_card(reading),
        ],
        gap=14,
    )


def _means_card(reading: Reading, letter: str, figures: tuple[Figure, ...]) -> Card:
    """What was done for one letter of the PEC, in sentences; with where they, and the letter, come from."""
    t, evidence = reading.texts, reading.summer.evidence
    name, own = t(f"means.{letter}"), measured(evidence, _QUANTITIES[letter])
    ask = AskOrigin((own, *figures) if own is not None else figures)
    asked = origin_button(t, ask, name, key=f"origin-{letter}")
    heading = Row([Pill(letter, name=t(f"letter.{letter}")), Label(name, T18.black).sized(grow=1), asked], gap=10)
    lines: list[Widget] = [Label(said(t, figure)) for figure in figures]
    return Card(Column([heading, *(lines or [Label(t("brings.nothing_yet"), T16, "ink2")])], gap=6), name=name)


def _sphere_card(reading: Reading, sphere: Sphere) -> Card:
    t, name = reading.texts, reading.texts(f"sphere.{sphere.sphere}")
    before, now = t.percent(sphere.autonomy[0]), t.percent(sphere.autonomy[-1])
    heading = Row(
        [
            SphereSquare(sphere.sphere, 30, name=name),
            Label(name, T18.black).sized(grow=1),
            Label(t("means.autonomy", before=before, now=now), T16, "ink2"),
        ],
        gap=10,
    )
    held = [POSTURES.index(each.told.posture) for each in sphere.postures]
    wanted = [POSTURES.index(each.told.perceived_posture) for each in sphere.postures]
    near = [each for each in sphere.postures if each.told.gap == 0]
    said_near = t.plural("means.near", len(near), of=t.number(len(held)))
    known = measured(reading.summer.evidence, f"autonomie_{sphere.sphere}")
    told = counted("near_need", len(near), near, len(held))
    ask = AskOrigin((known, told) if known is not None else (told,))
    asked = origin_button(t, ask, name, key=f"origin-{sphere.sphere}")
    chart = Levels(
        t,
        name,
        [t(f"posture.{posture}") for posture in POSTURES],
        held,
        wanted,
        reading.view.n_weeks,
        legend=(t("means.held"), t("means.wanted")),
        summary=said_near,
    )
    foot = Row([Label(said_near, T16, "ink2").sized(grow=1), asked], gap=8)
    return Card(Column([heading, chart.tabulated(reading.as_table), foot], gap=8), name=name)


def _voted_card(reading: Reading) -> Card:
    """The goals that the group gave itself in assembly, the weightiest first."""
    t, evidence = reading.texts, reading.summer.evidence
    parts: list[Widget] = []
    for goal, weight in reading.summer.voted:
        name, share = capitalised(t(f"goal.{goal}")), t.percent(weight)
        gauge = Gauge(weight, name=name, value=share, height=11).sized(width=_WEIGHT_WIDTH)
        parts.append(Column([Row([Label(name).sized(grow=1), Label(share, T16.bold)], gap=8), gauge], gap=3))
    body = Row([part.sized(grow=1) for part in parts], gap=24, align="end", stack=True)
    voted: Widget = body if parts else Label(t("ending.no_goals_voted"), T16, "ink2")
    figures = voted_figures(evidence, reading.summer.voted)
    ask = origin_button(t, AskOrigin(figures), t("ending.goals_voted"), key="origin-voted") if figures else None
    heading = Row([Label(t("ending.goals_voted"), T20).sized(grow=1), ask], gap=10)
    return Card(Column([heading, voted], gap=8), name=t("ending.goals_voted"))
