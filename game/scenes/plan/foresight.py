"""What is foreseen of a week on its Monday, before its assembly. Nothing is owed, and all is kept at once."""

from __future__ import annotations

from dataclasses import replace

from game.lab.forecast import Forecast, forecast
from game.notebook import PAGE, SURENESS, Answered, Curve, Prediction, is_asked, keep, predictions_of, question_of
from game.scenes.foreseen import real_points
from game.scenes.plan.actions import (
    AskAlways,
    AskForecast,
    BeSure,
    Draw,
    EraseCurve,
    Foresee,
    LookAt,
    OpenForesight,
    ShowNumbers,
)
from game.scenes.scene import Context
from game.scenes.working import Working
from game.session import Session
from game.ui import UiAction


class Foresight:
    """What is foreseen of the present week, and the dialog in which it is."""

    def __init__(self, context: Context, session: Session) -> None:
        self._context, self._session = context, session
        self.week = session.view.week
        self.looked_at = self.week
        """The week of the curve that the arrows move."""
        self.as_table = False
        self.is_open = False
        self.comes_first = False
        """Whether the assembly waits for it: one gesture then skips it."""
        self.prediction = predictions_of(session.pages(PAGE)).get(self.week, Prediction(self.week))
        """What is foreseen of this week so far."""
        self.is_wanted = False
        """Whether the question comes by itself before the assembly, as the dialog says."""
        self._is_kept = True
        self._sureness = SURENESS[1]
        self.work = Working[Forecast]("forecast")

    @property
    def sureness(self) -> str:
        """How sure one was, or would be."""
        answer = self.prediction.answer
        return answer.sureness if answer is not None else self._sureness

    def asks(self) -> bool:
        """Open before the assembly, unless the question is not wanted or is answered already; whether it did."""
        self._look_at_settings()
        if self.prediction.answer is None and self.is_wanted:
            self.is_open = self.comes_first = True
        return self.is_open

    def _look_at_settings(self) -> None:
        context = self._context
        self.is_wanted = is_asked(context.settings.predictions, context.store.records(), self._session.id)

    # What is asked

    def act(self, action: UiAction) -> None:
        match action:
            case OpenForesight(is_open):
                self.is_open, self.comes_first = is_open, False
                self._look_at_settings()
            case Foresee(choice):
                self._answer(choice)
            case BeSure(sureness):
                self._be_sure(sureness)
            case Draw(week, points, is_dragged):
                self._draw(week, points, is_dragged=is_dragged)
            case LookAt(week):
                self.looked_at = week
            case EraseCurve():
                self._keep(replace(self.prediction, curve=None))
            case AskForecast():
                standing = self._session.standing()
                self.work.take(lambda is_cancelled: forecast(standing, cancelled=is_cancelled))
            case AskAlways(is_wanted):
                settings = self._context.settings
                self._context.apply(settings.model_copy(update={"predictions": "always" if is_wanted else "never"}))
                self._look_at_settings()
            case ShowNumbers():
                self.as_table = not self.as_table

    def close(self) -> None:
        """Leave it at what was foreseen."""
        self.is_open = False
        self.work.stop()
        self.settle()

    def settle(self) -> None:
        """Write what was drawn: once the pointer is up, not at each of its movements."""
        if not self._is_kept:
            keep(self._session, self.prediction)
            self._is_kept = True

    def found(self) -> bool:
        """Keep the forecast that has come since, if one has."""
        told = self.work.result
        if told is None:
            return False
        self.work.stop()
        self._keep(replace(self.prediction, forecast=told))
        return True

    def _keep(self, prediction: Prediction) -> None:
        self.prediction = prediction
        self._is_kept = False
        self.settle()

    def _answer(self, choice: str) -> None:
        before = self.prediction
        is_taken_back = before.answer is not None and before.answer.choice == choice
        answer = None if is_taken_back else Answered(question_of(self.week).key, choice, self._sureness)
        self._keep(replace(before, answer=answer))

    def _be_sure(self, sureness: str) -> None:
        self._sureness = sureness
        before = self.prediction
        if before.answer is not None:
            self._keep(replace(before, answer=replace(before.answer, sureness=sureness)))

    def _draw(self, week: int, points: float, *, is_dragged: bool) -> None:
        """What the pointer went over, from the week where it was, is drawn anew."""
        before = self.prediction
        held = before.curve.held(self.week) if before.curve is not None else {}
        if is_dragged:
            first, last = sorted((week, self.looked_at))
            held = {each: height for each, height in held.items() if not first < each < last}
        held[week] = points
        self.looked_at = week
        view = self._session.view
        known = real_points(view.weekly)[-1]
        self.prediction = replace(before, curve=Curve.through(held, self.week, view.n_weeks, known))
        self._is_kept = False
