"""Second chapter: the means used, and the posture in each sphere beside the need perceived, week after week."""

from __future__ import annotations

from game.debriefing import Figure, Sphere, said
from game.scenes.summer.looking import LookInside, inside_button
from game.scenes.summer.reading import Reading
from game.sim import POSTURES
from game.telling import LETTERS, capitalised
from game.text import Texts
from game.ui import T16, T18, T20, Card, Column, Gauge, Icon, Label, Pill, Row, SphereSquare, Widget
from game.ui.charts.levels import Levels

_WEIGHT_WIDTH = 96.0
_QUANTITIES = {letter: quantity for quantity, letter in LETTERS.items()}


def chapter(reading: Reading) -> Widget:
    t, summer = reading.texts, reading.summer
    means = [_means_card(t, letter, figures).sized(grow=1) for letter, figures in summer.means.items()]
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


def _means_card(t: Texts, letter: str, figures: tuple[Figure, ...]) -> Card:
    """What was done for one letter of the PEC, in sentences."""
    name = t(f"means.{letter}")
    quantity = _QUANTITIES[letter]
    look = LookInside(quantity=quantity)
    inside = inside_button(t, look, t(f"quantity.{quantity}"), key=f"inside-{letter}", is_short=True)
    heading = Row([Pill(letter, name=t(f"letter.{letter}")), Label(name, T18.black).sized(grow=1), inside], gap=10)
    lines: list[Widget] = [Label(said(t, figure)) for figure in figures]
    return Card(Column([heading, *(lines or [Label(t("brings.nothing_yet"), T16, "ink2")])], gap=6), name=name)


def _sphere_card(reading: Reading, sphere: Sphere) -> Card:
    t, name = reading.texts, reading.texts(f"sphere.{sphere.sphere}")
    before, now = t.percent(sphere.autonomy[0]), t.percent(sphere.autonomy[-1])
    look = LookInside(quantity="autonomie", sphere=sphere.sphere)
    about = t("glass.about", quantity=t("quantity.autonomie"), about=name)
    inside = inside_button(t, look, about, key=f"inside-{sphere.sphere}", is_short=True)
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
    near = sum(one == other for one, other in zip(held, wanted, strict=True))
    chart = Levels(
        t,
        name,
        [t(f"posture.{posture}") for posture in POSTURES],
        held,
        wanted,
        reading.view.n_weeks,
        legend=(t("means.held"), t("means.wanted")),
        summary=t.plural("means.near", near, of=t.number(len(held))),
    )
    words = Label(t.plural("means.near", near, of=t.number(len(held))), T16, "ink2")
    foot = Row([words.sized(grow=1), inside], gap=8)
    return Card(Column([heading, chart.tabulated(reading.as_table), foot], gap=8), name=name)


def _voted_card(reading: Reading) -> Card:
    """The goals that the group gave itself in assembly, the weightiest first."""
    t = reading.texts
    parts: list[Widget] = []
    for goal, weight in reading.summer.voted:
        name, share = capitalised(t(f"goal.{goal}")), t.percent(weight)
        gauge = Gauge(weight, name=name, value=share, height=11).sized(width=_WEIGHT_WIDTH)
        parts.append(Column([Row([Label(name).sized(grow=1), Label(share, T16.bold)], gap=8), gauge], gap=3))
    body = Row([part.sized(grow=1) for part in parts], gap=24, align="end", stack=True)
    voted: Widget = body if parts else Label(t("ending.no_goals_voted"), T16, "ink2")
    return Card(Column([Label(t("ending.goals_voted"), T20), voted], gap=8), name=t("ending.goals_voted"))
