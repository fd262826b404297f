"""What was foreseen is kept with the season, and what makes no sense in a file is left out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.lab.forecast import Forecast
from game.notebook import PAGE, Answered, NotebookWeek, Prediction, calibration_of, carnet_of, is_asked, keep
from game.notebook.predictions import Curve, predictions_of
from game.saves import memory_store, read_exchange, write_exchange
from game.session import Session
from tests.branches.playing import played, small_summer

CURVE = Curve((40.0, 45.0, 50.0), (2, 4))
FORECAST = Forecast(1, 200, (1.0, 1.1, 1.2, 1.2), (1.0, 1.2, 1.3, 1.4), (1.0, 1.3, 1.5, 1.6), imposes=True)
WHOLE = Prediction(2, Answered("lettre", "vision", "presque"), CURVE, FORECAST)


@pytest.mark.parametrize(
    "prediction", [WHOLE, replace(WHOLE, forecast=None), replace(WHOLE, answer=None), replace(WHOLE, curve=None)]
)
def test_a_prediction_reads_back_as_it_was_kept(prediction: Prediction, tmp_path: Path) -> None:
    store = memory_store()
    session = Session.start(store, small_summer(), 3)
    keep(session, prediction)
    assert predictions_of(session.pages(PAGE)) == {2: prediction}
    write_exchange(store.read(session.id), tmp_path / "saison.json")
    (week,) = carnet_of(read_exchange(tmp_path / "saison.json"))
    assert week == NotebookWeek(2, prediction, None, "")


def test_an_empty_prediction_takes_its_page_away() -> None:
    session = Session.start(memory_store(), small_summer(), 3)
    keep(session, WHOLE)
    keep(session, Prediction(2))
    assert session.pages(PAGE) == {}


@pytest.mark.parametrize(
    "wrong",
    [
        {"question": "autre"},
        {"choix": "plus"},
        {"choix": ["vision"]},
        {"assurance": 1},
        {"courbe": []},
        {"courbe": [40, "x", 50]},
        {"courbe": [40, 145, 50]},
        {"courbe": "quarante"},
        {"tenue": []},
        {"tenue": [1]},
        {"tenue": [4, 2]},
        {"tenue": [True]},
        {"tenue": [5]},
        {"etes": 0},
        {"tranche": 1},
        {"etes": "200"},
        {"eventail": []},
        {"eventail": [[1.0], [1.0, 1.1], [1.2]]},
        {"eventail": [[1.0], [0.9], [1.2]]},
        {"eventail": {"bas": 1}},
    ],
)
def test_a_page_that_makes_no_sense_is_left_out(wrong: dict[str, Any]) -> None:
    assert predictions_of({2: {**WHOLE.to_page(), **wrong}, 3: {}}) == {3: Prediction(3)}
    assert predictions_of({0: {}, -1: {}, 5000: {}}) == {}


# --- The curve --------------------------------------------------------------------------------------------------


def test_a_curve_is_straight_between_what_holds_it_and_flat_after() -> None:
    assert Curve.through({}, 2, 5, 30.0) is None
    curve = Curve.through({3: 50.0}, 2, 5, 30.0)
    assert curve == Curve((40.0, 50.0, 50.0, 50.0), (3,))
    assert Curve.through({3: 50.0, 5: 40.0}, 2, 5, 30.0) == Curve((40.0, 50.0, 45.0, 40.0), (3, 5))


def test_a_curve_can_be_taken_up_again_where_it_is_held() -> None:
    held = {3: 50.0, 5: 40.0}
    curve = Curve.through(held, 2, 5, 30.0)
    assert curve is not None
    assert curve.held(2) == held


# --- When it is asked -------------------------------------------------------------------------------------------


def test_nothing_is_asked_in_the_first_summer_and_from_the_second_on_it_is() -> None:
    store = memory_store()
    first = played(store)
    assert not is_asked("second", store.records(), first.id)
    second = Session.start(store, small_summer(), 3)
    assert is_asked("second", store.records(), second.id)
    assert not is_asked("never", store.records(), second.id)
    assert is_asked("always", (), second.id)


def test_a_summer_that_was_not_ended_leaves_the_next_one_the_first() -> None:
    store = memory_store()
    Session.start(store, small_summer(), 3)
    assert not is_asked("second", store.records(), Session.start(store, small_summer(), 4).id)


# --- Beside what came -------------------------------------------------------------------------------------------


def foreseen(session: Session, *predictions: Prediction) -> Session:
    for prediction in predictions:
        keep(session, prediction)
    return session


def test_answers_are_counted_by_what_came_and_by_how_sure_one_was() -> None:
    store = memory_store()
    session = played(store)
    rising = ("pas", "un_peu", "beaucoup")
    weekly = session.view.weekly
    true = [week.happened for week in carnet_of(store.read(session.id))]
    assert true == []
    foreseen(session, *(Prediction(week, Answered("pec", rising[week % 3], "hasard")) for week in (1, 2, 3)))
    weeks = carnet_of(store.read(session.id))
    told = calibration_of(weeks, weekly["pec"])
    came = [week.happened.choice for week in weeks if week.happened is not None]
    ranks = [rising.index(each) for each in came]
    assert told.answers.n == 3
    assert told.answers.n_true == sum(rank == week % 3 for week, rank in zip((1, 2, 3), ranks, strict=True))
    assert told.n_above == sum(week % 3 > rank for week, rank in zip((1, 2, 3), ranks, strict=True))
    assert told.answers.n == told.answers.n_true + told.n_above + told.n_below
    assert list(told.by_sureness) == ["hasard"]


def test_choices_without_an_order_are_neither_above_nor_below() -> None:
    session = foreseen(played(memory_store()), *(Prediction(1, Answered("lettre", each)) for each in ("vision",)))
    weeks = [NotebookWeek(1, Prediction(1, Answered("lettre", each)), None, "") for each in ("vision", "soutien")]
    assert calibration_of(weeks, session.view.weekly["pec"]).is_empty


def test_a_curve_and_a_forecast_are_laid_beside_the_real_one() -> None:
    pec = (1.0, 1.2, 1.32, 1.2)  # 40 points, 44, 40
    weeks = [
        NotebookWeek(2, Prediction(2, None, Curve((40.0, 46.0), (2,)), None), None, ""),
        NotebookWeek(3, Prediction(3, None, Curve((90.0,), (3,)), None), None, ""),
        NotebookWeek(
            2, Prediction(2, None, None, Forecast(1, 9, (1.2, 1.3, 1.3), (1.2, 1.4, 1.4), (1.2, 1.5, 1.5))), None, ""
        ),
    ]
    told = calibration_of(weeks, pec)
    assert told.curve is weeks[0].prediction
    assert told.curve_gap == pytest.approx(5)
    assert told.curve_side == pytest.approx(1)
    assert (told.forecast_weeks.n, told.forecast_weeks.n_true) == (2, 1)
    assert not told.is_empty


def test_notes_and_predictions_come_together_week_after_week() -> None:
    store = memory_store()
    session = foreseen(played(store), Prediction(2, Answered("lettre", "vision")))
    session.note(1, "On s’écoute.")
    session.note(2, "On a ri.")
    one, two = carnet_of(store.read(session.id))
    assert (one.week, one.prediction, one.happened, one.note) == (1, None, None, "On s’écoute.")
    assert (two.week, two.note) == (2, "On a ri.")
    assert two.happened is not None
