"""Charts: the same numbers in the drawing and in the table, at any size, in the extreme cases too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.text import load_texts
from game.ui.avatars import Person
from game.ui.charts.among_many import AmongMany, OtherWay
from game.ui.charts.bars import Pair, PairBars
from game.ui.charts.causal_map import CausalMap, Link, Place
from game.ui.charts.chart import Chart, Table
from game.ui.charts.fans import Fan, Fans
from game.ui.charts.foreseen import Ahead, Band, CurveField, ForeseenPath
from game.ui.charts.gap_band import GapBand
from game.ui.charts.gap_histogram import Bar, GapHistogram
from game.ui.charts.levels import Levels
from game.ui.charts.marks import grid_step
from game.ui.charts.paths import Path, Paths
from game.ui.charts.pec_area import Note, PecArea
from game.ui.charts.radar import Axis, Radar
from game.ui.charts.ties import Tie, TieGraph
from game.ui.charts.two_paths import TwoPaths
from game.ui.charts.waterfall import Step, Waterfall, shown_steps
from game.ui.geometry import Rect
from game.ui.interaction import UiAction
from game.ui.theme import Theme
from game.ui.typesetting import Ruler
from game.ui.widget import Role
from tests.ui.drawing import described, drawn, inked, pixels

TEXTS = load_texts("fr")
STEPS = (
    Step("Objectif d’été voté", "v", 3),
    Step("Débat laissé au groupe", "a", 3),
    Step("Devis trop guidés", "a", -2),
    Step("Échelles sécurisées", "s", 2),
    Step("Dispute", "v", -1),
)
NINE = (*STEPS, Step("Essence", "", 0), Step("Pluie", "s", -4), Step("Fête", "a", 6), Step("Fatigue", "s", -0.5))
POINTS = [(4, 12, 3), (9, 14, 6), (12, 17, 10), (15, 19, 14), (19, 21, 19)]
TRAITS = [Axis(name, 0.2 + i / 10, 0.3) for i, name in enumerate(["Créativité", "Autonomie", "Sens", "Élan", "Lien"])]


def waterfall(steps: tuple[Step, ...] = STEPS, start: float = 54) -> Waterfall:
    end = start + sum(step.amount for step in steps)
    return Waterfall(TEXTS, "Pourquoi ?", ("Sem. 3", start), steps, ("Sem. 4", end))


def pec_area(points: list[tuple[float, float, float]] | None = None) -> PecArea:
    notes = [Note(2, "formation"), Note(3, "débat sur les prix"), Note(40, "jamais")]
    return PecArea(TEXTS, "La prise en charge", POINTS if points is None else points, 9, notes)


def radar() -> Radar:
    return Radar(TEXTS, "Ses traits", TRAITS)


def pair_bars() -> PairBars:
    pairs = [Pair("Coopérants", (13, "vous, 13"), (12, "en moyenne, 12")), Pair("Rien", (0, "0"), (0, "0"))]
    return PairBars(TEXTS, "À côté du réseau", pairs, caption="139 CJS")


def levels(held: tuple[int, ...] = (0, 1, 1, 2), wanted: tuple[int, ...] = (1, 1, 2, 2)) -> Levels:
    names = ["Faire à la place", "Guider", "Accompagner", "Déléguer"]
    return Levels(TEXTS, "Travail", names, held, wanted, 9, legend=("Choisie", "Perçu"), summary="2 sur 4.")


def paths(*ends: float) -> Paths:
    summers = [
        Path(letter, f"Groupe {letter}", [20, 30, end][: 3 - rank % 2])
        for rank, (letter, end) in enumerate(zip("ABCDEFGH", ends, strict=False))
    ]
    return Paths(TEXTS, "Les groupes", summers, 9, summary="De 17 à 76.")


def ties(n: int = 3) -> TieGraph:
    others = [Tie(Person(f"Jeune {i}"), "tension" if i % 2 else "amies", i / n, i % 2 == 1) for i in range(n)]
    return TieGraph(TEXTS, "Ses liens", Person("Inès"), others)


def two_paths(first: tuple[float, ...] = (29, 41, 44, 48), second: tuple[float, ...] = (29, 41, 40, 46)) -> TwoPaths:
    return TwoPaths(TEXTS, "Deux chemins", ("Premier", "Second"), (first, second), 9, summary="Un autre choix.")


def gap_band(*, is_known: bool = True) -> GapBand:
    band = [(0.0, 0.0, 0.0), (-4.0, -2.5, 1.0), (-3.0, -1.0, 0.5)] if is_known else []
    return GapBand(TEXTS, "L’écart", band, (0, -5, -3), summary="Le second finit plus bas.")


def fans(n_weeks: int = 9) -> Fans:
    def fan(name: str, end: float) -> Fan:
        middle = [19 + (end - 19) * week / max(1, n_weeks) for week in range(n_weeks + 1)]
        rows = [[points + week * shift for week, points in enumerate(middle)] for shift in (-2, -1, 0, 1, 2)]
        return Fan(name, *rows)

    both = fan("Stratégie A", 52), fan("Stratégie B", 69)
    return Fans(TEXTS, "La PEC de tous ces étés", both, summary="B finit plus haut.", caption="PEC, 200 étés")


def foreseen(real: tuple[float, ...] = (29, 41, 44), *, is_alone: bool = False) -> ForeseenPath:
    since = len(real) - 1
    band = Band(since, *([real[-1] + week * shift for week in range(10 - since)] for shift in (1, 2, 3)))
    curve = Ahead(since, [real[-1], *[60.0] * (9 - since)])
    path = ForeseenPath(TEXTS, "La PEC, et la suite", real, 9, summary="La PEC est à 44.")
    if not is_alone:
        path = ForeseenPath(TEXTS, "La PEC, et la suite", real, 9, band=band, curve=curve, summary="La PEC est à 44.")
    return path


def curve_field() -> CurveField:
    return CurveField(
        TEXTS,
        "La PEC, et la suite",
        (29, 41),
        9,
        week=3,
        said="Semaine 3 : rien de dessiné",
        on_draw=lambda *_: UiAction(),
        on_week=lambda _: UiAction(),
    )


def gap_histogram(*counts: int, n_ties: int = 0) -> GapHistogram:
    """Bars of five points each, the first from −10 to −5."""
    bars = [Bar(5.0 * rank - 10, 5.0 * rank - 5, count) for rank, count in enumerate(counts)]
    sides, axis = ("A fait mieux", "B fait mieux"), "écart de PEC finale, en points"
    return GapHistogram(TEXTS, "B moins A", bars, n_ties, sides=sides, axis=axis, summary="B dépasse A.")


def among_many(*ends: float, n_ways: int = 5) -> AmongMany:
    ways = [OtherWay(f"Façon {i}", 15 * i, 15 * i + 4, 15 * i + 9, 15 * i + 2) for i in range(n_ways)]
    rows = [(way.name, str(way.middle)) for way in ways]
    table = Table(("Façon", "au milieu"), (("Vos décisions", "70"), *rows))
    one, axis = ("votre été, 76", 76.0), "PEC à la fin de l’été"
    return AmongMany("Chance", ("Vos décisions", ends), one, ways, table, axis=axis, summary="Au-dessus de la moitié.")


def causal_map(*links: Link) -> CausalMap:
    places = [Place(f"p{i}", f"Quantité {i}", i % 3, i // 3) for i in range(9)]
    rows = tuple((f"{each.source} → {each.target}", str(each.weight)) for each in links)
    return CausalMap("La carte", places, links, "p4", Table(("Flèche", "Effet"), rows), summary="p4 : +2.")


CHARTS: dict[str, Callable[[], Chart]] = {
    "waterfall": waterfall,
    "waterfall without causes": lambda: waterfall(()),
    "waterfall of nine causes": lambda: waterfall(NINE),
    "waterfall that only falls": lambda: waterfall((Step("Pluie", "v", -30), Step("Départ", "s", -24))),
    "waterfall from nothing": lambda: waterfall((), 0),
    "area": pec_area,
    "area with notes on every week": lambda: PecArea(
        TEXTS, "La prise en charge", POINTS, 9, [Note(week, "Une longue proposition de vote") for week in range(5)]
    ),
    "area of the first Monday": lambda: pec_area([(4, 12, 3)]),
    "area without any week": lambda: pec_area([]),
    "area of nothing": lambda: pec_area([(0, 0, 0), (0, 0, 0)]),
    "radar": radar,
    "pairs": pair_bars,
    "no pair": lambda: PairBars(TEXTS, "À côté du réseau", []),
    "levels": levels,
    "levels of no week": lambda: levels((), ()),
    "paths": lambda: paths(76, 17, 53),
    "eight paths that end alike": lambda: paths(*[40] * 8),
    "paths of the first Monday": lambda: Paths(TEXTS, "Les groupes", [Path("A", "A", [20])], 9, summary="À 20."),
    "causal map": lambda: causal_map(
        Link("p0", "p4", 1.0, True), Link("p8", "p4", -0.4, True), Link("p4", "p4", 0.1), Link("p1", "p0")
    ),
    "causal map without arrows": causal_map,
    "ties": ties,
    "no tie": lambda: ties(0),
    "ten ties": lambda: ties(10),
    "two paths": two_paths,
    "two paths that are one": lambda: two_paths((30, 30), (30, 30)),
    "two paths of the first Monday": lambda: two_paths((30,), (30,)),
    "gap": gap_band,
    "gap whose band is not known yet": lambda: gap_band(is_known=False),
    "fans": fans,
    "fans of the first Monday": lambda: fans(0),
    "foreseen": foreseen,
    "foreseen before the first Monday": lambda: foreseen((29,)),
    "foreseen when all is known": lambda: foreseen(tuple(range(30, 40))),
    "nothing foreseen": lambda: foreseen(is_alone=True),
    "field of a curve": curve_field,
    "histogram": lambda: gap_histogram(1, 3, 12, 40, 22, 4, n_ties=3),
    "histogram where the first always does better": lambda: gap_histogram(4, 9),
    "histogram of one far summer": lambda: gap_histogram(*[0] * 30, 1),
    "histogram of summers that end alike": lambda: gap_histogram(n_ties=50),
    "histogram of no summer": gap_histogram,
    "among many": lambda: among_many(*range(40, 90)),
    "among many that end at the ends": lambda: among_many(0.0, 100.0, 100.0),
    "among none": lambda: among_many(n_ways=0),
}
CASES = pytest.mark.parametrize("make", CHARTS.values(), ids=CHARTS)


def natural(chart: Chart, width: float, text: float) -> Rect:
    return Rect(20, 20, width, chart.height_for(Ruler(Theme(text_scale=text), 1.0), width))


@CASES
def test_a_chart_drawn_twice_gives_the_same_pixels(make: Callable[[], Chart]) -> None:
    chart = make()
    room = natural(chart, 720, 1.0)
    assert pixels(drawn(chart, room)) == pixels(drawn(chart, room)) == pixels(drawn(make(), room))


@CASES
@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_a_chart_and_its_table_are_drawn_at_any_size(make: Callable[[], Chart], text: float) -> None:
    for width in (1200, 720, 300):
        for as_table in (False, True):
            chart = make().tabulated(as_table)
            assert inked(drawn(chart, natural(chart, width, text), text=text, scale=0.5)) > 0


@CASES
def test_a_chart_says_its_title_its_sentence_and_its_rows(make: Callable[[], Chart]) -> None:
    chart = make()
    node = described(chart)
    assert node.role is chart.role
    assert node.name
    assert [child.role for child in node.children] == [Role.ROW] * (1 + len(chart.table.rows))
    assert described(chart.tabulated(True)).role is Role.TABLE


@CASES
def test_the_rows_of_a_table_are_as_long_as_its_headings(make: Callable[[], Chart]) -> None:
    table = make().table
    assert {len(row) for row in table.rows} <= {len(table.headings)}


def test_the_table_of_a_waterfall_keeps_every_cause() -> None:
    rows = waterfall(NINE).table.rows
    assert [row[0] for row in rows] == ["Sem. 3", *(step.label for step in NINE), "Sem. 4"]
    assert rows[1] == ("Objectif d’été voté", "V", "+3")
    assert rows[3][2] == "−2"


def test_a_waterfall_shows_five_causes_then_the_others() -> None:
    shown = shown_steps(NINE, "autres")
    kept = ["Objectif d’été voté", "Débat laissé au groupe", "Devis trop guidés", "Pluie", "Fête", "autres"]
    assert [step.label for step in shown] == kept
    assert sum(step.amount for step in shown) == sum(step.amount for step in NINE)


def test_the_others_keep_their_component_when_they_share_it() -> None:
    same = tuple(Step(f"Cause {i}", "v", 9 - i) for i in range(8))
    assert shown_steps(same, "autres")[-1] == Step("autres", "v", 4 + 3 + 2)


def test_a_cut_scale_is_said_in_words() -> None:
    assert waterfall().caption == "(échelle coupée à 48)"
    assert waterfall(start=2).caption == ""


def test_the_table_of_an_area_has_each_week_and_its_total() -> None:
    rows = pec_area().table.rows
    assert rows[0] == ("Avant", "4", "12", "3", "19")
    assert rows[-1] == ("4", "19", "21", "19", "59")


def test_the_table_of_a_radar_has_now_and_week_one() -> None:
    assert radar().table.rows[1] == ("Autonomie", "30", "30")


def test_the_table_of_two_paths_has_both_and_the_gap() -> None:
    chart = two_paths()
    assert chart.table.headings == ("Semaine", "Premier", "Second", "Écart")
    assert chart.table.rows[2] == ("2", "44", "40", "−4")


def test_the_table_of_a_gap_has_the_band_once_it_is_known() -> None:
    assert gap_band().table.rows[1] == ("1", "−4,0", "−2,5", "+1,0", "−5,0")
    assert gap_band(is_known=False).table.rows[1] == ("1", "−5,0")


def test_the_table_of_fans_has_the_median_and_both_bands_of_each() -> None:
    chart = fans()
    assert len(chart.table.headings) == 7
    assert chart.table.headings[1] == "Stratégie A, médiane"
    assert chart.table.rows[9] == ("9", "52", "43 à 61", "34 à 70", "69", "60 à 78", "51 à 87")


def test_the_table_of_a_histogram_has_its_ties_between_its_sides() -> None:
    rows = gap_histogram(1, 3, 12, n_ties=5).table.rows
    assert rows == (("−10 à −5", "1"), ("−5 à 0", "3"), ("0", "5"), ("0 à +5", "12"))


def test_a_chart_without_room_becomes_its_table() -> None:
    chart = waterfall(start=2)
    narrow = natural(chart, 300, 1.0)
    assert pixels(drawn(chart, narrow)) == pixels(drawn(waterfall(start=2).tabulated(True), narrow))


@pytest.mark.parametrize(("span", "step"), [(72, 20), (9, 2.5), (0, 1), (100, 25), (0.4, 0.1)])
def test_grid_lines_fall_on_round_numbers(span: float, step: float) -> None:
    assert grid_step(span, 4) == pytest.approx(step)


def test_the_table_of_levels_has_what_was_held_and_what_was_wanted() -> None:
    assert levels().table.rows[0] == ("1", "Faire à la place", "Guider")
    assert levels().table.rows[-1] == ("4", "Accompagner", "Accompagner")


def test_the_table_of_paths_has_a_week_a_row_and_nothing_where_a_group_did_not_play() -> None:
    table = paths(76, 17, 53).table
    assert table.headings == ("Semaine", "Groupe A", "Groupe B", "Groupe C")
    assert table.rows[-1] == ("2", "76", "", "53")
