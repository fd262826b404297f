"""What players write beside their decisions: what they foresee, what came of it, and their notes."""

from game.notebook.calibration import Calibration, calibration_of, curve_gaps
from game.notebook.predictions import PAGE, SURENESS, Answered, Curve, Prediction, is_asked, keep, predictions_of
from game.notebook.questions import QUESTIONS, Happened, Question, happened, question_of
from game.notebook.weeks import NotebookWeek, carnet_of, weeks_of

__all__ = [
    "PAGE",
    "QUESTIONS",
    "SURENESS",
    "Answered",
    "Calibration",
    "Curve",
    "Happened",
    "NotebookWeek",
    "Prediction",
    "Question",
    "calibration_of",
    "carnet_of",
    "curve_gaps",
    "happened",
    "is_asked",
    "keep",
    "predictions_of",
    "question_of",
    "weeks_of",
]
