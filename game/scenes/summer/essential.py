"""First chapter, on one page: the goals, the curve, the spheres, what counted, the network."""

from __future__ import annotations

from game.debriefing import Beside, Goal, measured, name_of, shown
from game.debriefing.aims import reached
from game.debriefing.origin import reached_figure
from game.debriefing.remembering import title_of
from game.scenes.origin import AskOrigin, origin_button
from game.scenes.summer.reading import Reading
from game.telling import LETTERS, capitalised, read, turned_dials
from game.text import Texts
from game.ui import (
    T16,
    T20,
    Card,
    Chip,
    Column,
    Flow,
    Gauge,
    Icon,
    Label,
    Row,
    SphereSquare,
    Widget,
)
from game.ui.charts.bars import Pair, PairBars
from game.ui.charts.pec_area import Note, PecArea

_LEFT_WIDTH = 616.0
_PLOT_HEIGHT = 136.0
_PAIR_HEIGHT = 41.0
_BESIDE = ("members", "revenu", "contrats")
"""What of the network is shown here: a mean for each member says the same twice."""


def chapter(reading: Reading, counted: Widget) -> Widget:
    """`counted` is the card of the decisions that counted."""
    chart = pec_chart(reading).tabulated(reading.as_table)
    asked = origin_button(reading.texts, _asked_of_pec(reading), chart.name, key="origin-pec")
    curve = Card(Row([chart.sized(grow=1), asked], gap=8, align="start").sized(grow=1), padding=11)
    left = Column([goals_card(reading), curve.sized(grow=1)])
    right = Column([spheres_card(reading), counted.sized(grow=1), network_card(reading)])
    pages = Row([left.sized(width=_LEFT_WIDTH), right.sized(grow=1)], gap=16, align="stretch", stack=True)
    return Column([pages.sized(grow=1), _note(reading)], gap=10)


def _note(reading: Reading) -> Widget:
    """No grade, and which summer this was."""
    t, view = reading.texts, reading.view
    known = (
        ("pin", read(t, view.scenario.title)),
        ("calendrier", t.plural("ending.weeks", view.n_weeks)),
        ("de", t("ending.seed", seed=view.seed)),
        *(("reglages", capitalised(words)) for words in turned_dials(t, view.scenario.dials)),
    )
    facts = Flow([Row([Icon(icon, 18), Label(words, T16)], gap=6) for icon, words in known], gap=14)
    said = Row([Icon("info", 18, "ink2"), Label(t("ending.no_grade"), T16, "ink2").sized(grow=1)], gap=8)
    return Row([said.sized(grow=1), facts], gap=16, stack=True)


def goals_card(reading: Reading) -> Card:
    """Each goal with what was reached and what was aimed at; « En chemin » is never a fault."""
    t, goals, stake = reading.texts, reading.summer.goals, reading.view.scenario.stake
    own = [goal for goal in goals if not goal.view.is_of_stake]
    groups = [
        (t("ending.by_result"), [goal for goal in own if not goal.view.is_means]),
        (t("ending.by_means"), [goal for goal in own if goal.view.is_means]),
    ]
    if stake is not None:
        heading = t("ending.by_stake", theme=t(f"stake.{stake.theme}"))
        groups.append((heading, [goal for goal in goals if goal.view.is_of_stake]))
    rows: list[Widget] = []
    for heading, those in groups:
        if those:
            rows += [Label(heading, T16, "ink2"), *(_goal(reading, each) for each in those)]
    title = Row([Label(t("ending.goals"), T20), *rows[:1]], gap=12, align="end", stack=True)  # no line for a heading
    return Card(Column([title, *rows[1:]], gap=2), padding=11, name=t("ending.goals"))


def _goal(reading: Reading, goal: Goal) -> Widget:
    t = reading.texts
    indicator = goal.view.indicator
    measured = Label(reached(t, indicator, goal.view.value, goal.objective), T16, "ink2")
    measured.value = t(f"indicator.{indicator}") if t.has(f"indicator.{indicator}") else ""
    state = (
        Chip(t("ending.reached"), "okr", "good", bold=True)
        if goal.view.is_reached
        else Chip(t("ending.on_the_way"), "chrono", "soon", bold=True)
    )
    figure, words = reached_figure(reading.summer.evidence, indicator), read(t, goal.view.text)
    ask = None
    if figure is not None:
        ask = origin_button(t, AskOrigin((figure,), goal.view.id), words, key=f"origin-goal-{goal.view.id}")
    return Row([Label(words, T16.bold).sized(grow=1), measured, state, ask], gap=8)


def _asked_of_pec(reading: Reading) -> AskOrigin:
    """The PEC at the end, and each of its letters."""
    known = (measured(reading.summer.evidence, key) for key in ("pec", *LETTERS))
    return AskOrigin(tuple(figure for figure in known if figure is not None))


def pec_chart(reading: Reading) -> PecArea:
    """V, S and A stacked, from before the summer to its last week; the weeks at which it turned are named on it."""
    t, view, summer = reading.texts, reading.view, reading.summer
    notes = [Note(turn.week, capitalised(title_of(t, view, turn.ref))) for turn in summer.turns if turn.ref]
    chart = PecArea(t, t("ending.pec_by_week"), [week.points for week in summer.weeks], view.n_weeks, notes)
    chart.plot_height = _PLOT_HEIGHT
    return chart


def spheres_card(reading: Reading) -> Card:
    """How far the group carries each sphere, and how present the animateurs were at the end."""
    t, view = reading.texts, reading.view
    columns: list[Widget] = []
    for each in view.spheres:
        name = t(f"sphere.{each.sphere}")
        posture = t(f"posture.{each.posture}").lower()
        share = t.percent(each.autonomy)
        gauge = Gauge(each.autonomy, name=t("quantity.autonomie"), value=share)
        known = measured(reading.summer.evidence, f"autonomie_{each.sphere}")
        about = t("glass.about", quantity=t("quantity.autonomie"), about=name)
        ask = AskOrigin((known,)) if known is not None else None
        asked = origin_button(t, ask, about, key=f"origin-{each.sphere}") if ask is not None else None
        words = [
            Label(t("ending.autonomy", share=share), T16.bold),
            Label(t("ending.last_posture", week=view.n_weeks, posture=posture), T16, "ink2"),
        ]
        columns.append(
            Column(
                [
                    Row([SphereSquare(each.sphere, 30, name=name), Label(name, T16.bold)], gap=8),
                    gauge,
                    Row([Column(words, gap=1).sized(grow=1), asked], gap=6),
                ],
                gap=1,
            ).sized(grow=1)
        )
    return Card(Row(columns, gap=18, align="start", stack=True), padding=12, name=t("ending.spheres"))


def network_card(reading: Reading) -> Card:
    """This co-op beside those of the real network; nothing is made up where nothing is known."""
    t, summer = reading.texts, reading.summer
    if summer.network is None:
        words = Column([Label(t("ending.network"), T20), Label(t("ending.network_unknown"))], gap=8)
        return Card(words, padding=14)
    told = [each for each in summer.beside if each.ours.key in _BESIDE]
    pairs = [_pair(t, each) for each in told]
    chart = PairBars(t, t("ending.network"), pairs, caption=t(f"ending.network.{summer.network.region}"))
    chart.plot_height = _PAIR_HEIGHT * len(pairs)
    asks = [
        origin_button(t, AskOrigin((each.ours, each.theirs)), name_of(t, each.ours), key=f"origin-{each.ours.key}")
        for each in told
    ]
    asked = Column([*asks], gap=4).sized(width=40)
    return Card(Row([chart.tabulated(reading.as_table).sized(grow=1), asked], gap=10, align="end"), padding=12)


def _pair(t: Texts, beside: Beside) -> Pair:
    ours, theirs = beside.ours, beside.theirs
    return Pair(
        name_of(t, ours),
        (ours.value, t("ending.you", value=shown(t, ours))),
        (theirs.value, t("ending.on_average", value=shown(t, theirs))),
    )
